"""Counts of each class, from which metrics of classification follow."""

from __future__ import annotations

import torch
from torch import Tensor

from engine.catalogue.modules.metric import Guesses


class ClassCounts(Guesses):
    """Of each class: hits, how often it was said, how often it occurred; → (3·classes,).

    Args:
        axis, threshold, ignored: as for `Guesses`.
        classes: how many there are.
        average: ``macro``: all classes that are not left out; ``micro``: their sums alone;
            ``binary``: one class alone.
        positive: which class, for ``binary``.
    """

    def __init__(
        self, axis: int, threshold: float, ignored: int, classes: int, average: str, positive: int
    ) -> None:
        super().__init__(axis, threshold, ignored)
        self.classes, self.average, self.positive = classes, average, positive

    def forward(self, scores: Tensor, target: Tensor) -> Tensor:
        guess = self.guess(scores, target)
        counts = (target != self.ignored).long()  # whole numbers: millions of pixels add up exactly
        hits = counts * (guess == target)
        none = counts.new_zeros(self.classes)
        said, truth = guess.flatten(), target.flatten()
        each = torch.stack(
            [
                none.scatter_add(0, truth, hits.flatten()),
                none.scatter_add(0, said, counts.flatten()),
                none.scatter_add(0, truth, counts.flatten()),
            ]
        )
        return self.wanted(each).flatten().float()

    def wanted(self, each: Tensor) -> Tensor:
        """Those columns of (3, classes) that are averaged over."""
        if self.average == "binary":
            return each[:, self.positive]
        if self.average == "micro":
            return each.sum(1)
        if self.ignored < 0:
            return each
        return torch.cat([each[:, : self.ignored], each[:, self.ignored + 1 :]], 1)


def mean_share(sums: Tensor, parts: Tensor, wholes: Tensor) -> Tensor:
    """The mean of ``parts / wholes`` over those classes that were said or occurred; → ().

    Where the whole is 0, so is the share. ``sums`` are those of `ClassCounts`, added up.
    """
    _, said, truth = sums.reshape(3, -1)
    occurs = (said + truth > 0).to(sums.dtype)
    shares = parts / wholes.clamp(min=1)
    mean: Tensor = (shares * occurs).sum() / occurs.sum().clamp(min=1)
    return mean
