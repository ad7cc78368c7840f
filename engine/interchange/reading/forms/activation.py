"""Activations, chances and dropout."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from engine.catalogue.layers.activation import (
    Identity,
    LeakyReLU,
    LogSoftmax,
    PReLU,
    ReLU,
    Sigmoid,
    Softmax,
    Tanh,
)
from engine.catalogue.layers.function import Clamp
from engine.catalogue.layers.piecewise import HardSigmoid, HardTanh, ReLU6
from engine.catalogue.layers.regularisation import AlphaDropout, ChannelDropout, Dropout
from engine.catalogue.layers.shape import Permute
from engine.catalogue.layers.smooth_activation import ELU, GELU, SELU, Mish, SiLU, Softplus
from engine.interchange.reading.call import Call
from engine.interchange.reading.drawing import Spot
from engine.interchange.reading.forms.form import Form, elementwise


def _gelu(call: Call, x: Any, approximate: str = "none") -> Any:
    if approximate != "none":
        raise call.refuse(f"GELU is exact in the palette, here it is {approximate!r}")
    return call.one(GELU(), call.spot(x))


def _elu(call: Call, x: Any, alpha: float = 1.0, scale: float = 1, input_scale: float = 1) -> Any:
    if (scale, input_scale) != (1, 1):
        raise call.refuse("it is scaled")
    return call.one(ELU(alpha=float(alpha)), call.spot(x))


def _leaky_relu(call: Call, x: Any, negative_slope: float = 0.01) -> Any:
    return call.one(LeakyReLU(slope=float(negative_slope)), call.spot(x))


def _softplus(call: Call, x: Any, beta: float = 1.0, threshold: float = 20.0) -> Any:
    if (beta, threshold) != (1, 20):
        raise call.refuse(f"beta {beta} and threshold {threshold} are 1 and 20 in the palette")
    return call.one(Softplus(), call.spot(x))


def _hardtanh(call: Call, x: Any, min_val: float = -1.0, max_val: float = 1.0) -> Any:
    if (min_val, max_val) == (0, 6):
        return call.one(ReLU6(), call.spot(x))
    return call.one(HardTanh(lower=float(min_val), upper=float(max_val)), call.spot(x))


def _clamp(call: Call, x: Any, min: Any = None, max: Any = None) -> Any:  # noqa: A002  # PyTorch's
    low, high = (None if bound is None else call.number(bound) for bound in (min, max))
    if (min is not None and low is None) or (max is not None and high is None):
        raise call.refuse("its bounds are no fixed numbers")
    if low == 0 and high is None:
        return call.one(ReLU(), call.spot(x))
    if low is None or high is None:
        raise call.refuse("Clamp needs both a lower and an upper bound")
    return call.one(Clamp(lower=low, upper=high), call.spot(x))


def _prelu(call: Call, x: Any, weight: Any) -> Any:
    slopes = call.weight(weight)
    layer = PReLU(shared=slopes.numel() == 1)
    return call.one(layer, call.spot(x), weights={"weight": weight})


def softmax(call: Call, x: Any, dim: Any = None, dtype: Any = None) -> Any:
    """Chances along an axis."""
    return _over_scores(call, call.spot(x), dim, Softmax)


def _log_softmax(call: Call, x: Any, dim: Any = None, dtype: Any = None) -> Any:
    return _over_scores(call, call.spot(x), dim, LogSoftmax)


def _over_scores(call: Call, x: Spot, dim: Any, kind: type[Softmax | LogSoftmax]) -> Spot:
    if dim is None:  # as PyTorch guesses it
        dim = 0 if x.rank in (1, 3) else 1
    axis, rank = call.axis(x, dim), x.spec.rank
    if axis == 1:
        return call.one(kind(axis="first"), x)
    if axis == rank:
        return call.one(kind(axis="last"), x)
    order = [a for a in range(1, rank + 1) if a != axis] + [axis]
    turned = call.one(Permute(order=tuple(order)), x)
    back = tuple(order.index(a) + 1 for a in range(1, rank + 1))
    return call.one(Permute(order=back), call.one(kind(axis="last"), turned))


def _dropout(call: Call, x: Any, p: float = 0.5, training: Any = True, train: Any = True) -> Any:
    return call.one(Dropout(rate=float(p)), call.spot(x))


def _native_dropout(call: Call, x: Any, p: float, train: Any = True) -> Any:
    return [_dropout(call, x, p), None]


def _channel_dropout(
    call: Call, x: Any, p: float = 0.5, training: Any = True, train: Any = True
) -> Any:
    return call.one(ChannelDropout(rate=float(p)), call.spot(x))


def _alpha_dropout(
    call: Call, x: Any, p: float = 0.5, training: Any = True, train: Any = True
) -> Any:
    return call.one(AlphaDropout(rate=float(p)), call.spot(x))


FORMS: Mapping[str, Form] = MappingProxyType(
    {
        **dict.fromkeys(
            ("dropout2d", "dropout1d", "dropout3d", "feature_dropout"), _channel_dropout
        ),
        "gelu": _gelu,
        "elu": _elu,
        "leaky_relu": _leaky_relu,
        "softplus": _softplus,
        "hardtanh": _hardtanh,
        "clamp": _clamp,
        "clip": _clamp,
        "prelu": _prelu,
        "softmax": softmax,
        "log_softmax": _log_softmax,
        "dropout": _dropout,
        "native_dropout": _native_dropout,
        "alpha_dropout": _alpha_dropout,
        "_softmax": softmax,
        "_log_softmax": _log_softmax,
        "relu": elementwise(ReLU()),
        "sigmoid": elementwise(Sigmoid()),
        "tanh": elementwise(Tanh()),
        "selu": elementwise(SELU()),
        "silu": elementwise(SiLU()),
        "mish": elementwise(Mish()),
        "relu6": elementwise(ReLU6()),
        "hardsigmoid": elementwise(HardSigmoid()),
        "Identity": elementwise(Identity()),
    }
)
