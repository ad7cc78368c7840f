"""What all nodes of the open drawing give, for a picture: also those that are not on screen."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from engine.api import Snapshot
from gui.bridge import Bridge
from gui.canvas.nodes.node_picture import Array
from gui.canvas.stills.takes import Takes

_OWNER = "picture"


class LiveArrays(QObject):
    """Asks the engine for them, until it is ended.

    Signals:
        changed: there are others now.

    Attributes:
        arrays: what nodes gave at the last look, by path.
        wanted: the paths that are asked for.
    """

    changed = Signal()

    def __init__(self, bridge: Bridge, takes: Takes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.arrays: dict[str, Array] = {}
        self.wanted = takes.live_paths()
        bridge.snapshot_taken.connect(self._take)
        bridge.want(_OWNER, activations=self.wanted)

    @property
    def is_whole(self) -> bool:
        """Whether everything that was asked for is there."""
        return self.wanted <= self.arrays.keys()

    def end(self) -> None:
        """Ask for nothing any more."""
        self._bridge.snapshot_taken.disconnect(self._take)
        self._bridge.want(_OWNER)

    def _take(self, snapshot: Snapshot) -> None:
        known = {n: a for n, a in snapshot.activations.items() if n in self.wanted}
        if known:
            self.arrays.update(known)
            self.changed.emit()
