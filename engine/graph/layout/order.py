"""The order within each column: few wires cross, and what stood above another stays above it.

Columns are sorted by the mean place of their neighbours, to and fro; an order is taken over only
if fewer wires cross in it. This is repeated from what was found until nothing changes, so that a
drawing that is laid out already keeps its order.

Source: Sugiyama, Tagawa, Toda 1981, "Methods for visual understanding of hierarchical system
structures".
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Mapping
from itertools import pairwise

from engine.graph.layout.net import Columns, Key, Links, mean

_SWEEPS = 6


def ordered(columns: Columns, before: Links, after: Links, stood: Mapping[str, float]) -> Columns:
    """The columns, each in its order.

    Args:
        columns: boxes and stand-ins; where nothing else decides, their order does.
        before: by key, those in the column before that are wired to it.
        after: by key, those in the column after.
        stood: where boxes stood across the flow until now; if nowhere, all orders are as good.
    """
    knows = len({stood.get(key) for column in columns for key in column if isinstance(key, str)})
    if knows > 1:
        columns = [sorted(column, key=lambda key: _stood(key, stood)) for column in columns]
    else:
        columns = _swept(columns, before, after, _SWEEPS)
    columns = _with_stand_ins_in_line(columns, before)
    fewest = _crossings(columns, after)
    while fewest:
        better = _improved(columns, before, after)
        in_line = _with_stand_ins_in_line(better, before)
        count = _crossings(in_line, after)
        if count >= fewest:  # stand-ins have no place of their own to be remembered by
            return better if _boxes(better) == _boxes(columns) else columns
        columns, fewest = in_line, count
    return columns


def _stood(key: Key, stood: Mapping[str, float]) -> float:
    return stood.get(key, 0.0) if isinstance(key, str) else 0.0


def _boxes(columns: Columns) -> list[list[Key]]:
    return [[key for key in column if isinstance(key, str)] for column in columns]


def _with_stand_ins_in_line(columns: Columns, before: Links) -> Columns:
    """Put each stand-in where the wire comes from; the boxes keep their order among themselves."""
    rank: dict[Key, float] = {}
    placed = []
    for column in columns:
        boxes = [key for key in column if isinstance(key, str)]
        rank.update({key: (i + 0.5) / len(boxes) for i, key in enumerate(boxes)})
        rank.update({k: rank[before[k][0]] for k in column if not isinstance(k, str)})
        placed.append(sorted(column, key=lambda key: (rank[key], not isinstance(key, str))))
        rank.update({key: (i + 0.5) / len(column) for i, key in enumerate(placed[-1])})
    return placed


def _improved(columns: Columns, before: Links, after: Links) -> Columns:
    """The order with the fewest crossings that sweeps come by; the given one if none is better."""
    best, fewest, now = columns, _crossings(columns, after), columns
    for sweep in range(_SWEEPS):
        if not fewest:
            break
        now = _swept(now, before, after, 1, sweep)
        count = _crossings(now, after)
        if count < fewest:
            best, fewest = now, count
    return best


def _swept(columns: Columns, before: Links, after: Links, sweeps: int, first: int = 0) -> Columns:
    """Sort each column by the mean place of its neighbours, so many times."""
    columns = [list(column) for column in columns]
    rank: dict[Key, float] = {}
    for column in columns:
        rank.update({key: (i + 0.5) / len(column) for i, key in enumerate(column)})
    for sweep in range(first, first + sweeps):
        forward = sweep % 2 == 0
        links = before if forward else after
        for column in columns if forward else reversed(columns):
            wanted = {key: mean([rank[n] for n in links[key]], rank[key]) for key in column}
            column.sort(key=wanted.__getitem__)
            rank.update({key: (i + 0.5) / len(column) for i, key in enumerate(column)})
    return columns


def _crossings(columns: Columns, after: Links) -> int:
    """How many pairs of wires cross between neighbouring columns."""
    crossings = 0
    for column, following in pairwise(columns):
        rank = {key: i for i, key in enumerate(following)}
        ends: list[int] = []
        for key in column:
            targets = [rank[target] for target in after[key]]
            crossings += sum(len(ends) - bisect_right(ends, end) for end in targets)
            for end in targets:
                insort(ends, end)
    return crossings
