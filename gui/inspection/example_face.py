"""What an example looks like in little room: a picture, or words."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtGui import QImage

from engine.api import DataSet, Field
from gui.inspection.example_view import feature_lines
from gui.inspection.truth import class_names
from gui.theme.colour_maps import colour_image, colour_table, to_image
from gui.theme.theme import Theme
from gui.widgets.mosaic_view import range_of

Numbers = np.ndarray[Any, np.dtype[Any]]

_MOST_LINES = 4


def input_field(data: DataSet) -> Field:
    """What an example is known by: the first input."""
    return next((field for field in data.fields if field.role == "input"), data.fields[0])


def face_of(
    theme: Theme, data: DataSet, split: str, index: int
) -> tuple[QImage | None, tuple[str, ...]]:
    """A picture of the example, or None and a few lines of words."""
    field = input_field(data)
    part = data.train if split == "train" else data.test
    values = part.arrays[field.name][index]
    if field.spec.is_label:
        return None, (class_names(field, np.asarray(values)),)
    image = picture_of(theme, values, field)
    if image is not None:
        return image, ()
    lines = feature_lines(np.asarray(values, dtype=np.float32), field)
    return None, tuple(f"{name} {value}".strip() for name, value in lines[:_MOST_LINES])


def picture_of(theme: Theme, values: Numbers, field: Field) -> QImage | None:
    """Pictures as they are, sequences with several numbers a step as a map; else None."""
    table = colour_table("viridis", theme.is_dark)
    if values.ndim == 3 and len(values) == 3:
        return colour_image(values, *range_of(values))
    if values.ndim == 3:
        flat = values.mean(axis=0)
        return to_image(flat, *range_of(flat), table)
    if values.ndim == 2 and 1 not in values.shape:
        flat = values.T if field.spec.axes[:1] == ("T",) else values
        return to_image(flat, *range_of(flat), table)
    return None
