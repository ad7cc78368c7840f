"""Attention, and scores that are hidden from it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import torch

from engine.catalogue.layers.activation import Softmax
from engine.catalogue.layers.attention import ScaledDotProductAttention
from engine.catalogue.layers.combination import Add, Multiply
from engine.catalogue.layers.function import ScaleShift
from engine.catalogue.layers.product import MatrixProduct
from engine.catalogue.layers.regularisation import Dropout
from engine.interchange.reading.call import Call
from engine.interchange.reading.drawing import Spot
from engine.interchange.reading.forms.form import Form
from engine.interchange.reading.traced import Value

HIDDEN = -1e6
"""Added to a score that softmax shall not see: e to its power is 0 exactly."""


def _attention(
    call: Call,
    query: Any,
    key: Any,
    value: Any,
    attn_mask: Any = None,
    dropout_p: float = 0.0,
    is_causal: bool = False,
    scale: float | None = None,
) -> Any:
    q, k, v = (call.spot(x) for x in (query, key, value))
    is_plain = attn_mask is None and scale is None and not dropout_p
    if is_plain and q.spec.rank == 2 and (not is_causal or q.spec.shape[0] == k.spec.shape[0]):
        return call.one(ScaledDotProductAttention(causal=bool(is_causal)), q, k, v)
    factor = 1 / math.sqrt(q.spec.shape[-1]) if scale is None else scale
    scores = call.one(MatrixProduct(transposed="second"), call.one(ScaleShift(scale=factor), q), k)
    steps = (q.spec.shape[-2], k.spec.shape[-2])
    if is_causal:
        hidden = torch.ones(steps).triu(1) * HIDDEN
        scores = call.one(Add(), scores, fixed(call, hidden))
    if attn_mask is not None:
        mask = call.weight(attn_mask, "mask")
        added = (~mask).float() * HIDDEN if mask.dtype == torch.bool else mask.clamp(min=HIDDEN)
        scores = call.one(Add(), scores, fixed(call, added))
    weights = call.one(Softmax(axis="last"), scores)
    if dropout_p:
        weights = call.one(Dropout(rate=float(dropout_p)), weights)
    return call.one(MatrixProduct(), weights, v)


def _masked_fill(call: Call, x: Any, mask: Any, value: Any) -> Any:
    number = call.number(value)
    if call.is_tensor(mask) or number is None:
        raise call.refuse("its mask or its value depends on the examples")
    spot = call.spot(x)
    hidden = call.weight(mask, "mask").float()
    if number <= HIDDEN / 100:  # what softmax shall not see
        return call.one(Add(), spot, fixed(call, hidden * HIDDEN))
    kept = call.one(Multiply(), spot, fixed(call, 1 - hidden))
    return call.one(Add(), kept, fixed(call, hidden * number))


def fixed(call: Call, numbers: torch.Tensor) -> Spot:
    """A node that gives these numbers for each example; axes of size 1 in front are left out."""
    numbers = numbers.float() + 0.0  # and no −0
    while numbers.dim() > 1 and numbers.shape[0] == 1:
        numbers = numbers[0]
    held = Value("fixed", (tuple(numbers.shape),) * 2, numbers.dtype, held=numbers)
    return call.spot(held)


FORMS: Mapping[str, Form] = MappingProxyType(
    {
        "scaled_dot_product_attention": _attention,
        "masked_fill": _masked_fill,
    }
)
