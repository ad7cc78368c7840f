"""Where each of many equal pictures stands in a given room."""

from dataclasses import dataclass
from math import ceil, floor


@dataclass(frozen=True)
class MosaicLayout:
    """Equal cells in rows from the top left, in device pixels."""

    count: int
    columns: int
    cell_width: int
    cell_height: int
    gap: int
    scale: float
    """Device pixels a map pixel; whole from 1 upwards, so that pixels stay square and crisp."""

    @property
    def rows(self) -> int:
        return ceil(self.count / self.columns)

    @property
    def width(self) -> int:
        return self.columns * (self.cell_width + self.gap) - self.gap

    @property
    def height(self) -> int:
        return self.rows * (self.cell_height + self.gap) - self.gap

    def corner(self, index: int) -> tuple[int, int]:
        """Return where map ``index`` begins: x, y."""
        row, column = divmod(index, self.columns)
        return column * (self.cell_width + self.gap), row * (self.cell_height + self.gap)

    def at(self, x: float, y: float) -> tuple[int, int, int] | None:
        """Return (map, row, column) of the map pixel at a point, or None beside all maps."""
        column, row = (
            floor(x / (self.cell_width + self.gap)),
            floor(y / (self.cell_height + self.gap)),
        )
        index = row * self.columns + column
        if not (0 <= column < self.columns and 0 <= index < self.count and row >= 0):
            return None
        left, top = self.corner(index)
        if x - left >= self.cell_width or y - top >= self.cell_height:
            return None
        return index, int((y - top) / self.scale), int((x - left) / self.scale)


def largest_layout(
    count: int, map_height: int, map_width: int, room_width: int, room_height: int, gap: int
) -> MosaicLayout:
    """Return the layout that shows ``count`` maps as large as the room allows.

    Of layouts that are equally large the one with the fewest rows is taken.
    """
    best: MosaicLayout | None = None
    for columns in range(count, 0, -1):
        rows = ceil(count / columns)
        if columns > ceil(count / rows):
            continue  # as many rows, only with a shorter last one
        scale = _whole(
            min(
                (room_width - gap * (columns - 1)) / (columns * map_width),
                (room_height - gap * (rows - 1)) / (rows * map_height),
            )
        )
        if scale > 0 and (best is None or scale > best.scale):
            width, height = max(1, round(map_width * scale)), max(1, round(map_height * scale))
            best = MosaicLayout(count, columns, width, height, gap, scale)
    return best or MosaicLayout(count, count, 1, 1, 0, 1.0 / max(map_height, map_width))


def layout_for_width(
    count: int, map_height: int, map_width: int, room_width: int, cell: int, gap: int
) -> MosaicLayout:
    """Return a layout as wide as the room whose cells are about ``cell`` device pixels wide."""
    scale = _whole(min(cell, room_width) / map_width) or 1.0 / map_width
    width, height = max(1, round(map_width * scale)), max(1, round(map_height * scale))
    columns = max(1, min(count, (room_width + gap) // (width + gap)))
    return MosaicLayout(count, columns, width, height, gap, scale)


def _whole(scale: float) -> float:
    return float(floor(scale)) if scale >= 1 else max(0.0, scale)
