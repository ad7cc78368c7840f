"""The ground of small plots: axes with numbers, and places on them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.theme import Theme
from gui.widgets.themed_widget import ThemedWidget
from gui.widgets.ticks import linear_ticks, tick_texts

Numbers = np.ndarray[Any, np.dtype[Any]]

_LEFT_PX, _BELOW_PX, _ABOVE_PX, _RIGHT_PX = 44, 36, 8, 10
_PX_A_COLUMN, _PX_A_ROW = 52, 30


class PlotFrame(ThemedWidget):
    """Two axes; a subclass paints between them and hears where the pointer is.

    Attributes:
        low, high: the corners, (x, y).
        titles: of both axes.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.low, self.high = (0.0, 0.0), (1.0, 1.0)
        self.titles = ("", "")
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.px(120), theme.px(90))

    def point_at(self, place: QPointF | None) -> None:
        """The pointer is there, in widget pixels; None: it left."""

    def area(self) -> QRectF:
        """Where things are drawn, in widget pixels."""
        px = self._theme.px
        return QRectF(self.rect()).adjusted(
            px(_LEFT_PX), px(_ABOVE_PX), -px(_RIGHT_PX), -px(_BELOW_PX)
        )

    def place(self, x: float, y: float) -> QPointF:
        """Where a point of the plot is painted."""
        placed = self.placed(np.array([[x, y]]))[0]
        return QPointF(float(placed[0]), float(placed[1]))

    def placed(self, points: Numbers) -> Numbers:
        """Points of the plot in widget pixels; (N, 2) → (N, 2)."""
        area = self.area()
        low, high = np.asarray(self.low), np.asarray(self.high)
        share = (np.asarray(points, dtype=np.float64) - low) / np.maximum(high - low, 1e-300)
        x = area.left() + share[:, 0] * area.width()
        y = area.bottom() - share[:, 1] * area.height()
        found: Numbers = np.stack([x, y], axis=1)
        return found

    def paint_axes(self, painter: QPainter) -> None:
        """Lines of the grid, numbers beside them, and the titles."""
        theme, area = self._theme, self.area()
        painter.setFont(theme.font("small"))
        metrics = painter.fontMetrics()
        for x, words in _ticks(self.low[0], self.high[0], area.width() / theme.px(_PX_A_COLUMN)):
            at = self.place(x, self.low[1]).x()
            painter.setPen(QPen(theme.color("grid"), 1))
            painter.drawLine(QPointF(at, area.top()), QPointF(at, area.bottom()))
            half = metrics.horizontalAdvance(words) / 2
            left = min(max(at - half, 0.0), self.width() - 2 * half)
            painter.setPen(theme.color("faint"))
            painter.drawText(QPointF(left, area.bottom() + metrics.ascent() + 2), words)
        for y, words in _ticks(self.low[1], self.high[1], area.height() / theme.px(_PX_A_ROW)):
            at = self.place(self.low[0], y).y()
            painter.setPen(QPen(theme.color("grid"), 1))
            painter.drawLine(QPointF(area.left(), at), QPointF(area.right(), at))
            room = QRectF(0, at - metrics.height() / 2, area.left() - theme.px(4), metrics.height())
            painter.setPen(theme.color("faint"))
            painter.drawText(room, Qt.AlignmentFlag.AlignRight, words)
        self._paint_titles(painter, metrics)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)

    def paint_line(self, painter: QPainter, points: Numbers, role: str, width: float) -> None:
        """A line through points of the plot; (N, 2)."""
        polygon = QPolygonF([QPointF(x, y) for x, y in self.placed(points).tolist()])
        painter.setPen(QPen(self._theme.color(role), width * self._theme.scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(polygon)

    def _paint_titles(self, painter: QPainter, metrics: QFontMetrics) -> None:
        theme, area = self._theme, self.area()
        painter.setPen(theme.color("secondary"))
        below = QRectF(
            area.left(), self.height() - metrics.height(), area.width(), metrics.height()
        )
        middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        right = Qt.TextElideMode.ElideRight
        painter.drawText(
            below, middle, metrics.elidedText(self.titles[0], right, int(area.width()))
        )
        painter.save()
        painter.translate(0, area.bottom())
        painter.rotate(-90)
        words = metrics.elidedText(self.titles[1], right, int(area.height()))
        painter.drawText(QRectF(0, 0, area.height(), metrics.height()), middle, words)
        painter.restore()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(260), self._theme.px(200))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.point_at(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.point_at(None)


def _ticks(low: float, high: float, most: float) -> Sequence[tuple[float, str]]:
    values = linear_ticks(low, high, max(int(most), 2))
    inside = [value for value in values if low - 1e-9 <= value <= high + 1e-9]
    return list(zip(inside, tick_texts(inside), strict=True))
