"""Draw a wire from port to port, from either end, or take one off and plug it in elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QGraphicsPathItem

from engine.api import Connect, Disconnect, End, Together, Wire
from gui.canvas.gestures.gesture import Gesture, Keys
from gui.canvas.node_face import PortFace
from gui.canvas.node_item import NodeItem
from gui.canvas.node_look import PortMark
from gui.canvas.stage import Loose, Stage
from gui.canvas.wire_path import loose_path, wire_path

_START_PX = 4.0


class Wiring(Gesture):
    """Leads a loose wire to the pointer; legal ports are lit, nodes that can not take it fade.

    Over an illegal port the wire is asked for nevertheless: the engine's refusal says why not.
    """

    cursor = Qt.CursorShape.CrossCursor

    def __init__(
        self, stage: Stage, end: End, place: QPointF, *, is_output: bool, taken: Wire | None = None
    ) -> None:
        """Begin at a port.

        Args:
            stage: the canvas.
            end: the port at the end that stays.
            place: where the mouse was pressed.
            is_output: whether that port is an output.
            taken: the wire that is taken off its input, if one is.
        """
        self._stage, self._end, self._is_output, self._taken = stage, end, is_output, taken
        self._start = place
        self._has_moved = False
        item = stage.scene.nodes[end.node]
        ends = item.look.face.inputs if not is_output else ()
        self._begins_delayed = any(p.is_delayed and p.name == end.port for p in ends)
        self._anchor = item.output_place(end.port) if is_output else item.input_place(end.port)
        self._chosen: NodeItem | None = None
        self._loose = QGraphicsPathItem()
        pen = QPen(stage.theme.color("accent"), 2.4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._loose.setPen(pen)
        self._loose.setZValue(7)
        stage.scene.addItem(self._loose)

    def follow(self, place: QPointF, keys: Keys) -> None:
        if not self._has_moved:
            travel = (place - self._start).manhattanLength() * self._stage.camera.zoom
            if travel < _START_PX:
                return
            self._has_moved = True
            self._light_up()
        found = self._aim(place)
        item, port = found if found else (None, "")
        self._choose(item, port)
        to = place
        if item is not None:
            to = item.input_place(port) if self._is_output else item.output_place(port)
        ends = (self._anchor, to) if self._is_output else (to, self._anchor)
        self._loose.setPath(loose_path(*ends) if item is None else wire_path(*ends))

    def end(self, place: QPointF, keys: Keys) -> None:
        found = self._aim(place)
        self._tidy_up()
        if not self._has_moved:
            return
        if found is None:
            self._let_go(place)
            return
        other = End(found[0].name, found[1])
        wire = Wire(self._end, other) if self._is_output else Wire(other, self._end)
        if wire == self._taken:
            return
        if self._taken is None:
            self._stage.bridge.do(Connect(wire))
        else:
            commands = (Disconnect(self._taken), Connect(wire))
            self._stage.bridge.do(Together(commands, title="Re-plug"))

    def cancel(self) -> None:
        self._tidy_up()

    def _let_go(self, place: QPointF) -> None:
        if self._taken is not None:
            self._stage.bridge.do(Disconnect(self._taken))
        else:
            self._stage.offer(place, Loose(self._end, self._is_output))

    def _light_up(self) -> None:
        """Mark what the wire may end at."""
        barred = self._barred()
        for name, item in self._stage.scene.nodes.items():
            ports = item.look.face.inputs if self._is_output else item.look.face.outputs
            if name in barred:
                ports = tuple(port for port in ports if self._waits(port))
            if not ports:
                item.mark(is_faded=name != self._end.node)
                continue
            item.mark_ports({(not self._is_output, p.name): PortMark.LEGAL for p in ports})
        if self._taken is not None:
            self._stage.scene.wires[self._taken].mark(is_faded=True)

    def _waits(self, port: PortFace) -> bool:
        """Whether a wire with this port at its other end counts one step later."""
        return port.is_delayed or self._begins_delayed

    def _barred(self) -> frozenset[str]:
        """The nodes with which the wire would close a loop."""
        topology, name = self._stage.graph.topology, self._end.node
        loop = topology.upstream(name) if self._is_output else topology.downstream(name)
        return loop | {name}

    def _aim(self, place: QPointF) -> tuple[NodeItem, str] | None:
        """The port meant by a place: the one within reach, or of the card there the first free."""
        found = self._stage.scene.port_at(place)
        if found is not None and found[2] is not self._is_output:
            if found[0].name == self._end.node and found[1].name == self._end.port:
                return None
            return found[0], found[1].name
        item = self._stage.scene.node_at(place)
        if item is None or item.name == self._end.node:
            return None
        ports = item.look.face.inputs if self._is_output else item.look.face.outputs
        legal = [p for p in ports if (not self._is_output, p.name) in item.look.marks] or ports
        free = [port for port in legal if not port.is_wired] or list(legal)
        return (item, free[0].name) if free else None

    def _choose(self, item: NodeItem | None, port: str) -> None:
        for known in {self._chosen, item} - {None}:
            assert known is not None
            marks = {
                key: PortMark.CHOSEN if known is item and key[1] == port else PortMark.LEGAL
                for key in known.look.marks
            }
            known.mark_ports(marks)
        self._chosen = item

    def _tidy_up(self) -> None:
        self._stage.scene.removeItem(self._loose)
        for item in self._stage.scene.nodes.values():
            item.mark(is_faded=False)
            item.mark_ports({})
        if self._taken is not None and (wire := self._stage.scene.wires.get(self._taken)):
            wire.mark(is_faded=False)
