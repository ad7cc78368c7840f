"""What a form is, and what all forms need.

A form draws the nodes for one call. It is given the call's own arguments under PyTorch's names, and
gives back where the results are to be had. What a node of the palette can not hold it refuses, with
the reason.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from engine.catalogue.layer import Layer
from engine.interchange.reading.call import Call
from engine.interchange.reading.drawing import Spot

Form = Callable[..., Any]
_RENAMED = {"axis": "dim", "dims": "dim", "keepdims": "keepdim", "self": "input"}
_ORDINARY = frozenset({"inplace", "_stacklevel", "memory_format", "antialias", "non_blocking"})


def called(call: Call, form: Form, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
    """Draw a call with a form, whichever way its arguments are given.

    Raises:
        CanNotExpress: if the form does not know one of the arguments.
    """
    given = {_RENAMED.get(name, name): value for name, value in kwargs.items()}
    parameters = list(inspect.signature(form).parameters.values())[1:]
    takes_many = any(p.kind is inspect.Parameter.VAR_POSITIONAL for p in parameters)
    names = [p.name for p in parameters if p.kind is not inspect.Parameter.VAR_POSITIONAL]
    if "input" in given and "input" not in names:
        args = (given.pop("input"), *args)
    if "other" in given and "other" not in names:
        args = (*args, given.pop("other"))
    for name in [name for name in given if name not in names]:
        value = given.pop(name)
        if name not in _ORDINARY and value is not None and value is not False:
            raise call.refuse(f"its option {name}={value!r} has no counterpart")
    spare = [] if takes_many else list(args[len(names) :])
    if any(value is not None and value is not False for value in spare):
        raise call.refuse(f"its further arguments {spare!r} have no counterpart")
    try:
        return form(call, *(args if takes_many else args[: len(names)]), **given)
    except TypeError as fault:
        if "argument" not in str(fault):
            raise
        raise call.refuse(f"its arguments are not understood ({fault})") from fault


def elementwise(layer: Layer) -> Form:
    """The form of a function of each number by itself."""

    def form(call: Call, x: Any) -> Any:
        return call.one(layer, call.spot(x))

    return form


def same(call: Call, x: Any, *_: Any, **__: Any) -> Any:
    """What leaves the numbers as they are: no node at all."""
    return call.spot(x)


def alike(call: Call, value: Any, what: str) -> int:
    """The one number that holds for every axis.

    Raises:
        CanNotExpress: if they differ.
    """
    if isinstance(value, int):
        return value
    numbers = set(value)
    if len(numbers) != 1 or not all(isinstance(number, int) for number in numbers):
        sides = "×".join(map(str, value))
        raise call.refuse(f"its {what} is {sides}; nodes of the palette have the same on all sides")
    return int(numbers.pop())


def in_batch(call: Call, x: Any) -> Spot:
    """Where a tensor is to be had whose first axis must be the batch.

    Raises:
        CanNotExpress: if it is another one.
    """
    spot = call.spot(x)
    if spot.batch_axis != 0:
        raise call.refuse("its first axis is not the batch")
    return spot
