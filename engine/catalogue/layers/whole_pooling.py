"""Pools whose windows follow from the size of what arrives."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from engine.catalogue.layer import WHOLE, Category, Layer, Window, layer_type
from engine.catalogue.layers.checks import picture, real_numbers, sequence
from engine.catalogue.torch_later import later, nn
from engine.errors import ShapeMismatch
from engine.parameter import integer
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module

    from engine.catalogue.modules import pooling as modules
else:
    modules = later("engine.catalogue.modules.pooling")


class _Global(Layer):
    """What pools over whole channels have in common."""

    def check(self, x: TensorSpec) -> None:
        real_numbers(x)
        if x.rank < 2:
            raise ShapeMismatch(
                f"a picture or a sequence is needed, but {x} reaches this node",
                "Move it before the Flatten.",
            )

    def window(self, x: TensorSpec) -> Window | str | None:
        return WHOLE

    def _axes(self, x: TensorSpec) -> tuple[int, ...]:
        """The axes that vanish, counted with the batch axis."""
        return (1,) if x.axes == ("T", "F") else tuple(range(2, x.rank + 1))


@layer_type(
    "global_mean",
    title="Global mean",
    category=Category.POOLING,
    source="Lin et al. 2014, Network in Network",
    keywords=("global average pooling", "gap", "pooling", "mean"),
)
class GlobalMean(_Global):
    """Put the mean of each whole channel in its place: one number per channel is left.

    Of a sequence of vectors it is the mean over time.

    Shapes: (C, H, W) → (C), (C, T) → (C), (T, F) → (F)
    """

    formula = "out[c] = (1 / (H·W)) · Σ_u Σ_v x[c, u, v]"

    def build(self, x: TensorSpec) -> Module:
        return modules.MeanOver(self._axes(x))

    def summary(self) -> str:
        return "mean per channel"


@layer_type(
    "global_max",
    title="Global max",
    category=Category.POOLING,
    source="Oquab et al. 2015, Is object localization for free?",
    keywords=("global max pooling", "pooling", "maximum", "max over time"),
)
class GlobalMax(_Global):
    """Keep the largest number of each whole channel: one number per channel is left.

    Of a sequence of vectors it is the largest over time. Where several are equally large they share
    the gradient.

    Shapes: (C, H, W) → (C), (C, T) → (C), (T, F) → (F)
    """

    formula = "out[c] = max over u, v of x[c, u, v]"

    def build(self, x: TensorSpec) -> Module:
        return modules.MaxOver(self._axes(x))

    def summary(self) -> str:
        return "max per channel"


class _Adaptive1d(Layer):
    """What pools to a set length have in common."""

    length: int = integer(default=4, low=1, high=4096, unit="steps", doc="Length of the result.")

    def check(self, x: TensorSpec) -> None:
        sequence(x)

    def window(self, x: TensorSpec) -> Window | str | None:
        if self.length == 1:
            return WHOLE
        size, stride, start = _adaptive(x.shape[1], self.length)
        return Window((1, size), (1, stride), (0, start))


class _Adaptive2d(Layer):
    """What pools to a set height and width have in common."""

    height: int = integer(default=6, low=1, high=1024, unit="px", doc="Height of the result.")
    width: int = integer(default=6, low=1, high=1024, unit="px", doc="Width of the result.")

    def check(self, x: TensorSpec) -> None:
        picture(x)

    def window(self, x: TensorSpec) -> Window | str | None:
        if self.height == self.width == 1:
            return WHOLE
        rows = _adaptive(x.shape[1], self.height)
        columns = _adaptive(x.shape[2], self.width)
        return Window(*zip(rows, columns, strict=True))


@layer_type(
    "adaptive_mean_pool1d",
    title="Adaptive mean 1D",
    category=Category.POOLING,
    source="torch.nn.AdaptiveAvgPool1d",
    keywords=("pooling", "average", "sequence", "any length"),
)
class AdaptiveMeanPool1d(_Adaptive1d):
    """Split the sequence into as many parts as wanted and put their means in their place.

    Where the length is no multiple of that, neighbouring parts overlap.

    Shapes: (C, T) → (C, length)
    """

    formula = "out[c, t] = mean of x[c, ⌊t·T / length⌋ … ⌈(t + 1)·T / length⌉ − 1]"

    def build(self, x: TensorSpec) -> Module:
        return nn.AdaptiveAvgPool1d(self.length)

    def summary(self) -> str:
        return f"mean, to {self.length}"


@layer_type(
    "adaptive_max_pool1d",
    title="Adaptive max 1D",
    category=Category.POOLING,
    source="torch.nn.AdaptiveMaxPool1d",
    keywords=("pooling", "maximum", "sequence", "any length"),
)
class AdaptiveMaxPool1d(_Adaptive1d):
    """Split the sequence into as many parts as wanted and keep the largest number of each.

    Where the length is no multiple of that, neighbouring parts overlap.

    Shapes: (C, T) → (C, length)
    """

    formula = "out[c, t] = max of x[c, ⌊t·T / length⌋ … ⌈(t + 1)·T / length⌉ − 1]"

    def build(self, x: TensorSpec) -> Module:
        return nn.AdaptiveMaxPool1d(self.length)

    def summary(self) -> str:
        return f"max, to {self.length}"


@layer_type(
    "adaptive_mean_pool2d",
    title="Adaptive mean",
    category=Category.POOLING,
    source="torch.nn.AdaptiveAvgPool2d",
    keywords=("pooling", "average", "picture", "any size", "alexnet", "vgg"),
)
class AdaptiveMeanPool2d(_Adaptive2d):
    """Split the picture into as many fields as wanted and put their means in their place.

    Where a side is no multiple of that, neighbouring fields overlap.

    Shapes: (C, H, W) → (C, height, width)
    """

    formula = (
        "out[c, u, v] = mean of x[c, i, j],  ⌊u·H / height⌋ ≤ i < ⌈(u + 1)·H / height⌉, j alike"
    )

    def build(self, x: TensorSpec) -> Module:
        return nn.AdaptiveAvgPool2d((self.height, self.width))

    def summary(self) -> str:
        return f"mean, to {self.height}×{self.width}"


@layer_type(
    "adaptive_max_pool2d",
    title="Adaptive max",
    category=Category.POOLING,
    source="torch.nn.AdaptiveMaxPool2d",
    keywords=("pooling", "maximum", "picture", "any size"),
)
class AdaptiveMaxPool2d(_Adaptive2d):
    """Split the picture into as many fields as wanted and keep the largest number of each.

    Where a side is no multiple of that, neighbouring fields overlap.

    Shapes: (C, H, W) → (C, height, width)
    """

    formula = (
        "out[c, u, v] = max of x[c, i, j],  ⌊u·H / height⌋ ≤ i < ⌈(u + 1)·H / height⌉, j alike"
    )

    def build(self, x: TensorSpec) -> Module:
        return nn.AdaptiveMaxPool2d((self.height, self.width))

    def summary(self) -> str:
        return f"max, to {self.height}×{self.width}"


def _adaptive(size: int, parts: int) -> tuple[int | Fraction, int | Fraction, int | Fraction]:
    """Size, stride and start of the windows that split ``size`` inputs into ``parts``.

    They reach from ⌊o · stride⌋ to ⌈(o + 1) · stride⌉ − 1.
    """
    stride = Fraction(size, parts)
    if stride.denominator == 1:
        return int(stride), int(stride), 0
    spare = 1 - Fraction(1, stride.denominator)  # ⌊n/d⌋ = ⌈n/d − (1 − 1/d)⌉
    return stride + 2 * spare, stride, -spare
