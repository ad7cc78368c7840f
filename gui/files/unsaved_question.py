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
    box.setWindowTitle(QCoreApplication.translate("files", "Unsaved changes"))
    box.setText(
        QCoreApplication.translate("files", "Save the changes to “{0}”?").format(project_name)
    )
    box.setInformativeText(
        QCoreApplication.translate("files", "They are lost if you don't save them.")
    )
    buttons = QMessageBox.StandardButton
    box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
    box.button(buttons.Discard).setText(QCoreApplication.translate("files", "Don't save"))
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
