"""Edits of where everything stands: the places of a tidy layout, and the direction of a drawing."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from engine.errors import CommandRefused
from engine.graph.command import GraphCommand
from engine.graph.graph import Graph, Point
from engine.graph.marks import FLOWS


@dataclass(frozen=True)
class Arrange(GraphCommand):
    """Put nodes and notes at given places, as a tidy layout does."""

    places: tuple[tuple[str, Point], ...]
    title: str = "Tidy layout"

    def apply(self, graph: Graph) -> Graph:
        where = dict(self.places)
        stickies = {note.name for note in graph.marks.stickies}
        for name in where:
            if name not in stickies:
                graph.node(name)
        nodes = tuple(
            msgspec.structs.replace(n, position=where.get(n.name, n.position)) for n in graph.nodes
        )
        notes = tuple(
            msgspec.structs.replace(n, x=where[n.name].x, y=where[n.name].y)
            if n.name in where
            else n
            for n in graph.marks.stickies
        )
        marks = msgspec.structs.replace(graph.marks, stickies=notes)
        return msgspec.structs.replace(graph, nodes=nodes, marks=marks)


@dataclass(frozen=True)
class SetFlow(GraphCommand):
    """Let data flow to the right or downwards; the nodes stay where they are."""

    flow: str

    @property
    def title(self) -> str:  # type: ignore[override]  # computed here, a constant in the base
        return "Flow downwards" if self.flow == "down" else "Flow to the right"

    def apply(self, graph: Graph) -> Graph:
        if self.flow not in FLOWS:
            raise CommandRefused(f"Data may flow {' or '.join(FLOWS)}, not {self.flow!r}.")
        marks = msgspec.structs.replace(graph.marks, flow=self.flow)
        return msgspec.structs.replace(graph, marks=marks)
