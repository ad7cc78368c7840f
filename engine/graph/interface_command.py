"""Edits of a block's interface, made inside it: its ports are the input and output nodes there.

A port is added, renamed and deleted as its node is; only their order needs an edit of its own.
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from engine.catalogue.layers.block import BlockInput, BlockOutput
from engine.errors import CommandRefused
from engine.graph.command import GraphCommand
from engine.graph.graph import Graph


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
