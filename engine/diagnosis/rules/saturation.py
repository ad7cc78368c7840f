"""Sigmoids and hyperbolic tangents that are driven to their ends."""

from __future__ import annotations

from collections.abc import Iterator

from engine.catalogue.layer import Weighted
from engine.catalogue.layers.activation import ReLU
from engine.diagnosis.evidence import Evidence
from engine.diagnosis.finding import Finding, Remedy, Severity
from engine.diagnosis.places import Spot
from engine.diagnosis.remedies import normalised_before, other_rate
from engine.diagnosis.rules.progress import progress, reference_loss
from engine.diagnosis.subject import Subject
from engine.graph.rewire_command import ReplaceLayer

SHARE = 0.7
"""Of all numbers. Source: Glorot and Bengio 2010, "Understanding the difficulty of training deep
feedforward neural networks", section 3: learning stalls where most of a layer sits at an end."""

_STILL_HIGH = 0.3
_FALLING = 0.03
_FEWEST = 4


def saturation(evidence: Evidence, subject: Subject) -> Iterator[Finding]:
    """Activations before further weights that give mostly their ends, where learning stands still.

    Of a network that learns, or has learned its task, sure answers are no illness.
    """
    how = progress(evidence)
    reference = reference_loss(evidence, subject)
    if how is None or how.now < _STILL_HIGH * (reference or how.start):
        return
    if how.gained > _FALLING * how.start:
        return  # it learns all the same
    for path, facts in evidence.activations.items():
        spot = subject.spots.get(path)
        if spot is None or facts.units < _FEWEST or facts.at_ends < SHARE or not _is_hidden(spot):
            continue
        yield Finding(
            rule="saturation",
            title=f"Saturated: {spot.layer.title}",
            text=(
                "Most numbers sit at the flat ends of the curve. There the slope is nearly 0, so "
                "hardly any gradient passes to the layers before."
            ),
            evidence=f"{facts.at_ends:.0%} of the numbers that {path} gives lie at its ends.",
            severity=Severity.HINDRANCE,
            node=path,
            remedies=tuple(_remedies(subject, spot)),
        )


def _is_hidden(spot: Spot) -> bool:
    """Whether weights follow in the drawing that it lies in."""
    after = spot.graph.topology.downstream(spot.name)
    return any(isinstance(spot.graph.node(name).layer, Weighted) for name in after)


def _remedies(subject: Subject, spot: Spot) -> Iterator[Remedy]:
    yield from normalised_before(subject, spot)
    replaced = ReplaceLayer(spot.name, ReLU())
    yield from subject.edit(f"Replace {spot.name} by ReLU", spot, replaced)
    yield from other_rate(subject, 1 / 3)
