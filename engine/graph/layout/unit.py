"""What the layout moves as one: a node with the notes beside it, or a frame with all it holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from engine.graph.layout.area import Area
from engine.graph.layout.net import Box

Offsets = dict[str, tuple[float, float]]
"""By name of a node or note: where it is, from the upper left corner of what it belongs to."""


@dataclass(frozen=True)
class Unit:
    """A rectangle with things in it.

    Attributes:
        width, height: of the rectangle.
        line: how far below its upper edge the first port is; where data flow downwards, how far
            to the right of its left edge.
        offsets: where things stand in it.
        stood: the rectangle as it is before the layout.
    """

    width: float
    height: float
    line: float
    offsets: Offsets
    stood: Area

    def box(self, *, is_down: bool) -> Box:
        """The room it takes, along the flow and across it."""
        sides = (self.height, self.width) if is_down else (self.width, self.height)
        return Box(*sides, self.line)

    def with_things(self, things: Mapping[str, Area], *, is_down: bool) -> Unit:
        """With notes beside it, given from its upper left corner."""
        if not things:
            return self
        left = min(0.0, *(area.left for area in things.values()))
        top = min(0.0, *(area.top for area in things.values()))
        right = max(self.width, *(area.right for area in things.values()))
        bottom = max(self.height, *(area.bottom for area in things.values()))
        places = {**self.offsets, **{n: (area.left, area.top) for n, area in things.items()}}
        return Unit(
            right - left,
            bottom - top,
            self.line - (left if is_down else top),
            {name: (x - left, y - top) for name, (x, y) in places.items()},
            self.stood,
        )
