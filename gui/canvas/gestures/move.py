"""Drag nodes: they snap to their neighbours, into a wire they are dropped on, or out of one."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QPointF, QRectF, Qt

from engine.api import Connect, Disconnect, End, GraphCommand, MoveNodes, Together, Wire
from gui.canvas.gestures import guides
from gui.canvas.gestures.gesture import Gesture, Keys
from gui.canvas.gestures.shake import Shake
from gui.canvas.gestures.taking_out import TakingOut
from gui.canvas.marks.frame_drop import FrameDrop
from gui.canvas.marks.words import titled
from gui.canvas.stage import Stage
from gui.canvas.wires.wire_item import WireItem

_START_PX = 4.0
_MOST_NEIGHBOURS = 200
_WIRE_REACH = 24.0


class Move(Gesture):
    """Shows the selected nodes under the hand; where they are let go is one command.

    Pressing selects the node; a press without a movement on one of several selects it alone. With
    Alt, or after a shake, the nodes leave their chain; with Ctrl they do not snap.
    """

    cursor = Qt.CursorShape.ArrowCursor
    scrolls = True

    def __init__(self, stage: Stage, name: str, place: QPointF, keys: Keys) -> None:
        self._stage = stage
        self._name = name
        self._start = place
        self._offset = (0.0, 0.0)
        self._has_moved = False
        self._target: WireItem | None = None
        self._guides = guides.Guides(stage.theme)
        self._shake, self._was_shaken = Shake(), False
        self._taking_out: TakingOut | None = None
        self._frame_drop: FrameDrop | None = None
        self._is_out = False
        self._near: tuple[QRectF, list[QRectF]] = (QRectF(), [])
        self._toggles = bool(keys & (Keys.ShiftModifier | Keys.ControlModifier))
        self._before = stage.selection.everything
        if name not in self._before:
            stage.selection.choose((*self._before, name) if self._toggles else (name,))
        self._names = frozenset(stage.selection.everything)
        stage.scene.addItem(self._guides)

    def follow(self, place: QPointF, keys: Keys) -> None:
        by = place - self._start
        zoom = self._stage.camera.zoom
        if not self._has_moved and by.manhattanLength() * zoom < _START_PX:
            return
        if not self._has_moved:
            self._has_moved = True
            self._box = self._bodies()
            self._frame_drop = FrameDrop(self._stage, self._names)
        if self._shake.is_seen(by * zoom, monotonic()):
            self._was_shaken = True
        dx, dy = float(round(by.x())), float(round(by.y()))
        found = guides.Snap()
        if not keys & Keys.ControlModifier:
            reach = guides.REACH_PX / zoom
            found = guides.snap(self._box.translated(dx, dy), self._neighbours(), reach)
        self._guides.show_lines(found.lines)
        self._offset = (round(dx + found.dx), round(dy + found.dy))
        self._stage.scene.shift(self._names, *self._offset)
        if self._frame_drop is not None:
            self._frame_drop.follow()
        self._take_out(self._was_shaken or bool(keys & Keys.AltModifier))
        self._aim()

    def end(self, place: QPointF, keys: Keys) -> None:
        target = self._target
        self._tidy_up()
        if not self._has_moved:
            self._choose_pressed()
            return
        command = self._command(target.wire if target is not None else None)
        if command is None or not self._stage.bridge.do(command):
            self._stage.scene.shift(self._names, 0.0, 0.0)

    def cancel(self) -> None:
        self._tidy_up()
        if self._has_moved:
            self._stage.scene.shift(self._names, 0.0, 0.0)
        self._stage.selection.choose(self._before)

    def _choose_pressed(self) -> None:
        """A press without a movement: the node alone, or with a key taken from the selection."""
        if not self._toggles:
            self._stage.selection.choose((self._name,))
        elif self._name in self._before:
            self._stage.selection.toggle(self._name)

    def _command(self, target: Wire | None) -> GraphCommand | None:
        """What the drag asks for; None: nothing."""
        commands: list[GraphCommand] = []
        if self._is_out and self._taking_out is not None:
            commands.append(self._taking_out.command)
        if self._offset != (0.0, 0.0):
            move = MoveNodes(self._names, *self._offset)
            commands.append(titled("Move", self._stage.graph, self._names, move))
            commands += self._frame_drop.commands() if self._frame_drop is not None else []
        title = commands[0].title if commands else ""
        if target is not None:
            commands += self._splice(target)
            title = f"Insert {self._name}"
        if len(commands) > 1:
            return Together(tuple(commands), title=title)
        return commands[0] if commands else None

    def _tidy_up(self) -> None:
        if self._target is not None:
            self._target.mark(is_lit=False)
        if self._taking_out is not None:
            self._taking_out.show(False)
        if self._frame_drop is not None:
            self._frame_drop.stop()
        self._stage.scene.removeItem(self._guides)

    def _node_names(self) -> frozenset[str]:
        return self._names & self._stage.graph.by_name.keys()

    def _moved(self) -> frozenset[str]:
        """What moves, with the members of a frame in its place."""
        return self._stage.scene.marks.spread(self._names)

    def _bodies(self) -> QRectF:
        box = QRectF()
        for name in self._names:
            box = box.united(self._stage.scene.body_of(name))
        return box

    def _neighbours(self) -> list[QRectF]:
        """The cards on the screen that do not move along."""
        seen = self._stage.camera.seen
        if self._near[0] != seen:
            near, moved = self._stage.scene.nodes_in(seen), self._moved()
            bodies = [i.body for i in near if i.name not in moved][:_MOST_NEIGHBOURS]
            self._near = (seen, bodies)
        return self._near[1]

    def _take_out(self, wanted: bool) -> None:
        if wanted and self._taking_out is None:
            self._taking_out = TakingOut(self._stage, self._node_names())
        if self._taking_out is not None:
            self._is_out = wanted and bool(self._taking_out.gone)
            self._taking_out.show(self._is_out)

    def _aim(self) -> None:
        """Light up the wire that a single free node would be put into."""
        target = None
        if len(self._names) == 1 and self._can_splice():
            centre = self._stage.scene.nodes[self._name].body.center()
            target = self._stage.scene.wire_at(centre, _WIRE_REACH)
            if target is not None and self._name in (
                target.wire.source.node,
                target.wire.target.node,
            ):
                target = None
        if target is not self._target:
            if self._target is not None:
                self._target.mark(is_lit=False)
            if target is not None:
                target.mark(is_lit=True)
            self._target = target

    def _can_splice(self) -> bool:
        """Whether the node has no wires, or has lost them by this drag, and has both ports."""
        graph = self._stage.graph
        if self._name not in graph.by_name:
            return False
        has_ports = graph.input_ports(self._name) and graph.output_ports(self._name)
        return bool(has_ports and (self._is_out or not graph.wires_at(self._names)))

    def _splice(self, wire: Wire) -> tuple[GraphCommand, ...]:
        graph = self._stage.graph
        entry = End(self._name, graph.input_ports(self._name)[0].name)
        exit_ = End(self._name, graph.output_ports(self._name)[0].name)
        return (
            Disconnect(wire),
            Connect(Wire(wire.source, entry)),
            Connect(Wire(exit_, wire.target)),
        )
