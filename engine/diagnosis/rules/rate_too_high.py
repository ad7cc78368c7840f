"""A learning rate that is too high."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

import numpy as np

from engine.catalogue.layers.threshold import SignUnit, ThresholdUnit
from engine.diagnosis.evidence import Evidence
from engine.diagnosis.finding import Finding, Remedy, Severity
from engine.diagnosis.remedies import other_rate, setting
from engine.diagnosis.rules.progress import Progress, progress, reference_loss
from engine.diagnosis.subject import Subject

LEAP = 1.5
"""A loss so far above its start was driven away from every answer; smaller swings are chance, as
in Bengio 2012, "Practical recommendations for gradient-based training", section 3.1: the rate is
too high where the loss of the training set grows."""

UNLEARNED = 0.9
"""Share of the loss at first: above it next to nothing was learned."""

LONG_STEP = 0.1
"""A step should be about a thousandth of the weights. Source: Karpathy, "CS231n", notes on
learning, "ratio of weights:updates", Stanford 2015. Adam's first steps are longer; a tenth is too
much for any rule."""

FAR_LEAP = 10.0
"""A loss this far above its start leaves weights that many later, shorter steps do not bring back:
the training examples may be learned by heart from there, others are not."""

_FEWEST_STEPS, _FEWEST_EXAMPLES = 3, 64
_OF_ANY_LENGTH = (ThresholdUnit, SignUnit)
"""They decide by the sign alone, so the length of their weights, and of a step, means nothing."""
_WARM_UP = 0.5


def rate_too_high(evidence: Evidence, subject: Subject) -> Iterator[Finding]:
    """The loss rises above where it began, or stays high while steps are very long.

    Also where it rose very far at first and only the training examples were learned since.
    """
    how = progress(evidence)
    if how is None or any(isinstance(s.layer, _OF_ANY_LENGTH) for s in subject.spots.values()):
        return
    base = reference_loss(evidence, subject)
    if base is None:
        base = float(np.median(evidence.curve("train/loss")[1]))
    first = max(base, float(evidence.curve("train/loss")[1][0]))
    text = (
        "The steps are so long that they jump over what they should find: the loss does not fall."
    )
    words = ""
    if how.now > UNLEARNED * first:
        words = _leapt(evidence, subject, how, first) or _tossed(how, evidence)
    elif _knows_less_than_nothing(evidence, first):
        text = (
            "The first steps were so long that they threw the weights far off. From there the "
            "training examples are learned by heart; on others it is worse than guessing."
        )
        words = _leapt(evidence, subject, how, first, FAR_LEAP)
    if words:
        yield Finding(
            rule="rate_too_high",
            title="Learning rate too high",
            text=text,
            evidence=words,
            severity=Severity.HINDRANCE,
            remedies=tuple(_remedies(subject)),
        )


def step_ratio(evidence: Evidence) -> float | None:
    """The length of the last step over that of the weights, in the median over the layers."""
    ratios = [f.step_ratio for f in evidence.weights.values() if f.step_ratio is not None]
    return median(ratios) if ratios else None


def _knows_less_than_nothing(evidence: Evidence, first: float) -> bool:
    """Whether the test examples are done worse than before anything was learned."""
    _, test = evidence.curve("test/loss")
    return len(test) > 0 and float(test[-1]) > LEAP * first


def _leapt(
    evidence: Evidence, subject: Subject, how: Progress, first: float, leap: float = LEAP
) -> str:
    """The loss shot up over what a network that knows nothing has."""
    _, values = evidence.curve("train/loss")
    settings = subject.training
    window = max(_FEWEST_STEPS, -(-_FEWEST_EXAMPLES // settings.batch_size))
    if len(values) < 2 * window:
        return ""
    smoothed = np.convolve(values, np.full(window, 1 / window), mode="valid")
    if smoothed.max() < leap * first:
        return ""
    return (
        f"Loss of the training batches: {first:.3g} at first, up to {smoothed.max():.3g} since "
        f"then, {how.now:.3g} now."
    )


def _tossed(how: Progress, evidence: Evidence) -> str:
    ratio = step_ratio(evidence)
    is_stuck = how.gained <= how.noise
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
