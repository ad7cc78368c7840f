"""What is to be made small."""

from __future__ import annotations

from torch import Tensor
from torch.nn import functional as F  # noqa: N812  # the name everybody knows it by

from engine.catalogue.modules.pairing import Paired


class SquaredError(Paired):
    """The mean of the squared errors; → ()."""

    def forward(self, scores: Tensor, target: Tensor) -> Tensor:
        return F.mse_loss(scores, self.fitted(scores, target))


class HalfSquaredError(Paired):
    """Half the sum of the squared errors of an example, in the mean over the examples; → ()."""

    def __init__(self, fit: str, size: int) -> None:
        super().__init__(fit)
        self.size = size

    def forward(self, scores: Tensor, target: Tensor) -> Tensor:
        # The mean over all numbers, times the numbers per example: no batch size is needed.
        return F.mse_loss(scores, self.fitted(scores, target)) * (0.5 * self.size)


class AbsoluteError(Paired):
    """The mean of the errors' absolute values; → ()."""

    def forward(self, scores: Tensor, target: Tensor) -> Tensor:
        return F.l1_loss(scores, self.fitted(scores, target))


class BinaryCrossEntropy(Paired):
    """The mean surprise at yes-or-no answers, from scores before the sigmoid; → ()."""

    def forward(self, scores: Tensor, target: Tensor) -> Tensor:
        return F.binary_cross_entropy_with_logits(scores, self.fitted(scores, target))
