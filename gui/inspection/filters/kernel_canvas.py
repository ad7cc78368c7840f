"""A filter, large, to be painted with the mouse."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.colour_maps import colour_table, to_image
from gui.theme.theme import Theme
from gui.widgets.number_text import short_number
from gui.widgets.themed_widget import ThemedWidget

Kernel = np.ndarray[Any, np.dtype[np.float64]]

_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
_LARGEST_CELL_PX, _WORDS_NEED_PX = 56, 34


class KernelCanvas(ThemedWidget):
    """A cell for each number. The left button paints the brush's value, the right one its negative.

    With Shift, zero is painted. With the keyboard: arrows walk, plus and minus change a number.

    Signals:
        changed: numbers were painted.
        pointed: row and column of the number under the pointer or the keyboard's mark; None.
    """

    changed = Signal()
    pointed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.values: Kernel = np.zeros((1, 1))
        self.brush = 1.0
        self._reach = 1.0
        self._at: tuple[int, int] | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(40, 40)
        self.setAccessibleName(self.tr("Filter to paint"))
        self.setToolTip(
            self.tr("Left button: the brush's value; right button: its negative; Shift: zero.")
        )

    def set_values(self, values: Kernel, reach: float) -> None:
        """Show a filter; shape (H, W).

        Args:
            values: its numbers; copied.
            reach: what the ends of the colours mean.
        """
        self.values, self._reach = np.array(values, dtype=np.float64), max(reach, 1e-12)
        self.update()

    def cell(self, row: int, column: int) -> QRectF:
        """Where a number is painted."""
        side, left, top = self._laid()
        return QRectF(left + column * side, top + row * side, side, side)

    def _laid(self) -> tuple[float, float, float]:
        """Side of a cell, and where the first one is."""
        rows, columns = self.values.shape
        room = min(self.width() / columns, self.height() / rows)
        side = min(room, float(self._theme.px(_LARGEST_CELL_PX)))
        if side >= 1:
            side = float(int(side))
        return side, (self.width() - side * columns) / 2, (self.height() - side * rows) / 2

    def _cell_at(self, position: QPointF) -> tuple[int, int] | None:
        side, left, top = self._laid()
        row, column = int((position.y() - top) // side), int((position.x() - left) // side)
        rows, columns = self.values.shape
        return (row, column) if 0 <= row < rows and 0 <= column < columns else None

    def _paint_at(self, event: QMouseEvent) -> None:
        at = self._cell_at(event.position())
        if at is None:
            return
        is_right = bool(event.buttons() & Qt.MouseButton.RightButton)
        value = -self.brush if is_right else self.brush
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            value = 0.0
        self._put(at, value)

    def _put(self, at: tuple[int, int], value: float) -> None:
        if self.values[at] != value:
            self.values[at] = value
            self.update()
            self.changed.emit()

    def _point(self, at: tuple[int, int] | None) -> None:
        if at != self._at:
            self._at = at
            self.update()
            self.pointed.emit(at)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(160))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            self._paint_at(event)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(self._cell_at(event.position()))
        if event.buttons() & (Qt.MouseButton.LeftButton | Qt.MouseButton.RightButton):
            self._paint_at(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows, columns = self.values.shape
        at = self._at or (rows // 2, columns // 2)
        key = event.key()
        match key:
            case Qt.Key.Key_Left | Qt.Key.Key_Right | Qt.Key.Key_Up | Qt.Key.Key_Down:
                down, across = _STEPS[Qt.Key(key)]
                moved = at if self._at is None else (at[0] + down, at[1] + across)
                self._point((moved[0] % rows, moved[1] % columns))
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self._put(at, float(self.values[at] + self._reach / 10))
            case Qt.Key.Key_Minus:
                self._put(at, float(self.values[at] - self._reach / 10))
            case Qt.Key.Key_Space:
                self._put(at, self.brush)
            case Qt.Key.Key_Delete | Qt.Key.Key_0:
                self._put(at, 0.0)
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        side, left, top = self._laid()
        rows, columns = self.values.shape
        whole = QRectF(left, top, side * columns, side * rows)
        table = colour_table("diverging", self._theme.is_dark)
        image = to_image(self.values, -self._reach, self._reach, table)
        with QPainter(self) as painter:
            painter.drawImage(whole, image)
            painter.setPen(QPen(self._theme.color("line"), 1))
            if side >= 6:
                for row in range(rows + 1):
                    y = top + row * side
                    painter.drawLine(QPointF(left, y), QPointF(whole.right(), y))
                for column in range(columns + 1):
                    x = left + column * side
                    painter.drawLine(QPointF(x, top), QPointF(x, whole.bottom()))
            else:
                painter.drawRect(whole)
            if side >= self._theme.px(_WORDS_NEED_PX):
                self._paint_numbers(painter)
            if self._at is not None and self._at[0] < rows and self._at[1] < columns:
                painter.setPen(QPen(self._theme.color("accent"), 2))
                painter.drawRect(self.cell(*self._at))

    def _paint_numbers(self, painter: QPainter) -> None:
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.color("text"))
        for row, column in np.ndindex(self.values.shape):
            words = short_number(float(self.values[row, column]), 2)
            painter.drawText(self.cell(row, column), Qt.AlignmentFlag.AlignCenter, words)
