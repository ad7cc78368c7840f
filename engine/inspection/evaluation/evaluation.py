"""Asks how a network answers many examples, and what comes back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.catalogue.torch_later import later
from engine.inspection.evaluation import measures
from engine.inspection.evaluation.answers import Answer
from engine.inspection.evaluation.measures import Calibration, Curve, Numbers, Rates
from engine.inspection.probe import Probe, Progress, Study

if TYPE_CHECKING:
    from engine.inspection.evaluation import judging
    from engine.inspection.sight import Sight
else:
    judging = later("engine.inspection.evaluation.judging")

MOST_EXAMPLES = 2000
"""So many examples of a part of the data are judged unless more are asked for."""


@dataclass(frozen=True)
class Evaluation(Study):
    """How a network answers the examples of a part of the data.

    Attributes:
        answer: which of its answers.
        split: ``train`` or ``test``.
        most: of a larger part so many examples, evenly spread over it.
    """

    answer: Answer
    split: str = "test"
    most: int = MOST_EXAMPLES

    def steps(self, sight: Sight) -> Iterator[Progress]:
        """Findings are `JudgedClasses` or `JudgedNumbers`; now and then of the examples so far."""
        return judging.steps_of(self, sight)


@dataclass(frozen=True)
class OneAnswer(Probe):
    """How it answers the example that is looked at.

    Attributes:
        answer: which of its answers; one of classes.
    """

    answer: Answer

    def seen(self, sight: Sight) -> Said:
        """What it says, place by place."""
        return judging.said_of(self.answer, sight)


@dataclass(frozen=True, eq=False)
class Said:
    """What is said of one example.

    Attributes:
        scores: what classes are ranked by; shape (places, classes).
        said: the class of each place; shape (places,).
        truth: the class it is of; None: it is not known. Shape (places,).
    """

    scores: NDArray[np.float32]
    said: NDArray[np.int32]
    truth: NDArray[np.int32] | None


@dataclass(frozen=True, eq=False)
class _OfExamples:
    """What was judged, and when.

    Attributes:
        answer: which answer.
        split: ``train`` or ``test``.
        step: batches the network had learned.
        examples: how many were judged.
        of: how many there are.
    """

    answer: Answer
    split: str
    step: int
    examples: int
    of: int


@dataclass(frozen=True, eq=False)
class JudgedClasses(_OfExamples):
    """What was said beside what is true, place by place.

    Attributes:
        places: how many answers an example has; 1: one.
        kept: how many of these were judged, evenly spread.
        example: of each case, the index of its example; shape (N,).
        truth: the class it is of; shape (N,).
        said: the class it is taken for; shape (N,).
        scores: what classes are ranked by, shares of a whole if the answer has such; shape
            (N, classes).
    """

    places: int
    kept: int
    example: NDArray[np.int32]
    truth: NDArray[np.int32]
    said: NDArray[np.int32]
    scores: NDArray[np.float32]

    @property
    def has_shares(self) -> bool:
        """Whether the scores are probabilities."""
        return self.answer.rule != "plain"

    @cached_property
    def is_right(self) -> NDArray[np.bool_]:
        """Of each case whether what is said is true; shape (N,)."""
        found: NDArray[np.bool_] = self.said == self.truth
        return found

    @property
    def accuracy(self) -> float:
        """The share of the cases that are right; NaN if there are none."""
        return float(self.is_right.mean()) if len(self.truth) else float("nan")

    @cached_property
    def confusion(self) -> NDArray[np.int64]:
        """How often each true class (row) was taken for each other (column)."""
        return measures.confusion(self.truth, self.said, self.answer.classes)

    @cached_property
    def rates(self) -> Rates:
        """Precision, recall and F1 of each class."""
        return measures.rates(self.confusion)

    @cached_property
    def sureness(self) -> Numbers:
        """Of each case how sure the answer is; shape (N,).

        Its share, if scores are shares; else by how much its score leads the next best.
        """
        rows = np.arange(len(self.said))
        best: Numbers = self.scores[rows, self.said]
        if self.has_shares:
            return best
        others = self.scores.copy()
        others[rows, self.said] = -np.inf
        lead: Numbers = best - others.max(axis=1)
        return lead

    @cached_property
    def mistakes(self) -> Numbers:
        """The cases that are wrong, the surest first."""
        wrong = np.flatnonzero(~self.is_right)
        found: Numbers = wrong[np.argsort(-self.sureness[wrong], kind="stable")]
        return found

    @cached_property
    def calibration(self) -> Calibration:
        """How sure it is beside how often it is right; only where scores are shares."""
        return measures.calibration(self.sureness.astype(np.float64), self.is_right)

    def cell(self, true: int, said: int) -> Numbers:
        """The cases of one class that were taken for another, the surest first."""
        cases = np.flatnonzero((self.truth == true) & (self.said == said))
        found: Numbers = cases[np.argsort(-self.sureness[cases], kind="stable")]
        return found

    def curve(self, number: int) -> Curve:
        """One class against the rest, at every threshold."""
        if number not in self._curves:
            found = measures.curve(self.scores[:, number], self.truth == number)
            self._curves[number] = found
        return self._curves[number]

    @cached_property
    def _curves(self) -> dict[int, Curve]:
        return {}


@dataclass(frozen=True, eq=False)
class JudgedNumbers(_OfExamples):
    """What was foretold beside what is true.

    Attributes:
        shape: of the answer to one example.
        kept: which of its numbers were judged, counted from 0; shape (numbers,).
        example: index of each example; shape (N,).
        predicted: shape (N, numbers).
        true: shape (N, numbers).
    """

    shape: tuple[int, ...]
    kept: NDArray[np.int64]
    example: NDArray[np.int32]
    predicted: NDArray[np.float32]
    true: NDArray[np.float32]

    @cached_property
    def r2(self) -> Numbers:
        """Of each number, what share of the truth's spread is explained; shape (numbers,)."""
        return measures.r2(self.predicted, self.true)

    @property
    def mean_r2(self) -> float:
        """The same in the mean over the numbers, as the metric R² gives it."""
        return float(self.r2.mean())

    @cached_property
    def rmse(self) -> float:
        """Root of the mean of the squared errors."""
        away = self.predicted.astype(np.float64) - self.true
        return float(np.sqrt(np.square(away).mean()))


Judged = JudgedClasses | JudgedNumbers
