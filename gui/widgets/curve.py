"""One curve of a plot: its points, its colour, and what it reads at the cursor."""

from dataclasses import dataclass
from typing import Any

import numpy as np

_SAMPLED = 2048


@dataclass(frozen=True, eq=False)
class Curve:
    """Points by ascending x. ``faint`` is the raw curve drawn quietly below a smoothed one."""

    label: str
    x: np.ndarray[Any, Any]
    y: np.ndarray[Any, Any]
    colour_role: str
    faint: np.ndarray[Any, Any] | None = None
    dots: bool = False

    def value_near(self, x: float) -> tuple[float, float] | None:
        """Return the point nearest to ``x``, or None if there is none."""
        if not len(self.x):
            return None
        right = int(np.searchsorted(self.x, x))
        near = [i for i in (right - 1, right) if 0 <= i < len(self.x)]
        index = min(near, key=lambda i: abs(float(self.x[i]) - x))
        return float(self.x[index]), float(self.y[index])

    def heights(self, *, is_log: bool) -> np.ndarray[Any, Any]:
        """Return the numbers that the range of the plot has to hold.

        Of a raw curve that is all but a few in a thousand, so that one wild batch does not flatten
        the rest.
        """
        parts = [_usable(self.y, is_log=is_log)]
        if self.faint is not None:
            raw = _usable(self.faint[:: max(1, len(self.faint) // _SAMPLED)], is_log=is_log)
            if len(raw):
                parts.append(np.quantile(raw, (0.004, 0.996)))
        return np.concatenate(parts)


def _usable(values: np.ndarray[Any, Any], *, is_log: bool) -> np.ndarray[Any, Any]:
    usable: np.ndarray[Any, Any] = values[np.isfinite(values) & ((values > 0) | (not is_log))]
    if len(usable) > 2:
        return np.array([usable.min(), usable.max()], dtype=np.float64)
    return usable.astype(np.float64)


def bounds_of(
    curves: list[Curve], extent: tuple[float, float] | None, *, is_log: bool
) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return the (x, y) ranges that show all curves; y in powers of ten where it is logarithmic.

    ``extent`` is how far x is known to go, for a run whose end is not reached yet.
    """
    ends = [float(x) for curve in curves if len(curve.x) for x in (curve.x[0], curve.x[-1])]
    ends += list(extent or ())
    x_low, x_high = (min(ends), max(ends)) if ends else (0.0, 1.0)
    if x_high <= x_low:
        x_high = x_low + 1.0
    parts = [curve.heights(is_log=is_log) for curve in curves]
    heights = np.concatenate(parts) if parts else np.empty(0)
    if not len(heights):
        return (x_low, x_high), ((-1.0, 0.0) if is_log else (0.0, 1.0))
    low, high = float(heights.min()), float(heights.max())
    if is_log:
        low, high = float(np.log10(low)), float(np.log10(high))
    elif 0 <= low < 0.3 * high:
        low = 0.0  # a curve that comes near zero is read against zero
    span = high - low or abs(high) * 0.1 or 1.0
    padding = 0.05 * span
    return (x_low, x_high), (low - (padding if low or is_log else 0.0), high + padding)
