"""Choosing the language: it is stored, and spoken from the next start."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMessageBox, QWidget

from gui.language.languages import LANGUAGES, SYSTEM, language_of, spoken_language, stored_language

RESTART = 75
"""Exit status that asks for another start."""

CHOICES = (SYSTEM, *LANGUAGES)


class LanguageChoice(QObject):
    """Stores what is chosen, and offers to start again where that is another language."""

    def __init__(self, window: QWidget, settings: QSettings) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings

    @property
    def chosen(self) -> str:
        """The choice: a code, or that of the system."""
        return stored_language(self._settings)

    def choose(self, choice: str) -> None:
        """Speak another language from the next start."""
        self._settings.setValue("language", choice)
        if language_of(choice) != spoken_language() and self._is_to_start_again():
            self.start_again()

    def start_again(self) -> None:
        """Close the window, and start the program anew if nobody minds."""
        if self._window.close():
            QCoreApplication.exit(RESTART)

    def tick(self, actions: dict[str, QAction]) -> None:
        """Tick the entry of the choice that holds."""
        for choice, action in actions.items():
            action.setChecked(choice == self.chosen)

    def _is_to_start_again(self) -> bool:
        box = self.question()
        box.exec()
        return box.clickedButton() is box.button(QMessageBox.StandardButton.Ok)

    def question(self) -> QMessageBox:
        """Whether to start again now, not shown yet."""
        buttons = QMessageBox.StandardButton
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Language"))
        box.setText(self.tr("The new language is spoken from the next start."))
        box.setInformativeText(self.tr("What is open comes back as it stands."))
        box.setStandardButtons(buttons.Ok | buttons.Cancel)
        box.button(buttons.Ok).setText(self.tr("Start again now"))
        box.button(buttons.Cancel).setText(self.tr("Later"))
        box.setEscapeButton(buttons.Cancel)
        return box
