"""What flows inside blocks over time at one of their steps, beside what flows outside of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

import torch
from torch import Tensor, nn

from engine.catalogue.layers.block import BlockOutput, BlockUse
from engine.compile.step_wires import CARRIED, GIVEN, StepWires
from engine.compile.wires import Place
from engine.inspection.gradients import Carried, Flow
from engine.inspection.sight import Sight
from engine.inspection.unfolded import Unfolded, unfolded


def with_steps(flow: Flow, sight: Sight, step: int | None) -> tuple[Flow, dict[str, int]]:
    """The same pass with what flows at one step inside the blocks over time that lead to its end.

    A gradient there is that of the end by what a wire carries at this step: by way of this wire
    alone, and from there through all later steps. A block that is repeated stays closed.

    Args:
        flow: a pass in which such blocks are nodes.
        sight: the network.
        step: which one, from 0, at most the last; None: the one that is computed last.

    Returns:
        The pass, and by path of the blocks that were opened which step is told.
    """
    opened: Unfolded = sight.kept("unfolded", partial(unfolded, sight.model))
    told: dict[str, int] = {}
    for path, spot in opened.spots.items():
        layer = spot.layer
        if not isinstance(layer, BlockUse) or not layer.over_time or layer.repeat != 1:
            continue
        if any(given.place not in flow.wires for given in spot.given):
            continue
        code = sight.kept(("step_wires", path), partial(StepWires, sight.model, path))
        arriving = _arriving(flow, path, code)
        if all(gradient is None for gradient in arriving):
            continue
        inputs = [flow.wires[given.place].value for given in spot.given]
        order = code.order(*inputs)
        told[path] = order[-1] if step is None else min(max(step, 0), len(order) - 1)
        values, wires = sight.called(_Derived(code, told[path], arriving), *inputs)
        flow = replace(flow, values={**flow.values, **values}, wires={**flow.wires, **wires})
    return flow, told


def _arriving(flow: Flow, path: str, code: StepWires) -> list[Tensor | None]:
    """What comes back to each output of a block."""
    ports = [port.name for port in code.graph.interface[1]]
    if path == flow.end:  # what is derived is the sum of its first output
        return [flow.gradient_at(path, ports[0]), *(None for _ in ports[1:])]
    return [flow.gradient_at(path, port) for port in ports]


class _Derived(nn.Module):
    """Runs a block and derives, by what its wires carry at one step, what its outputs lead to."""

    def __init__(self, code: StepWires, step: int, arriving: list[Tensor | None]) -> None:
        super().__init__()
        self.code, self._step, self._arriving = code, step, arriving

    def forward(self, *inputs: Tensor) -> tuple[Mapping[str, Tensor], Mapping[Place, Carried]]:
        """By path what nodes give at the step, and what the wires carry; shapes (N, …)."""
        values: Mapping[str, Tensor] = {}
        carried: tuple[Tensor, ...] = ()
        given: dict[int, tuple[Tensor, ...]] = {}
        with torch.enable_grad():
            for t, told, also in self.code.walked(*inputs):
                given[t], last = also[GIVEN], t
                if t == self._step:
                    values, carried = told, also[CARRIED]
            asked = [value for value in carried if value.requires_grad]
            outputs = [
                (output, gradient)
                for output, gradient in zip(self._outputs(given, last), self._arriving, strict=True)
                if gradient is not None and output.requires_grad
            ]
            found: Any = iter(
                torch.autograd.grad(
                    [output for output, _ in outputs],
                    asked,
                    [gradient for _, gradient in outputs],
                    allow_unused=True,
                )
                if asked and outputs
                else (None for _ in asked)
            )
            gradients = [next(found) if value.requires_grad else None for value in carried]
        wires = {
            place: Carried(value.detach(), gradient)
            for place, value, gradient in zip(self.code.wires, carried, gradients, strict=True)
        }
        return {path: value.detach() for path, value in values.items()}, wires

    def _outputs(self, given: Mapping[int, tuple[Tensor, ...]], last: int) -> list[Tensor]:
        """What the block gives: all steps in their order, or the one that was computed last."""
        found = []
        for number, port in enumerate(self.code.graph.interface[1]):
            layer = self.code.graph.node(port.name).layer
            is_every = isinstance(layer, BlockOutput) and layer.steps == "every"
            parts = [given[t][number] for t in sorted(given)]
            found.append(torch.stack(parts, 1) if is_every else given[last][number])
        return found
