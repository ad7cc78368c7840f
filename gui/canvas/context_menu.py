"""The menu of the right button: what can be done with what is below the pointer."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

PART = "part"
"""Property of an action: title of the submenu it stands in; empty: none."""

_ORDER = ("node", "edit", "view")


def context_menu(view: QWidget) -> QMenu:
    """The actions of a canvas by menu, a line between them; of ``Node`` those possible now."""
    menu = QMenu(view)
    by_menu: dict[str, list[QAction]] = {}
    for action in view.actions():
        group = str(action.data() or "").split(".")[0]
        if group != "node" or action.isEnabled():
            by_menu.setdefault(group, []).append(action)
    groups = [g for g in (*_ORDER, *by_menu) if by_menu.get(g)]
    for group in dict.fromkeys(groups):
        menu.addSeparator()
        for action in by_menu[group]:
            part = str(action.property(PART) or "")
            (submenu(menu, part) if part else menu).addAction(action)
    return menu


def submenu(menu: QMenu, title: str) -> QMenu:
    """The submenu of that title, made at the end of the menu if it is not there."""
    for action in menu.actions():
        found = action.menu()
        if isinstance(found, QMenu) and found.title() == title:
            return found
    return menu.addMenu(title)
