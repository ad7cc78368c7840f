"""Edits of a drawing as values: each is a request that gives a new graph, or is refused."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

import msgspec

from engine.catalogue.layer import Layer
from engine.errors import CommandRefused
from engine.graph.definitions import (
    stem_of,
    with_blocks_of,
    with_definition,
)
from engine.graph.graph import Blocks, End, Graph, Node, Point, Wire, used_blocks
from engine.graph.marks import is_mark
from engine.graph.membership import out_of_frames, split_names, with_members, without_marks
from engine.graph.names import check_name

V = TypeVar("V")


class Command(Protocol[V]):
    """An edit ``value → value``.

    Attributes:
        title: what the Undo entry of the menu calls it.
    """

    @property
    def title(self) -> str:
        """What the Undo entry of the menu calls it."""

    @property
    def merge_key(self) -> object | None:
        """Edits with the same key, one after the other, are one step of undo; None: never."""

    def apply(self, value: V) -> V:
        """The value after the edit.

        Raises:
            CommandRefused: with the reason; nothing has changed then.
        """


class GraphCommand:
    """Base of the edits of a graph."""

    title = "Edit"
    merge_key: object | None = None

    def apply(self, graph: Graph) -> Graph:
        """The graph after the edit."""
        raise NotImplementedError


@dataclass(frozen=True)
class AddNode(GraphCommand):
    """Put a layer on the canvas; ``name`` is used if it is free, else made from the type."""

    layer: Layer
    position: Point
    name: str = ""

    @property
    def title(self) -> str:  # type: ignore[override]  # computed here, a constant in the base
        return f"Add {self.layer.title}"

    def apply(self, graph: Graph) -> Graph:
        graph, layer = with_definition(graph, self.layer)
        name = graph.free_name(self.name or stem_of(layer))
        return graph.with_node(Node(name=name, layer=layer, position=self.position))


@dataclass(frozen=True)
class RemoveNodes(GraphCommand):
    """Delete nodes; with ``heal`` a single chain through each deleted node is closed again.

    Notes may be named beside nodes, and frames: of a frame all that lies in it stays.
    """

    names: frozenset[str]
    heal: bool = True

    @property
    def title(self) -> str:  # type: ignore[override]  # computed here
        return f"Delete {named(self.names)}"

    def apply(self, graph: Graph) -> Graph:
        nodes, marks = split_names(graph, self.names)
        if self.heal:
            graph = healed(graph, nodes)
        graph = graph.without_nodes(nodes)
        return without_marks(graph, marks) if marks else graph


@dataclass(frozen=True)
class MoveNodes(GraphCommand):
    """Shift nodes; the moves of one drag share ``drag`` and are one step of undo.

    Notes may be named beside nodes, and frames, which take along all that lies in them.
    """

    names: frozenset[str]
    dx: float
    dy: float
    drag: int | None = None

    @property
    def title(self) -> str:  # type: ignore[override]  # computed here
        return f"Move {named(self.names)}"

    @property
    def merge_key(self) -> object | None:  # type: ignore[override]  # computed here
        return None if self.drag is None else ("move", self.drag)

    def apply(self, graph: Graph) -> Graph:
        names = with_members(graph, self.names)
        nodes = tuple(
            msgspec.structs.replace(n, position=n.position.moved(self.dx, self.dy))
            if n.name in names
            else n
            for n in graph.nodes
        )
        marks = graph.marks
        if not names.isdisjoint(marks.names):
            stickies = tuple(
                msgspec.structs.replace(s, x=s.x + self.dx, y=s.y + self.dy)
                if s.name in names
                else s
                for s in marks.stickies
            )
            marks = msgspec.structs.replace(marks, stickies=stickies)
        return msgspec.structs.replace(graph, nodes=nodes, marks=marks)


@dataclass(frozen=True)
class PlaceNodes(GraphCommand):
    """Put nodes, and notes, at given places, as a tidy layout does."""

    places: tuple[tuple[str, Point], ...]
    title: str = "Tidy layout"

    def apply(self, graph: Graph) -> Graph:
        where = dict(self.places)
        _, marks = split_names(graph, frozenset(where))
        stickies = tuple(
            msgspec.structs.replace(s, x=where[s.name].x, y=where[s.name].y)
            if s.name in marks
            else s
            for s in graph.marks.stickies
        )
        return msgspec.structs.replace(
            graph,
            nodes=tuple(
                msgspec.structs.replace(n, position=where.get(n.name, n.position))
                for n in graph.nodes
            ),
            marks=msgspec.structs.replace(graph.marks, stickies=stickies) if marks else graph.marks,
        )


@dataclass(frozen=True)
class Connect(GraphCommand):
    """Draw a wire; one that ended at the same input gives way."""

    wire: Wire
    title = "Connect"

    def apply(self, graph: Graph) -> Graph:
        return graph.with_wire(self.wire)


@dataclass(frozen=True)
class Disconnect(GraphCommand):
    """Take a wire away."""

    wire: Wire
    title = "Disconnect"

    def apply(self, graph: Graph) -> Graph:
        return graph.without_wire(self.wire)


@dataclass(frozen=True)
class SetParameter(GraphCommand):
    """Change one setting of one layer; changes of the same one in a row are one step of undo."""

    name: str
    parameter: str
    value: Any
    edit: int | None = None

    @property
    def title(self) -> str:  # type: ignore[override]  # computed here
        return f"Set {self.name}.{self.parameter}"

    @property
    def merge_key(self) -> object | None:  # type: ignore[override]  # computed here
        return ("set", self.name, self.parameter, self.edit)

    def apply(self, graph: Graph) -> Graph:
        node = graph.node(self.name)
        layer = node.layer.replace(**{self.parameter: self.value})
        return graph.with_changed(msgspec.structs.replace(node, layer=layer))


@dataclass(frozen=True)
class RenameNode(GraphCommand):
    """Give a node another name; its wires follow."""

    name: str
    new_name: str

    @property
    def title(self) -> str:  # type: ignore[override]  # computed here
        return f"Rename {self.name}"

    def apply(self, graph: Graph) -> Graph:
        node = graph.node(self.name)
        if self.new_name == self.name:
            return graph
        check_name(self.new_name)
        if self.new_name in graph.by_name:
            raise CommandRefused(f"There is a node called {self.new_name!r} already.")
        renamed = msgspec.structs.replace(node, name=self.new_name)
        return msgspec.structs.replace(
            graph,
            nodes=tuple(renamed if n.name == self.name else n for n in graph.nodes),
            wires=tuple(_renamed_wire(w, self.name, self.new_name) for w in graph.wires),
        )


@dataclass(frozen=True)
class SetNote(GraphCommand):
    """Write the user's words beside a node."""

    name: str
    note: str

    @property
    def title(self) -> str:  # type: ignore[override]  # computed here
        return f"Note on {self.name}"

    @property
    def merge_key(self) -> object | None:  # type: ignore[override]  # computed here
        return ("note", self.name)

    def apply(self, graph: Graph) -> Graph:
        node = graph.node(self.name)
        return graph.with_changed(msgspec.structs.replace(node, note=self.note))


