"""Histograms one behind the other, the newest in front."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from gui.inspection.histograms.axes import Scale
from gui.inspection.histograms.content import Content
from gui.theme.theme import Theme
from gui.theme.tokens import mixed

_PX_A_RIDGE, _FEWEST, _MOST = 9, 5, 40
_LIFT = 4.0
_OLDEST, _FILL = 0.25, 0.3


class Ridges:
    """Where the ridges of a content stand in a plot; paints them.

    Args:
        content: what is shown.
        plot: where.
        px: of the theme.
    """

    def __init__(self, content: Content, plot: QRectF, theme: Theme) -> None:
        self._content, self._theme = content, theme
        most = min(max(int(plot.height() / theme.px(_PX_A_RIDGE)), _FEWEST), _MOST)
        self.shown = _spread(content, most)
        low, high = content.span
        rows = max(len(self.shown), 1)
        self.height = min(_LIFT * plot.height() / (rows + _LIFT), 0.8 * plot.height())
        if rows == 1:
            self.height = 0.9 * plot.height()
        first = plot.top() + self.height if high > low else plot.bottom()
        self.time = Scale(low, high, first, plot.bottom())
        self.values = Scale(content.shares.low, content.shares.high, plot.left(), plot.right())

    def base(self, index: int) -> float:
        """The pixel row on which a look stands."""
        content = self._content
        low, high = content.span
        return self.time.place(float(content.times[index])) if high > low else self.time.last

    def at(self, y: float) -> int:
        """The look that stands at a pixel row, or next below it."""
        bases = np.array([self.base(index) for index in self.shown])
        below = bases >= y - 1
        at = int(np.argmax(below)) if below.any() else len(bases) - 1
        return self.shown[at]

    def paint(self, painter: QPainter, marked: int | None) -> None:
        """Draw all, the oldest first."""
        rows = len(self.shown)
        for row, index in enumerate(self.shown):
            age = 1.0 if rows == 1 else row / (rows - 1)
            self._paint_ridge(painter, index, age, is_marked=index == marked)

    def outline(self, index: int) -> QPolygonF:
        """The upper edge of a ridge."""
        shares, base = self._content.shares, self.base(index)
        heights = np.minimum(shares.table[index] / shares.top, 1.25) * self.height * 0.8
        bins = len(heights)
        left, right = self.values.first, self.values.last
        xs = left + (np.arange(bins) + 0.5) / bins * (right - left)
        points = [QPointF(x, base - height) for x, height in zip(xs, heights, strict=True)]
        return QPolygonF([QPointF(left, base), *points, QPointF(right, base)])

    def _paint_ridge(self, painter: QPainter, index: int, age: float, *, is_marked: bool) -> None:
        tokens, outline = self._theme.tokens, self.outline(index)
        strength = _OLDEST + (1 - _OLDEST) * age
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(mixed(tokens.panel, tokens.accent, _FILL * strength)))
        painter.drawPolygon(outline)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ink = tokens.text if is_marked else mixed(tokens.panel, tokens.accent, strength)
        painter.setPen(QPen(QColor(ink), (1.8 if is_marked else 1.0) * self._theme.scale))
        painter.drawPolyline(outline)


def _spread(content: Content, most: int) -> list[int]:
    """The numbers of at most so many looks, evenly over time; the last one always."""
    count = len(content.times)
    if count <= most:
        return list(range(count))
    wanted = np.linspace(content.times[0], content.times[-1], most)
    near = np.abs(content.times[:, None] - wanted[None, :]).argmin(axis=0)
    return sorted({*(int(index) for index in near), count - 1})
