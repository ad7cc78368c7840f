"""The nodes of a drawing, as the fields of settings list them."""

from __future__ import annotations

from engine.api import Graph, Loss, Metric
from gui.figures.layer_icon import layer_icon
from gui.forms.known_nodes import KnownNode
from gui.language.engine_words import translated


def known_nodes(graph: Graph) -> tuple[KnownNode, ...]:
    """All nodes of a drawing but bends of wires, in the order in which data flow through them."""
    order = {name: place for place, name in enumerate(graph.topology.order)}
    nodes = sorted(graph.nodes, key=lambda node: order.get(node.name, len(order)))
    return tuple(
        KnownNode(
            node.name,
            translated(node.layer.title),
            layer_icon(node.layer),
            str(node.layer.category),
            isinstance(node.layer, Loss | Metric),
        )
        for node in nodes
        if node.layer.id != "reroute"
    )
