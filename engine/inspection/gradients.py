"""The value and the gradient on every wire: the chain rule, made visible."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, fx

from engine.compile.model import Model
from engine.compile.wires import Place, WiresCode, wires_code
from engine.errors import GraphHasProblems
from engine.inspection.measuring import measuring


@dataclass(frozen=True, eq=False)
class Carried:
    """What one wire carries.

    Attributes:
        value: forward.
        gradient: backward: how the end grows with the value, by way of this wire alone; None where
            there is none, as for labels and for wires that do not lead to the end.
    """

    value: Tensor
    gradient: Tensor | None


@dataclass(frozen=True, eq=False)
class Flow:
    """One pass forward and backward.

    Attributes:
        end: what was derived: a node's path, or ``loss`` for the weighted sum of the losses.
        values: by path, what every node gives.
        wires: what every wire carries.
    """

    end: str
    values: Mapping[str, Tensor]
    wires: Mapping[Place, Carried]

    def paths_from(self, path: str, port: str = "out") -> dict[Place, Tensor]:
        """The gradients of the wires that begin at a node's output."""
        return {
            place: found.gradient
            for place, found in self.wires.items()
            if f"{place.inside}{place.wire.source.node}" == path
            and place.wire.source.port == port
            and found.gradient is not None
        }

    def gradient_at(self, path: str, port: str = "out") -> Tensor | None:
        """How the end grows with what a node gives: the sum over all wires that begin there."""
        if path == self.end:
            return torch.ones_like(self.values[path])
        found = list(self.paths_from(path, port).values())
        return torch.stack(found).sum(0) if found else None


class Flows:
    """Passes forward and backward through a compiled drawing; the weights stay as they are."""

    def __init__(self, model: Model, end: str | None = None) -> None:
        """Derive the node ``end`` (the sum of all it gives), or the loss if none is named.

        Raises:
            GraphHasProblems: if there is no such node, or no loss.
        """
        self._model = model
        self._end = end
        self.code: WiresCode = wires_code(model)
        if end is not None and end not in self.code.nodes:
            raise GraphHasProblems(f"There is no node {end!r} that could be derived.")
        if end is None and not model.losses:
            raise GraphHasProblems("There is no loss whose gradient could flow back.")

    def flow(self, fields: Mapping[str, Tensor]) -> Flow:
        """What all wires carry for these examples; by field name, shapes (N, …)."""
        with torch.enable_grad(), measuring(self.code.module):
            given, carried = self.code.module(*(fields[name] for name in self.code.fields))
            values = dict(zip(self.code.nodes, given, strict=True))
            end = self._total(values)
            asked = [value for value in carried if value.requires_grad]
            found = iter(torch.autograd.grad(end, asked, allow_unused=True) if asked else ())
            gradients = [next(found) if value.requires_grad else None for value in carried]
        wires = {
            place: Carried(value.detach(), gradient)
            for place, value, gradient in zip(self.code.wires, carried, gradients, strict=True)
        }
        named = self._end or "loss"
        return Flow(named, {path: value.detach() for path, value in values.items()}, wires)

    def nudged(
        self, fields: Mapping[str, Tensor], where: str | Place, by: Tensor | float
    ) -> dict[str, Tensor]:
        """What all nodes give if a node's output, or what a wire carries, were changed a little.

        With it a gradient can be checked by differences, without any calculus.
        """
        changed = _Nudged(self.code.module, self.code.steps[where], by)
        with torch.no_grad(), measuring(self.code.module):
            given, _ = changed.run(*(fields[name] for name in self.code.fields))
        return dict(zip(self.code.nodes, given, strict=True))

    def _total(self, values: Mapping[str, Tensor]) -> Tensor:
        if self._end is not None:
            return values[self._end].sum()
        terms = [layer.weight * values[name] for name, layer in self._model.losses.items()]
        return torch.stack(terms).sum()


class _Nudged(fx.Interpreter):
    """Runs code with one step's result changed."""

    def __init__(self, module: fx.GraphModule, step: str, by: Tensor | float) -> None:
        super().__init__(module)
        self._step, self._by = step, by

    def run_node(self, n: fx.Node) -> Any:
        result = super().run_node(n)
        return result + self._by if n.name == self._step else result
