"""The least and the greatest of every stretch of a long curve, kept while it grows.

A curve of ten million points is drawn in a thousand columns; to find each column's extremes among
the points would cost some 20 ms a frame. Here they are found among blocks of points, whose
extremes are worked out once: blocks of 64 points, of 512, of 4096, and so on.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np

Numbers = np.ndarray[Any, np.dtype[Any]]

LONG = 20_000
"""From so many points on, a curve's extremes are kept instead of being looked for at each frame."""

_FIRST, _FACTOR = 64, 8
_FINE = 8
"""A column holds at least so many blocks, so that its borders are true to an eighth of it."""


@dataclass(eq=False)
class _Level:
    """Blocks of one size; of each the least and the greatest number, the first ``count`` filled."""

    size: int
    least: Numbers = field(default_factory=lambda: np.empty(256))
    most: Numbers = field(default_factory=lambda: np.empty(256))
    count: int = 0

    def extend(self, least: Numbers, most: Numbers) -> None:
        total = self.count + len(least)
        if total > len(self.least):
            room = max(total, 2 * len(self.least))
            self.least = np.concatenate([self.least[: self.count], np.empty(room - self.count)])
            self.most = np.concatenate([self.most[: self.count], np.empty(room - self.count)])
        self.least[self.count : total], self.most[self.count : total] = least, most
        self.count = total


class CurvePyramid:
    """Extremes of an array that grows at its end; what is not finite is left out.

    Attributes:
        low, high: the least and the greatest of all; NaN while there is none.
        above_zero: the least above zero; NaN while there is none.
    """

    def __init__(self) -> None:
        self._y: Numbers = np.empty(0)
        self._levels: list[_Level] = []
        self._known = 0
        self.low = self.high = self.above_zero = float("nan")

    def follow(self, y: Numbers) -> None:
        """Take in what the array has grown by; another array is taken in whole.

        The points that were there may not change; of an array that was moved to have room to grow
        they are taken in again.
        """
        if not self._is_grown(y):
            self._levels, self._known = [], 0
            self.low = self.high = self.above_zero = float("nan")
        new = y[self._known :]
        self._y, self._known = y, len(y)
        if not len(new):
            return
        finite = new if np.isfinite(new).all() else new[np.isfinite(new)]
        if len(finite):
            self.low = float(np.fmin(self.low, finite.min()))
            self.high = float(np.fmax(self.high, finite.max()))
            above = finite if finite.min() > 0 else finite[finite > 0]
            if len(above):
                self.above_zero = float(np.fmin(self.above_zero, above.min()))
        self._grow()

    def extremes(self, starts: Numbers, stop: int) -> tuple[Numbers, Numbers] | None:
        """The least and the greatest of each stretch; None if the points themselves tell faster.

        A stretch may hold some points of its neighbours, up to an eighth of the usual length.

        Args:
            starts: where each stretch begins, ascending.
            stop: where the last one ends.

        Shapes: starts (n,) → (n,), (n,)
        """
        usual = (stop - int(starts[0])) / max(len(starts), 1)
        fit = [one for one in self._levels if one.size * _FINE <= usual and one.count]
        if not fit:
            return None
        level = fit[-1]
        blocks = min(-(-stop // level.size), level.count)
        at = np.minimum(starts // level.size, blocks - 1)
        least = np.fmin.reduceat(level.least[:blocks], at)
        most = np.fmax.reduceat(level.most[:blocks], at)
        tail = self._y[blocks * level.size : stop]
        if len(tail) and np.isfinite(tail).any():  # the last points fill no block yet
            known = tail[np.isfinite(tail)]
            least[-1] = np.fmin(least[-1], known.min())
            most[-1] = np.fmax(most[-1], known.max())
        return least, most

    def _is_grown(self, y: Numbers) -> bool:
        """Whether it is the array that is known, with more at its end."""
        ours, was = y.__array_interface__, self._y.__array_interface__
        same = all(ours[key] == was[key] for key in ("typestr", "strides"))
        return same and ours["data"][0] == was["data"][0] and len(y) >= self._known > 0

    def _grow(self) -> None:
        """Fill the blocks that are whole now, each level from the one below."""
        size, least, most = 1, self._y, self._y
        count = len(self._y)
        for number in range(64):
            factor = _FACTOR if number else _FIRST
            size *= factor
            if count < factor:
                return
            if number == len(self._levels):
                self._levels.append(_Level(size))
            level = self._levels[number]
            first, last = level.count * factor, count // factor * factor
            if last > first:
                low, high = least[first:last], most[first:last]
                if number == 0 and not np.isfinite(low).all():
                    low = high = np.where(np.isfinite(low), low, np.nan)
                level.extend(
                    np.fmin.reduce(low.reshape(-1, factor), axis=1),
                    np.fmax.reduce(high.reshape(-1, factor), axis=1),
                )
            least, most, count = level.least, level.most, level.count


class CurvePyramids:
    """Those of the long ones among several arrays, by name."""

    def __init__(self) -> None:
        self._held: dict[tuple[str, str], CurvePyramid] = {}

    def following(self, key: str, part: str, values: Numbers | None) -> CurvePyramid | None:
        """The extremes of an array, kept up with it; None: it is short enough without."""
        if values is None or len(values) < LONG:
            self._held.pop((key, part), None)
            return None
        pyramid = self._held.setdefault((key, part), CurvePyramid())
        pyramid.follow(values)
        return pyramid

    def forget(self, key: str) -> None:
        """Let go of all parts of that name."""
        for name in [name for name in self._held if name[0] == key]:
            del self._held[name]
