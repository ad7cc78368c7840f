"""Putting layers on the canvas: at a place, at the end of a wire, or into one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF

from engine.api import (
    AddNode,
    BlockOutput,
    Connect,
    DataField,
    End,
    Graph,
    GraphCommand,
    Layer,
    MoveNodes,
    Point,
    Port,
    SpliceNode,
    Together,
    Wire,
)
from gui.canvas.card import PORT_Y, WIDTH
from gui.canvas.edits import Edits
from gui.canvas.stage import Loose, Stage

_GAP, _STEP = 40.0, 32.0


class Additions:
    """Asks for new nodes, wired where that is clear, and selects them."""

    def __init__(self, stage: Stage, edits: Edits) -> None:
        self._stage = stage
        self._edits = edits

    def add_layer(self, type_id: str, place: QPointF | None = None, wired: bool = False) -> bool:
        """Put a layer on the canvas.

        ``wired`` leads the selected node's free output to it, and a target to what lacks an answer.
        A node that only leads out of its block takes the layer in between.
        """
        selected = self._stage.selection.current
        loose = self._free_output(selected) if wired and selected else None
        way_out = self._way_out(selected, type_id) if wired and selected and not loose else None
        if way_out is not None:
            return self.splice(type_id, way_out)
        if place is None:
            unanswered = self._unanswered() if type_id == "target" else []
            place = self._before(unanswered[0].node) if unanswered else self._beside(selected)
        return self._add(type_id, place, loose, answers=wired)

    def add_at_loose_end(self, type_id: str, place: QPointF, loose: Loose) -> bool:
        """Put a layer where a wire was let go, and lead the wire to it."""
        left = 0.0 if loose.is_output else WIDTH
        return self._add(type_id, place - QPointF(left, PORT_Y), loose)

    def splice(self, type_id: str, wire: Wire) -> bool:
        """Put a layer into a wire; where there is no room, what follows in the row moves on."""
        layer, scene = self._made(type_id), self._stage.scene
        source, target = scene.nodes[wire.source.node].body, scene.nodes[wire.target.node].body
        room = target.left() - source.right()
        corner = QPointF(source.right() + max((room - WIDTH) / 2, _GAP), source.top())
        commands: list[GraphCommand] = [SpliceNode(layer, _point(corner), wire)]
        if 0 < room < WIDTH + 2 * _GAP:
            row = source.united(target)
            later = [
                item.name
                for item in scene.nodes.values()
                if item.body.left() >= target.left() - 1
                and item.body.top() < row.bottom()
                and item.body.bottom() > row.top()
            ]
            commands.append(MoveNodes(frozenset(later), round(WIDTH + 2 * _GAP - room), 0.0))
        title = f"Insert {layer.title}"
        return self._edits.do_and_select(Together(tuple(commands), title=title))

    def _add(
        self, type_id: str, corner: QPointF, loose: Loose | None, *, answers: bool = False
    ) -> bool:
        layer = self._made(type_id)
        name = self._stage.graph.free_name(layer.id)
        commands: list[GraphCommand] = [AddNode(layer, _point(corner), name)]
        new = commands[0].apply(self._stage.graph)  # with the ports of a block that comes with it
        wires = [self._wire_to(new, name, loose)] if loose is not None else []
        wires += self._answer_wires(layer, name) if wires else []
        if answers and layer.id == "target":
            exit_ = new.output_ports(name)[0].name
            wires += [Wire(End(name, exit_), end) for end in self._unanswered()]
        commands += [Connect(wire) for wire in wires if wire is not None]
        return self._edits.do_and_select(Together(tuple(commands), title=f"Add {layer.title}"))

    def _wire_to(self, new: Graph, name: str, loose: Loose) -> Wire | None:
        """The wire from or to a node that is new; None if it has no port for it."""
        if loose.is_output:
            entry = _first_input(new.input_ports(name), is_target=self._is_answer(loose.end))
            return Wire(loose.end, End(name, entry)) if entry else None
        outputs = new.output_ports(name)
        return Wire(End(name, outputs[0].name), loose.end) if outputs else None

    def _answer_wires(self, layer: Layer, name: str) -> list[Wire | None]:
        """A new loss or metric gets the true answer, if there is just one."""
        answers = [n for n in self._stage.graph.nodes if self._is_answer(End(n.name, "out"))]
        graph = self._stage.graph
        targets = [port.name for port in graph.declared_inputs(layer) if port.is_target]
        if len(answers) != 1 or len(targets) != 1:
            return []
        answer = answers[0].name
        return [Wire(End(answer, graph.output_ports(answer)[0].name), End(name, targets[0]))]

    def _unanswered(self) -> list[End]:
        """The inputs for a true answer that no wire reaches."""
        graph = self._stage.graph
        reached = {wire.target for wire in graph.wires}
        ends = [
            End(n.name, p.name)
            for n in graph.nodes
            for p in graph.declared_inputs(n.layer)
            if p.is_target
        ]
        return [end for end in ends if end not in reached]

    def _is_answer(self, end: End) -> bool:
        layer = self._stage.graph.node(end.node).layer
        if not isinstance(layer, DataField):
            return False
        fields = self._stage.bridge.project.data.fields()
        return any(f.name == layer.field and f.role == "target" for f in fields)

    def _made(self, type_id: str) -> Layer:
        """A layer as it comes; a data node stands for the first fitting field not on the canvas."""
        kind = self._stage.bridge.session.catalogue[type_id]
        if not issubclass(kind, DataField):
            return kind()
        role = "target" if kind.id == "target" else "input"
        fitting = [f.name for f in self._stage.bridge.project.data.fields() if f.role == role]
        layers = (node.layer for node in self._stage.graph.nodes)
        used = {layer.field for layer in layers if isinstance(layer, DataField)}
        free = [name for name in fitting if name not in used] or fitting
        return kind(**({"field": free[0]} if free else {}))

    def _free_output(self, name: str) -> Loose | None:
        ports = self._stage.graph.output_ports(name)
        used = {wire.source for wire in self._stage.graph.wires_at((name,))}
        free = [End(name, p.name) for p in ports if End(name, p.name) not in used]
        return Loose(free[0], is_output=True) if free else None

    def _way_out(self, name: str, type_id: str) -> Wire | None:
        """The wire to the output of the block, if it is the node's only one and fits the type."""
        graph, kind = self._stage.graph, self._stage.bridge.session.catalogue[type_id]
        wires = [wire for wire in graph.wires_at((name,)) if wire.source.node == name]
        fits = kind.outputs and any(not port.is_delayed for port in kind.inputs)
        if len(wires) != 1 or not fits:
            return None
        is_exit = isinstance(graph.node(wires[0].target.node).layer, BlockOutput)
        return wires[0] if is_exit else None

    def _beside(self, name: str | None) -> QPointF:
        """A free place to the right of a node, or in the middle of the screen."""
        place = self._stage.camera.centre - QPointF(WIDTH / 2, 80.0)
        if name is not None:
            body = self._stage.scene.nodes[name].body
            place = QPointF(body.right() + _GAP, body.top())
        return self._free_from(place)

    def _before(self, name: str) -> QPointF:
        """A free place to the left of a node, below what is wired to it already."""
        body = self._stage.scene.nodes[name].body
        return self._free_from(QPointF(body.left() - _GAP - WIDTH, body.top()))

    def _free_from(self, place: QPointF) -> QPointF:
        """The first free place from here downwards."""
        scene = self._stage.scene
        while True:
            body = QRectF(place.x(), place.y(), WIDTH, 164.0)
            hit = [item for item in scene.nodes_in(body) if item.body.intersects(body)]
            if not hit:
                return place
            place.setY(max(item.body.bottom() for item in hit) + _STEP)


def _first_input(ports: Sequence[Port], *, is_target: bool = False) -> str:
    fitting = [p for p in ports if p.is_target is is_target] or list(ports)
    fitting = [p for p in fitting if not p.is_delayed] or fitting
    return fitting[0].name if fitting else ""


def _point(place: QPointF) -> Point:
    return Point(float(round(place.x())), float(round(place.y())))
