"""One curve of a plot: its points, its colour, and what it reads at the cursor."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from gui.widgets.curve_pyramid import CurvePyramid

_SAMPLED = 2048
_ALL_BUT_A_FEW = (0.004, 0.996)


@dataclass(frozen=True, eq=False)
class Curve:
    """Points by ascending x. ``faint`` is the raw curve drawn quietly below a smoothed one.

    ``band`` are the lowest and the highest of several curves whose mean this one is. ``peaks`` and
    ``faint_peaks`` follow ``y`` and ``faint`` where those are long.
    """

    label: str
    x: np.ndarray[Any, Any]
    y: np.ndarray[Any, Any]
    colour_role: str
    faint: np.ndarray[Any, Any] | None = None
    dots: bool = False
    band: tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]] | None = None
    is_dashed: bool = False
    peaks: CurvePyramid | None = None
    faint_peaks: CurvePyramid | None = None

    def value_near(self, x: float) -> tuple[float, float] | None:
        """Return the point nearest to ``x``, or None if there is none."""
        if not len(self.x):
            return None
        right = int(np.searchsorted(self.x, x))
        near = [i for i in (right - 1, right) if 0 <= i < len(self.x)]
        index = min(near, key=lambda i: abs(float(self.x[i]) - x))
        return float(self.x[index]), float(self.y[index])

    def heights(self, *, is_log: bool) -> list[float]:
        """Return the numbers that the range of the plot has to hold.

        Of a raw curve that is all but a few in a thousand, so that one wild batch does not flatten
        the rest.
        """
        parts = self._ends(is_log=is_log)
        for edge in self.band or ():
            if len(drawn := _drawable(edge, is_log=is_log)):
                parts += [float(drawn.min()), float(drawn.max())]
        if self.faint is not None:
            some = self.faint[:: max(1, len(self.faint) // _SAMPLED)]
            if len(drawn := _drawable(some, is_log=is_log)):
                parts += [float(height) for height in np.quantile(drawn, _ALL_BUT_A_FEW)]
        return parts

    def has_hidden(self) -> bool:
        """Tell whether powers of ten leave numbers out: those that are not above zero."""
        low = self.peaks.low if self.peaks is not None else _least(self.y)
        if self.faint is not None and not low <= 0:
            low = self.faint_peaks.low if self.faint_peaks is not None else _least(self.faint)
        return low <= 0

    def _ends(self, *, is_log: bool) -> list[float]:
        if self.peaks is not None:
            least = self.peaks.above_zero if is_log else self.peaks.low
            return [least, self.peaks.high] if np.isfinite(least) else []
        if len(drawn := _drawable(self.y, is_log=is_log)):
            return [float(drawn.min()), float(drawn.max())]
        return []


def _least(values: np.ndarray[Any, Any]) -> float:
    finite = values[np.isfinite(values)]
    return float(finite.min()) if len(finite) else float("nan")


def _drawable(values: np.ndarray[Any, Any], *, is_log: bool) -> np.ndarray[Any, Any]:
    drawable: np.ndarray[Any, Any] = values[np.isfinite(values) & ((values > 0) | (not is_log))]
    return drawable


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
    heights = [height for curve in curves for height in curve.heights(is_log=is_log)]
    if not heights:
        return (x_low, x_high), ((-1.0, 0.0) if is_log else (0.0, 1.0))
    low, high = min(heights), max(heights)
    if is_log:
        low, high = float(np.log10(low)), float(np.log10(high))
    elif 0 <= low < 0.3 * high:
        low = 0.0  # a curve that comes near zero is read against zero
    span = high - low or abs(high) * 0.1 or 1.0
    padding = 0.05 * span
    return (x_low, x_high), (low - (padding if low or is_log else 0.4 * padding), high + padding)
