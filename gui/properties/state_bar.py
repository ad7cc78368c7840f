"""What can be switched of one or several nodes: frozen, bypassed, and how large they are shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from engine.api import Node
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.widgets.action_button import ActionButton
from gui.widgets.segmented_control import SegmentedControl

_LEAST_PX, _BESIDE_PX = 36, 28
"""A switch with its icon alone; what icon and edges add to a word."""


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
        self._theme = theme
        self._words = self.tr("Frozen"), self.tr("Bypassed")
        self.frozen = self._switch(theme, self.tr("Frozen"), "frozen")
        self.bypassed = self._switch(theme, self.tr("Bypassed"), "bypassed")
        self.bypassed.setToolTip(
            self.tr("Bypassed: lead data past it, as if its first input went on unchanged")
        )
        choices = [
            ("small", self.tr("S")),
            ("normal", self.tr("M")),
            ("large", self.tr("L")),
        ]
        self.size_choice = SegmentedControl(theme, choices, self)
        self.size_choice.setAccessibleName(self.tr("Size on the canvas"))
        self.size_choice.setToolTip(
            self.tr("How much of it is shown on the canvas: little, as usual, or much")
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        for part in (self.frozen, self.bypassed):
            row.addWidget(part, 1)
        row.addWidget(self.size_choice)
        self.frozen.clicked.connect(self.frozen_wanted)
        self.bypassed.clicked.connect(self.bypassed_wanted)
        self.size_choice.value_changed.connect(self.size_wanted)

    def show_nodes(self, nodes: Sequence[Node], *, has_weights: bool) -> None:
        """Show how these stand; a switch is on if all are, and its tip says so if only some are."""
        frozen = sum(node.is_frozen for node in nodes)
        bypassed = sum(node.is_bypassed for node in nodes)
        self._words = (
            _counted(self.tr("Frozen"), frozen, len(nodes)),
            _counted(self.tr("Bypassed"), bypassed, len(nodes)),
        )
        for button, on in ((self.frozen, frozen), (self.bypassed, bypassed)):
            button.setChecked(on == len(nodes))
            button.set_ink("accent" if on else "text")
        self._fit_words()
        self.frozen.setEnabled(has_weights or frozen > 0)
        self.frozen.setToolTip(
            self.tr("Frozen: keep its weights as they are while the others learn")
            if self.frozen.isEnabled()
            else self.tr("There is nothing to freeze: it has no weights")
        )
        sizes = {node.size for node in nodes}
        self.size_choice.set_value(sizes.pop() if len(sizes) == 1 else None)

    def _switch(self, theme: Theme, words: str, icon: str) -> ActionButton:
        button = ActionButton(theme, words, icon, parent=self)
        button.setMinimumWidth(theme.px(_LEAST_PX))
        button.setCheckable(True)
        button.setStyleSheet("padding: 0;")
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return button

    def _fit_words(self) -> None:
        """Where both words have no room, the icons stand alone; their tips say the words."""
        metrics = QFontMetrics(self._theme.font("body"))
        widest = max(metrics.horizontalAdvance(words) for words in self._words)
        room = (self.width() - self.size_choice.sizeHint().width()) / 2 - SPACE
        has_room = widest + self._theme.px(_BESIDE_PX) <= room
        for button, words in zip((self.frozen, self.bypassed), self._words, strict=True):
            button.setText(f" {words}" if has_room else "")
            button.setAccessibleName(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_words()


def _counted(words: str, on: int, count: int) -> str:
    return f"{words} {on}/{count}" if 0 < on < count else words
