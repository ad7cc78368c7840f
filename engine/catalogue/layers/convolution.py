"""Windows with learned weights that slide over pictures, sequences and volumes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from engine.catalogue.layer import Category, layer_type
from engine.catalogue.layers.checks import picture, sequence, volume
from engine.catalogue.layers.sliding import BIASES, PADDINGS, TiedOrUntied, check_connections, seen
from engine.catalogue.layers.start import begun
from engine.catalogue.torch_later import later, nn
from engine.errors import ShapeMismatch
from engine.parameter import Matrix, choice, integer, matrix
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module

    from engine.catalogue.modules import convolution as modules
else:
    modules = later("engine.catalogue.modules.convolution")


class Convolution(TiedOrUntied):
    """What convolutions over one, two and three axes have in common."""

    groups: int

    @classmethod
    def upgraded(cls, version: int, settings: Mapping[str, Any]) -> Mapping[str, Any]:
        bias = settings.get("bias", True)  # until version 1 it was a switch
        return {**settings, "bias": "shared" if bias else "none"} if version < 2 else settings

    def build(self, x: TensorSpec) -> Module:
        before, after = self.margins()
        if before == after and self.bias != "untied":
            kind = (nn.Conv1d, nn.Conv2d, nn.Conv3d)[self.along - 1]
            module: Module = kind(
                x.shape[0],
                self.filters,
                self.kernel,
                stride=self.stride,
                padding=before,
                dilation=self.dilation,
                groups=self.groups,
                bias=self.bias == "shared",
            )
        else:
            shape = (self.filters, x.shape[0] // self.groups, *(self.kernel,) * self.along)
            module = modules.Convolution(shape, self.bias_shape(x), self._slide())
        return begun(module, self)

    def links(self, inputs: tuple[TensorSpec, ...], outputs: tuple[TensorSpec, ...]) -> int:
        taps: int = self.kernel**self.along * inputs[0].shape[0] // self.groups
        return outputs[0].size * (taps + (self.bias != "none"))

    def arithmetic(self, x: TensorSpec) -> str:
        return self._sum_in_words(x, x.shape[0] // self.groups, self.filters) + self.bias_in_words(
            x
        )

    def _sum_in_words(self, x: TensorSpec, maps: int, filters: int) -> str:
        window = "·".join([str(self.kernel)] * self.along + [str(maps)])
        return f"({window} + 1) · {filters}" if self.bias == "shared" else f"{window} · {filters}"

    def _slide(self) -> modules.Slide:
        return modules.Slide(
            self.along,
            self.margins(),
            self.stride,
            self.dilation,
            self.groups,
            is_untied=self.bias == "untied",
        )

    def _check(self, x: TensorSpec) -> None:
        groups_divide(self.groups, x.shape[0], self.filters)
        self.check_window(x)


@layer_type(
    "conv1d",
    title="Conv 1D",
    category=Category.CONVOLUTION,
    source="torch.nn.Conv1d",
    version=2,
    keywords=("convolution", "sequence", "signal", "temporal", "time", "time delay"),
)
class Conv1d(Convolution):
    """Slide ``filters`` learned windows along the sequence; each makes one output channel.

    With padding *same* the sequence is filled up with zeros until the length is ⌈T / stride⌉, which
    with stride 1 is the length that came in; with *full* the window stands wherever it overlaps the
    sequence at all. An untied bias is one learned offset for each output number.

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
    bias: str = choice(default="shared", choices=BIASES, doc="Which learned offsets are added.")

    formula = "zⱼ[t] = Σ_c Σ_k wⱼ[c, k] · x[c, t·stride + k·dilation − border] + bⱼ"
    along = 1

    def check(self, x: TensorSpec) -> None:
        sequence(x)
        self._check(x)


