"""ReLUs that never fire."""

from __future__ import annotations

from collections.abc import Iterator

from engine.catalogue.layers.activation import LeakyReLU
from engine.diagnosis.evidence import Evidence
from engine.diagnosis.finding import Finding, Remedy, Severity
from engine.diagnosis.places import Spot
from engine.diagnosis.remedies import normalised_before, other_rate
from engine.diagnosis.subject import Subject
from engine.graph.rewire_command import ReplaceLayer

SHARE = 0.4
"""As much of a network was seen to die where the rate was too high: Karpathy, "CS231n:
Convolutional neural networks for visual recognition", notes on activation functions, Stanford 2015;
Lu et al. 2020, "Dying ReLU and initialization"."""

_FEWEST = 4


def dead_units(evidence: Evidence, subject: Subject) -> Iterator[Finding]:
    """Activations of which a large share of units gives 0 for every probed example."""
    for path, facts in evidence.activations.items():
        spot = subject.spots.get(path)
        if spot is None or facts.units < _FEWEST or facts.silent < SHARE:
            continue
        yield Finding(
            rule="dead_units",
            title="Dead ReLUs",
            text=(
                "Many units give 0 whatever comes in. No gradient passes them, so they can not "
                "learn their way back."
            ),
            evidence=(
                f"{round(facts.silent * facts.units)} of {facts.units} units of {path} are 0 for "
                "every example looked at."
            ),
            severity=Severity.HINDRANCE,
            node=path,
            remedies=tuple(_remedies(subject, spot)),
        )


def _remedies(subject: Subject, spot: Spot) -> Iterator[Remedy]:
    replaced = ReplaceLayer(spot.name, LeakyReLU())
    yield from subject.edit(f"Replace {spot.name} by Leaky ReLU", spot, replaced)
    yield from other_rate(subject, 1 / 3)
    yield from normalised_before(subject, spot)
