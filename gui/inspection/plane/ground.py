"""The picture below the points: classes by colour and sureness, numbers by a map."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtGui import QImage

from gui.inspection.plane.plane_view import class_role
from gui.inspection.plane.reading import Decided
from gui.theme.colour_maps import colour_table, to_image
from gui.theme.theme import Theme

Numbers = np.ndarray[Any, np.dtype[Any]]

_LEAST, _MOST = 0.08, 0.5
"""How much of a class's colour is mixed into the ground where nothing is sure, and where all is."""


def class_ground(theme: Theme, said: Decided) -> QImage:
    """Each class in its colour, the stronger the surer; shapes (rows, columns), rows upwards."""
    classes = int(said.classes.max()) + 1 if said.classes.size else 1
    ink = np.array([_rgb(theme, class_role(number)) for number in range(classes)])
    share = (_LEAST + (_MOST - _LEAST) * np.nan_to_num(said.sureness))[..., None]
    mixed = (1 - share) * np.array(_rgb(theme, "canvas")) + share * ink[said.classes]
    pixels = np.full((*said.classes.shape, 4), 255, dtype=np.uint8)
    pixels[..., :3] = np.rint(mixed)
    pixels = np.ascontiguousarray(pixels[::-1])
    height, width = pixels.shape[:2]
    borrowed = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGBA8888)
    return borrowed.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def number_ground(theme: Theme, values: Numbers) -> tuple[QImage, float]:
    """Numbers by a map whose middle is zero; gives the picture and the number at its ends.

    Shapes: values (rows, columns), rows upwards
    """
    finite = values[np.isfinite(values)]
    end = float(np.abs(finite).max()) if finite.size else 1.0
    end = end or 1.0
    return to_image(values[::-1], -end, end, colour_table("diverging", theme.is_dark)), end


def _rgb(theme: Theme, role: str) -> tuple[int, int, int]:
    colour = theme.color(role)
    return colour.red(), colour.green(), colour.blue()
