"""Putting layers on the canvas: at a place, at the end of a wire, into one, or for another.

What is added is named by an id: that of a layer type, or of one of the user's own blocks.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF

from engine.api import (
    AddNode,
    Connect,
    DataField,
    End,
    Graph,
    GraphCommand,
    Layer,
    MoveNodes,
    Point,
    ReplaceLayer,
    SpliceNode,
    Together,
    Wire,
)
from gui.canvas.adding.own_block import insertion, kind_of, spliced
from gui.canvas.adding.partners import ANSWER, Partners
from gui.canvas.adding.placing import Placing
from gui.canvas.editing.edits import Edits
from gui.canvas.editing.joining import free_inputs, wires_into
from gui.canvas.marks.frame_drop import joining
from gui.canvas.stage import Loose, Stage


class Additions:
    """Asks for new nodes, wired where that is clear, and selects them.

    Attributes:
        recent: ids of what was put on the canvas, the last one first.
    """

    def __init__(self, stage: Stage, edits: Edits) -> None:
        self._stage, self._edits = stage, edits
        self._partners, self._placing = Partners(stage), Placing(stage)
        self.recent: list[str] = []

    def knows(self, type_id: str) -> bool:
        """Whether there is such a layer type, or such a block."""
        bridge = self._stage.bridge
        return type_id in bridge.session.catalogue or bridge.shelf.block(type_id) is not None

    def kind(self, type_id: str) -> type[Layer]:
        """The layer type of what an id stands for."""
        own = self._stage.bridge.shelf.block(type_id)
        return self._stage.bridge.session.catalogue[type_id] if own is None else kind_of(own)

    def add_layer(self, type_id: str, place: QPointF | None = None, wired: bool = False) -> bool:
        """Put a layer on the canvas.

        ``wired`` leads the selected node's free output to it, and a target to what lacks an answer.
        A node that only leads out of its block takes the layer in between.
        """
        selected = self._stage.selection.current if wired else None
        if selected not in self._stage.graph.by_name:
            selected = None
        kind = self.kind(type_id)
        loose = self._partners.loose_for(selected, kind) if selected else None
        way_out = self._partners.way_out(selected, kind) if selected and not loose else None
        if way_out is not None:
            return self.splice(type_id, way_out)
        if place is None:
            unanswered = self._partners.unanswered() if type_id == ANSWER else []
            if unanswered:
                place = self._placing.before(unanswered[0].node)
            else:
                beside = loose.end.node if loose else self._stage.selection.current
                place = self._placing.beside(beside if beside in self._stage.scene.nodes else None)
        return self._add(type_id, place, loose, answers=wired)

    def add_at_loose_end(self, type_id: str, place: QPointF, loose: Loose) -> bool:
        """Put a layer where a wire was let go, and lead the wire to it."""
        return self._add(type_id, self._placing.at_loose_end(place, loose), loose)

    def splice(self, type_id: str, wire: Wire) -> bool:
        """Put a layer into a wire; where there is no room, what follows in the row moves on."""
        corner, in_way, by = self._placing.in_wire(wire)
        own = self._stage.bridge.shelf.block(type_id)
        if own is None:
            layer = self._made(type_id)
            title = layer.title
            commands: list[GraphCommand] = [SpliceNode(layer, _point(corner), wire)]
        else:
            title = own.title
            added, name = self._addition(type_id, corner)
            led = spliced(added.apply(self._stage.graph), name, wire)
            if led is None:
                words = QCoreApplication.translate("Canvas", "{block} can not be put into a wire.")
                self._stage.tell(words.format(block=title))
                return False
            commands = [added, *led]
        if in_way:
            commands.append(MoveNodes(in_way, round(by.x()), round(by.y())))
        return self._ask(type_id, Together(tuple(commands), title=f"Insert {title}"))

    def replace(self, name: str, type_id: str) -> bool:
        """Give a node another type; what fits of its settings and wires is kept."""
        done = self._ask(type_id, ReplaceLayer(name, self._made(type_id)))
        if done and name in self._stage.graph.by_name:  # the name stayed: nothing is new
            self._stage.selection.choose((name,))
        return done

    def _add(
        self, type_id: str, corner: QPointF, loose: Loose | None, *, answers: bool = False
    ) -> bool:
        added, name = self._addition(type_id, corner)
        commands: list[GraphCommand] = [added]
        new = added.apply(self._stage.graph)  # with the ports of a block that comes with it
        wires = self._wires_to(new, name, loose) if loose is not None else []
        if wires:
            wires += self._partners.answer_wires(self.kind(type_id), name, wires[0].source)
        if answers and type_id == ANSWER:
            exit_ = End(name, new.output_ports(name)[0].name)
            wires += [Wire(exit_, end) for end in self._partners.unanswered()]
        commands += [Connect(wire) for wire in wires]
        commands += joining(self._stage, name, corner)
        return self._ask(type_id, Together(tuple(commands), title=added.title))

    def _addition(self, type_id: str, corner: QPointF) -> tuple[GraphCommand, str]:
        """The edit that puts a layer, or an own block, at a place, and the name it gets."""
        own = self._stage.bridge.shelf.block(type_id)
        if own is not None:
            name = self._stage.graph.free_name(own.saved.name)
            return insertion(own, name, _point(corner)), name
        layer = self._made(type_id)
        name = self._stage.graph.free_name(layer.id)
        return AddNode(layer, _point(corner), name), name

    def _wires_to(self, new: Graph, name: str, loose: Loose) -> list[Wire]:
        """The wires from or to a node that is new; none if it has no port for them."""
        if loose.is_output:
            ports = free_inputs(new, name, is_answer=self._partners.is_answer(loose.end))
            return list(wires_into(new, (loose.end, *loose.others), ports[0])) if ports else []
        outputs = new.output_ports(name)
        return [Wire(End(name, outputs[0].name), loose.end)] if outputs else []

    def _ask(self, type_id: str, command: GraphCommand) -> bool:
        done = self._edits.do_and_select(command)
        if done:
            self.recent = [type_id, *(known for known in self.recent if known != type_id)]
        return done

    def _made(self, type_id: str) -> Layer:
        """A layer as it comes; a data node stands for the first fitting field not on the canvas."""
        kind = self._stage.bridge.session.catalogue[type_id]
        if not issubclass(kind, DataField):
            return kind()
        role = ANSWER if kind.id == ANSWER else "input"
        fitting = [f.name for f in self._stage.bridge.project.data.fields() if f.role == role]
        layers = (node.layer for node in self._stage.graph.nodes)
        used = {layer.field for layer in layers if isinstance(layer, DataField)}
        free = [name for name in fitting if name not in used] or fitting
        return kind(**({"field": free[0]} if free else {}))


def _point(place: QPointF) -> Point:
    return Point(float(round(place.x())), float(round(place.y())))
