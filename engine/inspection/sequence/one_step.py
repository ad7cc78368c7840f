"""Works out what nodes inside a block over time give at one step, and goes no further than that."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import torch
from torch import Tensor, nn

from engine.compile.steps import BlockSteps, arrivals_of
from engine.inspection.sequence.states import arriving, block_steps
from engine.inspection.sequence.wishes import OneStepSeen, OneStepWish
from engine.inspection.sight import Sight, array_of


def one_step_of(wish: OneStepWish, sight: Sight) -> OneStepSeen:
    """What is wished for, of the example that is looked at."""
    path = wish.path
    arrivals = sight.kept(("arrivals", path), partial(arrivals_of, sight.model, (path,)))
    given = arriving(sight, arrivals, sight.example())[path]
    code = block_steps(sight, path)
    order = code.order(*given)
    step = order[-1] if wish.step is None else min(max(wish.step, 0), len(order) - 1)
    with torch.no_grad():
        told: Mapping[str, Tensor] = sight.called(_AsFarAs(code, step), *given)
    values = {
        key: array_of(value if value.dim() == 0 else value[0])
        for key, value in told.items()
        if key in wish.nodes
    }
    return OneStepSeen(step, len(order), values)


class _AsFarAs(nn.Module):
    """A block over time that is run until one of its steps."""

    def __init__(self, code: BlockSteps, step: int) -> None:
        super().__init__()
        self.code, self._step = code, step

    def forward(self, *inputs: Tensor) -> Mapping[str, Tensor]:
        """By path what nodes give at that step; shapes (N, …)."""
        return next(told for t, told, _ in self.code.walked(*inputs) if t == self._step)
