"""Drag nodes; they snap softly to their neighbours' edges, and into a wire they are dropped on."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt

from engine.api import Connect, Disconnect, End, GraphCommand, MoveNodes, Together, Wire
from gui.canvas import guides
from gui.canvas.gestures.gesture import Gesture, Keys
from gui.canvas.stage import Stage
from gui.canvas.wire_item import WireItem

_START_PX = 4.0
_MOST_NEIGHBOURS = 200


class Move(Gesture):
    """Shows the selected nodes under the hand; where they are let go is one command.

    Pressing selects the node; a press without a movement on one of several selects it alone.
    """

    cursor = Qt.CursorShape.ArrowCursor

    def __init__(self, stage: Stage, name: str, place: QPointF, keys: Keys) -> None:
        self._stage = stage
        self._name = name
        self._start = place
        self._offset = (0.0, 0.0)
        self._has_moved = False
        self._target: WireItem | None = None
        self._guides = guides.Guides(stage.theme)
        self._toggles = bool(keys & (Keys.ShiftModifier | Keys.ControlModifier))
        self._before = stage.selection.names
        if self._toggles:
            stage.selection.toggle(name)
        elif name not in self._before:
            stage.selection.choose((name,))
        self._names = frozenset(stage.selection.names)
        stage.scene.addItem(self._guides)

    def follow(self, place: QPointF, keys: Keys) -> None:
        if not self._names:
            return
        by = place - self._start
        if not self._has_moved and by.manhattanLength() * self._stage.camera.zoom < _START_PX:
            return
        if not self._has_moved:
            self._has_moved = True
            self._box = self._bodies()
        dx, dy = float(round(by.x())), float(round(by.y()))
        found = guides.Snap()
        if not keys & Keys.AltModifier:
            reach = guides.REACH_PX / self._stage.camera.zoom
            found = guides.snap(self._box.translated(dx, dy), self._neighbours(), reach)
        self._guides.show_lines(found.lines)
        self._offset = (round(dx + found.dx), round(dy + found.dy))
        self._stage.scene.shift(self._names, *self._offset)
        self._aim()

    def end(self, place: QPointF, keys: Keys) -> None:
        target = self._target
        self._tidy_up()
        if not self._has_moved:
            if not self._toggles:
                self._stage.selection.choose((self._name,))
            return
        move = MoveNodes(self._names, *self._offset)
        command: GraphCommand = move if target is None else self._splice(move, target.wire)
        if self._offset == (0.0, 0.0) or not self._stage.bridge.do(command):
            self._stage.scene.shift(self._names, 0.0, 0.0)

    def cancel(self) -> None:
        self._tidy_up()
        if self._has_moved:
            self._stage.scene.shift(self._names, 0.0, 0.0)
        self._stage.selection.choose(self._before)

    def _tidy_up(self) -> None:
        if self._target is not None:
            self._target.mark(is_lit=False)
        self._stage.scene.removeItem(self._guides)

    def _bodies(self) -> QRectF:
        box = QRectF()
        for name in self._names:
            box = box.united(self._stage.scene.nodes[name].body)
        return box

    def _neighbours(self) -> list[QRectF]:
        near = self._stage.scene.nodes_in(self._stage.camera.seen)
        return [i.body for i in near if i.name not in self._names][:_MOST_NEIGHBOURS]

    def _aim(self) -> None:
        """Light up the wire that a single free node would be put into."""
        target = None
        if len(self._names) == 1 and self._is_free():
            centre = self._stage.scene.nodes[self._name].body.center()
            target = self._stage.scene.wire_at(centre, 24.0)
        if target is not self._target:
            if self._target is not None:
                self._target.mark(is_lit=False)
            if target is not None:
                target.mark(is_lit=True)
            self._target = target

    def _is_free(self) -> bool:
        graph = self._stage.graph
        has_ports = graph.input_ports(self._name) and graph.output_ports(self._name)
        return bool(has_ports and not graph.wires_at(self._names))

    def _splice(self, move: MoveNodes, wire: Wire) -> GraphCommand:
        graph = self._stage.graph
        entry = End(self._name, graph.input_ports(self._name)[0].name)
        exit_ = End(self._name, graph.output_ports(self._name)[0].name)
        return Together(
            (
                move,
                Disconnect(wire),
                Connect(Wire(wire.source, entry)),
                Connect(Wire(exit_, wire.target)),
            ),
            title=f"Insert {self._name}",
        )
