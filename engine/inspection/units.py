"""What a unit of a layer is: which axis counts them, and what one of them sees of the input."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.inference.receptive_field import ReceptiveField
from engine.inference.report import Inference, NodeReport
from engine.tensor_spec import TensorSpec

Array = NDArray[np.float32]
Box = tuple[int, int, int, int]
"""First row, first column, row after the last, column after the last."""


def report_at(inference: Inference, path: str) -> NodeReport | None:
    """What is known of the node at a path, as ``block.node``; ``block.2.node`` in the third copy.

    Without a number it is the first copy of a repeated block. None: nothing is known of it.
    """
    found: NodeReport | None = None
    inside: tuple[Inference, ...] = (inference,)
    copy = 0
    for part in path.split("."):
        if part.isdigit():
            copy = int(part)
            continue
        if copy >= len(inside):
            return None
        found = inside[copy].nodes.get(part)
        if found is None:
            return None
        inside, copy = found.inside, 0
    return found


def unit_axis(spec: TensorSpec) -> int | None:
    """The axis that counts the units, without the batch axis: channels, or features.

    None: there is one unit alone.
    """
    if not spec.rank:
        return None
    for name in ("C", "F"):
        if name in spec.axes:
            return spec.axes.index(name)
    return 0


def unit_count(spec: TensorSpec) -> int:
    """How many units a node has."""
    axis = unit_axis(spec)
    return 1 if axis is None else spec.shape[axis]


def place_shape(spec: TensorSpec) -> tuple[int, ...]:
    """Sizes of the axes along which one unit stands at many places; of a plain vector none."""
    axis = unit_axis(spec)
    return tuple(size for number, size in enumerate(spec.shape) if number != axis)


def box_seen(field: ReceptiveField | None, place: tuple[int, ...]) -> Box | None:
    """The part of the input picture that an output at a place sees, borders and all.

    It may reach beyond the picture. None: the whole input is seen, or it is no picture.
    """
    if field is None or field.rows is None or field.columns is None or len(place) != 2:
        return None
    top, bottom = field.rows.seen(place[0], place[0])
    left, right = field.columns.seen(place[1], place[1])
    return top, left, bottom + 1, right + 1


def cut_out(picture: NDArray[Any], box: Box | None) -> Array:
    """What lies under a box, not a number beyond the picture's border; without a box all of it.

    Of a box that is larger than the picture no more is given than the picture is large: units deep
    in a network may see a field in which the picture is but a dot.

    Shapes: picture (C, H, W) → (C, rows, columns)
    """
    whole: Array = np.asarray(picture, dtype=np.float32)
    if box is None:
        return whole.copy()
    top, left, bottom, right = box
    _, height, width = whole.shape
    top, bottom = _no_larger(top, bottom, height)
    left, right = _no_larger(left, right, width)
    cut = np.full((len(whole), bottom - top, right - left), np.nan, dtype=np.float32)
    rows = slice(max(top, 0), min(bottom, height))
    columns = slice(max(left, 0), min(right, width))
    if rows.start < rows.stop and columns.start < columns.stop:
        inside = whole[:, rows, columns]
        cut[
            :,
            rows.start - top : rows.stop - top,
            columns.start - left : columns.stop - left,
        ] = inside
    return cut


def _no_larger(low: int, high: int, size: int) -> tuple[int, int]:
    """At most ``size`` of a stretch, with all of it that lies in 0 … ``size``."""
    if high - low <= size:
        return low, high
    first = max(low, min(0, high - size))
    return first, first + size
