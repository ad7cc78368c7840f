"""How a curve goes: what several rules ask of the losses."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.catalogue.layers.loss import NLL, BinaryCrossEntropy, CrossEntropy, SquaredError
from engine.diagnosis.evidence import Evidence, Points
from engine.diagnosis.subject import Subject

_FEWEST = 30
_PARTS = 4


@dataclass(frozen=True)
class Progress:
    """The loss of the training batches, in means over stretches.

    Attributes:
        start: over the first batches.
        parts: over the four quarters of what was learned so far.
        noise: how uncertain a quarter's mean is, as a standard error.
    """

    start: float
    parts: tuple[float, ...]
    noise: float

    @property
    def now(self) -> float:
        """Over the last quarter."""
        return self.parts[-1]

    @property
    def gained(self) -> float:
        """How much the loss fell from the quarter before to the last."""
        return self.parts[-2] - self.parts[-1]


def progress(evidence: Evidence) -> Progress | None:
    """How the training loss went; None while there are too few batches to tell."""
    _, values = evidence.curve("train/loss")
    if len(values) < _FEWEST or not np.isfinite(values).all():
        return None
    first = values[: max(5, len(values) // 50)]
    quarters = np.array_split(values, _PARTS)
    last = quarters[-1]
    return Progress(
        start=float(first.mean()),
        parts=tuple(float(part.mean()) for part in quarters),
        noise=float(last.std() / np.sqrt(len(last))),
    )


def epoch_means(points: Points) -> NDArray[np.float64]:
    """The mean over each whole epoch, of a curve with many points in each."""
    places, values = points
    if not len(places):
        return np.empty(0)
    numbers = np.ceil(places - 1e-9).astype(int) - 1
    whole = int(np.floor(places[-1] + 1e-9))
    sums = np.bincount(numbers, weights=values, minlength=whole)
    counts = np.bincount(numbers, minlength=whole)
    return sums[:whole] / np.maximum(counts[:whole], 1)


def reference_loss(evidence: Evidence, subject: Subject) -> float | None:
    """The loss of always giving the best constant answer; None where that is not known.

    For classes it is the entropy of their shares, for numbers their variance.
    """
    if evidence.data is None or not subject.losses:
        return None
    total = 0.0
    for name, layer in subject.losses.items():
        field = subject.target_field(name)
        if field is None:
            return None
        counts, spread = evidence.data.counts.get(field), evidence.data.spreads.get(field)
        if isinstance(layer, CrossEntropy | NLL) and counts and not layer.class_weights:
            one = _entropy(counts)
        elif isinstance(layer, SquaredError) and spread is not None and layer.form == "mean":
            one = spread
        elif isinstance(layer, BinaryCrossEntropy) and counts and len(counts) == 2:
            one = _entropy(counts)
        else:
            return None
        total += layer.weight * one
    return total if total > 0 else None


def _entropy(counts: tuple[int, ...]) -> float:
    shares = np.asarray(counts, dtype=np.float64) / sum(counts)
    shares = shares[shares > 0]
    return float(-(shares * np.log(shares)).sum())
