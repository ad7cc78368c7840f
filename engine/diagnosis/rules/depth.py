"""How gradients change from layer to layer, on their way back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from engine.diagnosis.evidence import Evidence

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


def faintest(evidence: Evidence) -> Contrast | None:
    """The layer whose gradient is smallest beside that of a layer behind it."""
    return _extreme(evidence, lambda contrast: contrast.ratio)


def loudest(evidence: Evidence) -> Contrast | None:
    """The layer whose gradient is largest beside that of a layer behind it."""
    return _extreme(evidence, lambda contrast: -contrast.ratio)


def _extreme(evidence: Evidence, key: Callable[[Contrast], float]) -> Contrast | None:
    """The pair of layers with the least ``key``; None where there are too few layers."""
    layers = list(layer_gradients(evidence).items())
    if len(layers) < FEWEST_LAYERS:
        return None
    pairs = (
        Contrast(early, late, size, later)
        for place, (early, size) in enumerate(layers)
        for late, later in layers[place + 1 :]
        if later > 0
    )
    return min(pairs, key=key, default=None)
