"""The menu of the right button: what can be done with what is below the pointer."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

PART = "part"
"""Property of an action: title of the submenu it stands in; empty: none."""

_ORDER = ("node", "edit", "view")
_OF_WIRE = ("node.insert", "node.reroute", "node.disconnect", "edit.delete")
_OF_NODES = ("edit.cut", "edit.copy", "edit.duplicate", "edit.delete", "edit.rename")
_BY_KEYS = ("edit.next_wire", "edit.previous_wire", "edit.find_next", "edit.find_previous")


class Below(Enum):
    """What the menu is about."""

    NODES = auto()
    WIRE = auto()
    GROUND = auto()


def context_menu(view: QWidget, below: Below = Below.NODES) -> QMenu:
    """The actions of a canvas by menu, a line between them; of ``Node`` those possible now.

    About a wire there are only those of wires. About nodes, what changes the view stands in a
    submenu.
    """
    menu = QMenu(view)
    by_menu: dict[str, list[QAction]] = {}
    for action in view.actions():
        id_ = str(action.data() or "")
        if _is_about(id_, below) and (action.isEnabled() or not id_.startswith("node.")):
            by_menu.setdefault(id_.split(".")[0], []).append(action)
    groups = [g for g in (*_ORDER, *by_menu) if by_menu.get(g)]
    for group in dict.fromkeys(groups):
        menu.addSeparator()
        is_aside = group == "view" and below is Below.NODES
        aside = QCoreApplication.translate("ContextMenu", "&View") if is_aside else ""
        for action in by_menu[group]:
            part = aside or str(action.property(PART) or "")
            (submenu(menu, part) if part else menu).addAction(action)
    return menu


def submenu(menu: QMenu, title: str) -> QMenu:
    """The submenu of that title, made at the end of the menu if it is not there."""
    for action in menu.actions():
        found = action.menu()
        if isinstance(found, QMenu) and found.title() == title:
            return found
    return menu.addMenu(title)


def _is_about(id_: str, below: Below) -> bool:
    if below is Below.WIRE:
        return id_ in _OF_WIRE
    return id_ not in _BY_KEYS and (below is Below.NODES or id_ not in _OF_NODES)
