"""What the samples panel asks for, in each of its ways."""

from __future__ import annotations

from dataclasses import dataclass

from engine.api import (
    BetweenWish,
    CodesWish,
    Decoder,
    DrawnWish,
    GridWish,
    PlaceWish,
    Probe,
    RebuiltWish,
)
from gui.inspection.samples.extent import Extent
from gui.inspection.samples.mode import DRAWN

EXAMPLES = 400
"""Examples whose codes are shown."""


@dataclass(frozen=True)
class Asked:
    """What the user set.

    Attributes:
        mode: the way to look.
        count: of samples, of steps between examples, or of examples that are rebuilt.
        seed: of the chance.
        axes: the two numbers of a code that are walked.
        extent: of the plane.
        steps: pictures along each axis of the plane; 0: none are wanted.
        at: the place that is pointed at; None: none is.
        first: where the way between two examples begins; None: not said.
    """

    mode: str = DRAWN
    count: int = 36
    seed: int = 0
    axes: tuple[int, int] = (0, 1)
    extent: Extent = ((-3.0, -3.0), (3.0, 3.0))
    steps: int = 14
    at: tuple[float, float] | None = None
    first: tuple[str, int] | None = None


@dataclass(frozen=True)
class Wishes:
    """The probes of one way, by what they are for."""

    made: Probe | None = None
    here: PlaceWish | None = None
    codes: CodesWish | None = None

    def all(self) -> tuple[Probe, ...]:
        """Those that there are."""
        found: tuple[Probe | None, ...] = (self.made, self.here, self.codes)
        return tuple(probe for probe in found if probe is not None)


def wishes_for(decoder: Decoder, asked: Asked) -> Wishes:
    """What is to be computed."""
    match asked.mode:
        case "drawn":
            return Wishes(DrawnWish(decoder, asked.count, asked.seed))
        case "rebuilt":
            return Wishes(RebuiltWish(decoder, asked.count))
        case "between":
            first = asked.first or ("train", 0)
            return Wishes(BetweenWish(decoder, first, asked.count))
    low, high = asked.extent
    grid = GridWish(decoder, asked.axes, low, high, asked.steps) if asked.steps else None
    here = PlaceWish(decoder, asked.axes, asked.at) if asked.at is not None else None
    return Wishes(grid, here, CodesWish(decoder, EXAMPLES) if decoder.encoder else None)
