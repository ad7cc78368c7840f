"""Losses that tell classes apart by margins, regions or alignment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.catalogue.layer import Category, layer_type
from engine.catalogue.layers.checks import steps
from engine.catalogue.layers.loss import PairedLoss
from engine.catalogue.layers.pairing import class_axis, fit_of, is_one_score, labels_needed
from engine.catalogue.torch_later import later
from engine.errors import ShapeMismatch
from engine.parameter import choice, integer, real, switch
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module

    from engine.catalogue.modules import classification_loss as modules
else:
    modules = later("engine.catalogue.modules.classification_loss")


@layer_type(
    "hinge",
    title="Hinge loss",
    category=Category.LOSS,
    source="torch.nn.MultiMarginLoss; Weston and Watkins 1999; Crammer and Singer 2001",
    keywords=("margin", "svm", "support vector", "classification", "loss"),
)
class Hinge(PairedLoss):
    """Ask the right score to lead by a margin; beyond that nothing more is gained.

    A single score decides by its sign: the target is a label of two classes, or numbers −1 and 1.

    Shapes: (classes), label → one number;  (1), label of 2 classes → one number;
    (F), numbers −1 and 1 (F) → one number
    """

    margin: float = real(
        default=1.0, low=0.0, high=1e6, doc="By how much the right score shall lead."
    )
    form: str = choice(
        default="sum",
        choices={"sum": "Sum over all / classes", "largest": "The largest alone"},
        doc="Of the classes that come too near: all of them, or the nearest.",
    )
    squared: bool = switch(default=False, doc="Square what is missing to the margin.")

    formula = (
        "L = mean( Σ_{j≠y} max(0, margin − s_y + s_j) / classes );  "
        "one score: L = mean( max(0, margin − y · s) ), y = ±1"
    )

    def build(self, scores: TensorSpec, target: TensorSpec) -> Module:
        fit = fit_of(scores, target)
        if fit.startswith("one_hot"):
            axis = class_axis(scores, target)
            return modules.ClassHinge(axis, self.margin, self.form, self.squared)
        return modules.SignHinge(
            fit, has_labels=target.is_label, margin=self.margin, is_squared=self.squared
        )

    def summary(self) -> str:
        return f"margin {self.margin:g}, weight {self.weight:g}"


@layer_type(
    "dice",
    title="Dice loss",
    category=Category.LOSS,
    source="Milletari et al. 2016; Dice 1945",
    keywords=("segmentation", "overlap", "region", "mask", "f1", "imbalance", "loss"),
)
class Dice(PairedLoss):
    """Measure how badly two regions overlap: 0 if they are the same, 1 if they have nothing common.

    A small region counts as much as a large one, which Cross-entropy drowns in background. It wants
    plain scores: softmax (or the sigmoid, for one region) is built in. The mean over examples and
    classes is taken.

    Shapes: (classes, H, W), labels (H, W) → one number;  (1, H, W), labels of 2 classes (H, W) →
    one number;  two equal ones, the target from 0 to 1 → one number
    """

    smooth: float = real(
        default=1.0,
        low=0.0,
        high=1e6,
        doc="Added above and below the line, so that empty regions do no harm.",
    )

    formula = "L = 1 − mean( (2 · Σ p·y + smooth) / (Σ p + Σ y + smooth) )"

    def check(self, scores: TensorSpec, target: TensorSpec) -> None:
        if target.rank == 0:
            raise ShapeMismatch(
                "the target has one value per example, but regions are made of many places",
                "Wire a field with a label for each pixel to it, or use Cross-entropy.",
            )
        fit_of(scores, target)

    def build(self, scores: TensorSpec, target: TensorSpec) -> Module:
        has_classes = target.is_label and not is_one_score(scores, target)
        return modules.Dice(class_axis(scores, target) if has_classes else 0, self.smooth)


@layer_type(
    "ctc",
    title="CTC loss",
    category=Category.LOSS,
    source="torch.nn.CTCLoss; Graves et al. 2006",
    keywords=("connectionist temporal classification", "speech", "alignment", "blank", "loss"),
)
class CTC(PairedLoss):
    """Measure the surprise at a text of which nobody said when each of its letters is spoken.

    At each step there is a score for each letter and one for the blank, which stands for no new
    letter. All ways to place the letters are added up. Plain scores are as welcome as their Log
    softmax. Texts may be filled up at their end with the padding class. The surprise at a text is
    divided by its length; one that is too long for the sequence counts 0.

    Shapes: (T, classes), tokens (L) → one number
    """

    blank: int = integer(
        default=0, low=0, high=1_000_000, doc="The class that stands for no new letter."
    )
    padding: int = integer(
        default=0,
        low=-1,
        high=1_000_000,
        doc="The class that fills up short targets at their end; −1: none does.",
    )

    formula = "L = −mean( (1 / length of y) · ln Σ_{paths that read y} Π_t p_t[path_t] )"

    def check(self, scores: TensorSpec, target: TensorSpec) -> None:
        labels_needed(scores, target)
        _, classes = steps(scores)
        if target.rank != 1:
            raise ShapeMismatch(
                f"a target of tokens is needed, but {target} arrives",
                "Wire a field of texts to it, or use Cross-entropy.",
            )
        if self.blank >= classes:
            raise ShapeMismatch(
                f"blank is {self.blank}, but the classes that have a score are 0 … {classes - 1}",
                f"Set blank to at most {classes - 1}.",
            )
        if (target.classes or 0) > classes:
            raise ShapeMismatch(
                f"{target.classes} scores are needed at each step, one per class, but "
                f"{classes} arrive{'s' if classes == 1 else ''}",
                f"Set units to {target.classes} in the layer before it.",
            )

    def build(self, scores: TensorSpec, target: TensorSpec) -> Module:
        return modules.CTC(self.blank, self.padding)

    def summary(self) -> str:
        return f"blank {self.blank}, weight {self.weight:g}"
