"""Computes what nodes give for every input there could be, where inputs are one or two numbers."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.catalogue.torch_later import own_random_numbers
from engine.compile.model import Model, Part
from engine.data.data_set import DataSet, Split
from engine.errors import GraphHasProblems
from engine.inspection.measuring import measuring
from engine.inspection.plane_wish import MOST_NUMBERS, Array, Plane, PlaneWish

_ROWS_AT_ONCE = 16_384
_SEED = 0


class Planes:
    """Looks at nodes over all inputs; the code for it is written once for each network."""

    def __init__(self) -> None:
        self._model: Model | None = None
        self._parts: dict[tuple[str, ...], Part | None] = {}

    def seen(
        self, model: Model, data: DataSet, wishes: frozenset[PlaneWish]
    ) -> dict[PlaneWish, Plane]:
        """Every wish with its answer; what can not be computed is left out of it.

        Leaves the network as it was: no gradients, no running statistics, no random numbers drawn.
        """
        return {wish: self._plane(model, data, wish) for wish in wishes}

    def _plane(self, model: Model, data: DataSet, wish: PlaneWish) -> Plane:
        nodes = tuple(name for name in wish.nodes if self._fits(model, name, wish.field))
        inputs = wish.inputs()
        grid = self._given(model, nodes, inputs.reshape(-1, inputs.shape[-1]))
        return Plane(
            grid={name: array.reshape(*inputs.shape[:-1], -1) for name, array in grid.items()},
            train=self._given(model, nodes, _first(data.train, wish)),
            test=self._given(model, nodes, _first(data.test, wish)),
            samples=self._samples(model, data, wish),
        )

    def _given(
        self, model: Model, nodes: tuple[str, ...], inputs: NDArray[np.generic]
    ) -> Mapping[str, Array]:
        """What each node gives for these inputs; (N, axes) → (N, numbers)."""
        part = self._part(model, nodes) if nodes and len(inputs) else None
        if part is None:
            return {}
        rows = torch.from_numpy(inputs).to(model.home.device, model.home.dtype)
        pieces = [_called(model, part, (piece,)) for piece in torch.split(rows, _ROWS_AT_ONCE)]
        return {
            name: np.concatenate([_rows(piece[place]) for piece in pieces])
            for place, name in enumerate(nodes)
        }

    def _samples(self, model: Model, data: DataSet, wish: PlaneWish) -> Array | None:
        """What a generator makes, always of the same noise, so that what moves has been learned."""
        if not wish.samples or not wish.drawn:
            return None
        source = next((n for n in model.graph.nodes if _brings(n.layer, wish.field)), None)
        beside = (source.name,) if source is not None else ()
        part = self._part(model, (wish.samples, *beside))
        if part is None or set(part.fields) - {wish.field}:
            return None
        # As many are made as there are examples, so the input stands beside with so many rows.
        shape = data.field(wish.field).spec.shape
        rows = torch.zeros(wish.drawn, *shape, device=model.home.device, dtype=model.home.dtype)
        given = tuple(rows for _ in part.fields)
        return _rows(_called(model, part, given, seed=_SEED)[0])

    def _fits(self, model: Model, name: str, field: str) -> bool:
        """Whether a node is there and nothing but the field reaches it."""
        part = self._part(model, (name,))
        return part is not None and part.fields == (field,)

    def _part(self, model: Model, nodes: tuple[str, ...]) -> Part | None:
        if model is not self._model:
            self._model, self._parts = model, {}
        if nodes not in self._parts:
            try:
                self._parts[nodes] = model.part(nodes)
            except GraphHasProblems:
                self._parts[nodes] = None
        return self._parts[nodes]


def _called(
    model: Model, part: Part, given: tuple[Tensor, ...], seed: int | None = None
) -> tuple[Tensor, ...]:
    device = model.home.device
    drawn_from = (device,) if device.type == "cuda" else ()
    with measuring(part.module), torch.no_grad(), own_random_numbers(seed, devices=drawn_from):
        if seed is not None and drawn_from:
            torch.cuda.manual_seed(seed)
        return part(*given)


def _first(split: Split, wish: PlaneWish) -> NDArray[np.generic]:
    """The first examples' inputs; shape (N, axes)."""
    return split.arrays[wish.field][: wish.examples]


def _rows(tensor: Tensor) -> Array:
    """A copy on the CPU, one row for each input; (N, …) → (N, numbers)."""
    flat = tensor.detach().reshape(len(tensor), -1)[:, :MOST_NUMBERS]
    return flat.to("cpu", torch.float32, copy=True).numpy()


def _brings(layer: object, field: str) -> bool:
    return getattr(layer, "field", None) == field
