"""The welcome page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.files.recent import RecentFiles
from gui.theme.theme import Theme


class WelcomePage(QWidget):
    """Recent projects and the gallery."""

    chosen = Signal(Path)
    new_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, theme: Theme, recent: RecentFiles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
