"""What to do with the unsaved changes of several projects at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.files.unsaved_question import Answer

_BUTTON = QDialogButtonBox.StandardButton


class UnsavedList(QDialog):
    """Lists projects with unsaved changes; those with a tick are to be saved."""

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(QCoreApplication.translate("files", "Unsaved changes"))
        self.answer = Answer.CANCEL
        question = QLabel(
            QCoreApplication.translate(
                "files", "{0} projects have changes that are not saved."
            ).format(len(names))
        )
        question.setProperty("role", "heading")
        self.list = QListWidget(self)
        self.list.setAccessibleName(QCoreApplication.translate("files", "Projects to save"))
        for name in names:
            item = QListWidgetItem(name, self.list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        words = QLabel(
            QCoreApplication.translate("files", "Changes of those without a tick are lost.")
        )
        words.setProperty("role", "secondary")
        self.buttons = QDialogButtonBox(_BUTTON.Save | _BUTTON.Discard | _BUTTON.Cancel, self)
        self.buttons.button(_BUTTON.Save).setDefault(True)
        self.buttons.button(_BUTTON.Discard).setText(
            QCoreApplication.translate("files", "Save none")
        )
        self.buttons.clicked.connect(lambda button: self._take(self.buttons.standardButton(button)))
        column = QVBoxLayout(self)
        for part in (question, self.list, words, self.buttons):
            column.addWidget(part)
        self.resize(420, 280)

    @property
    def chosen(self) -> tuple[int, ...]:
        """The places in the list of those to be saved; none where nothing is to be saved."""
        if self.answer is not Answer.SAVE:
            return ()
        ticked = Qt.CheckState.Checked
        every = range(self.list.count())
        return tuple(at for at in every if self.list.item(at).checkState() is ticked)

    def _take(self, button: QDialogButtonBox.StandardButton) -> None:
        answers = {_BUTTON.Save: Answer.SAVE, _BUTTON.Discard: Answer.DISCARD}
        self.answer = answers.get(button, Answer.CANCEL)
        self.accept() if self.answer is not Answer.CANCEL else self.reject()


def ask_which_to_save(parent: QWidget, names: Sequence[str]) -> tuple[int, ...] | None:
    """Ask which of several projects to save; gives their places, None if all is to stay."""
    dialog = UnsavedList(names, parent)
    dialog.exec()
    return None if dialog.answer is Answer.CANCEL else dialog.chosen
