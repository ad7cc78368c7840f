"""What all nodes of the open drawing give and have learned: also those that are not on screen."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from engine.api import Snapshot
from gui.bridge import Bridge
from gui.canvas.nodes.node_picture import Array
from gui.canvas.nodes.seen import Seen
from gui.canvas.stills.takes import Takes

_OWNER = "picture"


class LiveArrays(QObject):
    """Asks the engine for them, until it is ended.

    Signals:
        changed: there are others now.

    Attributes:
        wanted: the paths whose outputs are asked for.
        learned: those whose weights are.
    """

    changed = Signal()

    def __init__(self, bridge: Bridge, takes: Takes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._outputs: dict[str, Array] = {}
        self._weights: dict[str, Array] = {}
        self.wanted, self.learned = takes.live_paths(), takes.learned_paths()
        self._step = takes.step_wish()
        bridge.snapshot_taken.connect(self._take)
        bridge.want_probes(_OWNER, (self._step,) if self._step is not None else ())
        bridge.want(_OWNER, self.wanted, self.learned)

    @property
    def seen(self) -> Seen:
        """What there was at the last look."""
        return Seen(self._outputs, self._weights)

    @property
    def is_whole(self) -> bool:
        """Whether everything that was asked for is there."""
        inside = self._step.nodes if self._step is not None else frozenset()
        is_given = self.wanted | inside <= self._outputs.keys()
        return is_given and self.learned <= self._weights.keys()

    def end(self) -> None:
        """Ask for nothing any more."""
        self._bridge.snapshot_taken.disconnect(self._take)
        self._bridge.want_probes(_OWNER)
        self._bridge.want(_OWNER)

    def _take(self, snapshot: Snapshot) -> None:
        given = {n: a for n, a in snapshot.activations.items() if n in self.wanted}
        if self._step is not None and self._step in snapshot.found:
            given.update(snapshot.found[self._step].values)
        learned = {n: a for n, a in snapshot.weights.items() if n in self.learned}
        if given or learned:
            self._outputs.update(given)
            self._weights.update(learned)
            self.changed.emit()
