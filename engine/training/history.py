"""The numbers a run has told so far, in arrays that grow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

_FIRST_CAPACITY = 1024

Points = NDArray[np.float64]


class Series:
    """One curve. One thread appends; any thread may look at it at any time."""

    def __init__(self) -> None:
        # Arrays and count change together, so a reader never sees new points of an old array.
        self._state = (np.empty(_FIRST_CAPACITY), np.empty(_FIRST_CAPACITY), 0)

    def __len__(self) -> int:
        return self._state[2]

    @property
    def points(self) -> tuple[Points, Points]:
        """Places and values, shapes (n,) and (n,); views that later points do not change."""
        x, y, count = self._state
        return x[:count], y[:count]

    @property
    def x(self) -> Points:
        """Where the points lie: epochs, with their fraction."""
        return self.points[0]

    @property
    def y(self) -> Points:
        """The values."""
        return self.points[1]

    def as_it_is(self) -> Series:
        """The points of this moment, in the same room; nothing may be appended to it."""
        kept = Series.__new__(Series)
        kept._state = self._state
        return kept

    def extend(self, x: ArrayLike, y: ArrayLike) -> None:
        """Append points."""
        new_x = x if isinstance(x, list) else np.atleast_1d(x)
        new_y = y if isinstance(y, list) else np.atleast_1d(y)
        old_x, old_y, count = self._state
        total = count + len(new_x)
        if total > len(old_x):
            capacity = max(total, 2 * len(old_x))
            grown_x, grown_y = np.empty(capacity), np.empty(capacity)
            grown_x[:count], grown_y[:count] = old_x[:count], old_y[:count]
            old_x, old_y = grown_x, grown_y
        old_x[count:total], old_y[count:total] = new_x, new_y
        self._state = (old_x, old_y, total)


class CurveMark(NamedTuple):
    """Something that happened at a place of the curves.

    Attributes:
        epoch: where, as on the curves.
        text: what, in words for the user.
    """

    epoch: float
    text: str


class History:
    """All curves of a run, by ``split/name`` as in ``test/accuracy``.

    Attributes:
        marks: what happened on the way, in order.
        version: grows with every change.
    """

    def __init__(self) -> None:
        self._series: dict[str, Series] = {}
        self.marks: tuple[CurveMark, ...] = ()
        self.version = 0

    def mark(self, epoch: float, text: str) -> None:
        """Say that something happened at this place of the curves."""
        self.marks = (*self.marks, CurveMark(epoch, text))
        self.version += 1

    def names(self) -> tuple[str, ...]:
        """The curves there are, in the order they began."""
        return tuple(self._series)

    def series(self, name: str) -> Series:
        """A curve; empty if nothing was recorded under that name."""
        return self._series.get(name) or Series()

    def extend(self, name: str, x: ArrayLike, y: ArrayLike) -> None:
        """Append points to a curve."""
        if name not in self._series:
            # A new dictionary, so that a reader's loop over the old one is not disturbed.
            self._series = {**self._series, name: Series()}
        self._series[name].extend(x, y)
        self.version += 1

    def record(self, split: str, epoch: float, values: Mapping[str, float]) -> None:
        """Append one point to the curve of each value."""
        for name, value in values.items():
            self.extend(f"{split}/{name}", epoch, value)

    def as_it_is(self) -> History:
        """The curves and marks of this moment, without copying; what comes later is not in it.

        Nothing may be added to what is given: its curves share their room with these.
        """
        kept = History()
        for name, series in self._series.items():
            kept._series[name] = series.as_it_is()
        kept.marks, kept.version = self.marks, self.version
        return kept

    def to_json(self) -> dict[str, list[list[float]]]:
        """The curves as lists of places and values."""
        return {name: [s.x.tolist(), s.y.tolist()] for name, s in self._series.items()}
