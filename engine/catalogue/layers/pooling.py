"""Layers that put one number in the place of many neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.catalogue.layer import WHOLE, Category, Layer, Window, layer_type
from engine.catalogue.layers.checks import picture, real_numbers, sequence, window_fits
from engine.catalogue.torch_later import later, nn
from engine.errors import ShapeMismatch
from engine.parameter import integer
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module

    from engine.catalogue.modules import pooling as modules
else:
    modules = later("engine.catalogue.modules.pooling")


@layer_type(
    "max_pool1d",
    title="Max pool 1D",
    category=Category.POOLING,
    source="torch.nn.MaxPool1d",
    keywords=("pooling", "subsampling", "sequence"),
)
class MaxPool1d(Layer):
    """Keep the largest number of each window of the sequence.

    Shapes: (C, T) → (C, T');  T' = ⌊(T + 2·border − kernel) / stride⌋ + 1
    """

    kernel: int = integer(default=2, low=1, high=1023, unit="steps", doc="Length of the window.")
    stride: int = integer(default=2, low=1, high=64, unit="steps", doc="Step between two windows.")
    border: int = integer(
        default=0, low=0, high=511, unit="steps", doc="Empty steps at each end; at most kernel / 2."
    )

    formula = "out[c, t] = max over k of x[c, t·stride + k]"

    def check(self, x: TensorSpec) -> None:
        _, length = sequence(x)
        border_fits(self.kernel, self.border)
        window_fits((length,), self.kernel, border=self.border)

    def build(self, x: TensorSpec) -> Module:
        return nn.MaxPool1d(self.kernel, self.stride, self.border)

    def summary(self) -> str:
        return f"max {self.kernel}{step(self.kernel, self.stride)}"

    def window(self, x: TensorSpec) -> Window | str | None:
        return Window((1, self.kernel), (1, self.stride))


@layer_type(
    "max_pool2d",
    title="Max pool",
    category=Category.POOLING,
    source="torch.nn.MaxPool2d",
    keywords=("pooling", "subsampling", "picture", "2d"),
)
class MaxPool2d(Layer):
    """Keep the largest number of each window of the picture.

    Shapes: (C, H, W) → (C, H', W');  H' = ⌊(H + 2·border − kernel) / stride⌋ + 1, W' alike
    """

    kernel: int = integer(default=2, low=1, high=31, unit="px", doc="Side of the square window.")
    stride: int = integer(default=2, low=1, high=16, unit="px", doc="Step between two windows.")
    border: int = integer(
        default=0, low=0, high=15, unit="px", doc="Empty pixels on each side; at most kernel / 2."
    )

    formula = "out[c, u, v] = max over a, b of x[c, u·stride + a, v·stride + b]"

    def check(self, x: TensorSpec) -> None:
        _, height, width = picture(x)
        border_fits(self.kernel, self.border)
        window_fits((height, width), self.kernel, border=self.border)

    def build(self, x: TensorSpec) -> Module:
        return nn.MaxPool2d(self.kernel, self.stride, self.border)

    def summary(self) -> str:
        return f"max {self.kernel}×{self.kernel}{step(self.kernel, self.stride)}"

    def window(self, x: TensorSpec) -> Window | str | None:
        return Window((self.kernel, self.kernel), (self.stride, self.stride))


@layer_type(
    "mean_pool2d",
    title="Mean pool",
    category=Category.POOLING,
    source="torch.nn.AvgPool2d",
    keywords=("pooling", "average", "subsampling", "picture", "2d"),
)
class MeanPool2d(Layer):
    """Put the mean of each window in its place.

    Pixels of the border count as zeros.

    Shapes: (C, H, W) → (C, H', W');  H' = ⌊(H + 2·border − kernel) / stride⌋ + 1, W' alike
    """

    kernel: int = integer(default=2, low=1, high=31, unit="px", doc="Side of the square window.")
    stride: int = integer(default=2, low=1, high=16, unit="px", doc="Step between two windows.")
    border: int = integer(
        default=0, low=0, high=15, unit="px", doc="Zeros on each side; at most kernel / 2."
    )

    formula = "out[c, u, v] = (1 / kernel²) · Σ_a Σ_b x[c, u·stride + a, v·stride + b]"

    def check(self, x: TensorSpec) -> None:
        _, height, width = picture(x)
        border_fits(self.kernel, self.border)
        window_fits((height, width), self.kernel, border=self.border)

    def build(self, x: TensorSpec) -> Module:
        return nn.AvgPool2d(self.kernel, self.stride, self.border)

    def summary(self) -> str:
        return f"mean {self.kernel}×{self.kernel}{step(self.kernel, self.stride)}"

    def window(self, x: TensorSpec) -> Window | str | None:
        return Window((self.kernel, self.kernel), (self.stride, self.stride))


@layer_type(
    "global_mean",
    title="Global mean",
    category=Category.POOLING,
    source="Lin et al. 2014, Network in Network",
    keywords=("global average pooling", "gap", "pooling", "mean"),
)
class GlobalMean(Layer):
    """Put the mean of each whole channel in its place: one number per channel is left.

    Shapes: (C, H, W) → (C), (C, T) → (C)
    """

    formula = "out[c] = (1 / (H·W)) · Σ_u Σ_v x[c, u, v]"

    def check(self, x: TensorSpec) -> None:
        real_numbers(x)
        if x.rank < 2:
            raise ShapeMismatch(
                f"a picture or a sequence is needed, but {x} reaches this node",
                "Move it before the Flatten.",
            )

    def build(self, x: TensorSpec) -> Module:
        return modules.MeanOver(tuple(range(2, x.rank + 1)))

    def summary(self) -> str:
        return "mean per channel"

    def window(self, x: TensorSpec) -> Window | str | None:
        return WHOLE


def border_fits(kernel: int, border: int) -> None:
    """Refuse a border that windows could lie in entirely.

    Raises:
        ShapeMismatch: naming the largest border that would do.
    """
    if border > kernel // 2:
        raise ShapeMismatch(
            f"border {border} is more than half of kernel {kernel}",
            f"Reduce border to {kernel // 2}.",
        )


def step(kernel: int, stride: int) -> str:
    """The stride in words, where it is not the usual one."""
    return f", stride {stride}" if stride != kernel else ""
