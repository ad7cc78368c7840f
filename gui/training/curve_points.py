"""All points of some curves as rows of a table, made when they are asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import overload

from engine.api import Series
from gui.looking.shown_panel import Cell

Row = tuple[Cell, ...]


class CurvePoints(Sequence[Row]):
    """Rows of name, place and value, curve after curve; ten million take no more room than ten.

    Args:
        curves: a name and its points, which may go on growing: only those of now are rows.
    """

    def __init__(self, curves: Sequence[tuple[Row, Series]]) -> None:
        self._names = [name for name, _ in curves]
        self._points = [series.points for _, series in curves]
        self._ends: list[int] = []
        total = 0
        for x, _ in self._points:
            total += len(x)
            self._ends.append(total)

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    @overload
    def __getitem__(self, index: int) -> Row: ...

    @overload
    def __getitem__(self, index: slice) -> list[Row]: ...

    def __getitem__(self, index: int | slice) -> Row | list[Row]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        number = index if index >= 0 else index + len(self)
        if not 0 <= number < len(self):
            raise IndexError(f"there are {len(self)} points, received {index}")
        curve = bisect_right(self._ends, number)
        x, y = self._points[curve]
        at = number - (self._ends[curve] - len(x))
        return (*self._names[curve], float(x[at]), float(y[at]))
