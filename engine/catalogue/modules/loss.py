"""What is to be made small."""

from __future__ import annotations

import torch
from torch import Tensor, nn
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


class Huber(Paired):
    """Half the squared error where it is small, beyond that in proportion; → ()."""

    def __init__(self, fit: str, delta: float) -> None:
        super().__init__(fit)
        self.delta = delta

    def forward(self, scores: Tensor, target: Tensor) -> Tensor:
        return F.huber_loss(scores, self.fitted(scores, target), delta=self.delta)


class NegativeLogLikelihood(nn.Module):
    """The mean of −ln p of the right classes, from logarithms of chances; → ().

    Args:
        axis: along which the classes lie, 1 or −1.
        class_weights: what each class counts; empty: all the same.
        ignored: a class whose places are left out; −1: none.
    """

    class_weights: Tensor | None

    def __init__(self, axis: int, class_weights: tuple[float, ...], ignored: int) -> None:
        super().__init__()
        self.axis, self.ignored = axis, ignored
        weights = torch.tensor(class_weights) if class_weights else None
        self.register_buffer("class_weights", weights, persistent=False)

    def forward(self, scores: Tensor, target: Tensor) -> Tensor:
        if self.axis == -1:  # (N, …, C) → (N·…, C), over which torch is faster than over (N, C, …)
            scores, target = scores.flatten(0, -2), target.flatten()
        if not self.is_weighted:
            return self.surprise(scores, target, "mean")
        return self.surprise(scores, target, "sum") / self.cases(target).clamp(min=1e-12)

    @property
    def is_weighted(self) -> bool:
        """Whether some places count more than others."""
        return self.class_weights is not None or self.ignored >= 0

    def parts(self, scores: Tensor, target: Tensor) -> Tensor:
        """What is above and below the line of the weighted mean; → (2,)."""
        if self.axis == -1:
            scores, target = scores.flatten(0, -2), target.flatten()
        surprise = self.surprise(scores, target, "sum")
        return torch.stack([surprise, self.cases(target).type_as(surprise)])

    def surprise(self, scores: Tensor, target: Tensor, reduction: str) -> Tensor:
        """Summed up or averaged; scores (N, C, …)."""
        ignore = self.ignored if self.ignored >= 0 else -100
        return F.nll_loss(
            scores, target, self.class_weights, ignore_index=ignore, reduction=reduction
        )

    def cases(self, target: Tensor) -> Tensor:
        """What the right classes count together; a batch may be nothing but padding."""
        if self.class_weights is None:
            return (target != self.ignored).sum()
        counted = torch.take(self.class_weights, target)
        return (counted * (target != self.ignored)).sum()


class CrossEntropy(NegativeLogLikelihood):
    """The same from plain scores, with the right answer spread a little over all classes."""

    def __init__(
        self, axis: int, class_weights: tuple[float, ...], ignored: int, smoothing: float
    ) -> None:
        super().__init__(axis, class_weights, ignored)
        self.smoothing = smoothing

    def surprise(self, scores: Tensor, target: Tensor, reduction: str) -> Tensor:
        return F.cross_entropy(
            scores,
            target,
            self.class_weights,
            ignore_index=self.ignored if self.ignored >= 0 else -100,
            reduction=reduction,
            label_smoothing=self.smoothing,
        )
