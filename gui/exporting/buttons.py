"""The buttons below a dialog."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout

from gui.theme.theme import Theme
from gui.widgets.action_button import ActionButton


def button_row(
    theme: Theme, dialog: QDialog, word: str, tip: str
) -> tuple[QHBoxLayout, ActionButton]:
    """Cancel, and the button that does it, which is what Enter does."""
    do = ActionButton(theme, word, kind="primary", tool_tip=tip, parent=dialog)
    cancel_word = QCoreApplication.translate("Exporting", "Cancel")
    cancel_tip = QCoreApplication.translate("Exporting", "Close this window; nothing is written")
    cancel = ActionButton(theme, cancel_word, tool_tip=cancel_tip, parent=dialog)
    cancel.setAutoDefault(False)
    do.setDefault(True)
    do.clicked.connect(dialog.accept)
    cancel.clicked.connect(dialog.reject)
    row = QHBoxLayout()
    row.setSpacing(theme.px(8))
    row.addStretch(1)
    row.addWidget(cancel)
    row.addWidget(do)
    return row, do
