"""Metrics: what is measured, but not learned from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.catalogue.layer import WHOLE, Category, Metric, Window, layer_type
from engine.catalogue.layers.pairing import SCORES_AND_TARGET, classes_of, fit_of, is_one_score
from engine.catalogue.torch_later import later, torch
from engine.errors import ShapeMismatch
from engine.parameter import integer, real
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch import Tensor
    from torch.nn import Module

    from engine.catalogue.modules import metric as modules
else:
    modules = later("engine.catalogue.modules.metric")


class _PairedMetric(Metric):
    """What metrics that compare scores with a target have in common."""

    inputs = SCORES_AND_TARGET

    def check(self, scores: TensorSpec, target: TensorSpec) -> None:
        fit_of(scores, target)

    def window(self, scores: TensorSpec, target: TensorSpec) -> Window | str | None:
        return WHOLE

    @staticmethod
    def value(sums: Tensor) -> Tensor:
        """The first sum divided by the second: hits or errors per case."""
        return sums[0] / sums[1]


@layer_type(
    "accuracy",
    title="Accuracy",
    category=Category.METRIC,
    source="sklearn.metrics.accuracy_score",
    keywords=("hits", "classification", "correct", "metric"),
)
class Accuracy(_PairedMetric):
    """Count how often the highest score is at the right class.

    Between two classes a single score will do: above the threshold it says class 1.

    Shapes: (classes), label → share of hits
    """

    threshold: float = real(
        default=0.0,
        low=-1e6,
        high=1e6,
        doc="With a single score only: above it is class 1. 0 for plain scores, 0.5 after Sigmoid.",
    )

    formula = "hits / cases;  a hit is argmaxⱼ sⱼ = y"
    unit = "%"

    def check(self, scores: TensorSpec, target: TensorSpec) -> None:
        if not is_one_score(scores, target):
            classes_of(scores, target)

    def build(self, scores: TensorSpec, target: TensorSpec) -> Module:
        if is_one_score(scores, target):
            return modules.ThresholdAccuracy(self.threshold)
        return modules.Accuracy()

    def summary(self) -> str:
        return "top 1"


@layer_type(
    "top_k",
    title="Top-k accuracy",
    category=Category.METRIC,
    source="sklearn.metrics.top_k_accuracy_score",
    keywords=("top 5", "hits", "classification", "metric"),
)
class TopK(_PairedMetric):
    """Count how often the right class is among the k highest scores.

    Shapes: (classes), label → share of hits
    """

    k: int = integer(default=2, low=1, high=1000, unit="classes", label="k", doc="Guesses allowed.")

    formula = "hits / cases;  a hit is: fewer than k classes score higher than y"
    unit = "%"

    def check(self, scores: TensorSpec, target: TensorSpec) -> None:
        classes = classes_of(scores, target)
        if self.k > classes:
            raise ShapeMismatch(
                f"k is {self.k}, but there are only {classes} classes", f"Reduce k to {classes}."
            )

    def build(self, scores: TensorSpec, target: TensorSpec) -> Module:
        return modules.TopK(self.k)

    def summary(self) -> str:
        return f"top {self.k}"


@layer_type(
    "rmse",
    title="RMSE",
    category=Category.METRIC,
    source="sklearn.metrics.root_mean_squared_error",
    keywords=("root mean squared error", "regression", "deviation", "metric"),
)
class RMSE(_PairedMetric):
    """Tell by how much the numbers are off, as the root of the mean of the squared errors.

    It has the unit of the target. Class labels are compared as one-hot vectors.

    Shapes: two equal ones, or (classes), label → one number
    """

    formula = "√ mean((s − y)²)"
    higher_is_better = False

    def build(self, scores: TensorSpec, target: TensorSpec) -> Module:
        return modules.SquaredErrorSums(fit_of(scores, target))

    def summary(self) -> str:
        return "√ mean (s − y)²"

    @staticmethod
    def value(sums: Tensor) -> Tensor:
        return (sums[0] / sums[1]).sqrt()


@layer_type(
    "mae",
    title="Mean absolute error",
    category=Category.METRIC,
    source="sklearn.metrics.mean_absolute_error",
    keywords=("mae", "l1", "regression", "metric"),
)
class MeanAbsoluteError(_PairedMetric):
    """Tell by how much the numbers are off, on the average.

    It has the unit of the target. Class labels are compared as one-hot vectors.

    Shapes: two equal ones, or (classes), label → one number
    """

    formula = "mean(|s − y|)"
    higher_is_better = False

    def build(self, scores: TensorSpec, target: TensorSpec) -> Module:
        return modules.AbsoluteErrorSums(fit_of(scores, target))

    def summary(self) -> str:
        return "mean |s − y|"


@layer_type(
    "r2",
    title="R²",
    category=Category.METRIC,
    source="sklearn.metrics.r2_score",
    keywords=("r squared", "explained variance", "determination", "regression", "metric"),
)
class R2(_PairedMetric):
    """Tell what share of the target's spread the network explains; 1 is all of it.

    0 is no better than always saying the target's mean; worse than that is below 0. Of several
    outputs the mean is taken.

    Shapes: two equal ones, or (classes), label → one number
    """

    formula = "R² = 1 − Σᵢ(yᵢ − sᵢ)² / Σᵢ(yᵢ − ȳ)²"

    def build(self, scores: TensorSpec, target: TensorSpec) -> Module:
        return modules.R2Sums(fit_of(scores, target), scores.size)

    def summary(self) -> str:
        return "share of the spread explained"

    @staticmethod
    def value(sums: Tensor) -> Tensor:
        """1 − errors / spread, in the mean over the outputs; without spread it is 1 or 0."""
        count, totals, squares, errors = sums[0], *sums[1:].reshape(3, -1)
        spread = squares - totals.square() / count
        has_spread = spread > 0
        share = 1 - errors / torch.where(has_spread, spread, torch.ones_like(spread))
        flat = (errors == 0).to(share.dtype)
        return torch.where(has_spread, share, flat).mean()
