"""Works out where a number comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

import numpy as np
import torch
from torch import Tensor, nn

from engine.catalogue.layer import Category
from engine.errors import GraphHasProblems
from engine.inspection.arithmetic.account import (
    Account,
    AccountLine,
    NodeAccount,
    SeenArea,
    SeenPicture,
)
from engine.inspection.arithmetic.at_step import AtStep, Values, at_step
from engine.inspection.arithmetic.families.affine import by_derivatives
from engine.inspection.arithmetic.families.combining import Moved, origin
from engine.inspection.arithmetic.families.family import Asked, Family, families, number, text
from engine.inspection.arithmetic.question import Arithmetic
from engine.inspection.arithmetic.reach import regions_of, sizes_of
from engine.inspection.forward import values_of
from engine.inspection.measuring import measuring
from engine.inspection.sight import Sight, array_of
from engine.inspection.unfolded import Spot, Unfolded, is_source, unfolded

_LONGEST_CHAIN = 3
_MOST_PICTURES = 12
_SHORT = 2e-3
_EPSILON = {torch.float64: 1e-11, torch.float32: 6e-6, torch.bfloat16: 0.05, torch.float16: 8e-3}


def account_of(question: Arithmetic, sight: Sight) -> Account:
    """Where a number comes from, with the network's numbers as they are now."""
    opened: Unfolded = sight.kept("unfolded", partial(unfolded, sight.model))
    at = at_step(question, sight, opened)
    if at is not None:
        return _account(replace(question, place=at.place, step=None), sight, at.opened, at.spot, at)
    spot = opened.spot(question.path)
    if spot is None:
        raise GraphHasProblems(
            f"There is nothing to work out at {question.path!r}: it has a problem, or it is not "
            "in the network."
        )
    return _account(question, sight, opened, spot)


def _account(
    question: Arithmetic, sight: Sight, opened: Unfolded, spot: Spot, at: AtStep | None = None
) -> Account:
    """Where a number comes from, in a drawing that is opened; ``at``: at a step of a block."""
    before, after = _chain(opened, spot)
    stages = (*before, spot, *after)
    pictured = _pictured(opened, spot)
    values = _values(sight, stages, pictured) if at is None else at.values
    place = _within(question.place, _example(values[spot.path], spot))
    asked = {one.path: _asked(sight, one, values, place, question.step) for one in stages}
    explained = tuple(_stage(asked[one.path], one) for one in stages)
    regions = _regions(opened, spot, asked[spot.path])
    steps, step = _steps(asked[spot.path])
    if at is not None:
        explained = tuple(map(at.told, explained, stages))
        steps, step = at.steps, at.step
    return Account(
        spot.path,
        place,
        explained,
        len(before),
        regions,
        _seen(pictured, (*before, spot), values, place, regions),
        steps,
        step,
        at is not None,
    )


def _values(sight: Sight, stages: tuple[Spot, ...], pictured: list[Spot]) -> Values:
    """What is needed of what nodes give and wires carry for the example."""
    wanted = [given.place for one in stages for given in one.given]
    nodes = [one.path for one in (*stages, *pictured)]
    return values_of(sight, [*wanted, *nodes], sight.fields(sight.example()))


def _chain(opened: Unfolded, spot: Spot) -> tuple[list[Spot], list[Spot]]:
    """The nodes before and after that only change the same number."""
    before: list[Spot] = []
    here = spot
    while _family(here) is not None and len(before) < _LONGEST_CHAIN:
        if not _is_pointwise(here) or len(here.given) != 1:
            break
        source = opened.spots.get(here.given[0].source.path)
        if source is None or is_source(source.layer) or here.given[0].source.port:
            break
        before.insert(0, source)
        here = source
    after: list[Spot] = []
    here = spot
    while len(after) < _LONGEST_CHAIN:
        takers = opened.takers.get(here.path, ())
        follower = opened.spots[takers[0]] if len(takers) == 1 else None
        if follower is None or not _is_pointwise(follower) or len(follower.given) != 1:
            break
        if follower.given[0].source.port:
            break
        after.append(follower)
        here = follower
    return before, after


def _is_pointwise(spot: Spot) -> bool:
    family = _family(spot)
    if family is None or not family.is_pointwise:
        return False
    given = spot.report.inputs[0]
    return given is not None and given.shape == spot.report.outputs[0].shape


def _family(spot: Spot) -> Family | None:
    return families().get(spot.layer.id)


def _asked(
    sight: Sight, spot: Spot, values: Values, place: tuple[int, ...], step: int | None
) -> Asked:
    try:
        module = sight.model.root.get_submodule(spot.home)
    except AttributeError:  # a field of the data, or a block's input, has none
        module = nn.Identity()
    inputs = tuple(values[given.place][0] for given in spot.given)
    ports = tuple(given.port.name for given in spot.given)
    output = _example(values[spot.path], spot)
    return Asked(spot.layer, module, inputs, ports, output, place, step)


def _stage(asked: Asked, spot: Spot) -> NodeAccount:
    lines, is_explained = _lines(asked)
    value = _value(asked)
    return NodeAccount(
        path=spot.path,
        title=spot.layer.title,
        formula=spot.layer.formula,
        place=asked.place,
        sources=tuple(given.source.path for given in spot.given),
        lines=lines,
        value=value,
        precision=_precision(asked, lines, value),
        shape=tuple(asked.output.shape),
        is_explained=is_explained,
    )


def _lines(asked: Asked) -> tuple[tuple[AccountLine, ...], bool]:
    """The arithmetic, and whether it gives the number."""
    if not asked.inputs:
        value = number(asked.output[asked.place])
        word = "A field of the data" if asked.layer.category is Category.DATA else "As it is given"
        return (AccountLine(word, text(value), value),), True
    family = families().get(asked.layer.id)
    with measuring(asked.module), torch.no_grad():
        found = family.lines(asked) if family is not None else None
        return (found, True) if found is not None else by_derivatives(asked)


