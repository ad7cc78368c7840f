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
                return torch.zeros_like(scores).scatter(1, target.unsqueeze(1), 1.0)
            case "reshape":
                return target.reshape_as(scores).type_as(scores)
            case _:
                return target
