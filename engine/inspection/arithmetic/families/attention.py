"""Attention: how well each key answers the query, and the mean of the values by that."""

from __future__ import annotations

from math import sqrt

import numpy as np
from torch import Tensor, nn

from engine.inspection.arithmetic.account import AccountLine, Numbers, Terms, Whole
from engine.inspection.arithmetic.families.combining import shares
from engine.inspection.arithmetic.families.family import Asked, Family, number, summed, text
from engine.inspection.arithmetic.families.windows import biased


class DotProduct(Family):
    """Query · key for each key, softmax, and the weighted sum of the values."""

    ids = ("scaled_dot_product_attention",)

    def lines(self, asked: Asked) -> tuple[AccountLine, ...] | None:
        query, keys, values = (_array(x) for x in asked.inputs)
        rows = query[None] if query.ndim == 1 else query
        step = asked.place[0] if query.ndim == 2 else 0
        seen = step + 1 if asked.setting("causal") else len(keys)
        lines, weights = looked(rows[step], keys[:seen], width=keys.shape[1])
        return *lines, _mean_of(weights, values[:seen], asked.place[-1])


class MultiHead(Family):
    """The same for each head, on projections of its own; then all heads, weighed."""

    ids = ("multi_head_attention",)

    def lines(self, asked: Asked) -> tuple[AccountLine, ...] | None:
        query = _array(asked.x)
        key = _array(asked.inputs[1]) if "key" in asked.ports else query
        value = _array(asked.inputs[-1]) if "value" in asked.ports else key
        projections = _projections(asked, (query, key, value))
        q, k, v = (given @ weight.T + bias for given, weight, bias in projections)
        heads = int(asked.setting("heads"))
        width = q.shape[1] // heads
        step, unit = asked.place
        seen = step + 1 if asked.setting("causal") else len(k)
        lines: list[AccountLine] = []
        joined = np.zeros(heads * width)
        for head in range(heads):
            own = slice(head * width, (head + 1) * width)
            found, weights = looked(q[step, own], k[:seen, own], width=width, head=head + 1)
            joined[own] = weights @ v[:seen, own]
            lines += found
        out_proj: nn.Linear = asked.module.out_proj  # type: ignore[assignment]
        weight, bias = out_proj.weight, out_proj.bias
        factors = np.stack([joined, _array(weight[unit])], axis=1)
        terms = Terms("sum", factors, ("head", "w"), -1, np.arange(len(joined))[:, None])
        line = summed("All heads, weighed", terms)
        if not asked.setting("bias"):
            return *lines, line
        return *lines, line, biased(line.result, number(bias[unit]))


def looked(
    query: Numbers, keys: Numbers, *, width: int, head: int = 0
) -> tuple[tuple[AccountLine, ...], Numbers]:
    """How well keys answer a query, and the weights that follow; shapes (F,), (S, F)."""
    scores = keys @ query / sqrt(width)
    best = int(scores.argmax())
    places = np.arange(len(scores))[:, None]
    factors = np.stack([query, keys[best]], axis=1)
    terms = Terms("sum", factors, ("q", "k"), -1, np.arange(len(query))[:, None])
    dot = float(terms.products.sum())
    of = f" of head {head}" if head else ""
    lines = (
        AccountLine(
            f"Query · key {best}, the best answer{of}", f"Σ q · k, {len(query)} terms", dot, terms
        ),
        AccountLine(f"Its score{of}", f"{text(dot)} / √{width}", float(scores[best]), None),
        *shares(scores, places, best, -1),
    )
    powers = np.exp(scores - scores.max())
    weights: Numbers = powers / powers.sum()
    return lines, weights


def _mean_of(weights: Numbers, values: Numbers, unit: int) -> AccountLine:
    places: Whole = np.stack([np.arange(len(weights)), np.full(len(weights), unit)], axis=1)
    factors = np.stack([values[:, unit], weights], axis=1)
    return summed("Values, weighed", Terms("sum", factors, ("v", "weight"), 2, places))


def _projections(
    asked: Asked, given: tuple[Numbers, Numbers, Numbers]
) -> list[tuple[Numbers, Numbers, Numbers]]:
    """For query, key and value: what is projected, the weights, and the bias."""
    module = asked.module
    if module.is_packed:
        stacked: Tensor = module.in_proj_weight  # type: ignore[assignment]
        weights = np.split(_array(stacked), 3)
    else:
        names = ("q_proj_weight", "k_proj_weight", "v_proj_weight")
        weights = [_array(getattr(module, name)) for name in names]
    bias = getattr(module, "in_proj_bias", None)
    offsets = np.zeros(3 * len(weights[0])) if bias is None else _array(bias)
    return list(zip(given, weights, np.split(offsets, 3), strict=True))


def _array(tensor: Tensor) -> Numbers:
    found: Numbers = tensor.detach().double().cpu().numpy()
    return found
