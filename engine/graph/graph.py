"""The drawing as an immutable value: nodes, wires and the blocks that nodes stand for.

A `Graph` is never changed; its methods give a new one that shares what they did not touch.
Questions about structure (order, cycles, what lies downstream) are asked of `topology`, which is
made once for each value.

A block is defined once, by name, in `Blocks`, whichever depth it is used at; a node whose layer is
a `BlockUse` stands for it. What is inside a block is a `Graph` again, with the same `Blocks`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from engine.catalogue.layer import Layer, Port
from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse
from engine.catalogue.placeholder import Placeholder
from engine.errors import CommandRefused, LinkRefused
from engine.graph.marks import Marks
from engine.graph.names import check_name, free_name
from engine.graph.painted import Painted
from engine.graph.topology import Topology

if TYPE_CHECKING:
    import networkx as nx


class Point(msgspec.Struct, frozen=True, array_like=True):
    """A place on the canvas, in canvas pixels; y grows downwards."""

    x: float
    y: float

    def moved(self, dx: float, dy: float) -> Point:
        """The place ``dx`` to the right and ``dy`` below."""
        return Point(self.x + dx, self.y + dy)


SIZES = ("small", "normal", "large")
SHOWN = ("output", "filters", "histogram", "statistics", "nothing")
"""How much of a node may be shown: its name and ports alone, the usual, or a large picture."""


class Node(msgspec.Struct, frozen=True, kw_only=True):
    """An instance of a layer type.

    Attributes:
        name: unique Python identifier; the module's name in compiled and exported code.
        layer: the layer with its parameters.
        position: top left corner of the node's body.
        note: the user's own words about it.
        size: how much of it is shown, one of `SIZES`.
        shows: what of the running network is seen on it, one of `SHOWN`.
        is_frozen: what it has learned stays as it is while the others learn.
        is_bypassed: what reaches its first input goes out as it came; a loss or metric is left out.
        frame: name of the frame it lies in; empty: none.
        rate_factor: what it learns, in parts of the learning rate; of a block, all inside.
        weight_decay: the pull of its weights towards zero; None: that of the training settings.
        painted: filters that the user gave, by place; they do not learn.
    """

    name: str
    layer: Layer
    position: Point = Point(0.0, 0.0)
    note: str = ""
    size: str = "normal"
    shows: str = "output"
    is_frozen: bool = False
    is_bypassed: bool = False
    frame: str = ""
    rate_factor: float = 1.0
    weight_decay: float | None = None
    painted: tuple[Painted, ...] = ()


class End(msgspec.Struct, frozen=True, array_like=True):
    """One end of a wire: a port of a node."""

    node: str
    port: str

    def __str__(self) -> str:
        return f"{self.node}.{self.port}"


class Wire(msgspec.Struct, frozen=True):
    """A connection from an output port to an input port."""

    source: End
    target: End

    def __str__(self) -> str:
        return f"{self.source} → {self.target}"


class Block(msgspec.Struct, frozen=True):
    """What a block is: a name, and what is drawn inside."""

    name: str
    nodes: tuple[Node, ...] = ()
    wires: tuple[Wire, ...] = ()
    marks: Marks = Marks()


class Blocks(msgspec.Struct, frozen=True, dict=True):
    """All blocks of a drawing."""

    definitions: tuple[Block, ...] = ()

    @cached_property
    def by_name(self) -> dict[str, Block]:
        """Definitions by name."""
        return {block.name: block for block in self.definitions}

    @cached_property
    def _graphs(self) -> dict[str, Graph]:
        return {b.name: Graph(b.nodes, b.wires, self, b.marks) for b in self.definitions}

    def inside(self, name: str) -> Graph:
        """What is drawn inside a block.

        Raises:
            CommandRefused: if there is no such block.
        """
        try:
            return self._graphs[name]
        except KeyError:
            raise CommandRefused(f"There is no block called {name!r}.") from None

    def replaced(self, block: Block) -> Blocks:
        """With ``block`` in the place of the one with its name, or added."""
        if block.name not in self.by_name:
            return Blocks((*self.definitions, block))
        return Blocks(tuple(block if b.name == block.name else b for b in self.definitions))

    @cached_property
    def uses(self) -> nx.DiGraph:
        """Which block is used directly inside which: edges from the outer to the inner."""
        import networkx as nx  # takes its time to load, and most drawings have no blocks

        net = nx.DiGraph()
        net.add_nodes_from(self.by_name)
        net.add_edges_from(
            (block.name, used) for block in self.definitions for used in used_blocks(block.nodes)
        )
        return net

    def within(self, names: Iterable[str]) -> frozenset[str]:
        """The given blocks and all that is used inside them, at any depth."""
        found = {name for name in names if name in self.by_name}
        waiting = list(found)
        while waiting:
            inner = used_blocks(self.by_name[waiting.pop()].nodes) & self.by_name.keys()
            waiting += inner - found
            found |= inner
        return frozenset(found & self.by_name.keys())


class Structure:
    """What counts for a drawing's arithmetic, with its hash counted once."""

    __slots__ = ("_hash", "_parts")

    def __init__(self, *parts: object) -> None:
        self._parts = parts
        self._hash = hash(parts)

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, Structure) or self._hash != other._hash:
            return False
        return self._parts == other._parts


