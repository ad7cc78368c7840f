"""Learned weights laid out as small maps, so that they can be looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

Array = NDArray[Any]
Picture = tuple[int, int, int]

MOST_MAPS = 1024
"""More are not told apart on any screen; the rest is left out, and said so."""


@dataclass(frozen=True, eq=False)
class WeightMaps:
    """Maps to be drawn as one mosaic.

    Attributes:
        maps: shape (K, H, W), row by row.
        columns: how many stand in a row; 0: as many as there is room for.
        caption: what they are, with the counts.
        is_matrix: one map that is a table of numbers, not a picture.
        depth: how many maps belong to one output.
        first, shown, outputs: of so many outputs, which is shown first and how many are.
    """

    maps: Array
    columns: int
    caption: str
    is_matrix: bool = False
    depth: int = 1
    first: int = 0
    shown: int = 0
    outputs: int = 0

    def map_of(self, output: int, source: int) -> int:
        """The number of the map from one input to one output."""
        place = output - self.first
        return source * self.shown + place if self.columns > 1 else place * self.depth + source

    def pair_at(self, number: int) -> tuple[int, int]:
        """Output and input of a map; the opposite of `map_of`."""
        if self.columns > 1:
            source, place = divmod(number, self.shown)
        else:
            place, source = divmod(number, self.depth)
        return self.first + place, source


def weight_maps(weights: Array, picture: Picture | None = None, first: int = 0) -> WeightMaps:
    """Lay weights out as maps.

    Args:
        weights: as PyTorch stores them: convolution (out, in, height, width), dense (out, in).
        picture: channels, height and width of the picture a dense layer's input is made of.
        first: the output that is shown first, where not all can be shown at once.

    Convolution: a column for each output map, a row for each input map. Dense on a picture: one
    picture for each unit and channel. Everything else: one table, outputs downwards.
    """
    if weights.ndim == 4:
        return _kernels(weights, first)
    if weights.ndim == 2 and picture and np.prod(picture) == weights.shape[1]:
        return _unit_pictures(weights, picture, first)
    if weights.ndim < 2:
        table = weights.reshape(1, -1)
        return WeightMaps(
            table[None], 1, _tr("{count} weights").format(count=table.size), is_matrix=True
        )
    table = weights.reshape(len(weights), -1)
    rows, columns = table.shape
    caption = _tr("{rows} units downwards, {columns} inputs across")
    caption = caption.format(rows=rows, columns=columns)
    return WeightMaps(table[None], 1, caption, is_matrix=True)


def symmetric_reach(values: Array) -> float:
    """The largest absolute value, so that a scale from minus to plus it is centred on zero."""
    reach = float(np.abs(values).max()) if values.size else 0.0
    return reach if np.isfinite(reach) and reach > 0 else 1.0


def _kernels(weights: Array, first: int) -> WeightMaps:
    outputs, inputs, height, width = weights.shape
    depth = min(inputs, MOST_MAPS)
    most = max(1, min(outputs, MOST_MAPS // max(1, depth)))
    first = _beginning(first, outputs, most)
    chosen = weights[first : first + most, :depth]
    shown = len(chosen)
    maps = chosen.transpose(1, 0, 2, 3).reshape(-1, height, width)
    caption = _tr("{outputs} output × {inputs} input maps, {height} × {width} each")
    if inputs == 1:
        caption = _tr("{outputs} kernels, {height} × {width}")
    caption = caption.format(outputs=outputs, inputs=inputs, height=height, width=width)
    if shown < outputs:
        caption += _part(first, shown)
    elif depth < inputs:
        caption += _tr("; the first {count} inputs shown").format(count=depth)
    columns = shown if inputs > 1 else 0
    return WeightMaps(
        maps, columns, caption, depth=depth, first=first, shown=shown, outputs=outputs
    )


def _unit_pictures(weights: Array, picture: Picture, first: int) -> WeightMaps:
    units, (channels, height, width) = len(weights), picture
    most = max(1, min(units, MOST_MAPS // channels))
    first = _beginning(first, units, most)
    maps = weights[first : first + most].reshape(-1, channels, height, width)
    shown = len(maps)
    caption = _tr("{units} units, {height} × {width}")
    if channels > 1:
        caption = _tr(
            "{units} units across, {channels} channels downwards, {height} × {width} each"
        )
        maps = maps.transpose(1, 0, 2, 3)
    caption = caption.format(units=units, channels=channels, height=height, width=width)
    if shown < units:
        caption += _part(first, shown)
    columns = shown if channels > 1 else 0
    whole = maps.reshape(-1, height, width)
    return WeightMaps(
        whole, columns, caption, depth=channels, first=first, shown=shown, outputs=units
    )


def _beginning(first: int, count: int, most: int) -> int:
    """The first that is shown: on a page that exists."""
    return max(0, min(first, (count - 1) // most * most))


def _part(first: int, shown: int) -> str:
    words = _tr("; outputs {first} to {last} shown")
    return words.format(first=first, last=first + shown - 1)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Weights", text)
