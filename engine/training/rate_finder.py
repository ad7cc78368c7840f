"""Which learning rate? Try a whole range of them, and see where the loss falls."""

from __future__ import annotations

import math
from collections.abc import Generator, Iterator

import numpy as np
from numpy.typing import NDArray

from engine.errors import TrainingFailed
from engine.training.events import RateFound
from engine.training.plan import Plan, Stage
from engine.training.run import Run
from engine.training.settings import OPTIMISERS

LOWEST, HIGHEST, STEPS = 1e-7, 10.0, 120
_TOLD_EVERY = 4
_SMOOTHED_OVER = 0.02  # half-width of the smoothing, as a share of all steps
_DIVERGED = 4.0  # how many times the best loss is too much
_MEMORY = 0.8  # of the mean by which divergence is told
_LEAST_FALL = 0.02  # of the loss, below which it does not count as falling

Curve = NDArray[np.float64]


def search_plan(plan: Plan, stage: int = -1) -> Plan:
    """What a run does in which rates are tried, as one stage of a plan does but for the schedule.

    Raises:
        TrainingFailed: if a rate means nothing to the stage.
    """
    settings = plan[stage].training
    if settings.searches:
        raise TrainingFailed(
            f"{OPTIMISERS[settings.optimiser]} finds the length of its steps by itself and has no "
            "learning rate that could be looked for."
        )
    if not plan[stage].recipe.needs_loss or "learning_rate" in plan[stage].recipe.unused:
        raise TrainingFailed(
            f"A learning rate can be looked for where a loss is made small step by step; "
            f"{plan[stage].recipe.title!r} learns by another rule."
        )
    plain = {"schedule": "constant", "warmup_epochs": 0.0, "averaging": 0.0}
    ended = {"keep_best": False, "patience": 0, "epochs": 100_000}
    return (Stage(plan[stage].recipe, settings.replace(**plain, **ended)),)


def find_rate(
    run: Run, *, lowest: float = LOWEST, highest: float = HIGHEST, steps: int = STEPS
) -> Iterator[RateFound | None]:
    """Learn with rates that rise from ``lowest`` to ``highest``, evenly by their logarithm.

    Gives control back after every batch; now and then what is known so far, and in the end, when
    all were tried or the loss has run away, all of it with the suggestion.

    Args:
        run: one of `search_plan`, of its own, that has not begun; its weights are changed.
        lowest: the first rate.
        highest: the last one.
        steps: how many rates are tried, one on each batch.

    Source: Smith 2017, “Cyclical learning rates for training neural networks”.
    """
    wanted = np.geomspace(lowest, highest, steps)
    rates: list[float] = []
    losses: list[float] = []
    mean, best, memory = 0.0, math.inf, 1.0
    batches = _batches(run, wanted)
    has_diverged = False
    for rate in wanted:
        loss = next(batches)
        if not math.isfinite(loss):
            has_diverged = True
            break
        rates.append(float(rate))
        losses.append(loss)
        mean, memory = _MEMORY * mean + (1 - _MEMORY) * loss, memory * _MEMORY
        expected = mean / (1 - memory)
        best = min(best, expected)
        if expected > _DIVERGED * best and len(rates) > 5:
            has_diverged = True
            break
        is_told = len(rates) % _TOLD_EVERY == 0
        yield (
            RateFound(tuple(rates), tuple(losses), _smoothed(losses), None, "") if is_told else None
        )
    batches.close()
    yield _judged(rates, losses, has_diverged=has_diverged)


def _batches(run: Run, wanted: Curve) -> Generator[float]:
    """The loss of one batch after the other, each learned with the next rate; NaN ends it."""
    curve, position = "train/loss", run.position
    told = 0
    position.learning_rate = float(wanted[0])
    while True:
        for _ in run.learning.epoch():
            if position.step == told:
                continue
            told = position.step
            try:
                run.reporter.flush()
            except TrainingFailed:
                yield math.nan
                return
            position.learning_rate = float(wanted[min(told, len(wanted) - 1)])
            yield float(run.history.series(curve).y[-1])
        position.epoch += 1
        position.stage_epoch += 1
        position.batch = 0


def _judged(rates: list[float], losses: list[float], *, has_diverged: bool) -> RateFound:
    """All that was found, and where the smoothed loss falls most steeply."""
    smooth = _smoothed(losses)
    found = (tuple(rates), tuple(losses), smooth)
    if len(rates) < 10:
        text = "The loss ran away at once: even the lowest rates are too high for this network."
        return RateFound(*found, None, text, is_over=True)
    curve, places = np.asarray(smooth), np.log10(rates)
    lowest = int(curve.argmin())
    fall = float(curve[: lowest + 1].max() - curve[lowest])
    if lowest < 2 or fall < _LEAST_FALL * abs(float(curve[0])):
        text = (
            "The loss hardly falls at any of these rates. Look at the network and its start "
            "weights first, or try a longer range."
        )
        return RateFound(*found, None, text, is_over=True)
    slopes = np.gradient(curve, places)
    steepest = int(slopes[: lowest + 1].argmin())
    rate = _rounded(rates[steepest])
    if has_diverged:
        text = f"At {rate:g} the loss falls most steeply; it runs away above {rates[-1]:.1g}."
    else:
        text = f"At {rate:g} the loss falls most steeply; it is lowest at {rates[lowest]:.1g}."
    return RateFound(*found, rate, text, is_over=True)


def _smoothed(losses: list[float]) -> tuple[float, ...]:
    """Each loss as the weighted mean of those around it, so that no place is shifted."""
    values = np.asarray(losses)
    width = max(1.0, _SMOOTHED_OVER * STEPS)
    distance = np.subtract.outer(np.arange(len(values)), np.arange(len(values))) / width
    shares = np.exp(-0.5 * distance**2)
    return tuple(float(v) for v in shares @ values / shares.sum(1))


def _rounded(rate: float) -> float:
    """To two figures, as people write rates."""
    return float(f"{rate:.1e}")
