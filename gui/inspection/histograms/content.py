"""What a chart of histograms shows, as a value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.api import Histogram
from gui.inspection.histograms.record import Track
from gui.inspection.histograms.shares import Shares, shares_of

Numbers = np.ndarray[Any, np.dtype[Any]]

_FEWEST_BINS, _MOST_BINS = 16, 96


@dataclass(frozen=True, eq=False)
class Content:
    """One layer's histograms over a run.

    Attributes:
        path: of the layer.
        steps: of the looks.
        looks: what was seen.
        times: where they lie on the axis of time; shape (looks,).
        gaps: pairs of times between which nobody looked.
        shares: the looks on one axis of values.
    """

    path: str
    steps: tuple[int, ...]
    looks: tuple[Histogram, ...]
    times: Numbers
    gaps: tuple[tuple[float, float], ...]
    shares: Shares

    @property
    def span(self) -> tuple[float, float]:
        """The times from the start of the run, or the first look, to the last."""
        ends = [float(self.times[0]), float(self.times[-1]), *(low for low, _ in self.gaps)]
        return min(ends), max(ends)


def content_of(path: str, track: Track, time: Callable[[int], float]) -> Content | None:
    """What there is to show of a track; None: nothing.

    Args:
        path: of the layer.
        track: what was seen of it.
        time: where a step lies on the axis of time.
    """
    if not track.looks:
        return None
    times = np.array([time(step) for step in track.steps])
    gaps = tuple((time(low), time(high)) for low, high in track.gaps)
    looks = tuple(track.looks)
    fewest = min(look.counted for look in looks)
    bins = min(max(round(4 * fewest ** (1 / 3)), _FEWEST_BINS), _MOST_BINS)  # twice as Rice's rule
    return Content(path, tuple(track.steps), looks, times, gaps, shares_of(looks, bins))
