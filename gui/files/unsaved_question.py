"""What to do with changes that were not saved."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget


class Answer(Enum):
    """What the user wants done."""

    SAVE = "save"
    DISCARD = "discard"
    CANCEL = "cancel"


def ask_about_unsaved(parent: QWidget, project_name: str) -> Answer:
    """Ask whether to save before the project is left; Escape cancels."""
    box = question_box(parent, project_name)
    box.exec()
    return answer_of(box)


def question_box(parent: QWidget | None, project_name: str) -> QMessageBox:
    """The question, not shown yet; Save is what Enter does."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(_tr("Unsaved changes"))
    box.setText(_tr("Save the changes to “{0}”?").format(project_name))
    box.setInformativeText(_tr("They are lost if you don't save them."))
    buttons = QMessageBox.StandardButton
    box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
    box.button(buttons.Discard).setText(_tr("Don't save"))
    box.setDefaultButton(buttons.Save)
    box.setEscapeButton(buttons.Cancel)
    return box


def answer_of(box: QMessageBox) -> Answer:
    """What was answered; a box that was closed cancels."""
    match box.standardButton(box.clickedButton()):
        case QMessageBox.StandardButton.Save:
            return Answer.SAVE
        case QMessageBox.StandardButton.Discard:
            return Answer.DISCARD
    return Answer.CANCEL


def _tr(text: str) -> str:
    return QCoreApplication.translate("files", text)
