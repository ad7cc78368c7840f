"""What numbers of nodes say: classes and how sure they are, and where a unit changes sides."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from gui.inspection.plane.offers import Answer

Numbers = np.ndarray[Any, np.dtype[Any]]


class Decided(NamedTuple):
    """What scores say; shapes (…).

    Attributes:
        classes: the class of each input.
        shares: how much of the whole that class has, 0 … 1.
        sureness: the same from 0, where it could as well be another class, to 1.
    """

    classes: Numbers
    shares: Numbers
    sureness: Numbers


def decided(scores: Numbers, answer: Answer) -> Decided:
    """Which class each input is taken for, as the accuracy counts it.

    Shapes: scores (…, numbers)
    """
    scores = scores.astype(np.float64)
    if scores.shape[-1] == 1:
        one = scores[..., 0]
        beyond = one - answer.threshold
        if answer.rule == "sigmoid":
            yes = 1 / (1 + np.exp(-np.clip(beyond, -500, 500)))
        else:
            yes = np.clip(0.5 + beyond, 0, 1)
        classes = (one > answer.threshold).astype(np.int64)
        shares = np.where(classes == 1, yes, 1 - yes)
        return Decided(classes, shares, np.clip(2 * shares - 1, 0, 1))
    shares = _shares(scores, answer.rule)
    classes = scores.argmax(axis=-1)
    best = np.take_along_axis(shares, classes[..., None], axis=-1)[..., 0]
    even = 1 / scores.shape[-1]
    return Decided(classes, best, np.clip((best - even) / (1 - even), 0, 1))


def _shares(scores: Numbers, rule: str) -> Numbers:
    match rule:
        case "softmax":
            raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
            shares: Numbers = raised / raised.sum(axis=-1, keepdims=True)
            return shares
        case "exponential":
            chances: Numbers = np.exp(np.minimum(scores, 0.0))
            return chances
        case "sigmoid":
            yes: Numbers = 1 / (1 + np.exp(-np.clip(scores, -500, 500)))
            return yes
    return np.clip(scores, 0.0, 1.0)


def contour(values: Numbers, level: float) -> Numbers:
    """Where numbers on a grid pass a level, as short lines.

    Shapes: values (rows, columns) → (lines, 2 ends, 2), as (column, row) with fractions

    Source: Lorensen and Cline 1987, “Marching cubes”, in two dimensions; where all four sides of a
    cell are crossed, the mean of its corners decides.
    """
    v = np.asarray(values, dtype=np.float64) - level
    if min(v.shape) < 2 or not np.isfinite(v).all():
        return np.zeros((0, 2, 2))
    rows, columns = np.mgrid[: v.shape[0] - 1, : v.shape[1] - 1].astype(np.float64)
    a, b, c, d = v[:-1, :-1], v[:-1, 1:], v[1:, 1:], v[1:, :-1]  # round the cell

    def share(first: Numbers, second: Numbers) -> Numbers:
        with np.errstate(divide="ignore", invalid="ignore"):
            found: Numbers = first / (first - second)
        return found

    sides = (
        ((a > 0) != (b > 0), np.stack([columns + share(a, b), rows], axis=-1)),
        ((b > 0) != (c > 0), np.stack([columns + 1, rows + share(b, c)], axis=-1)),
        ((d > 0) != (c > 0), np.stack([columns + share(d, c), rows + 1], axis=-1)),
        ((a > 0) != (d > 0), np.stack([columns, rows + share(a, d)], axis=-1)),
    )
    count = sum(crossed.astype(int) for crossed, _ in sides)
    lines = []
    for first in range(4):
        for second in range(first + 1, 4):
            here = (count == 2) & sides[first][0] & sides[second][0]
            lines.append(np.stack([sides[first][1][here], sides[second][1][here]], axis=1))
    is_joined = ((a + b + c + d) > 0) == (a > 0)
    for pairs, here in (
        (((0, 1), (2, 3)), (count == 4) & is_joined),
        (((0, 3), (1, 2)), (count == 4) & ~is_joined),
    ):
        for first, second in pairs:
            lines.append(np.stack([sides[first][1][here], sides[second][1][here]], axis=1))
    return np.concatenate(lines)


def between(grid: Numbers, column: float, row: float) -> Numbers:
    """The numbers at a place between the points of a grid, evenly blended.

    Shapes: grid (rows, columns, numbers) → (numbers,)
    """
    height, width = grid.shape[:2]
    x, y = min(max(column, 0.0), width - 1.0), min(max(row, 0.0), height - 1.0)
    left, top = min(int(x), max(width - 2, 0)), min(int(y), max(height - 2, 0))
    right, bottom = min(left + 1, width - 1), min(top + 1, height - 1)
    u, w = x - left, y - top
    upper = grid[top, left] * (1 - u) + grid[top, right] * u
    lower = grid[bottom, left] * (1 - u) + grid[bottom, right] * u
    blended: Numbers = upper * (1 - w) + lower * w
    return blended
