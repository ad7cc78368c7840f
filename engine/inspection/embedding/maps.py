"""Asks for a map of what a node gives for many examples, and what comes back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.catalogue.torch_later import later
from engine.inspection.probe import Probe, Progress, Study

if TYPE_CHECKING:
    from engine.inspection.embedding import projecting
    from engine.inspection.sight import Sight
else:
    projecting = later("engine.inspection.embedding.projecting")

MOST_EXAMPLES = 2000
"""Of so many examples a map can be made at most."""

MOST_NUMBERS = 8192
"""So many of the numbers that a node gives for an example are looked at, evenly spread ones."""

Points = NDArray[np.float32]


@dataclass(frozen=True)
class LinearMap(Probe):
    """A node's numbers as they are, if there are one or two; else in their principal plane.

    Attributes:
        path: of the node; inside a block ``block.node``.
        split: ``train`` or ``test``.
        most: of a larger part so many examples, evenly spread over it.
    """

    path: str
    split: str = "test"
    most: int = 500

    def seen(self, sight: Sight) -> Mapped:
        """Where the examples lie, and where the one lies that is looked at."""
        return projecting.linear_map(self, sight)


@dataclass(frozen=True)
class SlowLinearMap(Study):
    """The same, worked out in slices, for networks that take longer than a look may.

    Attributes:
        asked: what is asked.
    """

    asked: LinearMap

    def steps(self, sight: Sight) -> Iterator[Progress]:
        """The finding is a `Mapped`."""
        return projecting.slow_linear_map(self.asked, sight)


@dataclass(frozen=True)
class NeighbourMap(Study):
    """A map by t-SNE: what is near in a node's numbers is near on the map.

    Attributes:
        path, split, most: as for `LinearMap`.
        perplexity: about how many neighbours each example is held together with.
        iterations: so often the points are moved at most.
        start: a map of the same examples to go on from, shape (N, 2), so that they keep their
            places; None: begin in the principal plane. A third of the iterations is enough then.
    """

    path: str
    split: str = "test"
    most: int = 500
    perplexity: float = 30.0
    iterations: int = 1000
    start: Points | None = field(default=None, compare=False, repr=False)

    def steps(self, sight: Sight) -> Iterator[Progress]:
        """Findings are `Mapped`, while the map forms."""
        return projecting.neighbour_map(self, sight)


@dataclass(frozen=True, eq=False)
class Mapped:
    """Where examples lie.

    Attributes:
        way: ``direct``, ``pca`` or ``tsne``.
        path: of the node.
        split: ``train`` or ``test``.
        step: batches the network had learned.
        points: shape (N, 1) or (N, 2).
        index: of each point, its example; shape (N,).
        of: how many examples there are.
        numbers: how many the node gives for an example.
        kept: how many of these were looked at, evenly spread ones.
        shares: of the variance along each axis; empty but for ``pca``.
        present: where the example lies that is looked at, shape (1,) or (2,); None: unknown.
        divergence: Kullback–Leibler divergence of the map from the neighbourhoods; only ``tsne``.
        iteration: how often the points were moved; only ``tsne``.
    """

    way: str
    path: str
    split: str
    step: int
    points: Points
    index: NDArray[np.int64]
    of: int
    numbers: int
    kept: int
    shares: tuple[float, ...] = ()
    present: Points | None = None
    divergence: float | None = None
    iteration: int = 0
