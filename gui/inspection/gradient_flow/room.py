"""Where the columns of the panel stand."""

from __future__ import annotations

from dataclasses import dataclass

from gui.theme.theme import Theme

TEXT_PX, SPARK_PX, GAP_PX = 52, 44, 10
_COLUMN_PX, _NAME_PX, _WIDEST_NAME_PX = 150, 84, 190
_HISTORY_FROM_PX = 190


@dataclass(frozen=True)
class Room:
    """Where columns stand.

    Attributes:
        name_px: width of the layers' names.
        lefts: where each column begins.
        width: of each column.
        track: the longest that a bar in it can be.
        has_history: whether there is room for one beside the bar.
    """

    name_px: float
    lefts: tuple[float, ...]
    width: float
    track: float
    has_history: bool


def room_for(theme: Theme, width: int, columns: int, name_px: int) -> Room:
    """Share a width among names, the longest of which is so long, and columns."""
    px = theme.px
    most = min(max(0.34 * width, px(_NAME_PX)), px(_WIDEST_NAME_PX))
    name = min(name_px + px(2 * GAP_PX), most)
    each = max((width - name) / max(columns, 1), 1.0)
    has_history = each >= px(_HISTORY_FROM_PX)
    track = each - px(TEXT_PX) - px(GAP_PX) - (px(SPARK_PX) if has_history else 0)
    lefts = tuple(name + number * each for number in range(columns))
    return Room(name, lefts, each, max(track, 4.0), has_history)


def columns_that_fit(theme: Theme, width: int) -> int:
    """How many columns can be read side by side."""
    return max(1, int((width - theme.px(_NAME_PX)) / theme.px(_COLUMN_PX)))
