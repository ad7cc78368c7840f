"""Settings of a panel that are seldom changed, in a frame that opens below a button."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE


class SettingsPopup(QFrame):
    """Rows of a name and a field; Escape or a click elsewhere closes it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self._rows: dict[str, tuple[QLabel, QWidget]] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        self._grid.setHorizontalSpacing(EDGE)
        self._grid.setVerticalSpacing(SPACE)

    def add(self, key: str, name: str, field: QWidget, tip: str) -> None:
        """Add a row."""
        label = QLabel(name, self)
        label.setToolTip(tip)
        label.setBuddy(field)
        field.setToolTip(tip)
        field.setAccessibleName(name)
        field.setMinimumWidth(self._theme.px(132))
        row = len(self._rows)
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(field, row, 1)
        self._rows[key] = label, field

    def show_rows(self, keys: Iterable[str]) -> None:
        """Show these rows only."""
        shown = frozenset(keys)
        for key, parts in self._rows.items():
            for part in parts:
                part.setVisible(key in shown)

    def open_below(self, button: QWidget) -> None:
        """Open it."""
        self.adjustSize()
        corner = button.mapToGlobal(button.rect().bottomLeft())
        room = button.screen().availableGeometry()
        size = self.sizeHint()
        left = max(min(corner.x(), room.right() - size.width()), room.left())
        top = corner.y()
        if top + size.height() > room.bottom():
            top = max(button.mapToGlobal(button.rect().topLeft()).y() - size.height(), room.top())
        self.move(left, top)
        self.show()
