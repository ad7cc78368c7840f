"""Where on the plane of codes one is, and how far the plane reaches."""

from __future__ import annotations

from collections.abc import Sequence

from engine.api import Codes, Decoder
from gui.inspection.samples.extent import Extent, fitted, reaching


class Walk:
    """A place that is the chosen example's until the user goes elsewhere.

    Attributes:
        at: the place; None: not known yet.
        follows_example: whether it moves with the example.
    """

    def __init__(self) -> None:
        self.at: tuple[float, float] | None = None
        self.follows_example = True
        self._fitted: Extent | None = None

    def begin_anew(self) -> None:
        """Nothing is known of the codes."""
        self.at = self._fitted = None
        self.follows_example = True

    def go_to(self, x: float, y: float) -> None:
        """The user is here now."""
        self.at, self.follows_example = (x, y), False

    def extent(self, reach: float, decoder: Decoder | None) -> Extent:
        """How far the plane reaches: as the user said, as the codes do, or as the prior does."""
        if reach > 0:
            return reaching(reach)
        if self._fitted is not None:
            return self._fitted
        is_even = decoder is not None and decoder.prior == "uniform"
        return reaching(1.0 if is_even else 3.0)

    def fit(self, codes: Codes, axes: Sequence[int], *, is_walked: bool) -> bool:
        """Hold the codes, and stand at the example's; gives whether anything changed."""
        extent = fitted(codes.others[:, list(axes)], self._fitted)
        at = float(codes.chosen[axes[0]]), float(codes.chosen[axes[1]])
        moves = self.follows_example and at != self.at and is_walked
        if extent == self._fitted and not moves:
            return False
        self._fitted = extent
        if moves:
            self.at = at
        return True


def middle(extent: Extent) -> tuple[float, float]:
    """Of the plane."""
    (left, below), (right, above) = extent
    return (left + right) / 2, (below + above) / 2
