"""Layers that hold two inputs against each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.catalogue.layer import WHOLE, Category, Layer, Port, Window, layer_type
from engine.catalogue.layers.axes import common_shape
from engine.catalogue.layers.checks import real_numbers
from engine.catalogue.torch_later import later, torch
from engine.errors import ShapeMismatch
from engine.parameter import choice
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module

    from engine.catalogue.modules import combination as modules
else:
    modules = later("engine.catalogue.modules.combination")


_SIGNS = {
    "greater": "x > y",
    "greater_equal": "x ≥ y",
    "less": "x < y",
    "less_equal": "x ≤ y",
    "equal": "x = y",
    "not_equal": "x ≠ y",
}

_CALLED = {
    "greater": "gt",
    "greater_equal": "ge",
    "less": "lt",
    "less_equal": "le",
    "equal": "eq",
    "not_equal": "ne",
}


@layer_type(
    "compare",
    title="Compare",
    category=Category.COMBINATION,
    source="torch.gt, torch.lt, torch.eq",
    keywords=("greater", "less", "equal", "mask", "threshold", "condition"),
)
class Compare(Layer):
    """Give 1 where a relation holds between two inputs, and 0 where it does not.

    No gradient passes. An axis of size 1, or one that is missing in front, is repeated.

    Shapes: two inputs of the same shape → the same
    """

    relation: str = choice(default="greater", choices=_SIGNS, doc="What is asked at each place.")

    inputs = (Port("x", "Left of the sign."), Port("y", "Right of the sign."))
    formula = "out = 1 if x > y, else 0"

    def check(self, x: TensorSpec, y: TensorSpec) -> None:
        real_numbers(x, y)
        common_shape(x, y)

    def build(self, x: TensorSpec, y: TensorSpec) -> Module:
        return modules.comparison([x.shape, y.shape], getattr(torch, _CALLED[self.relation]))

    def summary(self) -> str:
        return f"1 if {_SIGNS[self.relation]}, else 0"


class _Pairwise(Layer):
    """What measures of nearness have in common."""

    over: str = choice(
        default="all",
        choices={"all": "All axes", "last": "The last axis"},
        doc="Which numbers make up one of the vectors that are compared.",
    )

    inputs = (Port("x", "One vector."), Port("y", "The other."))

    def check(self, x: TensorSpec, y: TensorSpec) -> None:
        real_numbers(x, y)
        shape = common_shape(x, y)
        if self.over == "all" and x.shape != y.shape:
            raise ShapeMismatch(
                f"both inputs must have the same shape, but {x} and {y} arrive",
                "Set over to the last axis to compare one vector with several.",
            )
        if self.over == "last" and shape and x.shape[-1:] != y.shape[-1:]:
            raise ShapeMismatch(
                f"both vectors must be equally long, but {x} and {y} arrive",
                "Change the layers before it until the last sizes agree.",
            )

    def window(self, x: TensorSpec, y: TensorSpec) -> Window | str | None:
        return WHOLE if self._axes(x, y) >= max(x.rank, y.rank, 1) else None

    def _compared(self, x: TensorSpec, y: TensorSpec, kind: str) -> Module:
        rank = max(x.rank, y.rank, 1)
        left, right = ((1,) * (rank - spec.rank) + spec.shape for spec in (x, y))
        return modules.Compared(left, right, self._axes(x, y), kind)

    def _axes(self, x: TensorSpec, y: TensorSpec) -> int:
        """How many of the last axes are one vector's; one number counts as a vector of one."""
        return max(x.rank, y.rank, 1) if self.over == "all" else 1


@layer_type(
    "similarity",
    title="Similarity",
    category=Category.COMBINATION,
    source="torch.nn.CosineSimilarity",
    keywords=("dot product", "cosine", "scalar product", "inner", "siamese", "matching"),
)
class Similarity(_Pairwise):
    """Tell how alike two vectors are: larger is more alike.

    The dot product grows with their lengths; the cosine of the angle between them does not, and is
    1 for the same direction, 0 for a right angle. A vector (F) can be held against several (K, F).

    Shapes: (F), (F) → ();  over the last axis: (F), (K, F) → (K)
    """

    kind: str = choice(
        default="cosine",
        choices={"cosine": "Cosine of the angle", "dot": "Dot product"},
        doc="What counts as alike.",
    )

    formula = "Σ xᵢ·yᵢ / (‖x‖ · ‖y‖)   or   Σ xᵢ·yᵢ"

    def build(self, x: TensorSpec, y: TensorSpec) -> Module:
        return self._compared(x, y, "angle" if self.kind == "cosine" else "dot")

    def summary(self) -> str:
        return "cosine" if self.kind == "cosine" else "dot product"


@layer_type(
    "distance",
    title="Distance",
    category=Category.COMBINATION,
    source="torch.nn.PairwiseDistance; Bromley et al. 1993",
    keywords=("siamese", "few-shot", "euclidean", "manhattan", "cosine", "metric", "embedding"),
)
class Distance(_Pairwise):
    """Tell how far two vectors are from each other: 0 for the same.

    A vector (F) can be held against several (K, F), as one example against the means of K classes.

    Shapes: (F), (F) → ();  over the last axis: (F), (K, F) → (K)
    """

    kind: str = choice(
        default="euclidean",
        choices={
            "euclidean": "Euclidean: √Σ(x − y)²",
            "squared": "Euclidean, squared: Σ(x − y)²",
            "manhattan": "Manhattan: Σ|x − y|",
            "cosine": "Cosine: 1 − cos of the angle",
        },
        doc="How distance is measured.",
    )

    formula = "√Σ(xᵢ − yᵢ)²   or   Σ|xᵢ − yᵢ|   or   1 − x·y / (‖x‖ · ‖y‖)"

    def build(self, x: TensorSpec, y: TensorSpec) -> Module:
        return self._compared(x, y, self.kind)

    def summary(self) -> str:
        return self.kind
