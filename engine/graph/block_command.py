"""Edits that make, open and take apart blocks."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from engine.catalogue.layer import DataField, Layer, Loss, Metric
from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse
from engine.errors import CommandRefused
from engine.graph.command import GraphCommand, part_of
from engine.graph.definitions import with_inside
from engine.graph.graph import Block, Blocks, End, Graph, Node, Point, Wire, block_of
from engine.graph.membership import split_names, with_members
from engine.graph.names import check_name, free_name

_ASIDE = 240.0
_BELOW = 120.0


@dataclass(frozen=True)
class InBlock(GraphCommand):
    """Carry out an edit inside a block; every use of the block changes with it."""

    block: str
    command: GraphCommand

    @property
    def title(self) -> str:  # type: ignore[override]  # computed here, a constant in the base
        return self.command.title

    @property
    def merge_key(self) -> object | None:  # type: ignore[override]  # computed here
        inner = self.command.merge_key
        return None if inner is None else ("in", self.block, inner)

    def apply(self, graph: Graph) -> Graph:
        before = graph.blocks.inside(self.block)
        after = self.command.apply(before)
        return graph if after is before else with_inside(graph, self.block, after)


@dataclass(frozen=True)
class MakeBlock(GraphCommand):
    """Put some nodes into a new block, which stands in their place.

    Notes may be named beside nodes, and frames: they go inside with all that lies in them.

    What fed them from outside becomes the block's inputs; what they fed outside, and what they gave
    to nobody, its outputs.
    """

    names: frozenset[str]
    block: str = "block"
    title: str = "Make a block"

    def apply(self, graph: Graph) -> Graph:
        everything = with_members(graph, self.names)
        names, notes = split_names(graph, everything)
        chosen = [node for node in graph.nodes if node.name in names]
        _refuse_as_block(graph, chosen, names)
        name = free_name(self.block, graph.blocks.by_name)
        entries, exits = _interface(graph, names)
        inside, ports = _inside(graph, chosen, notes, entries, exits)
        blocks = graph.blocks.replaced(block_of(name, inside))
        use = Node(
            name=free_name(name, [n.name for n in graph.nodes if n.name not in names]),
            layer=BlockUse(block=name),
            position=Point(
                sum(n.position.x for n in chosen) / len(chosen),
                sum(n.position.y for n in chosen) / len(chosen),
            ),
            frame=_common_frame(graph, chosen, everything),
        )
        outer = [
            w for w in graph.wires if w.source.node not in names and w.target.node not in names
        ]
        outer += [Wire(source, End(use.name, ports[source])) for source in entries]
        outer += [
            Wire(End(use.name, ports[w.source]), w.target)
            for w in graph.wires
            if w.source in exits and w.target.node not in names
        ]
        place = min(i for i, n in enumerate(graph.nodes) if n.name in names)
        nodes = [n for n in graph.nodes if n.name not in names]
        nodes.insert(place, use)
        made = Graph(tuple(nodes), tuple(outer), blocks, graph.marks.without(notes))
        loop = made.topology.cycle()
        if loop:
            raise CommandRefused(
                f"These nodes can not be one block: what they give comes back to them by way of "
                f"{' → '.join(n for n in loop if n != use.name)}. Choose those nodes as well."
            )
        return made


@dataclass(frozen=True)
class UnpackBlock(GraphCommand):
    """Put what is inside a block in its place; the block itself stays where else it is used."""

    name: str

    @property
    def title(self) -> str:  # type: ignore[override]  # computed here
        return f"Unpack {self.name}"

    def apply(self, graph: Graph) -> Graph:
        node, layer = _use(graph, self.name)
        refuse_bypassed(node)
        if layer.over_time:
            raise CommandRefused(f"{self.name} runs over time; unroll it instead.")
        if layer.shared:
            raise CommandRefused(
                f"{self.name} shares its weights, as loose nodes can not. Turn sharing off first."
            )
        for copy in range(layer.repeat):
            graph = _with_first_copy_unpacked(graph, node.name, copy, layer.repeat - copy)
        return graph


@dataclass(frozen=True)
class MakeOwnBlock(GraphCommand):
    """Give a node a block of its own, drawn as the one it stood for."""

    name: str
    title: str = "Make it a block of its own"

    def apply(self, graph: Graph) -> Graph:
        node, layer = _use(graph, self.name)
        block = graph.blocks.by_name[layer.block]
        own = free_name(layer.block, graph.blocks.by_name)
        copied = Block(own, block.nodes, block.wires, block.marks)
        graph = msgspec.structs.replace(graph, blocks=graph.blocks.replaced(copied))
        return graph.with_changed(msgspec.structs.replace(node, layer=layer.replace(block=own)))


@dataclass(frozen=True)
class RenameBlock(GraphCommand):
    """Give a block another name, at every use."""

    block: str
    new_name: str

    @property
    def title(self) -> str:  # type: ignore[override]  # computed here
        return f"Rename the block {self.block}"

    def apply(self, graph: Graph) -> Graph:
        graph.blocks.inside(self.block)
        if self.new_name == self.block:
            return graph
        check_name(self.new_name)
        if self.new_name in graph.blocks.by_name:
            raise CommandRefused(f"There is a block called {self.new_name!r} already.")
        blocks = tuple(
            Block(
                self.new_name if b.name == self.block else b.name,
                self._renamed(b.nodes),
                b.wires,
                b.marks,
            )
            for b in graph.blocks.definitions
        )
        return msgspec.structs.replace(
            graph, nodes=self._renamed(graph.nodes), blocks=Blocks(blocks)
        )

    def _renamed(self, nodes: tuple[Node, ...]) -> tuple[Node, ...]:
        return tuple(
            msgspec.structs.replace(n, layer=n.layer.replace(block=self.new_name))
            if isinstance(n.layer, BlockUse) and n.layer.block == self.block
            else n
            for n in nodes
        )


def led_inside(graph: Graph, names: tuple[str, ...], command: GraphCommand) -> GraphCommand:
    """``command`` as an edit inside the block that the nodes, one inside the other, lead into.

    Raises:
        CommandRefused: if one of them is no block.
    """
    for name in names:
        node, layer = _use(graph, name)
        graph = graph.inside(node.name)
        block = layer.block
    return InBlock(block, command) if names else command


def refuse_bypassed(node: Node) -> None:
    """Refuse to take a block apart that is led past: its nodes would count again.

    Raises:
        CommandRefused: if it is bypassed.
    """
    if node.is_bypassed:
        raise CommandRefused(f"{node.name} is bypassed; stop bypassing it first.")


def _use(graph: Graph, name: str) -> tuple[Node, BlockUse]:
    node = graph.node(name)
    if not isinstance(node.layer, BlockUse):
        raise CommandRefused(f"{name} is no block.")
    return node, node.layer


def _refuse_as_block(graph: Graph, chosen: list[Node], names: frozenset[str]) -> None:
    for name in names:
        graph.node(name)
    if not chosen:
        raise CommandRefused("Choose the nodes that shall become a block first.")
    for node in chosen:
        if isinstance(node.layer, DataField | Loss | Metric):
            raise CommandRefused(
                f"{node.name} can not go into a block: data, losses and metrics stay outside, "
                "where they are seen. Leave it out of the selection."
            )
        if isinstance(node.layer, BlockInput | BlockOutput):
            raise CommandRefused(
                f"{node.name} is a port of the block it is in; leave it out of the selection."
            )


def _interface(graph: Graph, names: frozenset[str]) -> tuple[list[End], list[End]]:
    """Outputs outside that feed the nodes, and outputs of the nodes that are to be seen outside."""
    entries = dict.fromkeys(
        w.source for w in graph.wires if w.target.node in names and w.source.node not in names
    )
    used = {w.source for w in graph.wires if w.target.node in names}
    exits = dict.fromkeys(
        w.source for w in graph.wires if w.source.node in names and w.target.node not in names
    )
    for node in graph.nodes:
        if node.name in names:
            ends = [End(node.name, port.name) for port in graph.output_ports(node.name)]
            if ends and not any(end in used or end in exits for end in ends):
                exits[ends[0]] = None
    return list(entries), list(exits)


def _common_frame(graph: Graph, chosen: list[Node], names: frozenset[str]) -> str:
    """The frame that all chosen nodes lie in, if something else lies in it as well."""
    frames = {node.frame for node in chosen}
    frame = frames.pop() if len(frames) == 1 else ""
    return frame if frame and with_members(graph, frozenset({frame})) - names else ""


def _inside(
    graph: Graph,
    chosen: list[Node],
    notes: frozenset[str],
    entries: list[End],
    exits: list[End],
) -> tuple[Graph, dict[End, str]]:
    """The nodes with their wires and ports, and the port that each end outside becomes."""
    left = min(n.position.x for n in chosen)
    right = max(n.position.x for n in chosen)
    top = min(n.position.y for n in chosen)
    names = frozenset(n.name for n in chosen)
    inside = part_of(graph, names | notes)
    inside = msgspec.structs.replace(inside, blocks=graph.blocks)
    ports: dict[End, str] = {}
    for row, source in enumerate(entries):
        stem = "x" if len(entries) == 1 else source.node
        ports[source] = inside.free_name(stem)
        place = Point(left - _ASIDE, top + row * _BELOW)
        inside = inside.with_node(
            Node(name=ports[source], layer=_port_layer(graph, source), position=place)
        )
        for wire in graph.wires:
            if wire.source == source and wire.target.node in names:
                inside = inside.with_wire(Wire(End(ports[source], "out"), wire.target))
    for row, source in enumerate(exits):
        stem = "out" if len(exits) == 1 else f"{source.node}_out"
        ports[source] = inside.free_name(stem)
        place = Point(right + _ASIDE, top + row * _BELOW)
        inside = inside.with_node(Node(name=ports[source], layer=BlockOutput(), position=place))
        inside = inside.with_wire(Wire(source, End(ports[source], "x")))
    return _inputs_first(inside), ports


def _port_layer(graph: Graph, source: End) -> Layer:
    """An input that takes what ``source`` gives; made inside a block over time, it stays a step."""
    layer = graph.node(source.node).layer
    return layer if isinstance(layer, BlockInput) else BlockInput()


def _inputs_first(inside: Graph) -> Graph:
    nodes = sorted(inside.nodes, key=lambda n: not isinstance(n.layer, BlockInput))
    return msgspec.structs.replace(inside, nodes=tuple(nodes))


def _with_first_copy_unpacked(graph: Graph, name: str, copy: int, left: int) -> Graph:
    """The first of ``left`` copies as loose nodes; the node stands for the others still."""
    node, layer = _use(graph, name)
    inside = graph.inside(name)
    inputs, outputs = inside.interface
    feeds = {w.target.port: w.source for w in graph.wires if w.target.node == name}
    added, names = _loose(graph, node, inside, copy)

    def source_of(end: End) -> End | None:
        return End(names[end.node], end.port) if end.node in names else feeds.get(end.node)

    gives = {
        w.target.node: source_of(w.source)
        for w in inside.wires
        if isinstance(inside.node(w.target.node).layer, BlockOutput)
    }
    wires = [w for w in graph.wires if name not in (w.source.node, w.target.node)]
    for w in inside.wires:
        source = source_of(w.source)
        if w.target.node in names and source is not None:
            wires.append(Wire(source, End(names[w.target.node], w.target.port)))
    if left == 1:
        rest: tuple[Node, ...] = ()
        for w in graph.wires:
            given = gives.get(w.source.port) if w.source.node == name else None
            if given is not None:
                wires.append(Wire(given, w.target))
    else:
        rest = (msgspec.structs.replace(node, layer=layer.replace(repeat=left - 1)),)
        chained = dict(zip((p.name for p in inputs), (p.name for p in outputs), strict=False))
        for port in inputs:
            fed = gives.get(chained[port.name]) if port.name in chained else feeds.get(port.name)
            if fed is not None:
                wires.append(Wire(fed, End(name, port.name)))
        wires += [w for w in graph.wires if w.source.node == name]
    place = next(i for i, n in enumerate(graph.nodes) if n.name == name)
    nodes = (*graph.nodes[:place], *added, *rest, *graph.nodes[place + 1 :])
    return Graph(nodes, tuple(wires), graph.blocks, graph.marks)


def _loose(
    graph: Graph, node: Node, inside: Graph, copy: int
) -> tuple[tuple[Node, ...], dict[str, str]]:
    """The nodes inside a block as nodes of the drawing outside, and their new names."""
    origin = min((n.position.x for n in inside.nodes), default=0.0)
    top = min((n.position.y for n in inside.nodes), default=0.0)
    width = max((n.position.x for n in inside.nodes), default=0.0) - origin
    dx = node.position.x - origin + copy * (width + _ASIDE)
    dy = node.position.y - top
    taken = [n.name for n in graph.nodes]
    names: dict[str, str] = {}
    added = []
    for inner in inside.nodes:
        if not isinstance(inner.layer, BlockInput | BlockOutput):
            names[inner.name] = free_name(inner.name, taken)
            taken.append(names[inner.name])
            place = inner.position.moved(dx, dy)
            added.append(
                msgspec.structs.replace(
                    inner,
                    name=names[inner.name],
                    position=place,
                    frame=node.frame,
                    is_frozen=inner.is_frozen or node.is_frozen,
                )
            )
    return tuple(added), names
