"""What a sweep is: settings, the values they may have, and how they are chosen."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

import msgspec
import numpy as np

from engine.errors import ParameterRefused
from engine.project.project import Project
from engine.project.target import setting_of, with_setting

Settings = Mapping[str, Any]
"""Values by the dotted names of settings."""

METHODS = {"grid": "Grid", "random": "Random", "search": "Search"}
"""How settings are chosen: every combination, by chance, or guided by what was found."""

MOST_TRIALS = 100_000


class Axis(msgspec.Struct, frozen=True, kw_only=True):
    """One setting that is varied, over a list of values or a range.

    Attributes:
        target: its dotted name, as ``hidden.units`` or ``training.learning_rate``.
        values: those to try; empty: the range counts.
        low, high: ends of the range, both tried.
        steps: how many values of the range a grid takes.
        is_logarithmic: whether the range is divided in factors.
    """

    target: str
    values: tuple[Any, ...] = ()
    low: float = 0.0
    high: float = 1.0
    steps: int = 5
    is_logarithmic: bool = False

    def points(self, *, is_whole: bool) -> tuple[Any, ...]:
        """The values of a grid, from the lowest; whole numbers without repeats."""
        if self.values:
            return self.values
        if self.steps == 1 or self.low == self.high:
            return (self._given(self.low, is_whole),)
        if self.is_logarithmic:
            spread = np.geomspace(self.low, self.high, self.steps)
        else:
            spread = np.linspace(self.low, self.high, self.steps)
        found = [self._given(float(value), is_whole) for value in spread]
        return tuple(dict.fromkeys(found))

    def drawn(self, chance: np.random.Generator, *, is_whole: bool) -> Any:
        """One value by chance; of a range, every one (or its logarithm) as likely as the others."""
        if self.values:
            return self.values[int(chance.integers(len(self.values)))]
        if is_whole and not self.is_logarithmic:
            return int(chance.integers(math.ceil(self.low), math.floor(self.high) + 1))
        if self.is_logarithmic:
            value = math.exp(chance.uniform(math.log(self.low), math.log(self.high)))
        else:
            value = float(chance.uniform(self.low, self.high))
        return self._given(value, is_whole)

    def _given(self, value: float, is_whole: bool) -> Any:
        if is_whole:
            return min(max(round(value), math.ceil(self.low)), math.floor(self.high))
        return float(f"{min(max(value, self.low), self.high):.6g}")


class Aim(msgspec.Struct, frozen=True, kw_only=True):
    """What the best run is best in.

    Attributes:
        metric: name of a loss or metric, as on the curves.
        split: ``train`` or ``test``.
        is_highest: whether more is better.
    """

    metric: str = "loss"
    split: str = "test"
    is_highest: bool = False

    @property
    def curve(self) -> str:
        """The curve it is read from."""
        return f"{self.split}/{self.metric}"

    def better(self, one: float, other: float) -> bool:
        """Whether ``one`` is better; what is not a number is worse than any."""
        if math.isnan(one) or math.isnan(other):
            return math.isnan(other) and not math.isnan(one)
        return one > other if self.is_highest else one < other


class Sweep(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """Which settings are tried.

    Attributes:
        axes: what is varied.
        method: one of `METHODS`.
        trials: how many combinations are tried, unless it is a grid.
        seeds: how often each combination is trained, each time from another seed; means count.
        aim: what is to be best.
        prunes: whether runs that fall behind end early (search only).
        seed: chance of the choice.
    """

    axes: tuple[Axis, ...]
    method: str = "grid"
    trials: int = 20
    seeds: int = 1
    aim: Aim = Aim()
    prunes: bool = False
    seed: int = 0

    def checked(self, project: Project) -> Sweep:
        """The sweep itself, if it can be made with the project.

        Raises:
            ParameterRefused: with what is wrong with which setting.
            CommandRefused: if a node that it names is not there.
        """
        if not self.axes:
            raise ParameterRefused("Choose at least one setting to vary.")
        if self.method not in METHODS:
            raise ParameterRefused(f"method: expected one of {', '.join(METHODS)}.")
        if not 1 <= self.seeds <= 1000 or not 1 <= self.trials <= MOST_TRIALS:
            raise ParameterRefused(
                f"A sweep has 1 … {MOST_TRIALS} trials of 1 … 1000 seeds each, "
                f"not {self.trials} of {self.seeds}."
            )
        twice = [t for t in self.targets if self.targets.count(t) > 1]
        if twice:
            raise ParameterRefused(f"{twice[0]} is varied twice; vary it once.")
        for axis in self.axes:
            _check(axis, project)
        if self.method == "grid" and self.count(project) > MOST_TRIALS:
            raise ParameterRefused(f"A grid of more than {MOST_TRIALS} points is too large.")
        return self

    @cached_property
    def targets(self) -> tuple[str, ...]:
        """The dotted names of what is varied."""
        return tuple(axis.target for axis in self.axes)

    def count(self, project: Project) -> int:
        """How many combinations are tried."""
        if self.method != "grid":
            return self.trials
        return math.prod(len(points) for points in self._grid(project))

    def settings(self, project: Project) -> Iterator[Settings]:
        """The combinations of a grid, or those drawn by chance; of a search there are none yet."""
        if self.method == "grid":
            for values in itertools.product(*self._grid(project)):
                yield dict(zip(self.targets, values, strict=True))
        elif self.method == "random":
            for number in range(self.trials):
                # Each trial has a stream of its own: more trials leave the first as they were.
                chance = np.random.default_rng((self.seed, number))
                yield {
                    axis.target: axis.drawn(chance, is_whole=is_whole(project, axis.target))
                    for axis in self.axes
                }

    def _grid(self, project: Project) -> list[tuple[Any, ...]]:
        return [axis.points(is_whole=is_whole(project, axis.target)) for axis in self.axes]


def is_whole(project: Project, target: str) -> bool:
    """Whether a setting takes whole numbers only."""
    return setting_of(project, target)[0].kind == "integer"


def varied(project: Project, settings: Settings, seed: int = 0) -> Project:
    """The project with these settings, and its training's seed so much further.

    Raises:
        ParameterRefused, CommandRefused: if a setting does not take its value.
    """
    for target, value in settings.items():
        project = with_setting(project, target, value)
    if seed:
        project = with_setting(project, "training.seed", project.training.seed + seed)
    return project


def _check(axis: Axis, project: Project) -> None:
    parameter, _ = setting_of(project, axis.target)
    if axis.values:
        for value in axis.values:
            with_setting(project, axis.target, value)
        return
    if parameter.kind not in ("integer", "real"):
        raise ParameterRefused(f"{axis.target} is no number: give a list of values, not a range.")
    if not (math.isfinite(axis.low) and math.isfinite(axis.high) and axis.low <= axis.high):
        raise ParameterRefused(
            f"{axis.target}: expected a range from low to high, not {axis.low:g} … {axis.high:g}."
        )
    if axis.is_logarithmic and axis.low <= 0:
        raise ParameterRefused(
            f"{axis.target}: a range in factors must begin above 0, not at {axis.low:g}."
        )
    if not 1 <= axis.steps <= MOST_TRIALS:
        raise ParameterRefused(f"{axis.target}: expected 1 … {MOST_TRIALS} steps.")
    whole = parameter.kind == "integer"
    if whole and math.ceil(axis.low) > math.floor(axis.high):
        raise ParameterRefused(f"{axis.target}: there is no whole number in the range.")
    for value in (axis.low, axis.high):
        with_setting(project, axis.target, round(value) if whole else value)
