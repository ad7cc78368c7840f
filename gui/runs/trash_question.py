"""Whether the trash is to be emptied."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

_BUTTON = QMessageBox.StandardButton


def may_empty(parent: QWidget, count: int) -> bool:
    """Ask whether runs may be removed for good; Escape leaves them."""
    box = question_box(parent, count)
    box.exec()
    return box.clickedButton() is box.button(_BUTTON.Ok)


def question_box(parent: QWidget | None, count: int) -> QMessageBox:
    """The question, not shown yet."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(QCoreApplication.translate("Runs", "Empty trash"))
    box.setText(QCoreApplication.translate("Runs", "Remove {0} runs for good?").format(count))
    box.setInformativeText(
        QCoreApplication.translate(
            "Runs", "Their curves, weights and notes can not be brought back."
        )
    )
    box.setStandardButtons(_BUTTON.Ok | _BUTTON.Cancel)
    box.button(_BUTTON.Ok).setText(QCoreApplication.translate("Runs", "Empty trash"))
    box.setDefaultButton(_BUTTON.Cancel)
    box.setEscapeButton(_BUTTON.Cancel)
    return box
