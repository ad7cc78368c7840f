"""Gradients that vanish on their way back to the first layers."""

from __future__ import annotations

from collections.abc import Iterator

from engine.catalogue.layers.activation import ReLU, Sigmoid, Tanh
from engine.diagnosis.evidence import Evidence
from engine.diagnosis.finding import Finding, Remedy, Severity
from engine.diagnosis.places import Spot
from engine.diagnosis.remedies import normalised_before, other_start
from engine.diagnosis.rules.depth import faintest
from engine.diagnosis.subject import Subject
from engine.graph.rewire_command import ReplaceLayer

RATIO = 1e-3
"""What five sigmoids leave of a gradient: the slope of each is 1/4 at most, and (1/4)⁵ ≈ 0.001.
Source: Hochreiter 1991, "Untersuchungen zu dynamischen neuronalen Netzen"; Glorot and Bengio 2010,
"Understanding the difficulty of training deep feedforward neural networks"."""


def vanishing_gradients(evidence: Evidence, subject: Subject) -> Iterator[Finding]:
    """A layer whose gradient is far smaller than that of a layer behind it."""
    worst = faintest(evidence, subject)
    spot = None if worst is None else subject.spots.get(worst.early)
    if worst is None or spot is None or worst.ratio > RATIO:
        return
    yield Finding(
        rule="vanishing_gradients",
        title="Vanishing gradients",
        text=(
            f"Hardly any of the gradient reaches {worst.early}: the layers before the end learn "
            "much more slowly than the last ones, or not at all."
        ),
        evidence=(
            f"Size of the gradient: {worst.early_size:.1e} at {worst.early}, "
            f"{worst.late_size:.1e} at {worst.late}."
        ),
        severity=Severity.HINDRANCE,
        node=worst.early,
        remedies=tuple(_remedies(subject, spot)),
    )


def _remedies(subject: Subject, spot: Spot) -> Iterator[Remedy]:
    """Mends at the first squashing activation behind the layer, and of its start weights."""
    after = spot.graph.topology.downstream(spot.name)
    order = (name for name in spot.graph.topology.order if name in after)
    squashing = [n for n in order if isinstance(spot.graph.node(n).layer, Sigmoid | Tanh)]
    same = {s.name: s for s in subject.spots.values() if s.graph is spot.graph}
    if squashing:
        replaced = (ReplaceLayer(name, ReLU()) for name in squashing)
        named = squashing[0] if len(squashing) == 1 else f"{len(squashing)} activations"
        yield from subject.edit(f"Replace {named} by ReLU", spot, *replaced)
        yield from normalised_before(subject, same[squashing[0]])
    title = f"Start {spot.name} from Glorot's weights"
    yield from other_start(subject, spot, "glorot", title)
