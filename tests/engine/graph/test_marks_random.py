"""Any sequence of edits of nodes, frames and notes leaves a sound drawing that can be undone."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.catalogue.builtin import builtin_catalogue
from engine.catalogue.layers.activation import ReLU
from engine.errors import CommandRefused
from engine.graph.codec import graph_from_json, graph_to_json
from engine.graph.command import GraphCommand, InsertPart, MoveNodes, RemoveNodes, part_of
from engine.graph.definitions import pruned
from engine.graph.document import Document
from engine.graph.graph import Graph, checked_graph
from engine.graph.mark_command import (
    AddSticky,
    EditFrame,
    EditSticky,
    JoinFrame,
    MakeFrame,
    RemoveFrame,
    ResizeSticky,
)
from engine.graph.marks import COLOURS
from engine.graph.membership import with_members
from tests.engine.networks import drawn

CATALOGUE = builtin_catalogue()
NAMES = st.sampled_from(["a", "b", "c", "a_2", "#1", "#2", "#3", "#4", "#5"])
SOME = st.frozensets(NAMES, max_size=4)
NUMBERS = st.integers(-400, 400)
TEXTS = st.text(max_size=12)
COLOUR = st.sampled_from([*COLOURS, "pink"])


class Copy(GraphCommand):
    """Duplicate some of what is there."""

    title = "Duplicate"

    def __init__(self, names: frozenset[str]) -> None:
        self.names = names

    def apply(self, graph: Graph) -> Graph:
        return InsertPart(part_of(graph, self.names), 10, 10).apply(graph)


class Pruning(GraphCommand):
    """An edit as a project makes it: frames that nothing lies in any more go."""

    def __init__(self, command: GraphCommand) -> None:
        self.command = command
        self.title, self.merge_key = command.title, command.merge_key

    def apply(self, graph: Graph) -> Graph:
        return pruned(self.command.apply(graph))


EDITS = st.one_of(
    st.builds(MakeFrame, SOME, TEXTS, COLOUR),
    st.builds(EditFrame, NAMES, TEXTS),
    st.builds(EditFrame, NAMES, st.none(), COLOUR),
    st.builds(JoinFrame, SOME, st.sampled_from(["", "#1", "#2", "#3"])),
    st.builds(RemoveFrame, NAMES),
    st.builds(AddSticky, TEXTS, NUMBERS, NUMBERS, NUMBERS, NUMBERS, COLOUR, NAMES),
    st.builds(AddSticky, TEXTS, NUMBERS, NUMBERS),
    st.builds(EditSticky, NAMES, TEXTS),
    st.builds(ResizeSticky, NAMES, NUMBERS, NUMBERS, NUMBERS, NUMBERS),
    st.builds(MoveNodes, SOME, NUMBERS, NUMBERS),
    st.builds(RemoveNodes, SOME),
    SOME.map(Copy),
)


def start() -> Graph:
    return drawn("a > b, b > c", a=ReLU(), b=ReLU(), c=ReLU())


@settings(max_examples=150, deadline=None)
@given(st.lists(EDITS, max_size=25))
def test_any_edits_leave_a_sound_drawing_and_can_all_be_undone(edits: list[GraphCommand]) -> None:
    document = Document(start())
    past = []
    for edit in edits:
        before = document.value
        try:
            changed = document.do(Pruning(edit))
        except CommandRefused:
            assert document.value is before
            continue
        if changed:
            past.append(before)
            document.end_merge()
        graph = checked_graph(document.value)
        assert pruned(graph) is graph
        stored = json.loads(json.dumps(graph_to_json(graph), allow_nan=False))
        assert graph_from_json(stored, CATALOGUE) == graph
    while past:
        document.undo()
        assert document.value is past.pop()
    assert not document.undo()


@settings(max_examples=60, deadline=None)
@given(st.lists(EDITS, max_size=15), SOME, NUMBERS, NUMBERS)
def test_moving_moves_just_what_was_meant(
    edits: list[GraphCommand], names: frozenset[str], dx: int, dy: int
) -> None:
    document = Document(start())
    for edit in edits:
        try:
            document.do(Pruning(edit))
        except CommandRefused:
            continue
    graph = document.value
    try:
        moved = MoveNodes(names, dx, dy).apply(graph)
    except CommandRefused:
        return
    meant = with_members(graph, names)
    for before, after in zip(graph.nodes, moved.nodes, strict=True):
        by = (dx, dy) if before.name in meant else (0, 0)
        assert after.position == before.position.moved(*by)
    for note, note_after in zip(graph.marks.stickies, moved.marks.stickies, strict=True):
        by = (dx, dy) if note.name in meant else (0, 0)
        assert (note_after.x, note_after.y) == (note.x + by[0], note.y + by[1])
