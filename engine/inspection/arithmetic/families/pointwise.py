"""Functions of one number, and what lets numbers pass."""

from __future__ import annotations

import math
from collections.abc import Callable

from torch import Tensor

from engine.inspection.arithmetic.account import AccountLine
from engine.inspection.arithmetic.families.family import (
    Asked,
    Family,
    bracketed,
    number,
    plus,
    text,
)

Written = Callable[[Asked, float], tuple[str, float]]


def _sigmoid(z: float) -> float:
    return 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))


def _softplus(z: float) -> float:
    return max(z, 0.0) + math.log1p(math.exp(-abs(z)))


def _leaky(z: float, slope: float) -> tuple[str, float]:
    return (text(z), z) if z > 0 else (f"{text(slope)} · {bracketed(z)}", slope * z)


def _prelu(asked: Asked, z: float) -> tuple[str, float]:
    slopes: Tensor = asked.module.weight  # type: ignore[assignment]
    axis = -1 if type(asked.module).__name__ == "FeaturePReLU" else 0
    at = asked.place[axis] if slopes.numel() > 1 else 0
    return _leaky(z, number(slopes.reshape(-1)[at]))


def _tanh(asked: Asked, z: float) -> tuple[str, float]:
    high, slope = float(asked.setting("amplitude")), float(asked.setting("slope"))
    inside = text(z) if slope == 1 else f"{text(slope)} · {bracketed(z)}"
    written = f"tanh({inside})"
    return written if high == 1 else f"{text(high)} · {written}", high * math.tanh(slope * z)


def _elu(asked: Asked, z: float) -> tuple[str, float]:
    alpha = float(asked.setting("alpha"))
    written = text(z) if z > 0 else f"{text(alpha)} · (e^({text(z)}) − 1)"
    return written, z if z > 0 else alpha * math.expm1(z)


def _selu(asked: Asked, z: float) -> tuple[str, float]:
    scale, alpha = 1.0507009873554805, 1.6732632423543772
    if z > 0:
        return f"1.0507 · {text(z)}", scale * z
    return f"1.0507 · 1.6733 · (e^({text(z)}) − 1)", scale * alpha * math.expm1(z)


def _clamped(low: float, high: float) -> Written:
    def write(asked: Asked, z: float) -> tuple[str, float]:
        lower = float(asked.setting("lower", low))
        upper = float(asked.setting("upper", high))
        written = f"min({text(upper)}, max({text(lower)}, {text(z)}))"
        return written, min(upper, max(lower, z))

    return write


def _power(asked: Asked, z: float) -> tuple[str, float]:
    exponent = float(asked.setting("exponent"))
    return f"{bracketed(z)}^{text(exponent)}", _powered(z, exponent)


def _powered(z: float, exponent: float) -> float:
    try:
        found = z**exponent
    except ZeroDivisionError:
        return math.inf
    return math.nan if isinstance(found, complex) else found


def _scaled(asked: Asked, z: float) -> tuple[str, float]:
    a, b = float(asked.setting("scale")), float(asked.setting("shift"))
    return f"{text(a)} · {bracketed(z)} {plus(0.0, b)[2:]}", a * z + b


def _step(asked: Asked, z: float) -> tuple[str, float]:
    at_zero = float(asked.module.at_zero)  # type: ignore[arg-type]  # a number
    sign = ">" if z > 0 else "<" if z < 0 else "="
    return f"{text(z)} {sign} 0", 1.0 if z > 0 else 0.0 if z < 0 else at_zero


def _log(asked: Asked, z: float) -> tuple[str, float]:
    found = math.log(z) if z > 0 else -math.inf if z == 0 else math.nan
    return f"ln {bracketed(z)}", found


def _gelu(asked: Asked, z: float) -> tuple[str, float]:
    share = 0.5 * (1 + math.erf(z / math.sqrt(2)))
    return f"{text(z)} · Φ({text(z)}) = {text(z)} · {text(share)}", z * share


def _reciprocal(asked: Asked, z: float) -> tuple[str, float]:
    return f"1 / {bracketed(z)}", 1 / z if z else math.inf


def _exp(asked: Asked, z: float) -> tuple[str, float]:
    return f"e^{bracketed(z)}", math.exp(z) if z < 709 else math.inf


def _sign(asked: Asked, z: float) -> tuple[str, float]:
    return f"sign of {text(z)}", math.copysign(1.0, z) if z else 0.0


def _root(asked: Asked, z: float) -> tuple[str, float]:
    return f"√{bracketed(z)}", math.sqrt(z) if z >= 0 else math.nan


_WRITTEN: dict[str, Written] = {
    "relu": lambda _, z: (f"max(0, {text(z)})", max(0.0, z)),
    "leaky_relu": lambda asked, z: _leaky(z, float(asked.setting("slope"))),
    "prelu": _prelu,
    "sigmoid": lambda _, z: (f"1 / (1 + e^({text(-z)}))", _sigmoid(z)),
    "tanh": _tanh,
    "elu": _elu,
    "selu": _selu,
    "gelu": _gelu,
    "silu": lambda _, z: (f"{text(z)} · σ({text(z)})", z * _sigmoid(z)),
    "mish": lambda _, z: (f"{text(z)} · tanh(ln(1 + e^({text(z)})))", z * math.tanh(_softplus(z))),
    "softplus": lambda _, z: (f"ln(1 + e^({text(z)}))", _softplus(z)),
    "relu6": _clamped(0.0, 6.0),
    "hard_tanh": _clamped(-1.0, 1.0),
    "clamp": _clamped(0.0, 1.0),
    "hard_sigmoid": lambda _, z: (
        f"min(1, max(0, {text(z)}/6 + ½))",
        min(1.0, max(0.0, z / 6 + 0.5)),
    ),
    "sign": _sign,
    "step": _step,
    "sin": lambda _, z: (f"sin {bracketed(z)}", math.sin(z)),
    "cos": lambda _, z: (f"cos {bracketed(z)}", math.cos(z)),
    "exp": _exp,
    "log": _log,
    "power": _power,
    "sqrt": _root,
    "abs": lambda _, z: (f"|{text(z)}|", abs(z)),
    "reciprocal": _reciprocal,
    "scale_shift": _scaled,
}


class Pointwise(Family):
    """A function of the number at the same place, with the number put in."""

    ids = tuple(_WRITTEN)
    is_pointwise = True

    def lines(self, asked: Asked) -> tuple[AccountLine, ...] | None:
        written, result = _WRITTEN[asked.layer.id](asked, number(asked.x[asked.place]))
        return (AccountLine("The function of the number", written, result),)


class Passing(Family):
    """What lets everything pass when a network is used."""

    ids = (
        *("identity", "reroute", "dropout", "alpha_dropout", "channel_dropout"),
        *("gaussian_noise", "stochastic_depth"),
    )
    is_pointwise = True

    def lines(self, asked: Asked) -> tuple[AccountLine, ...] | None:
        x = number(asked.x[asked.place])
        return (AccountLine("Passes unchanged", text(x), x),)
