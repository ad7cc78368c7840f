"""A run, or several that differ in their seeds alone, as one of those that are compared."""

from __future__ import annotations

from dataclasses import dataclass

from engine.api import Graph, History

SERIES = (
    "frame_blue",
    "frame_orange",
    "frame_teal",
    "frame_violet",
    "frame_yellow",
    "frame_red",
    "frame_green",
    "frame_grey",
)
"""Roles of the theme that tell several runs apart, in the order in which they are given out."""


@dataclass(frozen=True, eq=False)
class ComparedRun:
    """One of several that are drawn over each other.

    Attributes:
        key: by which it is known again: the run's name, or that of the repetition.
        name: for the legend.
        number: which of the colours it has; after the last they begin again, dashed.
        graph: the network that learned; tells what its curves measure.
        histories: the curves of the run, or of each of the repeated ones.
    """

    key: str
    name: str
    number: int
    graph: Graph
    histories: tuple[History, ...]

    @property
    def role(self) -> str:
        """The role of the theme that it is drawn in."""
        return SERIES[self.number % len(SERIES)]

    @property
    def is_dashed(self) -> bool:
        """Whether another run has the same colour, drawn through."""
        return self.number >= len(SERIES)
