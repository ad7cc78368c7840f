"""Smoothing of curves: an exponential average that starts without bias."""

from typing import Any

import numpy as np

_BLOCK_WEIGHT = 1e-9
"""Within a block the weights may shrink to this; below it double precision would suffer."""


def smooth(values: np.ndarray[Any, Any], weight: float) -> np.ndarray[Any, Any]:
    """Return the exponential moving average of ``values``.

    Every point is the mean of all before it, the k-th last weighted by ``weight**k``: the first
    points are as true as the later ones (the bias correction of Adam). What is not a number is
    left out of the mean.

    Args:
        values: the curve.
        weight: 0 leaves the curve as it is, nearer to 1 is smoother.

    Shapes: (n,) → (n,) float64

    Raises:
        ValueError: if ``weight`` is not in 0 … 1 (1 excluded).
    """
    if not 0 <= weight < 1:
        raise ValueError(f"weight: expected 0 … below 1, received {weight}")
    values = np.asarray(values, dtype=np.float64)
    if weight == 0 or not len(values):
        return values.copy()
    known = np.isfinite(values)
    if known.all():
        averages = decayed_sum(values, weight)
        averages *= 1 - weight
        early = min(len(values), int(np.log(1e-17) / np.log(weight)) + 1)
        averages[:early] /= 1 - weight ** np.arange(1, early + 1)
        return averages
    counts = decayed_sum(known.astype(np.float64), weight)
    sums = decayed_sum(np.where(known, values, 0.0), weight)
    averages = np.full_like(sums, np.nan)
    np.divide(sums, counts, out=averages, where=counts > 0)
    return averages


def decayed_sum(values: np.ndarray[Any, Any], weight: float) -> np.ndarray[Any, Any]:
    """Return s with s[t] = weight · s[t-1] + values[t], worked out block by block.

    A block is summed in one go after scaling by powers of ``weight``; blocks are as long as those
    powers stay harmless, and what one hands to the next is itself such a sum, with a weight of
    ``weight**length``.

    Shapes: (n,) → (n,)
    """
    length = max(1, min(4096, int(np.log(_BLOCK_WEIGHT) / np.log(weight))))
    blocks = -(-len(values) // length)
    padded = np.zeros(blocks * length)
    padded[: len(values)] = values
    powers = weight ** np.arange(length)
    sums = padded.reshape(blocks, length)
    sums *= 1 / powers
    np.cumsum(sums, axis=1, out=sums)
    sums *= powers
    if blocks > 1:
        handed_on = weight**length
        totals = sums[:, -1]
        if handed_on > 0 and length > 1:
            totals = decayed_sum(totals, handed_on)
        else:
            totals = _one_by_one(totals, handed_on)
        sums[1:] += totals[:-1, None] * (powers * weight)
    flat: np.ndarray[Any, Any] = sums.reshape(-1)[: len(values)]
    return flat


def _one_by_one(values: np.ndarray[Any, Any], weight: float) -> np.ndarray[Any, Any]:
    sums = values.copy()
    for index in range(1, len(sums)):
        sums[index] += weight * sums[index - 1]
    return sums
