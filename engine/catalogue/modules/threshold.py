"""Units with a step, past which the gradient is led."""

from __future__ import annotations

import math
from typing import Self

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812  # the name everybody knows it by

from engine.parameter import Matrix


class ThresholdUnits(nn.Module):
    """(N, inputs) → (N, units): 1 where w·x + b > 0, else ``lowest``; the bias is −threshold."""

    def __init__(self, inputs: int, units: int, lowest: float) -> None:
        super().__init__()
        self.lowest = lowest
        self.weight = nn.Parameter(torch.empty(units, inputs))
        self.bias = nn.Parameter(torch.zeros(units))
        nn.init.kaiming_uniform_(self.weight, a=math.sqrt(5))

    def type_in(self, weights: Matrix, thresholds: tuple[float, ...]) -> Self:
        """Set what was typed in; what is empty stays as it is."""
        with torch.no_grad():
            if weights:
                self.weight.copy_(torch.tensor(weights))
            if thresholds:
                self.bias.copy_(-torch.tensor(thresholds))
        return self

    def forward(self, x: Tensor) -> Tensor:
        return stepped(F.linear(x, self.weight, self.bias), self.lowest)


class FixedThresholdUnits(nn.Module):
    """The same with numbers that are not learned."""

    weight: Tensor
    bias: Tensor

    def __init__(self, units: ThresholdUnits) -> None:
        super().__init__()
        self.lowest = units.lowest
        self.register_buffer("weight", units.weight.detach())
        self.register_buffer("bias", units.bias.detach())

    def forward(self, x: Tensor) -> Tensor:
        return stepped(F.linear(x, self.weight, self.bias), self.lowest)


def stepped(z: Tensor, lowest: float) -> Tensor:
    """1 where z > 0, else ``lowest``; the gradient passes as if the step were not there."""
    fires = z.gt(0).type_as(z) * (1.0 - lowest) + lowest
    # The difference is exactly 0, but it leads the gradient on.
    return fires.detach() + (z - z.detach())
