"""What can be asked of the loss around a network's weights, and the answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from engine.catalogue.torch_later import later
from engine.inspection.probe import Probe, Progress, Study

if TYPE_CHECKING:
    from torch import Tensor

    from engine.inspection.landscape import learned, worked_out
    from engine.inspection.sight import Sight
else:
    learned = later("engine.inspection.landscape.learned")
    worked_out = later("engine.inspection.landscape.worked_out")

Numbers = NDArray[np.float64]

RANDOM, PATH, WEIGHTS = "random", "path", "weights"
"""Directions: random and filter-normalised, those in which a run moved most, two of the weights."""

MOST_NAMED = 256
"""Of networks with so few learned numbers each number can be chosen by itself."""


@dataclass(frozen=True)
class KeptPath:
    """Weights that a run passed through.

    Attributes:
        title: what the run is called.
        files: step and safetensors file of each moment, in order.
    """

    title: str
    files: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True)
class LandscapeStudy(Study):
    """The loss on a grid over two directions, through the weights as they are when it is asked for.

    Attributes:
        directions: ``random``, ``path`` or ``weights``.
        side: how many places along each direction; odd, so that one is in the middle.
        extent: how far it goes. Random: so many times the length of each filter, to both sides.
            Path: 1 is just around the path. Weights: so far from the middle, at least.
        split: ``train`` or ``test``: on whose examples.
        examples: how many of them, the first ones.
        seed: what random directions follow from.
        chosen: of two weights, path of the tensor and place in it.
        paths: runs whose way is drawn; the first gives the directions of ``path``.
    """

    directions: str = RANDOM
    side: int = 25
    extent: float = 1.0
    split: str = "train"
    examples: int = 256
    seed: int = 0
    chosen: tuple[tuple[str, int], ...] = ()
    paths: tuple[KeptPath, ...] = ()

    def steps(self, sight: Sight) -> Iterator[Progress]:
        """Work it out from coarse to fine; the findings are `Landscape` values.

        Raises:
            ChainruleError: if there is no loss, or there are no such directions.

        Source: Li, Xu, Taylor, Studer and Goldstein 2018, “Visualizing the loss landscape of
        neural nets”.
        """
        return worked_out.landscape(self, sight)


@dataclass(frozen=True, eq=False)
class Basis:
    """A plane among all weights: the place θ₀ + (x − x₀)·d₁ + (y − y₀)·d₂.

    Attributes:
        centre: θ₀, the learned weights by path.
        first, second: d₁ and d₂, shaped as the weights.
        origin: x₀ and y₀: how the centre is called on the axes.
    """

    centre: Mapping[str, Tensor]
    first: Mapping[str, Tensor]
    second: Mapping[str, Tensor]
    origin: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, eq=False)
class Way:
    """The way of a run, put onto the plane.

    Attributes:
        title: what the run is called.
        steps: batches learned at each place, shape (K,).
        places: x and y, shape (K, 2).
        left_out: moments whose weights are of another network, or can not be read.
    """

    title: str
    steps: NDArray[np.int64]
    places: Numbers
    left_out: int = 0


@dataclass(frozen=True, eq=False)
class Landscape:
    """The loss over a plane of weights.

    Attributes:
        study: what was asked.
        step: batches that the network in the middle had learned.
        xs, ys: where the grid's lines lie on the two axes, shapes (side,).
        losses: shape (side, side), first y then x; 0 where it is not known yet.
        is_known: where it is, shape (side, side).
        centre: x and y of the network as it was when asked for.
        loss: of that network.
        names: of the axes where they are weights; else empty.
        ways: of the runs.
        shares: of path directions, which part of all movement each holds.
        basis: where the plane lies.
        slope: length of the gradient in the middle; None: there are too many weights.
        bends: eigenvalues of the Hessian there, in ascending order; empty: too many weights.
    """

    study: LandscapeStudy
    step: int
    xs: Numbers
    ys: Numbers
    losses: Numbers
    is_known: NDArray[np.bool_]
    centre: tuple[float, float]
    loss: float
    basis: Basis
    names: tuple[str, ...] = ()
    ways: tuple[Way, ...] = ()
    shares: tuple[float, ...] = ()
    slope: float | None = None
    bends: tuple[float, ...] = ()
    _cache: dict[str, Any] = field(default_factory=dict, repr=False)

    @property
    def is_whole(self) -> bool:
        """Whether the loss is known everywhere."""
        return bool(self.is_known.all())

    def filled(self) -> Numbers:
        """The losses, with the nearest known one of a coarser grid where it is not known yet."""
        if "filled" not in self._cache:
            self._cache["filled"] = _filled(self.losses, self.is_known)
        found: Numbers = self._cache["filled"]
        return found

    def at(self, x: float, y: float) -> float:
        """The loss at a place, between the four of the grid around it; NaN: it lies outside."""
        columns, rows = self._share(self.xs, x), self._share(self.ys, y)
        last = len(self.xs) - 1
        if not (0 <= columns <= last and 0 <= rows <= last):
            return float("nan")
        left, below = min(int(columns), last - 1), min(int(rows), last - 1)
        across, up = columns - left, rows - below
        cell = self.filled()[below : below + 2, left : left + 2]
        lower, upper = cell[:, 0] * (1 - across) + cell[:, 1] * across
        return float(lower * (1 - up) + upper * up)

    @staticmethod
    def _share(axis: Numbers, at: float) -> float:
        return float((at - axis[0]) / (axis[-1] - axis[0]) * (len(axis) - 1))


def strides(side: int) -> list[int]:
    """How far apart the grid's places lie that are worked out first, next, …, to 1."""
    found = [1]
    while found[0] * 8 <= side:
        found.insert(0, found[0] * 2)
    return found


def _filled(losses: Numbers, is_known: NDArray[np.bool_]) -> Numbers:
    side = len(losses)
    middle = side // 2
    filled, is_open = losses.copy(), ~is_known
    for stride in reversed(strides(side)[:-1]):
        most_below, most_above = middle // stride, (side - 1 - middle) // stride
        near = np.rint((np.arange(side) - middle) / stride).astype(int)
        near = middle + stride * np.clip(near, -most_below, most_above)
        takes = is_open & is_known[np.ix_(near, near)]
        filled[takes] = losses[np.ix_(near, near)][takes]
        is_open &= ~takes
    filled[is_open] = np.nan
    return filled


@dataclass(frozen=True)
class PlaceProbe(Probe):
    """Where the network stands at this moment, put onto a plane among its weights."""

    basis: Basis

    def seen(self, sight: Sight) -> tuple[float, float]:
        """The coordinates x and y on the plane.

        Raises:
            GraphHasProblems: if the network has other weights than the plane.
        """
        return learned.place_of(self.basis, sight.model)


@dataclass(frozen=True)
class LearnedNumbers:
    """What a network learns.

    Attributes:
        count: how many numbers.
        each: of a small network, path of the tensor, place in it, and name of each number.
    """

    count: int
    each: tuple[tuple[str, int, str], ...] = ()


@dataclass(frozen=True)
class LearnedProbe(Probe):
    """Which numbers a network learns."""

    def seen(self, sight: Sight) -> LearnedNumbers:
        """How many, and of a small network which."""
        return learned.numbers_of(sight.model)
