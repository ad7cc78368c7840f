"""A drawing, or a picture from elsewhere, made into an example as those of the data are."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.data.scaling import area_means
from engine.inspection.own.habit import Array, Habit, place_of

_LUMINANCE = (0.299, 0.587, 0.114)  # of red, green and blue: ITU-R BT.601
_NOISE = 0.25
"""On a photographed sheet, what differs less from the paper than this is paper."""


@dataclass(frozen=True, eq=False)
class Prepared:
    """A picture as the network takes it, and what was done to it.

    Attributes:
        array: shape (C, H, W), float32.
        size: of the picture it was made from: height, width.
        extent: the longer side of what is drawn was scaled to so many pixels; 0: the whole
            picture was scaled.
        centred_by: ``mass`` or ``box``; empty: it stands where it stood.
        is_cropped: what stood over at two sides was cut off, as its frame has other proportions.
        colours: ``grey`` if colours were made grey, ``colour`` if grey was put into every channel.
        is_inverted: light and dark were exchanged, as paper is dark in the data, or light.
        low, high: what black and white, or paper and ink, became.
    """

    array: Array
    size: tuple[int, int]
    extent: float = 0.0
    centred_by: str = ""
    is_cropped: bool = False
    colours: str = ""
    is_inverted: bool = False
    low: float = 0.0
    high: float = 1.0


def drawn(ink: Array, habit: Habit) -> Prepared:
    """A drawing as an example.

    Among drawings on paper it is scaled and centred as they are; among other pictures it stays
    where it was drawn. An empty sheet is paper.

    Args:
        ink: from 0, nothing, to 1; shape (H, W).
        habit: of the data's pictures.
    """
    ink = np.asarray(ink, dtype=np.float64)
    size = ink.shape[0], ink.shape[1]
    found = place_of(ink) if habit.extent else None
    paper = habit.low if habit.paper is None else habit.paper
    extent, centred_by = 0.0, ""
    if found is None:
        scaled = area_means(ink, (0, size[0]), (0, size[1]), habit.height, habit.width)
    else:
        extent = habit.extent
        centred_by = habit.centred_by
        scaled = _laid(ink, found, habit)
    numbers = paper + np.clip(scaled, 0.0, 1.0) * (habit.ink - paper)
    return Prepared(
        _channels(numbers, habit),
        size,
        extent=extent,
        centred_by=centred_by,
        colours="colour" if habit.channels > 1 else "",
        low=paper,
        high=habit.ink,
    )


def photographed(pixels: Array, habit: Habit) -> Prepared:
    """A picture from a file or a camera as an example.

    Among drawings on paper it is taken for one: what is darker or lighter than its border is ink.
    Among other pictures it is cut to their proportions and scaled.

    Args:
        pixels: from 0, black, to 1, white; shape (H, W) or, in colours, (H, W, 3).
        habit: of the data's pictures.
    """
    pixels = np.asarray(pixels, dtype=np.float64)
    if habit.paper is not None:
        return _as_drawing(pixels, habit)
    channels = np.moveaxis(pixels, -1, 0) if pixels.ndim == 3 else pixels[None]
    colours = ""
    if habit.channels == 1 and len(channels) == 3:
        channels, colours = _grey(pixels)[None], "grey"
    elif habit.channels > 1 and len(channels) == 1:
        channels, colours = np.repeat(channels, habit.channels, axis=0), "colour"
    height, width = channels.shape[1:]
    scale = min(height / habit.height, width / habit.width)
    rows, columns = _middle(height, habit.height * scale), _middle(width, habit.width * scale)
    scaled = area_means(channels, rows, columns, habit.height, habit.width)
    numbers = habit.low + scaled * (habit.high - habit.low)
    cut = rows[0] > 0.5 or columns[0] > 0.5
    return Prepared(
        numbers.astype(np.float32),
        (height, width),
        is_cropped=bool(cut),
        colours=colours,
        low=habit.low,
        high=habit.high,
    )


def _as_drawing(pixels: Array, habit: Habit) -> Prepared:
    assert habit.paper is not None
    grey = _grey(pixels)
    border = np.concatenate([grey[0], grey[-1], grey[:, 0], grey[:, -1]])
    paper = float(np.median(border))
    darker, lighter = paper - float(grey.min()), float(grey.max()) - paper
    is_dark_ink = darker >= lighter
    reach = max(darker, lighter, 1 / 255)
    ink = (paper - grey if is_dark_ink else grey - paper) / reach
    ink = np.clip((ink - _NOISE) / (1 - _NOISE), 0.0, 1.0)
    made = drawn(ink, habit)
    colours = "grey" if pixels.ndim == 3 and habit.channels == 1 else made.colours
    return Prepared(
        made.array,
        made.size,
        extent=made.extent,
        centred_by=made.centred_by,
        colours=colours,
        is_inverted=is_dark_ink != (habit.ink < habit.paper),
        low=made.low,
        high=made.high,
    )


def _laid(
    ink: Array, found: tuple[tuple[float, float, float, float], tuple[float, float]], habit: Habit
) -> Array:
    """A drawing scaled to the usual extent, its centre where those of the data are."""
    (top, bottom, left, right), mass = found
    scale = max(bottom - top, right - left) / max(habit.extent, 1.0)  # drawn pixels a pixel
    centre = mass if habit.centred_by == "mass" else ((top + bottom) / 2, (left + right) / 2)
    at = habit.centre if habit.centred_by else (habit.height / 2, habit.width / 2)
    begin = [place - there * scale for place, there in zip(centre, at, strict=True)]
    rows = begin[0], begin[0] + habit.height * scale
    columns = begin[1], begin[1] + habit.width * scale
    return area_means(ink, rows, columns, habit.height, habit.width)


def _grey(pixels: Array) -> Array:
    return pixels @ np.array(_LUMINANCE) if pixels.ndim == 3 else pixels


def _middle(length: int, taken: float) -> tuple[float, float]:
    begin = (length - taken) / 2
    return begin, begin + taken


def _channels(numbers: Array, habit: Habit) -> Array:
    return np.repeat(numbers[None], habit.channels, axis=0).astype(np.float32)
