"""What is to be made small where vectors shall lie near each other or far apart."""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812  # the name everybody knows it by

_TINY = 1e-12
"""Added under roots, whose slope at 0 is infinite."""


class KLGaussian(nn.Module):
    """How far a Gaussian with given means and log-variances is from the unit Gaussian; → ()."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.size = size

    def forward(self, mean: Tensor, log_variance: Tensor) -> Tensor:
        # The mean over all numbers, times the numbers per example: no batch size is needed.
        terms = mean.square() + log_variance.exp() - 1 - log_variance
        return terms.mean() * (0.5 * self.size)


class Triplet(nn.Module):
    """How much nearer than the positive, plus a margin, the negative is; (N, …) ×3 → ()."""

    def __init__(self, margin: float, is_squared: bool) -> None:
        super().__init__()
        self.margin, self.is_squared = margin, is_squared

    def forward(self, anchor: Tensor, positive: Tensor, negative: Tensor) -> Tensor:
        a, p, n = anchor.flatten(1), positive.flatten(1), negative.flatten(1)
        if self.is_squared:
            lead = (a - p).square().sum(1) - (a - n).square().sum(1)
        else:
            lead = F.pairwise_distance(a, p) - F.pairwise_distance(a, n)
        return (lead + self.margin).clamp(min=0).mean()


class Contrastive(nn.Module):
    """Pulls equal pairs together, pushes others apart up to a margin; (N, …) ×2, (N, …) → ()."""

    def __init__(self, margin: float, same: int) -> None:
        super().__init__()
        self.margin, self.same = margin, same

    def forward(self, first: Tensor, second: Tensor, target: Tensor) -> Tensor:
        squared = (first - second).flatten(1).square().sum(1)
        is_same = target.reshape(-1).type_as(squared)
        if self.same == 0:
            is_same = 1 - is_same
        short = (self.margin - (squared + _TINY).sqrt()).clamp(min=0)
        return 0.5 * (is_same * squared + (1 - is_same) * short.square()).mean()


class CosineDistance(nn.Module):
    """1 − the cosine of the angle between two vectors along ``axis``, in the mean; → ()."""

    def __init__(self, axis: int) -> None:
        super().__init__()
        self.axis = axis

    def forward(self, scores: Tensor, target: Tensor) -> Tensor:
        return 1 - F.cosine_similarity(scores, target, self.axis).mean()
