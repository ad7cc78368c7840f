"""Measures every wire in one pass forward, and one back."""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor

from engine.catalogue.torch_later import own_random_numbers
from engine.compile.wires import Place, WiresCode, wires_code
from engine.inspection.gradients import Carried
from engine.inspection.rivers.wish import Carries, Culprit, RiverMap, Rivers
from engine.inspection.sight import Sight

_SEED = 0
"""What nodes draw is the same at every look, so that what moves has been learned."""


def river_map(wish: Rivers, sight: Sight) -> RiverMap:
    """What every wire carries; what happens inside a block that runs over time is not seen."""
    count = min(wish.examples, sight.data.train.count)
    fields = sight.fields(sight.examples("train", slice(0, count)))
    if wish.gradients:
        code, values, wires = _back_and_forth(sight, fields)
    else:
        code, values, wires = _forward(sight, fields)
    found = _measured(wires)
    return RiverMap(
        wires={(place.inside, place.wire): carries for place, carries in found.items()},
        examples=count,
        culprit=_culprit(code, values, wires, found),
    )


def _back_and_forth(
    sight: Sight, fields: Mapping[str, Tensor]
) -> tuple[WiresCode, Mapping[str, Tensor], Mapping[Place, Carried]]:
    flows = sight.flows()
    with own_random_numbers(_SEED, devices=_drawn_from(sight)):
        flow = flows.flow(fields)
    return flows.code, flow.values, flow.wires


def _forward(
    sight: Sight, fields: Mapping[str, Tensor]
) -> tuple[WiresCode, Mapping[str, Tensor], Mapping[Place, Carried]]:
    code = sight.kept("wires_code", lambda: wires_code(sight.model))
    with torch.no_grad():
        arguments = (fields[name] for name in code.fields)
        given, carried = sight.called(code.module, *arguments, seed=_SEED)
    values = dict(zip(code.nodes, given, strict=True))
    wires = {place: Carried(value, None) for place, value in zip(code.wires, carried, strict=True)}
    return code, values, wires


def _drawn_from(sight: Sight) -> tuple[torch.device, ...]:
    device = sight.model.home.device
    return (device,) if device.type == "cuda" else ()


def _measured(wires: Mapping[Place, Carried]) -> dict[Place, Carries]:
    """The numbers of each wire; those that come from one output carry the same values."""
    known: dict[tuple[str, object], tuple[float, float, float]] = {}
    found = {}
    for place, carried in wires.items():
        source = place.inside, place.wire.source
        if source not in known:
            known[source] = _of_values(carried.value)
        rms, mean, zeros = known[source]
        gradient = None if carried.gradient is None else _norm(carried.gradient)
        told = (rms, mean) if gradient is None else (rms, mean, gradient)
        is_broken = not all(map(_is_finite, told))
        found[place] = Carries(
            rms, mean, zeros, gradient, is_broken, carried.value.is_floating_point()
        )
    return found


def _of_values(value: Tensor) -> tuple[float, float, float]:
    """Root mean square, mean and share of zeros."""
    count = max(value.numel(), 1)
    zeros = 1.0 - float(torch.count_nonzero(value)) / count if value.numel() else 0.0
    real = value.detach()
    real = real if real.is_floating_point() else real.to(torch.float32)
    rms = _norm(real) / count**0.5
    return rms, float(real.sum(dtype=torch.float64)) / count, zeros


def _norm(tensor: Tensor) -> float:
    """The Euclidean norm; summed with 64 bits, so that large numbers stay finite."""
    return float(torch.linalg.vector_norm(tensor.detach(), dtype=torch.float64))


def _is_finite(value: float) -> bool:
    return value - value == 0.0


def _culprit(
    code: WiresCode,
    values: Mapping[str, Tensor],
    wires: Mapping[Place, Carried],
    found: Mapping[Place, Carries],
) -> Culprit | None:
    """The node that comes first, where values are not sound; else the last to break a gradient."""
    if not any(carries.is_broken for carries in found.values()) and not _are_broken(values):
        return None
    for path in code.nodes:
        if not _is_sound(values[path]):
            return Culprit(path)
    for place in reversed(code.wires):  # as gradients run: this one came to its node sound
        gradient = wires[place].gradient
        if gradient is not None and not _is_sound(gradient):
            return Culprit(f"{place.inside}{place.wire.target.node}", is_backward=True)
    return None


def _are_broken(values: Mapping[str, Tensor]) -> bool:
    """Whether what ends nowhere, as a loss, is not sound."""
    return any(value.numel() == 1 and not _is_sound(value) for value in values.values())


def _is_sound(tensor: Tensor) -> bool:
    return not tensor.is_floating_point() or bool(torch.isfinite(tensor).all())
