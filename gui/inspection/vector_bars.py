"""A vector as a row of bars, up and down from zero."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.theme import Theme
from gui.widgets.themed_widget import ThemedWidget

_WIDEST_PX = 56
Vector = np.ndarray[tuple[int], np.dtype[np.float32]]


class VectorBars(ThemedWidget):
    """One bar a number, as wide as there is room.

    Signals:
        bar_hovered: index under the pointer; None when it leaves.
        bar_pressed: index of a bar that was clicked with Ctrl held down.
        bar_chosen: index of a bar whose menu is wanted, and the place of that on the screen.
    """

    bar_hovered = Signal(object)
    bar_pressed = Signal(int)
    bar_chosen = Signal(int, QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._values: Vector = np.zeros(0, dtype=np.float32)
        self._hovered: int | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_values(self, values: Vector) -> None:
        """Show these numbers."""
        self._values = values
        self.update()

    def value(self, index: int) -> float:
        """The number of one bar."""
        return float(self._values[index])

    def bar(self, index: int) -> QRectF:
        """Where one bar is painted."""
        low, high = self._reach()
        width = self._bar_width()
        zero, top = self._y(0.0, low, high), self._y(float(self._values[index]), low, high)
        gap = 1.0 if width >= 3 else 0.0
        return QRectF(index * width, min(zero, top), max(width - gap, 1.0), max(abs(zero - top), 1))

    def _bar_width(self) -> float:
        return min(self.width() / max(len(self._values), 1), float(self._theme.px(_WIDEST_PX)))

    def _reach(self) -> tuple[float, float]:
        finite = self._values[np.isfinite(self._values)]
        if not finite.size:
            return 0.0, 1.0
        low, high = min(float(finite.min()), 0.0), max(float(finite.max()), 0.0)
        return (low, high) if high > low else (0.0, 1.0)

    def _y(self, value: float, low: float, high: float) -> float:
        share = (value - low) / (high - low) if np.isfinite(value) else 0.0
        return float(self.height() - 1 - share * (self.height() - 2))

    def _hover(self, index: int | None) -> None:
        if index != self._hovered:
            self._hovered = index
            self.bar_hovered.emit(index)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(40))

    def bar_at(self, x: float) -> int | None:
        """The bar at a place; None beside all."""
        index = int(x // max(self._bar_width(), 1e-6))
        return index if 0 <= index < len(self._values) else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.bar_at(event.position().x()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.bar_at(event.position().x())
        is_asked = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.button() == Qt.MouseButton.LeftButton and is_asked and index is not None:
            self.bar_pressed.emit(index)
        else:
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.bar_at(event.pos().x())
        if index is None:
            super().contextMenuEvent(event)
        else:
            self.bar_chosen.emit(index, event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        low, high = self._reach()
        zero = round(self._y(0.0, low, high))
        with QPainter(self) as painter:
            painter.fillRect(0, zero, self.width(), 1, self._theme.color("line"))
            accent, lit = self._theme.color("accent"), self._theme.color("text")
            for index in range(len(self._values)):
                painter.fillRect(self.bar(index), lit if index == self._hovered else accent)
