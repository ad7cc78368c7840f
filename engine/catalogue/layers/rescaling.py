"""Layers that bring numbers to a common size without taking their mean away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.catalogue.layer import Category, Layer, layer_type
from engine.catalogue.layers.axes import with_channels
from engine.catalogue.layers.normalisation import OverPlaces, epsilon
from engine.catalogue.torch_later import nn
from engine.parameter import choice, integer, real, switch
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module


@layer_type(
    "rms_norm",
    title="RMS norm",
    category=Category.NORMALISATION,
    source="torch.nn.RMSNorm; Zhang and Sennrich 2019",
    keywords=("rmsnorm", "root mean square", "normalise", "normalize", "transformer"),
)
class RMSNorm(OverPlaces):
    """Divide numbers by their root mean square: their mean stays, their size becomes 1.

    It does what layer norm does with fewer steps, and is usual in today's language models.

    Shapes: any → the same
    """

    over: str = choice(
        default="last",
        choices={"last": "The last axis", "all": "All axes"},
        doc="Which numbers of an example have a root mean square of 1 together.",
    )
    epsilon: float = epsilon("mean square")
    affine: bool = switch(default=True, label="Scale", doc="Learn γ per place.")

    formula = "out = γ · x / √(mean(x²) + ε)"

    def build(self, x: TensorSpec) -> Module:
        return nn.RMSNorm(self.axes(x), self.epsilon, elementwise_affine=self.affine)

    def links(self, inputs: tuple[TensorSpec, ...], outputs: tuple[TensorSpec, ...]) -> int:
        return outputs[0].size if self.affine else 0

    def arithmetic(self, x: TensorSpec) -> str:
        return " · ".join(map(str, self.axes(x))) if self.affine else ""


@layer_type(
    "local_response_norm",
    title="Local response norm",
    category=Category.NORMALISATION,
    source="torch.nn.LocalResponseNorm; Krizhevsky et al. 2012, section 3.3",
    keywords=("lrn", "alexnet", "lateral inhibition", "normalise", "normalize"),
)
class LocalResponseNorm(Layer):
    """Make a response smaller where neighbouring channels respond strongly at the same place.

    Size, α, β and k come as AlexNet had them. α is the paper's: PyTorch divides its own by size.

    Shapes: (C, T) → (C, T), (C, H, W) → (C, H, W)
    """

    size: int = integer(
        default=5, low=1, high=255, unit="channels", doc="Neighbouring channels, itself included."
    )
    alpha: float = real(
        default=1e-4, low=0.0, high=10.0, label="α", doc="Weight of the neighbours' squares."
    )
    beta: float = real(default=0.75, low=0.0, high=10.0, label="β", doc="Power of the divisor.")
    k: float = real(
        default=2.0, low=1e-6, high=1000.0, doc="Added to the sum, so that nothing is divided by 0."
    )

    formula = "out_c = x_c / (k + α · Σ x²_j)^β;  j from c − ⌊size/2⌋ on, size channels"

    def check(self, x: TensorSpec) -> None:
        with_channels(x, "local response norm", lowest=2)

    def build(self, x: TensorSpec) -> Module:
        return nn.LocalResponseNorm(self.size, self.alpha * self.size, self.beta, self.k)

    def summary(self) -> str:
        return f"over {self.size} channel{'s' if self.size > 1 else ''}"
