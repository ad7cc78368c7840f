"""How the learning rate changes over a run."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from engine.training.plan import Plan
from engine.training.settings import TrainingSettings

_INTO = 1e-9  # just before a place, for the upper end of a step


def rate_factor(settings: TrainingSettings, epoch: float) -> float:
    """The factor on the learning rate after ``epoch`` epochs (with their fraction).

    That of a plateau depends on how the run goes, and is not in it.

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


def changes_within_epochs(settings: TrainingSettings) -> bool:
    """Whether the rate of one step may differ from that of the step before."""
    return settings.schedule not in ("constant", "plateau") or bool(settings.warmup_epochs)


@dataclass(frozen=True)
class SchedulePoints:
    """A schedule as a curve.

    Attributes:
        epochs: where the points lie, rising; where the rate jumps, two lie in one place.
        rates: the learning rates there.
        is_at_most: the rates may come out lower, as on a plateau.
    """

    epochs: tuple[float, ...]
    rates: tuple[float, ...]
    is_at_most: bool = False


def schedule_points(
    settings: TrainingSettings, epochs: float | None = None, *, begin: float = 0.0, count: int = 240
) -> SchedulePoints:
    """The learning rate from the first step of a stage to its last.

    Args:
        settings: those of the stage.
        epochs: how far to look; None: to the stage's end.
        begin: where the stage begins on the curve.
        count: into how many parts a curve that bends is cut.
    """
    end = float(settings.epochs if epochs is None else epochs)
    if settings.searches or end <= 0:
        return SchedulePoints((), ())
    places = [place for place in _places(settings, end, count) if 0 <= place <= end]
    rates = (settings.learning_rate * rate_factor(settings, place) for place in places)
    is_at_most = settings.schedule == "plateau"
    return SchedulePoints(tuple(begin + p for p in places), tuple(rates), is_at_most)


def plan_points(plan: Plan, count: int = 240) -> SchedulePoints:
    """The learning rate over all stages of a run, one after the other."""
    parts, begin = [], 0.0
    for stage in plan:
        parts.append(schedule_points(stage.training, begin=begin, count=count))
        begin += stage.training.epochs
    return SchedulePoints(
        tuple(place for part in parts for place in part.epochs),
        tuple(rate for part in parts for rate in part.rates),
        any(part.is_at_most for part in parts),
    )


def _places(settings: TrainingSettings, end: float, count: int) -> Iterable[float]:
    """Where the curve is to be known: evenly, at its ends, and on both sides of every jump."""
    jumps = _jumps(settings, end)
    found = {0.0, end, settings.warmup_epochs, settings.warmup_epochs * (1 - _INTO)}
    found.update(end * i / count for i in range(count + 1))
    for number, jump in enumerate(jumps):
        if number == count:
            break  # so many can not be told apart on a screen
        found.update((jump * (1 - _INTO), jump))
    return sorted(found)


def _jumps(settings: TrainingSettings, end: float) -> Iterator[float]:
    if settings.schedule not in ("step", "exponential"):
        return
    span = settings.step_epochs if settings.schedule == "step" else 1
    for number in range(1, math.ceil(end / span)):
        yield float(number * span)


def _one_cycle(done: float, rise: float = 0.3, start: float = 0.04, end: float = 1e-4) -> float:
    """Up from ``start`` to 1 over the first part, then down to ``end``, along half cosines."""
    if done < rise:
        return start + (1 - start) * 0.5 * (1 - math.cos(math.pi * done / rise))
    return end + (1 - end) * 0.5 * (1 + math.cos(math.pi * (done - rise) / (1 - rise)))
