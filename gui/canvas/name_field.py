"""The line in which a node is renamed, over the name on its card."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.theme.theme import Theme


class NameField(QLineEdit):
    """A line edit over a node's name; Enter takes the name, Escape leaves it."""

    renamed = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = ""
        self._view = parent
        self.setFont(theme.font("heading"))
        self.setAccessibleName(self.tr("Name of the node"))
        self.hide()
        self.editingFinished.connect(self._finish)

    def open_for(self, name: str, area: QRectF) -> None:
        """Open over an area of the parent."""
        self._name = name
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

    def _finish(self) -> None:
        if not self.isHidden():
            had_focus = self.hasFocus()
            self.hide()
            if had_focus:  # else the keys would still go to a field no longer seen
                self._view.setFocus()
            if self.text() != self._name:
                self.renamed.emit(self._name, self.text())
