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


def rate_too_low(evidence: Evidence, subject: Subject) -> Iterator[Finding]:
    """The loss falls steadily, but so slowly that the epochs will not be enough."""
    how, ratio = progress(evidence), step_ratio(evidence)
    if how is None or not ratio or evidence.epoch < _EARLIEST_EPOCH:
        return
    ratio /= max(evidence.rate, 1e-9)  # short at the schedule's wish is not too short
    is_steady = all(a > b for a, b in zip(how.parts[:-1], how.parts[1:], strict=True))
    left = max(evidence.epochs - evidence.epoch, 0.0)
    end = how.now - how.gained * left / (evidence.epoch / len(how.parts))
    if ratio > SHORT_STEP or not is_steady or min(how.now, end) < _STILL_HIGH * how.start:
        return
    yield Finding(
        rule="rate_too_low",
        title="Learning rate too low",
        text=(
            "The loss falls steadily, but in steps so short that it will hardly have got anywhere "
            "by the last epoch."
        ),
        evidence=(
            f"The last step was {100 * ratio:.2g} % as long as the weights (0.1 % is usual); the "
            f"loss fell from {how.start:.4g} to {how.now:.4g} in {evidence.epoch:.3g} epochs."
        ),
        severity=Severity.ADVICE,
        remedies=tuple(_remedies(subject)),
    )


def _remedies(subject: Subject) -> Iterator[Remedy]:
    yield from other_rate(subject, 10)
    yield from other_rate(subject, 3)
    if subject.training.optimiser in ("sgd", "momentum", "nesterov"):
        yield from setting(
            subject, "Use Adam, which sets a rate for each weight", "optimiser", "adam"
        )
