"""A relief turned in space and laid onto a flat screen, from the back to the front."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from gui.inspection.landscape.relief import Relief

Numbers = np.ndarray[Any, np.dtype[Any]]

_HEIGHT = 0.9
_LIGHT = np.array([-0.45, -0.35, 0.82])


@dataclass(frozen=True)
class Sight:
    """From where it is seen.

    Attributes:
        turn: round the vertical axis, in degrees.
        rise: of the eye above the ground, in degrees: 90 is from above.
    """

    turn: float = 35.0
    rise: float = 40.0

    def turned(self, turn: float, rise: float) -> Sight:
        """Turned on, never below the ground."""
        return Sight((self.turn + turn) % 360, min(max(self.rise + rise, 8.0), 88.0))


@dataclass(frozen=True, eq=False)
class Mesh:
    """The relief's corners on the screen.

    Attributes:
        corners: shape (rows, columns, 2), in pixels.
        depths: of the corners, the larger the further away, shape (rows, columns).
        order: the cells from the back to the front, each as row and column, shape (cells, 2).
        light: how brightly each cell is lit, from 0 to 1, shape (rows − 1, columns − 1).
        heights: of the corners, 0 … 1, shape (rows, columns).
    """

    corners: Numbers
    depths: Numbers
    order: Numbers
    light: Numbers
    heights: Numbers


class Projection:
    """Puts places of a relief onto a screen.

    Args:
        width, height: of the screen, in pixels.
    """

    def __init__(self, relief: Relief, sight: Sight, width: float, height: float) -> None:
        self._relief = relief
        turn, self._rise = np.radians(sight.turn), np.radians(sight.rise)
        self._cos, self._sin = np.cos(turn), np.sin(turn)
        wide = 2 * (abs(self._cos) + abs(self._sin))
        tall = wide * np.sin(self._rise) + _HEIGHT * np.cos(self._rise)
        self._scale = float(min(width / wide, height / tall)) * 0.97
        middle = 0.5 * _HEIGHT * np.cos(self._rise)
        self._across, self._down = width / 2, height / 2 + middle * self._scale

    def points(self, x: Numbers, y: Numbers, z: Numbers) -> tuple[Numbers, Numbers]:
        """Places on the screen, and how far away they are.

        Args:
            x: on the relief's axis from left to right.
            y: on the other one.
            z: heights, 0 … 1.

        Shapes: (n,), (n,), (n,) → (n, 2), (n,)
        """
        xs, ys = self._relief.xs, self._relief.ys
        u = 2 * (x - xs[0]) / (xs[-1] - xs[0]) - 1
        v = 2 * (y - ys[0]) / (ys[-1] - ys[0]) - 1
        side = u * self._cos - v * self._sin
        away = u * self._sin + v * self._cos
        up = _HEIGHT * z
        placed = np.stack(
            [
                self._across + self._scale * side,
                self._down - self._scale * (away * np.sin(self._rise) + up * np.cos(self._rise)),
            ],
            axis=-1,
        )
        return placed, away * np.cos(self._rise) - up * np.sin(self._rise)


def mesh_of(relief: Relief, projection: Projection, stride: int = 1) -> Mesh:
    """All cells of a relief on a screen; what has no number lies as high as anything."""
    rows = _lines(len(relief.ys), stride)
    columns = _lines(len(relief.xs), stride)
    heights = np.nan_to_num(relief.heights[np.ix_(rows, columns)], nan=1.0)
    y, x = np.meshgrid(relief.ys[rows], relief.xs[columns], indexing="ij")
    corners, depths = projection.points(x.ravel(), y.ravel(), heights.ravel())
    shape = heights.shape
    depths = depths.reshape(shape)
    middle = depths[:-1, :-1] + depths[1:, :-1] + depths[:-1, 1:] + depths[1:, 1:]
    furthest = np.argsort(-middle, axis=None, kind="stable")
    order = np.stack(np.unravel_index(furthest, middle.shape), axis=-1)
    return Mesh(corners.reshape(*shape, 2), depths, order, _light(heights), heights)


def _lines(count: int, stride: int) -> Numbers:
    """The grid's lines that are drawn; the last one is among them."""
    found: Numbers = np.unique(np.append(np.arange(0, count, stride), count - 1))
    return found


def _light(heights: Numbers) -> Numbers:
    """How much light falls onto each cell, by its slope; shape (rows − 1, columns − 1)."""
    cell = 2.0 / (np.array(heights.shape) - 1)
    z = _HEIGHT * heights
    across = (z[:-1, 1:] - z[:-1, :-1] + z[1:, 1:] - z[1:, :-1]) / (2 * cell[1])
    along = (z[1:, :-1] - z[:-1, :-1] + z[1:, 1:] - z[:-1, 1:]) / (2 * cell[0])
    upright = np.stack([-across, -along, np.ones_like(across)], axis=-1)
    upright /= np.linalg.norm(upright, axis=-1, keepdims=True)
    found: Numbers = np.clip(upright @ (_LIGHT / np.linalg.norm(_LIGHT)), 0.0, 1.0)
    return found
