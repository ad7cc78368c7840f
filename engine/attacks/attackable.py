"""Which inputs of a drawing can be changed a little to mislead it."""

from __future__ import annotations

from engine.catalogue.layer import DataField, Loss
from engine.graph.graph import End, Graph
from engine.inference.report import Inference


def attackable(graph: Graph, inference: Inference) -> tuple[str, ...]:
    """The nodes that can be attacked: data fields of real numbers that a loss looks at.

    What only tells a loss the right answer is not among them.
    """
    return tuple(
        node.name
        for node in graph.nodes
        if isinstance(node.layer, DataField)
        and inference.nodes[node.name].is_sound
        and inference.nodes[node.name].outputs[0].dtype.startswith("float")
        and _is_looked_at(graph, node.name)
    )


def _is_looked_at(graph: Graph, name: str) -> bool:
    """Whether a way leads from the field to a loss that does not only tell it the answer."""
    losses = {node.name for node in graph.nodes if isinstance(node.layer, Loss)}
    ends = (wire.target for wire in graph.wires if wire.source.node == name)
    return any(
        not _is_target(graph, end)
        if end.node in losses
        else bool(losses & graph.topology.downstream(end.node))
        for end in ends
    )


def _is_target(graph: Graph, end: End) -> bool:
    return any(p.is_target and p.name == end.port for p in graph.input_ports(end.node))
