"""Counts how the numbers of layers are spread."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
import torch
from torch import Tensor

from engine.inspection.flow.batch import outputs, passed
from engine.inspection.flow.histogram_wish import BINS, Histogram, HistogramWish, Spread, Spreads
from engine.inspection.flow.weights import weights_of
from engine.inspection.sight import Sight

_MOST_COUNTED = 2_000_000
_NARROWEST = 1e-6


def spreads_of(wish: HistogramWish, sight: Sight) -> Spreads:
    """What a wish asks for."""
    numbers, examples = _numbers(wish, sight)
    found = {path: made for path in wish.nodes if (made := histogram(numbers.get(path, ())))}
    return Spreads(found, examples)


def histogram(parts: Iterable[Tensor]) -> Histogram | None:
    """Count the numbers of some tensors in bins of equal width; None: there are none."""
    flat = [part.detach().reshape(-1) for part in parts if part.numel()]
    if not flat:
        return None
    size = sum(len(part) for part in flat)
    step = -(-size // _MOST_COUNTED)
    drawn = torch.cat([part[::step] for part in flat]).to("cpu", torch.float32).numpy()
    finite = drawn[np.isfinite(drawn)]
    low, high = (float(finite.min()), float(finite.max())) if len(finite) else (0.0, 0.0)
    if not high - low > _NARROWEST * max(abs(low), abs(high)):
        half = max(abs(low), abs(high)) * 1e-3 or 1e-3  # all alike: one peak that can be seen
        low, high = low - half, high + half
    counts, _ = np.histogram(finite, BINS, (low, high))
    wide = finite.astype(np.float64)
    return Histogram(
        low=low,
        high=high,
        counts=counts.astype(np.uint32),
        size=size,
        counted=len(drawn),
        strange=len(drawn) - len(finite),
        mean=float(wide.mean()) if len(wide) else 0.0,
        deviation=float(wide.std()) if len(wide) else 0.0,
    )


def _numbers(wish: HistogramWish, sight: Sight) -> tuple[Mapping[str, Iterable[Tensor]], int]:
    """The numbers of each layer, and how many examples they are of."""
    model = sight.model
    match wish.spread:
        case Spread.WEIGHTS:
            return {path: weights_of(model, path) for path in wish.nodes}, 0
        case Spread.OUTPUTS:
            given, count = outputs(sight, wish.examples)
            return {p: (given[p],) for p in wish.nodes if p in given}, count
        case Spread.WEIGHT_GRADIENTS:
            seen = passed(sight, wish.examples)
            found = {
                path: [
                    gradient
                    for weight in weights_of(model, path)
                    if (gradient := seen.gradients.get(id(weight))) is not None
                ]
                for path in wish.nodes
            }
            return found, seen.examples
        case Spread.OUTPUT_GRADIENTS:
            seen = passed(sight, wish.examples)
            at = seen.by_outputs
            return {path: (at[path],) for path in wish.nodes if path in at}, seen.examples
