"""The playground: one small network learns each of three figures of points in the plane."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from engine.data.points import Circles, FigureSource, Moons
from engine.gallery.row import Figure, Row
from engine.gallery.trial import Trial

_LEAST, _MOST_S = 0.98, 30.0
_OTHERS: tuple[type[FigureSource], ...] = (Moons, Circles)


def _playground(trial: Trial) -> Iterator[Figure]:
    """The project as it is, then the same network and settings on other data."""
    project = trial.project("spirals_playground")
    for data in (project.data, *(other() for other in _OTHERS)):
        result = trial.trained(msgspec.structs.replace(project, data=data))
        name = data.title.lower()
        right = result.metrics["test"][result.goal.metric]
        yield Figure(f"{name}: right (test)", right, at_least=_LEAST, unit="%")
        yield Figure(f"{name}: learning took", result.seconds, at_most=_MOST_S, unit="s")


ROW = Row(
    "A8",
    "Playground: moons, circles, spirals",
    ("spirals_playground",),
    "the same network: at least 98 % of the test points right on each, within 30 s",
    _playground,
)
