"""What is wished to be seen of a decoder, and the answers; needs no torch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.catalogue.torch_later import later
from engine.inspection.probe import Probe
from engine.inspection.samples_places import Decoder

if TYPE_CHECKING:
    from engine.inspection import samples
    from engine.inspection.sight import Sight
else:
    samples = later("engine.inspection.samples")

Array = NDArray[np.float32]


@dataclass(frozen=True)
class DrawnWish(Probe):
    """What a decoder makes of codes drawn by chance, always the same: what moves was learned.

    Attributes:
        count: how many are made.
        seed: of the chance.
    """

    decoder: Decoder
    count: int
    seed: int = 0

    def seen(self, sight: Sight) -> Made:
        """What is made of them."""
        return samples.drawn(self, sight)


@dataclass(frozen=True)
class GridWish(Probe):
    """What a decoder makes of the codes of a grid; other numbers are those of the chosen example.

    Attributes:
        axes: which two numbers of a code the grid spans; of a code of one number twice the same.
        low, high: the ends of both axes.
        steps: codes along each axis.
    """

    decoder: Decoder
    axes: tuple[int, int]
    low: tuple[float, float]
    high: tuple[float, float]
    steps: int

    def seen(self, sight: Sight) -> Made:
        """What is made of them, row by row, from the lowest second number on."""
        return samples.grid(self, sight)


@dataclass(frozen=True)
class PlaceWish(Probe):
    """What a decoder makes of one code.

    Attributes:
        axes: which two numbers of the code are given.
        at: they.
    """

    decoder: Decoder
    axes: tuple[int, int]
    at: tuple[float, float]

    def seen(self, sight: Sight) -> Made:
        """What is made of it."""
        return samples.at_place(self, sight)


@dataclass(frozen=True)
class CodesWish(Probe):
    """The codes of the chosen example and of the data's first ones.

    Attributes:
        count: of how many examples.
        split: of which part of the data.
    """

    decoder: Decoder
    count: int
    split: str = "test"

    def seen(self, sight: Sight) -> Codes:
        """They.

        Raises:
            GraphHasProblems: if examples have no codes.
        """
        return samples.codes_of(self, sight)


@dataclass(frozen=True)
class BetweenWish(Probe):
    """What a decoder makes on the straight way from one example's code to the chosen one's.

    Attributes:
        first: part of the data and index of the example where it begins.
        count: of codes, both ends among them.
    """

    decoder: Decoder
    first: tuple[str, int]
    count: int

    def seen(self, sight: Sight) -> Made:
        """What is made of them.

        Raises:
            GraphHasProblems: if examples have no codes.
        """
        return samples.between(self, sight)


@dataclass(frozen=True)
class RebuiltWish(Probe):
    """What an autoencoder makes of the chosen example and those that follow it.

    Attributes:
        count: of how many examples.
    """

    decoder: Decoder
    count: int

    def seen(self, sight: Sight) -> Rebuilt:
        """Originals, and what became of them.

        Raises:
            GraphHasProblems: if nothing is rebuilt.
        """
        return samples.rebuilt(self, sight)


@dataclass(frozen=True, eq=False)
class Made:
    """What a decoder made.

    Attributes:
        outputs: shape (N, …), as the output node gives it.
        codes: what it was made of, shape (N, size).
    """

    outputs: Array
    codes: Array


@dataclass(frozen=True, eq=False)
class Codes:
    """Codes of examples.

    Attributes:
        chosen: that of the chosen example, shape (size,).
        others: of the data's first examples, shape (N, size).
    """

    chosen: Array
    others: Array


@dataclass(frozen=True, eq=False)
class Rebuilt:
    """Examples, and what an autoencoder makes of them.

    Attributes:
        indices: which examples of their part of the data; empty: it is one of the user's own.
        originals: shape (N, …).
        outputs: shape (N, …), of the same sizes.
        errors: the mean squared difference of each, shape (N,).
    """

    indices: tuple[int, ...]
    originals: Array
    outputs: Array
    errors: Array
