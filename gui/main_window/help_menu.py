"""What the menu ``Help`` does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMessageBox, QWidget

from gui.actions import tr
from gui.commands.command import Command
from gui.commands.command_palette import CommandPalette
from gui.commands.recent import RecentCommands
from gui.commands.shortcuts import Shortcuts
from gui.commands.shortcuts_dialog import ShortcutsDialog
from gui.theme.theme import Theme


class HelpMenu:
    """Everything by name, the keys, and what this is."""

    def __init__(self, window: QWidget, theme: Theme, settings: QSettings) -> None:
        self._window, self._theme, self._settings = window, theme, settings
        self._dialog: ShortcutsDialog | None = None

    def follow(
        self, actions: Mapping[str, QAction], commands: Callable[[], Iterable[Command]]
    ) -> None:
        """Hand the keys to the window's actions.

        Args:
            actions: the window's actions, by id.
            commands: all that can be asked for now.
        """
        self.keys = Shortcuts(self._settings, actions, self._window)
        recent = RecentCommands(self._settings)
        self.palette = CommandPalette(self._theme, commands, recent, self._window)

    def commands(self) -> None:
        """Find anything that can be done by typing."""
        self.palette.open()

    def shortcuts(self) -> None:
        """List all keys, and let them be changed."""
        if self._dialog is None:
            self._dialog = ShortcutsDialog(self._theme, self.keys, self._window)
            self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._dialog.destroyed.connect(self._forget)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def about(self) -> None:
        """Say what this is."""
        QMessageBox.about(
            self._window,
            tr("About Chainrule"),
            tr(
                "<h3>Chainrule</h3><p>Draw a neural network, train it with PyTorch, and watch it "
                "learn.</p><p>Apache Licence 2.0</p>"
            ),
        )

    def _forget(self) -> None:
        self._dialog = None
