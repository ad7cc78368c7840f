"""Means and maxima."""

from __future__ import annotations

from torch import Tensor, nn


class MeanOver(nn.Module):
    """The mean over some axes, counted with the batch axis."""

    def __init__(self, axes: tuple[int, ...]) -> None:
        super().__init__()
        self.axes = axes

    def forward(self, x: Tensor) -> Tensor:
        return x.mean(self.axes)