class Graph(msgspec.Struct, frozen=True, dict=True):
    """Nodes, wires, blocks and marks. Equal drawings are equal values."""

    nodes: tuple[Node, ...] = ()
    wires: tuple[Wire, ...] = ()
    blocks: Blocks = Blocks()
    marks: Marks = Marks()

    @cached_property
    def by_name(self) -> dict[str, Node]:
        """Nodes by name."""
        return {node.name: node for node in self.nodes}

    @cached_property
    def wire_into(self) -> dict[End, Wire]:
        """The wire that ends at an input port."""
        return {wire.target: wire for wire in self.wires}

    @cached_property
    def structure(self) -> Structure:
        """What counts for the arithmetic: not where nodes stand, nor what is written about them."""
        used = used_blocks(self.nodes)
        inside = tuple(
            (name, self.blocks.inside(name).structure) for name in used & self.blocks.by_name.keys()
        )
        names = tuple(
            (
                *(n.name, n.layer, n.is_frozen, n.is_bypassed),
                *(n.rate_factor, n.weight_decay, n.painted),
            )
            for n in self.nodes
        )
        return Structure(names, self.wires, frozenset(inside))

    @cached_property
    def topology(self) -> Topology:
        """Order, cycles, ancestors; wires that count one time step later are left out."""
        names = (node.name for node in self.nodes)
        return Topology(
            names, ((w.source.node, w.target.node) for w in self.wires if not self.is_delayed(w))
        )

    @cached_property
    def interface(self) -> tuple[tuple[Port, ...], tuple[Port, ...]]:
        """The ports this drawing has as a block: inputs and outputs."""
        inputs = tuple(Port(n.name, n.note) for n in self.nodes if isinstance(n.layer, BlockInput))
        outputs = tuple(
            Port(n.name, n.note) for n in self.nodes if isinstance(n.layer, BlockOutput)
        )
        return inputs, outputs

    def is_delayed(self, wire: Wire) -> bool:
        """Whether what flows through the wire counts one time step later."""
        layer = self.node(wire.target.node).layer
        return any(p.is_delayed and p.name == wire.target.port for p in layer.inputs)

    def inside(self, name: str) -> Graph:
        """What is drawn inside a node that stands for a block.

        Raises:
            CommandRefused: if it stands for none.
        """
        layer = self.node(name).layer
        if not isinstance(layer, BlockUse):
            raise CommandRefused(f"{name} is no block.")
        return self.blocks.inside(layer.block)

    def node(self, name: str) -> Node:
        """The node called ``name``.

        Raises:
            CommandRefused: if there is none.
        """
        try:
            return self.by_name[name]
        except KeyError:
            raise CommandRefused(f"There is no node called {name!r}.") from None

    def declared_inputs(self, layer: Layer) -> tuple[Port, ...]:
        """The input ports a layer has in this drawing, before they are numbered."""
        if isinstance(layer, BlockUse):
            known = layer.block in self.blocks.by_name
            return self.blocks.inside(layer.block).interface[0] if known else ()
        return layer.inputs

    def declared_outputs(self, layer: Layer) -> tuple[Port, ...]:
        """The output ports a layer has in this drawing."""
        if isinstance(layer, BlockUse):
            known = layer.block in self.blocks.by_name
            return self.blocks.inside(layer.block).interface[1] if known else ()
        return layer.outputs

    def input_ports(self, name: str) -> tuple[Port, ...]:
        """Input ports of a node as drawn: numbered ports show one more than are used."""
        layer = self.node(name).layer
        if isinstance(layer, Placeholder):
            ends = (w.target for w in self.wires if w.target.node == name)
            return self._wired_ports(ends) or (Port("x1"),)
        ports: list[Port] = []
        for port in self.declared_inputs(layer):
            if not port.many:
                ports.append(port)
                continue
            used = [
                int(end.port[len(port.name) :])
                for end in self.wire_into
                if end.node == name and _is_numbered(end.port, port.name)
            ]
            count = max(used, default=0) + 1
            ports += [Port(f"{port.name}{i}", port.doc) for i in range(1, count + 1)]
        return tuple(ports)

    def output_ports(self, name: str) -> tuple[Port, ...]:
        """Output ports of a node; of an unknown layer those that are wired."""
        layer = self.node(name).layer
        if isinstance(layer, Placeholder):
            ports = self._wired_ports(w.source for w in self.wires if w.source.node == name)
            return ports or layer.outputs
        return self.declared_outputs(layer)

    def wired_inputs(self, name: str) -> tuple[tuple[Port, End | None], ...]:
        """What the layer is called with: its ports in order, each with the output wired to it.

        Of a port that takes many, the unused numbers are left out.
        """
        many = {port.name for port in self.node(name).layer.inputs if port.many}
        found = []
        for port in self.input_ports(name):
            wire = self.wire_into.get(End(name, port.name))
            numbered = any(_is_numbered(port.name, stem) for stem in many)
            if wire is not None or not numbered:
                found.append((port, wire.source if wire else None))
        return tuple(found)

    def wires_at(self, names: Iterable[str]) -> tuple[Wire, ...]:
        """All wires that begin or end at one of the nodes."""
        chosen = set(names)
        return tuple(w for w in self.wires if w.source.node in chosen or w.target.node in chosen)

    def free_name(self, stem: str) -> str:
        """``stem`` as an unused identifier: ``conv2d``, ``conv2d_2``, ``conv2d_3`` …."""
        return free_name(stem, self.by_name)

    def with_node(self, node: Node) -> Graph:
        """Add a node.

        Raises:
            CommandRefused: if the name is taken or can not name a module.
        """
        check_name(node.name)
        if node.name in self.by_name:
            raise CommandRefused(f"There is a node called {node.name!r} already.")
        if node.frame and self.marks.frame(node.frame) is None:
            node = msgspec.structs.replace(node, frame="")
        return msgspec.structs.replace(self, nodes=(*self.nodes, node))

    def with_changed(self, node: Node) -> Graph:
        """Put ``node`` in the place of the one with its name; wires to ports it lacks go."""
        before = self.node(node.name).layer
        nodes = tuple(node if n.name == node.name else n for n in self.nodes)
        changed = msgspec.structs.replace(self, nodes=nodes)
        same_inputs = self.declared_inputs(before) == self.declared_inputs(node.layer)
        same_outputs = self.declared_outputs(before) == self.declared_outputs(node.layer)
        return changed if same_inputs and same_outputs else changed.without_loose_wires()

    def with_wire(self, wire: Wire) -> Graph:
        """Add a wire; one that ended at the same input gives way.

        Raises:
            LinkRefused: if an end does not exist or a cycle would close.
        """
        self.check_wire(wire)
        kept = tuple(w for w in self.wires if w.target != wire.target)
        return msgspec.structs.replace(self, wires=(*kept, wire))

    def without_wire(self, wire: Wire) -> Graph:
        """Take a wire away.

        Raises:
            CommandRefused: if it is not there.
        """
        if wire not in self.wires:
            raise CommandRefused(f"There is no wire {wire}.")
        return msgspec.structs.replace(self, wires=tuple(w for w in self.wires if w != wire))

    def without_nodes(self, names: Iterable[str]) -> Graph:
        """Take nodes away, with the wires that hang on them."""
        gone = set(names)
        for name in gone:
            self.node(name)
        return msgspec.structs.replace(
            self,
            nodes=tuple(n for n in self.nodes if n.name not in gone),
            wires=tuple(
                w for w in self.wires if w.source.node not in gone and w.target.node not in gone
            ),
        )

    def without_loose_wires(self) -> Graph:
        """Take away the wires whose ports are no longer there."""
        kept = tuple(w for w in self.wires if self._has_ends(w))
        return self if len(kept) == len(self.wires) else msgspec.structs.replace(self, wires=kept)

    def check_wire(self, wire: Wire) -> None:
        """Look whether a wire may be drawn.

        Raises:
            LinkRefused: with the reason, naming the nodes a loop would run through.
        """
        source, target = self.node(wire.source.node), self.node(wire.target.node)
        if not self._gives(source.layer, wire.source.port):
            raise LinkRefused(f"{source.name} has no output called {wire.source.port!r}.")
        if not self._takes(target.layer, wire.target.port):
            raise LinkRefused(f"{target.name} has no input called {wire.target.port!r}.")
        if self.is_delayed(wire):
            return
        if source.name == target.name:
            raise LinkRefused(f"{source.name} can not feed itself; data flows one way only.")
        loop = self.topology.path(target.name, source.name)
        if loop:
            way = " → ".join([*loop, target.name])
            raise LinkRefused(
                f"This wire would close a loop: {way}. (A loop must run through a State node.)"
            )

    def _has_ends(self, wire: Wire) -> bool:
        source, target = self.node(wire.source.node), self.node(wire.target.node)
        return self._gives(source.layer, wire.source.port) and self._takes(
            target.layer, wire.target.port
        )

    def _gives(self, layer: Layer, port: str) -> bool:
        if isinstance(layer, Placeholder):
            return port.isidentifier()
        return any(port == p.name for p in self.declared_outputs(layer))

    def _takes(self, layer: Layer, port: str) -> bool:
        if isinstance(layer, Placeholder):
            return port.isidentifier()
        ports = self.declared_inputs(layer)
        return any(_is_numbered(port, p.name) if p.many else port == p.name for p in ports)

    def _wired_ports(self, ends: Iterable[End]) -> tuple[Port, ...]:
        """A port for each end, in the order of the wires."""
        return tuple(Port(name) for name in dict.fromkeys(end.port for end in ends))


