"""The same numbers in another form."""

from __future__ import annotations

from typing import Any

from torch import Tensor, nn
from torch.nn import functional


class Reshape(nn.Module):
    """The same numbers in other axes; (N, …) → (N, …)."""

    def __init__(self, shape: tuple[int, ...]) -> None:
        super().__init__()
        self.shape = shape

    def forward(self, x: Tensor) -> Tensor:
        return x.reshape(-1, *self.shape)


class Permute(nn.Module):
    """The axes in another order, counted with the batch axis, which stays first."""

    def __init__(self, order: tuple[int, ...]) -> None:
        super().__init__()
        self.order = order

    def forward(self, x: Tensor) -> Tensor:
        return x.permute(self.order)


class Repeat(nn.Module):
    """The whole again and again, as often as said for each axis, the batch axis included."""

    def __init__(self, times: tuple[int, ...]) -> None:
        super().__init__()
        self.times = times

    def forward(self, x: Tensor) -> Tensor:
        return x.repeat(self.times)


class Pad(nn.Module):
    """A border around the last axes: (left, right) of the last, then of the one before it."""

    def __init__(self, border: tuple[int, ...], mode: str, value: float) -> None:
        super().__init__()
        self.border, self.mode, self.value = border, mode, value

    def forward(self, x: Tensor) -> Tensor:
        if self.mode == "constant":
            return functional.pad(x, self.border, "constant", self.value)
        return functional.pad(x, self.border, self.mode)


class PadTime(Pad):
    """A border in time; (N, T, F) → (N, left + T + right, F)."""

    def forward(self, x: Tensor) -> Tensor:
        return super().forward(x.transpose(1, 2)).transpose(1, 2)


class Part(nn.Module):
    """What lies at ``where``: numbers and slices, the batch axis included."""

    def __init__(self, where: tuple[Any, ...]) -> None:
        super().__init__()
        self.where = where

    def forward(self, x: Tensor) -> Tensor:
        return x[self.where]
