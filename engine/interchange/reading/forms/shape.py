"""The same numbers in another form."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

import torch

from engine.catalogue.layers.shape import Flatten, Permute, Repeat, Reshape, Squeeze, Unsqueeze
from engine.interchange.reading.call import Call
from engine.interchange.reading.drawing import Spot
from engine.interchange.reading.forms.form import Form, same
from engine.interchange.reading.traced import Value, values_in

_SAME = ("contiguous", "clone", "detach", "float", "to", "alias", "type_as", "lift_fresh_copy")
_REGROUPED = ("view", "reshape", "flatten", "unflatten", "view_as", "reshape_as", "_unsafe_view")


def reshape(call: Call, x: Any, *_: Any, **__: Any) -> Any:
    """Views of every kind: what comes out tells all."""
    spot = call.spot(x)
    made = values_in(call.step.result)[0]
    if not _keeps_batch(values_in((x,))[0], made):
        raise call.refuse(
            f"it mixes the batch with another axis (shape {tuple(made.shapes[0])} for 2 examples)"
        )
    if made.shape == spot.spec.shape:
        return spot
    if len(made.shape) == 1 and spot.spec.dtype == "float32":
        return call.one(Flatten(), spot)
    return call.one(Reshape(shape=made.shape), spot)


def _keeps_batch(before: Value, after: Value) -> bool:
    """Whether as many numbers lie before the batch as after a view."""
    if before.batch_axis is None or after.batch_axis is None:
        return False
    left = math.prod(before.shapes[0][: before.batch_axis])
    return left == math.prod(after.shapes[0][: after.batch_axis])


def _unsqueeze(call: Call, x: Any, dim: int) -> Any:
    spot = call.spot(x)
    place = dim + spot.rank + 1 if dim < 0 else dim
    if place <= spot.batch_axis:
        moved = Spot(spot.end, spot.spec, spot.batch_axis + 1)
        return call.one(Unsqueeze(axis=place + 1), moved)
    return call.one(Unsqueeze(axis=place), spot)


def _squeeze(call: Call, x: Any, dim: Any = None) -> Any:
    if isinstance(dim, list | tuple) and len(dim) == 1:
        (dim,) = dim
    lifted = call.lifted(x)
    if lifted is not None and dim in (0, -3, None) and lifted.rank == 2:
        return lifted
    spot = call.spot(x)
    made = values_in(call.step.result)[0]
    if made.shape == spot.spec.shape:
        return spot
    if isinstance(dim, int):
        return call.one(Squeeze(axis=call.axis(spot, dim)), spot)
    return call.one(Squeeze(), spot) if dim is None else reshape(call, x)


def squeeze_at(call: Call, x: Spot, place: int) -> Spot:
    """Leave out an axis of size 1 of the model's tensor."""
    return call.one(Squeeze(axis=call.axis(x, place)), x)


def _permute(call: Call, x: Any, *dims: Any, dim: Any = None) -> Any:
    dims = tuple(dim) if dim is not None else dims
    order = tuple(dims[0]) if len(dims) == 1 and isinstance(dims[0], list | tuple) else dims
    return _reordered(call, call.spot(x), order)


def _transpose(call: Call, x: Any, dim0: int, dim1: int) -> Any:
    spot = call.spot(x)
    order = list(range(spot.rank))
    order[dim0], order[dim1] = order[dim1], order[dim0]
    return _reordered(call, spot, order)


def _transpose_2d(call: Call, x: Any) -> Any:
    return _transpose(call, x, 0, 1)


def _movedim(call: Call, x: Any, source: Any, destination: Any) -> Any:
    spot = call.spot(x)
    marked = torch.empty(tuple(range(1, spot.rank + 1))).movedim(source, destination)
    return _reordered(call, spot, [size - 1 for size in marked.shape])


def _reordered(call: Call, x: Spot, order: Sequence[int]) -> Spot:
    places = [place % x.rank for place in order]
    axes = tuple(call.axis(x, place) for place in places if place != x.batch_axis)
    if axes == tuple(sorted(axes)):
        return x
    return call.one(Permute(order=axes), x)


def expand(call: Call, x: Any, *_: Any) -> Any:
    """An axis of size 1 that is repeated."""
    spot = call.spot(x)
    made = values_in(call.step.result)[0]
    if len(made.shape) > spot.spec.rank:
        missing = len(made.shape) - spot.spec.rank
        if made.batch_axis != spot.batch_axis + missing and spot.batch_axis != 0:
            raise call.refuse("it adds axes in front of the batch")
        spot = call.one(Reshape(shape=(1,) * missing + spot.spec.shape), spot)
    for axis, (size, wanted) in enumerate(zip(spot.spec.shape, made.shape, strict=True), 1):
        if size != wanted:
            spot = call.one(Repeat(times=wanted // size, axis=axis), spot)
    return spot


def _repeat(call: Call, x: Any, *times: Any) -> Any:
    spot = call.spot(x)
    counts = tuple(times[0]) if len(times) == 1 and isinstance(times[0], list | tuple) else times
    if len(counts) != spot.rank or counts[spot.batch_axis] != 1:
        raise call.refuse("it repeats examples, or adds axes")
    for place, count in enumerate(counts):
        if count != 1:
            spot = call.one(Repeat(times=count, axis=call.axis(spot, place)), spot)
    return spot


FORMS: Mapping[str, Form] = MappingProxyType(
    {
        **dict.fromkeys(_SAME, same),
        **dict.fromkeys(_REGROUPED, reshape),
        "unsqueeze": _unsqueeze,
        "squeeze": _squeeze,
        "permute": _permute,
        "transpose": _transpose,
        "swapaxes": _transpose,
        "swapdims": _transpose,
        "t": _transpose_2d,
        "movedim": _movedim,
        "moveaxis": _movedim,
        "expand": expand,
        "expand_as": expand,
        "repeat": _repeat,
    }
)
