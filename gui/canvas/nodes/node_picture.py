"""Live pictures: an array that came out of a node, as a small image for its card."""

from __future__ import annotations

from math import ceil, floor

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage

from gui.canvas.nodes.picture_kind import PictureKind
from gui.theme.colour_maps import colour_image, colour_table, to_image
from gui.theme.mosaic import mosaic

Array = NDArray[np.float32]

SHARPNESS = 2
"""Image pixels for each canvas pixel, so that pictures stay crisp when zoomed in."""
_LARGEST = np.float32(1e38)
"""What diverged is drawn as high as this, so that the distance of two numbers is still a number."""
_SMALLEST_CELL = 9.0
_LARGEST_SIDE = 128
_WIDEST_BAR = 18.0 * SHARPNESS


def picture_of(
    array: Array, kind: PictureKind, room: QSizeF, colours: tuple[QColor, QColor], *, dark: bool
) -> QImage:
    """Draw what came out of a node.

    Args:
        array: without the batch axis: (C, H, W) or (C, T) for maps, (F,) for bars.
        kind: how to draw it.
        room: the card's place for the picture, in canvas pixels.
        colours: of bars, and of the highest bar of scores.
        dark: whether the theme is dark.
    """
    array = np.nan_to_num(np.asarray(array, dtype=np.float32)).clip(-_LARGEST, _LARGEST)
    if not array.size:
        return QImage()
    if kind in (PictureKind.BARS, PictureKind.SCORES):
        return _bars(array.reshape(-1), room, colours, is_scores=kind is PictureKind.SCORES)
    if array.ndim == 2:
        array = array[None]
    array = _thinned(array.reshape(-1, *array.shape[-2:]))
    if kind is PictureKind.IMAGE and len(array) == 3:
        return sharp(colour_image(array, float(array.min()), float(array.max())), room)
    count = min(len(array), most_maps(array.shape[1], array.shape[2], room))
    maps = array[:count]
    columns = best_columns(count, array.shape[1], array.shape[2], room)
    values = mosaic(maps, columns, each_by_itself=True)
    return sharp(to_image(values, 0.0, 1.0, colour_table("viridis", dark)), room)


def fitted(image: QImage, room: QRectF) -> QRectF:
    """The largest place in the room with the picture's proportions; in its middle."""
    if image.isNull():
        return QRectF()
    scale = min(room.width() / image.width(), room.height() / image.height())
    size = QSizeF(image.width() * scale, image.height() * scale)
    place = QRectF(room.topLeft(), size)
    place.moveCenter(room.center())
    return place


def best_columns(count: int, height: int, width: int, room: QSizeF) -> int:
    """How many maps to put in a row: as large as possible, better with no place left empty."""

    def worth(columns: int) -> float:
        rows = ceil(count / columns)
        scale = min(room.width() / (columns * width), room.height() / (rows * height))
        return scale * (1.0 if rows * columns == count else 0.85)

    return max(range(1, count + 1), key=lambda columns: (worth(columns), columns))


def most_maps(height: int, width: int, room: QSizeF) -> int:
    """How many maps can be told apart in the room."""
    scale = _SMALLEST_CELL / max(min(height, width), 1)
    across = floor(room.width() / max(width * scale, _SMALLEST_CELL))
    down = floor(room.height() / max(height * scale, _SMALLEST_CELL))
    return max(across, 1) * max(down, 1)


def _thinned(maps: Array) -> Array:
    """Leave out rows and columns of large maps that no one could see."""
    step_y = ceil(maps.shape[1] / _LARGEST_SIDE)
    step_x = ceil(maps.shape[2] / _LARGEST_SIDE)
    return maps[:, ::step_y, ::step_x]


def sharp(image: QImage, room: QSizeF) -> QImage:
    """Enlarge by a whole number until scaling down to the card leaves square pixels."""
    if image.isNull():
        return image
    wanted = min(room.width() / image.width(), room.height() / image.height()) * SHARPNESS
    times = ceil(wanted)
    if times <= 1:
        return image
    return image.scaled(
        image.width() * times,
        image.height() * times,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.FastTransformation,
    )


def _bars(
    values: Array, room: QSizeF, colours: tuple[QColor, QColor], *, is_scores: bool
) -> QImage:
    """One bar a number, from a common zero line; of scores the shares, the highest marked."""
    width, height = int(room.width() * SHARPNESS), int(room.height() * SHARPNESS)
    best = int(values.argmax())
    if is_scores:
        shares = np.exp(values - values.max())
        values = shares / shares.sum()
    values = _binned(values, width // 3)
    low, high = min(float(values.min()), 0.0), max(float(values.max()), 0.0)
    if is_scores:
        high = 1.0
    span = high - low or 1.0
    count = len(values)
    edges = np.linspace(0, width, count + 1).round().astype(int)
    gap = 0.0 if width / count < 3 else max(width / count * 0.25, width / count - _WIDEST_BAR)
    column = np.arange(width)
    bar = np.minimum(np.searchsorted(edges, column, side="right") - 1, count - 1)
    is_ink = (column >= edges[bar] + gap // 2) & (column < edges[bar + 1] - (gap - gap // 2))
    level = (values - low) / span * (height - 1)  # bars' ends, counted from below
    zero = -low / span * (height - 1)
    upper = np.maximum(np.maximum(level, zero), zero + 2)[bar]
    lower = np.minimum(level, zero)[bar]
    row = np.arange(height)[::-1, None]
    inside = (row >= lower) & (row <= upper) & is_ink
    ink = np.full(width, _premultiplied(colours[0], 0.55 if is_scores else 1.0), dtype=np.uint32)
    if is_scores:
        ink[bar == best] = _premultiplied(colours[1])
    pixels = np.where(inside, ink, np.uint32(0))
    pixels = np.ascontiguousarray(pixels, dtype=np.uint32)
    shown = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied)
    return shown.copy()


def _binned(values: Array, most: int) -> Array:
    """Of runs of neighbours the one farthest from zero, so that no more than ``most`` remain."""
    run = ceil(len(values) / most)
    if run <= 1:
        return values
    padded = np.zeros(ceil(len(values) / run) * run, dtype=np.float32)
    padded[: len(values)] = values
    groups = padded.reshape(-1, run)
    farthest = np.abs(groups).argmax(axis=1)
    result: Array = groups[np.arange(len(groups)), farthest]
    return result


def _premultiplied(colour: QColor, alpha: float = 1.0) -> int:
    red, green, blue = (round(v * alpha) for v in (colour.red(), colour.green(), colour.blue()))
    return round(255 * alpha) << 24 | red << 16 | green << 8 | blue
