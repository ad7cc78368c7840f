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
