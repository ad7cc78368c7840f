"""How much of what a node has learned stays as it is."""

from __future__ import annotations

from engine.api import BlockUse, Graph, NodeReport


def frozen_parameters(graph: Graph, name: str, report: NodeReport) -> int:
    """Learned numbers of a node that do not learn: all of a frozen one, else those of its inside.

    Weights that frozen nodes inside share count at each of them, but never more than there are.
    """
    node = graph.node(name)
    if node.is_frozen:
        return report.counts.parameters
    if not isinstance(node.layer, BlockUse) or not report.inside:
        return 0
    drawn = graph.inside(name)
    found = sum(
        frozen_parameters(drawn, inner.name, known)
        for copy in report.inside
        for inner in drawn.nodes
        if (known := copy.nodes.get(inner.name)) is not None
    )
    return min(found, report.counts.parameters)
