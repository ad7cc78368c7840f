"""Metrics that look at each class: what was found, and what was rightly found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.catalogue.layer import Category, layer_type
from engine.catalogue.layers.metric import PairedMetric, guess_axis, guessed_classes
from engine.catalogue.layers.pairing import decided_above, ignorable, ignored
from engine.catalogue.torch_later import later
from engine.errors import ShapeMismatch
from engine.parameter import choice, integer
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch import Tensor
    from torch.nn import Module

    from engine.catalogue.modules import classification_metric as modules
else:
    modules = later("engine.catalogue.modules.classification_metric")

_AVERAGES = {
    "macro": "Mean over the classes",
    "micro": "All cases together",
    "binary": "One class alone",
}


class _PerClass(PairedMetric):
    """What metrics that count hits of each class have in common."""

    average: str = choice(
        default="macro",
        choices=_AVERAGES,
        doc="Which classes it is about; in the mean each counts the same, however rare it is.",
    )
    positive: int = integer(
        default=1,
        low=0,
        high=1_000_000,
        label="Class",
        doc="The class that is looked for, as: ill.",
        shown_if=("average", ("binary",)),
    )
    threshold: float = decided_above()
    ignored_class: int = ignored()

    unit = "%"

    def check(self, scores: TensorSpec, target: TensorSpec) -> None:
        classes = guessed_classes(scores, target)
        ignorable(self.ignored_class, classes)
        if self.average == "binary" and self.positive >= classes:
            raise ShapeMismatch(
                f"class {self.positive} is looked for, but the classes are 0 … {classes - 1}",
                f"Set class to at most {classes - 1}.",
            )

    def build(self, scores: TensorSpec, target: TensorSpec) -> Module:
        return modules.ClassCounts(
            guess_axis(scores, target),
            self.threshold,
            self.ignored_class,
            guessed_classes(scores, target),
            self.average,
            self.positive,
        )

    def summary(self) -> str:
        return (
            f"of class {self.positive}" if self.average == "binary" else f"{self.average} average"
        )


@layer_type(
    "precision",
    title="Precision",
    category=Category.METRIC,
    source="torchmetrics.Precision",
    keywords=("positive predictive value", "classification", "macro", "micro", "metric"),
)
class Precision(_PerClass):
    """Tell what share of the cases said to be of a class are of it: false alarms make it small.

    A class that is never said has precision 0; one that neither occurs nor is said is left out of
    the mean.

    Shapes: (classes), label → one number;  places of a picture or a sequence as for Accuracy
    """

    formula = "hits of the class / cases said to be of it"

    @staticmethod
    def value(sums: Tensor) -> Tensor:
        hits, said, _ = sums.reshape(3, -1)
        return modules.mean_share(sums, hits, said)


@layer_type(
    "recall",
    title="Recall",
    category=Category.METRIC,
    source="torchmetrics.Recall",
    keywords=("sensitivity", "true positive rate", "classification", "macro", "micro", "metric"),
)
class Recall(_PerClass):
    """Tell what share of the cases of a class are found: overlooked ones make it small.

    A class that does not occur but is said has recall 0; one that neither occurs nor is said is
    left out of the mean.

    Shapes: (classes), label → one number;  places of a picture or a sequence as for Accuracy
    """

    formula = "hits of the class / cases of the class"

    @staticmethod
    def value(sums: Tensor) -> Tensor:
        hits, _, truth = sums.reshape(3, -1)
        return modules.mean_share(sums, hits, truth)


@layer_type(
    "f1",
    title="F1",
    category=Category.METRIC,
    source="torchmetrics.F1Score; van Rijsbergen 1979",
    keywords=("f-score", "f measure", "dice", "classification", "macro", "micro", "metric"),
)
class F1(_PerClass):
    """Join precision and recall in one number, which is small as soon as one of them is.

    Shapes: (classes), label → one number;  places of a picture or a sequence as for Accuracy
    """

    formula = "2 · hits / (said + occurring) = 2 · P · R / (P + R)"

    @staticmethod
    def value(sums: Tensor) -> Tensor:
        hits, said, truth = sums.reshape(3, -1)
        return modules.mean_share(sums, 2 * hits, said + truth)


@layer_type(
    "iou",
    title="Mean IoU",
    category=Category.METRIC,
    source="torchmetrics.JaccardIndex; Everingham et al. 2010",
    keywords=("intersection over union", "jaccard", "segmentation", "overlap", "mask", "metric"),
)
class IoU(_PerClass):
    """Tell how well regions overlap: the pixels in both, divided by the pixels in either.

    Pixels are added up over all pictures, and the mean over the classes is taken; one that neither
    occurs nor is said is left out.

    Shapes: (classes, H, W), labels (H, W) → one number;  (1, H, W), labels of 2 classes → the same
    """

    formula = "mean over classes of  hits / (said + occurring − hits)"

    @staticmethod
    def value(sums: Tensor) -> Tensor:
        hits, said, truth = sums.reshape(3, -1)
        return modules.mean_share(sums, hits, said + truth - hits)