def used_blocks(nodes: Iterable[Node]) -> frozenset[str]:
    """Names of the blocks that some of the nodes stand for."""
    return frozenset(n.layer.block for n in nodes if isinstance(n.layer, BlockUse))


def block_of(name: str, drawing: Graph) -> Block:
    """A block with what is drawn here inside; frames that nothing lies in are left out."""
    marks = drawing.marks.with_frames_used_by(node.frame for node in drawing.nodes)
    return Block(name, drawing.nodes, drawing.wires, marks)


def checked_graph(graph: Graph) -> Graph:
    """``graph``, after looking at names and every wire, as for one read from a file.

    Raises:
        CommandRefused: naming the first fault.
    """
    if len(graph.blocks.by_name) < len(graph.blocks.definitions):
        raise CommandRefused("Two blocks have the same name.")
    check_nesting(graph.blocks)
    for block in graph.blocks.definitions:
        check_name(block.name)
        try:
            _check_drawing(graph.blocks.inside(block.name))
        except CommandRefused as fault:
            raise CommandRefused(f"In the block {block.name}: {fault}") from fault
    _check_drawing(graph)
    return graph


def check_nesting(blocks: Blocks) -> None:
    """Look whether a block would contain itself, or one that is not there.

    Raises:
        CommandRefused: naming the blocks.
    """
    if not blocks.definitions:
        return
    import networkx as nx

    missing = sorted(set(blocks.uses) - set(blocks.by_name))
    if missing:
        raise CommandRefused(f"There is no block called {missing[0]!r}.")
    try:
        loop = nx.find_cycle(blocks.uses)
    except nx.NetworkXNoCycle:
        return
    way = " → ".join([*(edge[0] for edge in loop), loop[0][0]])
    raise CommandRefused(f"A block can not contain itself: {way}.")


