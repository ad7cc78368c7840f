"""Losses: the numbers that training makes small."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.catalogue.layer import WHOLE, Category, Loss, Window, layer_type
from engine.catalogue.layers.pairing import (
    SCORES_AND_TARGET,
    class_axis,
    classes_of,
    fit_of,
    ignorable,
    ignored,
    is_one_score,
)
from engine.catalogue.torch_later import later
from engine.errors import ShapeMismatch
from engine.parameter import choice, real, reals
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module

    from engine.catalogue.modules import loss as modules
else:
    modules = later("engine.catalogue.modules.loss")


class PairedLoss(Loss):
    """What losses that compare scores with a target have in common."""

    inputs = SCORES_AND_TARGET

    def check(self, scores: TensorSpec, target: TensorSpec) -> None:
        fit_of(scores, target)

    def summary(self) -> str:
        return f"weight {self.weight:g}"

    def window(self, scores: TensorSpec, target: TensorSpec) -> Window | str | None:
        return WHOLE


class _ClassLoss(PairedLoss):
    """What losses that look at the score of the right class have in common."""

    class_weights: tuple[float, ...] = reals(
        default=(),
        low=0.0,
        high=1e6,
        doc="What an example of each class counts, one number per class; empty: all the same.",
    )
    ignored_class: int = ignored()

    def check(self, scores: TensorSpec, target: TensorSpec) -> None:
        classes = classes_of(scores, target)
        ignorable(self.ignored_class, classes)
        given = len(self.class_weights)
        if given and given != classes:
            raise ShapeMismatch(
                f"class_weights has {given} number{'s' if given > 1 else ''}, but there are "
                f"{classes} classes",
                f"Give {classes} numbers, one per class, or none.",
            )
        if given and not any(self.class_weights):
            raise ShapeMismatch(
                f"all {given} class weights are 0, so nothing would count",
                "Give at least one class a weight above 0.",
            )


@layer_type(
    "cross_entropy",
    title="Cross-entropy",
    category=Category.LOSS,
    source="torch.nn.CrossEntropyLoss",
    keywords=("log loss", "softmax", "classification", "nll", "loss"),
)
class CrossEntropy(_ClassLoss):
    """Measure how surprised the network is by the right class: 0 if it was sure of it.

    It wants plain scores: softmax is built in. The mean over the batch is taken, and over all
    places of a picture or a sequence. With class weights it is a weighted mean.

    Shapes: (classes), label → one number;  (classes, H, W), labels (H, W) → one number;
    (T, classes), tokens (T) → one number
    """

    label_smoothing: float = real(
        default=0.0,
        low=0.0,
        high=1.0,
        doc="Share of the right answer that is spread evenly over all classes.",
    )

    formula = "L = −(1/n) · Σᵢ ln pᵢ[yᵢ];  p = softmax(scores)"

    def build(self, scores: TensorSpec, target: TensorSpec) -> Module:
        axis = class_axis(scores, target)
        return modules.CrossEntropy(
            axis, self.class_weights, self.ignored_class, self.label_smoothing
        )


@layer_type(
    "nll",
    title="Negative log-likelihood",
    category=Category.LOSS,
    source="torch.nn.NLLLoss",
    keywords=("nll", "log probability", "likelihood", "classification", "loss"),
)
class NLL(_ClassLoss):
    """Measure the surprise at the right class from the logarithms of chances.

    It wants what Log softmax gives; Cross-entropy does both in one.

    Shapes: (classes), label → one number;  (classes, H, W), labels (H, W) → one number;
    (T, classes), tokens (T) → one number
    """

    formula = "L = −(1/n) · Σᵢ sᵢ[yᵢ];  s = ln p"

    def build(self, scores: TensorSpec, target: TensorSpec) -> Module:
        axis = class_axis(scores, target)
        return modules.NegativeLogLikelihood(axis, self.class_weights, self.ignored_class)


@layer_type(
    "binary_cross_entropy",
    title="Binary cross-entropy",
    category=Category.LOSS,
    source="torch.nn.BCEWithLogitsLoss",
    keywords=("log loss", "sigmoid", "bce", "multi-label", "yes no", "loss"),
)
class BinaryCrossEntropy(PairedLoss):
    """Measure the surprise at yes-or-no answers, one score each.

    It wants plain scores: the sigmoid is built in. The target is a label of two classes for one
    score, or numbers from 0 to 1 of the scores' shape. The mean over all of them is taken.

    Shapes: (1), label of 2 classes → one number;  (F), (F) → one number
    """

    formula = "L = −mean( y · ln σ(s) + (1 − y) · ln(1 − σ(s)) )"

    def check(self, scores: TensorSpec, target: TensorSpec) -> None:
        if target.is_label:
            _one_score_needed(scores, target)
        fit_of(scores, target)

    def build(self, scores: TensorSpec, target: TensorSpec) -> Module:
        return modules.BinaryCrossEntropy(fit_of(scores, target))


@layer_type(
    "squared_error",
    title="Squared error",
    category=Category.LOSS,
    source="torch.nn.MSELoss",
    keywords=("mse", "mean squared error", "least squares", "quadratic", "regression", "loss"),
)
class SquaredError(PairedLoss):
    """Measure how far the numbers are off, large errors much more than small ones.

    Class labels are compared as one-hot vectors: 1 at the right class, 0 at all others; where one
    score decides between two classes, the label itself, 0 or 1, is the number.

    The form *mean* is the mean over all numbers of the batch; the form *half* is that of the
    lectures, half the squared length of the error, in the mean over the n examples.

    Shapes: two equal ones, or (classes), label → one number
    """

    form: str = choice(
        default="mean",
        choices={"mean": "Mean over all numbers", "half": "1 / (2n) · sum"},
        doc="What the sum of the squares is divided by.",
    )

    formula = "mean: L = mean((s − y)²);  half: L = 1/(2n) · Σᵢ ‖sᵢ − yᵢ‖²"

    def build(self, scores: TensorSpec, target: TensorSpec) -> Module:
        fit = fit_of(scores, target)
        if self.form == "half":
            return modules.HalfSquaredError(fit, scores.size)
        return modules.SquaredError(fit)

    def summary(self) -> str:
        form = "1/(2n) · Σ" if self.form == "half" else "mean"
        return f"{form}, weight {self.weight:g}"


@layer_type(
    "absolute_error",
    title="Absolute error",
    category=Category.LOSS,
    source="torch.nn.L1Loss",
    keywords=("l1", "mae", "mean absolute error", "regression", "robust", "loss"),
)
class AbsoluteError(PairedLoss):
    """Measure how far the numbers are off, in proportion: a few wild errors weigh less.

    Class labels are compared as one-hot vectors, as in Squared error.

    Shapes: two equal ones, or (classes), label → one number
    """

    formula = "L = mean(|s − y|)"

    def build(self, scores: TensorSpec, target: TensorSpec) -> Module:
        return modules.AbsoluteError(fit_of(scores, target))


@layer_type(
    "huber",
    title="Huber loss",
    category=Category.LOSS,
    source="torch.nn.HuberLoss; Huber 1964",
    keywords=("smooth l1", "robust", "outliers", "regression", "loss"),
)
class Huber(PairedLoss):
    """Measure how far the numbers are off: squared near the target, in proportion far from it.

    So a few wild errors weigh less than in Squared error, and near the target it is as smooth.
    Class labels are compared as one-hot vectors.

    Shapes: two equal ones, or (classes), label → one number
    """

    delta: float = real(
        default=1.0,
        low=1e-3,
        high=1e6,
        label="δ",
        logarithmic=True,
        doc="The error at which it goes over from the square to a straight line.",
    )

    formula = "L = mean( ½e² if |e| ≤ δ, else δ · (|e| − ½δ) );  e = s − y"

    def build(self, scores: TensorSpec, target: TensorSpec) -> Module:
        return modules.Huber(fit_of(scores, target), self.delta)

    def summary(self) -> str:
        return f"δ = {self.delta:g}, weight {self.weight:g}"


def _one_score_needed(scores: TensorSpec, target: TensorSpec) -> None:
    if target.classes != 2:
        raise ShapeMismatch(
            f"labels of 2 classes are needed, but there are {target.classes}",
            f"Use Cross-entropy for {target.classes} classes.",
        )
    if not is_one_score(scores, target):
        raise ShapeMismatch(
            f"1 score is needed for yes or no, but {scores} arrive",
            "Set units to 1 in the layer before it, or use Cross-entropy.",
        )
