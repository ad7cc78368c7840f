"""Where the nodes of a drawing lie, down into its blocks, and where their weights do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from engine.catalogue.layer import Layer
from engine.catalogue.layers.block import BlockUse
from engine.compile.modules import home_of
from engine.graph.bypass import in_effect
from engine.graph.graph import Graph
from engine.inference.report import Inference, NodeReport


@dataclass(frozen=True, eq=False)
class Spot:
    """One node of the drawing, or of a copy of a block inside.

    Attributes:
        path: as the code names what it gives.
        home: where its module lies.
        name: its name in the drawing it lies in.
        block: the block that this drawing is; empty for the whole network.
        graph: this drawing.
        report: what is known of it.
        is_frozen: it, or a block around it, does not learn.
    """

    path: str
    home: str
    name: str
    block: str
    graph: Graph
    report: NodeReport
    is_frozen: bool

    @property
    def layer(self) -> Layer:
        """Its layer."""
        return self.graph.node(self.name).layer


def spots(graph: Graph, inference: Inference) -> dict[str, Spot]:
    """All nodes but those that stand for blocks, by path; what is bypassed is left out."""
    return {spot.path: spot for spot in _inside(in_effect(graph), inference, "", "", "")}


def _inside(
    graph: Graph,
    inference: Inference,
    prefix: str,
    home: str,
    block: str,
    *,
    is_frozen: bool = False,
) -> Iterator[Spot]:
    order = graph.topology.order
    for name in order:
        node, report = graph.node(name), inference.nodes.get(name)
        if report is None:
            continue
        path, freezes = f"{prefix}{name}", is_frozen or node.is_frozen
        if not isinstance(node.layer, BlockUse):
            yield Spot(path, f"{home}{name}", name, block, graph, report, freezes)
            continue
        layer = node.layer
        for copy, found in enumerate(report.inside):
            copy_path = path if layer.repeat == 1 else f"{path}.{copy}"
            copy_home = home_of(f"{home}{name}", layer, copy)
            yield from _inside(
                graph.inside(name),
                found,
                f"{copy_path}.",
                f"{copy_home}.",
                layer.block,
                is_frozen=freezes,
            )
