"""Works out what a network keeps and says at each step of a sequence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from engine.catalogue.layers.block import BlockUse
from engine.catalogue.modules.recurrent import (
    LstmFromMemory,
    LstmFromOutput,
    LstmFromState,
    Recurrent,
    RecurrentFromState,
)
from engine.compile.steps import Arrivals, BlockSteps, arrivals_of
from engine.errors import GraphHasProblems
from engine.inspection.sequence.answers import answers_of
from engine.inspection.sequence.places import OUT
from engine.inspection.sequence.wishes import StepsSeen, StepsWish
from engine.inspection.sight import Sight, array_of

Series = Mapping[str, Tensor]
"""By name, shapes (N, T, units)."""


def steps_of(wish: StepsWish, sight: Sight) -> StepsSeen:
    """The example's series at a node, and what the network says on the way."""
    example = sight.example()
    found = series_at(sight, wish.path, example)
    missing = [name for name in wish.series if name not in found]
    if missing:
        raise GraphHasProblems(f"{wish.path} has nothing that is called {missing[0]}.")
    series = {name: array_of(found[name][0].flatten(1)) for name in wish.series}
    answers = answers_of(sight, example) if wish.has_answers else ()
    return StepsSeen(series, {name: array[0] for name, array in example.items()}, answers)


def series_at(sight: Sight, path: str, example: Mapping[str, NDArray[np.generic]]) -> Series:
    """All series of a node, for examples by field.

    Raises:
        GraphHasProblems: if there is no such node, or the example lacks what it needs.
    """
    arrivals = sight.kept(("arrivals", path), partial(arrivals_of, sight.model, (path,)))
    given = arriving(sight, arrivals, example)[path]
    module = sight.model.root.get_submodule(arrivals.homes[path])
    with torch.no_grad():
        if isinstance(module, Recurrent):
            return recurrent_series(module, *given)
        if is_block(sight, path):
            steps = block_steps(sight, path)
            found, _ = sight.called(steps, *given)
            return {name.removeprefix(f"{path}."): value for name, value in found.items()}
        return {OUT: _own_output(sight, path, example)}


def arriving(
    sight: Sight, arrivals: Arrivals, example: Mapping[str, NDArray[np.generic]]
) -> Mapping[str, tuple[Tensor, ...]]:
    """What arrives at nodes for examples by field."""
    lacking = [name for name in arrivals.fields if name not in example]
    if lacking:
        raise GraphHasProblems(f"The example brings no {lacking[0]}, which is needed for this.")
    fields = [sight.brought(example[name]) for name in arrivals.fields]
    with torch.no_grad():
        found: Mapping[str, tuple[Tensor, ...]] = sight.called(arrivals.module, *fields)
    return found


def block_steps(sight: Sight, path: str, noted: Iterable[str] = ()) -> BlockSteps:
    """The code of a block over time that tells all, written once for a network."""
    noted = tuple(noted)
    return sight.kept(("block_steps", path, noted), partial(BlockSteps, sight.model, path, noted))


def is_block(sight: Sight, path: str) -> bool:
    """Whether a path is that of a block; ``block.0`` is one copy of it."""
    graph, names = sight.model.graph, path.split(".")
    while names:
        node = graph.by_name.get(names[0])
        if node is None or not isinstance(node.layer, BlockUse):
            return False
        names = names[1:]
        if names and names[0].isdigit():
            names = names[1:]
        if names:
            graph = graph.inside(node.name)
    return True


def recurrent_series(module: Recurrent, x: Tensor, *states: Tensor) -> dict[str, Tensor]:
    """What a recurrent layer keeps at each step, recomputed by the formulas of its cell.

    Shapes: x (N, T, F) → each (N, T, units), named as `engine.inspection.sequence.places` does
    """
    cell, found = module.cell, dict[str, Tensor]()
    h0, c0 = _first(module, x, states)
    ways = 2 if cell.bidirectional else 1
    read = x.flip(1) if module.is_backward else x
    for layer in range(cell.num_layers):
        outputs = []
        for way in range(ways):
            place = layer * ways + way
            steps = _run(cell, f"l{layer}" + "_reverse" * way, read, h0[place], c0[place])
            outputs.append(steps["h"])
            for letter, value in steps.items():
                words = (letter, str(layer + 1) if cell.num_layers > 1 else "", "back" * way)
                found[" ".join(filter(None, words))] = (
                    value.flip(1) if module.is_backward else value
                )
        read = torch.cat(outputs, -1)
    return found


