"""Layers that make one out of many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.catalogue.layer import Category, Layer, Port, layer_type, same_shape
from engine.catalogue.layers.checks import real_numbers
from engine.catalogue.torch_later import later
from engine.errors import ShapeMismatch
from engine.parameter import choice
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module

    from engine.catalogue.modules import combination as modules
else:
    modules = later("engine.catalogue.modules.combination")


class _Elementwise(Layer):
    """What combinations of equal shapes have in common."""

    inputs = (Port("x", "Any number of wires of the same shape.", many=True),)

    def check(self, *inputs: TensorSpec) -> None:
        real_numbers(*inputs)
        same_shape(*inputs)


@layer_type(
    "add",
    title="Add",
    category=Category.COMBINATION,
    source="torch.add",
    keywords=("sum", "plus", "residual", "skip", "shortcut"),
)
class Add(_Elementwise):
    """Add what arrives, place by place; with a wire past some layers it is a shortcut.

    Shapes: any number of inputs of the same shape → the same
    """

    formula = "out = x₁ + x₂ + …"

    def build(self, *inputs: TensorSpec) -> Module:
        return modules.total(len(inputs))

    def summary(self) -> str:
        return "x₁ + x₂ + …"


@layer_type(
    "multiply",
    title="Multiply",
    category=Category.COMBINATION,
    source="torch.mul",
    keywords=("product", "times", "gate", "hadamard"),
)
class Multiply(_Elementwise):
    """Multiply what arrives, place by place; with numbers from 0 to 1 it is a gate.

    Shapes: any number of inputs of the same shape → the same
    """

    formula = "out = x₁ · x₂ · …"

    def build(self, *inputs: TensorSpec) -> Module:
        return modules.product(len(inputs))

    def summary(self) -> str:
        return "x₁ · x₂ · …"


@layer_type(
    "concatenate",
    title="Concatenate",
    category=Category.COMBINATION,
    source="torch.cat",
    keywords=("join", "cat", "stack", "merge", "skip", "dense block"),
)
class Concatenate(Layer):
    """Put what arrives side by side along one axis.

    Shapes: (C₁, H, W), (C₂, H, W), … → (C₁ + C₂ + …, H, W);  vectors are joined end to end
    """

    axis: str = choice(
        default="channels",
        choices={
            "channels": "Channels or features",
            "height": "Height or time",
            "width": "Width",
        },
        doc="The axis that grows; all others must agree.",
    )

    inputs = (Port("x", "Any number of wires that agree in all axes but one.", many=True),)
    formula = "out = [x₁, x₂, …]"

    def check(self, *inputs: TensorSpec) -> None:
        real_numbers(*inputs)
        first = inputs[0]
        for other in inputs[1:]:
            if other.rank != first.rank:
                raise ShapeMismatch(
                    f"all inputs must have the same number of axes, but {first} and {other} arrive",
                    "Insert Flatten or Reshape before one of them.",
                )
        place = self._place(first)
        for other in inputs[1:]:
            if _without(other, place) != _without(first, place):
                raise ShapeMismatch(
                    f"all sizes but the {self.axis} must agree, but {first} and {other} arrive",
                    "Change the layers before it until they agree.",
                )

    def build(self, *inputs: TensorSpec) -> Module:
        return modules.joined(len(inputs), 1 + self._place(inputs[0]))

    def summary(self) -> str:
        return f"along {self.axis}"

    def _place(self, x: TensorSpec) -> int:
        """Which axis of ``x`` grows, counted without the batch axis."""
        letters = {"channels": "CF", "height": "HT", "width": "W"}[self.axis]
        for place, axis in enumerate(x.axes):
            if axis in letters:
                return place
        if self.axis == "channels" and x.shape:
            return 0
        raise ShapeMismatch(
            f"{x} has no axis called {self.axis}",
            "Set axis to channels." if x.shape else "Insert Flatten before this node.",
        )


def _without(x: TensorSpec, place: int) -> tuple[int, ...]:
    return x.shape[:place] + x.shape[place + 1 :]
