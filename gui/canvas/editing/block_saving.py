"""Saving a block to the user's palette; a name that is taken is asked about."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMessageBox, QPushButton, QWidget

from engine.api import BlockUse
from gui.canvas.stage import Stage

_ROLE = QMessageBox.ButtonRole


class Answer(Enum):
    """What to do about a name that is taken."""

    REPLACE = auto()
    RENAME = auto()
    CANCEL = auto()


class NameTaken(QMessageBox):
    """Asks what to do with the saved block that has the name already; Escape leaves all as it is.

    Attributes:
        replace, rename: the buttons, beside Cancel.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(QMessageBox.Icon.Question)
        self.setWindowTitle(self.tr("Save block to my palette"))
        self.setText(self.tr("Your palette has a block called “{0}” already.").format(name))
        self.setInformativeText(
            self.tr("Replacing it can not be undone; projects that use the old one keep it.")
        )
        self.replace: QPushButton = self.addButton(self.tr("Replace"), _ROLE.DestructiveRole)
        self.rename: QPushButton = self.addButton(self.tr("Other name…"), _ROLE.AcceptRole)
        cancel = self.addButton(QMessageBox.StandardButton.Cancel)
        self.setDefaultButton(self.rename)
        self.setEscapeButton(cancel)

    def answer(self) -> Answer:
        """What was chosen; a box that was closed cancels."""
        clicked = self.clickedButton()
        if clicked is self.replace:
            return Answer.REPLACE
        return Answer.RENAME if clicked is self.rename else Answer.CANCEL


class BlockSaving:
    """Asks the shelf to keep the block that a node stands for."""

    def __init__(self, stage: Stage, window: QWidget) -> None:
        self._stage, self._window = stage, window

    def save(self, node: str) -> None:
        """Save a block under its name, or under another if the user wishes."""
        layer = self._stage.graph.node(node).layer
        if not isinstance(layer, BlockUse):
            return
        name: str | None = layer.block
        is_replaced = False
        while name is not None and self._stage.bridge.shelf.has(name) and not is_replaced:
            match self.ask(name):
                case Answer.REPLACE:
                    is_replaced = True
                case Answer.RENAME:
                    name = self.ask_name(self._free_name(name))
                case Answer.CANCEL:
                    name = None
        if name is not None:
            self._save(node, name, replace=is_replaced)

    def ask(self, name: str) -> Answer:
        """Ask what to do about a name that is taken."""
        box = NameTaken(name, self._window)
        box.exec()
        return box.answer()

    def ask_name(self, proposed: str) -> str | None:
        """Ask for another name; None if the user decides otherwise."""
        title = QCoreApplication.translate("Canvas", "Save block to my palette")
        words = QCoreApplication.translate("Canvas", "Name of the saved block:")
        name, is_given = QInputDialog.getText(
            self._window, title, words, QLineEdit.EchoMode.Normal, proposed
        )
        return name.strip() if is_given and name.strip() else None

    def _free_name(self, name: str) -> str:
        number = 2
        while self._stage.bridge.shelf.has(f"{name}_{number}"):
            number += 1
        return f"{name}_{number}"

    def _save(self, node: str, name: str, *, replace: bool) -> None:
        bridge, graph = self._stage.bridge, self._stage.graph
        if bridge.attempt(lambda: bridge.shelf.save(graph, node, called=name, replace=replace)):
            words = QCoreApplication.translate("Canvas", "“{name}” is among your blocks now.")
            self._stage.tell(words.format(name=name))
