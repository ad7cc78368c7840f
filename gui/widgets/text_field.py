"""A field for one line of text."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.theme.theme import Theme


class TextField(QLineEdit):
    """One line of text; ``value_changed`` carries it on Enter or when the field is left."""

    value_changed = Signal(object)

    def __init__(
        self, theme: Theme, default: str = "", placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(default, parent)
        self._theme = theme
        self._value = default
        self.setPlaceholderText(placeholder)
        self.setCursorPosition(0)
        self.editingFinished.connect(self.commit)
        theme.changed.connect(self.update)

    def value(self) -> str:
        return self._value

    def set_value(self, value: str) -> None:
        """Show a text that was decided elsewhere; nothing is announced."""
        self._value = value
        if not (self.hasFocus() and self.isModified()):
            self.setText(value)
            self.setCursorPosition(0)

    def commit(self) -> None:
        """Take what has been typed."""
        self.setModified(False)
        if self.text() != self._value:
            self._value = self.text()
            self.value_changed.emit(self._value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._value:
            self.setText(self._value)
        else:
            super().keyPressEvent(event)
