"""Edits of how nodes stand in their drawing: how much is shown, what learns, what is left out."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import msgspec

from engine.errors import CommandRefused
from engine.graph.command import GraphCommand
from engine.graph.graph import SHOWN, SIZES, Graph

MOST_LEARNING = 1000.0
"""The largest factor on the learning rate, and the largest weight decay, a node can have."""

_SIZES = {"small": "small", "normal": "at normal size", "large": "large"}


@dataclass(frozen=True)
class SetSize(GraphCommand):
    """Show nodes ``small``, ``normal`` or ``large``."""

    names: frozenset[str]
    size: str

    @property
    def title(self) -> str:  # type: ignore[override]  # computed here, a constant in the base
        return f"Show {_listed(self.names)} {_SIZES.get(self.size, self.size)}"

    def apply(self, graph: Graph) -> Graph:
        if self.size not in SIZES:
            known = ", ".join(SIZES)
            raise CommandRefused(f"A node can be shown {known}, but not {self.size!r}.")
        return _with(graph, self.names, size=self.size)


@dataclass(frozen=True)
class SetShown(GraphCommand):
    """Choose what of the running network is seen on nodes: one of `SHOWN`.

    It changes nothing that is computed, but it belongs to the drawing as its sizes do: a lesson is
    opened again as it was prepared.
    """

    names: frozenset[str]
    shows: str

    @property
    def title(self) -> str:  # type: ignore[override]  # computed here
        listed = _listed(self.names)
        match self.shows:
            case "filters":
                return f"Show the filters of {listed}"
            case "histogram":
                return f"Show a histogram of {listed}"
            case "statistics":
                return f"Show the statistics of {listed}"
            case "nothing":
                return f"Show nothing on {listed}"
        return f"Show what {listed} gives"

    def apply(self, graph: Graph) -> Graph:
        if self.shows not in SHOWN:
            known = ", ".join(SHOWN)
            raise CommandRefused(f"On a node can be shown {known}, but not {self.shows!r}.")
        return _with(graph, self.names, shows=self.shows)


@dataclass(frozen=True)
class Freeze(GraphCommand):
    """Keep what nodes have learned as it is while the others learn; or let them learn again.

    A frozen node behaves while learning as when it is measured: a normalisation goes by its running
    statistics and leaves them as they are, a dropout lets all pass. Of a block all inside is
    frozen, and weights that are shared are frozen for all that share them.
    """

    names: frozenset[str]
    on: bool = True

    @property
    def title(self) -> str:  # type: ignore[override]  # computed here
        return f"{'Freeze' if self.on else 'Unfreeze'} {_listed(self.names)}"

    def apply(self, graph: Graph) -> Graph:
        return _with(graph, self.names, is_frozen=self.on)


@dataclass(frozen=True)
class Bypass(GraphCommand):
    """Lead data past nodes, as if their first input went on unchanged; or through them again.

    A bypassed loss or metric is left out. Where nothing can go past, inference says why.
    """

    names: frozenset[str]
    on: bool = True

    @property
    def title(self) -> str:  # type: ignore[override]  # computed here
        return f"{'Bypass' if self.on else 'Stop bypassing'} {_listed(self.names)}"

    def apply(self, graph: Graph) -> Graph:
        return _with(graph, self.names, is_bypassed=self.on)


@dataclass(frozen=True)
class SetLearning(GraphCommand):
    """Have nodes learn faster or slower than the rest, or with a weight decay of their own.

    Of a block it holds for all inside, whose own factors are multiplied with it.

    Attributes:
        rate_factor: what they learn, in parts of the learning rate.
        weight_decay: the pull of their weights towards zero; None: that of the training settings.
    """

    names: frozenset[str]
    rate_factor: float = 1.0
    weight_decay: float | None = None

    @property
    def title(self) -> str:  # type: ignore[override]  # computed here
        verb = "learns" if len(self.names) == 1 else "learn"
        return f"Set how {_listed(self.names)} {verb}"

    @property
    def merge_key(self) -> object | None:  # type: ignore[override]  # computed here
        return ("learning", self.names)

    def apply(self, graph: Graph) -> Graph:
        for value in (self.rate_factor, self.weight_decay or 0.0):
            if not (math.isfinite(value) and 0 <= value <= MOST_LEARNING):
                raise CommandRefused(f"Expected a number from 0 to {MOST_LEARNING}, not {value}.")
        return _with(
            graph, self.names, rate_factor=self.rate_factor, weight_decay=self.weight_decay
        )


def _with(graph: Graph, names: frozenset[str], **state: Any) -> Graph:
    """The drawing with the named nodes in another state; wires and blocks stay as they are."""
    for name in names:
        graph.node(name)
    return msgspec.structs.replace(
        graph,
        nodes=tuple(
            msgspec.structs.replace(n, **state) if n.name in names else n for n in graph.nodes
        ),
    )


def _listed(names: frozenset[str]) -> str:
    return next(iter(names)) if len(names) == 1 else f"{len(names)} nodes"
