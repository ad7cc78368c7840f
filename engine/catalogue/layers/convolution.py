"""Windows with learned weights that slide over pictures and sequences."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from engine.catalogue.layer import Category, Weighted, Window, layer_type
from engine.catalogue.layers.checks import picture, sequence, times, window_fits
from engine.catalogue.layers.start import begun
from engine.catalogue.torch_later import later, nn
from engine.errors import ShapeMismatch
from engine.parameter import choice, integer, switch
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module

    from engine.catalogue.modules import convolution as modules
else:
    modules = later("engine.catalogue.modules.convolution")

PADDINGS = {
    "same": "Same (keeps the size)",
    "valid": "Valid (no border)",
    "number": "A number",
}


class _Convolution(Weighted):
    """What convolutions over one and two axes have in common."""

    filters: int
    kernel: int
    stride: int
    padding: str
    border: int
    dilation: int
    groups: int
    bias: bool

    along: ClassVar[int]

    def summary(self) -> str:
        border = f"border {self.border}" if self.padding == "number" else self.padding
        step = f", stride {self.stride}" if self.stride > 1 else ""
        return f"{self.filters} @ {times((self.kernel,) * self.along)}, {border}{step}"

    def links(self, inputs: tuple[TensorSpec, ...], outputs: tuple[TensorSpec, ...]) -> int:
        return outputs[0].size * (self._taps(inputs[0]) + self.bias)

    def arithmetic(self, x: TensorSpec) -> str:
        parts = [str(self.kernel)] * self.along + [str(x.shape[0] // self.groups)]
        window = "·".join(parts)
        return f"({window} + 1) · {self.filters}" if self.bias else f"{window} · {self.filters}"

    def _taps(self, x: TensorSpec) -> int:
        window: int = self.kernel**self.along
        return window * x.shape[0] // self.groups

    def _reach(self) -> int:
        return self.dilation * (self.kernel - 1) + 1

    def _margins(self) -> tuple[int, int]:
        """Zeros added before and after each axis."""
        match self.padding:
            case "same":
                spare = self._reach() - 1
                return spare // 2, spare - spare // 2
            case "number":
                return self.border, self.border
            case _:
                return 0, 0

    def _check(self, channels: int, sizes: tuple[int, ...]) -> None:
        groups_divide(self.groups, channels, self.filters)
        if self.padding != "same":
            window_fits(
                sizes,
                self.kernel,
                dilation=self.dilation,
                border=self._margins()[0],
                mend="set padding to same",
            )


@layer_type(
    "conv1d",
    title="Conv 1D",
    category=Category.CONVOLUTION,
    source="torch.nn.Conv1d",
    keywords=("convolution", "sequence", "signal", "temporal", "time"),
)
class Conv1d(_Convolution):
    """Slide ``filters`` learned windows along the sequence; each makes one output channel.

    With padding *same* the sequence is filled up with zeros until the length is ⌈T / stride⌉, which
    with stride 1 is the length that came in.

    Shapes: (C, T) → (filters, T');  T' = ⌊(T + 2·border − dilation·(kernel − 1) − 1) / stride⌋ + 1
    """

    filters: int = integer(default=32, low=1, high=4096, unit="channels", doc="Windows to learn.")
    kernel: int = integer(default=3, low=1, high=1023, unit="steps", doc="Length of the window.")
    stride: int = integer(default=1, low=1, high=64, unit="steps", doc="Step between two windows.")
    padding: str = choice(default="same", choices=PADDINGS, doc="What is added at both ends.")
    border: int = integer(
        default=1,
        low=0,
        high=1023,
        unit="steps",
        doc="Zeros added at each end.",
        shown_if=("padding", ("number",)),
    )
    dilation: int = integer(
        default=1, low=1, high=1024, unit="steps", doc="Distance between the taps of a window."
    )
    groups: int = integer(
        default=1, low=1, high=4096, doc="Parts the channels are split into, apart from each other."
    )
    bias: bool = switch(default=True, doc="Add one learned offset per filter.")

    formula = "zⱼ[t] = Σ_c Σ_k wⱼ[c, k] · x[c, t·stride + k·dilation − border] + bⱼ"
    along = 1

    def check(self, x: TensorSpec) -> None:
        channels, length = sequence(x)
        self._check(channels, (length,))

    def build(self, x: TensorSpec) -> Module:
        channels, _ = sequence(x)
        before, after = self._margins()
        kind = nn.Conv1d if before == after else modules.UnevenConv1d
        module = kind(
            channels,
            self.filters,
            self.kernel,
            stride=self.stride,
            padding=before,
            dilation=self.dilation,
            groups=self.groups,
            bias=self.bias,
        )
        return begun(module, self)

    def window(self, x: TensorSpec) -> Window | str | None:
        return Window((1, self._reach()), (1, self.stride))


@layer_type(
    "conv2d",
    title="Conv 2D",
    category=Category.CONVOLUTION,
    source="torch.nn.Conv2d",
    keywords=("convolution", "filter", "picture", "image", "depthwise"),
)
class Conv2d(_Convolution):
    """Slide ``filters`` learned windows over the picture; each makes one output channel.

    With padding *same* zeros are added round the picture until its sides are ⌈H / stride⌉ and
    ⌈W / stride⌉, which with stride 1 are the sides that came in; an even kernel gets one zero more
    at the right and below. With as many groups as channels the convolution is depthwise.

    Shapes: (C, H, W) → (filters, H', W');  H' = ⌊(H + 2·border − dilation·(kernel − 1) − 1) /
    stride⌋ + 1, W' alike
    """

    filters: int = integer(default=32, low=1, high=4096, unit="channels", doc="Windows to learn.")
    kernel: int = integer(default=3, low=1, high=31, unit="px", doc="Side of the square window.")
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
    groups: int = integer(
        default=1, low=1, high=4096, doc="Parts the channels are split into, apart from each other."
    )
    bias: bool = switch(default=True, doc="Add one learned offset per filter.")

    formula = "zⱼ[u, v] = Σ_c Σ_a Σ_b wⱼ[c, a, b] · x[c, u·stride + a, v·stride + b] + bⱼ"
    along = 2

    def check(self, x: TensorSpec) -> None:
        channels, height, width = picture(x)
        self._check(channels, (height, width))

    def build(self, x: TensorSpec) -> Module:
        channels, _, _ = picture(x)
        before, after = self._margins()
        kind = nn.Conv2d if before == after else modules.UnevenConv2d
        module = kind(
            channels,
            self.filters,
            self.kernel,
            stride=self.stride,
            padding=before,
            dilation=self.dilation,
            groups=self.groups,
            bias=self.bias,
        )
        return begun(module, self)

    def window(self, x: TensorSpec) -> Window | str | None:
        return Window((self._reach(), self._reach()), (self.stride, self.stride))


def groups_divide(groups: int, channels: int, filters: int) -> None:
    """Refuse groups that do not split the channels that come in and go out evenly.

    Raises:
        ShapeMismatch: naming the numbers of groups that would do.
    """
    if channels % groups == 0 and filters % groups == 0:
        return
    count, what = (channels, "channels") if channels % groups else (filters, "filters")
    fitting = [g for g in range(1, channels + 1) if channels % g == 0 and filters % g == 0]
    shown = ", ".join(map(str, fitting[:8]))
    raise ShapeMismatch(
        f"{count} {what} can not be split into {groups} groups",
        f"Set groups to {shown}." if len(fitting) == 1 else f"Set groups to one of {shown}.",
    )
