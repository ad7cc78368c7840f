"""Inputs of a network, and numbers shaped as they are, as what a tile shows."""

from __future__ import annotations

from math import ceil, sqrt
from typing import Any

import numpy as np

from engine.api import Field
from gui.widgets.number_text import short_number
from gui.widgets.tile import Bars, Map
from gui.widgets.tiles_view import TilePoint

Numbers = np.ndarray[Any, np.dtype[Any]]

MOST_BARS = 64


def shown_input(values: Numbers, field: Field, low: float, high: float) -> Map | Bars:
    """An input: pictures of three channels in their colours, other numbers by magnitude.

    Shapes: values as the field's, or a piece of such a picture
    """
    if field.spec.rank == 3 and len(values) == 3:
        return Map(values, low, high)
    flat = flat_picture(values, field)
    if flat is None:
        return bars_of(values, field, max(abs(low), abs(high)))
    return Map(flat, low, high)


def shown_signed(values: Numbers, field: Field, end: float) -> Map | Bars:
    """Signed numbers shaped as an input, colours or not, from −end to end."""
    flat = flat_picture(one_channel(values, field, absolute=False), field)
    if flat is None:
        return bars_of(values, field, end)
    return Map(flat, -end, end, "diverging")


def one_channel(values: Numbers, field: Field, *, absolute: bool) -> Numbers:
    """Of pictures the sum of all channels, or the largest of their magnitudes; (C, H, W) → (H, W).

    What is no picture keeps its shape.
    """
    if field.spec.rank != 3 or values.ndim != 3:
        return np.abs(values) if absolute else values
    found: Numbers = np.abs(values).max(axis=0) if absolute else values.sum(axis=0)
    return found


def flat_picture(values: Numbers, field: Field) -> Numbers | None:
    """The same as rows and columns; None: it is a short vector, and bars say more.

    The channels of a picture stand side by side, steps of a sequence from left to right. A long
    vector is folded into rows.
    """
    if field.spec.rank == 3:
        return values if values.ndim == 2 else np.concatenate(list(values), axis=1)
    if values.ndim == 2:
        return values.T if field.spec.axes[:1] == ("T",) else values
    flat = values.reshape(-1)
    if len(flat) <= MOST_BARS:
        return None
    columns = ceil(sqrt(len(flat)))
    folded = np.full(columns * ceil(len(flat) / columns), np.nan, dtype=np.float32)
    folded[: len(flat)] = flat
    return folded.reshape(-1, columns)


def bars_of(values: Numbers, field: Field, end: float | None = None) -> Bars:
    """A short vector, by the features' names."""
    flat = [float(value) for value in values.reshape(-1)]
    names = names_of(len(flat), field)
    finite = [abs(value) for value in flat if np.isfinite(value)]
    return Bars(names, tuple(flat), end if end is not None else max(finite, default=1.0))


def names_of(count: int, field: Field) -> tuple[str, ...]:
    """What the numbers of a vector are called."""
    if len(field.feature_names) == count:
        return field.feature_names
    return tuple(f"x{number}" for number in range(count))


def magnitude(values: Numbers) -> float:
    """The largest magnitude; 1 if there is none."""
    finite = np.abs(values[np.isfinite(values)])
    return float(finite.max()) or 1.0 if finite.size else 1.0


def value_words(content: Map | Bars, point: TilePoint) -> str:
    """The number at a place of a tile, with where it is."""
    if isinstance(content, Bars):
        return f"{content.names[point.row]}: {short_number(content.values[point.row])}"
    values = content.values
    number = values[..., point.row, point.column]
    numbers = ", ".join(short_number(float(one)) for one in np.atleast_1d(number))
    return f"({point.row}, {point.column}): {numbers}"
