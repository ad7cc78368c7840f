"""Tensors in brief: their norm, their numbers where they are few, a small picture."""

from __future__ import annotations

import torch
from torch import Tensor

from engine.inspection.backprop.passes import SMALL, Array, Brief
from engine.inspection.sight import array_of

_SIDE = 24
_FEW = SMALL * SMALL


def brief_of(tensor: Tensor, *, has_batch: bool = True) -> Brief:
    """The tensor in brief; ``has_batch``: its first axis counts examples."""
    flat = tensor.detach().reshape(-1)
    if not tensor.is_floating_point():
        flat = flat.double()
    norm = float(torch.linalg.vector_norm(flat.float()))
    few = tuple(float(one) for one in flat[:_FEW].double().tolist()) if len(flat) <= _FEW else ()
    return Brief(tuple(tensor.shape), norm, few, _picture(tensor.detach(), has_batch=has_batch))


def _picture(tensor: Tensor, *, has_batch: bool) -> Array | None:
    """The first example, small: of several maps that which is strongest."""
    one = tensor[0] if has_batch and tensor.dim() else tensor
    if one.numel() < 2:
        return None
    while one.dim() > 2:
        strength = one.float().abs().flatten(1).sum(1)
        one = one[int(strength.argmax())]
    if one.dim() == 1:
        one = one[None]
    thin = tuple(max(-(-size // _SIDE), 1) for size in one.shape)
    if one.shape[0] == 1:
        thin = (1, max(one.shape[1] // (2 * _SIDE), 1))
    return array_of(one[:: thin[0], :: thin[1]])
