"""One look inside a network: what the panels wish to see, copied out."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.catalogue.torch_later import own_random_numbers
from engine.compile.model import Model
from engine.data.data_set import DataSet
from engine.inspection.measuring import measuring
from engine.inspection.snapshot import Array, Snapshot, Wish


def take_snapshot(model: Model, data: DataSet, wish: Wish, step: int) -> Snapshot:
    """Run the wished-for example through the network and copy what is wanted.

    Leaves the network as it was: no gradients, no running statistics, no random numbers drawn.
    """
    split = data.train if wish.split == "train" else data.test
    index = min(max(wish.example, 0), split.count - 1)
    example = {name: array[index : index + 1] for name, array in split.arrays.items()}
    return Snapshot(
        step=step,
        wish=wish,
        activations=_activations(model, example, wish.activations),
        weights=_weights(model, wish.weights),
        starts=_starts(model, wish.starts),
        truth={f.name: _copy(example[f.name][0]) for f in data.fields if f.role == "target"},
    )


def _activations(
    model: Model, example: Mapping[str, NDArray[np.generic]], wanted: frozenset[str]
) -> dict[str, Array]:
    if not wanted:
        return {}
    viewer = model.viewer
    home = model.home
    device = home.device
    fields = [_brought(example[name], home) for name in model.fields_of(viewer)]
    drawn_from = (device,) if device.type == "cuda" else ()
    with measuring(viewer), torch.no_grad(), own_random_numbers(devices=drawn_from):
        outputs = viewer(*fields)
    return {
        name: _array(value if value.dim() == 0 else value[0])
        for name, value in outputs.items()
        if name in wanted
    }


def _brought(array: NDArray[np.generic], home: Tensor) -> Tensor:
    """The numbers where the network is, and of its type."""
    tensor = torch.from_numpy(array)
    return tensor.to(home.device, home.dtype if tensor.is_floating_point() else tensor.dtype)


def _weights(model: Model, wanted: frozenset[str]) -> dict[str, Array]:
    found = {}
    for name in wanted:
        try:
            module = model.root.get_submodule(name)
        except AttributeError:  # PyTorch's word for: there is none
            continue
        weight = main_weight(dict(module.named_parameters()))
        if weight is not None:
            found[name] = _array(weight)
    return found


def _starts(model: Model, wanted: frozenset[str]) -> dict[str, Array]:
    """Start weights are made once and never change, so they are handed out without a copy."""
    weights = {path: main_weight(model.start_weights(path)) for path in wanted}
    return {
        path: weight.to(torch.float32).numpy()
        for path, weight in weights.items()
        if weight is not None
    }


def main_weight(parameters: Mapping[str, Tensor]) -> Tensor | None:
    """The weight a layer is known by: the first with more than one axis."""
    return next((p for p in parameters.values() if p.dim() > 1), None)


def _array(tensor: Tensor) -> Array:
    """A copy on the CPU, as float32."""
    return tensor.detach().to("cpu", torch.float32, copy=True).numpy()


def _copy(values: NDArray[np.generic]) -> Array:
    return np.array(values, dtype=np.float32)
