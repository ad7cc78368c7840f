"""All units of a node in small."""

from __future__ import annotations

from typing import Any

import numpy as np

from engine.api import TensorSpec, unit_axis

Numbers = np.ndarray[Any, np.dtype[Any]]

MOST_SHOWN = 1024


def units_of(output: Numbers, spec: TensorSpec) -> Numbers:
    """What each unit gives as a picture, of one pixel where it stands at one place.

    Shapes: output as the spec's → (units, H, W)
    """
    axis = unit_axis(spec)
    first = output[None] if axis is None else np.moveaxis(output, axis, 0)
    if first.ndim == 1:
        return first[:, None, None]
    if first.ndim == 2:
        return first[:, None, :]
    return first.reshape(len(first), -1, first.shape[-1])


def place_in_output(
    pixel: tuple[int, int, int], output: Numbers, spec: TensorSpec
) -> tuple[int, ...]:
    """Where the number of a pixel (unit, row, column) stands in what the node gives."""
    unit, row, column = pixel
    axis = unit_axis(spec)
    if axis is None:
        return ()
    others = tuple(size for number, size in enumerate(output.shape) if number != axis)
    if not others:
        return (unit,)
    flat = row * others[-1] + column
    place = [int(index) for index in np.unravel_index(flat, others)]
    place.insert(axis, unit)
    return tuple(place)
