"""Many small maps laid out as one picture."""

from math import ceil, sqrt
from typing import Any

import numpy as np


def mosaic(
    maps: np.ndarray[Any, Any],
    columns: int | None = None,
    gap: int = 1,
    *,
    each_by_itself: bool = False,
    signed: bool = False,
) -> np.ndarray[Any, Any]:
    """Lay the maps out row by row; gaps and empty places are NaN, which paints transparent.

    Args:
        maps: the pictures.
        columns: how many stand in a row; without it the whole comes out about square.
        gap: pixels between two maps; there is none around the outside.
        each_by_itself: stretch every map to 0 … 1 on its own, so that faint ones show.
        signed: with ``each_by_itself``, stretch to -1 … 1 and keep zero where it is.

    Shapes: maps (K, H, W) → (rows·(H+gap) - gap, columns·(W+gap) - gap) float32
    """
    maps = np.asarray(maps, dtype=np.float32)
    count, height, width = maps.shape
    if not maps.size:
        return np.empty((0, 0), dtype=np.float32)
    if each_by_itself:
        maps = normalised(maps, signed=signed)
    columns = columns or square_columns(count, height, width)
    rows = ceil(count / columns)
    cells = np.full((rows * columns, height + gap, width + gap), np.nan, dtype=np.float32)
    cells[:count, :height, :width] = maps
    grid = cells.reshape(rows, columns, height + gap, width + gap).swapaxes(1, 2)
    whole = grid.reshape(rows * (height + gap), columns * (width + gap))
    return whole[: whole.shape[0] - gap, : whole.shape[1] - gap]


def normalised(maps: np.ndarray[Any, Any], *, signed: bool = False) -> np.ndarray[Any, Any]:
    """Stretch each map over 0 … 1, or, signed, over -1 … 1 about zero; a constant one is all 0.

    Shapes: (K, H, W) → (K, H, W)
    """
    flat = maps.reshape(len(maps), -1)
    finite = np.where(np.isfinite(flat), flat, np.nan)
    if signed:
        low = np.zeros(len(maps), dtype=np.float32)
        span = np.fmax.reduce(np.abs(finite), axis=1)
    else:
        low = np.fmin.reduce(finite, axis=1)
        span = np.fmax.reduce(finite, axis=1) - low
    span = np.where(span > 0, span, 1.0)
    result: np.ndarray[Any, Any] = (maps - low[:, None, None]) / span[:, None, None]
    return result


def square_columns(count: int, height: int, width: int) -> int:
    """Return how many maps of that size stand in a row for the whole to be about square."""
    return max(1, min(count, round(sqrt(count * height / width))))
