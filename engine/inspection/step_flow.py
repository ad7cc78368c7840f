"""What flows inside a block over time at one step: forward, and back through later steps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import torch
from torch import Tensor, nn

from engine.catalogue.layers.block import BlockOutput, BlockUse
from engine.compile.step_wires import CARRIED, GIVEN, StepWires
from engine.compile.wires import Place
from engine.inspection.gradients import Carried, Flow
from engine.inspection.sight import Sight
from engine.inspection.unfolded import Spot

_Told = tuple[Mapping[str, Tensor], dict[Place, Carried]]


@dataclass(frozen=True, eq=False)
class StepFlow:
    """What flows inside a block over time at one step; of a repeated block, in all its copies.

    Attributes:
        step: which step, from 0.
        steps: how many there are.
        values: by path, what nodes inside give, in the order in which they are computed; (N, …).
        wires: what wires inside carry: back, how the end grows with it by way of this wire alone
            and from there through all later steps, and later copies.
    """

    step: int
    steps: int
    values: Mapping[str, Tensor]
    wires: Mapping[Place, Carried]


def codes_of(sight: Sight, spot: Spot) -> tuple[StepWires, ...]:
    """The code of a step of a block over time, or of each of its copies; written once."""
    layer = spot.layer
    assert isinstance(layer, BlockUse)
    paths = [spot.path]
    if layer.repeat > 1:
        paths = [f"{spot.path}.{copy}" for copy in range(layer.repeat)]
    return tuple(
        sight.kept(("step_wires", path), partial(StepWires, sight.model, path)) for path in paths
    )


def arriving_at(flow: Flow, sight: Sight, spot: Spot) -> list[Tensor | None]:
    """What comes back to each output of a block."""
    code = codes_of(sight, spot)[-1]
    ports = [port.name for port in code.graph.interface[1]]
    if spot.path == flow.end:  # what is derived is the sum of its first output
        return [flow.gradient_at(spot.path, ports[0]), *(None for _ in ports[1:])]
    return [flow.gradient_at(spot.path, port) for port in ports]


def step_flow(
    sight: Sight,
    spot: Spot,
    inputs: Sequence[Tensor],
    arriving: Sequence[Tensor | None] = (),
    step: int | None = None,
) -> StepFlow:
    """Go through a block over time, and back from what arrives at its outputs.

    Args:
        sight: the network.
        spot: the block.
        inputs: what it is given.
        arriving: of each output the gradient that comes back to it; all None, or none at all:
            nothing is derived.
        step: which one, from 0, at most the last; None: the one that is computed last.
    """
    codes = codes_of(sight, spot)
    order = codes[0].order(*inputs)
    told = order[-1] if step is None else min(max(step, 0), len(order) - 1)
    values, wires = sight.called(_Derived(codes, told, arriving), *inputs)
    return StepFlow(told, len(order), values, wires)


class _Derived(nn.Module):
    """Runs a block and derives, by what its wires carry at one step, what its outputs lead to."""

    def __init__(
        self, codes: Sequence[StepWires], step: int, arriving: Sequence[Tensor | None]
    ) -> None:
        super().__init__()
        self.codes = nn.ModuleList(codes)
        self._step, self._arriving = step, arriving

    def forward(self, *inputs: Tensor) -> _Told:
        """By path what nodes give at the step, and what the wires carry; shapes (N, …)."""
        values: dict[str, Tensor] = {}
        carried: dict[Place, Tensor] = {}
        given = list(inputs)
        with torch.set_grad_enabled(any(one is not None for one in self._arriving)):
            outputs: list[Tensor] = []
            for code in self.codes:
                assert isinstance(code, StepWires)
                outputs = self._run(code, given, values, carried)
                given = [*outputs, *given[len(outputs) :]][: len(given)]
            gradients = self._derived(outputs, carried)
        wires = {
            place: Carried(value.detach(), gradients.get(place)) for place, value in carried.items()
        }
        return {path: value.detach() for path, value in values.items()}, wires

    def _run(
        self,
        code: StepWires,
        inputs: Sequence[Tensor],
        values: dict[str, Tensor],
        carried: dict[Place, Tensor],
    ) -> list[Tensor]:
        """Go through one copy, note what flows at the step, and give what it gives."""
        given: dict[int, tuple[Tensor, ...]] = {}
        last = 0
        for t, told, also in code.walked(*inputs):
            given[t], last = also[GIVEN], t
            if t == self._step:
                values.update(told)
                carried.update(zip(code.wires, also[CARRIED], strict=True))
        found = []
        for number, port in enumerate(code.graph.interface[1]):
            layer = code.graph.node(port.name).layer
            is_every = isinstance(layer, BlockOutput) and layer.steps == "every"
            parts = [given[t][number] for t in sorted(given)]
            found.append(torch.stack(parts, 1) if is_every else given[last][number])
        return found

    def _derived(
        self, outputs: Sequence[Tensor], carried: Mapping[Place, Tensor]
    ) -> dict[Place, Tensor | None]:
        """How the end grows with what each wire carried at the step."""
        ends = [
            (output, gradient)
            for output, gradient in zip(outputs, self._arriving, strict=False)
            if gradient is not None and output.requires_grad
        ]
        asked = {place: value for place, value in carried.items() if value.requires_grad}
        if not asked or not ends:
            return {}
        found: Any = torch.autograd.grad(
            [output for output, _ in ends],
            list(asked.values()),
            [gradient for _, gradient in ends],
            allow_unused=True,
        )
        return dict(zip(asked, found, strict=True))
