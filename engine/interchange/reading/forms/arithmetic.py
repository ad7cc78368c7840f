"""Sums, products and functions of each number by itself."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import torch

from engine.catalogue.layers.combination import Add, Divide, Multiply, Subtract
from engine.catalogue.layers.function import (
    Absolute,
    Cosine,
    Exponential,
    Logarithm,
    Power,
    Reciprocal,
    ScaleShift,
    Sine,
    SquareRoot,
)
from engine.catalogue.layers.piecewise import Sign
from engine.catalogue.layers.transformer import PositionalEncoding
from engine.catalogue.modules.attention import waves
from engine.interchange.reading.call import Call
from engine.interchange.reading.drawing import Spot
from engine.interchange.reading.forms.form import Form, elementwise
from engine.interchange.reading.traced import Batch, Value

_BASE = 10_000.0


def _add(call: Call, x: Any, y: Any, alpha: float = 1) -> Any:
    if alpha != 1:
        y = _scaled(call, y, float(alpha))
    for one, other in ((x, y), (y, x)):
        number = _number(call, other)
        if number is not None:
            return _line(call, one, 1.0, number)
        if _are_waves(call, one, other):
            return call.one(PositionalEncoding(base=_BASE), call.spot(one))
    return call.one(Add(), *_pair(call, x, y))


def _are_waves(call: Call, x: Any, added: Any) -> bool:
    """Whether the sines and cosines of each step's place are added to a sequence."""
    if not isinstance(added, Value) or added.held is None or added.is_learned:
        return False
    if not call.is_tensor(x) or added.is_computed or not added.held.is_floating_point():
        return False
    spot = call.spot(x)
    shape = spot.spec.shape
    if len(shape) != 2 or spot.batch_axis != 0 or added.held.numel() != shape[0] * shape[1]:
        return False
    if added.held.shape[-2:] != shape:
        return False
    return torch.allclose(
        added.held.reshape(shape).cpu(), waves(shape[0], shape[1], _BASE), atol=1e-6
    )


def _subtract(call: Call, x: Any, y: Any, alpha: float = 1) -> Any:
    if alpha != 1:
        y = _scaled(call, y, float(alpha))
    number = _number(call, y)
    if number is not None:
        return _line(call, x, 1.0, -number)
    number = _number(call, x)
    if number is not None:
        return _line(call, y, -1.0, number)
    return call.one(Subtract(), *_pair(call, x, y))


def _reverse_subtract(call: Call, x: Any, y: Any, alpha: float = 1) -> Any:
    return _subtract(call, y, x, alpha)


def _multiply(call: Call, x: Any, y: Any) -> Any:
    for one, other in ((x, y), (y, x)):
        number = _number(call, other)
        if number is not None:
            return _line(call, one, number, 0.0)
    return call.one(Multiply(), *_pair(call, x, y))


def _divide(call: Call, x: Any, y: Any, rounding_mode: str | None = None) -> Any:
    if rounding_mode is not None:
        raise call.refuse("it rounds")
    number = _number(call, y)
    if number:
        return _line(call, x, 1 / number, 0.0)
    number = _number(call, x)
    if number is not None:
        found = call.one(Reciprocal(), call.spot(y))
        return found if number == 1 else call.one(ScaleShift(scale=number), found)
    return call.one(Divide(), *_pair(call, x, y))


def _negate(call: Call, x: Any) -> Any:
    return _line(call, x, -1.0, 0.0)


def _power(call: Call, x: Any, exponent: Any) -> Any:
    number = _number(call, exponent)
    if number is None:
        raise call.refuse("its exponent is no fixed number")
    return call.one(Power(exponent=number), call.spot(x))


def _number(call: Call, value: Any) -> float | None:
    if isinstance(value, Spot):
        return None
    if isinstance(value, Batch):
        raise call.refuse("it calculates with the size of the batch")
    return call.number(value)


def _line(call: Call, x: Any, scale: float, shift: float) -> Spot:
    spot = x if isinstance(x, Spot) else call.spot(x)
    return call.one(ScaleShift(scale=scale, shift=shift), spot)


def _scaled(call: Call, value: Any, factor: float) -> Any:
    number = _number(call, value)
    return number * factor if number is not None else _line(call, value, factor, 0.0)


def _pair(call: Call, x: Any, y: Any) -> tuple[Spot, Spot]:
    """Two tensors that are combined place by place."""
    if isinstance(x, Spot) or call.is_tensor(x):
        left = x if isinstance(x, Spot) else call.spot(x)
        right = y if isinstance(y, Spot) else call.spot(y, left, repeats=True)
    else:
        right = y if isinstance(y, Spot) else call.spot(y)
        left = call.spot(x, right, repeats=True)
    both = (isinstance(v, Spot) or call.is_tensor(v) for v in (x, y))
    if all(both) and left.rank - left.batch_axis != right.rank - right.batch_axis:
        raise call.refuse(
            f"it combines {left.spec} and {right.spec} whose batches lie along other axes"
        )
    return left, right


FORMS: Mapping[str, Form] = MappingProxyType(
    {
        "add": _add,
        "iadd": _add,
        "sub": _subtract,
        "subtract": _subtract,
        "isub": _subtract,
        "rsub": _reverse_subtract,
        "mul": _multiply,
        "multiply": _multiply,
        "imul": _multiply,
        "truediv": _divide,
        "itruediv": _divide,
        "div": _divide,
        "divide": _divide,
        "neg": _negate,
        "negative": _negate,
        "pow": _power,
        "sin": elementwise(Sine()),
        "cos": elementwise(Cosine()),
        "exp": elementwise(Exponential()),
        "log": elementwise(Logarithm()),
        "abs": elementwise(Absolute()),
        "absolute": elementwise(Absolute()),
        "sqrt": elementwise(SquareRoot()),
        "rsqrt": elementwise(Power(exponent=-0.5)),
        "square": elementwise(Power(exponent=2.0)),
        "reciprocal": elementwise(Reciprocal()),
        "sign": elementwise(Sign()),
    }
)
