"""A smoothed curve that grows with its raw one, touching only what is new."""

from __future__ import annotations

import numpy as np

from engine.api import Series
from gui.widgets.smoothing import decayed_sum

_AT_ONCE = 250_000
_FADED = 1e-18

Points = np.ndarray[tuple[int], np.dtype[np.float64]]


class SmoothedSeries:
    """The exponential average of a series, as `gui.widgets.smoothing.smooth` gives it.

    What is not a number is left out of the mean. Of very many new points only some are smoothed at
    a time, so that the window does not wait; until all are, the curve ends early.

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

    @property
    def is_behind(self) -> bool:
        """Whether there are points that were not smoothed yet: ask again soon."""
        return bool(self.weight) and len(self.series) > self._count

    def points(self) -> tuple[Points, Points, Points]:
        """Places, smoothed values and raw values; shapes (n,) each."""
        x, y = self.series.points
        if not self.weight:
            return x, y, y
        if len(y) > self._count:
            self._grow(y[: self._count + _AT_ONCE])
        return x[: self._count], self._values[: self._count], y[: self._count]

    def _grow(self, y: Points) -> None:
        new = y[self._count :]
        total = len(y)
        if total > len(self._values):
            grown = np.empty(max(total, 2 * len(self._values)))
            grown[: self._count] = self._values[: self._count]
            self._values = grown
        known = np.isfinite(new)
        sums = self._continued(np.where(known, new, 0.0), self._sum)
        counts = self._continued(known.astype(np.float64), self._known)
        means = np.full(len(new), np.nan)
        np.divide(sums, counts, out=means, where=counts > 0)
        self._values[self._count : total] = means
        self._count, self._sum, self._known = total, float(sums[-1]), float(counts[-1])

    def _continued(self, values: Points, before: float) -> Points:
        """The decayed sum that goes on from one that stood at ``before``."""
        sums: Points = decayed_sum(values, self.weight)
        # Powers that no longer count are left out: the smallest numbers take a CPU very long.
        early = min(len(sums), int(np.log(_FADED) / np.log(self.weight)) + 1)
        sums[:early] += before * self.weight ** np.arange(1, early + 1)
        return sums