@dataclass(frozen=True)
class InsertPart(GraphCommand):
    """Add a part of a drawing (a paste, a duplicate); names that are taken are changed."""

    part: Graph
    dx: float = 0.0
    dy: float = 0.0
    title: str = "Paste"

    def apply(self, graph: Graph) -> Graph:
        names: dict[str, str] = {}
        graph, part = with_blocks_of(graph, self.part)
        graph, frames = self._with_marks(graph, part)
        for node in part.nodes:
            names[node.name] = graph.free_name(node.name)
            graph = graph.with_node(
                msgspec.structs.replace(
                    node,
                    name=names[node.name],
                    position=node.position.moved(self.dx, self.dy),
                    frame=frames.get(node.frame, ""),
                )
            )
        for wire in part.wires:
            for old in (wire.source.node, wire.target.node):
                if old not in names:
                    raise CommandRefused(f"The pasted part has a wire to {old!r}, which it lacks.")
            source = msgspec.structs.replace(wire.source, node=names[wire.source.node])
            target = msgspec.structs.replace(wire.target, node=names[wire.target.node])
            graph = graph.with_wire(Wire(source, target))
        return graph

    def _with_marks(self, graph: Graph, part: Graph) -> tuple[Graph, dict[str, str]]:
        """The drawing with the part's frames and notes, and the names that its frames have here."""
        marks, frames = graph.marks, dict[str, str]()
        for frame in part.marks.frames:
            frames[frame.name] = marks.free_name()
            copied = msgspec.structs.replace(frame, name=frames[frame.name])
            marks = msgspec.structs.replace(marks, frames=(*marks.frames, copied))
        for sticky in part.marks.stickies:
            here = msgspec.structs.replace(
                sticky,
                name=marks.free_name(),
                x=sticky.x + self.dx,
                y=sticky.y + self.dy,
                frame=frames.get(sticky.frame, ""),
            )
            marks = msgspec.structs.replace(marks, stickies=(*marks.stickies, here))
        return msgspec.structs.replace(graph, marks=marks), frames


