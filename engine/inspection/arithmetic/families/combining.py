"""Several inputs put together number by number, or many numbers reduced to one."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from engine.inspection.arithmetic.account import AccountLine, Terms
from engine.inspection.arithmetic.families.family import (
    Asked,
    Family,
    Place,
    bracketed,
    gathered,
    grid,
    number,
    plus,
    text,
)
from engine.inspection.arithmetic.families.pooling import averaged


class Combined(Family):
    """Sum, difference, product or quotient of the numbers at the same place."""

    ids = ("add", "subtract", "multiply", "divide")

    def lines(self, asked: Asked) -> tuple[AccountLine, ...] | None:
        found = [number(x[aligned(x, asked.place)]) for x in asked.inputs]
        first, *others = found
        match asked.layer.id:
            case "add":
                return (AccountLine("Added up", plus(first, *others), float(np.sum(found))),)
            case "subtract":
                return (
                    AccountLine(
                        "The difference",
                        f"{text(first)} − {bracketed(others[0])}",
                        first - others[0],
                    ),
                )
            case "multiply":
                written = " · ".join([text(first), *map(bracketed, others)])
                return (AccountLine("Multiplied", written, float(np.prod(found))),)
        result = first / others[0] if others[0] else float(np.divide(first, np.float64(others[0])))
        return (AccountLine("Divided", f"{text(first)} / {bracketed(others[0])}", result),)


class Reduced(Family):
    """The sum, the mean, the largest, the smallest or the product along some axes."""

    ids = ("reduce",)

    def lines(self, asked: Asked) -> tuple[AccountLine, ...] | None:
        axes = [axis - 1 for axis in asked.module.axes]  # type: ignore[union-attr]  # whole numbers
        place = list(asked.place)
        every: list[range | list[int]] = []
        for axis, size in enumerate(asked.x.shape):
            if axis in axes:
                every.append(range(size))
                if asked.setting("keep"):
                    place.pop(0)
            else:
                every.append([place.pop(0)])
        found, places = gathered(asked.x, grid(*every))
        window = tuple(len(one) for one in every) if len(every) <= 3 else ()
        match asked.setting("kind"):
            case "sum":
                terms = Terms("sum", found[:, None], ("x",), 0, places, window)
                return (AccountLine("Added up", f"Σ x, {len(found)} terms", found.sum(), terms),)
            case "mean":
                return (averaged(found, places, window),)
            case "max":
                at = int(found.argmax())
                terms = Terms("largest", found[:, None], ("x",), 0, places, window, at)
                return (
                    AccountLine("The largest", f"max of {len(found)}", float(found[at]), terms),
                )
            case "min":
                at = int(found.argmin())
                terms = Terms("largest", found[:, None], ("x",), 0, places, window, at)
                return (
                    AccountLine("The smallest", f"min of {len(found)}", float(found[at]), terms),
                )
        written = " · ".join(map(bracketed, found[:4].tolist()))
        written += " · …" if len(found) > 4 else ""
        return (AccountLine("Multiplied", written, float(found.prod())),)


class Softmax(Family):
    """e to the power of each score, and the share of one in the sum."""

    ids = ("softmax", "log_softmax")

    def lines(self, asked: Asked) -> tuple[AccountLine, ...] | None:
        axis = 0 if asked.setting("axis") == "first" else asked.x.dim() - 1
        every: list[range | list[int]] = [[at] for at in asked.place]
        every[axis] = range(asked.x.shape[axis])
        found, places = gathered(asked.x, grid(*every))
        lines = shares(found, places, asked.place[axis])
        if asked.layer.id == "softmax":
            return lines
        score = found[asked.place[axis]]
        total = float(np.log(np.exp(found - found.max()).sum()) + found.max())
        written = f"{text(score)} − {bracketed(total)}"
        return (
            AccountLine(
                "Logarithm of the sum of e^z",
                f"ln Σ e^z, {len(found)} terms",
                total,
                lines[0].terms,
            ),
            AccountLine("The score less that", written, float(score - total)),
        )


def shares(
    scores: np.ndarray[tuple[int, ...], np.dtype[np.float64]],
    places: np.ndarray[tuple[int, ...], np.dtype[np.int64]],
    chosen: int,
    source: int = 0,
) -> tuple[AccountLine, ...]:
    """Softmax of scores: all powers are divided by that of the largest, so that none overflows."""
    most = float(scores[np.isfinite(scores)].max())
    powers = np.exp(scores - most)
    total = float(powers.sum())
    factors = powers[:, None]
    terms = Terms("sum", factors, (f"e^(z {plus(0.0, -most)[2:]})",), source, places)
    share = Terms("share", factors, terms.names, source, places, (), chosen)
    return (
        AccountLine(
            "Powers of the scores",
            f"Σ e^(z {plus(0.0, -most)[2:]}), {len(scores)} terms",
            total,
            terms,
        ),
        AccountLine(
            "Share of this one",
            f"{text(powers[chosen])} / {text(total)}",
            float(powers[chosen] / total),
            share,
        ),
    )


class Moved(Family):
    """What only puts numbers in other places."""

    ids = (
        *("flatten", "reshape", "permute", "squeeze", "unsqueeze", "crop", "slice", "select"),
        *("split", "concatenate", "stack", "repeat", "pixel_shuffle", "pixel_unshuffle"),
    )

    def lines(self, asked: Asked) -> tuple[AccountLine, ...] | None:
        found = origin(asked)
        if found is None:
            return None
        source, place = found
        x = number(asked.inputs[source][place])
        at = ", ".join(map(str, place))
        name = asked.ports[source]
        terms = Terms("sum", np.array([[x]]), ("x",), source, np.array([place]).reshape(1, -1))
        return (AccountLine("The same number, from another place", f"{name}[{at}]", x, terms),)


def origin(asked: Asked) -> tuple[int, Place] | None:
    """The input, and the place in it, that a number was taken from; None: none is.

    The module is given the numbers of the places in place of the numbers themselves.
    """
    marked, first = [], 0
    for x in asked.inputs:
        count = x.numel()
        marks = torch.arange(first, first + count, dtype=torch.float64, device=x.device)
        marked.append(marks.reshape(1, *x.shape))
        first += count
    with torch.no_grad():
        given = asked.module(*marked)
    out: Tensor = given[0] if isinstance(given, tuple) else given
    at = int(out[0][asked.place].item())
    for source, x in enumerate(asked.inputs):
        if at < x.numel():
            place = np.unravel_index(at, tuple(x.shape)) if x.dim() else ()
            return source, tuple(int(one) for one in place)
        at -= x.numel()
    return None


def aligned(x: Tensor, place: Place) -> Place:
    """The place in a tensor that is repeated along axes of size 1, matched from the last."""
    own = place[len(place) - x.dim() :]
    return tuple(0 if size == 1 else at for at, size in zip(own, x.shape, strict=True))
