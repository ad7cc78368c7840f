"""Numbers that were foretold beside those that are true."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.inspection.plot_frame import PlotFrame
from gui.theme.theme import Theme
from gui.widgets.number_text import short_number

Numbers = np.ndarray[Any, np.dtype[Any]]

MOST_POINTS = 2000
_DOT_PX, _REACH_PX = 4.0, 12
_BINS = 41
_ROOM = 0.04


class FitView(PlotFrame):
    """A dot for each number: to the right what is true, upwards what is said.

    Signals:
        point_clicked: which of the points, counted from 0.
        spoken: what is read where the pointer is; empty: nothing.
    """

    point_clicked = Signal(int)
    spoken = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.points: Numbers = np.zeros((0, 2))
        self._ringed: Numbers = np.zeros(0, dtype=np.int64)
        self._at: int | None = None
        self.titles = (self.tr("true"), self.tr("said"))

    def show_points(self, true: Numbers, said: Numbers) -> None:
        """Show other points; shapes (N,), (N,)."""
        self.points = np.stack([true, said], axis=1).astype(np.float64)
        low = float(self.points.min()) if len(true) else 0.0
        high = float(self.points.max()) if len(true) else 1.0
        room = _ROOM * max(high - low, 1e-9)
        self.low, self.high = (low - room, low - room), (high + room, high + room)
        self._at = None
        self.update()

    def ring(self, numbers: Numbers) -> None:
        """Ring the points of the example that is looked at."""
        self._ringed = numbers
        self.update()

    def point_at(self, place: QPointF | None) -> None:
        self._go(None if place is None else self._nearest(place))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        nearest = self._nearest(event.position())
        if event.button() == Qt.MouseButton.LeftButton and nearest is not None:
            self.point_clicked.emit(nearest)
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self._at is not None:
            self.point_clicked.emit(self._at)
        elif step is not None and len(self.points):
            order = self.points[:, 0].argsort(kind="stable")
            rank = -1 if self._at is None else int(np.flatnonzero(order == self._at)[0])
            self._go(int(order[min(max(rank + step, 0), len(order) - 1)]))
        else:
            super().keyPressEvent(event)

    def _nearest(self, position: QPointF) -> int | None:
        if not len(self.points):
            return None
        away = np.hypot(*(self.placed(self.points) - [position.x(), position.y()]).T)
        nearest = int(away.argmin())
        return nearest if away[nearest] <= self._theme.px(_REACH_PX) else None

    def _go(self, at: int | None) -> None:
        if at == self._at:
            return
        self._at = at
        words = ""
        if at is not None:
            true, said = self.points[at].tolist()
            words = self.tr("true {true}, said {said}, off by {off}").format(
                true=short_number(true), said=short_number(said), off=short_number(said - true)
            )
        self.setAccessibleDescription(words)
        self.spoken.emit(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.paint_axes(painter)
            self.paint_line(painter, np.array([self.low, self.high]), "secondary", 1.0)
            colour = theme.color("accent")
            colour.setAlphaF(0.55)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            side = _DOT_PX * theme.scale
            placed = self.placed(self.points)
            for x, y in placed.tolist():
                painter.drawEllipse(QRectF(x - side / 2, y - side / 2, side, side))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for number in self._ringed[:_BINS].tolist():
                self._paint_ring(painter, placed[number], "text")
            if self._at is not None:
                self._paint_ring(painter, placed[self._at], "accent")

    def _paint_ring(self, painter: QPainter, at: Numbers, role: str) -> None:
        painter.setPen(QPen(self._theme.color(role), 1.5 * self._theme.scale))
        radius = self._theme.px(6)
        painter.drawEllipse(QPointF(float(at[0]), float(at[1])), radius, radius)


class ResidualView(PlotFrame):
    """How the errors are spread: said less true.

    Signals:
        spoken: what is read where the pointer is; empty: nothing.
    """

    spoken = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.counts: Numbers = np.zeros(0, dtype=np.int64)
        self.edges: Numbers = np.zeros(1)
        self._at: int | None = None
        self.titles = (self.tr("said less true"), self.tr("how often"))

    def show_errors(self, errors: Numbers) -> None:
        """Show other ones; shape (N,)."""
        reach = float(np.abs(errors).max()) if len(errors) else 1.0
        reach = reach or 1.0
        self.counts, self.edges = np.histogram(errors, bins=_BINS, range=(-reach, reach))
        self.low, self.high = (-reach, 0.0), (reach, 1.05 * max(int(self.counts.max()), 1))
        self._at = None
        self.update()

    def point_at(self, place: QPointF | None) -> None:
        at = None
        if place is not None and len(self.counts):
            area = self.area()
            share = (place.x() - area.left()) / max(area.width(), 1)
            at = int(share * len(self.counts)) if 0 <= share < 1 else None
        self._go(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or not len(self.counts):
            super().keyPressEvent(event)
            return
        middle = len(self.counts) // 2
        self._go(min(max((middle if self._at is None else self._at) + step, 0), 2 * middle))

    def _go(self, at: int | None) -> None:
        if at == self._at:
            return
        self._at = at
        words = ""
        if at is not None:
            words = self.tr("{count} are off by {low} to {high}").format(
                count=short_number(int(self.counts[at])),
                low=short_number(float(self.edges[at])),
                high=short_number(float(self.edges[at + 1])),
            )
        self.setAccessibleDescription(words)
        self.spoken.emit(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.paint_axes(painter)
            painter.setPen(Qt.PenStyle.NoPen)
            for number in np.flatnonzero(self.counts).tolist():
                colour = theme.color("accent")
                colour.setAlphaF(0.9 if number == self._at else 0.55)
                painter.setBrush(colour)
                top = self.place(float(self.edges[number]), float(self.counts[number]))
                bar = QRectF(top, self.place(float(self.edges[number + 1]), 0.0))
                painter.drawRect(bar.adjusted(0.5, 0, -0.5, 0))
            painter.setPen(QPen(theme.color("secondary"), 1))
            zero = self.place(0.0, 0.0).x()
            painter.drawLine(QPointF(zero, self.area().top()), QPointF(zero, self.area().bottom()))
