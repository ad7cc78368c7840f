"""Whether one of the user's own blocks is to be deleted."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

_BUTTON = QMessageBox.StandardButton


def may_delete(parent: QWidget, name: str) -> bool:
    """Ask whether a saved block may be deleted; Escape keeps it."""
    box = delete_box(parent, name)
    box.exec()
    return box.clickedButton() is box.button(_BUTTON.Ok)


def delete_box(parent: QWidget | None, name: str) -> QMessageBox:
    """The question, not shown yet."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(_tr("Delete a block"))
    box.setText(_tr("Delete “{0}” from your blocks?").format(name))
    box.setInformativeText(
        _tr("Its file is deleted, which can not be undone. Projects that use the block keep it.")
    )
    box.setStandardButtons(_BUTTON.Ok | _BUTTON.Cancel)
    box.button(_BUTTON.Ok).setText(_tr("Delete"))
    box.setDefaultButton(_BUTTON.Cancel)
    box.setEscapeButton(_BUTTON.Cancel)
    return box


def _tr(text: str) -> str:
    return QCoreApplication.translate("Palette", text)
