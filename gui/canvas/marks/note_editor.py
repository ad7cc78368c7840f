"""The field in which a note's Markdown is written, where the note lies on the canvas."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from gui.theme.theme import Theme

_LEAST_WIDTH, _LEAST_HEIGHT = 260, 128
_KEPT_OPEN = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class NoteEditor(QPlainTextEdit):
    """Ctrl+Enter or a click elsewhere keeps what was written, Escape leaves it."""

    def __init__(self, theme: Theme, view: QWidget) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._before = ""
        self._area: Callable[[], QRect] | None = None
        self._keep: Callable[[str], object] | None = None
        self.setAccessibleName(self.tr("Note"))
        self.setToolTip(self.tr("Markdown. Ctrl+Enter keeps it, Escape leaves it as it was."))
        self.setPlaceholderText(
            self.tr("# Heading\n- list\n**bold**, `code`\n\nCtrl+Enter keeps it, Escape drops it.")
        )
        self.hide()

    def open_for(self, text: str, area: Callable[[], QRect], keep: Callable[[str], object]) -> None:
        """Open over an area of the parent; ``keep`` is told the text, if it is another."""
        self._finish()
        self._before, self._area, self._keep = text, area, keep
        self.setFont(self._theme.font("mono"))  # as large as the theme is now
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.follow()
        self.show()
        self.raise_()
        self.setFocus()

    def follow(self) -> None:
        """Stay over the note, where that is on the screen now."""
        if self._area is not None:
            area = self._area()
            width = max(area.width(), _LEAST_WIDTH)
            self.setGeometry(area.x(), area.y(), width, max(area.height(), _LEAST_HEIGHT))

    def forget(self) -> None:
        """Close, as if nothing had been written."""
        self._keep = None
        self._finish()

    def _finish(self) -> None:
        if self.isHidden():
            return
        keep, self._keep, self._area = self._keep, None, None
        had_focus = self.hasFocus()
        self.hide()
        if had_focus:  # else the keys would still go to a field no longer seen
            self._view.setFocus()
        text = self.toPlainText().rstrip()
        if keep is not None and text != self._before:
            keep(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.forget()
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._finish()
        else:
            super().keyPressEvent(event)
        event.accept()  # Enter would go on to the canvas, which opens what is selected

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _KEPT_OPEN:
            self._finish()
