"""A field for one of a few named values."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QWidget,
)

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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as ever, but end what has no room with dots."""
        if self.isEditable():
            super().paintEvent(event)
            return
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        style, control = self.style(), QStyle.ComplexControl.CC_ComboBox
        field = style.subControlRect(control, option, QStyle.SubControl.SC_ComboBoxEditField, self)
        words = QFontMetrics(self.font())
        has_icon = not option.currentIcon.isNull()
        room = field.width() - (self.iconSize().width() + 4 if has_icon else 0)
        right = Qt.TextElideMode.ElideRight
        option.currentText = words.elidedText(option.currentText, right, room)
        with QPainter(self) as painter:
            style.drawComplexControl(control, option, painter, self)
            style.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option, painter, self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
