"""What the panel shows of each layer, as values: numbers, a short history, and how they stand."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from engine.api import GradientFlow, LayerFlow, Silence
from gui.widgets.number_text import short_number

MOST_KEPT = 60
"""Of the history of each number, so many looks are kept."""

GUIDE = (3e-4, 3e-3)
"""Where the length of an update by that of the weights usually lies, about a thousandth."""

_STRANGE = (1e-5, 1e-2)
_MANY_SILENT = 0.5
_LEAST_DECADES = 2
_DEEPEST = 12


class Column(StrEnum):
    """What is measured of each layer."""

    WEIGHT_GRADIENT = "weight gradient"
    OUTPUT_GRADIENT = "output gradient"
    UPDATE = "update"
    SILENT = "silent"


@dataclass(frozen=True)
class Cell:
    """One number of a layer.

    Attributes:
        value: the number; silent units as a share.
        text: as it is written.
        history: of this number, the oldest first, with it at the end.
        role: of the theme: what colour tells how it stands.
    """

    value: float
    text: str
    history: tuple[float, ...] = ()
    role: str = "accent"


@dataclass(frozen=True)
class Row:
    """One layer.

    Attributes:
        path: of its node.
        cells: what there is of it, by column.
        silence: what it means there that a unit is silent.
        bender: path of the activation that follows it and makes units silent; empty: itself.
    """

    path: str
    cells: Mapping[Column, Cell]
    silence: Silence | None = None
    bender: str = ""


@dataclass(frozen=True)
class Decades:
    """A logarithmic scale, in powers of ten."""

    low: int
    high: int

    def place(self, value: float) -> float:
        """Where a number stands, from 0 to 1; what is beyond stands at the end."""
        if not value > 0:
            return 0.0
        share = (math.log10(value) - self.low) / (self.high - self.low)
        return min(max(share, 0.0), 1.0)


class Histories:
    """The last numbers of each layer, restarted with every run."""

    def __init__(self) -> None:
        self._steps: list[int] = []
        self._numbers: dict[tuple[str, Column], list[float]] = {}

    def clear(self) -> None:
        """Begin anew."""
        self._steps.clear()
        self._numbers.clear()

    def rows(self, flow: GradientFlow, step: int) -> tuple[Row, ...]:
        """Take in a look, and give what there is to show; a look at the past begins anew."""
        if self._steps and step < self._steps[-1]:
            self.clear()
        is_new = not self._steps or step > self._steps[-1]
        if is_new:
            self._steps = [*self._steps, step][-MOST_KEPT:]
        return _joined([(layer, self._row(layer, is_new=is_new)) for layer in flow.layers])

    def _row(self, layer: LayerFlow, *, is_new: bool) -> Row:
        cells = {}
        for column, value in numbers_of(layer).items():
            kept = self._numbers.setdefault((layer.path, column), [])
            if not is_new and kept:
                kept.pop()
            kept.append(value)
            del kept[:-MOST_KEPT]
            text = _written(layer, column, value)
            cells[column] = Cell(value, text, tuple(kept), role_of(column, value))
        return Row(layer.path, cells, layer.silence)


def _joined(rows: Sequence[tuple[LayerFlow, Row]]) -> tuple[Row, ...]:
    """Put the silent units of an activation into the row of the layer whose units it bends."""
    by_path = {row.path: row for _, row in rows}
    for layer, row in rows:
        before = by_path.get(layer.source)
        if layer.weight_norm is not None or before is None or Column.SILENT in before.cells:
            continue
        cells = {**before.cells, Column.SILENT: row.cells[Column.SILENT]}
        by_path[before.path] = Row(before.path, cells, row.silence, row.path)
        del by_path[row.path]
    return tuple(by_path.values())


def numbers_of(layer: LayerFlow) -> dict[Column, float]:
    """What is known of a layer, by column."""
    found = {
        Column.WEIGHT_GRADIENT: layer.weight_gradient,
        Column.OUTPUT_GRADIENT: layer.output_gradient,
        Column.UPDATE: layer.update,
        Column.SILENT: layer.silent / layer.units if layer.units else None,
    }
    return {column: value for column, value in found.items() if value is not None}


def role_of(column: Column, value: float) -> str:
    """The colour role of a number: accent, unless it is remarkable."""
    if not math.isfinite(value):
        return "problem"
    if column is Column.UPDATE:
        if GUIDE[0] <= value <= GUIDE[1]:
            return "good"
        return "accent" if _STRANGE[0] <= value <= _STRANGE[1] else "warning"
    if column is Column.SILENT and value >= _MANY_SILENT:
        return "warning"
    return "accent"


def decades_of(rows: Sequence[Row], column: Column) -> Decades:
    """Powers of ten that hold a column's numbers; those of updates hold the guide as well."""
    values = [row.cells[column].value for row in rows if column in row.cells]
    if column is Column.UPDATE:
        values += [GUIDE[0] / 3, GUIDE[1] * 3]
    powers = [math.log10(v) for v in values if v > 0 and math.isfinite(v)]
    if not powers:
        return Decades(-_LEAST_DECADES, 0)
    low, high = math.floor(min(powers)), math.ceil(max(powers))
    low = max(low, high - _DEEPEST)
    return Decades(min(low, high - _LEAST_DECADES), high)


def columns_of(rows: Iterable[Row]) -> tuple[Column, ...]:
    """The columns that any layer has a number in, in order."""
    there = {column for row in rows for column in row.cells}
    return tuple(column for column in Column if column in there)


def _written(layer: LayerFlow, column: Column, value: float) -> str:
    if column is Column.SILENT:
        return f"{layer.silent} / {layer.units}"
    if not math.isfinite(value):
        return "NaN" if math.isnan(value) else "∞"
    return (
        short_number(value, 2)
        if value >= 0.01 or value == 0
        else f"{value:.1e}".replace("e-0", "e−").replace("e-", "e−")
    )
