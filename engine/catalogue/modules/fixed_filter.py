"""Convolution with numbers that are not learned."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812  # the name everybody knows it by

from engine.parameter import Matrix


class FilterBank(nn.Module):
    """Each channel through each kernel; (N, C, H, W) → (N, C·kernels, H', W').

    Args:
        bank: the kernels, all of one size.
        channels: C.
        margins: zeros (above, below), (left, right).
    """

    weight: Tensor

    def __init__(
        self,
        bank: tuple[Matrix, ...],
        channels: int,
        margins: tuple[tuple[int, int], tuple[int, int]],
    ) -> None:
        super().__init__()
        kernels = torch.tensor(bank, dtype=torch.get_default_dtype())  # (kernels, h, w)
        weight = kernels.unsqueeze(1).repeat(channels, 1, 1, 1)
        self.register_buffer("weight", weight, persistent=False)
        self.channels = channels
        (top, bottom), (left, right) = margins
        self.is_even = (top, left) == (bottom, right)
        self.border = (top, left) if self.is_even else (0, 0)
        self.margins = (left, right, top, bottom)

    def forward(self, x: Tensor) -> Tensor:
        if not self.is_even:
            x = F.pad(x, self.margins)
        return F.conv2d(x, self.weight, padding=self.border, groups=self.channels)
