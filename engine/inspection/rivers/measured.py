"""Measures every wire in one pass forward, and one back."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import torch
from torch import Tensor

from engine.catalogue.layers.block import BlockUse
from engine.catalogue.torch_later import own_random_numbers
from engine.compile.wires import Place, WiresCode, wires_code
from engine.inspection.gradients import Carried, Flow, Flows
from engine.inspection.rivers.wish import Carries, Culprit, RiverMap, Rivers, WireAt
from engine.inspection.sight import Sight
from engine.inspection.step_flow import StepFlow, arriving_at, codes_of, step_flow
from engine.inspection.unfolded import Spot, Unfolded, unfolded

_SEED = 0
"""What nodes draw is the same at every look, so that what moves has been learned."""


def river_map(wish: Rivers, sight: Sight) -> RiverMap:
    """What every wire carries; inside a block over time, of that which is wished for, at a step."""
    count = min(wish.examples, sight.data.train.count)
    fields = sight.fields(sight.examples("train", slice(0, count)))
    if wish.gradients:
        flows, flow = _back_and_forth(sight, fields)
        code = flows.code
    else:
        code, flow = _forward(sight, fields)
    block = _block(wish, sight)
    if block is None:
        found = _measured(flow.wires)
        return RiverMap(_placed(found), count, _culprit(code, flow.values, flow.wires, found))
    inside = _inside(wish, sight, block, flow)
    found = _measured({**flow.wires, **inside.wires})
    culprit = _culprit(code, flow.values, flow.wires, found)
    if culprit == Culprit(block.path):
        culprit = _first_inside(sight, block, inside)
    return RiverMap(_placed(found), count, culprit, inside.step, inside.steps)


def _placed(found: Mapping[Place, Carries]) -> dict[WireAt, Carries]:
    return {(place.inside, place.wire): carries for place, carries in found.items()}


def _block(wish: Rivers, sight: Sight) -> Spot | None:
    """The block over time that is wished for; None: none is, or there is none."""
    opened: Unfolded = sight.kept("unfolded", partial(unfolded, sight.model))
    spot = opened.spots.get(wish.within) or opened.spots.get(wish.within.rpartition(".")[0])
    return spot if spot is not None and isinstance(spot.layer, BlockUse) else None


def _inside(wish: Rivers, sight: Sight, block: Spot, flow: Flow) -> StepFlow:
    """What flows inside a block over time at the step that is wished for."""
    inputs = [flow.wires[given.place].value for given in block.given]
    arriving = arriving_at(flow, sight, block) if wish.gradients else ()
    with own_random_numbers(_SEED, devices=_drawn_from(sight)):
        return step_flow(sight, block, inputs, arriving, wish.step)


def _first_inside(sight: Sight, block: Spot, inside: StepFlow) -> Culprit:
    """The node inside that made the first number that is none; the block, if not at this step."""
    broken = [path for path, value in inside.values.items() if not _is_sound(value)]
    states = {f"{code.path}.{state}" for code in codes_of(sight, block) for state in code.states}
    is_older = not states.isdisjoint(broken)  # a state brought it along
    return Culprit(broken[0] if broken and not is_older else block.path)


def _back_and_forth(sight: Sight, fields: Mapping[str, Tensor]) -> tuple[Flows, Flow]:
    flows = sight.flows()
    with own_random_numbers(_SEED, devices=_drawn_from(sight)):
        return flows, flows.flow(fields)


def _forward(sight: Sight, fields: Mapping[str, Tensor]) -> tuple[WiresCode, Flow]:
    code = sight.kept("wires_code", lambda: wires_code(sight.model))
    with torch.no_grad():
        arguments = (fields[name] for name in code.fields)
        given, carried = sight.called(code.module, *arguments, seed=_SEED)
    values = dict(zip(code.nodes, given, strict=True))
    wires = {place: Carried(value, None) for place, value in zip(code.wires, carried, strict=True)}
    return code, Flow("", values, wires)


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
