"""Metrics of texts and other sequences of tokens."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from engine.catalogue.layer import Category, layer_type
from engine.catalogue.layers.metric import PairedMetric, guess_axis, guessed_classes
from engine.catalogue.layers.pairing import class_axis, classes_of, ignorable, ignored
from engine.catalogue.torch_later import later
from engine.errors import ShapeMismatch
from engine.parameter import real
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch import Tensor
    from torch.nn import Module

    from engine.catalogue.modules import metric as modules
else:
    modules = later("engine.catalogue.modules.metric")


class _SurpriseMetric(PairedMetric):
    """What metrics of the surprise at the right class have in common."""

    ignored_class: int = ignored()

    higher_is_better = False

    def check(self, scores: TensorSpec, target: TensorSpec) -> None:
        ignorable(self.ignored_class, classes_of(scores, target))

    def build(self, scores: TensorSpec, target: TensorSpec) -> Module:
        return modules.Surprise(class_axis(scores, target), self.ignored_class)


@layer_type(
    "perplexity",
    title="Perplexity",
    category=Category.METRIC,
    source="torchmetrics.text.Perplexity; Jelinek et al. 1977",
    keywords=("language model", "words", "surprise", "entropy", "text", "metric"),
)
class Perplexity(_SurpriseMetric):
    """Tell between how many equally likely words the network, so to speak, still hesitates.

    1 is certainty; a network that knows nothing has as many as there are classes. It wants plain
    scores or their Log softmax.

    Shapes: (T, classes), tokens (T) → one number;  (classes), label → one number
    """

    formula = "exp( −mean ln p[y] )"

    def summary(self) -> str:
        return "exp(−mean ln p)"

    @staticmethod
    def value(sums: Tensor) -> Tensor:
        return (sums[0] / sums[1]).exp()


@layer_type(
    "bits_per_character",
    title="Bits per character",
    category=Category.METRIC,
    source="Shannon 1951, 'Prediction and entropy of printed English'",
    keywords=("bpc", "language model", "entropy", "compression", "text", "metric"),
)
class BitsPerCharacter(_SurpriseMetric):
    """Tell how many bits it takes to write down each character with the network's help.

    A network that knows nothing needs log₂ of the number of classes. It wants plain scores or their
    Log softmax.

    Shapes: (T, classes), tokens (T) → one number;  (classes), label → one number
    """

    formula = "−mean log₂ p[y]"
    unit = "bits"

    def summary(self) -> str:
        return "−mean log₂ p"

    @staticmethod
    def value(sums: Tensor) -> Tensor:
        return sums[0] / sums[1] / math.log(2)


@layer_type(
    "sequence_accuracy",
    title="Sequence accuracy",
    category=Category.METRIC,
    source="torchmetrics.classification.MulticlassExactMatch",
    keywords=("exact match", "whole", "translation", "all tokens", "text", "metric"),
)
class SequenceAccuracy(PairedMetric):
    """Count how often a whole sequence is right: one wrong token spoils it.

    Shapes: (T, classes), tokens (T) → share of hits;  (classes, H, W), labels (H, W) → share of
    hits
    """

    threshold: float = real(
        default=0.0,
        low=-1e6,
        high=1e6,
        doc="With single scores only: above it is class 1. 0 for plain scores, 0.5 after Sigmoid.",
    )
    ignored_class: int = ignored()

    formula = "hits / sequences;  a hit has argmaxⱼ s_t[j] = y_t at every t"
    unit = "%"

    def check(self, scores: TensorSpec, target: TensorSpec) -> None:
        classes = guessed_classes(scores, target)
        if target.rank == 0:
            raise ShapeMismatch(
                "the target is a single label, not a sequence of them", "Use Accuracy."
            )
        ignorable(self.ignored_class, classes)

    def build(self, scores: TensorSpec, target: TensorSpec) -> Module:
        return modules.WholeAccuracy(guess_axis(scores, target), self.threshold, self.ignored_class)

    def summary(self) -> str:
        return "all tokens right"
