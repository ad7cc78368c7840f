"""The ways of runs over a landscape, as they are painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.api import Landscape
from gui.figures.compared_run import SERIES

Numbers = np.ndarray[Any, np.dtype[Any]]

OWN_ROLE = "text"
_MOST_LIVE = 2000


@dataclass(frozen=True, eq=False)
class Trail:
    """One way.

    Attributes:
        title: of the run.
        places: x and y, shape (K, 2), in order.
        role: the colour it is painted in.
        is_own: whether it is that of the network that is looked at.
    """

    title: str
    places: Numbers
    role: str = OWN_ROLE
    is_own: bool = False


class LiveTrail:
    """Where the network was at each look since its landscape was worked out.

    Attributes:
        is_another_run: the network has begun anew since then.
    """

    def __init__(self) -> None:
        self._steps: list[int] = []
        self._places: list[tuple[float, float]] = []
        self._from = 0
        self.is_another_run = False

    @property
    def place(self) -> tuple[float, float] | None:
        """Where it was seen last."""
        return self._places[-1] if self._places else None

    def begin(self, landscape: Landscape) -> None:
        """Follow from a landscape's own middle on."""
        self._steps, self._places = [landscape.step], [landscape.centre]
        self.is_another_run = False

    def begin_again(self) -> None:
        """The network has gone back to its start; what it goes from now on is another way."""
        self._steps, self._places, self.is_another_run = [], [], True

    def follow(self, step: int, place: tuple[float, float]) -> None:
        """Take up where it is seen; what was seen of later steps is not its way any more."""
        while self._steps and self._steps[-1] >= step and len(self._steps) > 1:
            self._steps.pop()
            self._places.pop()
        self._steps.append(step)
        self._places.append(place)
        if len(self._places) > _MOST_LIVE:  # every other one, but the last
            self._steps = [*self._steps[:-1:2], self._steps[-1]]
            self._places = [*self._places[:-1:2], self._places[-1]]

    def places(self) -> Numbers:
        """All of them, shape (K, 2)."""
        return np.array(self._places, dtype=np.float64).reshape(-1, 2)


def trails_of(landscape: Landscape, live: LiveTrail, has_own: bool) -> tuple[Trail, ...]:
    """What is painted: earlier runs first, so that the present one lies on top.

    Args:
        landscape: with the ways that were worked out.
        live: what was seen since.
        has_own: whether the first of the ways is the run that is looked at.
    """
    ways = list(landscape.ways)
    own = ways.pop(0) if ways and has_own else None
    earlier = [
        Trail(way.title, way.places, SERIES[1 + number % (len(SERIES) - 1)])
        for number, way in enumerate(ways)
    ]
    parts: Sequence[Numbers] = [live.places()]
    if own is not None:
        if live.is_another_run:
            earlier.append(Trail(own.title, own.places, "secondary"))
        else:
            before = own.places[own.steps < landscape.step] if len(own.steps) else own.places
            parts = [before, *parts]
    title = own.title if own is not None and not live.is_another_run else ""
    return (*earlier, Trail(title, np.concatenate(parts), is_own=True))
