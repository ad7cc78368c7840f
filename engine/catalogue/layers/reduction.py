"""Layers that make one number of many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.catalogue.layer import Category, Layer, Window, layer_type
from engine.catalogue.layers.axes import MOST_AXES, axes_of, lacking, listed, seen_along
from engine.catalogue.layers.checks import real_numbers
from engine.catalogue.torch_later import later
from engine.errors import ShapeMismatch
from engine.parameter import choice, integers, switch
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module

    from engine.catalogue.modules import reduction as modules
else:
    modules = later("engine.catalogue.modules.reduction")


@layer_type(
    "reduce",
    title="Reduce",
    category=Category.COMBINATION,
    source="torch.sum, torch.mean, torch.amax, torch.amin, torch.prod",
    keywords=("sum", "mean", "average", "max", "min", "product", "aggregate"),
)
class Reduce(Layer):
    """Put one number in place of all those along some axes: their sum, mean, largest, ….

    Shapes: (A₁, A₂, …) → the sizes of the other axes;  no axes named: → ()
    """

    kind: str = choice(
        default="sum",
        choices={
            "sum": "Sum",
            "mean": "Mean",
            "max": "Largest",
            "min": "Smallest",
            "product": "Product",
        },
        doc="What is put in place of the numbers.",
    )
    axes: tuple[int, ...] = integers(
        default=(),
        low=-MOST_AXES,
        high=MOST_AXES,
        doc="Axes that go, counted from 1 without the batch axis; −1 is the last. Empty: all.",
    )
    keep: bool = switch(default=False, doc="Keep each axis that goes, with size 1.")

    formula = "out[j] = Σᵢ x[i, j]   or   mean, max, min, Πᵢ"

    def check(self, x: TensorSpec) -> None:
        real_numbers(x)
        if not x.shape:
            raise ShapeMismatch("one number per example has no axes", "Remove this node.")
        axes_of(x, self.axes)

    def build(self, x: TensorSpec) -> Module:
        places = tuple(1 + place for place in axes_of(x, self.axes))
        return modules.Reduce(self.kind, places, self.keep)

    def label_from(
        self, inputs: tuple[TensorSpec | None, ...], outputs: tuple[TensorSpec, ...]
    ) -> tuple[TensorSpec, ...]:
        (x,) = inputs
        assert x is not None
        return (lacking(outputs[0], x, () if self.keep else axes_of(x, self.axes)),)

    def summary(self) -> str:
        along = f"{self.kind} along {listed(self.axes)}"
        if not self.axes:
            return f"{self.kind} of all"
        return along if len(along) <= 34 else f"{self.kind} along {len(self.axes)} axes"

    def window(self, x: TensorSpec) -> Window | str | None:
        return seen_along(x, axes_of(x, self.axes))
