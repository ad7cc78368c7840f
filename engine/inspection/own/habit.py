"""How the pictures of a data set were prepared, measured from the pictures themselves."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

MOST_LOOKED_AT = 400
"""So many pictures tell how all were prepared."""

_INK = 0.2
"""What differs by more than this share of the range from the paper belongs to the drawing."""

_FLAT_CORNERS = 0.1
"""Where corners scatter by less than this share of the range, pictures may lie on paper."""

_MUCH_PAPER = 0.3
"""They do if so many of all pixels are paper."""

_STEADY = 0.06
"""What scatters less than this share of a picture's sides lies in the same place in all."""

_ALIKE = 0.2
"""Drawings were scaled to one size if their sizes scatter by less than this share."""


@dataclass(frozen=True)
class Habit:
    """How pictures lie in their frame, and what their numbers mean.

    Attributes:
        channels, height, width: of a picture.
        low, high: the least and the greatest number that occurs.
        paper: the number of what is not drawn on; None: these are no drawings on paper.
        extent: the longer side of what is drawn, in pixels of the picture, as most have it; 0:
            drawings differ in size.
        centred_by: ``mass`` or ``box``: what of a drawing lies in the same place in all; empty:
            neither does.
        centre: where that is, (row, column), in pixels from the top left corner.
        stroke: how wide lines are, in pixels.
    """

    channels: int
    height: int
    width: int
    low: float
    high: float
    paper: float | None = None
    extent: float = 0.0
    centred_by: str = ""
    centre: tuple[float, float] = (0.0, 0.0)
    stroke: float = 0.0

    @property
    def ink(self) -> float:
        """The number of what is drawn, as far from the paper as can be."""
        if self.paper is None:
            return self.high
        return self.high if self.high - self.paper >= self.paper - self.low else self.low


def habit_of(pictures: Array) -> Habit:
    """How pictures of a data set were prepared; shape (N, C, H, W).

    The first `MOST_LOOKED_AT` are looked at.
    """
    pictures = np.asarray(pictures[:MOST_LOOKED_AT], dtype=np.float64)
    _, channels, height, width = pictures.shape
    low, high = float(pictures.min()), float(pictures.max())
    whole = Habit(channels, height, width, low, high)
    grey = pictures.mean(axis=1)
    paper = float(np.median(grey[:, (0, 0, -1, -1), (0, -1, 0, -1)]))
    away = np.abs(grey - paper) / max(high - low, 1e-12)
    is_flat = away[:, (0, 0, -1, -1), (0, -1, 0, -1)].mean() < _FLAT_CORNERS
    if high <= low or not is_flat or (away < 0.05).mean() < _MUCH_PAPER:
        return whole
    inks = np.abs(grey - paper) / max(high - paper, paper - low)
    placed = [_placed(ink) for ink in inks]
    found = np.array([one for one in placed if one is not None])
    if not len(found):
        return whole
    of_paper = replace(whole, paper=paper, stroke=float(np.median(found[:, 5])))
    extents, by_box, by_mass = found[:, 0], found[:, 1:3], found[:, 3:5]
    if extents.std() > _ALIKE * extents.mean():
        return of_paper
    name, places = min(
        (("mass", by_mass), ("box", by_box)), key=lambda one: float(one[1].std(axis=0).sum())
    )
    is_steady = places.std(axis=0).sum() <= _STEADY * (height + width)
    return replace(
        of_paper,
        extent=float(np.median(extents)),
        centred_by=name if is_steady else "",
        centre=(float(np.median(places[:, 0])), float(np.median(places[:, 1]))),
    )


def place_of(ink: Array) -> tuple[tuple[float, float, float, float], tuple[float, float]] | None:
    """The box that holds a drawing (top, bottom, left, right) and its centre of mass.

    None: nothing is drawn. Ink counts from 0 to 1; shape (H, W).
    """
    drawn = ink > _INK
    if not drawn.any():
        return None
    rows, columns = np.flatnonzero(drawn.any(axis=1)), np.flatnonzero(drawn.any(axis=0))
    box = float(rows[0]), float(rows[-1] + 1), float(columns[0]), float(columns[-1] + 1)
    weight = np.where(drawn, ink, 0.0)
    total = weight.sum()
    row = float((weight.sum(axis=1) * (np.arange(len(ink)) + 0.5)).sum() / total)
    column = float((weight.sum(axis=0) * (np.arange(ink.shape[1]) + 0.5)).sum() / total)
    return box, (row, column)


def _placed(ink: Array) -> tuple[float, ...] | None:
    """Extent, middle of the box, centre of mass, width of the lines."""
    found = place_of(ink)
    if found is None:
        return None
    (top, bottom, left, right), (row, column) = found
    extent = max(bottom - top, right - left)
    middle = (top + bottom) / 2, (left + right) / 2
    return extent, *middle, row, column, _stroke(ink)


def _stroke(ink: Array) -> float:
    """The width of lines: a line of length l and width w has the area l·w and borders of 2·l."""
    padded = np.pad(np.clip(ink, 0.0, 1.0), 1)
    border = np.abs(np.diff(padded, axis=0)).sum() + np.abs(np.diff(padded, axis=1)).sum()
    # Along a slanting line both differences count: on average 4/π of its length.
    length = border / (4 / np.pi) / 2
    return float(padded.sum() / length) if length > 0 else 1.0
