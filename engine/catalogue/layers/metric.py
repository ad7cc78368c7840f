"""Metrics: what is measured, but not learned from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.catalogue.layer import WHOLE, Category, Metric, Window, layer_type
from engine.catalogue.layers.pairing import (
    SCORES_AND_TARGET,
    class_axis,
    classes_of,
    decided_above,
    fit_of,
    ignorable,
    ignored,
    is_one_score,
)
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


class PairedMetric(Metric):
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
class Accuracy(PairedMetric):
    """Count how often the highest score is at the right class.

    Between two classes a single score will do: above the threshold it says class 1.

    Shapes: (classes), label → share of hits;  (classes, H, W), labels (H, W) → share of hits;
    (T, classes), tokens (T) → share of hits
    """

    threshold: float = decided_above()
    ignored_class: int = ignored()

    formula = "hits / cases;  a hit is argmaxⱼ sⱼ = y"
    unit = "%"

    def check(self, scores: TensorSpec, target: TensorSpec) -> None:
        ignorable(self.ignored_class, guessed_classes(scores, target))

    def build(self, scores: TensorSpec, target: TensorSpec) -> Module:
        return modules.Accuracy(guess_axis(scores, target), self.threshold, self.ignored_class)

    def summary(self) -> str:
        return "top 1"


@layer_type(
    "top_k",
    title="Top-k accuracy",
    category=Category.METRIC,
    source="sklearn.metrics.top_k_accuracy_score",
    keywords=("top 5", "hits", "classification", "metric"),
)
class TopK(PairedMetric):
    """Count how often the right class is among the k highest scores.

    Shapes: (classes), label → share of hits
    """

    k: int = integer(default=2, low=1, high=1000, unit="classes", label="k", doc="Guesses allowed.")
    ignored_class: int = ignored()

    formula = "hits / cases;  a hit is: fewer than k classes score higher than y"
    unit = "%"

    def check(self, scores: TensorSpec, target: TensorSpec) -> None:
        classes = classes_of(scores, target)
        if self.k > classes:
            raise ShapeMismatch(
                f"k is {self.k}, but there are only {classes} classes", f"Reduce k to {classes}."
            )
        ignorable(self.ignored_class, classes)

    def build(self, scores: TensorSpec, target: TensorSpec) -> Module:
        return modules.TopK(self.k, class_axis(scores, target), self.ignored_class)

    def summary(self) -> str:
        return f"top {self.k}"


@layer_type(
    "rmse",
    title="RMSE",
    category=Category.METRIC,
    source="sklearn.metrics.root_mean_squared_error",
    keywords=("root mean squared error", "regression", "deviation", "metric"),
)
class RMSE(PairedMetric):
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
class MeanAbsoluteError(PairedMetric):
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
class R2(PairedMetric):
    """Tell what share of the target's spread the network explains; 1 is all of it.

    0 is no better than always saying the target's mean; worse than that is below 0. Of several
    outputs the mean is taken.

    Shapes: two equal ones, or (classes), label → one number
    """

    formula = "R² = 1 − Σᵢ(yᵢ − sᵢ)² / Σᵢ(yᵢ − ȳ)²"

    def build(self, scores: TensorSpec, target: TensorSpec) -> Module:
        return modules.R2Sums(fit_of(scores, target), scores.size)

    def summary(self) -> str:
        return "share of spread explained"

    @staticmethod
    def value(sums: Tensor) -> Tensor:
        """1 − errors / spread, in the mean over the outputs; without spread it is 1 or 0."""
        count, totals, squares, errors = sums[0], *sums[1:].reshape(3, -1)
        spread = squares - totals.square() / count
        has_spread = spread > 0
        share = 1 - errors / torch.where(has_spread, spread, torch.ones_like(spread))
        flat = (errors == 0).to(share.dtype)
        return torch.where(has_spread, share, flat).mean()


@layer_type(
    "psnr",
    title="PSNR",
    category=Category.METRIC,
    source="torchmetrics.image.PeakSignalNoiseRatio",
    keywords=("peak signal-to-noise ratio", "decibel", "compression", "picture", "metric"),
)
class PSNR(PairedMetric):
    """Tell how good a copy of a picture is, in decibels: 10 more is a tenth of the squared error.

    About 30 looks good, 40 like the original; a perfect copy has infinitely many. The error is the
    mean over all pictures.

    Shapes: two equal ones → one number
    """

    peak: float = real(
        default=1.0,
        low=1e-6,
        high=1e6,
        logarithmic=True,
        doc="Largest difference there can be: 1 for pixels from 0 to 1, 2 for −1 to 1.",
    )

    formula = "10 · log₁₀( peak² / mean((s − y)²) )"
    unit = "dB"

    def build(self, scores: TensorSpec, target: TensorSpec) -> Module:
        return modules.PeakErrorSums(fit_of(scores, target), self.peak)

    def summary(self) -> str:
        return f"peak {self.peak:g}"

    @staticmethod
    def value(sums: Tensor) -> Tensor:
        return -10 * (sums[0] / sums[1]).log10()


def guessed_classes(scores: TensorSpec, target: TensorSpec) -> int:
    """Between how many classes the scores decide.

    Raises:
        ShapeMismatch: if they do not.
    """
    return 2 if is_one_score(scores, target) else classes_of(scores, target)


def guess_axis(scores: TensorSpec, target: TensorSpec) -> int:
    """Along which axis the classes have a score, 1 or −1; 0: a single score decides."""
    return 0 if is_one_score(scores, target) else class_axis(scores, target)
