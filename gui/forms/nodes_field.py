"""A field for several nodes of the drawing: a list in which they are ticked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from engine.api import Parameter
from gui.forms.known_nodes import KnownNode, why_not_there
from gui.forms.nodes_popup import NodesPopup
from gui.language.engine_words import translated
from gui.theme.theme import Theme

_OPENERS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


class NodesField(QComboBox):
    """Names the chosen nodes; pressed, it opens a list of all of them with a box for each.

    Signals:
        value_changed: the names, in the order in which data flow, after each tick.
    """

    value_changed = Signal(object)

    def __init__(self, theme: Theme, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._empty = translated(parameter.empty)
        self._label = translated(parameter.label)
        self._known: tuple[KnownNode, ...] = ()
        self._chosen: tuple[str, ...] = ()
        self.popup: NodesPopup | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        theme.changed.connect(self._show)
        self._show()

    def value(self) -> tuple[str, ...]:
        """The names of the chosen nodes."""
        return self._chosen

    @property
    def missing(self) -> tuple[str, ...]:
        """Those of them that no node has."""
        there = {node.name for node in self._known}
        return tuple(name for name in self._chosen if name not in there)

    def set_known(self, known: Sequence[KnownNode]) -> None:
        """Offer these nodes."""
        if tuple(known) != self._known:
            self._known = tuple(known)
            self._show()

    def set_value(self, value: Any) -> None:
        """Show nodes that were decided elsewhere; nothing is announced."""
        self._chosen = tuple(value)
        self._show()

    def showPopup(self) -> None:
        """Open the list."""
        popup = self.popup
        if popup is None:
            popup = self.popup = NodesPopup(self._theme, self._label, self._empty, self)
            popup.ticked.connect(self._tick)
            popup.emptied.connect(lambda: self._choose(()))
        popup.search.clear()
        popup.show_nodes(self._known, self._chosen, self.missing)
        popup.setMinimumWidth(self.width())
        popup.adjustSize()
        popup.place(self.mapToGlobal(QPoint(0, self.height())), self.height())
        popup.show()
        popup.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def hidePopup(self) -> None:
        """Close the list."""
        if self.popup is not None:
            self.popup.hide()
        super().hidePopup()

    def _tick(self, name: str, is_on: bool) -> None:
        chosen = {*self._chosen, name} if is_on else {*self._chosen} - {name}
        order = [*self.missing, *(node.name for node in self._known)]
        self._choose(tuple(one for one in order if one in chosen))

    def _choose(self, names: tuple[str, ...]) -> None:
        if names != self._chosen:
            self._chosen = names
            self._show()
            self.value_changed.emit(names)

    def _show(self) -> None:
        """Write the names, with a warning where one is not there any more."""
        missing = self.missing
        self.clear()
        words = ", ".join(self._chosen) or self._empty
        if missing:
            self.addItem(self._theme.icon("warning", "warning"), words)
        else:
            self.addItem(words)
        told = [why_not_there(name) for name in missing]
        self.setToolTip("\n".join([*told, *([words] if self._chosen else [])]))
        if self.popup is not None and self.popup.isVisible():
            self.popup.show_nodes(self._known, self._chosen, missing)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENERS:
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
