"""Parts of a tensor, by place or by number."""

from __future__ import annotations

from math import prod

import torch
from torch import Tensor, nn


class Split(nn.Module):
    """Equal parts along an axis, counted with the batch axis."""

    def __init__(self, parts: int, axis: int) -> None:
        super().__init__()
        self.parts, self.axis = parts, axis

    def forward(self, x: Tensor) -> tuple[Tensor, ...]:
        found = torch.chunk(x, self.parts, self.axis)
        return tuple(found[part] for part in range(self.parts))


class Gather(nn.Module):
    """Slices of x at an example's own places; (N, …, K, …), (N, *I) → (N, …, *I, …).

    Args:
        shape: of x, without batch.
        axis: which of its axes is gathered along, counted from 0 without batch.
        index: shape of the places, without batch.
    """

    def __init__(self, shape: tuple[int, ...], axis: int, index: tuple[int, ...]) -> None:
        super().__init__()
        before, after = shape[:axis], shape[axis + 1 :]
        self.before, self.size, self.after = prod(before), shape[axis], prod(after)
        self.places, self.result = prod(index), (*before, *index, *after)

    def forward(self, x: Tensor, index: Tensor) -> Tensor:
        x = x.reshape(-1, self.before, self.size, self.after)
        index = index.reshape(-1, 1, self.places, 1).expand(-1, self.before, -1, self.after)
        return torch.gather(x, 2, index).reshape(-1, *self.result)


class GatherEach(nn.Module):
    """One number along ``axis`` at each place; (N, K, …), (N, …) → (N, …)."""

    def __init__(self, axis: int) -> None:
        super().__init__()
        self.axis = axis

    def forward(self, x: Tensor, index: Tensor) -> Tensor:
        return torch.gather(x, self.axis, index.unsqueeze(self.axis)).squeeze(self.axis)
