"""The rows of tabs below panels that share a place; Qt makes them, and forgets some of them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QTabBar

_FAR_PX = 10_000


def clear_tab_rows(window: QMainWindow, version: int) -> None:
    """Move away the rows of tabs that Qt forgets over the panels when these are put elsewhere.

    Those in use are put back where they belong with the next layout.

    Args:
        window: whose panels.
        version: of what is stored of them.
    """
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    for bar in window.findChildren(QTabBar, options=direct):
        bar.move(-_FAR_PX, -_FAR_PX)
        bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys of their own lead to the panels
    # Where nothing else changed, Qt takes the rows for placed already: to it they must be new.
    window.restoreState(window.saveState(version), version)
    layout = window.layout()
    if layout is not None:
        layout.invalidate()
        layout.activate()
