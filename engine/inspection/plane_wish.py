"""What is wished to be seen of nodes over the line or the plane of all inputs, and the answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.catalogue.torch_later import later
from engine.inspection.probe import Probe

if TYPE_CHECKING:
    from engine.inspection import plane
    from engine.inspection.sight import Sight
else:
    plane = later("engine.inspection.plane")

Array = NDArray[np.float32]

MOST_NUMBERS = 256
"""Of what a node gives for one input, at most so many are told, the first ones."""

MOST_SLOPES = 16
"""Of so many numbers of a node the derivatives are told: each takes a way back of its own."""


@dataclass(frozen=True)
class PlaneWish(Probe):
    """What nodes give on a grid of inputs, and for the examples of the data.

    Attributes:
        field: the data's field of one or two numbers that is varied; nothing else may reach the
            nodes.
        nodes: whose outputs are wanted there.
        low, high: the ends of each axis, both on the grid.
        steps: how many inputs along each axis.
        examples: of each part of the data so many, the first ones.
        samples: a node that makes inputs of its own, as a generator; empty: none.
        drawn: how many of those are wanted.
        has_slopes: whether derivatives are wanted as well, along a line.
    """

    field: str
    nodes: tuple[str, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    steps: tuple[int, ...]
    examples: int = 0
    samples: str = ""
    drawn: int = 0
    has_slopes: bool = False

    def seen(self, sight: Sight) -> Plane:
        """What is there; what can not be computed is left out of it."""
        return plane.plane_of(self, sight)

    def inputs(self) -> Array:
        """The grid; shape (steps of the last axis, …, steps of the first, axes).

        The first index of a plane is y from the lowest, the second x.
        """
        ends = zip(self.low, self.high, self.steps, strict=True)
        axes = [np.linspace(low, high, steps, dtype=np.float32) for low, high, steps in ends]
        meshed = np.meshgrid(*reversed(axes), indexing="ij")
        return np.stack(meshed[::-1], axis=-1)


@dataclass(frozen=True, eq=False)
class Plane:
    """What the nodes gave.

    Attributes:
        grid: by node, shape (*steps reversed, numbers).
        train, test: by node, for the first examples of both parts, shape (N, numbers).
        samples: what the generating node made, shape (N, axes).
        slopes: by node, how each of its numbers grows with the input, on the grid of a line; of
            the first `MOST_SLOPES` numbers, shape (steps, numbers).
    """

    grid: Mapping[str, Array] = field(default_factory=dict)
    train: Mapping[str, Array] = field(default_factory=dict)
    test: Mapping[str, Array] = field(default_factory=dict)
    samples: Array | None = None
    slopes: Mapping[str, Array] = field(default_factory=dict)
