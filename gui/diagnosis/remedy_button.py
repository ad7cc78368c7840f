"""A button that carries out what may help."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.theme.theme import Theme
from gui.widgets.action_button import ActionButton

_BESIDE_TEXT_PX = 44


class RemedyButton(ActionButton):
    """As wide as its words, which are shortened where room is short; the tip has them whole."""

    def __init__(self, theme: Theme, title: str, tip: str, parent: QWidget | None = None) -> None:
        self._whole = title
        super().__init__(theme, title, "mend", tool_tip=tip, parent=parent)
        self.setStyleSheet("text-align: left; padding: 0 8px;")

    def sizeHint(self) -> QSize:
        """The room that the whole words take."""
        words = self.fontMetrics().horizontalAdvance(self._whole)
        return QSize(words + self._theme.px(_BESIDE_TEXT_PX), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(_BESIDE_TEXT_PX), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - self._theme.px(_BESIDE_TEXT_PX) + 2
        words = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        if self.text() != f" {words}":
            self.setText(f" {words}")
