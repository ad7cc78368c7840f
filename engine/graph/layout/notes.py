"""Notes keep their place beside the node or frame they are nearest to, or lie below the drawing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from engine.graph.layout.area import Area, about
from engine.graph.layout.unit import Unit

Group = dict[str, Area]
"""Notes that lie beside or on each other and are moved as one."""

_FARTHEST = 110.0
"""A note farther away from everything belongs to nothing."""

_BESIDE = 20.0
_LOOSE_GAP = 120.0
"""More than `_FARTHEST`, so that what lies below the drawing stays there."""


def groups_of(notes: Mapping[str, Area]) -> list[Group]:
    """Notes by nearness: those in a group are at most a small gap apart."""
    groups: list[Group] = []
    for name, area in notes.items():
        near = [g for g in groups if any(a.gap_to(area) <= _BESIDE for a in g.values())]
        joined = {k: v for group in near for k, v in group.items()} | {name: area}
        groups = [*(group for group in groups if group not in near), joined]
    return groups


def shared_out(
    groups: Iterable[Group], units: Mapping[str, Unit]
) -> tuple[dict[str, list[Group]], list[Group]]:
    """The groups that belong to a unit, by its name, and those that belong to none."""
    held: dict[str, list[Group]] = {}
    loose: list[Group] = []
    for group in groups:
        area = about(group.values())
        name = min(units, key=lambda n: area.gap_to(units[n].stood), default=None)
        if name is None or area.gap_to(units[name].stood) > _FARTHEST:
            loose.append(group)
        else:
            held.setdefault(name, []).append(group)
    return held, loose


def beside(unit: Unit, groups: Iterable[Group]) -> Group:
    """Where notes lie from the unit's corner: on the side they were on, and near it."""
    placed: Group = {}
    body = Area(0.0, 0.0, unit.width, unit.height)
    for group in groups:
        old = about(group.values())
        x, dx_is_beside = _held(
            (old.left, old.right), (unit.stood.left, unit.stood.right), unit.width
        )
        y, dy_is_beside = _held(
            (old.top, old.bottom), (unit.stood.top, unit.stood.bottom), unit.height
        )
        if not dx_is_beside and not dy_is_beside:  # it lay on top
            y = unit.height + _BESIDE
        shift = (x - old.left, y - old.top)
        new = {name: area.moved(*shift) for name, area in group.items()}
        taken = [area for area in placed.values() if area.gap_to(about(new.values())) < _BESIDE]
        if taken:
            down = about([*taken, body]).bottom + _BESIDE - about(new.values()).top
            new = {name: area.moved(0.0, down) for name, area in new.items()}
        placed |= new
    return placed


def below(groups: Sequence[Group], area: Area) -> Group:
    """What belongs to nothing, side by side below a rectangle."""
    placed: Group = {}
    left = area.left
    for group in groups:
        old = about(group.values())
        shift = (left - old.left, area.bottom + _LOOSE_GAP - old.top)
        placed |= {name: note.moved(*shift) for name, note in group.items()}
        left += old.width + 2 * _BESIDE
    return placed


def _held(note: tuple[float, float], old: tuple[float, float], length: float) -> tuple[float, bool]:
    """Along one axis: where a note begins from the unit's edge, and whether it is outside."""
    (low, high), (old_low, old_high) = note, old
    if low >= old_high:
        return length + min(low - old_high, _BESIDE), True
    if high <= old_low:
        return -(high - low) - min(old_low - high, _BESIDE), True
    return min(max(low - old_low, _BESIDE - (high - low)), length - _BESIDE), False
