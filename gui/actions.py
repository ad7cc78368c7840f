"""One table of all actions: menus, shortcuts and the list of shortcuts follow from it.

The rows stand in `gui.action_rows`, a file for each menu.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.action_rows.action import Action as Action
from gui.action_rows.edit import EDIT_ACTIONS
from gui.action_rows.file import FILE_ACTIONS
from gui.action_rows.help import HELP_ACTIONS
from gui.action_rows.node import NODE_ACTIONS
from gui.action_rows.run import RUN_ACTIONS
from gui.action_rows.view import VIEW_ACTIONS
from gui.action_rows.wiring import WIRING_ACTIONS

MENUS = {
    "file": "&File",
    "edit": "&Edit",
    "node": "&Node",
    "view": "&View",
    "run": "&Run",
    "help": "&Help",
}

PANEL = "view.panel_"
"""Ids of the actions that go to a panel begin so; its key among the docks follows."""

ACTIONS = (
    *FILE_ACTIONS,
    *EDIT_ACTIONS,
    *NODE_ACTIONS,
    *WIRING_ACTIONS,
    *VIEW_ACTIONS,
    *RUN_ACTIONS,
    *HELP_ACTIONS,
)


def tr(text: str) -> str:
    """``text`` in the user's language."""
    return QCoreApplication.translate("Chainrule", text)