def _check_drawing(graph: Graph) -> None:
    missing = sorted(used_blocks(graph.nodes) - graph.blocks.by_name.keys())
    if missing:
        raise CommandRefused(f"There is no block called {missing[0]!r}.")
    _check_marks(graph)
    names: set[str] = set()
    for node in graph.nodes:
        check_name(node.name)
        if node.name in names:
            raise CommandRefused(f"There is a node called {node.name!r} already.")
        names.add(node.name)
    taken: set[End] = set()
    bare = Graph(nodes=graph.nodes, blocks=graph.blocks)
    for wire in graph.wires:
        if wire.target in taken:
            raise LinkRefused(f"Two wires end at {wire.target}.")
        taken.add(wire.target)
        bare.check_wire(wire)
    loop = graph.topology.cycle()
    if loop:
        raise LinkRefused(f"The wires close a loop: {' → '.join(loop)}.")


def _check_marks(graph: Graph) -> None:
    frames = [frame.name for frame in graph.marks.frames]
    names = [*frames, *(sticky.name for sticky in graph.marks.stickies)]
    if len(set(names)) < len(names):
        raise CommandRefused("Two frames or notes have the same name.")
    members = [(node.name, node.frame) for node in graph.nodes]
    members += [(sticky.name, sticky.frame) for sticky in graph.marks.stickies]
    for name, frame in members:
        if frame and frame not in frames:
            raise CommandRefused(f"{name} lies in a frame that is not there.")


def _is_numbered(port: str, stem: str) -> bool:
    number = port[len(stem) :]
    is_plain = number.isascii() and number.isdecimal() and not number.startswith("0")
    return port.startswith(stem) and is_plain and len(number) <= 3
