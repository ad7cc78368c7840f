"""A field with a word beside it that says what it is."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from gui.theme.tokens import SPACE


def named_field(words: str, field: QWidget, parent: QWidget) -> QWidget:
    """The field behind its quiet label, in one widget: they stay together and hide together."""
    pair = QWidget(parent)
    label = QLabel(words, pair)
    label.setProperty("role", "secondary")
    label.setBuddy(field)
    line = QHBoxLayout(pair)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(SPACE // 2)
    line.addWidget(label)
    line.addWidget(field)
    return pair
