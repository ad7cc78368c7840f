"""Computes what nodes give for every input there could be, where inputs are one or two numbers."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.compile.model import Part
from engine.data.data_set import Split
from engine.inspection.plane_wish import MOST_NUMBERS, MOST_SLOPES, Array, Plane, PlaneWish
from engine.inspection.sight import Sight, array_of

_ROWS_AT_ONCE = 16_384
_SEED = 0


def plane_of(wish: PlaneWish, sight: Sight) -> Plane:
    """What nodes give over all inputs; what can not be computed is left out of it."""
    nodes = tuple(name for name in wish.nodes if _fits(sight, name, wish.field))
    part = sight.part(nodes) if nodes else None
    inputs = wish.inputs()
    grid = _given(sight, part, inputs.reshape(-1, inputs.shape[-1]))
    return Plane(
        grid={name: array.reshape(*inputs.shape[:-1], -1) for name, array in grid.items()},
        train=_given(sight, part, _first(sight.data.train, wish)),
        test=_given(sight, part, _first(sight.data.test, wish)),
        samples=_samples(sight, wish),
        slopes=_slopes(sight, part, inputs) if wish.has_slopes and len(wish.low) == 1 else {},
    )


def _given(sight: Sight, part: Part | None, inputs: NDArray[np.generic]) -> Mapping[str, Array]:
    """What each node gives for these inputs; (N, axes) → (N, numbers)."""
    if part is None or not len(inputs):
        return {}
    pieces = torch.split(sight.brought(inputs), _ROWS_AT_ONCE)
    found = [sight.computed(part, piece) for piece in pieces]
    return {
        name: np.concatenate([_rows(piece[place]) for piece in found])
        for place, name in enumerate(part.wanted)
    }


def _slopes(sight: Sight, part: Part | None, inputs: NDArray[np.generic]) -> Mapping[str, Array]:
    """How each number grows with the input, by autograd; (steps, 1) → (steps, numbers).

    Every input stands for itself, so that the sum over all of them has the derivatives of each.
    """
    if part is None:
        return {}
    x = sight.brought(inputs).requires_grad_()
    with torch.enable_grad():
        given = sight.called(part.module, x)
    found = {}
    for place, name in enumerate(part.wanted):
        flat = given[place].reshape(len(x), -1)[:, :MOST_SLOPES]
        columns = [_slope(column, x) for column in flat.unbind(1)]
        found[name] = array_of(torch.stack(columns, 1))
    return found


def _slope(numbers: Tensor, x: Tensor) -> Tensor:
    """Of one number for each input; 0 where it does not hang on it; (N,), (N, 1) → (N,)."""
    if not numbers.requires_grad:
        return torch.zeros_like(numbers)
    (slope,) = torch.autograd.grad(numbers.sum(), x, retain_graph=True, allow_unused=True)
    found: Tensor | None = slope
    return torch.zeros_like(numbers) if found is None else found[:, 0]


def _samples(sight: Sight, wish: PlaneWish) -> Array | None:
    """What a generator makes, always of the same noise, so that what moves has been learned."""
    if not wish.samples or not wish.drawn:
        return None
    model = sight.model
    source = next((n for n in model.graph.nodes if _brings(n.layer, wish.field)), None)
    beside = (source.name,) if source is not None else ()
    part = sight.part((wish.samples, *beside))
    if part is None or set(part.fields) - {wish.field}:
        return None
    # As many are made as there are examples, so the input stands beside with so many rows.
    shape = sight.data.field(wish.field).spec.shape
    rows = torch.zeros(wish.drawn, *shape, device=model.home.device, dtype=model.home.dtype)
    given = tuple(rows for _ in part.fields)
    return _rows(sight.computed(part, *given, seed=_SEED)[0])


def _fits(sight: Sight, name: str, field: str) -> bool:
    """Whether a node is there and nothing but the field reaches it."""
    part = sight.part((name,))
    return part is not None and part.fields == (field,)


def _first(split: Split, wish: PlaneWish) -> NDArray[np.generic]:
    """The first examples' inputs; shape (N, axes)."""
    return split.arrays[wish.field][: wish.examples]


def _rows(tensor: Tensor) -> Array:
    """A copy on the CPU, one row for each input; (N, …) → (N, numbers)."""
    flat = tensor.detach().reshape(len(tensor), -1)[:, :MOST_NUMBERS]
    return array_of(flat)


def _brings(layer: object, field: str) -> bool:
    return getattr(layer, "field", None) == field
