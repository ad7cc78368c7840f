"""Activations that PyTorch lacks, or has only for other axes."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class ScaledTanh(nn.Module):
    """amplitude · tanh(slope · z)."""

    def __init__(self, amplitude: float, slope: float) -> None:
        super().__init__()
        self.amplitude, self.slope = amplitude, slope

    def forward(self, z: Tensor) -> Tensor:
        return self.amplitude * torch.tanh(self.slope * z)


class FeaturePReLU(nn.Module):
    """A learned slope for each feature of the last axis; (N, T, F) → (N, T, F)."""

    def __init__(self, features: int, slope: float) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.full((features,), slope))

    def forward(self, z: Tensor) -> Tensor:
        return torch.relu(z) - self.weight * torch.relu(-z)


class Step(nn.Module):
    """1 above 0, 0 below, ``at_zero`` at 0; the slope is 0 everywhere, as that of the sign is."""

    def __init__(self, at_zero: float) -> None:
        super().__init__()
        self.at_zero = at_zero

    def forward(self, z: Tensor) -> Tensor:
        sign = torch.sign(z)
        if self.at_zero == 0.5:
            return (sign + 1) / 2
        return torch.relu(sign) if self.at_zero == 0 else 1 - torch.relu(-sign)


class Sign(nn.Module):
    """−1, 0 or 1."""

    def forward(self, z: Tensor) -> Tensor:
        return torch.sign(z)


class Maxout(nn.Module):
    """The largest of each ``pieces`` neighbours along an axis, counted with the batch axis.

    Shapes: (N, …, C·pieces, …) → (N, …, C, …)
    """

    def __init__(self, shape: tuple[int, ...], axis: int, pieces: int) -> None:
        super().__init__()
        before, units, after = shape[: axis - 1], shape[axis - 1] // pieces, shape[axis:]
        self.shape, self.axis = (*before, units, pieces, *after), axis + 1

    def forward(self, x: Tensor) -> Tensor:
        return x.reshape(-1, *self.shape).amax(self.axis)
