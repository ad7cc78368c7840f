"""Convolutions that make pictures larger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.catalogue.layer import Category, Weighted, Window, layer_type
from engine.catalogue.layers.checks import picture, times
from engine.catalogue.layers.start import begun
from engine.catalogue.torch_later import later
from engine.errors import ShapeMismatch
from engine.parameter import integer, switch
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module

    from engine.catalogue.modules import convolution as modules
else:
    modules = later("engine.catalogue.modules.convolution")


@layer_type(
    "conv_transpose2d",
    title="Transposed conv",
    category=Category.CONVOLUTION,
    source="torch.nn.ConvTranspose2d",
    keywords=("deconvolution", "upsampling", "decoder", "generator", "convolution"),
)
class ConvTranspose2d(Weighted):
    """Stamp a learned window onto a larger picture for every pixel that comes in.

    It is the convolution run backwards: overlapping stamps add up. With kernel 2 and stride 2 the
    picture's sides are doubled.

    Shapes: (C, H, W) → (filters, H', W');  H' = (H − 1)·stride + kernel − 2·border + extra,
    W' alike
    """

    filters: int = integer(default=32, low=1, high=4096, unit="channels", doc="Channels to make.")
    kernel: int = integer(default=2, low=1, high=31, unit="px", doc="Side of the square window.")
    stride: int = integer(default=2, low=1, high=16, unit="px", doc="Step between two stamps.")
    border: int = integer(
        default=0, low=0, high=30, unit="px", doc="Cut off on each side of the result."
    )
    extra: int = integer(
        default=0, low=0, high=15, unit="px", doc="Added at the right and below; less than stride."
    )
    bias: bool = switch(default=True, doc="Add one learned offset per channel.")

    formula = "zⱼ[u·stride + a, v·stride + b] += Σ_c wⱼ[c, a, b] · x[c, u, v];  zⱼ += bⱼ"

    def check(self, x: TensorSpec) -> None:
        _, height, width = picture(x)
        if self.extra >= self.stride:
            raise ShapeMismatch(
                f"extra {self.extra} is not less than stride {self.stride}",
                f"Reduce extra to {self.stride - 1}.",
            )
        sides = tuple(
            (size - 1) * self.stride + self.kernel - 2 * self.border + self.extra
            for size in (height, width)
        )
        if min(sides) < 1:
            shortest = min(sides) + 2 * self.border
            raise ShapeMismatch(
                f"nothing is left of the picture when {self.border} px are cut off on each side "
                f"(it would be {times(sides)})",
                f"Reduce border to {(shortest - 1) // 2}.",
            )

    def build(self, x: TensorSpec) -> Module:
        channels, _, _ = picture(x)
        module = modules.TransposedConv2d(
            channels,
            self.filters,
            self.kernel,
            self.stride,
            self.border,
            self.extra,
            bias=self.bias,
        )
        return begun(module, self)

    def summary(self) -> str:
        return f"{self.filters} @ {self.kernel}×{self.kernel}, stride {self.stride}"

    def window(self, x: TensorSpec) -> Window | str | None:
        side = -(-self.kernel // self.stride)
        return Window((side, side))

    def links(self, inputs: tuple[TensorSpec, ...], outputs: tuple[TensorSpec, ...]) -> int:
        stamps = inputs[0].size * self.kernel**2 * self.filters
        return stamps + self.bias * outputs[0].size

    def arithmetic(self, x: TensorSpec) -> str:
        window = f"{self.kernel}·{self.kernel}·{x.shape[0]}"
        return f"({window} + 1) · {self.filters}" if self.bias else f"{window} · {self.filters}"
