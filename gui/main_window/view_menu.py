"""What the menu ``View`` does beside what the canvas answers itself."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QWidget

from gui.theme.theme import Theme


class ViewMenu:
    """How the window looks."""

    def __init__(self, window: QWidget, theme: Theme, settings: QSettings) -> None:
        self._window, self._theme, self._settings = window, theme, settings

    def theme(self) -> None:
        """Switch between dark and light."""
        self._theme.set_mode("light" if self._theme.is_dark else "dark")
        self._settings.setValue("theme", self._theme.mode)

    def full_screen(self) -> None:
        """Fill the screen, or stop doing so."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)
