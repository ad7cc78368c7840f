"""Convolutions in two cheap parts: first along the picture, then across the channels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.catalogue.layer import Category, layer_type
from engine.catalogue.layers.checks import picture
from engine.catalogue.layers.sliding import PADDINGS, Sliding
from engine.catalogue.layers.start import begun
from engine.catalogue.torch_later import later
from engine.parameter import choice, integer, switch
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module

    from engine.catalogue.modules import convolution as modules
else:
    modules = later("engine.catalogue.modules.convolution")


@layer_type(
    "depthwise_separable",
    title="Separable conv",
    category=Category.CONVOLUTION,
    source="Chollet 2017, Xception; Howard et al. 2017, MobileNets",
    keywords=("depthwise", "pointwise", "convolution", "mobilenet", "xception", "picture"),
)
class DepthwiseSeparable(Sliding):
    """Slide windows over each channel by itself, then mix the channels at every pixel.

    It does with far fewer weights nearly what a convolution does: the first part (depthwise) has
    ``multiplier`` windows for each channel, the second (pointwise) is a 1×1 convolution.

    Shapes: (C, H, W) → (filters, H', W');  H' = ⌊(H + 2·border − dilation·(kernel − 1) − 1) /
    stride⌋ + 1, W' alike
    """

    filters: int = integer(default=32, low=1, high=4096, unit="channels", doc="Channels to make.")
    kernel: int = integer(default=3, low=1, high=31, unit="px", doc="Side of the square windows.")
    multiplier: int = integer(default=1, low=1, high=16, doc="Windows for each input channel.")
    stride: int = integer(default=1, low=1, high=16, unit="px", doc="Step between two windows.")
    padding: str = choice(default="same", choices=PADDINGS, doc="What is added round the picture.")
    border: int = integer(
        default=1,
        low=0,
        high=64,
        unit="px",
        doc="Zeros added on each side.",
        shown_if=("padding", ("number",)),
    )
    dilation: int = integer(
        default=1, low=1, high=32, unit="px", doc="Distance between the taps of a window."
    )
    bias: bool = switch(default=True, doc="Add one learned offset per channel at the end.")

    formula = (
        "y_cm[u, v] = Σ_a Σ_b d_cm[a, b] · x[c, u·stride + a, v·stride + b];  "
        "zⱼ[u, v] = Σ_c Σ_m wⱼ[c, m] · y_cm[u, v] + bⱼ"
    )
    along = 2

    def check(self, x: TensorSpec) -> None:
        picture(x)
        self.check_window(x)

    def build(self, x: TensorSpec) -> Module:
        channels, _, _ = picture(x)
        slide = modules.Slide(2, self.margins(), self.stride, self.dilation, groups=channels)
        module = modules.SeparableConvolution(
            channels, self.multiplier, self.filters, self.kernel, slide, bias=self.bias
        )
        return begun(module, self)

    def links(self, inputs: tuple[TensorSpec, ...], outputs: tuple[TensorSpec, ...]) -> int:
        between = inputs[0].shape[0] * self.multiplier
        places = outputs[0].size // self.filters
        return places * between * self.kernel**2 + outputs[0].size * (between + self.bias)

    def arithmetic(self, x: TensorSpec) -> str:
        between = f"{x.shape[0]}·{self.multiplier}" if self.multiplier > 1 else str(x.shape[0])
        per_filter = f"({between} + 1)" if self.bias else between
        return f"{self.kernel}·{self.kernel}·{between} + {per_filter} · {self.filters}"
