"""Questions about a run that would end, or that holds up another."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

_BUTTON = QMessageBox.StandardButton


def may_end_run(parent: QWidget, name: str) -> bool:
    """Ask whether a project's run may end with its tab; Escape lets it go on."""
    box = end_run_box(parent, name)
    box.exec()
    return box.clickedButton() is box.button(_BUTTON.Ok)


def end_run_box(parent: QWidget | None, name: str) -> QMessageBox:
    """That question, not shown yet."""
    words = QCoreApplication.translate("RunQuestion", "“{0}” is being trained.").format(name)
    more = QCoreApplication.translate(
        "RunQuestion",
        "Closing the tab ends the run; its checkpoint stays in the folder of runs.",
    )
    return _box(parent, words, more, QCoreApplication.translate("RunQuestion", "Stop and close"))


def may_take_turn(parent: QWidget, text: str, name: str) -> bool:
    """Ask whether another project's run may be stopped so that this one begins."""
    box = turn_box(parent, text, name)
    box.exec()
    return box.clickedButton() is box.button(_BUTTON.Ok)


def turn_box(parent: QWidget | None, text: str, name: str) -> QMessageBox:
    """That question, not shown yet."""
    first, _, rest = text.partition(". ")
    word = QCoreApplication.translate("RunQuestion", "Stop “{0}”, then train").format(name)
    return _box(parent, f"{first}.", rest, word)


def _box(parent: QWidget | None, words: str, more: str, do: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(QCoreApplication.translate("RunQuestion", "A run is going on"))
    box.setText(words)
    box.setInformativeText(more)
    box.setStandardButtons(_BUTTON.Ok | _BUTTON.Cancel)
    box.button(_BUTTON.Ok).setText(do)
    box.setDefaultButton(_BUTTON.Cancel)
    box.setEscapeButton(_BUTTON.Cancel)
    return box
