"""Where tiles stand in a given room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from gui.widgets.tile import Tile, most_rows


@dataclass(frozen=True)
class Arrangement:
    """How tiles stand.

    Attributes:
        columns: tiles in a row.
        width, height: of what a tile shows, without its caption.
        total: height of all.
    """

    columns: int
    width: float
    height: float
    total: float


def arrangement(
    tiles: Sequence[Tile],
    columns: int,
    room: tuple[float, float],
    caption: float,
    gap: float,
    sizes: tuple[float, float, float],
) -> Arrangement:
    """The largest tiles that fit into the room; if that is too small, the least, and more height.

    Args:
        tiles: what stands there.
        columns: so many in a row, where they can; 0: as is best.
        room: width and height.
        caption: height of the words below each.
        gap: between tiles.
        sizes: the least and the largest width of a tile, and the height of a row of bars.
    """
    least, largest, row = sizes
    count, rows_of_bars = max(len(tiles), 1), most_rows(tiles)
    aspect = max((tile.aspect for tile in tiles), default=1.0)
    width, height = room

    def high(wide: float) -> float:
        return rows_of_bars * row if rows_of_bars else wide * aspect

    best: Arrangement | None = None
    most = max(int((width + gap) // (least + gap)), 1)
    offered = [columns] if 0 < columns <= most else range(1, min(count, most) + 1)
    for across in offered:
        down = ceil(count / across)
        wide = min((width - gap * (across - 1)) / across, largest)
        if not rows_of_bars:
            wide = min(wide, ((height - gap * (down - 1)) / down - caption) / aspect)
        total = down * (high(wide) + caption + gap) - gap
        if wide < least or total > height + 1:
            continue
        if best is None or wide > best.width + 0.5:
            best = Arrangement(across, wide, high(wide), total)
    if best is not None:
        return best
    across = columns if 0 < columns <= most else min(most, count)
    wide = (width - gap * (across - 1)) / across if rows_of_bars else least
    wide = max(min(wide, largest), 8.0)
    down = ceil(count / across)
    return Arrangement(across, wide, high(wide), down * (high(wide) + caption + gap) - gap)
