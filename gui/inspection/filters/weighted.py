"""Nodes that hold weights, those inside blocks among them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from engine.api import (
    BlockUse,
    Graph,
    GraphCommand,
    InBlock,
    Inference,
    Layer,
    NodeReport,
    OnGraph,
    Painted,
    ProjectCommand,
)

SHARED = "shared"
"""Where the weights of shared blocks lie."""


class Weighted(NamedTuple):
    """A node that holds weights.

    Attributes:
        path: where they lie; those of a shared block under ``shared.BLOCK``.
        node: its name in the drawing it stands in.
        block: the block that drawing is of; empty: the network itself.
        layer: what it is.
        report: what is known of it.
        painted: filters that the user gave it.
        graph: the drawing it stands in.
        inference: what is known of that.
    """

    path: str
    node: str
    block: str
    layer: Layer
    report: NodeReport
    painted: tuple[Painted, ...]
    graph: Graph
    inference: Inference

    def edit(self, command: GraphCommand) -> ProjectCommand:
        """An edit of the drawing it stands in, whichever is open."""
        return OnGraph(InBlock(self.block, command) if self.block else command)


def weighted_layers(graph: Graph, inference: Inference) -> tuple[Weighted, ...]:
    """All nodes with weights of their own, in the order data flows through them."""
    found: dict[str, Weighted] = {}
    for one in _inside(graph, inference, "", ""):
        found.setdefault(one.path, one)
    return tuple(found.values())


def _inside(graph: Graph, inference: Inference, prefix: str, block: str) -> Iterator[Weighted]:
    for name in graph.topology.order:
        node, report = graph.by_name.get(name), inference.nodes.get(name)
        if node is None or report is None:
            continue
        layer = node.layer
        if not isinstance(layer, BlockUse):
            if report.counts.weights:
                facts = (layer, report, node.painted, graph, inference)
                yield Weighted(f"{prefix}{name}", name, block, *facts)
            continue
        for copy, inside in enumerate(report.inside):
            number = f".{copy}" if layer.repeat > 1 else ""
            home = f"{SHARED}.{layer.block}" if layer.shared else f"{prefix}{name}{number}"
            yield from _inside(graph.inside(name), inside, f"{home}.", layer.block)
