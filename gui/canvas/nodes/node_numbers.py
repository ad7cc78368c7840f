"""What many numbers have in common: their mean and spread, their ends, how many are nothing."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]

_MOST_COUNTED = 50_000
"""Of more numbers evenly spaced ones are counted; no bar would come out visibly otherwise."""


@dataclass(frozen=True)
class Numbers:
    """What there is to tell of many numbers; of those that are finite, but for ``broken``.

    Attributes:
        mean, deviation: of all; the deviation is that of these very numbers (divided by N).
        low, high: the least and the most.
        zeros: the share that is exactly zero.
        broken: the share that is infinite or no number.
    """

    mean: float
    deviation: float
    low: float
    high: float
    zeros: float
    broken: float = 0.0


def numbers_of(array: Array) -> Numbers:
    """What there is to tell of them; with nothing finite among them all is not a number."""
    flat = np.asarray(array).reshape(-1)
    kept = _finite(flat)
    count = max(flat.size, 1)
    broken = 1.0 - kept.size / count if flat.size else 0.0
    if not kept.size:
        nan = float("nan")
        return Numbers(nan, nan, nan, nan, 0.0, broken)
    return Numbers(
        mean=float(kept.mean(dtype=np.float64)),
        deviation=float(kept.std(dtype=np.float64)),
        low=float(kept.min()),
        high=float(kept.max()),
        zeros=(kept.size - int(np.count_nonzero(kept))) / count,
        broken=broken,
    )


@dataclass(frozen=True, eq=False)
class Counted:
    """How often numbers lie where.

    Attributes:
        counts: in bins of the same width.
        low, high: where the first bin begins and the last ends.
    """

    counts: NDArray[np.int64]
    low: float
    high: float


def counted(array: Array, bins: int) -> Counted | None:
    """Count numbers in bins from the least to the most; None if none of them is finite."""
    kept = _finite(np.asarray(array).reshape(-1))
    if not kept.size:
        return None
    low, high = float(kept.min()), float(kept.max())
    kept = kept[:: max(1, kept.size // _MOST_COUNTED)]
    if high <= low:
        reach = abs(low) * 0.5 or 1.0  # all are the same number: it stands in the middle
        low, high = low - reach, high + reach
    places = ((kept.astype(np.float64) - low) * (bins / (high - low))).astype(np.intp)
    return Counted(np.bincount(np.minimum(places, bins - 1), minlength=bins), low, high)


def _finite(flat: Array) -> Array:
    is_finite = np.isfinite(flat)
    return flat if is_finite.all() else flat[is_finite]
