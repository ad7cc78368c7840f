"""How what a network makes is shown: as pictures, as bars with names, or as points of a plane."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.api import DataSet, Field
from gui.widgets.mosaic_view import range_of
from gui.widgets.tile import Bars, Map

Numbers = np.ndarray[Any, np.dtype[Any]]

_MOST_BARS = 40
_LOOKED_AT = 200
_GAP = 1


def are_points(outputs: Numbers) -> bool:
    """Whether each is a point of a plane; shapes (N, …)."""
    return outputs.ndim == 2 and outputs.shape[1] == 2


def levels_of(field: Field | None, data: DataSet | None, outputs: Numbers) -> tuple[float, float]:
    """What the ends of the colours mean: the data's own range, so that it stands still."""
    if field is not None and data is not None and field.name in data.test.arrays:
        return range_of(data.test.arrays[field.name][:_LOOKED_AT])
    return range_of(outputs)


def content_of(output: Numbers, field: Field | None, levels: tuple[float, float]) -> Map | Bars:
    """One thing that was made; shapes (C, H, W), (H, W) or (numbers,)."""
    names = field.feature_names if field is not None else ()
    if output.ndim <= 1 and len(names) == output.size <= _MOST_BARS:
        end = max(abs(levels[0]), abs(levels[1]))
        return Bars(tuple(names), tuple(map(float, output.reshape(-1))), end)
    return Map(picture_of(output, field), *levels)


def picture_of(output: Numbers, field: Field | None) -> Numbers:
    """As a picture: (H, W), or (3, H, W) in colours."""
    if output.ndim == 1 and field is not None and output.size == field.spec.size:
        output = output.reshape(field.spec.shape)
    if output.ndim == 3:
        return output if len(output) == 3 else output.mean(axis=0)
    if output.ndim > 3:
        return output.reshape(-1, output.shape[-1])
    return output.reshape(1, -1) if output.ndim < 2 else output


def tiled(outputs: Sequence[Numbers], columns: int, field: Field | None) -> Numbers:
    """Pictures side by side without gaps, the first row below: (H, W), or (3, H, W) in colours."""
    pictures = [picture_of(output, field) for output in outputs]
    rows = [
        np.concatenate(pictures[start : start + columns], axis=-1)
        for start in range(0, len(pictures), columns)
    ]
    return np.concatenate(rows[::-1], axis=-2)


def stacked(original: Numbers, copy: Numbers, field: Field | None) -> Numbers:
    """A picture above another, with a line between that stays empty."""
    above, below = picture_of(original, field), picture_of(copy, field)
    gap = np.full((*above.shape[:-2], _GAP, above.shape[-1]), np.nan, dtype=np.float32)
    return np.concatenate([above, gap, below], axis=-2)
