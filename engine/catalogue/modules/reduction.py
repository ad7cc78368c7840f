"""One number in place of many."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class Reduce(nn.Module):
    """Sum, mean, largest, smallest or product along axes, counted with the batch axis."""

    def __init__(self, kind: str, axes: tuple[int, ...], keep: bool) -> None:
        super().__init__()
        self.kind, self.axes, self.keep = kind, axes, keep

    def forward(self, x: Tensor) -> Tensor:
        match self.kind:
            case "sum":
                return torch.sum(x, self.axes, keepdim=self.keep)
            case "mean":
                return torch.mean(x, self.axes, keepdim=self.keep)
            case "max":
                return torch.amax(x, self.axes, keepdim=self.keep)
            case "min":
                return torch.amin(x, self.axes, keepdim=self.keep)
        for axis in reversed(self.axes):  # the last first, so that the others keep their numbers
            x = torch.prod(x, axis, keepdim=self.keep)
        return x
