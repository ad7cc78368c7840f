"""Layers that put one number in the place of many neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from engine.catalogue.layer import Category, Layer, Weighted, Window, layer_type
from engine.catalogue.layers.checks import picture, sequence, times, volume, window_fits
from engine.catalogue.layers.start import begun
from engine.catalogue.torch_later import later, nn
from engine.errors import ShapeMismatch
from engine.parameter import choice, integer, real, switch
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module

    from engine.catalogue.modules import pooling as modules
else:
    modules = later("engine.catalogue.modules.pooling")

CEIL = "Count a last window, too, that is only partly filled."


class Pooling(Layer):
    """What pools over windows of a sequence, a picture or a volume have in common."""

    kernel: int
    stride: int
    border: int = 0  # unless a layer declares it

    along: ClassVar[int]
    word: ClassVar[str]

    def check(self, x: TensorSpec) -> None:
        check = (sequence, picture, volume)[self.along - 1]
        check(x)
        border_fits(self.kernel, self.border)
        window_fits(x.shape[1:], self.kernel, border=self.border)

    def summary(self) -> str:
        return f"{self.word} {times((self.kernel,) * self.along)}{step(self.kernel, self.stride)}"

    def window(self, x: TensorSpec) -> Window | str | None:
        if self.along == 1:
            return Window((1, self.kernel), (1, self.stride), (0, -self.border))
        return Window((self.kernel,) * 2, (self.stride,) * 2, (-self.border,) * 2)


@layer_type(
    "max_pool1d",
    title="Max pool 1D",
    category=Category.POOLING,
    source="torch.nn.MaxPool1d",
    keywords=("pooling", "subsampling", "sequence"),
)
class MaxPool1d(Pooling):
    """Keep the largest number of each window of the sequence.

    Shapes: (C, T) → (C, T');  T' = ⌊(T + 2·border − kernel) / stride⌋ + 1, or ⌈…⌉ + 1 with *ceil*
    """

    kernel: int = integer(default=2, low=1, high=1023, unit="steps", doc="Length of the window.")
    stride: int = integer(default=2, low=1, high=64, unit="steps", doc="Step between two windows.")
    border: int = integer(
        default=0, low=0, high=511, unit="steps", doc="Empty steps at each end; at most kernel / 2."
    )
    ceil: bool = switch(default=False, doc=CEIL)

    formula = "out[c, t] = max over k of x[c, t·stride + k]"
    along = 1
    word = "max"

    def build(self, x: TensorSpec) -> Module:
        return nn.MaxPool1d(self.kernel, self.stride, self.border, ceil_mode=self.ceil)


@layer_type(
    "max_pool2d",
    title="Max pool",
    category=Category.POOLING,
    source="torch.nn.MaxPool2d",
    keywords=("pooling", "subsampling", "picture", "2d"),
)
class MaxPool2d(Pooling):
    """Keep the largest number of each window of the picture.

    Shapes: (C, H, W) → (C, H', W');  H' = ⌊(H + 2·border − kernel) / stride⌋ + 1, or ⌈…⌉ + 1 with
    *ceil*; W' alike
    """

    kernel: int = integer(default=2, low=1, high=31, unit="px", doc="Side of the square window.")
    stride: int = integer(default=2, low=1, high=16, unit="px", doc="Step between two windows.")
    border: int = integer(
        default=0, low=0, high=15, unit="px", doc="Empty pixels on each side; at most kernel / 2."
    )
    ceil: bool = switch(default=False, doc=CEIL)

    formula = "out[c, u, v] = max over a, b of x[c, u·stride + a, v·stride + b]"
    along = 2
    word = "max"

    def build(self, x: TensorSpec) -> Module:
        return nn.MaxPool2d(self.kernel, self.stride, self.border, ceil_mode=self.ceil)


@layer_type(
    "mean_pool1d",
    title="Mean pool 1D",
    category=Category.POOLING,
    source="torch.nn.AvgPool1d",
    keywords=("pooling", "average", "subsampling", "sequence"),
)
class MeanPool1d(Pooling):
    """Put the mean of each window of the sequence in its place.

    Steps of the border count as zeros; of a window that sticks out beyond it (*ceil*) only what is
    there counts.

    Shapes: (C, T) → (C, T');  T' = ⌊(T + 2·border − kernel) / stride⌋ + 1, or ⌈…⌉ + 1 with *ceil*
    """

    kernel: int = integer(default=2, low=1, high=1023, unit="steps", doc="Length of the window.")
    stride: int = integer(default=2, low=1, high=64, unit="steps", doc="Step between two windows.")
    border: int = integer(
        default=0, low=0, high=511, unit="steps", doc="Zeros at each end; at most kernel / 2."
    )
    ceil: bool = switch(default=False, doc=CEIL)

    formula = "out[c, t] = (1 / kernel) · Σ_k x[c, t·stride + k]"
    along = 1
    word = "mean"

    def build(self, x: TensorSpec) -> Module:
        return nn.AvgPool1d(self.kernel, self.stride, self.border, ceil_mode=self.ceil)


@layer_type(
    "mean_pool2d",
    title="Mean pool",
    category=Category.POOLING,
    source="torch.nn.AvgPool2d",
    keywords=("pooling", "average", "subsampling", "picture", "2d"),
)
class MeanPool2d(Pooling):
    """Put the mean of each window in its place.

    Pixels of the border count as zeros; of a window that sticks out beyond it (*ceil*) only what is
    there counts.

    Shapes: (C, H, W) → (C, H', W');  H' = ⌊(H + 2·border − kernel) / stride⌋ + 1, or ⌈…⌉ + 1 with
    *ceil*; W' alike
    """

    kernel: int = integer(default=2, low=1, high=31, unit="px", doc="Side of the square window.")
    stride: int = integer(default=2, low=1, high=16, unit="px", doc="Step between two windows.")
    border: int = integer(
        default=0, low=0, high=15, unit="px", doc="Zeros on each side; at most kernel / 2."
    )
    ceil: bool = switch(default=False, doc=CEIL)

    formula = "out[c, u, v] = (1 / kernel²) · Σ_a Σ_b x[c, u·stride + a, v·stride + b]"
    along = 2
    word = "mean"

    def build(self, x: TensorSpec) -> Module:
        return nn.AvgPool2d(self.kernel, self.stride, self.border, ceil_mode=self.ceil)


@layer_type(
    "lp_pool1d",
    title="Lp pool 1D",
    category=Category.POOLING,
    source="Sermanet et al. 2012; torch.nn.LPPool1d",
    keywords=("pooling", "norm", "power", "subsampling", "sequence"),
)
class LpPool1d(Pooling):
    """Put the length (p-norm) of each window of the sequence in its place.

    With p = 1 it is the sum of the magnitudes; the larger p, the more the largest decides.

    Shapes: (C, T) → (C, T');  T' = ⌊(T − kernel) / stride⌋ + 1
    """

    p: float = real(default=2.0, low=1.0, high=16.0, doc="The power: 2 for the usual length.")
    kernel: int = integer(default=2, low=1, high=1023, unit="steps", doc="Length of the window.")
    stride: int = integer(default=2, low=1, high=64, unit="steps", doc="Step between two windows.")

    formula = "out[c, t] = (Σ_k |x[c, t·stride + k]|ᵖ)^(1/p)"
    along = 1

    def build(self, x: TensorSpec) -> Module:
        return modules.LpPool((1, self.kernel), (1, self.stride), self.p, is_sequence=True)

    def summary(self) -> str:
        return f"p = {self.p:.3g}, {self.kernel}{step(self.kernel, self.stride)}"


@layer_type(
    "lp_pool2d",
    title="Lp pool",
    category=Category.POOLING,
    source="Sermanet et al. 2012; torch.nn.LPPool2d",
    keywords=("pooling", "norm", "power", "subsampling", "picture", "2d"),
)
class LpPool2d(Pooling):
    """Put the length (p-norm) of each window of the picture in its place.

    With p = 1 it is the sum of the magnitudes; the larger p, the more the largest decides.

    Shapes: (C, H, W) → (C, H', W');  H' = ⌊(H − kernel) / stride⌋ + 1, W' alike
    """

    p: float = real(default=2.0, low=1.0, high=16.0, doc="The power: 2 for the usual length.")
    kernel: int = integer(default=2, low=1, high=31, unit="px", doc="Side of the square window.")
    stride: int = integer(default=2, low=1, high=16, unit="px", doc="Step between two windows.")

    formula = "out[c, u, v] = (Σ_a Σ_b |x[c, u·stride + a, v·stride + b]|ᵖ)^(1/p)"
    along = 2

    def build(self, x: TensorSpec) -> Module:
        return modules.LpPool((self.kernel,) * 2, (self.stride,) * 2, self.p, is_sequence=False)

    def summary(self) -> str:
        return f"p = {self.p:.3g}, {times((self.kernel,) * 2)}{step(self.kernel, self.stride)}"


@layer_type(
    "subsampling",
    title="Subsampling",
    category=Category.POOLING,
    source="LeCun et al. 1998, Gradient-Based Learning Applied to Document Recognition",
    keywords=("pooling", "lenet", "trainable", "average", "mean", "sum", "picture"),
)
class Subsampling(Weighted):
    """LeNet's pooling: the mean of each window, times one learned weight per map, plus a bias.

    With PyTorch's own start it begins as the plain mean.

    Shapes: (C, H, W) → (C, H', W');  H' = ⌊(H − kernel) / stride⌋ + 1, W' alike
    """

    kernel: int = integer(default=2, low=1, high=31, unit="px", doc="Side of the square window.")
    stride: int = integer(default=2, low=1, high=16, unit="px", doc="Step between two windows.")
    of: str = choice(
        default="mean",
        choices={"mean": "Mean", "sum": "Sum"},
        label="Weighs",
        doc="What of a window is weighed.",
    )

    formula = "out[c, u, v] = w_c · (1 / kernel²) · Σ_a Σ_b x[c, u·stride + a, v·stride + b] + b_c"

    def check(self, x: TensorSpec) -> None:
        _, height, width = picture(x)
        window_fits((height, width), self.kernel)

    def build(self, x: TensorSpec) -> Module:
        taps = self.kernel**2
        module = modules.Subsampling(x.shape[0], self.kernel, self.stride, is_sum=self.of == "sum")
        return begun(module, self, stacked=x.shape[0], fans=(taps, taps))

    def summary(self) -> str:
        return f"{self.of} {times((self.kernel,) * 2)}{step(self.kernel, self.stride)}, learned"

    def window(self, x: TensorSpec) -> Window | str | None:
        return Window((self.kernel,) * 2, (self.stride,) * 2)

    def links(self, inputs: tuple[TensorSpec, ...], outputs: tuple[TensorSpec, ...]) -> int:
        return outputs[0].size * (self.kernel**2 + 1)

    def arithmetic(self, x: TensorSpec) -> str:
        return f"(1 + 1) · {x.shape[0]}"


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
