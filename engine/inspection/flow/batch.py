"""One batch through the network and back: what is given on the way, and every gradient."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from engine.errors import DataUnavailable, GraphHasProblems
from engine.inspection.sight import Sight

_SEED = 0
_FLOPS = 1_000_000_000
"""What a look may compute forward; larger networks are looked at with fewer examples."""
_FEWEST = 16


@dataclass(frozen=True, eq=False)
class Passed:
    """What one batch gave.

    Attributes:
        examples: how many there were.
        values: by path, what every node gives.
        by_outputs: of the loss by what a node gives, by path: the sum over its wires.
        gradients: of the loss by the weights, by the weight's identity.
    """

    examples: int
    values: Mapping[str, Tensor]
    by_outputs: Mapping[str, Tensor]
    gradients: Mapping[int, Tensor]


def passed(sight: Sight, most: int) -> Passed:
    """Send training examples forward, and the gradient of the loss back.

    Raises:
        GraphHasProblems: if there is no loss.
        DataUnavailable: if there are no examples.
    """
    fields, count = batch(sight, most)
    code = sight.flows().code
    with torch.enable_grad():
        given, carried = sight.called(code.module, *(fields[f] for f in code.fields), seed=_SEED)
        values = dict(zip(code.nodes, given, strict=True))
        total = _loss(sight, values)
        weights = [p for p in sight.model.root.parameters() if p.requires_grad]
        wires = [value for value in carried if value.requires_grad]
        asked = [*wires, *weights]
        found = torch.autograd.grad(total, asked, allow_unused=True) if total.requires_grad else ()
    of = {id(tensor): gradient for tensor, gradient in zip(asked, found, strict=False)}
    by_outputs: dict[str, Tensor] = {}
    for place, value in zip(code.wires, carried, strict=True):
        source, gradient = place.wire.source, of.get(id(value))
        if gradient is not None and source.port == "out":
            path = f"{place.inside}{source.node}"
            by_outputs[path] = by_outputs[path] + gradient if path in by_outputs else gradient
    given = {path: value.detach() for path, value in values.items()}
    gradients = {id(p): g for p in weights if (g := of.get(id(p))) is not None}
    return Passed(count, given, by_outputs, gradients)


def outputs(sight: Sight, most: int) -> tuple[Mapping[str, Tensor], int]:
    """What every node gives for training examples, by path; and how many they are.

    Raises:
        DataUnavailable: if there are no examples.
    """
    fields, count = batch(sight, most)
    viewer = sight.model.viewer
    with torch.no_grad():
        arguments = (fields[name] for name in sight.model.fields_of(viewer))
        given = sight.called(viewer, *arguments, seed=_SEED)
    return {path: value.detach() for path, value in given.items()}, count


def batch(sight: Sight, most: int) -> tuple[Mapping[str, Tensor], int]:
    """Training examples from the whole length of the data, always the same ones; and how many.

    Raises:
        DataUnavailable: if there are none.
    """
    total = sight.data.train.count
    if not total:
        raise DataUnavailable("There are no training examples to look at.")
    count = min(total, examples_for(sight, most))
    chosen = np.linspace(0, total - 1, count).round().astype(np.int64)
    return sight.fields(sight.examples("train", chosen.tolist())), count


def examples_for(sight: Sight, most: int) -> int:
    """As many as are wished for, or as a short look allows; 16 at least."""
    flops = max(sight.model.inference.totals.flops, 1)
    return max(min(most, _FLOPS // flops), min(most, _FEWEST))


def _loss(sight: Sight, values: Mapping[str, Tensor]) -> Tensor:
    """The weighted sum of the losses, as it is made small."""
    losses = sight.model.losses
    if missing := [name for name in losses if name not in values]:
        raise GraphHasProblems(f"The loss {missing[0]} can not be computed yet.")
    return torch.stack([layer.weight * values[name] for name, layer in losses.items()]).sum()
