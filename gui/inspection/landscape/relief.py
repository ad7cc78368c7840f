"""From losses on a grid to heights between 0 and 1, and to the lines of equal height."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.api import Landscape
from gui.inspection.plane.reading import contour

Numbers = np.ndarray[Any, np.dtype[Any]]

LINEAR, LOGARITHMIC, EITHER = "linear", "log", "auto"

_LEVELS = 14
_STEEP = 50.0


@dataclass(frozen=True, eq=False)
class Relief:
    """A landscape ready to be painted.

    Attributes:
        xs, ys: where the grid's lines lie, shapes (side,).
        heights: from 0, the smallest loss, to 1, the largest; NaN where there is none;
            shape (side, side), first y then x.
        low, high: the losses that belong to 0 and 1.
        is_log: whether equal heights are equal ratios of the loss.
    """

    xs: Numbers
    ys: Numbers
    heights: Numbers
    low: float
    high: float
    is_log: bool

    def height(self, loss: float) -> float:
        """The height of a loss."""
        return float(_heights(np.array([loss]), self.low, self.high, is_log=self.is_log)[0])

    def lines(self) -> Numbers:
        """Lines of equal height on the axes, each as two ends; shape (n, 2, 2)."""
        heights = np.where(np.isfinite(self.heights), self.heights, 1.0)
        levels = (np.arange(_LEVELS) + 0.5) / _LEVELS
        found = np.concatenate([contour(heights, float(level)) for level in levels])
        corner = np.array([self.xs[0], self.ys[0]])
        cell = np.array([self.xs[1] - self.xs[0], self.ys[1] - self.ys[0]])
        placed: Numbers = corner + found * cell
        return placed

    def height_at(self, x: Numbers, y: Numbers) -> Numbers:
        """Heights at places, between the four of the grid around each; NaN outside of it.

        Shapes: x (n,), y (n,) → (n,)
        """
        last = len(self.xs) - 1
        column = (x - self.xs[0]) / (self.xs[-1] - self.xs[0]) * last
        row = (y - self.ys[0]) / (self.ys[-1] - self.ys[0]) * last
        edge = 1e-9 * last
        inside = (column >= -edge) & (column <= last + edge) & (row >= -edge) & (row <= last + edge)
        left = np.clip(np.nan_to_num(column).astype(int), 0, last - 1)
        below = np.clip(np.nan_to_num(row).astype(int), 0, last - 1)
        across, up = column - left, row - below
        z = self.heights
        lower = z[below, left] * (1 - across) + z[below, left + 1] * across
        upper = z[below + 1, left] * (1 - across) + z[below + 1, left + 1] * across
        found: Numbers = np.where(inside, lower * (1 - up) + upper * up, np.nan)
        return found


def relief_of(landscape: Landscape, scale: str = EITHER) -> Relief | None:
    """What is known of a landscape; None where no place has a loss.

    Args:
        landscape: also one that is still being worked out.
        scale: ``linear``, ``log``, or ``auto``: by ratios where the largest loss is many times the
            smallest. Losses that are not above 0 have no ratios.
    """
    losses = landscape.filled()
    finite = losses[np.isfinite(losses)]
    if not finite.size:
        return None
    low, high = float(finite.min()), float(finite.max())
    is_log = low > 0 and (scale == LOGARITHMIC or (scale == EITHER and high > _STEEP * low))
    heights = _heights(losses, low, high, is_log=is_log)
    return Relief(landscape.xs, landscape.ys, heights, low, high, is_log)


def _heights(losses: Numbers, low: float, high: float, *, is_log: bool) -> Numbers:
    with np.errstate(divide="ignore", invalid="ignore"):
        if is_log:
            losses, low, high = np.log(losses), float(np.log(low)), float(np.log(high))
        found = (losses - low) / (high - low if high > low else 1.0)
    return np.where(np.isfinite(found), found, np.nan)
