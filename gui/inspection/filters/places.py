"""Which filter of a layer is drawn where."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.api import Painted
from gui.figures.weight_maps import Picture, WeightMaps
from gui.widgets.mosaic_view import MapArea, MapPixel
from gui.widgets.number_text import short_number

GAP = 1
"""Between two kernels of a picture in which rows and columns mean something."""

Array = np.ndarray[Any, np.dtype[Any]]
Place = tuple[int, ...]


def place_at(laid: WeightMaps, weights: Array, pixel: MapPixel) -> Place | None:
    """Where in the weight the filter lies that a pixel belongs to; None between two."""
    if laid.is_matrix:
        return (pixel.row,) if weights.ndim > 1 else None
    pair = pair_at(laid, pixel)
    if pair is None:
        return None
    return pair if weights.ndim == 4 else (pair[0],)


def pair_at(laid: WeightMaps, pixel: MapPixel) -> tuple[int, int] | None:
    """Output and input of the map a pixel belongs to; None between two."""
    number = pixel.map
    if laid.columns > 1:
        height, width = laid.maps.shape[1:]
        down, row = divmod(pixel.row, height + GAP)
        across, column = divmod(pixel.column, width + GAP)
        if row >= height or column >= width:
            return None
        number = down * laid.columns + across
    return laid.pair_at(number)


def pixel_within(laid: WeightMaps, pixel: MapPixel) -> tuple[int, int]:
    """Row and column of a pixel within its map."""
    if laid.columns <= 1:
        return pixel.row, pixel.column
    height, width = laid.maps.shape[1:]
    return pixel.row % (height + GAP), pixel.column % (width + GAP)


def pixel_words(laid: WeightMaps, pixel: MapPixel) -> str:
    """Where a weight lies, and how much it is."""
    row, column = pixel_within(laid, pixel)
    place = f"({row}, {column})"
    pair = None if laid.is_matrix else pair_at(laid, pixel)
    if pair is not None and laid.depth > 1:
        place = _tr("to map {0} from map {1} ({2}, {3})").format(*pair, row, column)
    elif pair is not None:
        place = _tr("map {0} {1}").format(pair[0], place)
    return f"{place}: {short_number(pixel.value)}"


def filter_at(weights: Array, place: Place, picture: Picture | None) -> Array:
    """The numbers of a filter, as a picture; shape (H, W).

    Of a unit that sees a picture of several channels, these stand below each other.
    """
    values: Array = weights[place]
    if picture is not None and weights.ndim == 2 and np.prod(picture) == values.size:
        across = picture[2]
    else:
        across = values.shape[-1] if values.ndim else 1
    found: Array = values.reshape(-1, across)
    return found


def filter_words(weights: Array, place: Place) -> str:
    """What a filter is called."""
    if len(place) == 2:
        words = _tr("to map {output} from map {input}")
        return words.format(output=place[0], input=place[1])
    words = _tr("unit {number}") if weights.ndim == 2 else _tr("filter {number}")
    return words.format(number=place[0])


def areas_of(laid: WeightMaps, weights: Array, painted: tuple[Painted, ...]) -> list[MapArea]:
    """Where painted filters are drawn."""
    height, width = laid.maps.shape[1:]
    found = []
    for one in painted:
        if not one.place or one.place[0] >= len(weights):
            continue
        if laid.is_matrix:
            found.append(MapArea(0, one.place[0], 0, 1, width))
            continue
        sources = [one.place[1]] if len(one.place) > 1 else list(range(laid.depth))
        if not laid.first <= one.place[0] < laid.first + laid.shown:
            continue
        for source in sources:
            if source >= laid.depth:
                continue
            number = laid.map_of(one.place[0], source)
            if laid.columns > 1:
                down, across = divmod(number, laid.columns)
                place = down * (height + GAP), across * (width + GAP)
                found.append(MapArea(0, *place, height, width))
            else:
                found.append(MapArea(number, 0, 0, height, width))
    return found


def _tr(text: str) -> str:
    return QCoreApplication.translate("Filters", text)
