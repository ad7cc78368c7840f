"""A link whose words end in dots where there is no room for more."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.theme import Theme
from gui.widgets.action_button import ActionButton

_LEAST_PX = 48


class ElidedLink(ActionButton):
    """Takes the width of its words, or what there is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, kind="link", parent=parent)
        self._words = ""
        self.setProperty("wordless", False)  # its words come with the project
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """All of them."""
        return self._words

    def set_words(self, words: str) -> None:
        """Say something else."""
        self._words = words
        self._elide()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        hint, metrics = super().sizeHint(), self.fontMetrics()
        beside = hint.width() - metrics.horizontalAdvance(self.text())
        return QSize(beside + metrics.horizontalAdvance(self._words) + 1, hint.height())

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(self._theme.px(_LEAST_PX), hint.width()), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        lacking = self.sizeHint().width() - self.width()
        words = self._words
        if lacking > 0:
            metrics = self.fontMetrics()
            room = metrics.horizontalAdvance(words) - lacking
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        if words != self.text():
            self.setText(words)
