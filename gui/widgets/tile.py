"""What a tile shows: a picture of numbers, perhaps on another one, or bars with names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter

from gui.theme.colour_maps import colour_image, colour_table, to_image
from gui.theme.theme import Theme

Numbers = np.ndarray[Any, np.dtype[Any]]

ROW_PX = 15
_NAMES_SHARE, _MOST_NAMES_PX = 0.45, 110
_FAINT, _PUREST = 0.7, 0.75
_UNDER_SHARE = 0.5
"""How much of the way from the ground to the text's colour the picture below goes."""


@dataclass(frozen=True, eq=False)
class Map:
    """A picture of numbers.

    Attributes:
        values: shape (H, W), or (3, H, W): red, green and blue; what is not a number stays empty.
        low, high: what the ends of the colour map mean.
        colour_map: ``viridis`` for magnitudes, ``diverging`` for signed numbers.
        under: a picture of magnitudes below, shape (H, W), from 0 to 1: then the colours are the
            stronger the further a number is from what means nothing.
    """

    values: Numbers
    low: float
    high: float
    colour_map: str = "viridis"
    under: Numbers | None = None

    @property
    def size(self) -> tuple[int, int]:
        """Rows and columns."""
        rows, columns = self.values.shape[-2:]
        return rows, columns

    def image(self, theme: Theme) -> QImage:
        """A pixel for each number."""
        if self.values.ndim == 3:
            return colour_image(self.values, self.low, self.high)
        table = colour_table(self.colour_map, theme.is_dark)
        if self.under is None:
            return to_image(self.values, self.low, self.high, table)
        return self._laid_over(theme, table)

    def _laid_over(self, theme: Theme, table: Numbers) -> QImage:
        assert self.under is not None
        share = (self.values - self.low) / max(self.high - self.low, 1e-30)
        share = np.clip(np.nan_to_num(share), 0.0, 1.0)
        strength = 2 * np.abs(share - 0.5) if self.colour_map == "diverging" else share
        strength = (strength**_FAINT)[..., None]
        ends = share
        if self.colour_map == "diverging":  # one colour for each sign, the purest of the map
            ends = np.where(share >= 0.5, _PUREST, 1 - _PUREST)
        top = table[np.rint(ends * 255).astype(np.intp)].astype(np.float64)
        ground, ink = _rgb(theme.color("card")), _rgb(theme.color("text"))
        below = ground + _UNDER_SHARE * (ink - ground) * np.clip(self.under, 0, 1)[..., None]
        mixed = below + strength * (top - below)
        return colour_image(np.moveaxis(mixed, -1, 0), 0.0, 255.0)


@dataclass(frozen=True, eq=False)
class Bars:
    """Numbers with names, as bars to both sides of zero.

    Attributes:
        names: what they are called.
        values: as many.
        end: how far the axis reaches to both sides.
    """

    names: tuple[str, ...]
    values: tuple[float, ...]
    end: float

    def paint(self, painter: QPainter, theme: Theme, room: QRectF, lit: int | None) -> None:
        """Paint a row for each number."""
        height = room.height() / max(len(self.values), 1)
        names = min(room.width() * _NAMES_SHARE, theme.px(_MOST_NAMES_PX))
        font = theme.font("small")
        painter.setFont(font)
        metrics = QFontMetrics(font)
        left, right = room.left() + names + 6, room.right()
        signed = any(value < 0 for value in self.values)
        zero = (left + right) / 2 if signed else left
        table = colour_table("diverging", theme.is_dark)
        reach = (right - left) / (2 if signed else 1)
        for number, value in enumerate(self.values):
            top = room.top() + number * height
            painter.setPen(theme.color("text" if number == lit else "secondary"))
            words = metrics.elidedText(self.names[number], Qt.TextElideMode.ElideRight, int(names))
            place = QRectF(room.left(), top, names, height)
            right_in_middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(place, right_in_middle, words)
            length = reach * min(abs(value) / (self.end or 1.0), 1.0) if np.isfinite(value) else 0.0
            bar = QRectF(zero if value >= 0 else zero - length, top + 2, length, height - 4)
            red, green, blue = (int(part) for part in table[230 if value >= 0 else 25])
            painter.fillRect(bar, QColor(red, green, blue))
        painter.fillRect(QRectF(zero, room.top(), 1, room.height()), theme.color("line"))


@dataclass(frozen=True, eq=False)
class Tile:
    """A picture or bars with a line of words below.

    Attributes:
        content: what it shows; None: nothing yet.
        caption: the words.
        tip: said when the pointer rests on it.
        role: the words' colour.
    """

    content: Map | Bars | None
    caption: str = ""
    tip: str = ""
    role: str = "secondary"

    @property
    def aspect(self) -> float:
        """Height by width of a picture; 1 if there is none."""
        if isinstance(self.content, Map):
            rows, columns = self.content.size
            return rows / max(columns, 1)
        return 1.0


def most_rows(tiles: Sequence[Tile]) -> int:
    """How many bars there are at most in one tile; 0 if there are none."""
    return max((len(t.content.values) for t in tiles if isinstance(t.content, Bars)), default=0)


def _rgb(colour: QColor) -> Numbers:
    return np.array([colour.red(), colour.green(), colour.blue()], dtype=np.float64)
