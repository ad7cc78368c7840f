"""From a node along its wires by keys: one after another is selected, and can be deleted."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from engine.api import Wire
from gui.canvas.stage import Stage


class WireWalk:
    """Goes round the wires of the node that was selected last: inputs first, then outputs."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._node = ""

    def next(self) -> None:
        """Select the next wire of the node."""
        self._step(1)

    def previous(self) -> None:
        """Select the wire before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        selection = self._stage.selection
        if selection.current is not None:
            self._node = selection.current
        elif selection.wire is not None and selection.wire not in self._wires():
            self._node = selection.wire.source.node
        wires = self._wires()
        if not wires:
            return
        at = wires.index(selection.wire) if selection.wire in wires else -1 if by > 0 else 0
        chosen = wires[(at + by) % len(wires)]
        selection.choose(wire=chosen)
        self._stage.camera.show(self._ends(chosen))

    def _wires(self) -> list[Wire]:
        graph = self._stage.graph
        if self._node not in graph.by_name:
            return []
        wires = graph.wires_at((self._node,))
        ports = [port.name for port in graph.input_ports(self._node)]
        into = [w for w in wires if w.target.node == self._node]
        into.sort(
            key=lambda w: ports.index(w.target.port) if w.target.port in ports else len(ports)
        )
        return [*into, *(w for w in wires if w.source.node == self._node and w not in into)]

    def _ends(self, wire: Wire) -> QRectF:
        nodes = self._stage.scene.nodes
        return nodes[wire.source.node].body.united(nodes[wire.target.node].body)
