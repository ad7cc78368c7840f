"""When the canvas marks what differs between the network in front and its twin."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from gui.bridge import Bridge
from gui.figures.network_change import NetworkChange
from gui.twins.beside import Beside


class TwinDifference(QObject):
    """Asks for the marks while the two differ, unless the user switched them off.

    Signals:
        wanted: a `NetworkChange` from the twin to the project in front; None: none any more.
        switched: whether the marks are wished for.
    """

    wanted = Signal(object)
    switched = Signal(bool)

    def __init__(self, bridge: Bridge, beside: Beside, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._beside = bridge, beside
        self._is_on = True
        self._shown: tuple[object, ...] | None = None
        beside.moved.connect(self._begin_anew)
        bridge.taken_up.connect(self._begin_anew)
        beside.project_updated.connect(self._follow)
        bridge.project_updated.connect(self._follow)

    @property
    def is_on(self) -> bool:
        """Whether the marks are wished for."""
        return self._is_on

    def set_on(self, is_on: bool) -> None:
        """Wish for the marks, or not."""
        if is_on != self._is_on:
            self._is_on = is_on
            self.switched.emit(is_on)
            self._begin_anew()

    def _begin_anew(self, *_: object) -> None:
        """The canvas shows another drawing: what it was told counts no more."""
        if self._shown is not None:
            self._shown = None
            self.wanted.emit(None)
        self._follow()

    def _follow(self, *_: object) -> None:
        """Ask for the marks if there is something to mark; the canvas follows edits by itself."""
        if not self._is_on or not self._beside.is_there:
            return
        front, twin = self._bridge.session, self._beside.session
        if front is twin:  # between two tabs
            return
        before, after = twin.project.graph, front.project.graph
        shown = (twin, before.structure, front.name, twin.name)
        if shown == self._shown or (self._shown is None and before.structure == after.structure):
            return
        self._shown = shown
        self.wanted.emit(NetworkChange(before, after, twin.name, front.name, is_live=True))
