"""Words that end in dots where there is no room for more."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

_FILLED = 0.95
"""Of several lines so much is filled, as words are not broken."""


class ElidedWords(QLabel):
    """One line or two, always as high, so that nothing moves when the words change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._lines = "", 1
        self.setProperty("role", "small")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """All of them."""
        return self._words

    def set_words(self, words: str) -> None:
        """Say something else."""
        self._words = words
        self.setToolTip(words)
        self._fit()

    def set_lines(self, lines: int) -> None:
        """Take so many lines."""
        self._lines = lines
        self.setWordWrap(lines > 1)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing())
        self._fit()

    def _fit(self) -> None:
        width = max(self.width(), 1)
        room = int(self._lines * _FILLED * width) if self._lines > 1 else width
        self.setText(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
