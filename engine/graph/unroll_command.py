"""Unroll a recurrent block: one node for each step, all with the same weights."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import msgspec

from engine.catalogue.layer import Layer
from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse, State
from engine.catalogue.layers.combination import Stack
from engine.catalogue.layers.data import Constant, Learned
from engine.catalogue.layers.indexing import Select
from engine.errors import CommandRefused
from engine.graph.block_command import refuse_bypassed
from engine.graph.command import GraphCommand
from engine.graph.definitions import with_blocks
from engine.graph.graph import End, Graph, Node, Point, Wire, block_of
from engine.graph.names import free_name

_STEP_PX = 264.0
_ROW_PX = 130.0
_STEP_DOWN_PX = 200.0
_ROW_DOWN_PX = 264.0
_BEFORE = 0.65
"""How much of a step earlier that stands which a step is given: its wire leads forward."""

_BENEATH = 1.4
MOST_STEPS = 50


@dataclass(frozen=True)
class UnrollBlock(GraphCommand):
    """Put ``steps`` shared copies of one step in the place of a block that runs over time.

    Copy t gets step t of each sequence, and as its states what copy t − 1 gave; the first gets the
    first states. It computes what the folded block does for sequences of that length.
    """

    name: str
    steps: int

    @property
    def title(self) -> str:  # type: ignore[override]  # computed here, a constant in the base
        return f"Unroll {self.name}"

    def apply(self, graph: Graph) -> Graph:
        node = graph.node(self.name)
        layer = node.layer
        if not isinstance(layer, BlockUse) or not layer.over_time:
            raise CommandRefused(f"{self.name} is no block that runs over time.")
        refuse_bypassed(node)
        if layer.repeat > 1:
            raise CommandRefused(f"{self.name} is repeated; unpack it or repeat it once first.")
        if not 1 <= self.steps <= MOST_STEPS:
            raise CommandRefused(f"Steps: expected 1 … {MOST_STEPS}, received {self.steps}.")
        inside = graph.inside(self.name)
        states = {n.name: n.layer for n in inside.nodes if isinstance(n.layer, State)}
        starts = {name: _start_port(inside, name) for name in states}
        step, following = _one_step(inside, tuple(states))
        block = free_name(f"{layer.block}_step", graph.blocks.by_name)
        with_step = with_blocks(graph, graph.blocks.replaced(block_of(block, step)))
        use = BlockUse(block=block, shared=True)
        unrolling = _Unrolling(with_step, node, inside, self.steps, use)
        return unrolling.unrolled(states, starts, following, backwards=layer.backwards)


class _Unrolling:
    """The drawing while the copies come into it."""

    def __init__(self, graph: Graph, node: Node, inside: Graph, steps: int, use: BlockUse) -> None:
        self._is_down = graph.marks.flow == "down"
        self._after = graph.topology.downstream(node.name)
        self._into = {w.target.port: w.source for w in graph.wires if w.target.node == node.name}
        self._out_of = [w for w in graph.wires if w.source.node == node.name]
        self._graph = graph.without_nodes([node.name])
        self._node, self._inside, self._steps = node, inside, steps
        self._copies = [self._added(f"{node.name}_{t + 1}", use, t, 0) for t in range(steps)]

    def unrolled(
        self,
        states: dict[str, State],
        starts: dict[str, str | None],
        following: dict[str, str],
        *,
        backwards: bool,
    ) -> Graph:
        """The finished drawing."""
        inputs, outputs = self._inside.interface
        for row, entry in enumerate(inputs):
            self._feed(entry.name, row + 1)
        order = list(reversed(self._copies)) if backwards else self._copies
        for row, (name, layer) in enumerate(states.items()):
            port = starts[name]
            first = self._first_state(name, layer, row) if port is None else self._into.get(port)
            self._wire(first, End(order[0], name))
            for before, after in pairwise(order):
                self._wire(End(before, following[name]), End(after, name))
        for row, exit_ in enumerate(outputs):
            self._lead_out(exit_.name, order[-1], row)
        return self._with_room()

    def _with_room(self) -> Graph:
        """The drawing with what comes after the block moved on, so that the steps have room."""
        last = self._place(self._steps, 0)
        dx, dy = last.x - self._node.position.x, last.y - self._node.position.y
        nodes = tuple(
            msgspec.structs.replace(n, position=n.position.moved(dx, dy))
            if n.name in self._after
            else n
            for n in self._graph.nodes
        )
        return msgspec.structs.replace(self._graph, nodes=nodes)

    def _place(self, column: float, row: float) -> Point:
        """The place of a step, counted along the flow, in a row, counted against reading."""
        if self._is_down:
            return self._node.position.moved(-row * _ROW_DOWN_PX, column * _STEP_DOWN_PX)
        return self._node.position.moved(column * _STEP_PX, -row * _ROW_PX)

    def _feed(self, port: str, row: int) -> None:
        """Give every copy its step of what is wired to a port, or all of it."""
        source = self._into.get(port)
        layer = self._inside.node(port).layer
        if source is None:
            return
        for t, copy in enumerate(self._copies):
            entry = source
            if isinstance(layer, BlockInput) and layer.each_step == "step":
                select = self._added(f"{port}_{t + 1}", Select(axis=1, index=t), t - _BEFORE, row)
                self._wire(source, End(select, "x"))
                entry = End(select, "out")
            self._wire(entry, End(copy, port))

    def _first_state(self, name: str, layer: State, row: int) -> End:
        start: Layer = Constant(shape=layer.shape)
        if layer.first == "learned":
            start = Learned(shape=layer.shape, start="zeros")
        # Beneath what feeds the block, which stands before it.
        return End(self._added(f"{name}_0", start, -1, -_BENEATH - row), "out")

    def _lead_out(self, port: str, last: str, row: int) -> None:
        """Lead on what the copies give: all steps as a sequence, or the last alone."""
        wires = [w for w in self._out_of if w.source.port == port]
        layer = self._inside.node(port).layer
        if not wires or not isinstance(layer, BlockOutput):
            return
        source = End(last, port)
        if layer.steps == "every":
            stack = self._added(f"{self._node.name}_{port}", Stack(), self._steps, row)
            for number, copy in enumerate(self._copies, 1):
                self._wire(End(copy, port), End(stack, f"x{number}"))
            source = End(stack, "out")
        for wire in wires:
            self._wire(source, wire.target)

    def _added(self, name: str, layer: Layer, column: float, row: float) -> str:
        name = self._graph.free_name(name)
        learns = isinstance(layer, BlockUse | Learned)
        self._graph = self._graph.with_node(
            Node(
                name=name,
                layer=layer,
                position=self._place(column, row),
                is_frozen=learns and self._node.is_frozen,
            )
        )
        return name

    def _wire(self, source: End | None, target: End) -> None:
        if source is not None:
            self._graph = self._graph.with_wire(Wire(source, target))


def _start_port(inside: Graph, state: str) -> str | None:
    """The port of the block that brings a state's first value; None if it has one of its own.

    Raises:
        CommandRefused: if it is computed inside the block.
    """
    wire = inside.wire_into.get(End(state, "start"))
    if wire is None:
        return None
    if not isinstance(inside.node(wire.source.node).layer, BlockInput):
        raise CommandRefused(
            f"The first value of {state} is computed inside the block, by {wire.source.node}. "
            "Move that node out of the block first."
        )
    return wire.source.node


def _one_step(inside: Graph, states: tuple[str, ...]) -> tuple[Graph, dict[str, str]]:
    """What is inside, with each state as an input and what comes back to it as an output."""
    nodes = [_for_one_step(node) for node in inside.nodes]
    wires = [w for w in inside.wires if w.target.node not in states]
    following: dict[str, str] = {}
    for state in states:
        wire = inside.wire_into.get(End(state, "next"))
        if wire is None:
            raise CommandRefused(f"Nothing comes back to {state}; wire its next value first.")
        following[state] = free_name(f"{state}_next", [n.name for n in nodes])
        source = inside.node(wire.source.node).position
        place = source.moved(_STEP_PX, _ROW_PX)
        nodes.append(Node(name=following[state], layer=BlockOutput(), position=place))
        wires.append(Wire(wire.source, End(following[state], "x")))
    return Graph(tuple(nodes), tuple(wires), inside.blocks, inside.marks), following


def _for_one_step(node: Node) -> Node:
    if isinstance(node.layer, State):
        return msgspec.structs.replace(node, layer=BlockInput())
    if isinstance(node.layer, BlockInput | BlockOutput):
        return msgspec.structs.replace(node, layer=type(node.layer)())
    return node
