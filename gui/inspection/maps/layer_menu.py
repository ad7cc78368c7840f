"""A menu of layers to tick, with a menu inside for each block."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu

from gui.inspection.shown_layers import Offered


def fill_layer_menu(
    menu: QMenu,
    offered: Sequence[Offered],
    shown: frozenset[str],
    toggle: Callable[[str, bool], None],
) -> None:
    """Add the layers to a menu, those inside a block to a menu of the block's own."""
    menus: dict[str, QMenu] = {"": menu}

    def menu_of(block: str) -> QMenu:
        if block not in menus:
            outside, _, name = block.rpartition(".")
            menus[block] = menu_of(outside).addMenu(name)
        return menus[block]

    for one in offered:
        block, _, name = one.path.rpartition(".")
        action = menu_of(block).addAction(name)
        action.setCheckable(True)
        action.setChecked(one.path in shown)
        action.toggled.connect(partial(toggle, one.path))
