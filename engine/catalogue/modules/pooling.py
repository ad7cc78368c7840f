"""Means, maxima and norms."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812  # the name everybody knows it by


class MeanOver(nn.Module):
    """The mean over some axes, counted with the batch axis."""

    def __init__(self, axes: tuple[int, ...]) -> None:
        super().__init__()
        self.axes = axes

    def forward(self, x: Tensor) -> Tensor:
        return x.mean(self.axes)


class MaxOver(nn.Module):
    """The largest over some axes, counted with the batch axis."""

    def __init__(self, axes: tuple[int, ...]) -> None:
        super().__init__()
        self.axes = axes

    def forward(self, x: Tensor) -> Tensor:
        return x.amax(self.axes)


class LpPool(nn.Module):
    """The p-norm of each window; its gradient is 0 where the whole window is 0."""

    def __init__(
        self, window: tuple[int, int], stride: tuple[int, int], p: float, *, is_sequence: bool
    ) -> None:
        super().__init__()
        self.window, self.stride, self.p = window, stride, p
        self.is_sequence = is_sequence

    def forward(self, x: Tensor) -> Tensor:
        if self.is_sequence:
            x = x.unsqueeze(2)  # a picture of one row
        powers = F.avg_pool2d(x.abs().pow(self.p), self.window, self.stride, divisor_override=1)
        is_zero = powers.eq(0)
        length = powers.masked_fill(is_zero, 1.0).pow(1 / self.p).masked_fill(is_zero, 0.0)
        return length.squeeze(2) if self.is_sequence else length


class Subsampling(nn.Module):
    """The mean or the sum of each window, times a weight per map, plus a bias per map."""

    def __init__(self, maps: int, kernel: int, stride: int, *, is_sum: bool) -> None:
        super().__init__()
        self.kernel, self.stride = kernel, stride
        self.divisor = 1 if is_sum else kernel**2
        self.weight = nn.Parameter(torch.full((maps, 1, 1), self.divisor / kernel**2))
        self.bias = nn.Parameter(torch.zeros(maps, 1, 1))

    def forward(self, x: Tensor) -> Tensor:
        pooled = F.avg_pool2d(x, self.kernel, self.stride, divisor_override=self.divisor)
        return pooled * self.weight + self.bias


class MaxPoolPlaces(nn.Module):
    """The largest of each window and where it was."""

    def __init__(self, kernel: int, stride: int, border: int) -> None:
        super().__init__()
        self.kernel, self.stride, self.border = (kernel,) * 2, (stride,) * 2, (border,) * 2

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        both = F.max_pool2d_with_indices(x, self.kernel, self.stride, self.border)
        return both[0], both[1]


class MaxUnpool(nn.Module):
    """Numbers put back to their places in pictures of a known size."""

    def __init__(self, kernel: int, stride: int, border: int, size: tuple[int, int]) -> None:
        super().__init__()
        self.kernel, self.stride, self.border = (kernel,) * 2, (stride,) * 2, (border,) * 2
        self.size = size

    def forward(self, x: Tensor, places: Tensor) -> Tensor:
        return F.max_unpool2d(x, places, self.kernel, self.stride, self.border, self.size)


class MaxUnpoolLike(MaxUnpool):
    """The same; it is given a picture of that size, of which nothing but the size counts."""

    def forward(self, x: Tensor, places: Tensor, like: Tensor) -> Tensor:  # type: ignore[override]  # one input more
        return super().forward(x, places)
