"""Functions that bend: applied to each number, or turning scores into chances."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.catalogue.layer import WHOLE, Category, Layer, Window, layer_type
from engine.catalogue.layers.checks import real_numbers
from engine.catalogue.torch_later import nn
from engine.errors import ShapeMismatch
from engine.parameter import real
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module


class _Elementwise(Layer):
    """What functions of each number by itself have in common."""

    def check(self, x: TensorSpec) -> None:
        real_numbers(x)


@layer_type(
    "relu",
    title="ReLU",
    category=Category.ACTIVATION,
    source="torch.nn.ReLU; Nair and Hinton 2010",
    keywords=("rectifier", "activation", "ramp"),
)
class ReLU(_Elementwise):
    """Let positive numbers pass and set negative ones to 0.

    Shapes: any → the same
    """

    formula = "max(0, z)"

    def build(self, x: TensorSpec) -> Module:
        return nn.ReLU()

    def summary(self) -> str:
        return "max(0, z)"


@layer_type(
    "leaky_relu",
    title="Leaky ReLU",
    category=Category.ACTIVATION,
    source="torch.nn.LeakyReLU; Maas et al. 2013",
    keywords=("rectifier", "activation", "ramp"),
)
class LeakyReLU(_Elementwise):
    """Let positive numbers pass and make negative ones small, so that no unit falls silent.

    Shapes: any → the same
    """

    slope: float = real(default=0.01, low=0.0, high=1.0, doc="Slope for negative numbers.")

    formula = "max(0, z) + slope · min(0, z)"

    def build(self, x: TensorSpec) -> Module:
        return nn.LeakyReLU(self.slope)

    def summary(self) -> str:
        return f"slope {self.slope:g} below 0"


@layer_type(
    "elu",
    title="ELU",
    category=Category.ACTIVATION,
    source="torch.nn.ELU; Clevert et al. 2016",
    keywords=("exponential", "activation"),
)
class ELU(_Elementwise):
    """Let positive numbers pass and bend negative ones smoothly towards −α.

    Shapes: any → the same
    """

    alpha: float = real(default=1.0, low=0.0, high=10.0, label="α", doc="Depth it bends towards.")

    formula = "z if z > 0, else α · (eᶻ − 1)"

    def build(self, x: TensorSpec) -> Module:
        return nn.ELU(self.alpha)

    def summary(self) -> str:
        return f"α = {self.alpha:g}"


@layer_type(
    "gelu",
    title="GELU",
    category=Category.ACTIVATION,
    source="torch.nn.GELU; Hendrycks and Gimpel 2016",
    keywords=("gaussian", "activation", "transformer"),
)
class GELU(_Elementwise):
    """Weigh each number by the chance that a standard normal number is smaller.

    Shapes: any → the same
    """

    formula = "z · Φ(z);  Φ(z) = ½ · (1 + erf(z / √2))"

    def build(self, x: TensorSpec) -> Module:
        return nn.GELU()

    def summary(self) -> str:
        return "z · Φ(z)"


@layer_type(
    "silu",
    title="SiLU",
    category=Category.ACTIVATION,
    source="torch.nn.SiLU; Elfwing et al. 2018",
    keywords=("swish", "activation"),
)
class SiLU(_Elementwise):
    """Weigh each number by its own sigmoid.

    Shapes: any → the same
    """

    formula = "z · σ(z);  σ(z) = 1 / (1 + e⁻ᶻ)"

    def build(self, x: TensorSpec) -> Module:
        return nn.SiLU()

    def summary(self) -> str:
        return "z · σ(z)"


@layer_type(
    "softplus",
    title="Softplus",
    category=Category.ACTIVATION,
    source="torch.nn.Softplus",
    keywords=("smooth relu", "activation"),
)
class Softplus(_Elementwise):
    """Round the corner of ReLU off: always positive and smooth.

    Shapes: any → the same
    """

    formula = "ln(1 + eᶻ)"

    def build(self, x: TensorSpec) -> Module:
        return nn.Softplus()

    def summary(self) -> str:
        return "ln(1 + eᶻ)"


@layer_type(
    "sigmoid",
    title="Sigmoid",
    category=Category.ACTIVATION,
    source="torch.nn.Sigmoid",
    keywords=("logistic", "activation", "squash"),
)
class Sigmoid(_Elementwise):
    """Squash each number to between 0 and 1.

    Shapes: any → the same
    """

    formula = "σ(z) = 1 / (1 + e⁻ᶻ)"

    def build(self, x: TensorSpec) -> Module:
        return nn.Sigmoid()

    def summary(self) -> str:
        return "1 / (1 + e⁻ᶻ)"


@layer_type(
    "tanh",
    title="Tanh",
    category=Category.ACTIVATION,
    source="torch.nn.Tanh",
    keywords=("hyperbolic tangent", "activation", "squash"),
)
class Tanh(_Elementwise):
    """Squash each number to between −1 and 1.

    Shapes: any → the same
    """

    formula = "tanh z = (eᶻ − e⁻ᶻ) / (eᶻ + e⁻ᶻ)"

    def build(self, x: TensorSpec) -> Module:
        return nn.Tanh()

    def summary(self) -> str:
        return "tanh z"


@layer_type(
    "identity",
    title="Identity",
    category=Category.ACTIVATION,
    source="torch.nn.Identity",
    keywords=("linear activation", "none", "pass"),
)
class Identity(_Elementwise):
    """Let everything pass unchanged: the linear activation.

    Shapes: any → the same
    """

    formula = "z"

    def build(self, x: TensorSpec) -> Module:
        return nn.Identity()

    def summary(self) -> str:
        return "z"


class _OverScores(Layer):
    """What functions of all scores of an example have in common."""

    def check(self, x: TensorSpec) -> None:
        real_numbers(x)
        if not x.shape:
            raise ShapeMismatch(
                "several scores are needed, but one number reaches this node",
                "Use Sigmoid for a single score.",
            )

    def window(self, x: TensorSpec) -> Window | str | None:
        return WHOLE if x.rank == 1 else None


@layer_type(
    "softmax",
    title="Softmax",
    category=Category.ACTIVATION,
    source="torch.nn.Softmax",
    keywords=("probability", "chances", "classes", "activation"),
)
class Softmax(_OverScores):
    """Turn scores into chances: all between 0 and 1, and 1 together.

    In a picture or a sequence this happens at each place, over its channels. Cross-entropy has it
    built in and wants the scores themselves.

    Shapes: any → the same
    """

    formula = "pⱼ = e^zⱼ / Σₖ e^zₖ"

    def build(self, x: TensorSpec) -> Module:
        return nn.Softmax(1)

    def summary(self) -> str:
        return "e^zⱼ / Σ e^zₖ"


@layer_type(
    "log_softmax",
    title="Log softmax",
    category=Category.ACTIVATION,
    source="torch.nn.LogSoftmax",
    keywords=("log probability", "chances", "classes", "activation"),
)
class LogSoftmax(_OverScores):
    """Turn scores into logarithms of chances, exact also where a chance is tiny.

    In a picture or a sequence this happens at each place, over its channels.

    Shapes: any → the same
    """

    formula = "ln pⱼ = zⱼ − ln Σₖ e^zₖ"

    def build(self, x: TensorSpec) -> Module:
        return nn.LogSoftmax(1)

    def summary(self) -> str:
        return "zⱼ − ln Σ e^zₖ"
