"""A part of a form that is folded away until it is wanted."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.widgets.action_button import ActionButton


class Section(QWidget):
    """A heading that folds what is below it; it tells how much of that is not as usual.

    Its owner decides which rows stay to be seen while it is folded.
    """

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.head = ActionButton(theme, title, "chevron-right", kind="quiet", parent=self)
        self.head.setCheckable(True)
        self.head.setToolTip(self.tr("Show these settings, or fold them away"))
        self.head.setStyleSheet("text-align: left; padding-left: 2px;")
        self.head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.body = QWidget(self)
        self.rows = QVBoxLayout(self.body)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(SPACE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.head)
        column.addWidget(self.body)
        self.head.toggled.connect(self._fold)

    def tell_changed(self, count: int) -> None:
        """Say how many of the settings below are not as usual."""
        words = self.tr("{0}, {1} changed").format(self._title, count) if count else self._title
        self.head.setText(f" {words}")
        self.head.setAccessibleName(words)

    def _fold(self, is_open: bool) -> None:
        self.head.set_icon("chevron-down" if is_open else "chevron-right")
