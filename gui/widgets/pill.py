"""A short fact in a rounded frame: a shape, a count, a state."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.theme import Theme
from gui.widgets.themed_widget import ThemedWidget


class Pill(ThemedWidget):
    """Small text in a role's colour; ``clicked`` is sent where it was made clickable."""

    clicked = Signal()

    def __init__(
        self, theme: Theme, text: str = "", role: str = "secondary", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._text, self._role = text, role
        self._is_clickable = False
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str, role: str | None = None) -> None:
        """Show another fact, in another colour if its meaning changed."""
        role = role or self._role
        if (text, role) != (self._text, self._role):
            self._text, self._role = text, role
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def text(self) -> str:
        return self._text

    def set_clickable(self, is_clickable: bool) -> None:
        """Make it a button, by mouse and by keyboard."""
        self._is_clickable = is_clickable
        pointer = Qt.CursorShape.PointingHandCursor if is_clickable else Qt.CursorShape.ArrowCursor
        self.setCursor(pointer)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_clickable else Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font("small"))
        width = metrics.horizontalAdvance(self._text) + 2 * self._theme.px(12)
        return QSize(width, max(self._theme.px(24), metrics.height() + self._theme.px(8)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(32), self.sizeHint().height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if self._is_clickable and inside and event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()
        else:
            super().mouseReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._is_clickable:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self._is_clickable and event.key() in keys:
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            border = theme.color("accent" if self.hasFocus() else "line")
            painter.setPen(QPen(border, 1))
            painter.setBrush(theme.color("canvas"))
            painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
            font = theme.font("small")
            painter.setFont(font)
            painter.setPen(theme.color(self._role))
            room = int(frame.width()) - theme.px(16)
            text = QFontMetrics(font).elidedText(self._text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)
