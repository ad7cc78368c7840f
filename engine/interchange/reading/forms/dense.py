"""Products with matrices, and vectors for tokens."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from engine.catalogue.layers.dense import Bilinear, Embedding, Linear
from engine.catalogue.layers.product import Einsum, MatrixProduct
from engine.interchange.reading.call import Call
from engine.interchange.reading.forms.form import Form
from engine.interchange.reading.traced import Value


def _linear(call: Call, x: Any, weight: Any, bias: Any = None) -> Any:
    spot = call.spot(x)
    if spot.batch_axis == spot.rank - 1:
        raise call.refuse("it works along the batch")
    units = call.weight(weight).shape[0]
    weights = {"weight": weight, "bias": bias}
    return call.one(Linear(units=units, bias=bias is not None), spot, weights=weights)


def _bilinear(call: Call, x1: Any, x2: Any, weight: Any, bias: Any = None) -> Any:
    layer = Bilinear(units=call.weight(weight).shape[0], bias=bias is not None)
    weights = {"weight": weight, "bias": bias}
    return call.one(layer, call.spot(x1), call.spot(x2), weights=weights)


def _matmul(call: Call, x: Any, y: Any) -> Any:
    if not call.is_tensor(y) and isinstance(y, Value) and len(y.shapes[0]) == 2 and y.is_learned:
        weight = call.weight(y).t()
        layer = Linear(units=weight.shape[0], bias=False)
        return call.one(layer, call.spot(x), weights={"weight": weight})
    left = call.spot(x) if call.is_tensor(x) else None
    right = call.spot(y, left)
    left = left or call.spot(x, right)
    for spot in (left, right):
        if spot.batch_axis > max(0, spot.rank - 3):
            raise call.refuse("it multiplies along the batch")
    return call.one(MatrixProduct(), left, right)


def _addmm(call: Call, bias: Any, x: Any, y: Any, beta: float = 1, alpha: float = 1) -> Any:
    if (beta, alpha) != (1, 1):
        raise call.refuse("it is scaled")
    weight = call.weight(y).t()
    layer = Linear(units=weight.shape[0])
    return call.one(layer, call.spot(x), weights={"weight": weight, "bias": bias})


def _einsum(call: Call, equation: str, *operands: Any) -> Any:
    if len(operands) == 1 and isinstance(operands[0], list | tuple):
        operands = tuple(operands[0])
    if "->" not in equation or "." in equation:
        raise call.refuse(f"the equation {equation!r} needs an arrow, and no dots")
    left, _, result = equation.replace(" ", "").partition("->")
    parts = left.split(",")
    moving = [call.spot(o) for o in operands if call.is_tensor(o)]
    if not moving:
        raise call.refuse("nothing in it depends on the examples")
    spots = [call.spot(o, moving[0] if not call.is_tensor(o) else None) for o in operands]
    batch = ""
    kept = []
    for part, spot, operand in zip(parts, spots, operands, strict=True):
        if call.is_tensor(operand):
            if batch not in ("", part[spot.batch_axis]):
                raise call.refuse("it pairs the batch with another axis")
            batch = part[spot.batch_axis]
            kept.append(part[: spot.batch_axis] + part[spot.batch_axis + 1 :])
        else:
            kept.append(part)
    if batch not in result or any(batch in part for part in kept):
        raise call.refuse("it sums over the batch")
    written = f"{','.join(kept)}->{result.replace(batch, '')}"
    return call.one(Einsum(equation=written), *spots)


def embedding(call: Call, x: Any, weight: Any, padding_idx: Any = None, *more: Any) -> Any:
    """A vector for each token."""
    if padding_idx not in (None, -1):
        raise call.refuse("one of its vectors stays zero (padding_idx)")
    table = call.weight(weight)
    spot = call.spot(x)
    if spot.spec.classes is None:
        raise call.refuse(
            f"nothing tells that its tokens are 1 of {table.shape[0]}; say so with --input, as "
            f"--input tokens:{spot.spec.shape[0] if spot.spec.shape else 1}/{table.shape[0]}"
        )
    return call.one(Embedding(size=table.shape[1]), spot, weights={"weight": weight})


def _aten_embedding(call: Call, weight: Any, x: Any, padding_idx: Any = None, *more: Any) -> Any:
    return embedding(call, x, weight, padding_idx)


FORMS: Mapping[str, Form] = MappingProxyType(
    {
        "linear": _linear,
        "bilinear": _bilinear,
        "matmul": _matmul,
        "bmm": _matmul,
        "mm": _matmul,
        "addmm": _addmm,
        "einsum": _einsum,
        "embedding": embedding,
        "aten.embedding": _aten_embedding,
    }
)
