"""What was seen of a run's histograms: the whole of it, in bounded room, and what is missing."""

from __future__ import annotations

from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Iterable

from engine.api import Histogram, Spread

MOST_LOOKS = 128
"""Of one layer's numbers; beyond, those go that leave the smallest gap."""

_MOST_RUNS = 4
_UNUSUAL = 4

Key = tuple[Spread, str]
Gap = tuple[int, int]


class Track:
    """The histograms of one layer's numbers, by step, evenly thinned when they get too many.

    Attributes:
        steps: batches learned at each look, ascending.
        looks: what was seen then.
        gaps: pairs of steps between which nobody looked.
        fetched: steps whose histograms were made later, from the run's kept moments.
    """

    def __init__(self) -> None:
        self.steps: list[int] = []
        self.looks: list[Histogram] = []
        self.gaps: list[Gap] = []
        self.fetched: set[int] = set()
        self._is_interrupted = True

    def interrupt(self) -> None:
        """Nobody looks from now on, until the next histogram is added."""
        self._is_interrupted = True

    def add(self, step: int, look: Histogram) -> None:
        """What is seen at a step, now."""
        last = self.steps[-1] if self.steps else 0
        if self._is_interrupted and step - last > self._usual_distance():
            self.gaps.append((last, step))
        if step > last or not self.steps:  # an old look, drawn once more, is no news
            self._is_interrupted = False
        self._insert(step, look)

    def fetch(self, found: Iterable[tuple[int, Histogram]]) -> None:
        """Histograms of steps in the past; where they lie, nothing is missing any more."""
        for step, look in found:
            known = step in self.steps
            self._insert(step, look)
            if not known:
                self.fetched.add(step)
            self.gaps = [gap for gap in self.gaps if not gap[0] <= step <= gap[1]]
        self.fetched &= set(self.steps)

    def missing(self, steps: Iterable[int]) -> tuple[int, ...]:
        """Those of some steps that lie where nobody looked."""
        known = set(self.steps)
        return tuple(
            step
            for step in steps
            if step not in known and any(low <= step <= high for low, high in self.gaps)
        )

    def at(self, step: int) -> int | None:
        """The number of the look that is shown at a step: the last one before it."""
        place = bisect_left(self.steps, step + 1) - 1
        return place if place >= 0 else None

    def _insert(self, step: int, look: Histogram) -> None:
        place = bisect_left(self.steps, step)
        if place < len(self.steps) and self.steps[place] == step:
            self.looks[place] = look
            return
        self.steps.insert(place, step)
        self.looks.insert(place, look)
        if len(self.steps) > MOST_LOOKS:
            self._thin()

    def _thin(self) -> None:
        """Let the look go whose neighbours are nearest to each other; never the first or last."""
        inner = range(1, len(self.steps) - 1)
        gone = min(inner, key=lambda i: self.steps[i + 1] - self.steps[i - 1])
        self.fetched.discard(self.steps[gone])
        del self.steps[gone], self.looks[gone]

    def _usual_distance(self) -> float:
        """How far apart looks may lie without anything being missing."""
        if len(self.steps) < 3:
            return 1
        return max(_UNUSUAL * (self.steps[-1] - self.steps[0]) / (len(self.steps) - 1), 1)


class Records:
    """The tracks of the last few runs, each run's apart."""

    def __init__(self) -> None:
        self._runs: OrderedDict[object, dict[Key, Track]] = OrderedDict()

    def of(self, run: object) -> dict[Key, Track]:
        """The tracks of a run; those of the run looked at longest ago are let go."""
        found = self._runs.setdefault(run, {})
        self._runs.move_to_end(run)
        while len(self._runs) > _MOST_RUNS:
            self._runs.popitem(last=False)
        return found

    def interrupt(self, kept: Iterable[Key] = ()) -> None:
        """Nobody looks any more, but at those that are named."""
        kept = set(kept)
        for tracks in self._runs.values():
            for key, track in tracks.items():
                if key not in kept:
                    track.interrupt()

    def forget(self, run: object) -> None:
        """Let a run's tracks go."""
        self._runs.pop(run, None)
