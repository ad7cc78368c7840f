"""A learning rate that is too low."""

from __future__ import annotations

from collections.abc import Iterator

from engine.diagnosis.evidence import Evidence
from engine.diagnosis.finding import Finding, Remedy, Severity
from engine.diagnosis.remedies import other_rate, setting
from engine.diagnosis.rules.progress import progress
from engine.diagnosis.rules.rate_too_high import step_ratio
from engine.diagnosis.subject import Subject

SHORT_STEP = 1e-4
"""A tenth of the usual thousandth of the weights. Source: Karpathy, "CS231n", notes on learning,
"ratio of weights:updates", Stanford 2015."""

_STILL_HIGH = 0.8
_EARLIEST_EPOCH = 1.0
_LEAST_GRADIENT = 1e-3


def rate_too_low(evidence: Evidence, subject: Subject) -> Iterator[Finding]:
    """The steps are so short, and the loss falls so little, that the epochs are not enough."""
    how, ratio = progress(evidence), step_ratio(evidence)
    if how is None or not ratio or evidence.epoch < _EARLIEST_EPOCH:
        return
    ratio /= max(evidence.rate, 1e-9)  # short at the schedule's wish is not too short
    left = max(evidence.epochs - evidence.epoch, 0.0)
    end = how.now - how.gained * left / (evidence.epoch / len(how.parts))
    if ratio > SHORT_STEP or min(how.now, end) < _STILL_HIGH * how.start or not _has_way(evidence):
        return
    yield Finding(
        rule="rate_too_low",
        title="Learning rate too low",
        text=(
            "There is a way downhill, but the steps are so short that the loss will hardly have "
            "fallen by the last epoch."
        ),
        evidence=(
            f"The last step was {100 * ratio:.2g} % as long as the weights (0.1 % is usual); the "
            f"loss fell from {how.start:.4g} to {how.now:.4g} in {evidence.epoch:.3g} epochs."
        ),
        severity=Severity.ADVICE,
        remedies=tuple(_remedies(subject)),
    )


def _has_way(evidence: Evidence) -> bool:
    """Whether the gradient points somewhere; where it is 0, longer steps would not help."""
    return any(f.gradient > _LEAST_GRADIENT * f.size for f in evidence.weights.values())


def _remedies(subject: Subject) -> Iterator[Remedy]:
    yield from other_rate(subject, 10)
    yield from other_rate(subject, 3)
    if subject.training.optimiser in ("sgd", "momentum", "nesterov"):
        yield from setting(
            subject, "Use Adam, which sets a rate for each weight", "optimiser", "adam"
        )
