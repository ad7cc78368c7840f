"""Edits of a block's interface, made inside it: its ports are the input and output nodes there.

A port is renamed and deleted as its node is; a new one is given a place below the others.
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from engine.catalogue.layers.block import BlockInput, BlockOutput
from engine.errors import CommandRefused
from engine.graph.command import GraphCommand
from engine.graph.graph import Graph, Node, Point

_BELOW = 120.0
_ASIDE = 240.0


@dataclass(frozen=True)
class OrderPorts(GraphCommand):
    """Put the inputs, or the outputs, of a block into another order; wires outside stay."""

    names: tuple[str, ...]
    title: str = "Order the ports"

    def apply(self, graph: Graph) -> Graph:
        kinds = {type(graph.node(name).layer) for name in self.names}
        kind = kinds.pop() if len(kinds) == 1 else None
        if kind not in (BlockInput, BlockOutput):
            raise CommandRefused("Only the inputs, or only the outputs, of a block have an order.")
        places = [i for i, node in enumerate(graph.nodes) if isinstance(node.layer, kind)]
        if {graph.nodes[i].name for i in places} != set(self.names):
            raise CommandRefused("The order must name each port once.")
        nodes = list(graph.nodes)
        for place, name in zip(places, self.names, strict=True):
            nodes[place] = graph.node(name)
        return msgspec.structs.replace(graph, nodes=tuple(nodes))


@dataclass(frozen=True)
class AddPort(GraphCommand):
    """Give a block another input or output, below the others; nothing is wired to it yet."""

    is_output: bool
    name: str = ""

    @property
    def title(self) -> str:  # type: ignore[override]  # computed here
        return "Add an output" if self.is_output else "Add an input"

    def apply(self, graph: Graph) -> Graph:
        layer = BlockOutput() if self.is_output else BlockInput()
        alike = [n.position for n in graph.nodes if isinstance(n.layer, type(layer))]
        if alike:
            place = Point(alike[-1].x, max(at.y for at in alike) + _BELOW)
        else:
            place = self._aside(graph)
        name = graph.free_name(self.name or ("out" if self.is_output else "x"))
        node = Node(name=name, layer=layer, position=place)
        added = graph.with_node(node)
        if self.is_output:
            return added
        # Inputs stand before what they feed, as in a block that was made of nodes.
        first = max(
            (i for i, n in enumerate(graph.nodes) if isinstance(n.layer, BlockInput)), default=-1
        )
        nodes = (*graph.nodes[: first + 1], node, *graph.nodes[first + 1 :])
        return msgspec.structs.replace(added, nodes=nodes)

    def _aside(self, graph: Graph) -> Point:
        """Where the first one stands: left of everything, or right of it."""
        across = [node.position.x for node in graph.nodes]
        top = min((node.position.y for node in graph.nodes), default=0.0)
        if self.is_output:
            return Point(max(across, default=-_ASIDE) + _ASIDE, top)
        return Point(min(across, default=_ASIDE) - _ASIDE, top)
