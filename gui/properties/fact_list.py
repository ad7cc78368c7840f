"""Lines of label and value, the values in one column at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from gui.properties.facts import Fact
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE


class FactList(QWidget):
    """Shows facts; the text can be selected and copied."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE)
        self._grid.setVerticalSpacing(SPACE)
        self._grid.setColumnStretch(1, 1)
        self._lines: list[tuple[QLabel, QLabel]] = []
        self._facts: tuple[Fact, ...] = ()

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these lines and no others."""
        if tuple(facts) == self._facts:
            return
        self._facts = tuple(facts)
        while len(self._lines) < len(facts):
            self._add_line()
        for index, (label, value) in enumerate(self._lines):
            is_used = index < len(facts)
            label.setVisible(is_used)
            value.setVisible(is_used)
            if is_used:
                label.setText(facts[index].label)
                value.setText(facts[index].value)
                for part in (label, value):
                    part.setToolTip(facts[index].explanation)

    def value(self, label: str) -> str | None:
        """What is shown beside ``label``."""
        return next((fact.value for fact in self._facts if fact.label == label), None)

    def _add_line(self) -> None:
        label, value = QLabel(self), QLabel(self)
        label.setProperty("role", "secondary")
        value.setWordWrap(True)
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = len(self._lines)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, row, 1)
        self._lines.append((label, value))
