"""From how much a wire carries to how broad it is drawn: powers of ten, in steps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor, isfinite, log10

LEVELS = 14
DRY, BROKEN = -1, -2
"""In place of a level: nothing flows at all; a number is none."""

_LEAST_SPAN, _MOST_SPAN, _STEPS_A_DECADE = 1.0, 9.0, 2
_NARROWER_BY = 1.0


@dataclass(frozen=True)
class RiverScale:
    """The powers of ten of the narrowest river and of the broadest.

    Attributes:
        low, high: exponents, in halves.
    """

    low: float = -3.0
    high: float = 0.0

    @classmethod
    def about(cls, amounts: Iterable[float]) -> RiverScale:
        """The scale that holds all amounts that are more than nothing, the largest at least."""
        found = [log10(amount) for amount in amounts if amount > 0 and isfinite(amount)]
        if not found:
            return cls()
        high = ceil(max(found) * _STEPS_A_DECADE) / _STEPS_A_DECADE
        low = floor(min(found) * _STEPS_A_DECADE) / _STEPS_A_DECADE
        return cls(max(min(low, high - _LEAST_SPAN), high - _MOST_SPAN), high)

    def following(self, other: RiverScale) -> RiverScale:
        """The scale from now on: this one, unless the other reaches beyond it or needs less.

        Else the widths of all wires would jump whenever one of them changes a little.
        """
        is_beyond = other.low < self.low or other.high > self.high
        is_less = (self.high - self.low) - (other.high - other.low) > _NARROWER_BY
        return other if is_beyond or is_less else self

    def level(self, amount: float) -> int:
        """From 0 to `LEVELS` - 1, or `DRY`, or `BROKEN`."""
        if not isfinite(amount):
            return BROKEN
        if amount <= 0:
            return DRY
        share = (log10(amount) - self.low) / (self.high - self.low)
        return min(max(round(share * (LEVELS - 1)), 0), LEVELS - 1)
