"""How an attack's pictures and what is said of them share the room."""

from __future__ import annotations

from dataclasses import dataclass

PICTURES = 3
"""Beside each other: the original, the change, and the result."""

_LEAST_SIDE_PX, _GOOD_SIDE_PX, _ROW_PX, _HEADING_PX = 60, 100, 22, 24
_LEAST_SHARE = 0.75
"""Pictures that are not good yet may lose a quarter of their side to what stands beside them."""

_AROUND_PX = 92
"""Above and below the pictures: captions, a scale, and two lines of words."""

_MOST_BELOW = 0.45


@dataclass(frozen=True)
class Room:
    """What is seen, and where.

    Attributes:
        has_beside: whether there is room for more than the pictures.
        is_stacked: whether that stands below the pictures, not to their right.
        below: its height then, in pixels.
    """

    has_beside: bool
    is_stacked: bool
    below: int


def room_for(width: int, height: int, bars: int) -> Room:
    """Pictures as large as may be; beside them the rest, if they are not small then.

    Args:
        width: of all, in logical pixels.
        height: of all.
        bars: how many classes are listed.
    """
    below = min(int(_MOST_BELOW * height), bars * _ROW_PX + _HEADING_PX)
    side_across = min(width / 2 / PICTURES, height - _AROUND_PX)
    side_stacked = min(width / PICTURES, height - _AROUND_PX - below)
    best, alone = max(side_across, side_stacked), min(width / PICTURES, height - _AROUND_PX)
    is_little_lost = best >= min(_LEAST_SHARE * alone, _GOOD_SIDE_PX)
    has_beside = best >= _LEAST_SIDE_PX and is_little_lost
    return Room(has_beside, side_stacked > side_across, below)
