"""A panel that is made when it is seen for the first time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget


class LatePanel(QWidget):
    """Stands in the panel's place, and holds it once it is made.

    Signals:
        opened: the panel, once it is made.
    """

    opened = Signal(QWidget)

    def __init__(self, make: Callable[[], QWidget]) -> None:
        super().__init__()
        self._make = make
        self._panel: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def open(self) -> QWidget:
        """The panel."""
        if self._panel is None:
            self._panel = self._make()
            self._column.addWidget(self._panel)
            self.opened.emit(self._panel)
        return self._panel

    def showEvent(self, event: QShowEvent) -> None:
        self.open()
        super().showEvent(event)
