"""The drawing as an immutable value: nodes, wires, frames and notes.

A `Graph` is never changed; its methods give a new one that shares what they did not touch.
Questions about structure (order, cycles, what lies downstream) are asked of `topology`, which is
made once for each value.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

import msgspec

from engine.catalogue.layer import Layer, Port
from engine.catalogue.placeholder import Placeholder
from engine.errors import CommandRefused, LinkRefused
from engine.graph.names import check_name, free_name
from engine.graph.topology import Topology


class Point(msgspec.Struct, frozen=True, array_like=True):
    """A place on the canvas, in canvas pixels; y grows downwards."""

    x: float
    y: float

    def moved(self, dx: float, dy: float) -> Point:
        """The place ``dx`` to the right and ``dy`` below."""
        return Point(self.x + dx, self.y + dy)


class Node(msgspec.Struct, frozen=True, kw_only=True):
    """An instance of a layer type.

    Attributes:
        name: unique Python identifier; the module's name in compiled and exported code.
        layer: the layer with its parameters.
        position: top left corner of the node's body.
        note: the user's own words about it.
    """

    name: str
    layer: Layer
    position: Point = Point(0.0, 0.0)
    note: str = ""


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


class Graph(msgspec.Struct, frozen=True, dict=True):
    """Nodes and wires. Equal drawings are equal values."""

    nodes: tuple[Node, ...] = ()
    wires: tuple[Wire, ...] = ()

    @cached_property
    def by_name(self) -> dict[str, Node]:
        """Nodes by name."""
        return {node.name: node for node in self.nodes}

    @cached_property
    def wire_into(self) -> dict[End, Wire]:
        """The wire that ends at an input port."""
        return {wire.target: wire for wire in self.wires}

    @cached_property
    def structure(self) -> tuple[object, ...]:
        """What counts for the arithmetic: names, layers and wires, without places and notes."""
        return (tuple((node.name, node.layer) for node in self.nodes), self.wires)

    @cached_property
    def topology(self) -> Topology:
        """Order, cycles, ancestors."""
        names = (node.name for node in self.nodes)
        return Topology(names, ((w.source.node, w.target.node) for w in self.wires))

    def node(self, name: str) -> Node:
        """The node called ``name``.

        Raises:
            CommandRefused: if there is none.
        """
        try:
            return self.by_name[name]
        except KeyError:
            raise CommandRefused(f"There is no node called {name!r}.") from None

    def input_ports(self, name: str) -> tuple[Port, ...]:
        """Input ports of a node as drawn: numbered ports show one more than are used."""
        layer = self.node(name).layer
        if isinstance(layer, Placeholder):
            ends = (w.target for w in self.wires if w.target.node == name)
            return self._wired_ports(ends) or (Port("x1"),)
        ports: list[Port] = []
        for port in layer.inputs:
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
        return layer.outputs

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
        return msgspec.structs.replace(self, nodes=(*self.nodes, node))

    def with_changed(self, node: Node) -> Graph:
        """Put ``node`` in the place of the one with its name."""
        self.node(node.name)
        nodes = tuple(node if n.name == node.name else n for n in self.nodes)
        return msgspec.structs.replace(self, nodes=nodes)

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

    def check_wire(self, wire: Wire) -> None:
        """Look whether a wire may be drawn.

        Raises:
            LinkRefused: with the reason, naming the nodes a loop would run through.
        """
        source, target = self.node(wire.source.node), self.node(wire.target.node)
        if not _gives(source.layer, wire.source.port):
            raise LinkRefused(f"{source.name} has no output called {wire.source.port!r}.")
        if not _takes(target.layer, wire.target.port):
            raise LinkRefused(f"{target.name} has no input called {wire.target.port!r}.")
        if source.name == target.name:
            raise LinkRefused(f"{source.name} can not feed itself; data flows one way only.")
        loop = self.topology.path(target.name, source.name)
        if loop:
            way = " → ".join([*loop, target.name])
            raise LinkRefused(f"This wire would close a loop: {way}.")

    def _wired_ports(self, ends: Iterable[End]) -> tuple[Port, ...]:
        """A port for each end, in the order of the wires."""
        return tuple(Port(name) for name in dict.fromkeys(end.port for end in ends))


def checked_graph(graph: Graph) -> Graph:
    """``graph``, after looking at names and every wire, as for one read from a file.

    Raises:
        CommandRefused: naming the first fault.
    """
    built = Graph()
    for node in graph.nodes:
        built = built.with_node(node)
    taken: set[End] = set()
    bare = Graph(nodes=built.nodes)
    for wire in graph.wires:
        if wire.target in taken:
            raise LinkRefused(f"Two wires end at {wire.target}.")
        taken.add(wire.target)
        bare.check_wire(wire)
    loop = graph.topology.cycle()
    if loop:
        raise LinkRefused(f"The wires close a loop: {' → '.join(loop)}.")
    return graph


def _gives(layer: Layer, port: str) -> bool:
    if isinstance(layer, Placeholder):
        return port.isidentifier()
    return any(port == p.name for p in layer.outputs)


def _takes(layer: Layer, port: str) -> bool:
    if isinstance(layer, Placeholder):
        return port.isidentifier()
    return any(_is_numbered(port, p.name) if p.many else port == p.name for p in layer.inputs)


def _is_numbered(port: str, stem: str) -> bool:
    number = port[len(stem) :]
    is_plain = number.isascii() and number.isdecimal() and not number.startswith("0")
    return port.startswith(stem) and is_plain and len(number) <= 3
