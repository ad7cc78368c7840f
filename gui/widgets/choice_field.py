"""A field for one of a few named values."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

from gui.theme.theme import Theme


class ChoiceField(QComboBox):
    """A drop-down list; ``value_changed`` carries the value the user has chosen."""

    value_changed = Signal(object)

    def __init__(
        self, theme: Theme, choices: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chosen: str | None = choices[0][0] if choices else None
        self.setItemDelegate(QStyledItemDelegate(self))  # else the style sheet misses the rows
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.set_choices(choices)
        self.activated.connect(self._take)
        theme.changed.connect(self.updateGeometry)

    def value(self) -> str | None:
        return self._chosen

    def set_value(self, value: str) -> None:
        """Show a value that was decided elsewhere; nothing is announced."""
        self._chosen = value
        self.setCurrentIndex(self.findData(value))

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer other choices; the value stays if it is among them."""
        self.clear()
        for value, label in choices:
            self.addItem(label, value)
        self.setCurrentIndex(self.findData(self._chosen))

    def _take(self, index: int) -> None:
        value = self.itemData(index)
        if value != self._chosen:
            self._chosen = value
            self.value_changed.emit(value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
