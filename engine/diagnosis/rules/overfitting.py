"""A network that learns its examples by heart."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from engine.catalogue.layers.regularisation import Dropout
from engine.diagnosis.evidence import Evidence
from engine.diagnosis.finding import Finding, Remedy, Severity
from engine.diagnosis.remedies import inserted_before, last_layer, setting
from engine.diagnosis.rules.progress import epoch_means, reference_loss
from engine.diagnosis.subject import Subject
from engine.project.learning_command import SetAugmentation

RISE = 1.2
"""The test loss over its lowest so far. Source: Prechelt 1998, "Early stopping – but when?", the
generalisation loss; of its thresholds (1 … 5 %, for stopping) four times the largest, for a
warning."""

GAP = 0.1
"""How much of the loss of a constant answer must lie between training and test: what is less makes
no difference to what the network says."""

_LEAST_WAIT = 3
_OVER = 3
_PATIENCE = 5
_DECAY = 1e-4


def overfitting(evidence: Evidence, subject: Subject) -> Iterator[Finding]:
    """The test loss has been rising for some epochs, while the training loss falls."""
    _, test = evidence.curve("test/loss")
    train = epoch_means(evidence.curve("train/loss"))
    if len(test) <= _LEAST_WAIT + _OVER or len(train) < len(test):
        return
    best = int(np.argmin(test))
    waited = len(test) - 1 - best
    now = float(test[-_OVER:].mean())
    learned = float(train[-_OVER:].mean())
    reference = reference_loss(evidence, subject) or float(test[0])
    is_rising = waited >= _LEAST_WAIT and now >= RISE * test[best]
    is_apart = now - learned > GAP * reference and learned <= float(train[best])
    if not (is_rising and is_apart):
        return
    yield Finding(
        rule="overfitting",
        title="Overfitting",
        text=(
            "What the network learns now holds for the training examples only: for those it has "
            "not seen it gets worse."
        ),
        evidence=(
            f"Test loss: lowest {test[best]:.3g} after epoch {best + 1}, now {now:.3g}; "
            f"training loss now {learned:.3g}."
        ),
        severity=Severity.HINDRANCE,
        remedies=tuple(_remedies(subject)),
    )


def _remedies(subject: Subject) -> Iterator[Remedy]:
    settings = subject.training
    if not settings.patience:
        title = f"Stop after {_PATIENCE} epochs without progress"
        yield from setting(subject, title, "patience", _PATIENCE)
    last = last_layer(subject)
    has_dropout = any(isinstance(s.layer, Dropout) for s in subject.spots.values())
    if last is not None and not has_dropout:
        yield from inserted_before(subject, last, Dropout())
    if not settings.weight_decay:
        title = f"Weight decay of {_DECAY:g}: pull weights towards 0"
        yield from setting(subject, title, "weight_decay", _DECAY)
    if _sees_pictures(subject) and not subject.project.augmentation.random_shift_px:
        title = "Shift the pictures at random by up to 2 pixels"
        yield from subject.remedy(title, SetAugmentation("random_shift_px", 2))


def _sees_pictures(subject: Subject) -> bool:
    return any(f.role == "input" and f.spec.rank == 3 for f in subject.project.data.fields())
