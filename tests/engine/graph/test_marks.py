"""Frames and notes: what their edits do, beside nodes and alone."""

from __future__ import annotations

import pytest

from engine.catalogue.builtin import builtin_catalogue
from engine.catalogue.layers.activation import ReLU
from engine.errors import CommandRefused
from engine.graph.block_command import InBlock, MakeBlock
from engine.graph.clipboard import part_from_text, part_to_text
from engine.graph.command import (
    GraphCommand,
    InsertPart,
    MoveNodes,
    PlaceNodes,
    RemoveNodes,
    SpliceNode,
    Together,
    part_of,
)
from engine.graph.definitions import pruned
from engine.graph.document import Document
from engine.graph.graph import Graph, Point, checked_graph
from engine.graph.mark_command import (
    LEAST_NOTE,
    AddSticky,
    EditFrame,
    EditSticky,
    JoinFrame,
    MakeFrame,
    RemoveFrame,
    ResizeSticky,
)
from tests.engine.networks import drawn


def framed() -> Graph:
    """a > b > c; a and b in the frame #1 with the note #2; the note #3 outside."""
    graph = drawn("a > b, b > c", a=ReLU(), b=ReLU(), c=ReLU())
    graph = MakeFrame(frozenset("ab"), "Encoder", "blue").apply(graph)
    graph = AddSticky("# Inside", 10, 20, frame="#1").apply(graph)
    return AddSticky("Outside", 500, 20).apply(graph)


def members(graph: Graph, frame: str) -> set[str]:
    nodes = {node.name for node in graph.nodes if node.frame == frame}
    return nodes | {sticky.name for sticky in graph.marks.stickies if sticky.frame == frame}


def places(graph: Graph) -> dict[str, tuple[float, float]]:
    nodes = {node.name: (node.position.x, node.position.y) for node in graph.nodes}
    return nodes | {sticky.name: (sticky.x, sticky.y) for sticky in graph.marks.stickies}


