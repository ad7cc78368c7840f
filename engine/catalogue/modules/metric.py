"""Sums from which metrics follow."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from engine.catalogue.modules.pairing import Paired


class Accuracy(nn.Module):
    """Hits of the highest score, and cases; → (2,)."""

    def forward(self, scores: Tensor, target: Tensor) -> Tensor:
        return _hits_and_cases(scores.argmax(1) == target)


class ThresholdAccuracy(nn.Module):
    """Hits of a single score between two classes, and cases; → (2,)."""

    def __init__(self, threshold: float) -> None:
        super().__init__()
        self.threshold = threshold

    def forward(self, scores: Tensor, target: Tensor) -> Tensor:
        return _hits_and_cases((scores > self.threshold).reshape_as(target) == target)


class TopK(nn.Module):
    """Hits among the k highest scores, and cases; → (2,)."""

    def __init__(self, k: int) -> None:
        super().__init__()
        self.k = k

    def forward(self, scores: Tensor, target: Tensor) -> Tensor:
        guesses = scores.topk(self.k, 1)[1]  # (N, k, …)
        return _hits_and_cases((guesses == target.unsqueeze(1)).any(1))


class SquaredErrorSums(Paired):
    """Sum of the squared errors, and how many; → (2,)."""

    def forward(self, scores: Tensor, target: Tensor) -> Tensor:
        errors = (scores - self.fitted(scores, target)).square()
        return torch.stack([errors.sum(), torch.ones_like(errors).sum()])


class AbsoluteErrorSums(Paired):
    """Sum of the errors' absolute values, and how many; → (2,)."""

    def forward(self, scores: Tensor, target: Tensor) -> Tensor:
        errors = (scores - self.fitted(scores, target)).abs()
        return torch.stack([errors.sum(), torch.ones_like(errors).sum()])


class R2Sums(Paired):
    """Cases; for each of m outputs the sums of target, its square, squared error; → (1 + 3m,)."""

    def __init__(self, fit: str, size: int) -> None:
        super().__init__(fit)
        self.size = size

    def forward(self, scores: Tensor, target: Tensor) -> Tensor:
        y = self.fitted(scores, target).reshape(-1, self.size)  # (N, m)
        errors = (scores.reshape(-1, self.size) - y).square().sum(0)
        cases = torch.ones_like(y).sum(0)[:1]
        return torch.cat([cases, y.sum(0), y.square().sum(0), errors])


def _hits_and_cases(hits: Tensor) -> Tensor:
    return torch.stack([hits.sum(), torch.ones_like(hits).sum()]).float()
