"""Losses of codes and embeddings: where vectors shall lie, near what and far from what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.catalogue.layer import WHOLE, Category, Loss, Port, Window, layer_type, same_shape
from engine.catalogue.layers.checks import real_numbers
from engine.catalogue.layers.loss import PairedLoss
from engine.catalogue.torch_later import later
from engine.errors import ShapeMismatch
from engine.parameter import integer, real, switch
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module

    from engine.catalogue.modules import embedding_loss as modules
else:
    modules = later("engine.catalogue.modules.embedding_loss")


@layer_type(
    "kl_gaussian",
    title="KL to the unit Gaussian",
    category=Category.LOSS,
    source="Kingma and Welling 2014, appendix B",
    keywords=("kullback-leibler", "divergence", "vae", "variational", "prior", "code", "loss"),
)
class KLGaussian(Loss):
    """Keep the codes of a variational autoencoder near the unit Gaussian they are drawn from later.

    It is 0 where all means are 0 and all variances 1. It is summed up over the numbers of the code;
    the mean over the examples is taken.

    Shapes: mean (F), log_variance (F) → one number
    """

    inputs = (
        Port("mean", "Means of the code."),
        Port("log_variance", "Logarithms of its variances."),
    )
    formula = "L = (1/n) · Σᵢ Σⱼ ½ · (μ² + e^v − 1 − v);  v = ln σ²"

    def check(self, mean: TensorSpec, log_variance: TensorSpec) -> None:
        real_numbers(mean, log_variance)
        same_shape(mean, log_variance)

    def build(self, mean: TensorSpec, log_variance: TensorSpec) -> Module:
        return modules.KLGaussian(mean.size)

    def summary(self) -> str:
        return f"weight {self.weight:g}"

    def window(self, mean: TensorSpec, log_variance: TensorSpec) -> Window | str | None:
        return WHOLE


@layer_type(
    "triplet",
    title="Triplet loss",
    category=Category.LOSS,
    source="torch.nn.TripletMarginLoss; Schroff et al. 2015",
    keywords=("embedding", "metric learning", "face", "anchor", "margin", "siamese", "loss"),
)
class Triplet(Loss):
    """Ask that an anchor lies nearer to its like than to another, by a margin.

    Shapes: anchor, positive and negative of one shape → one number
    """

    margin: float = real(
        default=1.0, low=0.0, high=1e6, doc="By how much nearer the positive shall be."
    )
    squared: bool = switch(default=False, doc="Compare squared distances, as FaceNet does.")

    inputs = (
        Port("anchor", "The embedding of an example."),
        Port("positive", "Of another one that is like it."),
        Port("negative", "Of one that is not."),
    )
    formula = "L = mean( max(0, ‖a − p‖ − ‖a − n‖ + margin) )"

    def check(self, anchor: TensorSpec, positive: TensorSpec, negative: TensorSpec) -> None:
        _embeddings(anchor, positive, negative)

    def build(self, anchor: TensorSpec, positive: TensorSpec, negative: TensorSpec) -> Module:
        return modules.Triplet(self.margin, self.squared)

    def summary(self) -> str:
        return f"margin {self.margin:g}, weight {self.weight:g}"

    def window(
        self, anchor: TensorSpec, positive: TensorSpec, negative: TensorSpec
    ) -> Window | str | None:
        return WHOLE


@layer_type(
    "contrastive",
    title="Contrastive loss",
    category=Category.LOSS,
    source="Hadsell et al. 2006",
    keywords=("embedding", "metric learning", "siamese", "pairs", "margin", "similar", "loss"),
)
class Contrastive(Loss):
    """Pull pairs of one kind together, and push others apart until they are a margin away.

    The target says of each pair whether it is the same: a label of two classes, or 0 and 1.

    Shapes: first and second of one shape, label of 2 classes → one number
    """

    margin: float = real(
        default=1.0, low=0.0, high=1e6, doc="Distance beyond which different pairs may rest."
    )
    same: int = integer(
        default=1, low=0, high=1, doc="The class that says: the same. The paper has 0."
    )

    inputs = (
        Port("first", "The embedding of one example."),
        Port("second", "The embedding of the other."),
        Port("target", "Whether they are the same.", is_target=True),
    )
    formula = "L = mean( s · ½d² + (1 − s) · ½ max(0, margin − d)² );  d = ‖x₁ − x₂‖, s = 1 if same"

    def check(self, first: TensorSpec, second: TensorSpec, target: TensorSpec) -> None:
        _embeddings(first, second)
        if target.is_label and target.classes != 2:
            raise ShapeMismatch(
                f"labels of 2 classes are needed, same and different, but there are "
                f"{target.classes}",
                "Wire a field to it that says of each pair whether it is the same.",
            )
        if target.size != 1:
            raise ShapeMismatch(
                f"one answer per pair is needed, but {target} arrives",
                "Wire a field to it that says of each pair whether it is the same.",
            )
        if not target.is_label:
            real_numbers(target)

    def build(self, first: TensorSpec, second: TensorSpec, target: TensorSpec) -> Module:
        return modules.Contrastive(self.margin, self.same)

    def summary(self) -> str:
        return f"margin {self.margin:g}, weight {self.weight:g}"

    def window(
        self, first: TensorSpec, second: TensorSpec, target: TensorSpec
    ) -> Window | str | None:
        return WHOLE


@layer_type(
    "cosine",
    title="Cosine distance",
    category=Category.LOSS,
    source="torch.nn.CosineEmbeddingLoss",
    keywords=("angle", "similarity", "embedding", "direction", "word vector", "loss"),
)
class CosineDistance(PairedLoss):
    """Measure by what angle a vector misses the target's direction; lengths do not matter.

    0 is the same direction, 1 a right angle, 2 the opposite one. In a sequence or a picture each
    place has a vector of its own, and the mean over them is taken.

    Shapes: (F), (F) → one number;  (T, F), (T, F) → one number;  (C, H, W) twice → one number
    """

    formula = "L = mean( 1 − s · y / (‖s‖ · ‖y‖) )"

    def check(self, scores: TensorSpec, target: TensorSpec) -> None:
        real_numbers(scores, target)
        same_shape(scores, target)
        if scores.rank == 0:
            raise ShapeMismatch(
                "vectors are needed, but one number reaches this node", "Use Squared error."
            )

    def build(self, scores: TensorSpec, target: TensorSpec) -> Module:
        has_steps_first = scores.rank == 2 and scores.axes[0] == "T"
        return modules.CosineDistance(-1 if has_steps_first else 1)


def _embeddings(*specs: TensorSpec) -> None:
    real_numbers(*specs)
    same_shape(*specs)
    if specs[0].rank == 0:
        raise ShapeMismatch(
            "vectors are needed, but one number per example reaches this node",
            "Insert Reshape to (1), or make more numbers of it by a Linear.",
        )
