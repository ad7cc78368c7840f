"""What stands below each other along the steps of a sequence, as plain values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.api import Field, StepAnswer, StepsSeen, is_sequence, is_tokens
from gui.inspection.sequence.words import name_of, shown
from gui.widgets.mosaic_view import range_of
from gui.widgets.number_text import short_number

Numbers = np.ndarray[Any, np.dtype[Any]]

_RULES = {"cross_entropy": "softmax", "binary_cross_entropy": "sigmoid", "nll": "exponential"}


@dataclass(frozen=True, eq=False)
class TokenLane:
    """A word at each step.

    Attributes:
        title: what they are.
        words: as short as can be read.
        roles: the colour of each.
        tips: the whole of each, for the read-out.
    """

    title: str
    words: tuple[str, ...]
    roles: tuple[str, ...]
    tips: tuple[str, ...]

    @property
    def steps(self) -> int:
        """How many there are."""
        return len(self.words)

    def told(self, step: int, row: int) -> str:
        """What is read there."""
        return f"{self.title} {self.tips[step]}"


@dataclass(frozen=True, eq=False)
class MapLane:
    """Numbers at each step, as a picture.

    Attributes:
        title: what they are.
        values: shape (rows, steps).
        low, high: what the ends of the colour map mean.
        colour_map: ``viridis`` or ``diverging``.
        names: of the rows; may be empty.
        path: the node whose output it is, so that a number can be asked for; empty: none.
    """

    title: str
    values: Numbers
    low: float
    high: float
    colour_map: str
    names: tuple[str, ...] = ()
    path: str = ""

    @property
    def steps(self) -> int:
        """How many there are."""
        return int(self.values.shape[1])

    def told(self, step: int, row: int) -> str:
        """What is read there."""
        value = short_number(float(self.values[row, step]))
        name = self.names[row] if row < len(self.names) else f"{self.title} {row + 1}"
        return f"{name} {value}"


@dataclass(frozen=True, eq=False)
class LineLane:
    """A number at each step, and what it should be.

    Attributes:
        values: shape (steps,).
        truth: shape (steps,); what is not known is not a number.
    """

    title: str
    values: Numbers
    truth: Numbers

    @property
    def steps(self) -> int:
        """How many there are."""
        return len(self.values)

    def told(self, step: int, row: int) -> str:
        """What is read there."""
        words = f"{self.title} {short_number(float(self.values[step]))}"
        if np.isfinite(self.truth[step]):
            true = short_number(float(self.truth[step]))
            words += " " + _tr("(truth {value})").format(value=true)
        return words


Lane = TokenLane | MapLane | LineLane


def input_lanes(seen: StepsSeen, fields: Iterable[Field]) -> list[Lane]:
    """What comes in at each step."""
    found: list[Lane] = []
    for field in fields:
        array = seen.fields.get(field.name)
        if field.role != "input" or array is None or not is_sequence(field.spec):
            continue
        if is_tokens(field.spec):
            found.append(_tokens(field, array))
        elif array.ndim == 2:
            found.append(map_lane(field.name, array.T, field.feature_names))
    return found


def map_lane(title: str, values: Numbers, names: tuple[str, ...] = (), path: str = "") -> MapLane:
    """A picture in the colours that suit its numbers; shapes (rows, steps)."""
    values = np.asarray(values, dtype=np.float32)
    is_signed = bool(np.nanmin(values) < 0) if values.size else False
    low, high = range_of(values, signed=is_signed)
    if not is_signed:
        low = 0.0
        high = 1.0 if 0.5 < high <= 1 else high
    return MapLane(title, values, low, high, "diverging" if is_signed else "viridis", names, path)


def answer_lanes(seen: StepsSeen, fields: Iterable[Field]) -> list[Lane]:
    """What is said at each step, and whether it is right."""
    known = {field.name: field for field in fields}
    found: list[Lane] = []
    for answer in seen.answers:
        field = known.get(answer.target)
        truth = seen.fields.get(answer.target)
        if field is not None and field.spec.is_label:
            found.append(_said(answer, field, truth))
        elif answer.scores.shape[1] == 1:
            found.append(_line(answer, truth))
        else:
            found.append(map_lane(answer.node, answer.scores.T))
    return found


def shares_of(answer: StepAnswer) -> Numbers:
    """How likely each class is said to be at each step; (T, classes)."""
    scores = answer.scores.astype(np.float64)
    match _RULES.get(answer.rule):
        case "softmax":
            raised = np.exp(scores - scores.max(axis=1, keepdims=True))
            shares: Numbers = raised / raised.sum(axis=1, keepdims=True)
            return shares
        case "exponential":
            return np.exp(np.minimum(scores, 0.0))
        case "sigmoid":
            scores = 1 / (1 + np.exp(-np.clip(scores, -500, 500)))
    if scores.shape[1] == 1:
        scores = np.concatenate([1 - scores, scores], axis=1)
    return np.clip(scores, 0.0, 1.0)


def _said(answer: StepAnswer, field: Field, truth: np.ndarray[Any, Any] | None) -> TokenLane:
    shares = shares_of(answer)
    best = shares.argmax(axis=1)
    true = _truth_at(truth, len(best))
    words, roles, tips = [], [], []
    for step, number in enumerate(best.tolist()):
        name, share = name_of(field, number), float(shares[step, number])
        is_known = np.isfinite(true[step])
        is_right = is_known and int(true[step]) == number
        words.append(shown(name))
        roles.append("good" if is_right else "problem" if is_known else "accent")
        tip = _tr("says {name}, {share} %").format(name=shown(name), share=round(100 * share))
        if is_known and not is_right:
            right = name_of(field, int(true[step]))
            tip += " " + _tr("(truth {value})").format(value=shown(right))
        tips.append(tip)
    return TokenLane(answer.node, tuple(words), tuple(roles), tuple(tips))


def _line(answer: StepAnswer, truth: np.ndarray[Any, Any] | None) -> LineLane:
    values = answer.scores[:, 0]
    true = _truth_at(truth, len(values))
    if answer.is_at_end:
        true[:-1] = np.nan
    return LineLane(answer.node, values, true)


def _truth_at(truth: np.ndarray[Any, Any] | None, steps: int) -> Numbers:
    """The truth at each step; one for the whole sequence counts at all of them."""
    if truth is None or truth.size not in (1, steps):
        return np.full(steps, np.nan)
    return np.broadcast_to(truth.reshape(-1).astype(np.float64), (steps,)).copy()


def _tokens(field: Field, array: np.ndarray[Any, Any]) -> TokenLane:
    names = tuple(shown(name_of(field, int(number))) for number in array)
    return TokenLane(field.name, names, ("text",) * len(names), names)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sequence", text)
