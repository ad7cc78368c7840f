"""How far a plane of codes reaches, so that it holds the examples' and yet stands still."""

from __future__ import annotations

from typing import Any

import numpy as np

Numbers = np.ndarray[Any, np.dtype[Any]]
Extent = tuple[tuple[float, float], tuple[float, float]]
"""The lower and the upper corner, each (x, y)."""

_OUTSIDE, _TOO_SMALL = 0.03, 0.4
"""The plane is fitted anew when more codes lie outside than this, or they fill less than that."""

_TAIL = 1.0
"""Per cent of the codes on each side that need not fit in."""


def reaching(reach: float) -> Extent:
    """As far to all sides."""
    return (-reach, -reach), (reach, reach)


def fitted(codes: Numbers, before: Extent | None) -> Extent:
    """A plane that holds the codes: the one before while it still fits; shapes codes (N, 2)."""
    codes = codes[np.isfinite(codes).all(axis=1)]
    if not len(codes):
        return before or reaching(3.0)
    low, high = np.percentile(codes, _TAIL, axis=0), np.percentile(codes, 100 - _TAIL, axis=0)
    if before is not None and _still_fits(codes, high - low, before):
        return before
    span = np.maximum(high - low, 1e-6)
    lower, upper = (
        _rounded(low - 0.1 * span, span, up=False),
        _rounded(high + 0.1 * span, span, up=True),
    )
    return (lower[0], lower[1]), (upper[0], upper[1])


def _still_fits(codes: Numbers, span: Numbers, before: Extent) -> bool:
    low, high = np.array(before[0]), np.array(before[1])
    outside = ((codes < low) | (codes > high)).any(axis=1).mean()
    return bool(outside <= _OUTSIDE and (span >= _TOO_SMALL * (high - low)).all())


def _rounded(ends: Numbers, span: Numbers, *, up: bool) -> list[float]:
    """To a tenth of the span's order, away from the middle."""
    unit = 10.0 ** np.floor(np.log10(span)) / 2
    whole = np.ceil(ends / unit) if up else np.floor(ends / unit)
    return [float(value) for value in whole * unit]
