"""Leads one activation back to the input, through the network that computed it.

What is led back passes each layer the other way round: through the switches of max pooling to the
place that was the largest, through the transposed filters of a convolution, through the transposed
weights of a full layer. All that is what a gradient does. At a ReLU it differs: a gradient passes
where the ReLU was open; a deconvolution network passes what is positive on its way back; guided
backpropagation asks for both. Biases play no part. Smooth activations, which Zeiler and Fergus
did not have, are passed by their slope.

Source: Zeiler and Fergus 2014, “Visualizing and understanding convolutional networks”; that the
ReLU alone tells it from a gradient: Simonyan, Vedaldi and Zisserman 2014; guided backpropagation:
Springenberg, Dosovitskiy, Brox and Riedmiller 2015, “Striving for simplicity”.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import torch
from torch import Tensor

from engine.inspection.code_to import Code, Rule, entry, spec_of
from engine.inspection.derived import derived
from engine.inspection.exciting.asked import Array, BestPatches
from engine.inspection.exciting.responses import of_unit
from engine.inspection.sight import Sight, array_of


def rule_of(way: str) -> Rule:
    """What stands in for a ReLU: the same forward, another rule on the way back."""
    return guided_relu if way == "guided" else deconvolution_relu


def deconvolution_relu(x: Tensor) -> Tensor:
    """A ReLU that passes back what is positive there."""
    return cast(Tensor, _Rectified.apply(x, False))  # type: ignore[no-untyped-call]  # torch's


def guided_relu(x: Tensor) -> Tensor:
    """A ReLU that passes back what is positive there, where it was open."""
    return cast(Tensor, _Rectified.apply(x, True))  # type: ignore[no-untyped-call]  # torch's


class _Rectified(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, x: Tensor, is_guided: bool) -> Tensor:
        ctx.is_guided = is_guided
        ctx.save_for_backward(x)
        return x.clamp(min=0)

    @staticmethod
    def backward(ctx: Any, back: Tensor) -> tuple[Tensor, None]:
        (x,) = ctx.saved_tensors
        back = back.clamp(min=0)
        return (back * (x > 0) if ctx.is_guided else back), None


def led_back(
    asked: BestPatches,
    sight: Sight,
    code: Code,
    arrays: Mapping[str, Tensor],
    place: tuple[int, ...],
) -> Array:
    """What a unit's activation at a place leads back to; all others are set to 0.

    Shapes: arrays (1, …) by field → as the input, without batch axis

    Raises:
        GraphHasProblems: if no numbers reach the unit.
    """
    field = entry(sight, code).name
    given = dict(arrays)
    x = given[field] = given[field].detach().clone().requires_grad_()
    with torch.enable_grad():
        (value,) = code.called(sight, given)
        single = of_unit(value, spec_of(sight, asked.path), asked.unit)[(0, *place)]
        return array_of(derived(single, x, single.detach())[0])
