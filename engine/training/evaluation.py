"""Losses and metrics over a whole split, exactly: sums are added up, not means averaged."""

from __future__ import annotations

import math
import time
from collections.abc import Generator, Iterator
from typing import TypeVar

import torch
from torch import Tensor

from engine.catalogue.leaving import Left, is_heard, patient
from engine.catalogue.torch_later import computing
from engine.compile.model import Model
from engine.training.attempts import LONG_S
from engine.training.batches import Batch, Examples

_CHUNK = 250
_JUDGE = "a chunk is judged"

Values = dict[str, float]
"""What was measured on one split, by the name of the loss or metric."""

T = TypeVar("T")


def evaluate(model: Model, examples: Examples, count: int | None = None) -> Iterator[Values | None]:
    """Measure every loss and metric; gives None after each chunk, so that it can be left, then all.

    ``loss`` is the weighted sum that is trained on.
    """
    sums: dict[str, Tensor] = {}
    seen = 0
    judge = model.judge
    judge.eval()
    for batch in examples.in_order(_CHUNK, count):
        size = len(batch[0])
        found = yield from _judged(model, batch)
        with torch.no_grad(), computing:
            for name, value in found.items():
                term = value * size if not value.dim() else value  # a mean over the batch
                sums[name] = sums[name] + term if name in sums else term
        seen += size
        yield None
    yield _values(model, sums, seen)


def _judged(model: Model, batch: Batch) -> Generator[None, None, dict[str, Tensor]]:
    """What a chunk gives; one that takes long can be left, and is then judged again."""

    def found() -> dict[str, Tensor]:
        with torch.no_grad(), computing:
            chance = torch.get_rng_state() if is_heard() else None
            try:
                result: dict[str, Tensor] = model.judge(*batch)
            except Left:
                assert chance is not None
                torch.set_rng_state(chance)
                raise
            return result

    began = time.perf_counter()
    is_long = model.durations.get(_JUDGE, math.inf) > LONG_S and batch[0].device.type == "cpu"
    result = (yield from patient(found)) if is_long else found()
    model.durations[_JUDGE] = time.perf_counter() - began
    return result


def last_of(parts: Iterator[T | None], otherwise: T) -> Generator[None, None, T]:
    """Hand None on as often as it comes; returns the last value, or ``otherwise`` if none came."""
    found = otherwise
    for part in parts:
        if part is None:
            yield None
        else:
            found = part
    return found


def evaluate_whole(model: Model, examples: Examples) -> Values:
    """As `evaluate`, to the end."""
    *_, values = evaluate(model, examples)
    assert values is not None
    return values


def _values(model: Model, sums: dict[str, Tensor], seen: int) -> Values:
    if not seen:
        return {}
    exact = {name: value.cpu().double() for name, value in sums.items()}
    losses = {name: _mean(exact[name], seen) for name in model.losses}
    metrics = {name: float(layer.value(exact[name])) for name, layer in model.metrics.items()}
    total = sum(layer.weight * losses[name] for name, layer in model.losses.items())
    return {**({"loss": total} if losses else {}), **losses, **metrics}


def _mean(found: Tensor, seen: int) -> float:
    """From the sum over the examples, or from what is above and below the line."""
    if not found.dim():
        return float(found) / seen
    return float(found[0] / found[1].clamp(min=1e-12))
