"""A learning rate that is too high."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from engine.catalogue.layers.threshold import SignUnit, ThresholdUnit
from engine.diagnosis.evidence import Evidence
from engine.diagnosis.finding import Finding, Remedy, Severity
from engine.diagnosis.remedies import other_rate, setting
from engine.diagnosis.rules.progress import Progress, progress
from engine.diagnosis.subject import Subject

WORSE = 1.5
"""A loss that stands so far above its start has been driven away from every answer."""

LONG_STEP = 0.1
"""A step should be about a thousandth of the weights. Source: Karpathy, "CS231n", notes on
learning, "ratio of weights:updates", Stanford 2015. Adam's first steps are longer; a tenth is too
much for any rule."""

_STILL_HIGH = 0.5
_OF_ANY_LENGTH = (ThresholdUnit, SignUnit)
"""They decide by the sign alone, so the length of their weights, and of a step, means nothing."""
_WARM_UP = 0.5


def rate_too_high(evidence: Evidence, subject: Subject) -> Iterator[Finding]:
    """The loss rises above where it began, or stays high while steps are very long."""
    how = progress(evidence)
    if how is None or any(isinstance(s.layer, _OF_ANY_LENGTH) for s in subject.spots.values()):
        return
    words = _risen(how) or _tossed(how, evidence)
    if words:
        yield Finding(
            rule="rate_too_high",
            title="Learning rate too high",
            text=(
                "The steps are so long that they jump over what they should find: the loss "
                "does not fall."
            ),
            evidence=words,
            severity=Severity.HINDRANCE,
            remedies=tuple(_remedies(subject)),
        )


def step_ratio(evidence: Evidence) -> float | None:
    """The length of the last step over that of the weights, in the median over the layers."""
    ratios = [f.step_ratio for f in evidence.weights.values() if f.step_ratio is not None]
    return median(ratios) if ratios else None


def _risen(how: Progress) -> str:
    above = how.now - how.start
    if how.now < WORSE * how.start or above < 3 * how.noise:
        return ""
    return f"Loss of the training batches: {how.start:.3g} at first, {how.now:.3g} now."


def _tossed(how: Progress, evidence: Evidence) -> str:
    ratio = step_ratio(evidence)
    is_stuck = how.gained <= how.noise and how.now > _STILL_HIGH * how.start
    if ratio is None or ratio < LONG_STEP or not is_stuck:
        return ""
    return (
        f"The last step was {ratio:.0%} as long as the weights themselves (0.1 % is usual); "
        f"the loss stays at {how.now:.3g}."
    )


def _remedies(subject: Subject) -> Iterator[Remedy]:
    yield from other_rate(subject, 1 / 3)
    yield from other_rate(subject, 1 / 30)
    settings = subject.training
    if not settings.warmup_epochs and settings.epochs > 1:
        title = "Warm up: let the rate rise slowly at first"
        yield from setting(subject, title, "warmup_epochs", _WARM_UP)
