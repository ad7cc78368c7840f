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
    """

    maps: Array
    columns: int
    caption: str
    is_matrix: bool = False


def weight_maps(weights: Array, picture: Picture | None = None) -> WeightMaps:
    """Lay weights out as maps.

    Args:
        weights: as PyTorch stores them: convolution (out, in, height, width), dense (out, in).
        picture: channels, height and width of the picture a dense layer's input is made of.

    Convolution: a column for each output map, a row for each input map. Dense on a picture: one
    picture for each unit and channel. Everything else: one table, outputs downwards.
    """
    if weights.ndim == 4:
        return _kernels(weights)
    if weights.ndim == 2 and picture and np.prod(picture) == weights.shape[1]:
        return _unit_pictures(weights, picture)
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


def _kernels(weights: Array) -> WeightMaps:
    outputs, inputs, height, width = weights.shape
    shown = max(1, min(outputs, MOST_MAPS // max(1, min(inputs, MOST_MAPS))))
    depth = min(inputs, MOST_MAPS)
    maps = weights[:shown, :depth].transpose(1, 0, 2, 3).reshape(-1, height, width)
    caption = _tr("{outputs} output × {inputs} input maps, {height} × {width} each")
    if inputs == 1:
        caption = _tr("{outputs} kernels, {height} × {width}")
    caption = caption.format(outputs=outputs, inputs=inputs, height=height, width=width)
    if shown * depth < outputs * inputs:
        caption += _tr("; the first {count} outputs shown").format(count=shown)
    return WeightMaps(maps, shown if inputs > 1 else 0, caption)


def _unit_pictures(weights: Array, picture: Picture) -> WeightMaps:
    units, (channels, height, width) = len(weights), picture
    shown = max(1, min(units, MOST_MAPS // channels))
    maps = weights[:shown].reshape(shown, channels, height, width)
    caption = _tr("{units} units, {height} × {width}")
    if channels > 1:
        caption = _tr(
            "{units} units across, {channels} channels downwards, {height} × {width} each"
        )
        maps = maps.transpose(1, 0, 2, 3)
    caption = caption.format(units=units, channels=channels, height=height, width=width)
    if shown < units:
        caption += _tr("; the first {count} shown").format(count=shown)
    columns = shown if channels > 1 else 0
    return WeightMaps(maps.reshape(-1, height, width), columns, caption)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Weights", text)
