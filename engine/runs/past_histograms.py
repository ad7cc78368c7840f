"""How the numbers of layers were spread at the moments of a run that are kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.catalogue.torch_later import later
from engine.inspection.flow.histogram_wish import HistogramWish, Spreads
from engine.inspection.probe import Progress, Study

if TYPE_CHECKING:
    from engine.inspection.sight import Sight
    from engine.runs import past_looks
else:
    past_looks = later("engine.runs.past_looks")


@dataclass(frozen=True)
class PastHistograms(Study):
    """A wish for histograms, answered at earlier moments of the run.

    The finding is a tuple of pairs, step and `Spreads`, one for each moment so far; moments that
    were let go of meanwhile are left out.

    Attributes:
        wish: what is to be counted.
        folder: of the run.
        moments: steps of those that are wanted.
    """

    wish: HistogramWish
    folder: Path
    moments: tuple[int, ...]

    def steps(self, sight: Sight) -> Iterator[Progress]:
        found: tuple[tuple[int, Spreads], ...] = ()
        for number, step in enumerate(self.moments):
            made: Any = past_looks.seen_at(self.wish, sight, self.folder, step)
            if made is not None:
                found = (*found, (step, made))
            yield Progress((number + 1) / len(self.moments), found)