EDITS: dict[str, GraphCommand] = {
    "frame": MakeFrame(frozenset({"c", "#3"}), "Rest"),
    "frame of a frame": MakeFrame(frozenset({"#1", "c"})),
    "rename": EditFrame("#1", title_text="Decoder"),
    "colour": EditFrame("#1", colour="red"),
    "join": JoinFrame(frozenset({"c", "#3"}), "#1"),
    "leave": JoinFrame(frozenset({"a", "#2"})),
    "remove frame": RemoveFrame("#1"),
    "add note": AddSticky("text", 1, 2, frame="#1"),
    "write note": EditSticky("#3", text="other"),
    "colour note": EditSticky("#3", colour="teal"),
    "resize": ResizeSticky("#3", 1, 2, 300, 200),
    "move": MoveNodes(frozenset({"c", "#3", "#1"}), 5, 7),
    "place": PlaceNodes((("a", Point(1, 2)), ("#2", Point(3, 4)))),
    "delete": RemoveNodes(frozenset({"b", "#1", "#3"})),
    "paste": InsertPart(part_of(framed(), frozenset({"#1", "#3"})), 40, 40),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_undo_gives_back_the_very_value(edit: GraphCommand) -> None:
    document = Document(framed())
    before = document.value
    assert document.do(edit)
    assert document.value != before
    after = checked_graph(document.value)
    assert document.undo_title == edit.title
    assert edit.title
    document.undo()
    assert document.value is before
    document.redo()
    assert document.value is after


def test_a_frame_is_drawn_about_nodes_and_notes() -> None:
    graph = MakeFrame(frozenset({"c", "#3"}), "Rest", "green").apply(framed())
    (frame,) = [frame for frame in graph.marks.frames if frame.title == "Rest"]
    assert members(graph, frame.name) == {"c", "#3"}
    assert frame.colour == "green"


def test_frames_never_nest_and_an_emptied_one_is_gone() -> None:
    graph = MakeFrame(frozenset({"#1", "c"}), "All").apply(framed())
    assert [frame.title for frame in graph.marks.frames] == ["All"]
    assert members(graph, graph.marks.frames[0].name) == {"a", "b", "c", "#2"}


def test_the_title_typed_into_a_new_frame_is_one_step_with_it() -> None:
    document = Document(framed())
    before = document.value
    document.do(MakeFrame(frozenset("c"), "Frame", edit=7))
    document.do(EditFrame("#4", title_text="Head", edit=7))
    assert document.value.marks.frames[-1].title == "Head"
    document.undo()
    assert document.value is before


def test_later_titles_are_steps_of_their_own() -> None:
    document = Document(framed())
    document.do(EditFrame("#1", title_text="x"))
    document.do(EditFrame("#1", title_text="y"))
    document.undo()
    assert document.value.marks.frames[0].title == "x"


def test_moving_a_frame_moves_all_that_lies_in_it() -> None:
    before, after = places(framed()), places(MoveNodes(frozenset({"#1"}), 5, 7).apply(framed()))
    moved = {name for name in before if after[name] != before[name]}
    assert moved == {"a", "b", "#2"}
    assert after["#2"] == (15, 27)


def test_a_node_that_is_moved_with_its_frame_moves_once() -> None:
    graph = MoveNodes(frozenset({"#1", "a", "#2"}), 5, 7).apply(framed())
    assert places(graph)["a"] == (5, 7)
    assert places(graph)["#2"] == (15, 27)


def test_deleting_a_frame_leaves_what_lay_in_it() -> None:
    graph = RemoveNodes(frozenset({"#1"})).apply(framed())
    assert not graph.marks.frames
    assert {"a", "b", "c", "#2", "#3"} == set(places(graph))
    assert not members(graph, "#1")
    assert graph == RemoveFrame("#1").apply(framed())


def test_deleting_notes_and_nodes_together_heals_the_chain() -> None:
    graph = RemoveNodes(frozenset({"b", "#3"})).apply(framed())
    assert [str(wire) for wire in graph.wires] == ["a.out → c.x"]
    assert [sticky.name for sticky in graph.marks.stickies] == ["#2"]


def test_a_frame_goes_with_the_last_of_its_members() -> None:
    graph = pruned(RemoveNodes(frozenset({"a", "b", "#2"})).apply(framed()))
    assert not graph.marks.frames


def test_a_copied_frame_brings_its_members() -> None:
    part = part_of(framed(), frozenset({"#1"}))
    assert {node.name for node in part.nodes} == {"a", "b"}
    assert [sticky.text for sticky in part.marks.stickies] == ["# Inside"]
    pasted = InsertPart(part, 100, 0).apply(framed())
    copy = pasted.marks.frames[-1].name
    assert pasted.marks.frames[-1].title == "Encoder"
    assert copy != "#1"
    assert members(pasted, copy) == {"a_2", "b_2", pasted.marks.stickies[-1].name}
    assert members(pasted, "#1") == {"a", "b", "#2"}


def test_a_copied_member_comes_without_its_frame() -> None:
    part = part_of(framed(), frozenset({"a", "#2"}))
    assert not part.marks.frames
    assert {node.frame for node in part.nodes} == {""}
    assert {sticky.frame for sticky in part.marks.stickies} == {""}


def test_frames_and_notes_are_copied_as_text() -> None:
    text = part_to_text(framed(), ("#1", "#3"))
    assert part_from_text(text, builtin_catalogue()) == part_of(framed(), frozenset({"#1", "#3"}))


def test_a_layer_spliced_in_within_a_frame_lies_in_it() -> None:
    inner, outer = framed().wires
    assert members(SpliceNode(ReLU(), Point(0, 0), inner, "n").apply(framed()), "#1") == {
        *"abn",
        "#2",
    }
    assert "n" not in members(SpliceNode(ReLU(), Point(0, 0), outer, "n").apply(framed()), "#1")


def test_a_note_never_gets_too_small_to_be_read() -> None:
    graph = ResizeSticky("#3", 0, 0, 1, -50).apply(framed())
    sticky = graph.marks.sticky("#3")
    assert sticky is not None
    assert (sticky.width, sticky.height) == LEAST_NOTE


def test_a_title_is_one_line() -> None:
    graph = EditFrame("#1", title_text="  two\nlines ").apply(framed())
    assert graph.marks.frames[0].title == "two lines"


REFUSED: dict[str, tuple[GraphCommand, str]] = {
    "nothing framed": (MakeFrame(frozenset()), "Choose the nodes"),
    "no such node": (MakeFrame(frozenset({"x"})), "no node called 'x'"),
    "no such mark": (MoveNodes(frozenset({"#9"}), 1, 1), "no frame or note called '#9'"),
    "no such frame": (JoinFrame(frozenset("c"), "#9"), "no frame called '#9'"),
    "a note is no frame": (JoinFrame(frozenset("c"), "#2"), "no frame called '#2'"),
    "a frame is no note": (EditSticky("#1", text=""), "no note called '#1'"),
    "no such colour": (EditFrame("#1", colour="pink"), "expected one of grey.*received 'pink'"),
    "a long title": (EditFrame("#1", title_text="x" * 201), "201 letters"),
    "a long text": (EditSticky("#2", text="x" * 100_001), "100001 letters"),
    "deleted already": (RemoveNodes(frozenset({"#9"})), "no frame or note called '#9'"),
}


@pytest.mark.parametrize(("edit", "words"), REFUSED.values(), ids=REFUSED)
def test_what_can_not_be_done_is_refused_in_words(edit: GraphCommand, words: str) -> None:
    with pytest.raises(CommandRefused, match=words):
        edit.apply(framed())


def test_marks_inside_a_block_are_edited_as_outside() -> None:
    graph = MakeBlock(frozenset("ab"), "part").apply(drawn("a > b", a=ReLU(), b=ReLU()))
    edits = Together((MakeFrame(frozenset("ab"), "Both"), AddSticky("inner", 0, 0, frame="#1")))
    graph = checked_graph(InBlock("part", edits).apply(graph))
    inside = graph.blocks.inside("part")
    assert members(inside, "#1") == {"a", "b", "#2"}
    assert not graph.marks.frames


def test_a_frame_with_its_notes_goes_into_a_block() -> None:
    graph = checked_graph(pruned(MakeBlock(frozenset({"#1"}), "part").apply(framed())))
    inside = graph.blocks.inside("part")
    assert members(inside, "#1") == {"a", "b", "#2"}
    assert not graph.marks.frames
    assert [sticky.name for sticky in graph.marks.stickies] == ["#3"]


def test_a_block_of_some_of_a_frames_nodes_lies_in_the_frame() -> None:
    graph = checked_graph(pruned(MakeBlock(frozenset({"a"}), "part").apply(framed())))
    assert members(graph, "#1") == {"part", "b", "#2"}
    assert not graph.blocks.inside("part").marks.frames
