"""Where on a node's picture each number stands that the node gave."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF

from engine.api import SeenArea
from gui.canvas.nodes.card import image_room
from gui.canvas.nodes.node_item import NodeItem
from gui.canvas.nodes.node_picture import best_columns, fitted, most_maps
from gui.canvas.nodes.picture_kind import PictureKind

_LARGEST_SIDE = 128
_BARS = (PictureKind.BARS, PictureKind.SCORES)


@dataclass(frozen=True)
class MapsOnNode:
    """The maps of a node's picture, side by side with a gap of one of their pixels.

    Attributes:
        place: of the whole picture, on the canvas.
        count, columns: how many maps there are, and how many in a row.
        size: (height, width) of a map in numbers.
        drawn: the same in pixels of the picture: of large maps rows and columns are left out.
    """

    place: QRectF
    count: int
    columns: int
    size: tuple[int, int]
    drawn: tuple[int, int]

    def frames(self, area: SeenArea) -> Iterator[QRectF]:
        """A part of every map."""
        (height, width), (tall, wide) = self.size, self.drawn
        x, y = self._units()
        seen = area.clipped
        left, right = (at * wide / width for at in (seen.columns[0], seen.columns[1] + 1))
        top, bottom = (at * tall / height for at in (seen.rows[0], seen.rows[1] + 1))
        for number in range(self.count):
            row, column = divmod(number, self.columns)
            yield QRectF(
                self.place.left() + (column * (wide + 1) + left) * x,
                self.place.top() + (row * (tall + 1) + top) * y,
                (right - left) * x,
                (bottom - top) * y,
            )

    def at(self, point: QPointF) -> tuple[int, int, int] | None:
        """Map, row and column of the number at a point of the canvas; None: there is none."""
        if not self.place.contains(point):
            return None
        (height, width), (tall, wide) = self.size, self.drawn
        x, y = self._units()
        column, across = divmod((point.x() - self.place.left()) / x, wide + 1)
        row, down = divmod((point.y() - self.place.top()) / y, tall + 1)
        number = int(row) * self.columns + int(column)
        if number >= self.count or across >= wide or down >= tall:
            return None
        return number, int(down * height / tall), int(across * width / wide)

    def _units(self) -> tuple[float, float]:
        """Width and height of a pixel of the picture, on the canvas."""
        rows = ceil(self.count / self.columns)
        tall, wide = self.drawn
        across, down = self.columns * (wide + 1) - 1, rows * (tall + 1) - 1
        return self.place.width() / across, self.place.height() / down


def maps_on(item: NodeItem) -> MapsOnNode | None:
    """The maps of a node's picture; None: it shows none now."""
    look = item.look
    picture, kind, sizes = look.picture, look.face.picture, look.face.sizes
    if picture is None or picture.isNull() or kind not in (PictureKind.MAPS, PictureKind.IMAGE):
        return None
    if len(sizes) not in (2, 3):
        return None
    room = image_room(kind, look.card.picture)
    place = fitted(picture, room).translated(item.x(), item.y())
    height, width = sizes[-2:]
    tall, wide = (-(-side // ceil(side / _LARGEST_SIDE)) for side in (height, width))
    count = sizes[0] if len(sizes) == 3 else 1
    if kind is PictureKind.IMAGE and count == 3:
        count = 1
    count = min(count, most_maps(tall, wide, room.size()))
    columns = best_columns(count, tall, wide, room.size())
    return MapsOnNode(place, count, columns, (height, width), (tall, wide))


def number_at(item: NodeItem, point: QPointF) -> tuple[int, ...] | None:
    """The place, within what a node gives, of the number that is drawn at a point."""
    maps, sizes = maps_on(item), item.look.face.sizes
    if maps is not None:
        found = maps.at(point)
        if found is None:
            return None
        return found if len(sizes) == 3 else found[1:]
    look = item.look
    if look.picture is None or look.face.picture not in _BARS or len(sizes) != 1:
        return None
    place = image_room(look.face.picture, look.card.picture).translated(item.x(), item.y())
    if not place.contains(point):
        return None
    return (min(int((point.x() - place.left()) / place.width() * sizes[0]), sizes[0] - 1),)
