"""Boxes in layers along the flow, long nets folded into rows below each other."""

from __future__ import annotations

from engine.graph.layout.columns import columns_of
from engine.graph.layout.lines import NODE_GAP, lines_of
from engine.graph.layout.net import Net, box_of
from engine.graph.layout.order import ordered
from engine.graph.layout.rows import COLUMN_GAP, ROW_GAP, column_length, rows_of

Places = dict[str, tuple[float, float]]
"""By name: how far along the flow, and across it, a box begins."""


def layered(net: Net, longest: float | None = None) -> Places:
    """Where each box should stand, from 0, 0; no two overlap.

    Args:
        net: what is to be placed.
        longest: fold what is longer than this into rows.
    """
    places: Places = {}
    top = 0.0
    for part in net.parts():
        columns, before, after = columns_of(part)
        columns = ordered(columns, before, after, part.before)
        is_loose = not any(part.feeds.values())
        for row, indent in rows_of(columns, after, part.boxes, longest):
            lines = lines_of(row, before, after, part.boxes)
            names = [key for column in row for key in column if isinstance(key, str)]
            if is_loose:  # side by side, by their edges: no wire tells them what to line up with
                lines.update({name: part.boxes[name].line for name in names})
            upper = min(lines[key] - box_of(key, part.boxes).line for col in row for key in col)
            bottom, x = top, indent
            for column in row:
                for name in (key for key in column if isinstance(key, str)):
                    y = top + lines[name] - part.boxes[name].line - upper
                    places[name] = (x, y)
                    bottom = max(bottom, y + part.boxes[name].breadth)
                x += column_length(column, part.boxes) + COLUMN_GAP
            top = bottom + (NODE_GAP if is_loose else ROW_GAP)
    return places
