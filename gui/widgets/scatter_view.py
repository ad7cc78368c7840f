"""Points of a plane, coloured by class or value."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.theme import Theme
from gui.widgets.number_text import short_number
from gui.widgets.themed_widget import ThemedWidget

Points = np.ndarray[Any, np.dtype[Any]]

CLASS_ROLES = ("accent", "warning", "good", "convolution", "problem", "pooling", "attention")
"""Colours of the classes, in turn."""

_MOST_POINTS = 4000
_REACH_PX = 12


class ScatterView(ThemedWidget):
    """Points with equal scales on both axes; a click chooses the nearest.

    Signals:
        point_clicked: index of the point.
    """

    point_clicked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._points: Points = np.zeros((0, 2))
        self._classes: Points = np.zeros(0, dtype=np.int64)
        self._names: tuple[str, ...] = ()
        self._chosen: int | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.px(120), theme.px(96))

    def set_points(self, points: Points, classes: Points, names: Sequence[str] = ()) -> None:
        """Show points with the class of each, and what the classes are called.

        Shapes: points (N, 2), classes (N,)
        """
        self._names = tuple(names)
        self._points, self._classes = points[:_MOST_POINTS], classes[:_MOST_POINTS]
        self.update()

    def set_chosen(self, index: int | None) -> None:
        """Ring one point."""
        if index != self._chosen:
            self._chosen = index
            self.update()

    def place(self, index: int) -> QPointF:
        """Where a point is painted."""
        x, y = self._placed()[index]
        return QPointF(float(x), float(y))

    def _placed(self) -> Points:
        """All points in widget pixels; shapes → (N, 2)."""
        if not len(self._points):
            return self._points
        low, high = self._points.min(axis=0), self._points.max(axis=0)
        span = np.maximum(high - low, 1e-9)
        margin = self._theme.px(20)
        room = np.array([self.width() - 2 * margin, self.height() - 2 * margin])
        scale = float(np.min(np.maximum(room, 1) / span))
        middle = (low + high) / 2
        flipped = (self._points - middle) * np.array([scale, -scale])
        placed: Points = flipped + np.array([self.width() / 2, self.height() / 2])
        return placed

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(200))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not len(self._points):
            super().mousePressEvent(event)
            return
        index, distance = self._nearest(event.position())
        if distance <= self._theme.px(_REACH_PX):
            self.point_clicked.emit(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not len(self._points):
            return
        index, distance = self._nearest(event.position())
        words = ""
        if distance <= self._theme.px(_REACH_PX):
            x, y = map(float, self._points[index])
            words = f"({short_number(x)}, {short_number(y)})"
        self.setToolTip(words)

    def _nearest(self, position: QPointF) -> tuple[int, float]:
        away = np.hypot(*(self._placed() - np.array([position.x(), position.y()])).T)
        index = int(np.argmin(away))
        return index, float(away[index])

    def paintEvent(self, event: QPaintEvent) -> None:
        placed = self._placed()
        side = self._theme.px(5)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for number in np.unique(self._classes):
                painter.setBrush(self._colour(int(number)))
                for x, y in placed[self._classes == number]:
                    painter.drawEllipse(QRectF(x - side / 2, y - side / 2, side, side))
            if self._chosen is not None and self._chosen < len(placed):
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._theme.color("text"), 1.5))
                painter.drawEllipse(self.place(self._chosen), side, side)
            self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        """The names of the classes above, the reach of the axes below."""
        theme = self._theme
        painter.setFont(theme.font("small"))
        metrics, right = painter.fontMetrics(), float(self.width())
        for number, name in reversed(list(enumerate(self._names))):
            width = metrics.horizontalAdvance(name)
            painter.setPen(self._colour(number))
            painter.drawText(QPointF(right - width, metrics.ascent()), name)
            right -= width + theme.px(12)
        if len(self._points):
            low, high = self._points.min(axis=0), self._points.max(axis=0)
            reach = [
                f"{axis} {short_number(float(low[i]), 2)} … {short_number(float(high[i]), 2)}"
                for i, axis in enumerate("xy")
            ]
            painter.setPen(theme.color("faint"))
            painter.drawText(QPointF(0, self.height() - metrics.descent()), "   ".join(reach))

    def _colour(self, number: int) -> QColor:
        colour = self._theme.color(CLASS_ROLES[number % len(CLASS_ROLES)])
        colour.setAlphaF(0.85)
        return colour
