"""Rows that train a project until its goal."""

from __future__ import annotations

from collections.abc import Iterator

from engine.gallery.row import Figure, Measure, Row, of_goal
from engine.gallery.trial import Trial


def learned(
    id: str,  # noqa: A002  # the name the table has
    title: str,
    project: str,
    target: str,
    *,
    within_s: float | None = None,
    unit: str = "%",
    is_quick: bool = False,
) -> Row:
    """A row that trains one project once, with its own seed, and looks at its goal.

    The learning may take ``within_s`` seconds; ``unit`` is that of the goal's metric.
    """
    measure = reaches_its_goal(project, within_s=within_s, unit=unit)
    return Row(id, title, (project,), target, measure, is_quick)


def reaches_its_goal(project: str, *, within_s: float | None = None, unit: str = "%") -> Measure:
    """Trains a project and gives its goal's metric, and the time it took."""

    def measure(trial: Trial) -> Iterator[Figure]:
        result = trial.trained(trial.project(project))
        yield of_goal(result.goal, result.metrics, unit)
        yield Figure("learning took", result.seconds, at_most=within_s, unit="s")

    return measure
