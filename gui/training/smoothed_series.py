"""A smoothed curve that grows with its raw one, touching only what is new."""

from __future__ import annotations

import numpy as np

from engine.api import Series
from gui.widgets.smoothing import decayed_sum

Points = np.ndarray[tuple[int], np.dtype[np.float64]]


class SmoothedSeries:
    """The exponential average of a series, as `gui.widgets.smoothing.smooth` gives it.

    What is not a number is left out of the mean.

    Args:
        weight: 0 leaves the curve as it is, nearer to 1 is smoother.
    """

    def __init__(self, series: Series, weight: float) -> None:
        self.series = series
        self.weight = weight
        self._values = np.empty(1024)
        self._count = 0
        self._sum = 0.0
        self._known = 0.0

    def points(self) -> tuple[Points, Points, Points]:
        """Places, smoothed values and raw values; shapes (n,) each."""
        x, y = self.series.points
        if self.weight and len(y) > self._count:
            self._grow(y)
        smoothed = self._values[: len(y)] if self.weight else y
        return x, smoothed, y

    def _grow(self, y: Points) -> None:
        new = y[self._count :]
        total = len(y)
        if total > len(self._values):
            grown = np.empty(max(total, 2 * len(self._values)))
            grown[: self._count] = self._values[: self._count]
            self._values = grown
        known = np.isfinite(new)
        fading = self.weight ** np.arange(1, len(new) + 1)
        sums = decayed_sum(np.where(known, new, 0.0), self.weight) + fading * self._sum
        counts = decayed_sum(known.astype(np.float64), self.weight) + fading * self._known
        means = np.full(len(new), np.nan)
        np.divide(sums, counts, out=means, where=counts > 0)
        self._values[self._count : total] = means
        self._count, self._sum, self._known = total, float(sums[-1]), float(counts[-1])
