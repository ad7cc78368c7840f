"""Convolutions that make sequences, pictures and volumes larger."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, ClassVar

from engine.catalogue.layer import Category, Weighted, Window, layer_type
from engine.catalogue.layers.checks import picture, sequence, times, volume
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


class _Transposed(Weighted):
    """What transposed convolutions over one to three axes have in common."""

    filters: int
    kernel: int
    stride: int
    border: int
    extra: int
    bias: bool

    along: ClassVar[int]
    unit: ClassVar[str]
    whole: ClassVar[str]

    def build(self, x: TensorSpec) -> Module:
        kinds = (modules.TransposedConv1d, modules.TransposedConv2d, modules.TransposedConv3d)
        module = kinds[self.along - 1](
            x.shape[0],
            self.filters,
            self.kernel,
            self.stride,
            self.border,
            self.extra,
            bias=self.bias,
        )
        return begun(module, self)

    def summary(self) -> str:
        return f"{self.filters} @ {times((self.kernel,) * self.along)}, stride {self.stride}"

    def window(self, x: TensorSpec) -> Window | str | None:
        # Output o is stamped by the inputs i with o = i·stride + a − border, 0 ≤ a < kernel.
        size = Fraction(self.kernel - 1, self.stride) + 1
        stride = Fraction(1, self.stride)
        start = Fraction(self.border - self.kernel + 1, self.stride)
        if self.along == 1:
            return Window((1, size), (1, stride), (0, start))
        return Window((size, size), (stride, stride), (start, start))

    def links(self, inputs: tuple[TensorSpec, ...], outputs: tuple[TensorSpec, ...]) -> int:
        stamps: int = inputs[0].size * self.kernel**self.along * self.filters
        return stamps + self.bias * outputs[0].size

    def arithmetic(self, x: TensorSpec) -> str:
        window = "·".join([str(self.kernel)] * self.along + [str(x.shape[0])])
        return f"({window} + 1) · {self.filters}" if self.bias else f"{window} · {self.filters}"

    def _check(self, x: TensorSpec) -> None:
        if self.extra >= self.stride:
            raise ShapeMismatch(
                f"extra {self.extra} is not less than stride {self.stride}",
                f"Reduce extra to {self.stride - 1}.",
            )
        sides = tuple(
            (size - 1) * self.stride + self.kernel - 2 * self.border + self.extra
            for size in x.shape[1:]
        )
        if min(sides) < 1:
            shortest = min(sides) + 2 * self.border
            raise ShapeMismatch(
                f"nothing is left of the {self.whole} when {self.border} {self.unit} are cut off "
                f"on each side (it would be {times(sides)})",
                f"Reduce border to {(shortest - 1) // 2}.",
            )


@layer_type(
    "conv_transpose1d",
    title="Transposed 1D",
    category=Category.CONVOLUTION,
    source="torch.nn.ConvTranspose1d",
    keywords=("deconvolution", "upsampling", "decoder", "generator", "convolution", "sequence"),
)
class ConvTranspose1d(_Transposed):
    """Stamp a learned window onto a longer sequence for every step that comes in.

    It is the convolution run backwards: overlapping stamps add up. With kernel 2 and stride 2 the
    sequence becomes twice as long.

    Shapes: (C, T) → (filters, T');  T' = (T − 1)·stride + kernel − 2·border + extra
    """

    filters: int = integer(default=32, low=1, high=4096, unit="channels", doc="Channels to make.")
    kernel: int = integer(default=2, low=1, high=1023, unit="steps", doc="Length of the window.")
    stride: int = integer(default=2, low=1, high=64, unit="steps", doc="Step between two stamps.")
    border: int = integer(
        default=0, low=0, high=1022, unit="steps", doc="Cut off at each end of the result."
    )
    extra: int = integer(
        default=0, low=0, high=63, unit="steps", doc="Added at the end; less than stride."
    )
    bias: bool = switch(default=True, doc="Add one learned offset per channel.")

    formula = "zⱼ[t·stride + k − border] += Σ_c wⱼ[c, k] · x[c, t];  zⱼ += bⱼ"
    along = 1
    unit = "steps"
    whole = "sequence"

    def check(self, x: TensorSpec) -> None:
        sequence(x)
        self._check(x)


@layer_type(
    "conv_transpose2d",
    title="Transposed conv",
    category=Category.CONVOLUTION,
    source="torch.nn.ConvTranspose2d",
    keywords=("deconvolution", "upsampling", "decoder", "generator", "convolution"),
)
class ConvTranspose2d(_Transposed):
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
    along = 2
    unit = "px"
    whole = "picture"

    def check(self, x: TensorSpec) -> None:
        picture(x)
        self._check(x)


@layer_type(
    "conv_transpose3d",
    title="Transposed 3D",
    category=Category.CONVOLUTION,
    source="torch.nn.ConvTranspose3d",
    keywords=("deconvolution", "upsampling", "decoder", "generator", "convolution", "volume"),
)
class ConvTranspose3d(_Transposed):
    """Stamp a learned window onto a larger volume for every voxel that comes in.

    It is the convolution run backwards: overlapping stamps add up. With kernel 2 and stride 2 the
    volume's sides are doubled.

    Shapes: (C, D, H, W) → (filters, D', H', W');  D' = (D − 1)·stride + kernel − 2·border + extra,
    H' and W' alike
    """

    filters: int = integer(default=16, low=1, high=4096, unit="channels", doc="Channels to make.")
    kernel: int = integer(default=2, low=1, high=15, unit="px", doc="Side of the window, a cube.")
    stride: int = integer(default=2, low=1, high=16, unit="px", doc="Step between two stamps.")
    border: int = integer(
        default=0, low=0, high=14, unit="px", doc="Cut off on each side of the result."
    )
    extra: int = integer(
        default=0, low=0, high=15, unit="px", doc="Added at the far sides; less than stride."
    )
    bias: bool = switch(default=True, doc="Add one learned offset per channel.")

    formula = (
        "zⱼ[t·stride + d, u·stride + a, v·stride + b] += Σ_c wⱼ[c, d, a, b] · x[c, t, u, v];  "
        "zⱼ += bⱼ"
    )
    along = 3
    unit = "px"
    whole = "volume"

    def check(self, x: TensorSpec) -> None:
        volume(x)
        self._check(x)
