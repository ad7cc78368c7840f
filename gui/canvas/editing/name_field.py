"""The line in which a node, or its block, is renamed where the name stands on its card."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.theme.theme import Theme


class NameField(QLineEdit):
    """A line edit over a name; Enter takes what was typed, Escape leaves it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = ""
        self._rename: Callable[[str, str], object] | None = None
        self._view = parent
        self.setFont(theme.font("heading"))
        self.setAccessibleName(self.tr("Name"))
        self.hide()
        self.editingFinished.connect(self._finish)

    def open_for(self, name: str, area: QRectF, rename: Callable[[str, str], object]) -> None:
        """Open over an area of the parent; ``rename`` is told the old name and the new one."""
        self._name, self._rename = name, rename
        self.setText(name)
        self.setGeometry(area.toRect())
        self.show()
        self.raise_()
        self.selectAll()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._name)
            self._finish()
        else:
            super().keyPressEvent(event)
            event.accept()  # Enter would go on to the canvas, which opens what is selected

    def _finish(self) -> None:
        if not self.isHidden():
            had_focus = self.hasFocus()
            self.hide()
            if had_focus:  # else the keys would still go to a field no longer seen
                self._view.setFocus()
            if self.text() != self._name and self._rename is not None:
                self._rename(self._name, self.text())
