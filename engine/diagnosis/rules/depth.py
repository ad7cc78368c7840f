"""How gradients change from layer to layer, on their way back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from engine.diagnosis.evidence import Evidence
from engine.diagnosis.subject import Subject

FEWEST_LAYERS = 3


@dataclass(frozen=True)
class Contrast:
    """Two layers with weights, of which the gradients differ most.

    Attributes:
        early, late: their paths; ``early`` is computed first, so the gradient reaches it last.
        early_size, late_size: root mean squares of the gradients of their weights.
    """

    early: str
    late: str
    early_size: float
    late_size: float

    @property
    def ratio(self) -> float:
        """How the gradient's size changed on the way back; 0 where nothing arrived."""
        return self.early_size / self.late_size


def layer_gradients(evidence: Evidence) -> Mapping[str, float]:
    """The largest gradient size of each node's weights, by path, in the order of computing."""
    found: dict[str, float] = {}
    for facts in sorted(evidence.weights.values(), key=lambda facts: facts.depth):
        found[facts.node] = max(found.get(facts.node, 0.0), facts.gradient)
    return found


def faintest(evidence: Evidence, subject: Subject) -> Contrast | None:
    """The layer whose gradient is smallest beside that of a layer further on in its chain."""
    return min(_contrasts(evidence, subject), key=lambda found: found.ratio, default=None)


def loudest(evidence: Evidence, subject: Subject) -> Contrast | None:
    """The layer whose gradient is largest beside that of a layer further on in its chain."""
    return max(_contrasts(evidence, subject), key=lambda found: found.ratio, default=None)


def _contrasts(evidence: Evidence, subject: Subject) -> Iterator[Contrast]:
    """Pairs of layers in one chain, of at least three with weights."""
    layers = layer_gradients(evidence)
    for early, size in layers.items():
        chain = [path for path in layers if _follows(subject, path, early)]
        if len(chain) < FEWEST_LAYERS - 1:
            continue
        for late in chain[1:]:
            if layers[late] > 0:
                yield Contrast(early, late, size, layers[late])


def _follows(subject: Subject, late: str, early: str) -> bool:
    """Whether what a node gives reaches another; between blocks, whether it reaches the block."""
    one, other = (subject.spots.get(path) for path in (early, late))
    if one is None or other is None:
        return False
    if one.graph is other.graph and one.path.rpartition(".")[0] == other.path.rpartition(".")[0]:
        return other.name in one.graph.topology.downstream(one.name)
    first, last = early.split(".")[0], late.split(".")[0]
    if first == last:
        return subject.order[early] < subject.order[late]
    return last in subject.graph.topology.downstream(first)
