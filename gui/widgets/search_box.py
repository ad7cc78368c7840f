"""A field to search with, and the key that leads there."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.theme.theme import Theme


class SearchBox(QLineEdit):
    """A line edit with a lens at the left and, while it is empty, a shortcut's name at the right.

    ``textChanged`` tells of every letter. Escape clears; ``left_downwards`` is sent on the Down
    key, for the list below to take over.
    """

    left_downwards = Signal()

    def __init__(
        self,
        theme: Theme,
        placeholder: str = "",
        shortcut_hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shortcut_hint = shortcut_hint
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.textChanged.connect(self.update)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        hint = QFontMetrics(self._theme.font("small")).horizontalAdvance(self._shortcut_hint)
        self.setTextMargins(self._theme.px(22), 0, hint + self._theme.px(8), 0)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case Qt.Key.Key_Down:
                self.left_downwards.emit()
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = self._theme
        side = theme.px(16)
        with QPainter(self) as painter:
            lens = theme.pixmap("search", "faint", side, self.devicePixelRatioF())
            painter.drawPixmap(theme.px(9), (self.height() - side) // 2, lens)
            if not self.text():
                painter.setFont(theme.font("small"))
                painter.setPen(theme.color("faint"))
                room = QRectF(self.rect()).adjusted(0, 0, -theme.px(10), 0)
                painter.drawText(
                    room,
                    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                    self._shortcut_hint,
                )
