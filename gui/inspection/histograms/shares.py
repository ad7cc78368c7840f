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
    ends = np.array([_ends(look) for look in looks])
    low, high = float(ends[:, 0].min()), float(ends[:, 1].max())
    room = _ROOM * (high - low)
    low, high = low - room, high + room
    edges = np.linspace(low, high, bins + 1)
    table = np.stack([np.diff(np.interp(edges, *_cumulated(look))) for look in looks])
    peaks = table.max(axis=1)
    return Shares(low, high, table, float(np.quantile(peaks, 0.9)) or 1.0)


def _cumulated(look: Histogram) -> tuple[Numbers, Numbers]:
    """Edges of a look's own bins, and the share of its numbers below each."""
    edges = np.linspace(look.low, look.high, len(look.counts) + 1)
    below = np.concatenate([[0.0], np.cumsum(look.counts, dtype=np.float64)])
    return edges, below / max(below[-1], 1.0)


def _ends(look: Histogram) -> tuple[float, float]:
    edges, below = _cumulated(look)
    least, most = _ALL_BUT_A_FEW
    low = edges[max(int(np.searchsorted(below, least, side="right")) - 1, 0)]
    high = edges[min(int(np.searchsorted(below, most)), len(edges) - 1)]
    return float(low), float(high if high > low else edges[-1])
