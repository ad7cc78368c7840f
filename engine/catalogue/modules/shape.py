"""The same numbers in another form."""

from __future__ import annotations

from torch import Tensor, nn


class Reshape(nn.Module):
    """The same numbers in other axes; (N, …) → (N, …)."""

    def __init__(self, shape: tuple[int, ...]) -> None:
        super().__init__()
        self.shape = shape

    def forward(self, x: Tensor) -> Tensor:
        return x.reshape(-1, *self.shape)
