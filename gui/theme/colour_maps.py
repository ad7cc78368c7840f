"""Colour maps for pictures of numbers: one for magnitudes, one for signed values."""

from functools import lru_cache
from typing import Any

import numpy as np
from PySide6.QtGui import QImage

from gui.theme.tokens import DARK, LIGHT

NAMES = ("viridis", "diverging")

# fmt: off
_VIRIDIS = [
    "#440154", "#482475", "#414487", "#355f8d", "#2a788e", "#21918c",
    "#22a884", "#44bf70", "#7ad151", "#bddf26", "#fde725",
]
# fmt: on
"""Eleven evenly spaced points of the public-domain map by Smith and van der Walt (2015)."""

_TOP, _MISSING = 254, 255
"""A picture is made with a byte a pixel: the highest level, and the one that is transparent."""

_NEGATIVE = {True: ("#8fb6ff", "#3f74e8"), False: ("#123a9c", "#5f8fe6")}
_POSITIVE = {True: ("#ffab7d", "#e2593f"), False: ("#98190f", "#e6705c")}


@lru_cache(maxsize=8)
def colour_table(name: str, theme_dark: bool) -> np.ndarray:
    """Return the map ``name`` as 256 colours, low to high, read-only.

    The middle of ``"diverging"`` is the theme's card colour: what is zero vanishes into the ground.

    Shapes: → (256, 3) uint8

    Raises:
        KeyError: if no map has that name.
    """
    match name:
        case "viridis":
            anchors = _VIRIDIS
        case "diverging":
            card = (DARK if theme_dark else LIGHT).card
            anchors = [*_NEGATIVE[theme_dark], card, *reversed(_POSITIVE[theme_dark])]
        case _:
            raise KeyError(f"no colour map is called {name!r}")
    table = _between(anchors)
    if name == "diverging":
        table[127:129] = _rgb(anchors[2])
    table.flags.writeable = False
    return table


def to_image(
    values: np.ndarray[Any, Any], low: float, high: float, table: np.ndarray[Any, Any]
) -> QImage:
    """Paint one pixel per value; what is not a number becomes transparent.

    Values outside ``low … high`` take the colour of the nearer end. The picture owns its bytes.

    Shapes: values (H, W), table (256, 3)
    """
    values = np.asarray(values, dtype=np.float32)
    if not values.size:
        return QImage()
    span = high - low
    level = values - np.float32(low)
    level *= np.float32(_TOP / span if span > 0 else 0.0)
    level += np.float32(0.5)
    np.clip(level, 0.0, _TOP + 0.5, out=level)
    np.copyto(level, _MISSING, where=np.isnan(level))
    indices = np.ascontiguousarray(level.astype(np.uint8))
    height, width = indices.shape
    borrowed = QImage(indices.data, width, height, width, QImage.Format.Format_Indexed8)
    borrowed.setColorTable(_qt_colours(table.tobytes()))
    return borrowed.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def colour_image(channels: np.ndarray[Any, Any], low: float, high: float) -> QImage:
    """Paint red, green and blue as they are; what is not a number becomes transparent.

    Shapes: channels (3, H, W)
    """
    channels = np.asarray(channels, dtype=np.float32)
    if not channels.size:
        return QImage()
    span = high - low
    level = (channels - np.float32(low)) * np.float32(255.0 / span if span > 0 else 0.0)
    shown = np.isfinite(channels).all(axis=0)
    pixels = np.empty((*channels.shape[1:], 4), dtype=np.uint8)  # (H, W, RGBA)
    pixels[..., :3] = np.clip(np.nan_to_num(level), 0.0, 255.0).transpose(1, 2, 0)
    pixels[..., 3] = np.where(shown, 255, 0)
    height, width, _ = pixels.shape
    borrowed = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGBA8888)
    return borrowed.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


@lru_cache(maxsize=16)
def _qt_colours(table_bytes: bytes) -> list[int]:
    """Return 255 colours of the table as 0xAARRGGBB, and a transparent one for what is missing."""
    table = np.frombuffer(table_bytes, dtype=np.uint8).reshape(256, 3)
    places = np.rint(np.linspace(0, 255, _TOP + 1)).astype(np.intp)
    red, green, blue = table[places].astype(np.uint32).T
    colours: list[int] = (0xFF000000 | red << 16 | green << 8 | blue).tolist()
    return [*colours, 0]


def _between(anchors: list[str]) -> np.ndarray[Any, Any]:
    """Return 256 colours evenly spread along the given ones."""
    points = np.array([_rgb(anchor) for anchor in anchors], dtype=np.float64)
    at = np.linspace(0.0, len(anchors) - 1.0, 256)
    columns = [np.interp(at, np.arange(len(anchors)), points[:, i]) for i in range(3)]
    return np.rint(np.stack(columns, axis=1)).astype(np.uint8)


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
