"""Scores beside a target."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class Paired(nn.Module):
    """Scores beside a target that is brought into their shape as ``fit`` says."""

    def __init__(self, fit: str) -> None:
        super().__init__()
        self.fit = fit

    def fitted(self, scores: Tensor, target: Tensor) -> Tensor:
        match self.fit:
            case "one_hot":
                return one_hot(scores, target, 1)
            case "one_hot_last":
                return one_hot(scores, target, -1)
            case "reshape":
                return target.reshape_as(scores).type_as(scores)
            case _:
                return target


def one_hot(scores: Tensor, target: Tensor, axis: int) -> Tensor:
    """1 at the right class along ``axis`` and 0 elsewhere, in the shape of the scores."""
    return torch.zeros_like(scores).scatter(axis, target.unsqueeze(axis), 1.0)
