"""Sums from which metrics follow."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812  # the name everybody knows it by

from engine.catalogue.modules.pairing import Paired


class Guesses(nn.Module):
    """What is said at each place: the class of the highest score, or by a single score's side.

    Args:
        axis: along which the classes have a score, 1 or −1; 0: a single score between two classes.
        threshold: a single score above it says class 1.
        ignored: a class whose places are left out; −1: none.
    """

    def __init__(self, axis: int, threshold: float, ignored: int) -> None:
        super().__init__()
        self.axis, self.threshold, self.ignored = axis, threshold, ignored

    def guess(self, scores: Tensor, target: Tensor) -> Tensor:
        """The class that is said, in the target's shape."""
        if self.axis == 0:
            return (scores > self.threshold).reshape_as(target).long()
        return scores.argmax(self.axis)


class Accuracy(Guesses):
    """Hits, and cases; → (2,)."""

    def forward(self, scores: Tensor, target: Tensor) -> Tensor:
        return hits_and_cases(self.guess(scores, target) == target, target, self.ignored)


class WholeAccuracy(Guesses):
    """Examples that are right at every place that counts, and examples; → (2,)."""

    def forward(self, scores: Tensor, target: Tensor) -> Tensor:
        is_right = self.guess(scores, target) == target
        if self.ignored >= 0:
            is_right = is_right | (target == self.ignored)
        return hits_and_cases(is_right.flatten(1).all(1), target, -1)


class TopK(nn.Module):
    """Hits among the k highest scores, and cases; → (2,)."""

    def __init__(self, k: int, axis: int, ignored: int) -> None:
        super().__init__()
        self.k, self.axis, self.ignored = k, axis, ignored

    def forward(self, scores: Tensor, target: Tensor) -> Tensor:
        guesses = scores.topk(self.k, self.axis)[1]
        is_among = (guesses == target.unsqueeze(self.axis)).any(self.axis)
        return hits_and_cases(is_among, target, self.ignored)


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


class PeakErrorSums(Paired):
    """Sum of the squared errors, as shares of the peak squared, and how many; → (2,)."""

    def __init__(self, fit: str, peak: float) -> None:
        super().__init__(fit)
        self.peak = peak

    def forward(self, scores: Tensor, target: Tensor) -> Tensor:
        errors = ((scores - self.fitted(scores, target)) / self.peak).square()
        return torch.stack([errors.sum(), torch.ones_like(errors).sum()])


class Surprise(nn.Module):
    """Sum of −ln p of the right classes, and how many; → (2,)."""

    def __init__(self, axis: int, ignored: int) -> None:
        super().__init__()
        self.axis, self.ignored = axis, ignored

    def forward(self, scores: Tensor, target: Tensor) -> Tensor:
        if self.axis == -1:  # (N, …, C) → (N·…, C), over which torch is faster than over (N, C, …)
            scores, target = scores.flatten(0, -2), target.flatten()
        ignore = self.ignored if self.ignored >= 0 else -100
        surprise = F.cross_entropy(scores, target, ignore_index=ignore, reduction="sum")
        return torch.stack([surprise, (target != self.ignored).sum().type_as(surprise)])


def hits_and_cases(hits: Tensor, target: Tensor, ignored: int) -> Tensor:
    """How many are true of those whose target is not left out, and how many these are; → (2,)."""
    if ignored < 0:
        return torch.stack([hits.sum(), torch.ones_like(hits).sum()]).float()
    counts = target != ignored
    return torch.stack([(hits & counts).sum(), counts.sum()]).float()
