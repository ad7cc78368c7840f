"""Gradients that leave nothing behind."""

from __future__ import annotations

import torch
from torch import Tensor


def derived(number: Tensor, by: Tensor, times: Tensor | None = None) -> Tensor:
    """The gradient of a number, or ``times`` it; zeros where the number does not depend on it."""
    if not number.requires_grad:
        return torch.zeros_like(by)
    (found,) = torch.autograd.grad(
        number, by, times, retain_graph=True, allow_unused=True, materialize_grads=True
    )
    return found
