"""What a block is given and gives."""

from __future__ import annotations

from collections.abc import Iterable

from engine.graph.names import free_name
from engine.interchange.marks import block_mark
from engine.interchange.reading.block_choice import Blocked
from engine.interchange.reading.call import Call
from engine.interchange.reading.drawing import Drawing, Spot
from engine.interchange.reading.traced import Frame, Step, Value


def resolved(drawing: Drawing, value: Value, step: Step) -> Spot:
    """Where a value is to be had, with any axis in front that it still lacks."""
    return Call(drawing, step).spot(value)


def block_inputs(
    frame: Frame, steps: Iterable[Step], made: set[Value], outer: Drawing
) -> dict[str, Value]:
    """What a block is given, by the names its ports get: the arguments of forward first."""
    given = dict.fromkeys(
        value
        for step in steps
        for value in step.used()
        if value not in made and value in outer.spots
    )
    order = list(frame.arguments)
    ranked = sorted(given, key=lambda v: order.index(v.name) if v.name in order else len(order))
    names: dict[str, Value] = {}
    for value in ranked:
        names[free_name(frame.arguments.get(value.name, "x"), names)] = value
    return names


def block_outputs(
    frame: Frame, made: set[Value], used: frozenset[Value], blocked: Blocked
) -> list[Value]:
    """What a block gives: whatever of it is used outside, at this call or at another."""
    if block_mark(frame.module) is not None:
        return [value for value in frame.gives if value.held is None]
    if frame.key in blocked.shared_keys and frame.gives:
        alike = [f for f in blocked.frames if f.key == frame.key]
        found = [_given_out(f, {v for s in f.steps() for v in s.made()}, used) for f in alike]
        wanted = {n for f, out in zip(alike, found, strict=True) for n in _places(f, out)}
        return [frame.gives[n] for n in sorted(wanted) if n < len(frame.gives)]
    return _given_out(frame, made, used)


def _places(frame: Frame, values: Iterable[Value]) -> list[int]:
    """Where among the results of a call some values stand."""
    return [frame.gives.index(value) for value in values if value in frame.gives]


def _given_out(frame: Frame, made: set[Value], used: frozenset[Value]) -> list[Value]:
    """What of a call is used outside it."""
    inside = {id(step) for step in frame.steps()}
    root = frame.lineage()[0]
    outside = {v for step in root.steps() if id(step) not in inside for v in step.used()}
    outside |= {v for v in root.gives if v in made}
    found = [v for step in frame.steps() for v in step.made() if v in outside and v in used]
    order = {id(value): n for n, value in enumerate(frame.gives)}
    return sorted(dict.fromkeys(found), key=lambda v: order.get(id(v), len(order)))
