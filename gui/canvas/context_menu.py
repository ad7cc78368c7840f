"""The menu of the right button: what can be done with what is below the pointer."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget

_ORDER = ("node", "edit", "view")


def context_menu(view: QWidget) -> QMenu:
    """The actions of a canvas by menu, a line between them; of ``Node`` those possible now."""
    menu = QMenu(view)
    by_menu: dict[str, list[object]] = {}
    for action in view.actions():
        group = str(action.data() or "").split(".")[0]
        by_menu.setdefault(group, []).append(action)
        if group == "node" and not action.isEnabled():
            by_menu[group].pop()
    groups = [g for g in (*_ORDER, *by_menu) if by_menu.get(g)]
    for group in dict.fromkeys(groups):
        menu.addSeparator()
        menu.addActions(by_menu[group])  # type: ignore[arg-type]  # Qt's actions
    return menu
