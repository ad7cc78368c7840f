"""What is told of runs beside how they learn."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from engine.runs.moments import Moment


@dataclass(frozen=True)
class MomentsChanged:
    """The moments that can be gone back to are others now.

    Attributes:
        moments: all of them, in order.
    """

    moments: tuple[Moment, ...]


@dataclass(frozen=True)
class LookedBack:
    """The network is looked at as it was at a moment, or live again.

    Attributes:
        step: of that moment; None: live.
        text: why it is not that of the moment which was asked for; empty: it is.
        refused: the step of the moment that can not be seen, for that reason.
    """

    step: int | None
    text: str = ""
    refused: int | None = None


@dataclass(frozen=True)
class RepetitionBegun:
    """One of several runs that differ in their seeds alone began.

    Attributes:
        number: the first is 1.
        of: how many there will be.
        seed: what chance follows from in this one.
        run_folder: where it is kept.
        group: the name they have in common.
    """

    number: int
    of: int
    seed: int
    run_folder: Path
    group: str


RunNews = MomentsChanged | LookedBack | RepetitionBegun
