"""Functions of each number by itself."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class Sine(nn.Module):
    """The sine, of an angle in radians."""

    def forward(self, x: Tensor) -> Tensor:
        return torch.sin(x)


class Cosine(nn.Module):
    """The cosine, of an angle in radians."""

    def forward(self, x: Tensor) -> Tensor:
        return torch.cos(x)


class Exponential(nn.Module):
    """e to the power of each number."""

    def forward(self, x: Tensor) -> Tensor:
        return torch.exp(x)


class Logarithm(nn.Module):
    """The natural logarithm."""

    def forward(self, x: Tensor) -> Tensor:
        return torch.log(x)


class Power(nn.Module):
    """Each number to the power of ``exponent``."""

    def __init__(self, exponent: float) -> None:
        super().__init__()
        # A whole exponent is exact, and defined for negative numbers too.
        self.exponent = int(exponent) if exponent.is_integer() else exponent

    def forward(self, x: Tensor) -> Tensor:
        return torch.pow(x, self.exponent)


class Absolute(nn.Module):
    """Each number without its sign."""

    def forward(self, x: Tensor) -> Tensor:
        return torch.abs(x)


class SquareRoot(nn.Module):
    """The square root."""

    def forward(self, x: Tensor) -> Tensor:
        return torch.sqrt(x)


class Reciprocal(nn.Module):
    """One divided by each number."""

    def forward(self, x: Tensor) -> Tensor:
        return torch.reciprocal(x)


class ScaleShift(nn.Module):
    """scale · x + shift, with fixed numbers."""

    def __init__(self, scale: float, shift: float) -> None:
        super().__init__()
        self.scale, self.shift = scale, shift

    def forward(self, x: Tensor) -> Tensor:
        return self.scale * x + self.shift


class LearnedScaleShift(nn.Module):
    """weight · x + bias, with one learned number each."""

    def __init__(self, scale: float, shift: float) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.tensor(scale))
        self.bias = nn.Parameter(torch.tensor(shift))

    def forward(self, x: Tensor) -> Tensor:
        return self.weight * x + self.bias


class Clamp(nn.Module):
    """Each number, or the bound it lies beyond."""

    def __init__(self, lower: float, upper: float) -> None:
        super().__init__()
        self.lower, self.upper = lower, upper

    def forward(self, x: Tensor) -> Tensor:
        return torch.clamp(x, self.lower, self.upper)
