"""Draw wires from port to port, from either end, or take some off and plug them in elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from engine.api import Connect, Disconnect, End, GraphCommand, Together, Wire
from gui.canvas.editing.interface_plus import InterfacePlus
from gui.canvas.editing.joining import wires_into
from gui.canvas.gestures.gesture import Gesture, Keys
from gui.canvas.nodes.node_face import PortFace
from gui.canvas.nodes.node_item import NodeItem
from gui.canvas.nodes.node_look import PortMark
from gui.canvas.stage import Loose, Stage
from gui.canvas.wires.wire_path import loose_path, wire_path

_START_PX = 4.0


class Wiring(Gesture):
    """Leads loose wires to the pointer; legal ports are lit, nodes that can not take them fade.

    Wires from several outputs go into the port they are let go over and the free ones after it.
    Over an illegal port they are asked for nevertheless: the engine's refusal says why not.
    Over a block, a single new wire is offered a port of its own.
    """

    cursor = Qt.CursorShape.CrossCursor
    scrolls = True

    def __init__(
        self,
        stage: Stage,
        ends: tuple[End, ...],
        place: QPointF,
        *,
        is_output: bool,
        taken: tuple[Wire, ...] = (),
        gathered: tuple[End, ...] = (),
    ) -> None:
        """Begin at one port or several.

        Args:
            stage: the canvas.
            ends: the ports at the ends that stay.
            place: where the mouse was pressed.
            is_output: whether those ports are outputs.
            taken: the wires that are taken off at their other end, if any are.
            gathered: outputs that are wired together to an input if it is led to one of them.
        """
        self._stage, self._ends, self._is_output, self._taken = stage, ends, is_output, taken
        self._gathered = gathered
        self._start = place
        self._has_moved = False
        self._begins_delayed = not is_output and any(self._is_delayed(end) for end in ends)
        self._anchors = [self._place_of(end, is_output=is_output) for end in ends]
        self._chosen: NodeItem | None = None
        is_single = len(ends) == 1 and not taken and not gathered
        self._plus = InterfacePlus(stage, ends[0] if is_single else None, is_output=is_output)
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
        new_port = self._plus.follow(place)
        found = self._aim(place) if new_port is None else None
        item, port = found if found else (None, "")
        self._choose(item, port)
        self._draw(new_port or place, End(item.name, port) if item is not None else None)

    def end(self, place: QPointF, keys: Keys) -> None:
        found = self._aim(place)
        if self._has_moved:
            self._plus.follow(place)
        self._tidy_up()
        if not self._has_moved or self._plus.drop():
            return
        if found is None:
            self._let_go(place)
            return
        wires = self._wires(End(found[0].name, found[1]))
        if set(wires) != set(self._taken):
            self._stage.bridge.do(self._command(wires))

    def cancel(self) -> None:
        self._tidy_up()

    def _wires(self, aim: End) -> tuple[Wire, ...]:
        """The wires that would be drawn to this port."""
        if self._is_output:
            return wires_into(self._stage.graph, self._ends, aim)
        if aim in self._gathered:
            return wires_into(self._stage.graph, self._gathered, self._ends[0])
        return tuple(Wire(aim, end) for end in self._ends)

    def _command(self, wires: Iterable[Wire]) -> GraphCommand:
        commands = [*map(Disconnect, self._taken), *map(Connect, wires)]
        if len(commands) == 1:
            return commands[0]
        return Together(tuple(commands), title="Re-plug" if self._taken else "Connect")

    def _let_go(self, place: QPointF) -> None:
        if self._taken:
            gone = tuple(map(Disconnect, self._taken))
            self._stage.bridge.do(gone[0] if len(gone) == 1 else Together(gone, title="Disconnect"))
        else:
            end, *others = self._ends
            self._stage.offer(place, Loose(end, self._is_output, tuple(others)))

    def _draw(self, place: QPointF, aim: End | None) -> None:
        course, flow = QPainterPath(), self._stage.graph.marks.flow
        if aim is None:
            pairs = [(anchor, place) for anchor in self._anchors]
        elif aim in self._gathered:
            outputs = [self._place_of(end, is_output=True) for end in self._gathered]
            pairs = [(self._anchors[0], output) for output in outputs]
        else:
            to = self._place_of(aim, is_output=not self._is_output)
            pairs = [(anchor, to) for anchor in self._anchors]
        for anchor, to in pairs:
            start, end = (anchor, to) if self._is_output else (to, anchor)
            path = loose_path(start, end, flow) if aim is None else wire_path(start, end, flow=flow)
            course.addPath(path)
        self._loose.setPath(course)

    def _place_of(self, end: End, *, is_output: bool) -> QPointF:
        item = self._stage.scene.nodes[end.node]
        return item.output_place(end.port) if is_output else item.input_place(end.port)

    def _is_delayed(self, end: End) -> bool:
        ports = self._stage.scene.nodes[end.node].look.face.inputs
        return any(port.is_delayed and port.name == end.port for port in ports)

    def _light_up(self) -> None:
        """Mark what the wires may end at."""
        barred, own = self._barred(), {end.node for end in self._ends}
        self._plus.bar(barred)
        for name, item in self._stage.scene.nodes.items():
            ports = item.look.face.inputs if self._is_output else item.look.face.outputs
            if name in barred:
                ports = tuple(port for port in ports if self._waits(port))
            if not ports:
                item.mark(is_faded=name not in own)
                continue
            item.mark_ports({(not self._is_output, p.name): PortMark.LEGAL for p in ports})
        for wire in self._taken:
            self._stage.scene.wires[wire].mark(is_faded=True)

    def _waits(self, port: PortFace) -> bool:
        """Whether a wire with this port at its other end counts one step later."""
        return port.is_delayed or self._begins_delayed

    def _barred(self) -> frozenset[str]:
        """The nodes with which a wire would close a loop."""
        topology = self._stage.graph.topology
        names = {end.node for end in self._ends}
        follow = topology.upstream if self._is_output else topology.downstream
        return frozenset(names).union(*(follow(name) for name in names))

    def _aim(self, place: QPointF) -> tuple[NodeItem, str] | None:
        """The port meant by a place: the one within reach, or of the card there the first free."""
        own = {end.node for end in self._ends}
        found = self._stage.scene.port_at(place)
        if found is not None and found[2] is not self._is_output:
            if End(found[0].name, found[1].name) in self._ends:
                return None
            return found[0], found[1].name
        item = self._stage.scene.node_at(place)
        if item is None or item.name in own:
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
        self._plus.remove()
        self._stage.scene.removeItem(self._loose)
        for item in self._stage.scene.nodes.values():
            item.mark(is_faded=False)
            item.mark_ports({})
        for wire in self._taken:
            if item_of_wire := self._stage.scene.wires.get(wire):
                item_of_wire.mark(is_faded=False)
