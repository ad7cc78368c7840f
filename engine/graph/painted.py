"""Filters that the user painted: which place of a layer's weight holds which numbers."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import msgspec


class Painted(msgspec.Struct, frozen=True):
    """A filter that the user gave, and that stays as it is while the rest learns.

    Attributes:
        place: where it lies in the layer's main weight, by its first indices: (output, input) of a
            convolution, (unit,) of a dense layer.
        values: its numbers, row by row.
    """

    place: tuple[int, ...]
    values: tuple[float, ...]


Shapes = Sequence[tuple[str, tuple[int, ...]]]
"""Name and shape of each parameter of a layer, in its order."""


def main_weight_name(shapes: Shapes) -> str | None:
    """The weight a layer is known by: the first with more than one axis."""
    return next((name for name, shape in shapes if len(shape) > 1), None)


def what_does_not_fit(filters: Iterable[Painted], shapes: Shapes) -> str:
    """Why painted filters can not be put into a layer's weight, in words; empty if they can."""
    name = main_weight_name(shapes)
    if name is None:
        return "a filter was painted here, but this layer has no weights it could be put into"
    shape = dict(shapes)[name]
    for one in filters:
        where = ", ".join(map(str, one.place))
        rest = shape[len(one.place) :]
        if len(one.place) >= len(shape) or any(
            not 0 <= index < size for index, size in zip(one.place, shape, strict=False)
        ):
            sizes = " × ".join(map(str, shape))
            return f"filter ({where}) was painted, but the weights are {sizes} now"
        if math.prod(rest) != len(one.values):
            sizes = " × ".join(map(str, rest))
            return f"filter ({where}) was painted with {len(one.values)} numbers, but is {sizes}"
    return ""
