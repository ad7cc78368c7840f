"""Units that weigh all numbers of what they see, and rows looked up in a table."""

from __future__ import annotations

import numpy as np
from torch import Tensor

from engine.inspection.arithmetic.account import AccountLine, Terms
from engine.inspection.arithmetic.families.family import (
    Asked,
    Family,
    number,
    numbers,
    row_of,
    summed,
    text,
)
from engine.inspection.arithmetic.families.windows import biased


class Dense(Family):
    """All inputs times their weights, and a bias."""

    ids = ("linear", "drop_connect")

    def lines(self, asked: Asked) -> tuple[AccountLine, ...] | None:
        line = _weighed(asked)
        bias = getattr(asked.module, "bias", None)
        if not isinstance(bias, Tensor):
            return (line,)
        return line, biased(line.result, number(bias[asked.place[-1]]))


class ThresholdUnit(Family):
    """A sum that is held against a threshold, which is minus the bias."""

    ids = ("threshold_unit", "sign_unit")

    def lines(self, asked: Asked) -> tuple[AccountLine, ...] | None:
        line = _weighed(asked)
        bias: Tensor = asked.module.bias  # type: ignore[assignment]
        threshold = -number(bias[asked.place[-1]])
        fires = line.result > threshold
        sign = ">" if fires else "≤"
        written = f"{text(line.result)} {sign} {text(threshold)}"
        lowest = float(asked.module.lowest)  # type: ignore[arg-type]  # a number
        return line, AccountLine("Held against the threshold", written, 1.0 if fires else lowest)


class Bilinear(Family):
    """Every product of a number of one vector with a number of the other, weighed."""

    ids = ("bilinear",)

    def lines(self, asked: Asked) -> tuple[AccountLine, ...] | None:
        weight: Tensor = asked.module.weight  # type: ignore[assignment]  # (units, F1, F2)
        first, second = (numbers(one) for one in asked.inputs)
        factors = np.stack(
            [
                np.repeat(first, len(second)),
                np.tile(second, len(first)),
                numbers(weight[asked.place[-1]]),
            ],
            axis=1,
        )
        at = np.repeat(np.arange(len(first)), len(second))[:, None]
        line = summed("Weighed products", Terms("sum", factors, ("x₁", "x₂", "w"), 0, at))
        bias = getattr(asked.module, "bias", None)
        if not isinstance(bias, Tensor):
            return (line,)
        return line, biased(line.result, number(bias[asked.place[-1]]))


class Embedding(Family):
    """A number of the row that belongs to the token."""

    ids = ("embedding",)

    def lines(self, asked: Asked) -> tuple[AccountLine, ...] | None:
        weight: Tensor = asked.module.weight  # type: ignore[assignment]  # (tokens, size)
        token = int(asked.x[asked.place[:-1]].item())
        found = number(weight[token, asked.place[-1]])
        written = f"w[{token}, {asked.place[-1]}]"
        return (AccountLine("Looked up in the row of the token", written, found),)


def _weighed(asked: Asked) -> AccountLine:
    weight: Tensor = asked.module.weight  # type: ignore[assignment]  # (units, features)
    at = row_of(asked.x, asked.place)
    row = asked.x[asked.place[:-1]] if asked.x.dim() > 1 else asked.x
    factors = np.stack([numbers(row), numbers(weight[asked.place[-1]])], axis=1)
    return summed("Inputs times weights", Terms("sum", factors, ("x", "w"), 0, at))
