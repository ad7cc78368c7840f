"""Gradients that grow beyond all measure."""

from __future__ import annotations

import math
from collections.abc import Iterator
from statistics import median

from engine.diagnosis.evidence import Evidence
from engine.diagnosis.finding import Finding, Remedy, Severity
from engine.diagnosis.remedies import other_rate, other_start, setting
from engine.diagnosis.rules.depth import loudest
from engine.diagnosis.subject import Subject

RATIO = 1e3
"""The counterpart of a vanished gradient: a factor of 2 a layer, over ten layers."""

JUMP = 100.0
"""Gradients are usually clipped at half of to ten times their mean length; a cliff is far beyond.
Source: Pascanu, Mikolov and Bengio 2013, "On the difficulty of training recurrent neural
networks"."""

_LONG = 10.0
_LIMIT = 1.0
_FEWEST_LOOKS = 3
_PLAIN = ("sgd", "momentum", "nesterov")


def exploding_gradients(evidence: Evidence, subject: Subject) -> Iterator[Finding]:
    """A gradient that is no number, jumps, or grows from layer to layer on its way back."""
    if subject.training.clip_norm or subject.training.clip_value:
        return  # however long it gets, the steps do not
    found = _jump(evidence) or _growth(evidence, subject) or _outweighing(evidence, subject)
    if found is None:
        return
    words, node = found
    yield Finding(
        rule="exploding_gradients",
        title="Exploding gradients",
        text=(
            "The gradient is so large that a single step can undo what was learned, or end in "
            "numbers that are none."
        ),
        evidence=words,
        severity=Severity.HINDRANCE,
        node=node,
        remedies=tuple(_remedies(subject, node)),
    )


def _jump(evidence: Evidence) -> tuple[str, str] | None:
    """A gradient far longer than it used to be."""
    norms = evidence.gradient_norms
    if not norms:
        return None
    if not math.isfinite(norms[-1]):
        return "The gradient has numbers that are infinite or none.", ""
    if len(norms) <= _FEWEST_LOOKS:
        return None
    usual = median(norms[:-1])
    if norms[-1] < max(JUMP * usual, _LONG):
        return None
    return f"Length of the gradient: {norms[-1]:.3g}; until now it was about {usual:.3g}.", ""


def _growth(evidence: Evidence, subject: Subject) -> tuple[str, str] | None:
    """A gradient that is far larger at a layer than at one behind it, and than the weights."""
    worst = loudest(evidence, subject)
    if worst is None or worst.ratio < RATIO:
        return None
    sizes = [facts.size for facts in evidence.weights.values() if facts.node == worst.early]
    if worst.early_size < max(sizes):
        return None
    words = (
        f"Size of the gradient: {worst.early_size:.1e} at {worst.early}, "
        f"{worst.late_size:.1e} at {worst.late}."
    )
    return words, worst.early


def _outweighing(evidence: Evidence, subject: Subject) -> tuple[str, str] | None:
    """A gradient by which a plain step would be longer than the weights it changes."""
    settings = subject.training
    if settings.optimiser not in _PLAIN:
        return None  # the others bring gradients to one length
    layers = [facts for facts in evidence.weights.values() if facts.size > 0]
    worst = max(layers, key=lambda facts: facts.gradient / facts.size, default=None)
    if worst is None or settings.learning_rate * evidence.rate * worst.gradient < worst.size:
        return None
    words = (
        f"Size of the gradient at {worst.node}: {worst.gradient:.1e}, of its weights: "
        f"{worst.size:.1e}; one step would change them beyond recognition."
    )
    return words, worst.node


def _remedies(subject: Subject, node: str) -> Iterator[Remedy]:
    yield from setting(subject, f"Clip the gradient at {_LIMIT:g}", "clip_norm", _LIMIT)
    yield from other_rate(subject, 1 / 3)
    spot = subject.spots.get(node)
    if spot is not None:
        yield from other_start(subject, spot, "glorot", f"Start {spot.name} from Glorot's weights")
