"""The order in which Tab goes through widgets that were not made in the order they stand in."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def set_tab_order(parts: Iterable[QWidget]) -> None:
    """Let Tab go through these and what is inside them, one after the other."""
    for before, after in pairwise(stop for part in parts for stop in stops_of(part)):
        QWidget.setTabOrder(before, after)


def stops_of(part: QWidget) -> list[QWidget]:
    """Where Tab may stop in a widget: itself, or the widgets inside in the order they were made."""
    # What belongs to a window of its own, as the list of a choice, is reached from its field.
    inside = [w for w in (part, *part.findChildren(QWidget)) if w.window() is part.window()]
    return [widget for widget in inside if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
