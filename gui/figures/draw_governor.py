"""Keeps drawing within a share of the time, whatever a drawing costs."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable
from statistics import median_low
from time import perf_counter, thread_time
from weakref import WeakKeyDictionary

SHARE = 0.015
"""The part of the time that one drawing may take."""

ALL_SHARE = 0.025
"""The part of the time that all drawings of the window may take together."""

LEAST_INTERVAL_S = 0.1
_SHARED_WAIT_S = 2.0
_MEMORY_S = 3.0

_spent = perf_counter if sys.platform == "win32" else thread_time
"""This thread's own time, not what it waited for others; Windows counts that too coarsely."""


class SharedTime:
    """A part of the time that many drawings have together.

    While they wish for more than there is, those that wish for little get it, and the others get
    equal parts of the rest.
    """

    def __init__(self, share: float) -> None:
        self._share = share
        self._wishes: WeakKeyDictionary[object, tuple[float, float]] = WeakKeyDictionary()

    def part(self, drawing: object, wish: float, now: float) -> float:
        """The part of the time that a drawing may take which wishes for so much."""
        self._wishes[drawing] = (now, wish)
        wishes = sorted(w for at, w in self._wishes.values() if abs(now - at) < _MEMORY_S)
        left = self._share
        for place, other in enumerate(wishes):
            equal = left / (len(wishes) - place)
            if other >= equal:
                return min(wish, equal)
            left -= other
        return wish


_OF_THE_WINDOW = SharedTime(ALL_SHARE)


class DrawGovernor:
    """Says when the next drawing may be made: at most ten a second, fewer when they are dear.

    Args:
        share: the part of the time drawing may take.
        least_s: the least time between two drawings.
        clock: tells the time.
        spent: tells the time that was spent on drawing; only differences count.
        together: what it shares with other drawings; None: with all of the window. Sharing alone
            keeps no drawing waiting for longer than two seconds.
    """

    def __init__(
        self,
        share: float = SHARE,
        least_s: float = LEAST_INTERVAL_S,
        clock: Callable[[], float] = perf_counter,
        spent: Callable[[], float] = _spent,
        together: SharedTime | None = None,
    ) -> None:
        self._share = share
        self._least_s = least_s
        self._clock, self._spent = clock, spent
        self._together = together or _OF_THE_WINDOW
        self._due = 0.0
        self._costs: deque[float] = deque(maxlen=3)

    @property
    def wait_s(self) -> float:
        """How long until the next drawing may be made; 0: now."""
        return max(self._due - self._clock(), 0.0)

    def draw(self, drawing: Callable[[], None]) -> None:
        """Make a drawing, and note what it cost; the first one's cost is not held against it."""
        began, before = self._clock(), self._spent()
        drawing()
        self._costs.append(self._spent() - before)
        # The middle one of the last: a single slow drawing (the first, or when another program
        # had the processor) says nothing about the next.
        usual = median_low(self._costs) if len(self._costs) > 1 else 0.0
        wait_s = self._least_s
        if usual:
            wish = min(self._share, usual / self._least_s)
            shared = min(usual / self._together.part(self, wish, began), _SHARED_WAIT_S)
            wait_s = max(usual / self._share, shared, wait_s)
        self._due = began + wait_s
