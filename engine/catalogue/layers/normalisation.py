"""Layers that bring numbers to mean 0 and deviation 1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.catalogue.layer import WHOLE, Category, Layer, Window, layer_type
from engine.catalogue.layers.checks import real_numbers
from engine.catalogue.torch_later import nn
from engine.errors import ShapeMismatch
from engine.parameter import choice, real, switch
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module


@layer_type(
    "batch_norm",
    title="Batch norm",
    category=Category.NORMALISATION,
    source="torch.nn.BatchNorm2d; Ioffe and Szegedy 2015",
    keywords=("batchnorm", "bn", "normalise", "normalize"),
)
class BatchNorm(Layer):
    """Bring each channel to mean 0 and deviation 1 over the batch, then scale and shift it.

    While training, mean μ and variance σ² are those of the batch; a running average of them is kept
    and used when the network is only asked.

    Shapes: (F) → (F), (C, T) → (C, T), (C, H, W) → (C, H, W)
    """

    momentum: float = real(
        default=0.1, low=0.0, high=1.0, doc="Share of the newest batch in the running average."
    )
    epsilon: float = real(
        default=1e-5,
        low=1e-8,
        high=1.0,
        logarithmic=True,
        doc="Added to the variance, so that nothing is divided by 0.",
    )
    affine: bool = switch(default=True, label="Scale and shift", doc="Learn γ and β per channel.")

    formula = "out = γ · (x − μ) / √(σ² + ε) + β"
    differs_in_training = True

    def check(self, x: TensorSpec) -> None:
        real_numbers(x)
        if not 1 <= x.rank <= 4:
            raise ShapeMismatch(
                f"batch norm needs 1 to 4 axes, but {x.rank} axes ({x}) reach this node",
                "Insert Flatten or Reshape before this node.",
            )

    def build(self, x: TensorSpec) -> Module:
        kinds = {1: nn.BatchNorm1d, 2: nn.BatchNorm1d, 3: nn.BatchNorm2d, 4: nn.BatchNorm3d}
        return kinds[x.rank](x.shape[0], self.epsilon, self.momentum, affine=self.affine)

    def summary(self) -> str:
        return "each channel, over the batch"

    def links(self, inputs: tuple[TensorSpec, ...], outputs: tuple[TensorSpec, ...]) -> int:
        return 2 * outputs[0].size if self.affine else 0

    def arithmetic(self, x: TensorSpec) -> str:
        return f"2 · {x.shape[0]}" if self.affine else ""


@layer_type(
    "layer_norm",
    title="Layer norm",
    category=Category.NORMALISATION,
    source="torch.nn.LayerNorm; Ba et al. 2016",
    keywords=("layernorm", "ln", "normalise", "normalize", "transformer"),
)
class LayerNorm(Layer):
    """Bring the numbers of each example to mean 0 and deviation 1, then scale and shift each.

    It does not look at other examples, so it does the same in training and afterwards.

    Shapes: any → the same
    """

    over: str = choice(
        default="all",
        choices={"all": "All axes", "last": "The last axis"},
        doc="Which numbers of an example have mean 0 and deviation 1 together.",
    )
    epsilon: float = real(
        default=1e-5,
        low=1e-8,
        high=1.0,
        logarithmic=True,
        doc="Added to the variance, so that nothing is divided by 0.",
    )
    affine: bool = switch(default=True, label="Scale and shift", doc="Learn γ and β per place.")

    formula = "out = γ · (x − μ) / √(σ² + ε) + β"

    def check(self, x: TensorSpec) -> None:
        real_numbers(x)
        if not x.shape:
            raise ShapeMismatch("one number per example can not be normalised", "Remove this node.")

    def build(self, x: TensorSpec) -> Module:
        return nn.LayerNorm(self._axes(x), self.epsilon, elementwise_affine=self.affine)

    def summary(self) -> str:
        return "each example" if self.over == "all" else "along the last axis"

    def window(self, x: TensorSpec) -> Window | str | None:
        return WHOLE if len(self._axes(x)) == x.rank else None

    def links(self, inputs: tuple[TensorSpec, ...], outputs: tuple[TensorSpec, ...]) -> int:
        return 2 * outputs[0].size if self.affine else 0

    def arithmetic(self, x: TensorSpec) -> str:
        return "2 · " + "·".join(map(str, self._axes(x))) if self.affine else ""

    def _axes(self, x: TensorSpec) -> tuple[int, ...]:
        return x.shape if self.over == "all" else x.shape[-1:]
