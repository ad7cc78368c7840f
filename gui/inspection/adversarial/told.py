"""What the adversarial bench says in words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.api import Field, Misled
from gui.figures.numbers import percent
from gui.inspection.adversarial.feature_changes import Change
from gui.inspection.adversarial.pictures import as_maps
from gui.inspection.truth import class_name
from gui.widgets.number_text import short_number

_MOST_BARS = 10
_MOST_ROWS = 60


def said_words(sure: np.ndarray[tuple[int], np.dtype[np.float32]], field: Field) -> str:
    """What the network says, with which share."""
    said = int(sure.argmax())
    return f"{class_name(field, said)}, {percent(float(sure[said]))}"


def outcome_words(misled: Misled, field: Field, target: int | None) -> str:
    """Whether the attack does what it is to do."""
    before, after = (class_name(field, n) for n in (misled.said_before, misled.said_after))
    losses = _tr("loss {0} → {1}").format(
        short_number(misled.loss_before), short_number(misled.loss_after)
    )
    if target is not None:
        losses = _tr("loss towards {0}: {1} → {2}").format(
            class_name(field, target),
            short_number(misled.loss_before),
            short_number(misled.loss_after),
        )
    if misled.truth is not None and misled.said_before != misled.truth and target is None:
        words = _tr("It is wrong without any change: {0} is taken for {1}").format(
            class_name(field, misled.truth), before
        )
    elif misled.said_after == misled.said_before:
        words = _tr("It holds: still {0}").format(after)
    else:
        words = _tr("It is misled: {0} is taken for {1}").format(before, after)
    if misled.truth is None:
        words += _tr("; its class is not known, so it is led away from what was said")
    return f"{words}; {losses}."


def place_words(misled: Misled, place: tuple[int, int, int]) -> str:
    """The numbers at a place of the pictures."""
    channel, row, column = place
    arrays = (misled.original, misled.perturbation, misled.adversarial)
    before, change, after = (float(as_maps(array)[place]) for array in arrays)
    where = _tr("row {row}, column {column}").format(row=row, column=column)
    if len(as_maps(misled.original)) > 1:
        where = _tr("channel {channel}, {where}").format(channel=channel, where=where)
    sign = "+" if change >= 0 else "−"
    numbers = f"{short_number(before)} {sign} {short_number(abs(change))} = {short_number(after)}"
    return f"{where}: {numbers}"


def bars_of(misled: Misled, target: int | None) -> list[int]:
    """The classes that are worth a bar, in their order: the surest before and after."""
    count = len(misled.before)
    if count <= _MOST_BARS:
        return list(range(count))
    must = {misled.said_before, misled.said_after}
    must |= {number for number in (misled.truth, target) if number is not None}
    surest = np.argsort(-np.maximum(misled.before, misled.after), kind="stable").tolist()
    chosen = [*must, *(number for number in surest if number not in must)][:_MOST_BARS]
    return sorted(chosen)


def labels_of(field: Field, classes: Sequence[int], truth: int | None) -> list[str]:
    """What the bars are called; the truth is pointed at."""
    names = ((class_name(field, number), number == truth) for number in classes)
    return [f"{name} ◂" if is_truth else name for name, is_truth in names]


def changes_of(misled: Misled, field: Field | None) -> list[Change]:
    """The numbers of an example by name; of many, those that were changed most."""
    before, after = misled.original.reshape(-1), misled.adversarial.reshape(-1)
    names = field.feature_names if field is not None else ()
    if len(names) != len(before):
        names = tuple(f"x{number}" for number in range(len(before)))
    shown = np.arange(len(before))
    if len(before) > _MOST_ROWS:
        shown = np.sort(np.argsort(-np.abs(after - before), kind="stable")[:_MOST_ROWS])
    return [Change(names[n], float(before[n]), float(after[n])) for n in shown.tolist()]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Adversarial", text)
