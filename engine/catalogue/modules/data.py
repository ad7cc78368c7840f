"""Sources of numbers."""

from __future__ import annotations

import torch
from torch import Tensor, fx, nn


@fx.wrap  # type: ignore[untyped-decorator, unused-ignore]  # older torch leaves it untyped
def random_numbers(like: Tensor, batch: int, shape: tuple[int, ...], distribution: str) -> Tensor:
    """Fresh random numbers on the device of ``like``; shape (batch, …)."""
    empty = like.new_empty((batch, *shape))
    return empty.normal_() if distribution == "normal" else empty.uniform_(-1.0, 1.0)


class Noise(nn.Module):
    """Random numbers for as many examples as asked for; traced as one call."""

    origin: Tensor

    def __init__(self, shape: tuple[int, ...], distribution: str) -> None:
        super().__init__()
        self.shape, self.distribution = shape, distribution
        # Holds no state: it only says on which device, and in which type, to draw.
        self.register_buffer("origin", torch.zeros(()), persistent=False)

    def forward(self, batch: int) -> Tensor:
        return random_numbers(self.origin, batch, self.shape, self.distribution)


@fx.wrap  # type: ignore[untyped-decorator, unused-ignore]  # older torch leaves it untyped
def for_each(value: Tensor, batch: int, shape: tuple[int, ...]) -> Tensor:
    """The same numbers for every example; shape (batch, …)."""
    return value.expand(batch, *shape)


class Constant(nn.Module):
    """Fixed numbers, the same for every example; traced as one call."""

    value: Tensor

    def __init__(self, value: Tensor, shape: tuple[int, ...]) -> None:
        super().__init__()
        self.shape = shape
        # The settings say what it holds, so it need not be stored.
        self.register_buffer("value", value, persistent=False)

    def forward(self, batch: int) -> Tensor:
        return for_each(self.value, batch, self.shape)


class Learned(nn.Module):
    """Learned numbers, the same for every example.

    Their weight has two axes at least, so that it is drawn as a matrix is.
    """

    def __init__(self, shape: tuple[int, ...], deviation: float) -> None:
        super().__init__()
        self.shape = shape
        stored = shape if len(shape) > 1 else (1, *shape)
        self.weight = nn.Parameter(torch.randn(stored) * deviation)

    def forward(self, batch: int) -> Tensor:
        return self.weight.expand(batch, *self.shape)