@layer_type(
    "conv2d",
    title="Conv 2D",
    category=Category.CONVOLUTION,
    source="torch.nn.Conv2d",
    version=2,
    keywords=("convolution", "filter", "picture", "image", "depthwise", "shared weights"),
)
class Conv2d(Convolution):
    """Slide ``filters`` learned windows over the picture; each makes one output channel.

    With padding *same* zeros are added round the picture until its sides are ⌈H / stride⌉ and
    ⌈W / stride⌉, which with stride 1 are the sides that came in; an even kernel gets one zero more
    at the right and below. With *full* the window stands wherever it overlaps the picture at all.
    With as many groups as channels the convolution is depthwise. An untied bias is one learned
    offset for each output unit, as in the first networks with shared weights (LeCun 1989).

    In *connections* each filter can be told which input maps it sees (LeCun et al. 1998, table I);
    weights for the others do not exist.

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
    bias: str = choice(default="shared", choices=BIASES, doc="Which learned offsets are added.")
    connections: Matrix = matrix(
        default=(),
        low=0,
        high=1,
        doc="A row for each filter, 1 for each input map that it sees, else 0; empty: all.",
    )

    formula = "zⱼ[u, v] = Σ_c Σ_a Σ_b wⱼ[c, a, b] · x[c, u·stride + a, v·stride + b] + bⱼ"
    along = 2

    def check(self, x: TensorSpec) -> None:
        picture(x)
        self._check(x)
        if self.connections and self.groups > 1:
            raise ShapeMismatch(
                f"both connections and groups ({self.groups}) say which maps a filter sees",
                "Set groups to 1, or empty the table of connections.",
            )
        check_connections(self.connections, self.filters, x.shape[0])

    def build(self, x: TensorSpec) -> Module:
        if all(all(row) for row in self.connections):
            return super().build(x)
        kernels = modules.ChosenKernels(seen(self.connections), x.shape[0], self.kernel)
        return begun(modules.ChosenConvolution(kernels, self.bias_shape(x), self._slide()), self)

    def links(self, inputs: tuple[TensorSpec, ...], outputs: tuple[TensorSpec, ...]) -> int:
        if not self.connections:
            return super().links(inputs, outputs)
        return self.chosen_links(self.connections, outputs[0])

    def arithmetic(self, x: TensorSpec) -> str:
        if not self.connections:
            return super().arithmetic(x)
        alike = sorted(Counter(len(row) for row in seen(self.connections)).items())
        parts = [self._sum_in_words(x, maps, filters) for maps, filters in alike]
        return " + ".join(parts) + self.bias_in_words(x)


@layer_type(
    "conv3d",
    title="Conv 3D",
    category=Category.CONVOLUTION,
    source="torch.nn.Conv3d",
    version=2,
    keywords=("convolution", "volume", "video", "voxel", "scan"),
)
class Conv3d(Convolution):
    """Slide ``filters`` learned windows through the volume; each makes one output channel.

    With padding *same* zeros are added round the volume until its sides are ⌈D / stride⌉,
    ⌈H / stride⌉ and ⌈W / stride⌉; with *full* the window stands wherever it overlaps the volume.

    Shapes: (C, D, H, W) → (filters, D', H', W');  D' = ⌊(D + 2·border − dilation·(kernel − 1) −
    1) / stride⌋ + 1, H' and W' alike
    """

    filters: int = integer(default=16, low=1, high=4096, unit="channels", doc="Windows to learn.")
    kernel: int = integer(default=3, low=1, high=15, unit="px", doc="Side of the window, a cube.")
    stride: int = integer(default=1, low=1, high=16, unit="px", doc="Step between two windows.")
    padding: str = choice(default="same", choices=PADDINGS, doc="What is added round the volume.")
    border: int = integer(
        default=1,
        low=0,
        high=32,
        unit="px",
        doc="Zeros added on each side.",
        shown_if=("padding", ("number",)),
    )
    dilation: int = integer(
        default=1, low=1, high=16, unit="px", doc="Distance between the taps of a window."
    )
    groups: int = integer(
        default=1, low=1, high=4096, doc="Parts the channels are split into, apart from each other."
    )
    bias: str = choice(default="shared", choices=BIASES, doc="Which learned offsets are added.")

    formula = (
        "zⱼ[t, u, v] = Σ_c Σ_d Σ_a Σ_b wⱼ[c, d, a, b] · x[c, t·stride + d, u·stride + a, "
        "v·stride + b] + bⱼ"
    )
    along = 3

    def check(self, x: TensorSpec) -> None:
        volume(x)
        self._check(x)


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
