"""A sheet to draw on with the mouse."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.theme import Theme
from gui.widgets.themed_widget import ThemedWidget

Ink = np.ndarray[tuple[int, int], np.dtype[np.float32]]

LONGER_SIDE_PX = 280
"""Of the sheet, in pixels of its own; it is shown as large as there is room."""

_BLACK, _WHITE = QColor(0, 0, 0), QColor(255, 255, 255)
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Paper(ThemedWidget):
    """Takes ink from the left mouse button and loses it to the right one, or to the eraser.

    With the keyboard: arrows move the pen, Space sets it down or lifts it, Delete clears.

    Signals:
        drawn: something was drawn, rubbed out or cleared.

    Attributes:
        erases: whether the left button rubs out.
        pen: width of a line, as a share of the sheet's longer side.
    """

    drawn = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.erases = False
        self.pen = 0.09
        self._is_light_ink = True
        self._sheet = _empty(1, 1)
        self._last: QPointF | None = None
        self._cursor: QPointF | None = None
        self._is_down = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setMinimumSize(64, 64)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Sheet to draw on"))
        self.setToolTip(
            self.tr("Draw with the left button, rub out with the right one; Delete clears.")
        )

    def set_sheet(self, height: int, width: int, *, is_light_ink: bool) -> None:
        """Take a fresh sheet of these proportions, unless it is one already."""
        if self._sheet.height() * width != self._sheet.width() * height or self.is_unused:
            self._sheet = _empty(height, width)
        self._is_light_ink = is_light_ink
        self.update()

    @property
    def is_unused(self) -> bool:
        """Whether nothing is drawn."""
        return not self.ink().any()

    def ink(self) -> Ink:
        """What is drawn, 0 … 1; shape (H, W)."""
        sheet = self._sheet
        flat: Any = np.frombuffer(sheet.constBits(), dtype=np.uint8)
        rows = flat.reshape(sheet.height(), sheet.bytesPerLine())
        ink: Ink = rows[:, : sheet.width()].astype(np.float32) / 255
        return ink

    def clear(self) -> None:
        """Rub out everything."""
        self._sheet.fill(0)
        self._cursor = self._last = None
        self._is_down = False
        self._tell()

    def sheet_rect(self) -> QRectF:
        """Where the sheet is shown."""
        scale = min(self.width() / self._sheet.width(), self.height() / self._sheet.height())
        width, height = self._sheet.width() * scale, self._sheet.height() * scale
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def _on_sheet(self, position: QPointF) -> QPointF:
        rect = self.sheet_rect()
        scale = self._sheet.width() / max(rect.width(), 1.0)
        return (position - rect.topLeft()) * scale

    def _draw_to(self, place: QPointF, *, erases: bool) -> None:
        width = max(self.pen * max(self._sheet.width(), self._sheet.height()), 1.0)
        pen = QPen(_BLACK if erases else _WHITE, width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        with QPainter(self._sheet) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen)
            if self._last is None or self._last == place:
                painter.drawPoint(place)
            else:
                painter.drawLine(self._last, place)
        self._last = place
        self._tell()

    def _tell(self) -> None:
        self.update()
        self.drawn.emit()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(200))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        buttons = (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton)
        if event.button() not in buttons:
            super().mousePressEvent(event)
            return
        self._last = self._cursor = None
        erases = self.erases or event.button() == Qt.MouseButton.RightButton
        self._draw_to(self._on_sheet(event.position()), erases=erases)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        held = event.buttons() & (Qt.MouseButton.LeftButton | Qt.MouseButton.RightButton)
        if self._last is not None and held:
            erases = self.erases or bool(held & Qt.MouseButton.RightButton)
            self._draw_to(self._on_sheet(event.position()), erases=erases)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._last = None
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        size = self._sheet.size()
        at = self._cursor or QPointF(size.width() / 2, size.height() / 2)
        match event.key():
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.clear()
            case Qt.Key.Key_Space:
                self._is_down, self._last, self._cursor = not self._is_down, None, at
                if self._is_down:
                    self._draw_to(at, erases=self.erases)
                self.update()
            case Qt.Key.Key_Left | Qt.Key.Key_Right | Qt.Key.Key_Up | Qt.Key.Key_Down as key:
                step = 0.4 * self.pen * max(size.width(), size.height())
                across, down = _STEPS[Qt.Key(key)]
                self._cursor = QPointF(
                    min(max(at.x() + across * step, 0.0), size.width()),
                    min(max(at.y() + down * step, 0.0), size.height()),
                )
                if self._is_down:
                    self._last = at
                    self._draw_to(self._cursor, erases=self.erases)
                self.update()
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self._sheet
        if not self._is_light_ink:
            shown = shown.copy()
            shown.invertPixels()
        rect = self.sheet_rect()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(rect, shown)
            role = "accent" if self.hasFocus() else "line"
            painter.setPen(QPen(self._theme.color(role), 1))
            painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
            if self._cursor is not None and self.hasFocus():
                scale = rect.width() / self._sheet.width()
                radius = max(self.pen * max(rect.width(), rect.height()) / 2, 3.0)
                painter.setPen(QPen(self._theme.color("accent"), 2 if self._is_down else 1))
                painter.drawEllipse(rect.topLeft() + self._cursor * scale, radius, radius)


def _empty(height: int, width: int) -> QImage:
    scale = LONGER_SIDE_PX / max(height, width)
    size = max(round(width * scale), 1), max(round(height * scale), 1)
    sheet = QImage(*size, QImage.Format.Format_Grayscale8)
    sheet.fill(0)
    return sheet
