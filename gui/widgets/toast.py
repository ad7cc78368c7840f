"""A message that appears in a corner of its parent, waits, and fades."""

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPoint,
    QRectF,
    QSize,
    Qt,
    QTimer,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import (
    QEnterEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, RADIUS_CARD
from gui.widgets.themed_widget import ThemedWidget

KINDS = {"info": "accent", "good": "good", "warning": "warning", "problem": "problem"}
"""The kinds of message, and the role each is coloured with."""

_FADE_MS = 220
_WIDTH_PX = 400


class Toast(ThemedWidget):
    """A strip at the bottom right of its parent. It waits while the pointer is on it.

    ``clicked`` is sent when it is clicked, and it goes; ``gone`` when it has faded.
    """

    clicked = Signal()
    gone = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._text, self._kind = "", "info"
        self._opacity = 0.0
        self._seconds = 5.0
        self._wait = QTimer(self, singleShot=True)
        self._wait.timeout.connect(self.dismiss)
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(_FADE_MS)
        self._fade.valueChanged.connect(self._set_opacity)
        self._fade.finished.connect(self._finish_fading)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()
        parent.installEventFilter(self)

    def show_message(self, text: str, kind: str = "info", seconds: float = 5.0) -> None:
        """Show a message of a kind: info, good, warning or problem. It takes the last one's place.

        Args:
            text: what to say; it is wrapped.
            kind: what it is about.
            seconds: how long it stays; 0 keeps it until it is clicked.
        """
        self._text, self._kind, self._seconds = text, kind, seconds
        KINDS[kind]  # an unknown kind is told here, not while painting
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._fade_to(1.0)
        self._start_waiting()

    def text(self) -> str:
        return self._text

    def dismiss(self) -> None:
        """Fade away."""
        self._wait.stop()
        self._fade_to(0.0)

    def _start_waiting(self) -> None:
        if self._seconds > 0:
            self._wait.start(round(1000 * self._seconds))

    def _fade_to(self, opacity: float) -> None:
        self._fade.stop()
        self._fade.setStartValue(self._opacity)
        self._fade.setEndValue(opacity)
        self._fade.start()

    def _set_opacity(self, opacity: object) -> None:
        if isinstance(opacity, float):
            self._opacity = opacity
            self.update()

    def _finish_fading(self) -> None:
        if self._opacity == 0:
            self.hide()
            self.gone.emit()

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        edge = self._theme.px(EDGE)
        width = min(self._theme.px(_WIDTH_PX), parent.width() - 2 * edge)
        self.resize(self._size_for(width))
        self.move(
            QPoint(parent.width() - self.width() - edge, parent.height() - self.height() - edge)
        )

    def _size_for(self, width: int) -> QSize:
        px = self._theme.px
        room = width - px(58)
        metrics = QFontMetrics(self._theme.font("body"))
        flags = Qt.TextFlag.TextWordWrap
        text = metrics.boundingRect(0, 0, max(1, room), 10_000, flags, self._text)
        return QSize(text.width() + px(58), max(px(40), text.height() + px(24)))

    def _restyle(self) -> None:
        super()._restyle()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parent() and not self.isHidden():
            self._place()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit()
        self.dismiss()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._wait.stop()
        self._fade_to(1.0)

    def leaveEvent(self, event: QEvent) -> None:
        self._start_waiting()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        role = KINDS[self._kind]
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        side = px(20)
        with QPainter(self) as painter:
            painter.setOpacity(self._opacity)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color(role), 1))
            painter.setBrush(theme.color("card"))
            painter.drawRoundedRect(frame, px(RADIUS_CARD), px(RADIUS_CARD))
            icon = theme.pixmap(self._kind, role, side, self.devicePixelRatioF())
            painter.drawPixmap(px(12), (self.height() - side) // 2, icon)
            painter.setFont(theme.font("body"))
            painter.setPen(theme.color("text"))
            words = frame.adjusted(px(40), 0, -px(12), 0)
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(words, flags, self._text)
