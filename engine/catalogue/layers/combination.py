"""Layers that make one out of many."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engine.catalogue.layer import Category, Layer, Port, layer_type, same_shape
from engine.catalogue.layers.axes import AXIS_DOC, MOST_AXES, axis_of, common_shape, same_kind
from engine.catalogue.layers.checks import real_numbers
from engine.catalogue.torch_later import later
from engine.errors import ShapeMismatch
from engine.parameter import choice, integer
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module

    from engine.catalogue.modules import combination as modules
else:
    modules = later("engine.catalogue.modules.combination")


class _Elementwise(Layer):
    """What combinations place by place have in common: any number of inputs."""

    inputs = (Port("x", "Any number of wires whose shapes agree.", many=True),)

    def check(self, *inputs: TensorSpec) -> None:
        real_numbers(*inputs)
        common_shape(*inputs)


class _OfTwo(Layer):
    """What combinations place by place of exactly two inputs have in common."""

    def check(self, x: TensorSpec, y: TensorSpec) -> None:
        real_numbers(x, y)
        common_shape(x, y)


@layer_type(
    "add",
    title="Add",
    category=Category.COMBINATION,
    source="torch.add",
    keywords=("sum", "plus", "residual", "skip", "shortcut"),
)
class Add(_Elementwise):
    """Add what arrives, place by place; with a wire past some layers it is a shortcut.

    An axis of size 1, or one that is missing in front, is repeated.

    Shapes: any number of inputs of the same shape → the same
    """

    formula = "out = x₁ + x₂ + …"

    def build(self, *inputs: TensorSpec) -> Module:
        return modules.total([x.shape for x in inputs])

    def summary(self) -> str:
        return "x₁ + x₂ + …"


@layer_type(
    "subtract",
    title="Subtract",
    category=Category.COMBINATION,
    source="torch.sub",
    keywords=("difference", "minus", "error"),
)
class Subtract(_OfTwo):
    """Subtract one input from the other, place by place.

    An axis of size 1, or one that is missing in front, is repeated.

    Shapes: two inputs of the same shape → the same
    """

    inputs = (Port("x", "What is subtracted from."), Port("y", "What is subtracted."))
    formula = "out = x − y"

    def build(self, x: TensorSpec, y: TensorSpec) -> Module:
        return modules.difference([x.shape, y.shape])

    def summary(self) -> str:
        return "x − y"


@layer_type(
    "multiply",
    title="Multiply",
    category=Category.COMBINATION,
    source="torch.mul",
    keywords=("product", "times", "gate", "hadamard"),
)
class Multiply(_Elementwise):
    """Multiply what arrives, place by place; with numbers from 0 to 1 it is a gate.

    An axis of size 1, or one that is missing in front, is repeated.

    Shapes: any number of inputs of the same shape → the same
    """

    formula = "out = x₁ · x₂ · …"

    def build(self, *inputs: TensorSpec) -> Module:
        return modules.product([x.shape for x in inputs])

    def summary(self) -> str:
        return "x₁ · x₂ · …"


@layer_type(
    "divide",
    title="Divide",
    category=Category.COMBINATION,
    source="torch.div",
    keywords=("quotient", "ratio", "fraction", "over"),
)
class Divide(_OfTwo):
    """Divide one input by the other, place by place; divided by 0 it is infinite.

    An axis of size 1, or one that is missing in front, is repeated.

    Shapes: two inputs of the same shape → the same
    """

    inputs = (Port("x", "What is divided."), Port("y", "What it is divided by."))
    formula = "out = x / y"

    def build(self, x: TensorSpec, y: TensorSpec) -> Module:
        return modules.quotient([x.shape, y.shape])

    def summary(self) -> str:
        return "x / y"


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
            "number": "The axis with a number",
        },
        doc="The axis that grows; all others must agree.",
    )
    number: int = integer(
        default=1,
        low=-MOST_AXES,
        high=MOST_AXES,
        doc=f"The axis that grows, {AXIS_DOC}.",
        shown_if=("axis", ("number",)),
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
                    f"all sizes but the {self._named()} must agree, but {first} and {other} arrive",
                    "Change the layers before it until they agree.",
                )

    def build(self, *inputs: TensorSpec) -> Module:
        return modules.joined(len(inputs), 1 + self._place(inputs[0]))

    def summary(self) -> str:
        return f"along {self._named()}"

    def _named(self) -> str:
        if self.axis == "number":
            return "axis " + str(self.number).replace("-", "−")
        return self.axis

    def _place(self, x: TensorSpec) -> int:
        """Which axis of ``x`` grows, counted without the batch axis."""
        if self.axis == "number":
            return axis_of(x, self.number, "number")
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


@layer_type(
    "stack",
    title="Stack",
    category=Category.COMBINATION,
    source="torch.stack",
    keywords=("sequence", "steps", "pile", "pack", "new axis"),
)
class Stack(Layer):
    """Put what arrives behind each other along a new axis, as vectors into a sequence.

    Shapes: n inputs (F) → (n, F), or (F, n);  n inputs () → (n)
    """

    axis: str = choice(
        default="first",
        choices={"first": "First: steps of a sequence", "last": "Last"},
        doc="Where the new axis stands.",
    )

    inputs = (Port("x", "Any number of wires of the same shape.", many=True),)
    formula = "out[i] = xᵢ"

    def check(self, *inputs: TensorSpec) -> None:
        same_kind(*inputs)
        same_shape(*inputs)

    def build(self, *inputs: TensorSpec) -> Module:
        return modules.stacked(len(inputs), 1 if self.axis == "first" else 1 + inputs[0].rank)

    def label_from(
        self, inputs: tuple[TensorSpec | None, ...], outputs: tuple[TensorSpec, ...]
    ) -> tuple[TensorSpec, ...]:
        x = inputs[0]
        assert x is not None
        out = replace(outputs[0], classes=x.classes)
        if x.axes == ("H", "W") or (not x.shape and not x.is_label) or self.axis == "last":
            return (out,)  # the usual names fit: channels of a picture, features of a vector
        return (replace(out, axes=("T", *x.axes)),)

    def summary(self) -> str:
        return f"along a new {self.axis} axis"


def _without(x: TensorSpec, place: int) -> tuple[int, ...]:
    return x.shape[:place] + x.shape[place + 1 :]
