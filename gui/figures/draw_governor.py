"""Keeps drawing within a share of the time, whatever a drawing costs."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from time import perf_counter

SHARE = 0.02
LEAST_INTERVAL_S = 0.1


class DrawGovernor:
    """Says when the next drawing may be made: at most ten a second, fewer when they are dear.

    Args:
        share: the part of the time drawing may take.
        least_s: the least time between two drawings.
    """

    def __init__(
        self,
        share: float = SHARE,
        least_s: float = LEAST_INTERVAL_S,
        clock: Callable[[], float] = perf_counter,
    ) -> None:
        self._share = share
        self._least_s = least_s
        self._clock = clock
        self._due = 0.0
        self._costs: deque[float] = deque(maxlen=3)

    @property
    def wait_s(self) -> float:
        """How long until the next drawing may be made; 0: now."""
        return max(self._due - self._clock(), 0.0)

    def draw(self, drawing: Callable[[], None]) -> None:
        """Make a drawing, and note what it cost; the first one's cost is not held against it."""
        began = self._clock()
        drawing()
        cost = self._clock() - began
        self._costs.append(cost)
        # The least of the last ones: a single slow drawing (the first, or when another program
        # had the processor) says nothing about the next.
        usual = min(self._costs) if len(self._costs) > 1 else 0.0
        self._due = began + max(self._least_s, usual / self._share)
