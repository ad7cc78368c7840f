"""Weighed sums that torch lacks."""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812  # the name everybody knows it by


class DropConnect(nn.Linear):
    """A linear layer whose weights are dropped at random while learning.

    Source: Wan et al. 2013.
    """

    def __init__(self, inputs: int, units: int, *, bias: bool, rate: float) -> None:
        super().__init__(inputs, units, bias=bias)
        self.rate = rate

    def forward(self, input: Tensor) -> Tensor:  # noqa: A002  # torch's own name
        kept = F.dropout(self.weight, self.rate, self.training)
        return F.linear(input, kept, self.bias)
