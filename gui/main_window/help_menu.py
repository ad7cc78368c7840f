"""What the menu ``Help`` does."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMessageBox, QWidget

from gui.actions import ACTIONS, tr

_NATIVE = QKeySequence.SequenceFormat.NativeText


class HelpMenu:
    """The keys, and what this is."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def shortcuts(self) -> None:
        """List all keys."""
        rows = "".join(
            f"<tr><td style='padding-right:24px'>{tr(a.title).replace('&', '')}</td>"
            f"<td><b>{QKeySequence(a.shortcuts[0]).toString(_NATIVE)}</b></td></tr>"
            for a in ACTIONS
            if a.shortcuts
        )
        extra = tr(
            "<tr><td>Quick-add at the pointer</td><td><b>Tab</b></td></tr>"
            "<tr><td>Pan</td><td><b>Space + drag, or middle button</b></td></tr>"
        )
        QMessageBox.information(
            self._window, tr("Keyboard shortcuts"), f"<table>{rows}{extra}</table>"
        )

    def about(self) -> None:
        """Say what this is."""
        QMessageBox.about(
            self._window,
            tr("About Chainrule"),
            tr(
                "<h3>Chainrule</h3><p>Draw a neural network, train it with PyTorch, and watch it "
                "learn.</p><p>Apache Licence 2.0</p>"
            ),
        )
