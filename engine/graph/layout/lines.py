"""Where boxes stand across the flow: their lines are level with those they are wired to.

Places within a column are found by isotonic regression (pool adjacent violators): each as near to
where it would like to be as the order and the gaps allow.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from engine.graph.layout.net import Box, Columns, Key, Links, box_of, mean

NODE_GAP = 32.0
_SWEEPS = 6


def lines_of(
    row: Columns, before: Links, after: Links, boxes: Mapping[str, Box]
) -> dict[Key, float]:
    """The line of each box and stand-in of a row of columns."""
    y: dict[Key, float] = {}
    for column in row:
        y.update(_spread([0.0] * len(column), column, boxes))
    heirs = {next(iter(after[key]), None) for column in row for key in column}
    for sweep in range(_SWEEPS + 1):
        forward = sweep % 2 == 0
        links = before if forward else after
        for column in row if forward else reversed(row):
            wanted = [_line(links[key], y, y[key]) for key in column]
            y.update(_spread(wanted, column, boxes, heirs))
    return y


def _spread(
    wanted: Sequence[float],
    column: list[Key],
    boxes: Mapping[str, Box],
    heirs: Collection[Key | None] = (),
) -> dict[Key, float]:
    """The places nearest to the wanted ones that keep order and distance.

    Stand-ins give way first; last those who come first after a box, so that its line goes on.
    """
    offset, offsets = 0.0, [0.0]
    for upper, lower in pairwise(box_of(key, boxes) for key in column):
        offset += upper.breadth - upper.line + NODE_GAP + lower.line
        offsets.append(offset)
    groups: list[tuple[float, float, int]] = []  # mean, weight, how many
    for key, place, shift in zip(column, wanted, offsets, strict=True):
        centre, count = place - shift, 1
        weight = (1e6 if key in heirs else 1e3) if isinstance(key, str) else 1.0
        while groups and groups[-1][0] > centre:
            last_centre, last_weight, last_count = groups.pop()
            centre = (centre * weight + last_centre * last_weight) / (weight + last_weight)
            weight, count = weight + last_weight, count + last_count
        groups.append((centre, weight, count))
    centres = [centre for centre, _, count in groups for _ in range(count)]
    return {k: centre + shift for k, centre, shift in zip(column, centres, offsets, strict=True)}


def _line(neighbours: Sequence[Key], y: Mapping[Key, float], otherwise: float) -> float:
    """Where a box would like to be: in line with those next to it, else with the stand-ins."""
    near = [n for n in neighbours if n in y]
    boxes = [n for n in near if isinstance(n, str)]
    return mean([y[n] for n in boxes or near], otherwise)
