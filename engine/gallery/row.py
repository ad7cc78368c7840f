"""What a row of the gallery is: a system, its projects, and the figures it promises."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from engine.gallery.trial import Trial
from engine.project.project import Goal

MINUS = "−"


@dataclass(frozen=True)
class Figure:
    """One measured number, and the bounds it must keep.

    Attributes:
        name: what was measured.
        value: what came out.
        at_least, at_most: the bounds, both allowed themselves; a figure without is only told.
        unit: what it counts; ``%`` means a share from 0 to 1, written in per cent, and ``?`` that 1
            is yes and 0 no.
    """

    name: str
    value: float
    at_least: float | None = None
    at_most: float | None = None
    unit: str = ""

    @property
    def is_met(self) -> bool:
        """Whether it keeps its bounds; what is not a number keeps none."""
        above = self.at_least is None or self.value >= self.at_least
        below = self.at_most is None or self.value <= self.at_most
        return above and below and not math.isnan(self.value)

    def __str__(self) -> str:
        if self.unit == "%":
            return f"{self.name} {_rounded(100 * self.value)} %"
        if self.unit == "?":
            return f"{self.name}: {'yes' if self.value else 'no'}"
        return f"{self.name} {_rounded(self.value)} {self.unit}".rstrip()

    def to_json(self) -> dict[str, Any]:
        """For programs; None where JSON has no such number."""
        return {
            "name": self.name,
            "value": self.value if math.isfinite(self.value) else None,
            "at_least": self.at_least,
            "at_most": self.at_most,
            "unit": self.unit,
            "met": self.is_met,
        }


def exactly(name: str, value: float, expected: float, unit: str = "") -> Figure:
    """A figure that must be this number and no other."""
    return Figure(name, value, at_least=expected, at_most=expected, unit=unit)


def holds(name: str, truth: bool) -> Figure:
    """A statement that must be so."""
    return exactly(name, float(truth), 1.0, "?")


def of_goal(goal: Goal, metrics: dict[str, dict[str, float]], unit: str = "") -> Figure:
    """What a project's own goal asks for, as a figure."""
    value = metrics[goal.split].get(goal.metric, math.nan)
    return Figure(f"{goal.metric} ({goal.split})", value, goal.at_least, goal.at_most, unit)


Measure = Callable[[Trial], Iterable[Figure]]


@dataclass(frozen=True)
class Row:
    """A system of the gallery.

    Attributes:
        id: as ``A1``; several rows may share one.
        title: what the system is.
        projects: its files in ``projects/``, without their ending.
        target: what must be reached, in words.
        measure: finds the figures; they come one after the other, as they are known.
        is_quick: whether it ends in seconds.
    """

    id: str
    title: str
    projects: tuple[str, ...]
    target: str
    measure: Measure
    is_quick: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """Tells it from all others."""
        return self.id, ", ".join(self.projects)

    def is_called(self, name: str) -> bool:
        """Whether ``name`` is its id, or one of its projects with or without folder and ending."""
        stem = name.replace("\\", "/").rsplit("/", 1)[-1].removesuffix(".json")
        return name.upper() == self.id.upper() or stem in self.projects


@dataclass(frozen=True)
class Outcome:
    """What measuring a row gave.

    Attributes:
        figures: in the order they were found; those before a failure, if there was one.
        seconds: how long it took.
        failure: why it could not be measured to its end; empty if it was.
    """

    row: Row
    figures: tuple[Figure, ...] = field(default=())
    seconds: float = 0.0
    failure: str = ""

    @property
    def is_met(self) -> bool:
        """Whether the row holds what it promises; without a figure nothing is held."""
        return not self.failure and bool(self.figures) and all(f.is_met for f in self.figures)

    @property
    def measured(self) -> str:
        """All figures in words, those that miss their bounds marked."""
        told = [str(f) if f.is_met else f"{f} (missed)" for f in self.figures]
        return "; ".join([*told, *filter(None, [self.failure])])

    def to_json(self) -> dict[str, Any]:
        """For programs."""
        return {
            "id": self.row.id,
            "title": self.row.title,
            "projects": list(self.row.projects),
            "target": self.row.target,
            "figures": [figure.to_json() for figure in self.figures],
            "target_met": self.is_met,
            "seconds": round(self.seconds, 1),
            "failure": self.failure,
        }


def _rounded(value: float) -> str:
    if not math.isfinite(value):
        return "not a number" if math.isnan(value) else f"{value}".replace("-", MINUS)
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value):,}".replace(",", " ").replace("-", MINUS)
    return f"{value:.4g}".replace("-", MINUS)
