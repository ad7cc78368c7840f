"""Convolutions that torch lacks or that can not be traced."""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812  # the name everybody knows it by

_CONVOLVE = (F.conv1d, F.conv2d, F.conv3d)


@dataclass(frozen=True)
class Slide:
    """How a window moves: along how many axes, zeros before and after each, steps, groups.

    Attributes:
        is_untied: each output unit has a bias of its own, instead of each filter.
    """

    along: int
    margins: tuple[int, int]
    stride: int = 1
    dilation: int = 1
    groups: int = 1
    is_untied: bool = False

    def convolved(self, x: Tensor, weight: Tensor, bias: Tensor | None) -> Tensor:
        """The convolution of x, with the bias added."""
        before, after = self.margins
        if before != after:
            x = F.pad(x, (before, after) * self.along)
        border = before if before == after else 0
        tied = None if self.is_untied else bias
        convolve = _CONVOLVE[self.along - 1]
        out = convolve(x, weight, tied, self.stride, border, self.dilation, self.groups)
        if not self.is_untied:
            return out
        assert bias is not None
        return out + bias


class Convolution(nn.Module):
    """A convolution with an uneven border, or with a bias for each output unit."""

    def __init__(self, weight: tuple[int, ...], bias: tuple[int, ...], slide: Slide) -> None:
        super().__init__()
        self.slide = slide
        self.weight = nn.Parameter(torch.empty(weight))
        self.bias = nn.Parameter(torch.empty(bias)) if bias else None
        draw(self.weight, self.bias)

    def forward(self, x: Tensor) -> Tensor:
        return self.slide.convolved(x, self.weight, self.bias)


class ChosenConvolution(nn.Module):
    """A two-dimensional convolution whose filters each see some of the input maps."""

    def __init__(self, kernels: ChosenKernels, bias: tuple[int, ...], slide: Slide) -> None:
        super().__init__()
        self.slide = slide
        self.kernels = kernels
        self.bias = nn.Parameter(torch.empty(bias)) if bias else None
        draw(*kernels.parameters(), self.bias)

    def forward(self, x: Tensor) -> Tensor:
        weight = self.kernels()[0]  # (filters, maps, kernel, kernel)
        return self.slide.convolved(x, weight, self.bias)


class ChosenKernels(nn.Module):
    """The weights of filters that each see some of the input maps, at one or more places.

    Filters that see n maps have their weights in ``weight_n``, (places · filters, n, k, k); others
    do not exist. Called, it gives all with zeros between: (places, filters, maps, k, k).

    Args:
        seen: the maps each filter sees, counted from 0.
        maps: how many there are.
        kernel: side of the window.
        places: at how many places each filter has weights of its own.
    """

    index: Tensor

    def __init__(
        self, seen: tuple[tuple[int, ...], ...], maps: int, kernel: int, places: int = 1
    ) -> None:
        super().__init__()
        self.shape = (places, len(seen), maps, kernel, kernel)
        alike = sorted({len(row) for row in seen})
        stored: list[tuple[int, int]] = []  # (filter, map) in the order of the weights
        for count in alike:
            filters = [j for j, row in enumerate(seen) if len(row) == count]
            weight = torch.empty(places * len(filters), count, kernel, kernel)
            self.register_parameter(f"weight_{count}", nn.Parameter(weight))
            stored += [(j, i) for j in filters for i in seen[j]]
        position = {pair: k for k, pair in enumerate(stored)}
        nothing = len(stored)  # where zeros are put behind the weights
        index = [position.get((j, i), nothing) for j in range(len(seen)) for i in range(maps)]
        self.register_buffer("index", torch.tensor(index), persistent=False)
        self.names = tuple(f"weight_{count}" for count in alike)

    def forward(self) -> Tensor:
        places, _, _, kernel, _ = self.shape
        parts = [getattr(self, name).view(places, -1, kernel, kernel) for name in self.names]
        stored = F.pad(torch.cat(parts, 1), (0, 0, 0, 0, 0, 1))
        return stored.index_select(1, self.index).view(self.shape)


class SeparableConvolution(nn.Module):
    """A convolution of each channel by itself, then one across the channels."""

    def __init__(
        self,
        channels: int,
        multiplier: int,
        filters: int,
        kernel: int,
        slide: Slide,
        *,
        bias: bool,
    ) -> None:
        super().__init__()
        between = channels * multiplier
        self.depthwise = Convolution((between, 1, kernel, kernel), (), slide)
        self.pointwise = nn.Conv2d(between, filters, 1, bias=bias)

    def forward(self, x: Tensor) -> Tensor:
        out: Tensor = self.pointwise(self.depthwise(x))
        return out


class TransposedConv1d(nn.ConvTranspose1d):
    """torch's transposed convolution without the questions about the input that stop tracing."""

    # torch's second argument, a wished size, would become an input of the traced graph.
    def forward(self, input: Tensor) -> Tensor:  # type: ignore[override]  # noqa: A002
        assert isinstance(self.padding, tuple)
        return F.conv_transpose1d(
            input, self.weight, self.bias, self.stride, self.padding, self.output_padding
        )


class TransposedConv2d(nn.ConvTranspose2d):
    """torch's transposed convolution without the questions about the input that stop tracing."""

    # torch's second argument, a wished size, would become an input of the traced graph.
    def forward(self, input: Tensor) -> Tensor:  # type: ignore[override]  # noqa: A002
        assert isinstance(self.padding, tuple)
        return F.conv_transpose2d(
            input, self.weight, self.bias, self.stride, self.padding, self.output_padding
        )


class TransposedConv3d(nn.ConvTranspose3d):
    """torch's transposed convolution without the questions about the input that stop tracing."""

    # torch's second argument, a wished size, would become an input of the traced graph.
    def forward(self, input: Tensor) -> Tensor:  # type: ignore[override]  # noqa: A002
        assert isinstance(self.padding, tuple)
        return F.conv_transpose3d(
            input, self.weight, self.bias, self.stride, self.padding, self.output_padding
        )


def draw(*parameters: Tensor | None) -> None:
    """Draw weights (units, …), and a bias that comes last, as torch's convolutions do."""
    *weights, bias = parameters
    taps = 1
    with torch.no_grad():
        for weight in weights:
            assert weight is not None
            nn.init.kaiming_uniform_(weight, a=math.sqrt(5))
            taps = max(taps, math.prod(weight.shape[1:]))
        if bias is not None:
            bias.uniform_(-1 / math.sqrt(taps), 1 / math.sqrt(taps))
