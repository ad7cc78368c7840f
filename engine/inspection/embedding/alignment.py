"""Turns a map so that it lies as the one before it."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[Any]


def turning(points: Numbers, before: Numbers) -> Numbers:
    """The rotation, perhaps with a reflection, that brings points nearest to others.

    ``points @ turning(points, before)`` has all distances that ``points`` have; the origin stays.

    Shapes: points (N, axes), before (N, axes) → (axes, axes)

    Source: Schönemann 1966, “A generalized solution of the orthogonal Procrustes problem”.
    """
    if not len(points) or not np.isfinite(points).all() or not np.isfinite(before).all():
        return np.eye(points.shape[1])
    left, _, right = np.linalg.svd(points.astype(np.float64).T @ before.astype(np.float64))
    found: Numbers = left @ right
    return found
