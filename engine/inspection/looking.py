"""One look inside a network: what the panels wish to see, copied out."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, fx

from engine.compile.model import Model
from engine.data.data_set import DataSet
from engine.errors import ChainruleError
from engine.inspection.probe import Probe
from engine.inspection.sight import Sight, array_of
from engine.inspection.snapshot import Array, Snapshot, Wish

_log = logging.getLogger(__name__)


def take_snapshot(model: Model, data: DataSet, wish: Wish, step: int) -> Snapshot:
    """Run the wished-for example through the network and copy what is wanted.

    Leaves the network as it was: no gradients, no running statistics, no random numbers drawn.
    """
    sight = Sight(model, data, step, wish)
    example = sight.example()
    truth = {
        f.name: example[f.name][0] for f in data.fields if f.role == "target" and f.name in example
    }
    found, faults = _found(sight)
    return Snapshot(
        step=step,
        wish=wish,
        activations=activations_of(sight),
        weights=_weights(model, wish.weights),
        starts=_starts(model, wish.starts),
        truth={name: np.array(values, dtype=np.float32) for name, values in truth.items()},
        found=found,
        faults=faults,
    )


def activations_of(sight: Sight) -> dict[str, Array]:
    """What the wished-for nodes give for the example, by path, without batch axis."""
    if not sight.wish.activations:
        return {}
    example = sight.example()
    viewer = _viewer(sight, example)
    fields = [sight.brought(example[name]) for name in sight.model.fields_of(viewer)]
    with torch.no_grad():
        outputs = sight.called(viewer, *fields)
    return {
        name: array_of(value if value.dim() == 0 else value[0])
        for name, value in outputs.items()
        if name in sight.wish.activations
    }


def _viewer(sight: Sight, example: Mapping[str, NDArray[np.generic]]) -> fx.GraphModule:
    """The code that gives what nodes give; of one's own example, as far as its fields reach."""
    model = sight.model
    if sight.own is None or set(model.fields_of(model.viewer)) <= set(example):
        return model.viewer
    given = frozenset(example)
    return sight.kept(("viewing", given), lambda: model.viewing(given))


def _found(sight: Sight) -> tuple[dict[Probe, Any], dict[Probe, str]]:
    """The answer to each probe, or why there is none."""
    found: dict[Probe, Any] = {}
    faults: dict[Probe, str] = {}
    for probe in sight.wish.probes:
        try:
            found[probe] = probe.seen(sight)
        except ChainruleError as reason:
            faults[probe] = str(reason)
        except Exception as fault:  # noqa: BLE001  # a panel's look must not end a run
            _log.debug("a probe met a fault", exc_info=True)
            faults[probe] = f"It can not be seen: {type(fault).__name__}: {fault}"
    return found, faults


def _weights(model: Model, wanted: frozenset[str]) -> dict[str, Array]:
    found = {}
    for name in wanted:
        try:
            module = model.root.get_submodule(name)
        except AttributeError:  # PyTorch's word for: there is none
            continue
        weight = main_weight(dict(module.named_parameters()))
        if weight is not None:
            found[name] = array_of(weight)
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
