"""How the learning rate changes over a run."""

from __future__ import annotations

import math

from engine.training.settings import TrainingSettings


def rate_factor(settings: TrainingSettings, epoch: float) -> float:
    """The factor on the learning rate after ``epoch`` epochs (with their fraction).

    Source: cosine, Loshchilov & Hutter 2017; one cycle, Smith & Topin 2018.
    """
    if epoch < settings.warmup_epochs:
        return max(epoch, 1e-3) / settings.warmup_epochs
    done = min(epoch / max(settings.epochs, 1), 1.0)  # a run that only measures has no epochs
    match settings.schedule:
        case "step":
            return settings.step_factor ** math.floor(epoch / settings.step_epochs)
        case "exponential":
            return settings.step_factor ** math.floor(epoch)
        case "cosine":
            return 0.5 * (1 + math.cos(math.pi * done))
        case "one_cycle":
            return _one_cycle(done)
    return 1.0


def _one_cycle(done: float, rise: float = 0.3, start: float = 0.04, end: float = 1e-4) -> float:
    """Up from ``start`` to 1 over the first part, then down to ``end``, along half cosines."""
    if done < rise:
        return start + (1 - start) * 0.5 * (1 - math.cos(math.pi * done / rise))
    return end + (1 - end) * 0.5 * (1 + math.cos(math.pi * (done - rise) / (1 - rise)))
