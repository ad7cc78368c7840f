"""What is asked of the engine for a map: a probe at every look, or a study."""

from __future__ import annotations

from dataclasses import dataclass

from engine.api import Inference, LinearMap, NeighbourMap, SlowLinearMap, Study
from gui.inspection.embedding.head import TSNE, Head
from gui.inspection.embedding.offers import takes_long

_PLANE = 2


@dataclass(frozen=True)
class Asked:
    """One of the two, or neither where there is no node.

    Attributes:
        probe: answered with every look; None: it would take too long, or is not linear.
        study: worked out in slices; None: the probe tells all.
    """

    probe: LinearMap | None = None
    study: Study | None = None


def asked_of(inference: Inference, node: str, head: Head) -> Asked:
    """What maps a node in the way that is set."""
    if not node:
        return Asked()
    linear = LinearMap(node, head.split, head.most)
    if head.way == TSNE and numbers_of(inference, node) > _PLANE:
        return Asked(study=NeighbourMap(node, head.split, head.most, head.perplexity))
    if takes_long(inference, head.most):
        return Asked(study=SlowLinearMap(linear))
    return Asked(probe=linear)


def numbers_of(inference: Inference, node: str) -> int:
    """How many numbers a node gives; more than a plane has, if that is not known."""
    report = inference.nodes.get(node)
    if report is None or not report.outputs:
        return _PLANE + 1
    return report.outputs[0].size
