"""Keys for a list below a line of text that keeps the keyboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

_PAGE = 8
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -_PAGE,
    Qt.Key.Key_PageDown: _PAGE,
}


def answer_list_key(
    event: QKeyEvent,
    rows: QListWidget,
    choose: Callable[[QListWidgetItem | None], object],
    close: Callable[[], object],
) -> bool:
    """Walk by arrows, choose by Enter, close by Escape or Tab; gives whether it was such a key."""
    key = Qt.Key(event.key())
    if key in _STEPS:
        row = rows.currentRow() + _STEPS[key]
        rows.setCurrentRow(min(max(row, 0), rows.count() - 1))
    elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        choose(rows.currentItem())
    elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        close()
    else:
        return False
    return True
