"""Long curves made short enough to draw, without losing a single peak."""

from typing import Any

import numpy as np

from gui.widgets.curve_pyramid import CurvePyramid


def decimate(
    x: np.ndarray[Any, Any],
    y: np.ndarray[Any, Any],
    columns: int,
    low: float | None = None,
    high: float | None = None,
    pyramid: CurvePyramid | None = None,
) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Return at most about two points for each of ``columns`` between ``low`` and ``high``.

    Each column keeps its least and its greatest value, so that what is drawn covers the same
    pixels. One point beyond either end is kept for the line that leaves the picture. Short curves
    come back as they are.

    A ``pyramid`` that follows ``y`` makes it as quick for any length; then a column's borders are
    true to an eighth of it.

    Shapes: x (n,) ascending, y (n,) → (m,), (m,)
    """
    if not len(x):
        return x, y
    low = float(x[0]) if low is None else low
    high = float(x[-1]) if high is None else high
    first = max(0, int(np.searchsorted(x, low)) - 1)
    last = min(len(x), int(np.searchsorted(x, high, side="right")) + 1)
    x, y = x[first:last], y[first:last]
    if len(x) <= 2 * columns or columns < 1:
        return x, y
    starts = np.unique(np.searchsorted(x, np.linspace(low, high, columns + 1)))
    starts = np.concatenate([[0], starts[(starts > 0) & (starts < len(x))]])
    found = pyramid.extremes(starts + first, last) if pyramid is not None else None
    least, most = found if found is not None else _extremes(y, starts)
    ends = np.append(starts[1:], len(x)) - 1
    falling = y[starts] > y[ends]
    short_y = np.empty(2 * len(starts), dtype=y.dtype)
    short_y[0::2] = np.where(falling, most, least)
    short_y[1::2] = np.where(falling, least, most)
    short_x = np.empty(2 * len(starts), dtype=x.dtype)
    short_x[0::2], short_x[1::2] = x[starts], x[ends]
    return short_x, short_y


def _extremes(
    y: np.ndarray[Any, Any], starts: np.ndarray[Any, Any]
) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """The least and the greatest of each stretch."""
    least, most = np.minimum.reduceat(y, starts), np.maximum.reduceat(y, starts)
    if np.isnan(least).any():  # the plain ones are faster, but a NaN spoils its column
        least, most = np.fmin.reduceat(y, starts), np.fmax.reduceat(y, starts)
    return least, most
