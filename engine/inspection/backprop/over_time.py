"""What flows inside blocks over time at one of their steps, beside what flows outside of them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from engine.catalogue.layers.block import BlockUse
from engine.inspection.gradients import Flow
from engine.inspection.sight import Sight
from engine.inspection.step_flow import arriving_at, step_flow
from engine.inspection.unfolded import Spot, Unfolded, block_at, unfolded, unfolded_inside


def with_steps(flow: Flow, sight: Sight, step: int | None) -> tuple[Flow, dict[str, int]]:
    """The same pass with what flows at one step inside the blocks over time that lead to its end.

    A gradient there is that of the end by what a wire carries at this step: by way of this wire
    alone, and from there through all later steps. Of a repeated block all copies are told.

    Args:
        flow: a pass in which such blocks are nodes.
        sight: the network.
        step: which one, from 0, at most the last; None: the one that is computed last.

    Returns:
        The pass, and by path of the blocks that were opened which step is told.
    """
    opened: Unfolded = sight.kept("unfolded", partial(unfolded, sight.model))
    told: dict[str, int] = {}
    for path, spot in opened.spots.items():
        if not isinstance(spot.layer, BlockUse):
            continue
        if any(given.place not in flow.wires for given in spot.given):
            continue
        arriving = arriving_at(flow, sight, spot)
        if all(gradient is None for gradient in arriving):
            continue
        inputs = [flow.wires[given.place].value for given in spot.given]
        inside = step_flow(sight, spot, inputs, arriving, step)
        told[path] = inside.step
        values, wires = {**flow.values, **inside.values}, {**flow.wires, **inside.wires}
        flow = replace(flow, values=values, wires=wires)
    return flow, told


def spot_inside(sight: Sight, opened: Unfolded, path: str) -> Spot | None:
    """A node inside a block over time; None: the path leads to none."""
    block = block_at(opened, path)
    if block is None:
        return None
    spot, copy, _ = block
    assert isinstance(spot.layer, BlockUse)
    way = spot.path if spot.layer.repeat == 1 else f"{spot.path}.{copy}"
    inside = sight.kept(("unfolded_inside", way), partial(unfolded_inside, sight.model, spot, copy))
    return inside.spots.get(path)
