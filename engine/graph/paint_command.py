"""Edits of painted filters: give one its numbers, let it learn again."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from engine.errors import CommandRefused
from engine.graph.command import GraphCommand
from engine.graph.graph import Graph
from engine.graph.painted import Painted

_LARGEST = 1e6
"""No number of a filter may be further from zero."""


@dataclass(frozen=True)
class Paint(GraphCommand):
    """Give a filter of a node its numbers; from then on it stays as it is while the rest learns.

    Inside a block it holds for every copy of it. Whether the numbers fit the layer is found by
    inference, which says so at the node if they do not.

    Attributes:
        name: the node.
        place: where the filter lies in the layer's main weight, as `Painted.place`.
        values: its numbers, row by row.
    """

    name: str
    place: tuple[int, ...]
    values: tuple[float, ...]

    @property
    def title(self) -> str:  # type: ignore[override]  # computed here, a constant in the base
        return f"Paint filter {_listed(self.place)} of {self.name}"

    def apply(self, graph: Graph) -> Graph:
        if not self.place or any(index < 0 for index in self.place):
            raise CommandRefused("A filter is painted at a place, such as (0, 0).")
        if not self.values:
            raise CommandRefused("A painted filter needs numbers.")
        for value in self.values:
            if not (math.isfinite(value) and abs(value) <= _LARGEST):
                raise CommandRefused(
                    f"Expected numbers from {-_LARGEST:g} to {_LARGEST:g}, not {value}."
                )
        kept = (one for one in graph.node(self.name).painted if one.place != self.place)
        return _with(graph, self.name, (*kept, Painted(self.place, self.values)))


@dataclass(frozen=True)
class Unpaint(GraphCommand):
    """Let painted filters of a node learn again, from the numbers they have.

    Attributes:
        name: the node.
        places: of the filters; None: all of them.
    """

    name: str
    places: frozenset[tuple[int, ...]] | None = None

    @property
    def title(self) -> str:  # type: ignore[override]  # computed here
        if self.places is not None and len(self.places) == 1:
            return f"Let filter {_listed(next(iter(self.places)))} of {self.name} learn"
        return f"Let painted filters of {self.name} learn"

    def apply(self, graph: Graph) -> Graph:
        painted = graph.node(self.name).painted
        places = {one.place for one in painted} if self.places is None else self.places
        if not any(one.place in places for one in painted):
            raise CommandRefused(f"No such filter of {self.name} was painted.")
        return _with(graph, self.name, (one for one in painted if one.place not in places))


def _with(graph: Graph, name: str, painted: Iterable[Painted]) -> Graph:
    """The drawing with these painted filters at a node, by place, so that like ones are equal."""
    ordered = tuple(sorted(painted, key=lambda one: one.place))
    return msgspec.structs.replace(
        graph,
        nodes=tuple(
            msgspec.structs.replace(n, painted=ordered) if n.name == name else n
            for n in graph.nodes
        ),
    )


def _listed(place: tuple[int, ...]) -> str:
    return f"({', '.join(map(str, place))})"