def _first(module: Recurrent, x: Tensor, states: tuple[Tensor, ...]) -> tuple[Tensor, Tensor]:
    """What h and c begin with; (layers · directions, N, units)."""
    cell = module.cell
    stacked = cell.num_layers * (2 if cell.bidirectional else 1)
    zeros = x.new_zeros((stacked, len(x), cell.hidden_size))
    given = [module.inner(state) for state in states]
    if isinstance(module, LstmFromState):
        return given[0], given[1]
    if isinstance(module, LstmFromMemory):
        return zeros, given[0]
    if isinstance(module, LstmFromOutput | RecurrentFromState):
        return given[0], zeros
    return zeros, zeros


def _run(cell: nn.RNNBase, end: str, x: Tensor, h: Tensor, c: Tensor) -> dict[str, Tensor]:
    """One layer in one direction, step by step; the direction is known by the name's end."""
    weights = dict(cell.named_parameters())
    w_x, w_h = weights[f"weight_ih_{end}"], weights[f"weight_hh_{end}"]
    b_x, b_h = weights.get(f"bias_ih_{end}"), weights.get(f"bias_hh_{end}")
    order = range(x.shape[1])
    kept: list[dict[str, Tensor]] = []
    for t in reversed(order) if end.endswith("_reverse") else order:
        from_x = nn.functional.linear(x[:, t], w_x, b_x)
        from_h = nn.functional.linear(h, w_h, b_h)
        step = _step(cell, from_x, from_h, h, c)
        h, c = step["h"], step.get("c", c)
        kept.append(step)
    if end.endswith("_reverse"):
        kept.reverse()
    return {letter: torch.stack([step[letter] for step in kept], 1) for letter in kept[0]}


def _step(
    cell: nn.RNNBase, from_x: Tensor, from_h: Tensor, h: Tensor, c: Tensor
) -> dict[str, Tensor]:
    """A step as torch.nn.LSTM, GRU and RNN define it; the gates are stacked in this order."""
    match cell.mode:
        case "LSTM":
            i, f, g, o = (from_x + from_h).chunk(4, 1)
            i, f, g, o = i.sigmoid(), f.sigmoid(), g.tanh(), o.sigmoid()
            c = f * c + i * g
            return {"h": o * c.tanh(), "c": c, "i": i, "f": f, "g": g, "o": o}
        case "GRU":
            (r_x, z_x, n_x), (r_h, z_h, n_h) = from_x.chunk(3, 1), from_h.chunk(3, 1)
            r, z = (r_x + r_h).sigmoid(), (z_x + z_h).sigmoid()
            n = (n_x + r * n_h).tanh()
            return {"h": (1 - z) * n + z * h, "r": r, "z": z, "n": n}
    total = from_x + from_h
    return {"h": total.relu() if cell.mode == "RNN_RELU" else total.tanh()}


def _own_output(sight: Sight, path: str, example: Mapping[str, NDArray[np.generic]]) -> Tensor:
    """What a node gives that lies in no block over time."""
    part = sight.part((path,))
    if part is None:
        code = sight.model.viewer
        fields = sight.model.fields_of(code)
    else:
        code, fields = part.module, part.fields
    lacking = [name for name in fields if name not in example]
    if lacking:
        raise GraphHasProblems(f"The example brings no {lacking[0]}, which is needed for this.")
    found = sight.called(code, *(sight.brought(example[name]) for name in fields))
    value: Tensor = found[path] if part is None else found[0]
    return value
