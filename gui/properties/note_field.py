"""The user's own words about a node."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from gui.theme.theme import Theme

_LEAST_LINES, _MOST_LINES = 2, 8


class NoteField(QPlainTextEdit):
    """A few lines of text that grow with what is written; told when the field is left.

    Signals:
        written: the text.
    """

    written = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = ""
        self.setPlaceholderText(self.tr("Write a note"))
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Note"))
        self.setToolTip(self.tr("Your own words about this; they are saved with the project"))
        self.textChanged.connect(self._fit)
        theme.changed.connect(self._fit)
        self._fit()

    def show_note(self, text: str) -> None:
        """Show a note that was decided elsewhere, unless the user is writing."""
        self._shown = text
        if not self.hasFocus() and self.toPlainText() != text:
            with QSignalBlocker(self):
                self.setPlainText(text)
            self._fit()

    def commit(self) -> None:
        """Tell what has been written, if it is new."""
        text = self.toPlainText().strip()
        if text != self._shown:
            self._shown = text
            self.written.emit(text)

    def _fit(self) -> None:
        lines = min(max(self.document().lineCount(), _LEAST_LINES), _MOST_LINES)
        line = QFontMetrics(self._theme.font("body")).lineSpacing()
        self.setFixedHeight(lines * line + self._theme.px(24))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.commit()
