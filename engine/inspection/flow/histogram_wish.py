"""How the numbers of layers are spread: what is wished for, and the answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from engine.catalogue.torch_later import later
from engine.inspection.probe import Probe

if TYPE_CHECKING:
    from engine.inspection.flow import histograms
    from engine.inspection.sight import Sight
else:
    histograms = later("engine.inspection.flow.histograms")

BINS = 128
"""Of equal width, from the least number to the greatest."""


class Spread(StrEnum):
    """Whose spread is looked at."""

    WEIGHTS = "weights"
    OUTPUTS = "outputs"
    WEIGHT_GRADIENTS = "weight_gradients"
    OUTPUT_GRADIENTS = "output_gradients"

    @property
    def is_of_weights(self) -> bool:
        """Whether only layers with weights have it."""
        return self in (Spread.WEIGHTS, Spread.WEIGHT_GRADIENTS)


@dataclass(frozen=True, eq=False)
class Histogram:
    """How often numbers of each size come.

    Attributes:
        low, high: the least and the greatest; the ends of the bins.
        counts: in each bin; shape (BINS,).
        size: how many numbers there are.
        counted: how many were counted: of very many every second, third … alone.
        strange: how many of them were no finite numbers, and so are in no bin.
        mean, deviation: of the finite ones.
    """

    low: float
    high: float
    counts: NDArray[np.uint32]
    size: int
    counted: int
    strange: int
    mean: float
    deviation: float

    def bin_at(self, value: float) -> int | None:
        """The number of the bin that a value lies in; None: outside all."""
        if not self.low <= value <= self.high:
            return None
        return min(int((value - self.low) / (self.high - self.low) * BINS), BINS - 1)

    def bounds(self, number: int) -> tuple[float, float]:
        """The ends of a bin."""
        width = (self.high - self.low) / BINS
        return self.low + number * width, self.low + (number + 1) * width


@dataclass(frozen=True, eq=False)
class Spreads:
    """The histograms of one look.

    Attributes:
        found: by the layer's path; layers that have no such numbers are left out.
        examples: how many training examples went through; 0: none were needed.
    """

    found: Mapping[str, Histogram]
    examples: int = 0


@dataclass(frozen=True)
class HistogramWish(Probe):
    """The histograms of some layers.

    Attributes:
        nodes: paths of the layers.
        spread: of which of their numbers.
        examples: at most so many of the training set; always the same ones.
    """

    nodes: tuple[str, ...]
    spread: Spread = Spread.WEIGHTS
    examples: int = 64

    def seen(self, sight: Sight) -> Spreads:
        """Count them.

        Raises:
            GraphHasProblems: if gradients are wanted and there is no loss.
            DataUnavailable: if examples are needed and there are none.
        """
        found: Any = histograms.spreads_of(self, sight)
        assert isinstance(found, Spreads)
        return found
