"""Windows of which one number is made: the largest, the mean, a norm."""

from __future__ import annotations

import numpy as np
from torch import Tensor

from engine.inspection.arithmetic.account import AccountLine, Numbers, Terms, Whole
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


class Largest(Family):
    """Of each window the largest number wins."""

    ids = (
        *("max_pool1d", "max_pool2d", "max_pool3d", "max_pool2d_places"),
        *("adaptive_max_pool1d", "adaptive_max_pool2d", "global_max"),
    )

    def lines(self, asked: Asked) -> tuple[AccountLine, ...] | None:
        found, places, window = _window(asked, beyond=-np.inf)
        winner = int(found.argmax())
        at = ", ".join(map(str, places[winner]))
        terms = Terms("largest", found[:, None], ("x",), 0, places, window, winner)
        written = f"max of {len(found)}: x[{at}] wins"
        return (AccountLine("The largest of the window", written, float(found[winner]), terms),)


class Mean(Family):
    """The mean of each window."""

    ids = (
        *("mean_pool1d", "mean_pool2d", "mean_pool3d"),
        *("adaptive_mean_pool1d", "adaptive_mean_pool2d", "global_mean"),
    )

    def lines(self, asked: Asked) -> tuple[AccountLine, ...] | None:
        found, places, window = _window(asked)
        return (averaged(found, places, window),)


class Norm(Family):
    """The p-norm of each window."""

    ids = ("lp_pool1d", "lp_pool2d")

    def lines(self, asked: Asked) -> tuple[AccountLine, ...] | None:
        found, places, window = _window(asked)
        p = float(asked.setting("p"))
        powers = np.abs(found) ** p
        total = float(powers.sum())
        terms = Terms("sum", powers[:, None], (f"|x|^{text(p)}",), 0, places, window)
        root = total ** (1 / p) if total else 0.0
        return (
            AccountLine("Powers added up", f"Σ |x|^{text(p)}, {len(found)} terms", total, terms),
            AccountLine("The root", f"{text(total)}^(1/{text(p)})", root),
        )


class Subsampling(Family):
    """The mean of each window, times a learned weight, plus a bias."""

    ids = ("subsampling",)

    def lines(self, asked: Asked) -> tuple[AccountLine, ...] | None:
        found, places, window = _window(asked)
        weight: Tensor = asked.module.weight  # type: ignore[assignment]  # (maps, 1, 1)
        bias: Tensor = asked.module.bias  # type: ignore[assignment]
        w, b = (number(one.reshape(-1)[asked.place[0]]) for one in (weight, bias))
        if asked.setting("of") == "sum":
            terms = Terms("sum", found[:, None], ("x",), 0, places, window)
            first = AccountLine(
                "The sum of the window", f"Σ x, {len(found)} terms", found.sum(), terms
            )
        else:
            first = averaged(found, places, window)
        pooled = first.result
        written = f"{text(w)} · {bracketed(pooled)} {plus(0.0, b)[2:]}"
        return first, AccountLine(
            "Times the weight of the map, plus its bias", written, w * pooled + b
        )


def averaged(found: Numbers, places: Whole, window: tuple[int, ...]) -> AccountLine:
    """A line that takes the mean."""
    terms = Terms("mean", found[:, None], ("x",), 0, places, window)
    total = float(found.sum())
    written = f"{text(total)} / {len(found)}"
    return AccountLine("The mean of the window", written, total / len(found), terms)


def _window(asked: Asked, beyond: float = 0.0) -> tuple[Numbers, Whole, tuple[int, ...]]:
    """The numbers of the window, their places, and its shape with the channel first."""
    x, place = asked.x, asked.place
    axes: list[range | list[int]]
    sizes = tuple(x.shape)
    if asked.layer.id.startswith("global"):
        channel = len(asked.output.shape) and asked.place[0]
        if x.dim() == 2 and asked.output.shape[0] == sizes[1] != sizes[0]:
            at = grid(range(sizes[0]), [channel])  # over the steps of a sequence of vectors
            found, places = gathered(x, at, beyond)
            return found, places, (1, sizes[0])
        axes = [range(size) for size in sizes[1:]]
    elif asked.layer.id.startswith("adaptive"):
        outs = tuple(asked.output.shape)[1:]
        axes = [
            range(o * size // out, -(-(o + 1) * size // out))
            for o, size, out in zip(place[1:], sizes[1:], outs, strict=True)
        ]
    else:
        kernel, stride = int(asked.setting("kernel")), int(asked.setting("stride"))
        border = int(asked.setting("border", 0))
        axes = []
        for at_, size in zip(place[1:], sizes[1:], strict=True):
            first = at_ * stride - border
            # Of a window that sticks out beyond the border (ceil) only what is there counts.
            axes.append(range(first, min(first + kernel, size + border)))
    found, places = gathered(x, grid([place[0]], *axes), beyond)
    return found, places, (1, *(len(axis) for axis in axes))
