"""Pooling over windows of a volume: depth, height and width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.catalogue.layer import Category, layer_type
from engine.catalogue.layers.pooling import CEIL, Pooling
from engine.catalogue.torch_later import nn
from engine.parameter import integer, switch
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module


@layer_type(
    "max_pool3d",
    title="Max pool 3D",
    category=Category.POOLING,
    source="torch.nn.MaxPool3d",
    keywords=("pooling", "subsampling", "volume", "video"),
)
class MaxPool3d(Pooling):
    """Keep the largest number of each window of the volume.

    Shapes: (C, D, H, W) → (C, D', H', W');  D' = ⌊(D + 2·border − kernel) / stride⌋ + 1, or ⌈…⌉ + 1
    with *ceil*; H' and W' alike
    """

    kernel: int = integer(default=2, low=1, high=31, unit="px", doc="Side of the cubic window.")
    stride: int = integer(default=2, low=1, high=16, unit="px", doc="Step between two windows.")
    border: int = integer(
        default=0, low=0, high=15, unit="px", doc="Empty places on each side; at most kernel / 2."
    )
    ceil: bool = switch(default=False, doc=CEIL)

    formula = "out[c, t, u, v] = max over a, b, d of x[c, t·stride + a, u·stride + b, v·stride + d]"
    along = 3
    word = "max"

    def build(self, x: TensorSpec) -> Module:
        return nn.MaxPool3d(self.kernel, self.stride, self.border, ceil_mode=self.ceil)


@layer_type(
    "mean_pool3d",
    title="Mean pool 3D",
    category=Category.POOLING,
    source="torch.nn.AvgPool3d",
    keywords=("pooling", "average", "subsampling", "volume", "video"),
)
class MeanPool3d(Pooling):
    """Put the mean of each window of the volume in its place.

    Places of the border count as zeros; of a window that sticks out beyond it (*ceil*) only what is
    there counts.

    Shapes: (C, D, H, W) → (C, D', H', W');  D' = ⌊(D + 2·border − kernel) / stride⌋ + 1, or ⌈…⌉ + 1
    with *ceil*; H' and W' alike
    """

    kernel: int = integer(default=2, low=1, high=31, unit="px", doc="Side of the cubic window.")
    stride: int = integer(default=2, low=1, high=16, unit="px", doc="Step between two windows.")
    border: int = integer(
        default=0, low=0, high=15, unit="px", doc="Zeros on each side; at most kernel / 2."
    )
    ceil: bool = switch(default=False, doc=CEIL)

    formula = (
        "out[c, t, u, v] = (1 / kernel³) · Σ_a Σ_b Σ_d "
        "x[c, t·stride + a, u·stride + b, v·stride + d]"
    )
    along = 3
    word = "mean"

    def build(self, x: TensorSpec) -> Module:
        return nn.AvgPool3d(self.kernel, self.stride, self.border, ceil_mode=self.ceil)
