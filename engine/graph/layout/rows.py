"""Folding long drawings into rows below each other, where few wires are cut."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from engine.graph.layout.net import Box, Columns, Key, Links, box_of

COLUMN_GAP, ROW_GAP = 40.0, 88.0
_TOLERANCE = 1.3
"""What is only a little too long is easier to read in one row than cut."""


def rows_of(
    columns: Columns, after: Links, boxes: Mapping[str, Box], longest: float | None
) -> Iterable[tuple[Columns, float]]:
    """The columns of each row, and how far it is indented."""
    lengths = [column_length(column, boxes) + COLUMN_GAP for column in columns]
    starts = [0]
    if longest is not None and sum(lengths) - COLUMN_GAP > _TOLERANCE * longest:
        starts = _breaks(columns, lengths, after, longest + COLUMN_GAP)
    ends = [*starts[1:], len(columns)]
    reach = max(sum(lengths[a:b]) for a, b in zip(starts, ends, strict=True))
    for a, b in zip(starts, ends, strict=True):
        indent = reach - sum(lengths[a:b]) if a and any(after.values()) else 0.0
        yield columns[a:b], indent


def column_length(column: list[Key], boxes: Mapping[str, Box]) -> float:
    """The length of the longest box in a column."""
    return max(box_of(key, boxes).length for key in column)


def _breaks(columns: Columns, lengths: list[float], after: Links, room: float) -> list[int]:
    """The first column of each row, by dynamic programming over the places to break."""
    crossing = [sum(len(after[key]) for key in column) for column in columns]
    best: list[tuple[float, int]] = [(0.0, 0)]  # cost of the first so many columns, last break
    for end in range(1, len(columns) + 1):
        choices, length = [], 0.0
        for start in range(end - 1, -1, -1):
            length += lengths[start]
            if length > room and start < end - 1:
                break
            slack = max(0.0, 1 - length / room)
            wires = crossing[start - 1] - 1 if start else 0
            choices.append((best[start][0] + 1.0 + slack * slack + 0.4 * wires, start))
        best.append(min(choices))
    starts, end = [], len(columns)
    while end:
        end = best[end][1]
        starts.append(end)
    return starts[::-1]
