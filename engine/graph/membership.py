"""Which nodes, notes and frames the names of an edit mean, and what lies in what."""

from __future__ import annotations

from collections.abc import Collection
from typing import TypeVar

import msgspec

from engine.errors import CommandRefused
from engine.graph.graph import Graph, Node
from engine.graph.marks import Sticky, is_mark

Member = TypeVar("Member", Node, Sticky)


def split_names(graph: Graph, names: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Names of nodes, and names of frames and notes, all of which are there.

    Raises:
        CommandRefused: naming what is not there.
    """
    marks = frozenset(name for name in names if is_mark(name))
    missing = sorted(marks - graph.marks.names) if marks else []
    if missing:
        raise CommandRefused(f"There is no frame or note called {missing[0]!r}.")
    nodes = names - marks
    for name in nodes:
        graph.node(name)
    return nodes, marks


def with_members(graph: Graph, names: frozenset[str]) -> frozenset[str]:
    """Names of nodes and notes, with a frame's members in the place of the frame.

    Raises:
        CommandRefused: naming what is not there.
    """
    _, marks = split_names(graph, names)
    frames = {frame.name for frame in graph.marks.frames if frame.name in marks}
    if not frames:
        return names
    nodes = (node.name for node in graph.nodes if node.frame in frames)
    stickies = (sticky.name for sticky in graph.marks.stickies if sticky.frame in frames)
    return (names - frames) | {*nodes, *stickies}


def without_marks(graph: Graph, names: frozenset[str]) -> Graph:
    """Without these frames and notes; what lay in the frames stays."""
    return msgspec.structs.replace(
        graph,
        nodes=tuple(out_of_frames(node, names) for node in graph.nodes),
        marks=graph.marks.without(names),
    )


def out_of_frames(member: Member, frames: Collection[str]) -> Member:
    """A node or a note that lies in none of these frames any more."""
    return msgspec.structs.replace(member, frame="") if member.frame in frames else member
