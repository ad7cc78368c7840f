"""Looks through the data for what a unit responds to most."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import torch

from engine.errors import GraphHasProblems
from engine.inspection.code_to import Code, batch_for, code_to, entry, spec_of
from engine.inspection.exciting.asked import BestPatches, Patch, Patches
from engine.inspection.exciting.responses import of_unit, place_of
from engine.inspection.exciting.way_back import led_back, rule_of
from engine.inspection.probe import Progress
from engine.inspection.sight import Sight
from engine.inspection.units import box_seen, cut_out, place_shape, report_at

_SHARE_OF_SEARCH = 0.7


@dataclass(frozen=True)
class _Response:
    """Of one example: how strong, where, and how strong there."""

    value: float
    index: int
    place: tuple[int, ...]
    strongest: float


def searched(asked: BestPatches, sight: Sight) -> Iterator[Progress]:
    """The strongest so far after each batch; then, if asked for, their ways back one by one.

    Raises:
        GraphHasProblems: if there is no such unit, or no data reach it.
    """
    code = code_to(sight, (asked.path,))
    field = _shown_field(sight, code)
    total = min(sight.split(asked.split).count, asked.most)
    share = _SHARE_OF_SEARCH if asked.way_back else 1.0
    best: list[_Response] = []
    size = batch_for(sight)
    found = Patches(field, (), 0)
    for begin in range(0, total, size):
        indices = range(begin, min(begin + size, total))
        best = sorted(
            [*best, *_responses(asked, sight, code, indices)], key=lambda r: (-r.value, r.index)
        )[: asked.count]
        examined = indices.stop
        found = Patches(field, tuple(_patch(asked, sight, field, r) for r in best), examined)
        yield Progress(share * examined / total, found)
    if asked.way_back:
        yield from _ways_back(asked, sight, found)


def _responses(asked: BestPatches, sight: Sight, code: Code, indices: range) -> Iterator[_Response]:
    arrays = sight.fields(sight.examples(asked.split, slice(indices.start, indices.stop)))
    with torch.no_grad():
        (value,) = code.called(sight, arrays)
    spec = spec_of(sight, asked.path)
    flat = of_unit(value, spec, asked.unit).reshape(len(indices), -1).float()
    strongest, at = flat.max(dim=1)
    ranked = strongest if asked.response == "max" else flat.mean(dim=1)
    shape = place_shape(spec)
    rows = zip(indices, ranked.tolist(), strongest.tolist(), at.tolist(), strict=True)
    for index, response, most, place in rows:
        yield _Response(response, index, place_of(place, shape), most)


def _patch(asked: BestPatches, sight: Sight, field: str, response: _Response) -> Patch:
    whole = sight.split(asked.split).arrays[field][response.index]
    report = report_at(sight.model.inference, asked.path)
    box = None
    if whole.ndim == 3 and report is not None and asked.response == "max":
        box = box_seen(report.receptive_field, response.place)
    return Patch(
        response.index,
        response.value,
        response.place,
        response.strongest,
        box,
        cut_out(whole, box),
    )


def _ways_back(asked: BestPatches, sight: Sight, found: Patches) -> Iterator[Progress]:
    """The same findings with the ways back of their patches, one more at a time."""
    rule = rule_of(asked.way_back)
    code = code_to(sight, (asked.path,), rule)
    field, patches = entry(sight, code), list(found.found)
    for number, patch in enumerate(patches):
        arrays = sight.fields(sight.examples(asked.split, (patch.index,)))
        led = led_back(asked, sight, code, arrays, patch.place)
        patches[number] = replace(patch, led_back=cut_out(led, patch.box))
        found = Patches(field.name, tuple(patches), found.examined, code.relus)
        done = (number + 1) / len(patches)
        yield Progress(_SHARE_OF_SEARCH + (1 - _SHARE_OF_SEARCH) * done, found)


def _shown_field(sight: Sight, code: Code) -> str:
    """The field that is shown of an example: numbers, if there are any."""
    try:
        return entry(sight, code).name
    except GraphHasProblems:
        if not code.fields:
            raise
        return code.fields[0]
