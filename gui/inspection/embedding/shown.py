"""From a map to what is painted, said and saved."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.api import DataSet, Mapped, turning
from gui.figures.numbers import percent
from gui.inspection.embedding.colours import Colouring
from gui.inspection.embedding.map_view import MapPicture, shades
from gui.looking.shown_panel import Cell, Table
from gui.widgets.number_text import short_number

Numbers = np.ndarray[Any, np.dtype[Any]]

_SPREAD = 0.32
"""Of a row's height, over which points of one number are strewn, so that they are told apart."""

_GOLDEN = 0.6180339887498949


@dataclass(frozen=True, eq=False)
class Placed:
    """A map as it is shown.

    Attributes:
        mapped: what came.
        points: its points, turned so as to lie as those before; shape (N, 1) or (N, 2).
        present: the example that is looked at, turned with them.
    """

    mapped: Mapped
    points: Numbers
    present: Numbers | None


def placed_after(mapped: Mapped, before: Placed | None) -> Placed:
    """A map turned onto the one before it, if that was one of the same examples and way.

    Turned is what has no directions of its own: a plane, as it lies in many axes.
    """
    points = mapped.points.astype(np.float64)
    if mapped.way == "direct" or before is None or not _is_alike(mapped, before.mapped):
        return Placed(mapped, points, mapped.present)
    turn = turning(points, before.points)
    present = None if mapped.present is None else mapped.present.astype(np.float64) @ turn
    return Placed(mapped, points @ turn, present)


def picture_of(
    placed: Placed,
    colouring: Colouring | None,
    data: DataSet,
    hidden: Collection[int],
    example: tuple[str, int],
) -> tuple[MapPicture, tuple[float, float] | None]:
    """What is painted; of values, what the ends of the colours mean."""
    mapped, ends = placed.mapped, None
    kinds = np.zeros(len(mapped.index), dtype=np.int64)
    is_shown = np.ones(len(mapped.index), dtype=bool)
    is_class = colouring is not None and colouring.is_class
    if colouring is not None:
        values = colouring.of(data, mapped.split, mapped.index)
        if is_class:
            kinds = values.astype(np.int64)
            is_shown = ~np.isin(kinds, list(hidden))
        else:
            kinds, low, high = shades(values)
            ends = low, high
    split, index = example
    at = np.flatnonzero(mapped.index == index) if split == mapped.split else np.zeros(0, int)
    places, present, axes = placed.points, placed.present, ("", "")
    if places.shape[1] == 1:
        rows = kinds if is_class else np.zeros_like(kinds)
        places, axes = _strewn(places, rows), (mapped.path, "")
        middle = float(places[:, 1].mean()) if len(places) else 0.0
        present = None if present is None else np.array([float(present[0]), middle])
    elif mapped.way == "direct":
        axes = f"{mapped.path} 1", f"{mapped.path} 2"
    picture = MapPicture(
        places=places,
        kinds=kinds,
        is_class=is_class or colouring is None,
        is_shown=is_shown,
        ringed=int(at[0]) if len(at) else None,
        present=None if present is None else (float(present[0]), float(present[1])),
        has_equal_scales=placed.points.shape[1] == 2,
        axes=axes,
    )
    return picture, ends


def _strewn(numbers: Numbers, rows: Numbers) -> Numbers:
    """Points of one number: a row for each class, the first on top, strewn within it."""
    strew = (np.arange(len(numbers)) * _GOLDEN % 1.0 - 0.5) * 2 * _SPREAD
    return np.stack([numbers[:, 0], -rows.astype(np.float64) + strew], axis=1)


def _is_alike(mapped: Mapped, before: Mapped) -> bool:
    return (
        mapped.way == before.way
        and mapped.points.shape == before.points.shape
        and mapped.split == before.split
        and np.array_equal(mapped.index, before.index)
    )


def map_words(mapped: Mapped) -> str:
    """What the map is, and of how many examples at which step."""
    if mapped.way == "pca":
        first, second = (percent(share) for share in mapped.shares)
        words = _tr("PCA: {all} of the variance ({first} and {second})").format(
            all=percent(sum(mapped.shares)), first=first, second=second
        )
    elif mapped.way == "tsne":
        words = _tr("t-SNE: divergence {kl} after {iteration} moves").format(
            kl="–"
            if mapped.divergence is None or not np.isfinite(mapped.divergence)
            else short_number(mapped.divergence),
            iteration=short_number(mapped.iteration),
        )
    elif mapped.numbers == 1:
        words = _tr("its number as it is")
    else:
        words = _tr("its two numbers as they are")
    if mapped.kept < mapped.numbers:
        few = _tr("{kept} of its {all} numbers").format(
            kept=short_number(mapped.kept), all=short_number(mapped.numbers)
        )
        words = f"{words}, {few}"
    what = _tr("training") if mapped.split == "train" else _tr("test")
    count = short_number(len(mapped.index))
    if len(mapped.index) < mapped.of:
        count = _tr("{count} of {all}").format(count=count, all=short_number(mapped.of))
    where = _tr("{count} {what} examples, step {step}").format(
        count=count, what=what, step=short_number(mapped.step)
    )
    return f"{words} · {where}"


def table_of(placed: Placed, colouring: Colouring | None, data: DataSet | None) -> Table:
    """A row for each point."""
    mapped = placed.mapped
    axes = ("x", "y")[: placed.points.shape[1]]
    heads = (_tr("example"), *axes)
    values: list[Cell] = []
    if colouring is not None and data is not None:
        heads = (*heads, colouring.title)
        found = colouring.of(data, mapped.split, mapped.index).tolist()
        values = [colouring.names[int(v)] if colouring.is_class else float(v) for v in found]
    rows: list[tuple[Cell, ...]] = []
    for number, point in enumerate(placed.points.tolist()):
        own = (values[number],) if values else ()
        rows.append((int(mapped.index[number]), *point, *own))
    return Table(heads, rows)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Embedding", text)
