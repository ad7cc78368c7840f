"""Wholes made of parts, and parts of a whole."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from engine.catalogue.layers.combination import Concatenate, Stack
from engine.catalogue.layers.indexing import Select, Slice, Split
from engine.catalogue.layers.shape import Unsqueeze
from engine.interchange.reading.call import Call
from engine.interchange.reading.drawing import Spot
from engine.interchange.reading.forms.form import Form
from engine.interchange.reading.traced import Batch, Value, values_in


def _concatenate(call: Call, tensors: Any, dim: int = 0) -> Any:
    moving = [call.spot(x) for x in tensors if call.is_tensor(x)]
    if not moving:
        raise call.refuse("nothing in it depends on the examples")
    spots = [call.spot(x, None if call.is_tensor(x) else moving[0]) for x in tensors]
    if len({spot.batch_axis for spot in moving}) > 1:
        raise call.refuse("the batches of its inputs lie along other axes")
    axis = call.axis(moving[0], dim)
    return call.one(_joining(spots[0], axis), *spots)


def _joining(x: Spot, axis: int) -> Concatenate:
    for name, letters in (("channels", "CF"), ("height", "HT"), ("width", "W")):
        otherwise = 1 if name == "channels" else None
        places = (n for n, letter in enumerate(x.spec.axes, 1) if letter in letters)
        first = next(places, otherwise)
        if first == axis:
            return Concatenate(axis=name)
    return Concatenate(axis="number", number=axis)


def _stack(call: Call, tensors: Any, dim: int = 0) -> Any:
    moving = [call.spot(x) for x in tensors if call.is_tensor(x)]
    if not moving:
        raise call.refuse("nothing in it depends on the examples")
    spots = [call.spot(x, None if call.is_tensor(x) else moving[0]) for x in tensors]
    made = values_in(call.step.result)[0]
    rank = moving[0].rank + 1
    place = dim + rank if dim < 0 else dim
    if made.batch_axis is None:
        raise call.refuse("it mixes the batch with another axis")
    axis = place if place > made.batch_axis else place + 1
    if axis == 1:
        return call.one(Stack(axis="first"), *spots)
    if axis == rank - 1:
        return call.one(Stack(axis="last"), *spots)
    lifted = [call.one(Unsqueeze(axis=axis), spot) for spot in spots]
    return call.one(Concatenate(axis="number", number=axis), *lifted)


def _chunk(call: Call, x: Any, chunks: int, dim: int = 0) -> Any:
    spot = call.spot(x)
    axis = call.axis(spot, dim)
    return _parts(call, spot, axis)


def _split(call: Call, x: Any, split_size_or_sections: Any, dim: int = 0) -> Any:
    spot = call.spot(x)
    return _parts(call, spot, call.axis(spot, dim))


def _parts(call: Call, x: Spot, axis: int) -> list[Spot]:
    """The parts that the result consists of, along an axis."""
    sizes = [value.shape[axis - 1] for value in values_in(call.step.result)]
    if len(sizes) == 1:
        return [x]
    if len(set(sizes)) == 1 and len(sizes) <= 8:
        return list(call.node(Split(parts=len(sizes), axis=axis), x))
    found, start = [], 0
    for size in sizes:
        is_last = start + size == x.spec.shape[axis - 1]
        stop = 0 if is_last else start + size
        found.append(call.one(Slice(axis=axis, start=start, stop=stop), x))
        start += size
    return found


def _unbind(call: Call, x: Any, dim: int = 0) -> Any:
    spot = call.spot(x)
    axis = call.axis(spot, dim)
    values = values_in(call.step.result)
    return [
        call.one(Select(axis=axis, index=number), spot) if value in call.used else None
        for number, value in enumerate(values)
    ]


def _select(call: Call, x: Any, dim: int, index: Any) -> Any:
    return getitem(call, x, (*[slice(None)] * (dim % len(_value(x).shapes[0])), index))


def _narrow(call: Call, x: Any, dim: int, start: Any, length: Any) -> Any:
    here = dim % len(_value(x).shapes[0])
    if not isinstance(start, int) or not isinstance(length, int):
        raise call.refuse("it takes a part whose size depends on the batch")
    return getitem(call, x, (*[slice(None)] * here, slice(start, start + length)))


def _aten_slice(
    call: Call, x: Any, dim: int = 0, start: Any = None, end: Any = None, step: Any = 1
) -> Any:
    here = dim % len(_value(x).shapes[0])
    return getitem(call, x, (*[slice(None)] * here, slice(start, end, step)))


def _value(x: Any) -> Value:
    return values_in((x,))[0]


def getitem(call: Call, x: Any, where: Any) -> Any:
    """``x[where]`` with numbers, slices, None and …; one node for each axis that changes."""
    items = list(where) if isinstance(where, tuple | list) else [where]
    lifted = call.lifted(x)
    if lifted is not None and items and items[0] in (0, -1) and lifted.rank == 2:
        items, spot = items[1:], lifted
    else:
        spot = call.spot(x)
    spot = Spot(spot.end, spot.spec, spot.batch_axis)
    if items.count(...) == 1:
        at = items.index(...)
        taken = sum(item is not None for item in items) - 1
        items[at : at + 1] = [slice(None)] * (spot.rank - taken)
    place = 0
    for item in items:
        spot, place = _at(call, spot, place, item)
    return spot


def _at(call: Call, x: Spot, place: int, item: Any) -> tuple[Spot, int]:
    """One index applied to the axis at ``place``; gives the place of the next."""
    if item is None:
        return _with_axis(call, x, place), place + 1
    if isinstance(item, slice):
        return _sliced(call, x, place, item), place + 1
    if not isinstance(item, int) or isinstance(item, bool):
        raise call.refuse("it takes elements by an index that is no fixed number")
    found = call.one(Select(axis=call.axis(x, place), index=item), x)
    batch_axis = x.batch_axis - 1 if place < x.batch_axis else x.batch_axis
    return Spot(found.end, found.spec, batch_axis), place


def _with_axis(call: Call, x: Spot, place: int) -> Spot:
    in_front = place <= x.batch_axis
    found = call.one(Unsqueeze(axis=place + 1 if in_front else place), x)
    return Spot(found.end, found.spec, x.batch_axis + in_front)


def _sliced(call: Call, x: Spot, place: int, item: slice) -> Spot:
    if place == x.batch_axis:
        if _is_all(item.start, item.stop, item.step):
            return x
        raise call.refuse("it takes some of the examples; each example is by itself in a drawing")
    axis = call.axis(x, place)
    size = x.spec.shape[axis - 1]
    bounds = (item.start, item.stop, item.step)
    if not all(bound is None or isinstance(bound, int) for bound in bounds):
        raise call.refuse("it takes a part whose size depends on the batch")
    taken = range(size)[item]
    if taken == range(size):
        return x
    if taken.step < 1 or not len(taken):
        raise call.refuse("it goes backwards, or takes nothing")
    stop = 0 if taken.stop >= size else taken.stop
    return call.one(Slice(axis=axis, start=taken.start, stop=stop, step=taken.step), x)


def _is_all(start: Any, stop: Any, step: Any) -> bool:
    reaches_end = (
        stop is None or isinstance(stop, Batch) or (isinstance(stop, int) and stop > 1 << 32)
    )
    return start in (None, 0) and step in (None, 1) and reaches_end


FORMS: Mapping[str, Form] = MappingProxyType(
    {
        "cat": _concatenate,
        "concat": _concatenate,
        "concatenate": _concatenate,
        "stack": _stack,
        "chunk": _chunk,
        "split": _split,
        "split_with_sizes": _split,
        "unbind": _unbind,
        "select": _select,
        "narrow": _narrow,
        "slice": _aten_slice,
        "getitem": getitem,
    }
)
