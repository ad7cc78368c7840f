"""Which part of the input picture an output sees, exactly, also where pictures are made larger."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor, gcd, lcm

from engine.catalogue.layer import Window


@dataclass(frozen=True)
class Reach:
    """What the outputs see along one axis.

    Output o, with o = q · len(parts) + r, sees the inputs from ``parts[r][0] + q · shift`` to
    ``parts[r][1] + q · shift``. Without enlargement there is one part, and ``shift`` is the stride.
    """

    parts: tuple[tuple[int, int], ...] = ((0, 0),)
    shift: int = 1

    @property
    def size(self) -> int:
        """Inputs under the widest part."""
        return max(last - first + 1 for first, last in self.parts)

    @property
    def stride(self) -> Fraction:
        """Inputs between what two neighbouring outputs see, on average."""
        return Fraction(self.shift, len(self.parts))

    def seen(self, first: int, last: int) -> tuple[int, int]:
        """The inputs that the outputs from ``first`` to ``last`` see."""
        ends = [self._part(output) for output in range(first, last + 1)]
        return min(end[0] for end in ends), max(end[1] for end in ends)

    def through(self, size: Fraction, stride: Fraction, start: Fraction) -> Reach:
        """What outputs see that look at these through a window; as `Window` along one axis."""
        period = len(self.parts)
        count = stride.denominator * period // gcd(stride.numerator, stride.denominator * period)
        parts = []
        for output in range(count):
            place = output * stride + start
            first, last = ceil(place), floor(place + size - 1)
            parts.append(self.seen(first, max(first, last)))
        shift = int(count * stride) // period * self.shift
        return Reach(tuple(parts), shift)

    def joined(self, other: Reach) -> Reach | None:
        """What outputs see that see as both do; None if the two do not go in step."""
        if self.stride != other.stride:
            return None
        count = lcm(len(self.parts), len(other.parts))
        parts = []
        for output in range(count):
            ours, theirs = self._part(output), other._part(output)
            parts.append((min(ours[0], theirs[0]), max(ours[1], theirs[1])))
        return Reach(tuple(parts), count // len(self.parts) * self.shift)

    def _part(self, output: int) -> tuple[int, int]:
        times, place = divmod(output, len(self.parts))
        first, last = self.parts[place]
        return first + times * self.shift, last + times * self.shift


@dataclass(frozen=True)
class ReceptiveField:
    """The part of the input picture one output sees; borders may reach beyond the picture.

    Attributes:
        rows, columns: what is seen along height and width; None where it is the whole input.
    """

    rows: Reach | None = Reach()
    columns: Reach | None = Reach()

    @property
    def size(self) -> tuple[int, int] | None:
        """(height, width) in input pixels; None where it is the whole input."""
        if self.rows is None or self.columns is None:
            return None
        return self.rows.size, self.columns.size

    @property
    def stride(self) -> tuple[Fraction, Fraction]:
        """Step between neighbours' fields, (height, width) in input pixels."""
        if self.rows is None or self.columns is None:
            return Fraction(1), Fraction(1)
        return self.rows.stride, self.columns.stride

    def __str__(self) -> str:
        return "whole input" if self.size is None else f"{self.size[0]} × {self.size[1]}"

    def through(self, window: Window) -> ReceptiveField:
        """What an output sees that looks at this one's outputs through ``window``."""
        if self.rows is None or self.columns is None:
            return self
        rows, columns = (
            reach.through(
                Fraction(window.size[axis]),
                Fraction(window.stride[axis]),
                Fraction(window.start[axis]),
            )
            for axis, reach in enumerate((self.rows, self.columns))
        )
        return ReceptiveField(rows, columns)


EVERYTHING = ReceptiveField(None, None)
"""The whole input."""


def joint(fields: Iterable[ReceptiveField | None]) -> ReceptiveField | None:
    """What several branches see together; None if none of them has a receptive field."""
    known = [field for field in fields if field is not None]
    if not known:
        return None
    found = known[0]
    for other in known[1:]:
        if found.rows is None or found.columns is None:
            return EVERYTHING
        if other.rows is None or other.columns is None:
            return EVERYTHING
        found = ReceptiveField(found.rows.joined(other.rows), found.columns.joined(other.columns))
    return EVERYTHING if found.size is None else found
