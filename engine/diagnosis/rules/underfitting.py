"""A network that can not learn even its training examples."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from engine.catalogue.layers.activation import ReLU
from engine.catalogue.layers.dense import Linear
from engine.diagnosis.evidence import Evidence
from engine.diagnosis.finding import Finding, Remedy, Severity
from engine.diagnosis.remedies import (
    fewer_or_more,
    hidden_layers,
    inserted_before,
    last_layer,
    setting,
)
from engine.diagnosis.rules.progress import epoch_means, reference_loss
from engine.diagnosis.subject import Subject

EXPLAINED = 0.5
"""The share of a constant answer's loss that a network that fits should have got rid of; half is
the coefficient of determination below which a fit is commonly called weak."""

_FLAT = 0.02
_FEWEST_EPOCHS = 6
_LEAST_SHARE = 0.25
_HIDDEN = 32


def underfitting(evidence: Evidence, subject: Subject) -> Iterator[Finding]:
    """The training loss no longer falls, and stands not far below that of a constant answer."""
    train = epoch_means(evidence.curve("train/loss"))
    reference = reference_loss(evidence, subject)
    if reference is None or len(train) < max(_FEWEST_EPOCHS, _LEAST_SHARE * evidence.epochs):
        return
    _, middle, last = (float(part.mean()) for part in np.array_split(train, 3))
    is_flat = abs(middle - last) <= _FLAT * reference
    if not is_flat or last < (1 - EXPLAINED) * reference:
        return
    explained = max(0.0, 1 - last / reference)
    yield Finding(
        rule="underfitting",
        title="Underfitting",
        text=(
            "The network does not learn even the training examples, and gets no further. It may be "
            "too small for them, or what it sees may not tell the answer."
        ),
        evidence=(
            f"Training loss {last:.3g}; always giving the same answer would reach "
            f"{reference:.3g}, so {explained:.0%} is explained."
        ),
        severity=Severity.HINDRANCE,
        remedies=tuple(_remedies(subject)),
    )


def _remedies(subject: Subject) -> Iterator[Remedy]:
    hidden = hidden_layers(subject)
    for spot in hidden[:2]:
        yield from fewer_or_more(subject, spot, 2)
    last = last_layer(subject)
    if not hidden and last is not None:
        yield from inserted_before(subject, last, Linear(units=_HIDDEN), ReLU())
    if subject.training.weight_decay:
        yield from setting(subject, "Switch weight decay off", "weight_decay", 0.0)