@dataclass(frozen=True)
class SpliceNode(GraphCommand):
    """Put a layer into a wire: what flowed through the wire now flows through the layer."""

    layer: Layer
    position: Point
    wire: Wire
    name: str = ""

    @property
    def title(self) -> str:  # type: ignore[override]  # computed here
        return f"Insert {self.layer.title}"

    def apply(self, graph: Graph) -> Graph:
        graph, layer = with_definition(graph, self.layer)
        if not graph.declared_inputs(layer) or not graph.declared_outputs(layer):
            raise CommandRefused(f"{layer.title} can not be put into a wire.")
        name = graph.free_name(self.name or stem_of(layer))
        graph = graph.without_wire(self.wire)
        ends = {graph.node(end.node).frame for end in (self.wire.source, self.wire.target)}
        frame = ends.pop() if len(ends) == 1 else ""
        graph = graph.with_node(Node(name=name, layer=layer, position=self.position, frame=frame))
        entry, exit_ = graph.input_ports(name)[0].name, graph.output_ports(name)[0].name
        graph = graph.with_wire(Wire(self.wire.source, End(name, entry)))
        return graph.with_wire(Wire(End(name, exit_), self.wire.target))


@dataclass(frozen=True)
class Together(GraphCommand):
    """Several edits as one step; those of one drag share ``merge_key``."""

    commands: tuple[GraphCommand, ...]
    title: str = "Edit"
    merge_key: object | None = None

    def apply(self, graph: Graph) -> Graph:
        for command in self.commands:
            graph = command.apply(graph)
        return graph


def part_of(graph: Graph, names: frozenset[str]) -> Graph:
    """The chosen nodes with the wires between them, as copy takes them.

    Notes may be named beside nodes, and frames, which bring along all that lies in them. A frame
    that is not named comes along if all that lies in it does.
    """
    marks, names = graph.marks, with_members(graph, names)
    cut = {n.frame for n in graph.nodes if n.name not in names}
    cut |= {sticky.frame for sticky in marks.stickies if sticky.name not in names}
    stickies = tuple(out_of_frames(s, cut) for s in marks.stickies if s.name in names)
    nodes = tuple(out_of_frames(n, cut) for n in graph.nodes if n.name in names)
    marks = msgspec.structs.replace(marks, stickies=stickies)
    used = graph.blocks.within(used_blocks(nodes))
    return Graph(
        nodes=nodes,
        wires=tuple(w for w in graph.wires if w.source.node in names and w.target.node in names),
        blocks=Blocks(tuple(b for b in graph.blocks.definitions if b.name in used)),
        marks=marks.with_frames_used_by(node.frame for node in nodes),
    )


def healed(graph: Graph, names: Collection[str]) -> Graph:
    """Lead what reaches the nodes past them, to what the first output of each fed outside.

    Nodes that several signals reach are not led past, nor is a loop closed that a State held open.
    """
    wires = tuple(_led_past(graph, wire, names) for wire in graph.wires)
    if wires == graph.wires:
        return graph
    closed = msgspec.structs.replace(graph, wires=wires)
    return graph if closed.topology.cycle() else closed


def _led_past(graph: Graph, wire: Wire, names: Collection[str]) -> Wire:
    """The wire, or if it leaves the nodes the one from what reached them on this way."""
    source, seen = wire.source, set[str]()
    if wire.target.node in names:
        return wire
    while source.node in names:
        fed = [end for port, end in graph.wired_inputs(source.node) if end and not port.is_target]
        is_first = source.port == graph.output_ports(source.node)[0].name
        if len(fed) != 1 or not is_first or source.node in seen:
            return wire
        seen.add(source.node)
        source = fed[0]
    return wire if source == wire.source else Wire(source, wire.target)


def _renamed_wire(wire: Wire, old: str, new: str) -> Wire:
    if old not in (wire.source.node, wire.target.node):
        return wire
    source = End(new, wire.source.port) if wire.source.node == old else wire.source
    target = End(new, wire.target.port) if wire.target.node == old else wire.target
    return Wire(source, target)


def named(names: frozenset[str]) -> str:
    """Nodes, frames and notes in the title of an edit: by name, or by how many they are."""
    marks = sum(is_mark(name) for name in names)
    if not marks:
        return next(iter(names)) if len(names) == 1 else f"{len(names)} nodes"
    if marks < len(names):
        return f"{len(names)} nodes and marks"
    return "frame or note" if marks == 1 else f"{marks} frames and notes"
