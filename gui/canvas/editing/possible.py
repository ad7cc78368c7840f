"""Which actions of the canvas mean something just now."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget


def allow(view: QWidget, possible: Mapping[str, bool]) -> None:
    """Let those of the canvas's actions be chosen that are possible; others stay as they are."""
    for action in view.actions():
        is_possible = possible.get(str(action.data()))
        if is_possible is not None:
            action.setEnabled(is_possible)
