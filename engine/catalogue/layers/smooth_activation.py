"""Activations without corners."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.catalogue.layer import Category, layer_type
from engine.catalogue.layers.activation import Elementwise
from engine.catalogue.torch_later import nn
from engine.parameter import real
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module


@layer_type(
    "elu",
    title="ELU",
    category=Category.ACTIVATION,
    source="torch.nn.ELU; Clevert et al. 2016",
    keywords=("exponential", "activation"),
)
class ELU(Elementwise):
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
    "selu",
    title="SELU",
    category=Category.ACTIVATION,
    source="torch.nn.SELU; Klambauer et al. 2017",
    keywords=("self-normalising", "exponential", "activation"),
)
class SELU(Elementwise):
    """Bend negative numbers so that mean 0 and deviation 1 stay so through many layers.

    It wants weights drawn by LeCun's rule, and Alpha dropout instead of Dropout.

    Shapes: any → the same
    """

    formula = "1.0507 · z if z > 0, else 1.0507 · 1.6733 · (eᶻ − 1)"

    def build(self, x: TensorSpec) -> Module:
        return nn.SELU()

    def summary(self) -> str:
        return "keeps mean 0, deviation 1"


@layer_type(
    "gelu",
    title="GELU",
    category=Category.ACTIVATION,
    source="torch.nn.GELU; Hendrycks and Gimpel 2016",
    keywords=("gaussian", "activation", "transformer"),
)
class GELU(Elementwise):
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
class SiLU(Elementwise):
    """Weigh each number by its own sigmoid.

    Shapes: any → the same
    """

    formula = "z · σ(z);  σ(z) = 1 / (1 + e⁻ᶻ)"

    def build(self, x: TensorSpec) -> Module:
        return nn.SiLU()

    def summary(self) -> str:
        return "z · σ(z)"


@layer_type(
    "mish",
    title="Mish",
    category=Category.ACTIVATION,
    source="torch.nn.Mish; Misra 2019",
    keywords=("activation", "smooth"),
)
class Mish(Elementwise):
    """Weigh each number by the tanh of its softplus: smooth, with a small dip below 0.

    Shapes: any → the same
    """

    formula = "z · tanh(ln(1 + eᶻ))"

    def build(self, x: TensorSpec) -> Module:
        return nn.Mish()

    def summary(self) -> str:
        return "z · tanh(ln(1 + eᶻ))"


@layer_type(
    "softplus",
    title="Softplus",
    category=Category.ACTIVATION,
    source="torch.nn.Softplus",
    keywords=("smooth relu", "activation"),
)
class Softplus(Elementwise):
    """Round the corner of ReLU off: always positive and smooth.

    Shapes: any → the same
    """

    formula = "ln(1 + eᶻ)"

    def build(self, x: TensorSpec) -> Module:
        return nn.Softplus()

    def summary(self) -> str:
        return "ln(1 + eᶻ)"
