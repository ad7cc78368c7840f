"""Channels traded for pixels, and pixels for channels."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from engine.catalogue.layer import Category, Layer, Window, layer_type
from engine.catalogue.layers.checks import picture, times
from engine.catalogue.torch_later import nn
from engine.errors import ShapeMismatch
from engine.parameter import integer
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module


@layer_type(
    "pixel_shuffle",
    title="Pixel shuffle",
    category=Category.SHAPE,
    source="Shi et al. 2016; torch.nn.PixelShuffle",
    keywords=("upsampling", "super-resolution", "sub-pixel", "enlarge", "depth to space"),
)
class PixelShuffle(Layer):
    """Make a picture larger by laying its channels side by side as pixels.

    Factor² channels become one whose sides are factor times as long.

    Shapes: (C·factor², H, W) → (C, factor·H, factor·W)
    """

    factor: int = integer(default=2, low=1, high=16, unit="times", doc="How much longer each side.")

    formula = "out[c, f·u + a, f·v + b] = x[c·f² + f·a + b, u, v],  f = factor,  0 ≤ a, b < f"

    def check(self, x: TensorSpec) -> None:
        channels, _, _ = picture(x)
        if channels % self.factor**2:
            fitting = [f for f in range(1, 17) if channels % f**2 == 0]
            raise ShapeMismatch(
                f"{channels} channels can not be laid side by side in squares of "
                f"{times((self.factor,) * 2)}",
                f"Set factor to {' or '.join(map(str, fitting))}, or let the layer before it make "
                f"{-(-channels // self.factor**2) * self.factor**2} channels.",
            )

    def build(self, x: TensorSpec) -> Module:
        return nn.PixelShuffle(self.factor)

    def summary(self) -> str:
        return f"{self.factor}× larger"

    def window(self, x: TensorSpec) -> Window | str | None:
        # Output o looks at ⌊o / factor⌋.
        size, stride = 2 - Fraction(1, self.factor), Fraction(1, self.factor)
        return Window((size, size), (stride, stride), (stride - 1, stride - 1))


@layer_type(
    "pixel_unshuffle",
    title="Pixel unshuffle",
    category=Category.SHAPE,
    source="Shi et al. 2016; torch.nn.PixelUnshuffle",
    keywords=("downsampling", "sub-pixel", "space to depth", "reorganise"),
)
class PixelUnshuffle(Layer):
    """Make a picture smaller without losing anything: neighbouring pixels become channels.

    Shapes: (C, H, W) → (C·factor², H / factor, W / factor)
    """

    factor: int = integer(
        default=2, low=1, high=16, unit="times", doc="How much shorter each side."
    )

    formula = "out[c·f² + f·a + b, u, v] = x[c, f·u + a, f·v + b],  f = factor,  0 ≤ a, b < f"

    def check(self, x: TensorSpec) -> None:
        _, height, width = picture(x)
        if height % self.factor or width % self.factor:
            fitting = [f for f in range(1, 17) if height % f == 0 and width % f == 0]
            raise ShapeMismatch(
                f"a {times((height, width))} picture can not be split into squares of "
                f"{times((self.factor,) * 2)}",
                f"Set factor to {' or '.join(map(str, fitting))}.",
            )

    def build(self, x: TensorSpec) -> Module:
        return nn.PixelUnshuffle(self.factor)

    def summary(self) -> str:
        return f"{self.factor}× smaller"

    def window(self, x: TensorSpec) -> Window | str | None:
        return Window((self.factor,) * 2, (self.factor,) * 2)
