"""Numbers brought to a common size: mean, variance, scale and shift."""

from __future__ import annotations

from math import sqrt

from torch import Tensor

from engine.inspection.arithmetic.account import AccountLine, Terms, Whole
from engine.inspection.arithmetic.families.family import (
    Asked,
    Family,
    bracketed,
    gathered,
    grid,
    number,
    plus,
    text,
)


class BatchNorm(Family):
    """By the running mean and variance of the channel, as when the network is used."""

    ids = ("batch_norm",)
    is_pointwise = True

    def lines(self, asked: Asked) -> tuple[AccountLine, ...] | None:
        module, channel = asked.module, asked.place[0]
        mean, variance = getattr(module, "running_mean", None), getattr(module, "running_var", None)
        if not isinstance(mean, Tensor) or not isinstance(variance, Tensor):
            return None
        mu, var = number(mean[channel]), number(variance[channel])
        lines = (
            AccountLine("Running mean μ of the channel", f"μ[{channel}]", mu),
            AccountLine("Running variance σ² of the channel", f"σ²[{channel}]", var),
        )
        return (*lines, *_brought(asked, mu, var, channel))


class OverPlaces(Family):
    """By mean and variance over places of the example itself."""

    ids = ("layer_norm", "group_norm", "instance_norm")

    def lines(self, asked: Asked) -> tuple[AccountLine, ...] | None:
        found, places = gathered(asked.x, _together(asked))
        mu = float(found.mean())
        var = float(((found - mu) ** 2).mean())
        terms = Terms("mean", found[:, None], ("x",), 0, places)
        squares = Terms("mean", ((found - mu) ** 2)[:, None], ("(x − μ)²",), 0, places)
        lines = (
            AccountLine("Mean μ", f"mean of {len(found)} numbers", mu, terms),
            AccountLine("Variance σ²", f"mean of {len(found)} squares (x − μ)²", var, squares),
        )
        return (*lines, *_brought(asked, mu, var, asked.place[0]))


class RootMeanSquare(Family):
    """Divided by the root of the mean square."""

    ids = ("rms_norm",)

    def lines(self, asked: Asked) -> tuple[AccountLine, ...] | None:
        found, places = gathered(asked.x, _together(asked))
        mean = float((found**2).mean())
        terms = Terms("mean", (found**2)[:, None], ("x²",), 0, places)
        x, epsilon = number(asked.x[asked.place]), float(asked.setting("epsilon"))
        scaled = x / sqrt(mean + epsilon)
        lines = (
            AccountLine("Mean square", f"mean of {len(found)} squares", mean, terms),
            AccountLine("Divided by its root", f"{text(x)} / √{text(mean + epsilon)}", scaled),
        )
        gamma = _at_place(asked, "weight")
        if gamma is None:
            return lines
        return *lines, AccountLine("Scaled", f"{text(gamma)} · {bracketed(scaled)}", gamma * scaled)


class ResponseNorm(Family):
    """Divided by what the neighbouring channels say at the same place."""

    ids = ("local_response_norm",)

    def lines(self, asked: Asked) -> tuple[AccountLine, ...] | None:
        channel, *rest = asked.place
        size = int(asked.setting("size"))
        alpha, beta, k = (float(asked.setting(name)) for name in ("alpha", "beta", "k"))
        first = channel - size // 2
        near = [c for c in range(first, first + size) if 0 <= c < asked.x.shape[0]]
        found, places = gathered(asked.x, grid(near, *([at] for at in rest)))
        total = float((found**2).sum())
        terms = Terms("sum", (found**2)[:, None], ("x²",), 0, places)
        divisor = (k + alpha * total) ** beta
        x = number(asked.x[asked.place])
        written = f"({plus(k, alpha * total)})^{text(beta)}"
        return (
            AccountLine(
                "Squares of the neighbouring channels", f"Σ x², {len(near)} terms", total, terms
            ),
            AccountLine("The divisor", written, divisor),
            AccountLine("Divided by it", f"{text(x)} / {text(divisor)}", x / divisor),
        )


def _brought(asked: Asked, mu: float, var: float, channel: int) -> tuple[AccountLine, ...]:
    """From a mean and a variance to the number."""
    x, epsilon = number(asked.x[asked.place]), float(asked.setting("epsilon"))
    scaled = (x - mu) / sqrt(var + epsilon)
    written = f"({plus(x, -mu)}) / √({text(var)} + {text(epsilon)})"
    line = AccountLine("Brought to mean 0 and deviation 1", written, scaled)
    gamma, beta = (_at_place(asked, name) for name in ("weight", "bias"))
    if gamma is None or beta is None:
        return (line,)
    written = f"{text(gamma)} · {bracketed(scaled)} {plus(0.0, beta)[2:]}"
    return line, AccountLine("Scaled by γ and shifted by β", written, gamma * scaled + beta)


def _at_place(asked: Asked, name: str) -> float | None:
    """What is learned for the place: one number a channel, or one a place."""
    held = getattr(asked.module, name, None)
    if not isinstance(held, Tensor):
        return None
    if asked.layer.id in ("layer_norm", "rms_norm"):
        return number(held[asked.place[-held.dim() :]])
    return number(held[asked.place[0]])


def _together(asked: Asked) -> Whole:
    """The places that are brought to a common size together."""
    shape, place = tuple(asked.x.shape), asked.place
    every: list[range | list[int]] = [range(size) for size in shape]
    match asked.layer.id:
        case "group_norm":
            each = shape[0] // int(asked.setting("groups"))
            first = place[0] // each * each
            every[0] = range(first, first + each)
        case "instance_norm":
            every[0] = [place[0]]
        case _:
            if asked.setting("over") != "all":
                every[:-1] = [[at] for at in place[:-1]]
    return grid(*every)
