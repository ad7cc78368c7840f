"""The account of one number: what went into it, line by line, and what it sees of each layer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Whole = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Terms:
    """Numbers that are put together to one.

    Attributes:
        how: ``sum``: the products of the factors are added up; ``mean``: their mean is taken;
            ``largest``: the largest wins; ``share``: the first is a share of the sum of all.
        factors: shape (terms, factors).
        names: of the factors, as ``x`` and ``w``.
        source: of the node's inputs the one that the first factor lies in.
        places: where it lies there, without batch axis, shape (terms, axes); −1: in the border.
        window: the shape of the window that the terms fill row by row, as (channels, height,
            width); empty: they stand in a row.
        winner: of ``largest`` which one it is; of ``share`` whose share is taken.
    """

    how: str
    factors: Numbers
    names: tuple[str, ...]
    source: int = 0
    places: Whole = field(default_factory=lambda: np.zeros((0, 0), dtype=np.int64))
    window: tuple[int, ...] = ()
    winner: int = -1

    @cached_property
    def products(self) -> Numbers:
        """Each term's worth; shape (terms,)."""
        product: Numbers = self.factors.prod(axis=1)
        return product

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.factors)

    @cached_property
    def order(self) -> Whole:
        """Their numbers, those that weigh most first."""
        order: Whole = np.argsort(-np.abs(self.products), kind="stable")
        return order

    def sums(self) -> Numbers:
        """What each channel of a window adds; shape (channels,)."""
        channels = self.window[0] if len(self.window) > 1 else 1
        sums: Numbers = self.products.reshape(channels, -1).sum(axis=1)
        return sums


@dataclass(frozen=True, eq=False)
class AccountLine:
    """One line of the arithmetic.

    Attributes:
        name: what is worked out, in a few words.
        written: how, with numbers.
        result: what comes out.
        terms: what it is put together from, if that is a list.
    """

    name: str
    written: str
    result: float
    terms: Terms | None = None


@dataclass(frozen=True, eq=False)
class NodeAccount:
    """What one node does to get at its number.

    Attributes:
        path: of the node.
        title: of its layer.
        formula: of its layer.
        place: of the number within what it gives, without batch axis.
        sources: the paths of the nodes that give its inputs.
        lines: the arithmetic, in order; the last one gives ``computed``.
        value: what the network gave; None: the number is not among what the node gives.
        precision: how far two ways to compute it may differ by rounding.
        shape: of what the node gives.
        is_explained: whether it is written out; else only what goes in is told.
        called: by the number of an input what its numbers are called, where that says more than
            their places.
        source_step: the step at which its inputs were given, where that is another; else None.
    """

    path: str
    title: str
    formula: str
    place: tuple[int, ...]
    sources: tuple[str, ...]
    lines: tuple[AccountLine, ...]
    value: float | None
    precision: float
    shape: tuple[int, ...] = ()
    is_explained: bool = True
    called: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    source_step: int | None = None

    @property
    def computed(self) -> float | None:
        """What the arithmetic gives; None where none is written out."""
        return self.lines[-1].result if self.lines and self.is_explained else None

    @property
    def difference(self) -> float | None:
        """By how much the arithmetic misses what the network gave, beyond rounding."""
        if self.value is None or self.computed is None:
            return None
        off = self.computed - self.value
        if np.isnan(off):
            return None if np.isnan(self.value) == np.isnan(self.computed) else off
        return off if abs(off) > self.precision else None


@dataclass(frozen=True)
class SeenArea:
    """What a number sees of what a node gives.

    Attributes:
        rows, columns: the first and the last; they may reach beyond the border.
        size: (height, width) of what there is.
    """

    rows: tuple[int, int]
    columns: tuple[int, int]
    size: tuple[int, int]

    @property
    def clipped(self) -> SeenArea:
        """What of it lies within the picture."""
        height, width = self.size
        rows = max(self.rows[0], 0), min(self.rows[1], height - 1)
        columns = max(self.columns[0], 0), min(self.columns[1], width - 1)
        return SeenArea(rows, columns, self.size)

    @property
    def is_whole(self) -> bool:
        """Whether all is seen."""
        inside = self.clipped
        height, width = self.size
        return inside.rows == (0, height - 1) and inside.columns == (0, width - 1)


@dataclass(frozen=True, eq=False)
class SeenPicture:
    """A layer on the way, as a picture with what is seen of it.

    Attributes:
        path: of the node.
        picture: shape (1 or 3 channels, height, width).
        channel: which map it is; −1: the mean of all, or a picture in colours.
        channels: how many there are.
        region: None: it is the number's own layer.
        mark: the number's own place there, (row, column), if it has one.
    """

    path: str
    picture: NDArray[np.float32]
    channel: int
    channels: int
    region: SeenArea | None
    mark: tuple[int, int] | None = None


@dataclass(frozen=True, eq=False)
class Account:
    """Where a number comes from.

    Attributes:
        path, place: which number, within what which node gives.
        stages: the nodes whose arithmetic is written out, in the order they compute: those
            before it that only change the same number, itself, and activations after it.
        asked: which of the stages it is.
        regions: what is seen of what other nodes give, by path.
        seen: the pictures on the way, the input's first.
        steps: along a sequence, how many there are to choose from; 0: it is none.
        step: which of them is written out.
        is_inside: the steps are those of the block over time that the node lies in.
    """

    path: str
    place: tuple[int, ...]
    stages: tuple[NodeAccount, ...]
    asked: int
    regions: Mapping[str, SeenArea] = field(default_factory=dict)
    seen: tuple[SeenPicture, ...] = ()
    steps: int = 0
    step: int = 0
    is_inside: bool = False

    @property
    def stage(self) -> NodeAccount:
        """That of the node whose number it is."""
        return self.stages[self.asked]
