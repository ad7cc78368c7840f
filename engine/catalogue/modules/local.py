"""Layers with weights of their own at every place."""

from __future__ import annotations

from math import prod

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812  # the name everybody knows it by

from engine.catalogue.modules.convolution import ChosenKernels, draw

__all__ = ["ChosenKernels", "Kernels", "LocallyConnected", "count"]


class Kernels(nn.Module):
    """The weights of filters that see all maps; called: (places, filters, maps, k, …).

    Each row of ``weight`` (places · filters, maps, k, …) is what one unit looks for.
    """

    def __init__(self, places: tuple[int, ...], filters: int, maps: int, kernel: int) -> None:
        super().__init__()
        window = (maps, *(kernel,) * len(places))
        self.shape = (count(places), filters, *window)
        self.weight = nn.Parameter(torch.empty(count(places) * filters, *window))

    def forward(self) -> Tensor:
        return self.weight.view(self.shape)


class LocallyConnected(nn.Module):
    """Every output unit has weights of its own; over one or two axes.

    Shapes: (N, C, H, W) → (N, filters, H', W'), (N, C, T) → (N, filters, T')

    Args:
        kernels: gives the weights, (places, filters, maps, k, …).
        maps: which input maps are looked at, counted from 0; empty: all.
        margins: zeros before and after each axis.
        step: (side of the window, stride).
        out: shape of what comes out.
        bias: shape of the biases; empty: none.
    """

    maps: Tensor

    def __init__(
        self,
        kernels: nn.Module,
        maps: tuple[int, ...],
        margins: tuple[int, int],
        step: tuple[int, int],
        out: tuple[int, ...],
        bias: tuple[int, ...],
    ) -> None:
        super().__init__()
        self.kernels = kernels
        self.is_choosing = bool(maps)
        self.register_buffer("maps", torch.tensor(maps, dtype=torch.int64), persistent=False)
        along = len(out) - 1
        self.margins = margins * along
        # A sequence is a picture of one row.
        self.window, self.stride = ((1, side) if along == 1 else (side, side) for side in step)
        self.is_sequence = along == 1
        self.out = out
        self.bias = nn.Parameter(torch.empty(bias)) if bias else None
        self.is_shared = len(bias) == 1
        self.shared_shape = (*bias, *(1,) * along)
        draw(*kernels.parameters(), self.bias)

    def forward(self, x: Tensor) -> Tensor:
        if self.is_choosing:
            x = x.index_select(1, self.maps)
        if any(self.margins):
            x = F.pad(x, self.margins)
        if self.is_sequence:
            x = x.unsqueeze(2)
        patches = F.unfold(x, self.window, stride=self.stride)  # (N, taps, places)
        weight = self.kernels().flatten(2)  # (places, filters, taps)
        out = torch.einsum("ntp,pft->nfp", patches, weight).reshape(-1, *self.out)
        if self.bias is None:
            return out
        return out + (self.bias.view(self.shared_shape) if self.is_shared else self.bias)


def count(places: tuple[int, ...]) -> int:
    """How many places there are."""
    return prod(places)