def _value(asked: Asked) -> float | None:
    steps, step = _steps(asked)
    is_backward = asked.setting("direction") == "backward"
    if steps and step != (0 if is_backward else steps - 1) and asked.setting("direction") != "both":
        return None
    if steps and asked.setting("direction") == "both" and asked.step is not None:
        half = asked.output.shape[-1] // 2
        if step != (steps - 1 if asked.place[-1] < half else 0):
            return None
    return number(asked.output[asked.place])


def _steps(asked: Asked) -> tuple[int, int]:
    """How many steps there are to choose from, and which is written out."""
    family = families().get(asked.layer.id)
    steps = family.choices(asked) if family is not None else 0
    if not steps:
        return 0, 0
    is_reversed = asked.setting("direction") == "backward" or (
        asked.setting("direction") == "both" and asked.place[-1] >= asked.output.shape[-1] // 2
    )
    last = 0 if is_reversed else steps - 1
    return steps, last if asked.step is None else min(max(asked.step, 0), steps - 1)


def _precision(asked: Asked, lines: tuple[AccountLine, ...], value: float | None) -> float:
    """How far the network's rounding may lead it from exact sums of the same numbers."""
    sizes = [abs(value or 0.0)]
    for line in lines:
        terms = line.terms
        if terms is not None and np.isfinite(terms.products).all():
            share = terms.count if terms.how == "mean" else 1
            sizes.append(float(np.abs(terms.products).sum()) / share)
        elif np.isfinite(line.result):
            sizes.append(abs(line.result))
    return _rounding(asked.output) * max(sizes) + 1e-12


def _rounding(output: Tensor) -> float:
    """How far a sum of this kind of numbers may be off, as a share of what is added up."""
    if output.is_cuda and output.dtype is torch.float32 and torch.backends.cudnn.allow_tf32:
        return _SHORT  # a graphics card may multiply with ten binary digits
    return _EPSILON.get(output.dtype, _EPSILON[torch.float32])


def _regions(opened: Unfolded, spot: Spot, asked: Asked) -> dict[str, SeenArea]:
    moved = {}
    if spot.layer.id in Moved.ids and len(asked.inputs) == 1:
        found = origin(asked)
        if found is not None:
            moved[spot.path] = found[1]
    return regions_of(opened, spot, asked.place, moved)


def _pictured(opened: Unfolded, spot: Spot) -> list[Spot]:
    """The nodes on the way whose outputs are pictures; the first is the input, the last itself."""
    wanted, asked = {spot.path}, [spot.path]
    while asked:
        for given in opened.spots[asked.pop()].given:
            path = given.source.path
            if path in opened.spots and path not in wanted and not given.port.is_target:
                wanted.add(path)
                asked.append(path)
    found = [
        one
        for path, one in opened.spots.items()
        if path in wanted and sizes_of(one.report.outputs[0]) is not None
    ]
    if len(found) <= _MOST_PICTURES:
        return found
    inputs = [one for one in found if is_source(one.layer)][:1]
    return [*inputs, *found[-(_MOST_PICTURES - len(inputs)) :]]


def _seen(
    spots: list[Spot],
    own: tuple[Spot, ...],
    values: Values,
    place: tuple[int, ...],
    regions: Mapping[str, SeenArea],
) -> tuple[SeenPicture, ...]:
    found = []
    for one in spots:
        if one.path not in values:
            continue
        is_own = one in own  # the number lies at the same place in those that only change it
        region = None if one is own[-1] else regions.get(one.path)
        if not is_own and region is None:
            continue
        found.append(_picture(one, _example(values[one.path], one), place, region, is_own=is_own))
    return tuple(found)


def _picture(
    spot: Spot, value: Tensor, place: tuple[int, ...], region: SeenArea | None, *, is_own: bool
) -> SeenPicture:
    """A layer as one picture: the map that is asked, a picture in colours, or the mean of maps."""
    spec = spot.report.outputs[0]
    is_sequence = spec.rank == 2 and spec.axes[0] == "T"
    maps = value
    if spec.rank == 2 and spec.axes != ("H", "W"):
        maps = (value.T if is_sequence else value)[:, None]  # (channels, 1, steps)
    elif spec.rank == 2:
        maps = value[None]
    elif spec.rank == 4:
        maps = value[:, place[1] if is_own else value.shape[1] // 2]
    channels = maps.shape[0]
    channel, mark = -1, None
    if is_own:
        channel = place[1] if is_sequence else place[0] if spec.axes != ("H", "W") else 0
        mark = (0, place[0]) if is_sequence else (place[-2] if spec.rank > 2 else 0, place[-1])
        shown = maps[channel : channel + 1]
    elif channels in (1, 3):
        channel = 0 if channels == 1 else -1
        shown = maps
    else:
        shown = maps.float().mean(0, keepdim=True)
    return SeenPicture(spot.path, array_of(shown), channel, channels, region, mark)


def _example(value: Tensor, spot: Spot) -> Tensor:
    """What a node gives for the one example, without batch axis."""
    return value if value.dim() == len(spot.report.outputs[0].shape) else value[0]


def _within(place: tuple[int, ...], output: Tensor) -> tuple[int, ...]:
    """The place, as far as it is one; what lies beyond is the last. None at all: in the middle."""
    if not place and output.dim() > 1:
        place = (0, *(size // 2 for size in output.shape[1:]))
    filled = (*place, *[0] * output.dim())[: output.dim()]
    pairs = zip(filled, output.shape, strict=True)
    return tuple(min(max(int(at), 0), size - 1) for at, size in pairs)
