"""What can be switched of one or several nodes: frozen, bypassed, and how large they are shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from engine.api import Node
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.widgets.action_button import ActionButton
from gui.widgets.segmented_control import SegmentedControl


class StateBar(QWidget):
    """Two switches and a choice; each says what the user wants of all nodes that are shown.

    Signals:
        frozen_wanted, bypassed_wanted: whether.
        size_wanted: ``small``, ``normal`` or ``large``.
    """

    frozen_wanted = Signal(bool)
    bypassed_wanted = Signal(bool)
    size_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.frozen = self._switch(theme, self.tr("Frozen"), "frozen")
        self.bypassed = self._switch(theme, self.tr("Bypassed"), "bypassed")
        self.bypassed.setToolTip(
            self.tr("Lead data past it, as if its first input went on unchanged")
        )
        choices = [
            ("small", self.tr("Small")),
            ("normal", self.tr("Normal")),
            ("large", self.tr("Large")),
        ]
        self.size_choice = SegmentedControl(theme, choices, self)
        self.size_choice.setAccessibleName(self.tr("Size on the canvas"))
        self.size_choice.setToolTip(self.tr("How much of it is shown on the canvas"))
        switches, sizes = QHBoxLayout(), QHBoxLayout()
        for part in (self.frozen, self.bypassed):
            switches.addWidget(part)
        sizes.addWidget(self.size_choice)
        sizes.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        for row in (switches, sizes):
            row.setSpacing(SPACE)
            column.addLayout(row)
        self.frozen.clicked.connect(self.frozen_wanted)
        self.bypassed.clicked.connect(self.bypassed_wanted)
        self.size_choice.value_changed.connect(self.size_wanted)

    def show_nodes(self, nodes: Sequence[Node], *, has_weights: bool) -> None:
        """Show how these stand; a switch is on if all are, and its tip says so if only some are."""
        frozen = sum(node.is_frozen for node in nodes)
        bypassed = sum(node.is_bypassed for node in nodes)
        _set(self.frozen, frozen, len(nodes), self.tr("Frozen"))
        _set(self.bypassed, bypassed, len(nodes), self.tr("Bypassed"))
        self.frozen.setEnabled(has_weights or frozen > 0)
        self.frozen.setToolTip(
            self.tr("Keep its weights as they are while the others learn")
            if self.frozen.isEnabled()
            else self.tr("There is nothing to freeze: it has no weights")
        )
        sizes = {node.size for node in nodes}
        self.size_choice.set_value(sizes.pop() if len(sizes) == 1 else None)

    def _switch(self, theme: Theme, words: str, icon: str) -> ActionButton:
        button = ActionButton(theme, words, icon, parent=self)
        button.setCheckable(True)
        button.setStyleSheet("padding: 0 4px;")
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return button


def _set(button: ActionButton, on: int, count: int, words: str) -> None:
    button.setChecked(on == count)
    some = f" {words} {on}/{count}" if 0 < on < count else f" {words}"
    button.setText(some)
