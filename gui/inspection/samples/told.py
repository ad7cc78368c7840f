"""What the samples panel says in words and as a table."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.api import Decoder, Made, Rebuilt
from gui.inspection.samples.mode import DRAWN
from gui.inspection.samples.wishes import Asked
from gui.looking.shown_panel import Cell, Table
from gui.widgets.number_text import short_number

Numbers = np.ndarray[Any, np.dtype[Any]]

_MOST_NUMBERS = 16
_MOST_TOLD = 4


def code_words(code: Numbers) -> str:
    """A code, as ``z1 0.31, z2 −1.2``."""
    told = [f"z{i + 1} {short_number(float(v))}" for i, v in enumerate(code[:_MOST_TOLD])]
    return ", ".join([*told, "…"] if len(code) > _MOST_TOLD else told)


def place_words(axes: tuple[int, int], at: tuple[float, float]) -> str:
    """A place of the plane."""
    names = [f"z{axis + 1} {short_number(value)}" for axis, value in zip(axes, at, strict=True)]
    return ", ".join(dict.fromkeys(names))


def drawn_words(decoder: Decoder) -> str:
    """How codes are drawn."""
    match decoder.prior:
        case "fitted":
            return _tr(
                "Codes are drawn as those of the training examples are spread; the chance behind "
                "them stays the same."
            )
        case "uniform":
            return _tr("Codes are drawn evenly from −1 to 1, always the same ones.")
    return _tr("Codes are drawn from N(0, 1), always the same ones.")


def example_words(split: str, index: int) -> str:
    """An example of the data."""
    word = _tr("training") if split == "train" else _tr("test")
    return f"{word} {index}"


def rebuilt_words(seen: Rebuilt) -> str:
    """How good copies are."""
    words = _tr("mean squared error {error} over {count} examples; above the original, below it")
    error = short_number(float(seen.errors.mean()))
    return words.format(error=error, count=len(seen.errors))


def resting_words(asked: Asked, decoder: Decoder, found: object) -> str:
    """What is said of samples, a plane or copies while nothing is pointed at."""
    match asked.mode:
        case "drawn":
            return drawn_words(decoder)
        case "plane":
            return place_words(asked.axes, asked.at) if asked.at else ""
    return rebuilt_words(found) if isinstance(found, Rebuilt) else ""


def table_of(asked: Asked, decoder: Decoder, found: object) -> Table | None:
    """The numbers behind what is shown."""
    if isinstance(found, Rebuilt):
        indices: tuple[Cell, ...] = found.indices or ("",) * len(found.errors)
        rows = [(i, float(error)) for i, error in zip(indices, found.errors, strict=True)]
        return Table((_tr("example"), _tr("mean squared error")), rows)
    if not isinstance(found, Made):
        return None
    outputs = found.outputs.reshape(len(found.outputs), -1)[:, :_MOST_NUMBERS]
    heads = [f"z{i + 1}" for i in range(found.codes.shape[1])]
    heads += [f"{decoder.output}_{i + 1}" for i in range(outputs.shape[1])]
    rows_ = np.concatenate([found.codes, outputs], axis=1).astype(float).tolist()
    first = _tr("sample") if asked.mode == DRAWN else _tr("number")
    return Table((first, *heads), [(number + 1, *row) for number, row in enumerate(rows_)])


def _tr(text: str) -> str:
    return QCoreApplication.translate("Samples", text)
