"""Activations made of straight pieces: steps, and ramps with an end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.catalogue.layer import Category, Layer, layer_type
from engine.catalogue.layers.activation import Elementwise
from engine.catalogue.layers.axes import channels_at
from engine.catalogue.layers.checks import real_numbers
from engine.catalogue.torch_later import later, nn
from engine.errors import ShapeMismatch
from engine.parameter import choice, integer, real
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module

    from engine.catalogue.modules import activation as modules
else:
    modules = later("engine.catalogue.modules.activation")


@layer_type(
    "step",
    title="Step",
    category=Category.ACTIVATION,
    source="torch.heaviside; McCulloch and Pitts 1943",
    keywords=("threshold", "heaviside", "binary", "activation", "perceptron"),
)
class Step(Elementwise):
    """Give 1 above 0 and 0 below: the unit fires or does not.

    Its derivative is 0 everywhere, so no gradient passes: what lies before it learns nothing from a
    loss after it.

    Shapes: any → the same
    """

    at_zero: str = choice(
        default="0",
        choices={"0": "0 (fires above 0)", "0.5": "½", "1": "1 (fires from 0 on)"},
        doc="What exactly 0 gives.",
    )

    formula = "1 if z > 0, else 0"

    def build(self, x: TensorSpec) -> Module:
        return modules.Step(float(self.at_zero))

    def summary(self) -> str:
        return {"0": "1 if z > 0, else 0", "0.5": "0, ½ or 1", "1": "1 if z ≥ 0, else 0"}[
            self.at_zero
        ]


@layer_type(
    "sign",
    title="Sign",
    category=Category.ACTIVATION,
    source="torch.sign; Rosenblatt 1958",
    keywords=("signum", "threshold", "binary", "activation", "perceptron"),
)
class Sign(Elementwise):
    """Give 1 above 0, −1 below, and 0 at 0.

    Its derivative is 0 everywhere, so no gradient passes: what lies before it learns nothing from a
    loss after it.

    Shapes: any → the same
    """

    formula = "1 if z > 0, −1 if z < 0, else 0"

    def build(self, x: TensorSpec) -> Module:
        return modules.Sign()

    def summary(self) -> str:
        return "−1, 0 or 1"


@layer_type(
    "hard_tanh",
    title="Hard tanh",
    category=Category.ACTIVATION,
    source="torch.nn.Hardtanh; Collobert 2004",
    keywords=("clip", "hyperbolic tangent", "activation", "squash"),
)
class HardTanh(Elementwise):
    """Let numbers pass between two bounds and cut off what lies beyond.

    Shapes: any → the same
    """

    lower: float = real(default=-1.0, low=-1000.0, high=1000.0, doc="Smallest value that is given.")
    upper: float = real(default=1.0, low=-1000.0, high=1000.0, doc="Largest value that is given.")

    formula = "min(upper, max(lower, z))"

    def check(self, x: TensorSpec) -> None:
        super().check(x)
        if self.lower >= self.upper:
            raise ShapeMismatch(
                f"lower is {self.lower:g} and upper {self.upper:g}, so nothing passes".replace(
                    "-", "−"
                ),
                "Set lower to less than upper.",
            )

    def build(self, x: TensorSpec) -> Module:
        return nn.Hardtanh(self.lower, self.upper)

    def summary(self) -> str:
        return f"from {self.lower:.4g} to {self.upper:.4g}".replace("-", "−")


@layer_type(
    "relu6",
    title="ReLU6",
    category=Category.ACTIVATION,
    source="torch.nn.ReLU6; Howard et al. 2017",
    keywords=("rectifier", "mobilenet", "clip", "activation", "ramp"),
)
class ReLU6(Elementwise):
    """Let numbers from 0 to 6 pass and cut off what lies beyond, for arithmetic with few digits.

    Shapes: any → the same
    """

    formula = "min(6, max(0, z))"

    def build(self, x: TensorSpec) -> Module:
        return nn.ReLU6()

    def summary(self) -> str:
        return "min(6, max(0, z))"


@layer_type(
    "hard_sigmoid",
    title="Hard sigmoid",
    category=Category.ACTIVATION,
    source="torch.nn.Hardsigmoid; Courbariaux et al. 2015",
    keywords=("clip", "logistic", "activation", "squash"),
)
class HardSigmoid(Elementwise):
    """Rise in a straight line from 0 at −3 to 1 at 3: a sigmoid without the exponential.

    Shapes: any → the same
    """

    formula = "min(1, max(0, z/6 + ½))"

    def build(self, x: TensorSpec) -> Module:
        return nn.Hardsigmoid()

    def summary(self) -> str:
        return "min(1, max(0, z/6 + ½))"


@layer_type(
    "maxout",
    title="Maxout",
    category=Category.ACTIVATION,
    source="Goodfellow et al. 2013, “Maxout Networks”",
    keywords=("maximum", "pieces", "activation"),
)
class Maxout(Layer):
    """Give the largest of each few neighbouring channels or features.

    After a layer with pieces times as many units, each unit learns a curve of straight pieces.

    Shapes: (pieces·F) → (F), (pieces·C, H, W) → (C, H, W), (T, pieces·F) → (T, F)
    """

    pieces: int = integer(default=2, low=1, high=64, doc="Neighbours that the largest is taken of.")

    formula = "out_i = max(z_{k·i}, …, z_{k·i + k − 1});  k = pieces"

    def check(self, x: TensorSpec) -> None:
        real_numbers(x)
        if not x.shape:
            raise ShapeMismatch("one number per example has no channels", "Remove this node.")
        channels = x.shape[channels_at(x)]
        if channels % self.pieces:
            fitting = channels - channels % self.pieces or self.pieces
            raise ShapeMismatch(
                f"{channels} channels or features can not be split into pieces of {self.pieces}",
                f"Set the units or filters before it to {fitting}, a multiple of {self.pieces}.",
            )

    def build(self, x: TensorSpec) -> Module:
        return modules.Maxout(x.shape, 1 + channels_at(x), self.pieces)

    def summary(self) -> str:
        return f"largest of each {self.pieces}"
