"""Windows that slide: each channel's patch times its kernel, and a bias."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod

import numpy as np
from torch import Tensor

from engine.catalogue.layers.sliding import Sliding
from engine.inspection.arithmetic.account import AccountLine, Terms
from engine.inspection.arithmetic.families.family import (
    Asked,
    Family,
    gathered,
    grid,
    number,
    numbers,
    plus,
    summed,
)


class Convolution(Family):
    """Patch × kernel for each input channel, all products added up, then the bias."""

    ids = ("conv1d", "conv2d", "conv3d")

    def lines(self, asked: Asked) -> tuple[AccountLine, ...] | None:
        layer = asked.layer
        assert isinstance(layer, Sliding)
        filter_ = asked.place[0]
        weight = _kernels(asked)[filter_]  # (channels of the group, k, …)
        groups = int(asked.setting("groups", 1))
        share = asked.x.shape[0] // groups
        group = filter_ // (asked.output.shape[0] // groups)
        channels = range(group * share, (group + 1) * share)
        terms = windowed(asked.x, weight, channels, _axes(layer, asked.place[1:]))
        return with_bias(asked, terms)


class Local(Family):
    """The same with weights of their own at every place."""

    ids = ("locally_connected1d", "locally_connected2d")

    def lines(self, asked: Asked) -> tuple[AccountLine, ...] | None:
        layer, module = asked.layer, asked.module
        assert isinstance(layer, Sliding)
        spot = int(np.ravel_multi_index(asked.place[1:], tuple(asked.output.shape[1:])))
        weight = module.kernels()[spot, asked.place[0]]  # type: ignore[operator]  # a module
        maps = [one - 1 for one in asked.setting("maps", ())] or range(asked.x.shape[0])
        terms = windowed(asked.x, weight, maps, _axes(layer, asked.place[1:]))
        return with_bias(asked, terms)


class FixedFilter(Family):
    """A kernel that is not learned, over one channel."""

    ids = ("filter2d",)

    def lines(self, asked: Asked) -> tuple[AccountLine, ...] | None:
        bank: Tensor = asked.module.weight  # type: ignore[assignment]  # (channels · kernels, 1, h, w)
        each = len(bank) // asked.x.shape[0]
        weight = bank[asked.place[0]]
        top, left = self._margins(asked)
        _, row, column = asked.place
        height, width = weight.shape[-2:]
        axes = [range(row - top, row - top + height), range(column - left, column - left + width)]
        terms = windowed(asked.x, weight, [asked.place[0] // each], axes)
        return (summed("Products of patch and kernel", terms),)

    def _margins(self, asked: Asked) -> tuple[int, int]:
        module = asked.module
        if getattr(module, "is_even", True):
            top, left = module.border  # type: ignore[misc]  # a pair of numbers
            return int(top), int(left)
        margins = module.margins
        return int(margins[2]), int(margins[0])  # type: ignore[index]  # left, right, top, bottom


def windowed(
    x: Tensor, weight: Tensor, channels: Sequence[int], axes: Sequence[Sequence[int]]
) -> Terms:
    """The products of a patch with a kernel of its shape, channel by channel."""
    at = grid(list(channels), *axes)
    found, places = gathered(x, at)
    factors = np.stack([found, numbers(weight)], axis=1)
    window = tuple(weight.shape)
    return Terms("sum", factors, ("x", "w"), 0, places, window)


def with_bias(asked: Asked, terms: Terms) -> tuple[AccountLine, ...]:
    """The sum, and the bias of its unit or of its own place."""
    line = summed("Products of patch and kernel", terms)
    bias = getattr(asked.module, "bias", None)
    if not isinstance(bias, Tensor):
        return (line,)
    own = bias.reshape(-1)[asked.place[0]] if bias.numel() == len(bias) else bias[asked.place]
    if bias.numel() == prod(asked.output.shape) and bias.dim() == len(asked.place):
        own = bias[asked.place]
    return line, biased(line.result, number(own))


def biased(total: float, bias: float) -> AccountLine:
    """A line that adds a bias."""
    return AccountLine("Plus the bias", plus(total, bias), total + bias)


def _kernels(asked: Asked) -> Tensor:
    module = asked.module
    kernels = getattr(module, "kernels", None)
    found: Tensor = kernels()[0] if kernels is not None else module.weight  # type: ignore[assignment]
    return found


def _axes(layer: Sliding, place: tuple[int, ...]) -> list[range]:
    """Along each axis the inputs below the window's taps."""
    before = layer.margins()[0]
    found = []
    for at in place:
        first = at * layer.stride - before
        found.append(range(first, first + layer.reach(), layer.dilation))
    return found
