"""Everything else: what of its inputs a number hangs on, found by its derivatives.

Where a node is a weighted sum of its inputs, its derivatives are the weights, and the sum is
written out like any other. Where it is not, what goes in is told, and how strongly each counts.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import torch
from torch import Tensor

from engine.inspection.arithmetic.account import AccountLine, Terms
from engine.inspection.arithmetic.families.family import Asked, number, numbers, summed, text
from engine.inspection.arithmetic.families.windows import biased

_MOST_WORDS = 6
_CLOSE = 2e-5


def by_derivatives(asked: Asked) -> tuple[tuple[AccountLine, ...], bool]:
    """The lines, and whether they give the number."""
    real = [x.is_floating_point() for x in asked.inputs]
    if not any(real):
        return _told(asked), False
    xs = [
        x.detach()[None].clone().requires_grad_(is_real)
        for x, is_real in zip(asked.inputs, real, strict=True)
    ]
    with torch.enable_grad():
        out = _first(asked.module(*xs))
        value = out[0][asked.place] if out.dim() > len(asked.place) else out
        leaves = [x for x in xs if x.requires_grad]
        if not value.requires_grad:
            return _told(asked), False
        found = iter(torch.autograd.grad(value, leaves, allow_unused=True))
    slopes = [next(found) if is_real else None for is_real in real]
    terms = [
        _terms(source, x, slope)
        for source, (x, slope) in enumerate(zip(xs, slopes, strict=True))
        if slope is not None
    ]
    with torch.no_grad():
        zeros = [torch.zeros_like(x) if x.requires_grad else x for x in xs]
        nothing = _first(asked.module(*zeros))
        offset = number(nothing[0][asked.place] if nothing.dim() > len(asked.place) else nothing)
    total = sum(float(one.products.sum()) for one in terms)
    size = sum(float(np.abs(one.products).sum()) for one in terms) + abs(offset) + 1e-30
    wanted = number(value)
    if np.isfinite(wanted) and abs(total + offset - wanted) <= _CLOSE * size:
        return _sum(asked, terms, offset), True
    return _hang_on(asked, terms), False


def _sum(asked: Asked, terms: list[Terms], offset: float) -> tuple[AccountLine, ...]:
    lines = [
        replace(summed("Inputs times weights", one), name=_named(asked, "times weights", one))
        if len(terms) > 1
        else summed("Inputs times weights", one)
        for one in terms
    ]
    total = sum(line.result for line in lines)
    if offset or len(lines) > 1:
        lines.append(biased(total, offset) if offset else _added(lines, total))
    return tuple(lines)


def _added(lines: list[AccountLine], total: float) -> AccountLine:
    written = " + ".join(text(line.result) for line in lines)
    return AccountLine("Added up", written, total)


def _hang_on(asked: Asked, terms: list[Terms]) -> tuple[AccountLine, ...]:
    """What it hangs on, each with its derivative; no sum gives the number."""
    return tuple(
        AccountLine(
            _named(asked, "what it hangs on", one),
            f"{one.count} numbers, each with its derivative",
            float(one.products.sum()),
            replace(one, names=("x", "∂out/∂x")),
        )
        for one in terms
    ) or _told(asked)


def _named(asked: Asked, words: str, terms: Terms) -> str:
    return f"{asked.ports[terms.source]}: {words}"


def _told(asked: Asked) -> tuple[AccountLine, ...]:
    """What goes in, where nothing can be said of how."""
    lines = []
    for port, x in zip(asked.ports, asked.inputs, strict=True):
        row = numbers(x)
        shown = ", ".join(text(float(one)) for one in row[:_MOST_WORDS])
        shown += ", …" if len(row) > _MOST_WORDS else ""
        lines.append(
            AccountLine(f"{port}: what goes in", shown, float(row.sum()) if len(row) else 0.0)
        )
    return tuple(lines)


def _terms(source: int, x: Tensor, slope: Tensor) -> Terms:
    weights, given = numbers(slope), numbers(x)
    counts = np.flatnonzero(weights)
    shape = tuple(x.shape[1:])
    places = np.stack(np.unravel_index(counts, shape), axis=1) if shape else counts[:, None][:, :0]
    factors = np.stack([given[counts], weights[counts]], axis=1)
    return Terms("sum", factors, ("x", "w"), source, places)


def _first(given: Tensor | tuple[Tensor, ...]) -> Tensor:
    return given[0] if isinstance(given, tuple) else given
