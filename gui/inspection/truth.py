"""What an example truly is, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.api import Field, Snapshot
from gui.widgets.number_text import short_number

Numbers = np.ndarray[tuple[int, ...], np.dtype[Any]]

_MOST_CLASSES = 12


def truth_words(snapshot: Snapshot, fields: Sequence[Field]) -> str:
    """``true class 5``, or the target's number; empty if there is neither."""
    for field in fields:
        value = snapshot.truth.get(field.name)
        if field.role != "target" or value is None:
            continue
        if field.spec.is_label and value.size == 1:
            name = class_name(field, int(value.reshape(-1)[0]))
            return _tr("true class {name}").format(name=name)
        if field.spec.is_label:
            return _tr("true classes {names}").format(names=class_names(field, value))
        if value.size == 1:
            number = short_number(float(value.reshape(-1)[0]))
            return _tr("true value {number}").format(number=number)
    return ""


def class_names(field: Field, numbers: Numbers) -> str:
    """What the classes of a sequence are called, in their order; of a long one the first."""
    names = [class_name(field, int(number)) for number in numbers.reshape(-1)[:_MOST_CLASSES]]
    return " ".join((*names, "…") if numbers.size > _MOST_CLASSES else names)


def class_name(field: Field, number: int) -> str:
    """What a class is called; its number if it has no name."""
    return field.class_names[number] if number < len(field.class_names) else str(number)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Truth", text)
