"""The plane of two numbers: a click puts the example there."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.theme import Theme
from gui.widgets.number_text import short_number
from gui.widgets.scatter_view import CLASS_ROLES
from gui.widgets.themed_widget import ThemedWidget

Points = np.ndarray[Any, np.dtype[Any]]

_MOST_POINTS = 400
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class PointPad(ThemedWidget):
    """Shows some of the data faintly; click or drag to put a point of one's own, arrows move it.

    Signals:
        placed: x and y of the point.
    """

    placed = Signal(float, float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._points: Points = np.zeros((0, 2))
        self._classes: Points = np.zeros(0, dtype=np.int64)
        self._low, self._high = np.array([-1.0, -1.0]), np.array([1.0, 1.0])
        self.point: tuple[float, float] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setMinimumSize(64, 64)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Plane to put a point on"))
        self.setToolTip(self.tr("Click or drag to put your point; arrow keys move it."))

    def set_points(self, points: Points, classes: Points) -> None:
        """Show some of the data; shapes (N, 2) and (N,)."""
        self._points, self._classes = points[:_MOST_POINTS], classes[:_MOST_POINTS]
        if len(points):
            low, high = points.min(axis=0), points.max(axis=0)
            margin = np.maximum((high - low) * 0.15, 1e-6)
            self._low, self._high = low - margin, high + margin
        self.update()

    def set_point(self, point: tuple[float, float] | None) -> None:
        """Show the point here."""
        self.point = point
        self.update()

    def place(self, x: float, y: float) -> QPointF:
        """Where a point is painted."""
        across, up = (np.array([x, y]) - self._low) / (self._high - self._low)
        return QPointF(float(across) * self.width(), float(1 - up) * self.height())

    def value_at(self, position: QPointF) -> tuple[float, float]:
        """The point that is painted there."""
        share = np.array(
            [position.x() / max(self.width(), 1), 1 - position.y() / max(self.height(), 1)]
        )
        x, y = self._low + np.clip(share, 0.0, 1.0) * (self._high - self._low)
        return float(x), float(y)

    def _put(self, point: tuple[float, float]) -> None:
        self.set_point(point)
        self.placed.emit(*point)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(200))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._put(self.value_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._put(self.value_at(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        at = np.array(self.point if self.point is not None else (self._low + self._high) / 2)
        share = 0.002 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0.02
        moved = at + np.array(step) * share * (self._high - self._low)
        x, y = np.clip(moved, self._low, self._high)
        self._put((float(x), float(y)))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, side = self._theme, self._theme.px(5)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color("accent" if self.hasFocus() else "line"), 1))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
            painter.setPen(Qt.PenStyle.NoPen)
            for (x, y), number in zip(self._points, self._classes, strict=True):
                colour = theme.color(CLASS_ROLES[int(number) % len(CLASS_ROLES)])
                colour.setAlphaF(0.4)
                painter.setBrush(colour)
                at = self.place(float(x), float(y))
                painter.drawEllipse(QRectF(at.x() - side / 2, at.y() - side / 2, side, side))
            if self.point is not None:
                self._paint_point(painter, self.point)

    def _paint_point(self, painter: QPainter, point: tuple[float, float]) -> None:
        theme = self._theme
        at = self.place(*point)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("text"), 2))
        painter.drawEllipse(at, theme.px(6), theme.px(6))
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(QPointF(at.x(), 0), QPointF(at.x(), self.height()))
        painter.drawLine(QPointF(0, at.y()), QPointF(self.width(), at.y()))
        painter.setPen(theme.color("secondary"))
        painter.setFont(theme.font("small"))
        words = f"{short_number(point[0], 3)}, {short_number(point[1], 3)}"
        painter.drawText(QPointF(theme.px(6), self.height() - theme.px(6)), words)
