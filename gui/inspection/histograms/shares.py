"""Histograms of many looks on one axis: shares of the numbers, bin for bin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.api import Histogram

Numbers = np.ndarray[Any, np.dtype[Any]]

_ALL_BUT_A_FEW = (0.001, 0.999)
_ROOM = 0.04


@dataclass(frozen=True, eq=False)
class Shares:
    """Looks over values.

    Attributes:
        low, high: the ends of the axis of values: all but two in a thousand numbers of each look
            lie between them.
        table: the share of a look's numbers in each bin; shape (looks, bins).
        top: the share that is drawn strongest; what is beyond is as strong.
    """

    low: float
    high: float
    table: Numbers
    top: float


def shares_of(looks: Sequence[Histogram], bins: int) -> Shares:
    """Put looks on one axis; within a bin of its own a look's numbers count as evenly spread."""
    lows, highs = (np.array(ends) for ends in zip(*((x.low, x.high) for x in looks), strict=True))
    counts = np.stack([look.counts for look in looks])
    below = _shares_below(counts)
    low, high = _ends(lows, highs, below)
    edges = np.linspace(low, high, bins + 1)
    table = np.diff(_between(below, (edges - lows[:, None]) / (highs - lows)[:, None]), axis=1)
    peaks = table.max(axis=1)
    return Shares(low, high, table, float(np.quantile(peaks, 0.9)) or 1.0)


def _shares_below(counts: Numbers) -> Numbers:
    """The share of a look's numbers below each edge of its bins; (looks, n) → (looks, n + 1)."""
    below = np.zeros((counts.shape[0], counts.shape[1] + 1))
    np.cumsum(counts, axis=1, out=below[:, 1:])
    below /= np.maximum(below[:, -1:], 1.0)
    return below


def _between(below: Numbers, places: Numbers) -> Numbers:
    """Those shares at places from 0, a look's lowest edge, to 1; (looks, m) → (looks, m)."""
    bins = below.shape[1] - 1
    at = np.clip(places, 0.0, 1.0) * bins
    left = np.minimum(at.astype(np.intp), bins - 1)
    lower = np.take_along_axis(below, left, axis=1)
    upper = np.take_along_axis(below, left + 1, axis=1)
    found: Numbers = lower + (upper - lower) * (at - left)
    return found


def _ends(lows: Numbers, highs: Numbers, below: Numbers) -> tuple[float, float]:
    """The ends of an axis that holds all but a few numbers of each look, with a little room."""
    least, most = _ALL_BUT_A_FEW
    bins = below.shape[1] - 1
    first = np.maximum((below <= least).sum(axis=1) - 1, 0)
    last = np.minimum((below < most).sum(axis=1), bins)
    widths = (highs - lows) / bins
    low = float((lows + first * widths).min())
    high = float((lows + np.maximum(last, first + 1) * widths).max())
    room = _ROOM * (high - low)
    return low - room, high + room
