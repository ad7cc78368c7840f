"""What is worked out from many answers beside the truth: tables, rates and curves, with numpy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[Any]

BINS = 15
"""Into so many bins confidences are sorted, as Guo et al. do."""


def confusion(truth: Numbers, said: Numbers, classes: int) -> NDArray[np.int64]:
    """Count how often each true class was taken for each other.

    Shapes: truth (N,), said (N,) → (classes, classes); rows are the truth.

    Source: Stehman 1997, “Selecting and interpreting measures of thematic classification accuracy”.
    """
    pairs = truth.astype(np.int64) * classes + said.astype(np.int64)
    return np.bincount(pairs, minlength=classes * classes).reshape(classes, classes)


@dataclass(frozen=True, eq=False)
class Rates:
    """How well each class is found; shapes (classes,).

    Attributes:
        precision: of what is said to be of the class, the share that is; 0 if it is never said.
        recall: of what is of the class, the share that is said to be; 0 if it never occurs.
        f1: their harmonic mean; van Rijsbergen 1979.
        support: how many cases are of the class.
        counts: whether the class occurs or is said at all, and so counts in means.
    """

    precision: Numbers
    recall: Numbers
    f1: Numbers
    support: Numbers
    counts: NDArray[np.bool_]

    def macro(self) -> tuple[float, float, float]:
        """Means of precision, recall and F1 over the classes; each counts the same, however rare.

        A class that neither occurs nor is said is left out.
        """
        if not self.counts.any():
            return float("nan"), float("nan"), float("nan")
        each = (self.precision, self.recall, self.f1)
        first, second, third = (float(values[self.counts].mean()) for values in each)
        return first, second, third


def rates(table: Numbers) -> Rates:
    """Precision, recall and F1 of each class; shapes (classes, classes) → (classes,)."""
    hits = np.diag(table).astype(np.float64)
    said, true = table.sum(axis=0), table.sum(axis=1)
    return Rates(
        precision=hits / np.maximum(said, 1),
        recall=hits / np.maximum(true, 1),
        f1=2 * hits / np.maximum(said + true, 1),
        support=true,
        counts=(said + true) > 0,
    )


@dataclass(frozen=True, eq=False)
class Calibration:
    """How sure a network is beside how often it is right, by bins of confidence; shapes (bins,).

    Attributes:
        edges: of the bins, from 0 to 1, shape (bins + 1,).
        counts: cases in each.
        confidence: their mean confidence; NaN in an empty bin.
        accuracy: the share of them that is right; NaN in an empty bin.
        ece: expected calibration error: the mean distance of the two over all cases.
    """

    edges: Numbers
    counts: Numbers
    confidence: Numbers
    accuracy: Numbers
    ece: float


def calibration(confidence: Numbers, is_right: Numbers, bins: int = BINS) -> Calibration:
    """Sort cases by their confidence into bins of equal width; shapes (N,), (N,).

    Source: Guo et al. 2017, “On calibration of modern neural networks”.
    """
    edges = np.linspace(0.0, 1.0, bins + 1)
    place = np.clip(np.searchsorted(edges[1:-1], confidence, side="left"), 0, bins - 1)
    counts = np.bincount(place, minlength=bins)
    filled = np.where(counts > 0, counts, np.nan)
    mean = np.bincount(place, weights=confidence, minlength=bins) / filled
    right = np.bincount(place, weights=is_right.astype(np.float64), minlength=bins) / filled
    away = np.nansum(np.abs(mean - right) * counts)
    return Calibration(edges, counts, mean, right, float(away / max(len(confidence), 1)))


@dataclass(frozen=True, eq=False)
class Curve:
    """What happens if a class is said from some score on, for every score there is.

    Attributes:
        thresholds: falling, the first above all scores; shape (n,).
        hits: cases of the class at or above each; shape (n,).
        alarms: cases of other classes at or above each; shape (n,).
        cases: of the class.
        others: of other classes.
    """

    thresholds: Numbers
    hits: Numbers
    alarms: Numbers
    cases: int
    others: int

    @property
    def recall(self) -> Numbers:
        """True positive rate at each threshold."""
        found: Numbers = self.hits / max(self.cases, 1)
        return found

    @property
    def false_rate(self) -> Numbers:
        """False positive rate at each threshold."""
        found: Numbers = self.alarms / max(self.others, 1)
        return found

    @property
    def precision(self) -> Numbers:
        """Of what is said to be of the class, the share that is; 1 where nothing is said."""
        said = self.hits + self.alarms
        found: Numbers = np.where(said > 0, self.hits / np.maximum(said, 1), 1.0)
        return found

    @property
    def auc(self) -> float:
        """The area below the ROC curve; NaN if there is but one kind of cases.

        Source: Hanley and McNeil 1982, “The meaning and use of the area under a ROC curve”.
        """
        if not self.cases or not self.others:
            return float("nan")
        return float(np.trapezoid(self.recall, self.false_rate))

    @property
    def average_precision(self) -> float:
        """The mean of the precision over all steps of the recall; NaN without cases."""
        if not self.cases:
            return float("nan")
        return float(np.sum(np.diff(self.recall) * self.precision[1:]))


def curve(scores: Numbers, is_class: Numbers) -> Curve:
    """All thresholds for one class against the rest; shapes (N,), (N,) → (distinct + 1,).

    Source: Fawcett 2006, “An introduction to ROC analysis”.
    """
    order = np.argsort(-scores, kind="stable")
    ranked, truth = scores[order].astype(np.float64), is_class[order].astype(np.int64)
    last = np.flatnonzero(np.diff(ranked, append=np.inf)) if len(ranked) else order
    hits = np.cumsum(truth)[last]
    return Curve(
        thresholds=np.concatenate([[np.inf], ranked[last]]),
        hits=np.concatenate([[0], hits]),
        alarms=np.concatenate([[0], last + 1 - hits]),
        cases=int(truth.sum()),
        others=int(len(truth) - truth.sum()),
    )


def r2(predicted: Numbers, true: Numbers) -> Numbers:
    """Of each number, what share of the truth's spread is explained; (N, numbers) → (numbers,).

    Where the truth has no spread it is 1 if all is right, else 0, as the metric R² counts it.
    """
    predicted, true = predicted.astype(np.float64), true.astype(np.float64)
    errors = np.square(true - predicted).sum(axis=0)
    spread = np.square(true - true.mean(axis=0)).sum(axis=0)
    share = 1 - errors / np.where(spread > 0, spread, 1.0)
    found: Numbers = np.where(spread > 0, share, np.where(errors > 0, 0.0, 1.0))
    return found
