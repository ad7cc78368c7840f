"""The open document: steps of undo, and whether it equals its file."""

from __future__ import annotations

from engine.graph.command import MoveNodes, SetNote, SetParameter
from engine.graph.document import Document
from engine.graph.graph import Graph, Point
from tests.engine.networks import CONV, tiny_classifier


def opened() -> Document[Graph]:
    return Document(tiny_classifier())


def dragged(drag: int, *steps: tuple[float, float]) -> list[MoveNodes]:
    return [MoveNodes(frozenset({CONV}), dx, dy, drag) for dx, dy in steps]


def test_dragging_a_slider_is_one_undo_step() -> None:
    document = opened()
    before = document.value
    for filters in range(5, 30):
        document.do(SetParameter(CONV, "filters", filters))
    document.undo()
    assert document.value is before
    assert document.undo_title is None


def test_the_moves_of_one_drag_are_one_undo_step() -> None:
    document = opened()
    before = document.value
    for move in dragged(1, (1, 1), (2, 0), (0, 5)):
        document.do(move)
    assert document.value.node(CONV).position == Point(3, 6)
    document.undo()
    assert document.value is before


def test_two_drags_are_two_undo_steps() -> None:
    document = opened()
    for move in (*dragged(1, (1, 0)), *dragged(2, (5, 0))):
        document.do(move)
    document.undo()
    assert document.value.node(CONV).position == Point(1, 0)


def test_moves_without_a_drag_are_steps_of_their_own() -> None:
    document = opened()
    for _ in range(2):
        document.do(MoveNodes(frozenset({CONV}), 1, 0))
    document.undo()
    assert document.value.node(CONV).position == Point(1, 0)


def test_a_drag_back_to_where_it_began_is_no_step() -> None:
    document = opened()
    before = document.value
    document.do(SetNote(CONV, "first"))
    for move in dragged(1, (4, 0), (-4, 0)):
        document.do(move)
    assert document.undo_title == "Note on conv"
    document.undo()
    assert document.value is before


def test_changes_of_two_settings_are_two_steps() -> None:
    document = opened()
    document.do(SetParameter(CONV, "filters", 9))
    document.do(SetParameter(CONV, "kernel", 5))
    document.undo()
    assert document.value.node(CONV).layer.values()["filters"] == 9


def test_the_end_of_a_drag_ends_the_merge() -> None:
    document = opened()
    document.do(SetParameter(CONV, "filters", 9))
    document.end_merge()
    document.do(SetParameter(CONV, "filters", 10))
    document.undo()
    assert document.value.node(CONV).layer.values()["filters"] == 9


def test_an_edit_after_undo_does_not_merge_with_what_is_left() -> None:
    document = opened()
    document.do(SetParameter(CONV, "filters", 9))
    document.do(SetNote(CONV, "words"))
    document.undo()
    document.do(SetParameter(CONV, "filters", 10))
    document.undo()
    assert document.value.node(CONV).layer.values()["filters"] == 9


def test_an_edit_after_undo_takes_the_redo_away() -> None:
    document = opened()
    document.do(SetNote(CONV, "one"))
    document.undo()
    document.do(SetNote(CONV, "two"))
    assert not document.redo()
    assert document.value.node(CONV).note == "two"


def test_an_edit_that_changes_nothing_is_no_step() -> None:
    document = opened()
    assert not document.do(SetParameter(CONV, "filters", 4))
    assert document.undo_title is None


def test_undo_and_redo_without_steps_do_nothing() -> None:
    document = opened()
    before = document.value
    assert not document.undo()
    assert not document.redo()
    assert document.value is before


def test_an_edit_makes_the_document_unclean_and_undo_makes_it_clean_again() -> None:
    document = opened()
    assert document.is_clean
    document.do(SetNote(CONV, "words"))
    assert not document.is_clean
    document.undo()
    assert document.is_clean


def test_undo_to_the_saved_state_is_clean_and_beyond_it_is_not() -> None:
    document = opened()
    document.do(SetNote(CONV, "one"))
    document.mark_saved()
    document.do(SetNote("relu", "two"))
    document.undo()
    assert document.is_clean
    document.undo()
    assert not document.is_clean


def test_undo_comes_back_to_a_state_saved_in_the_middle_of_changes() -> None:
    document = opened()
    document.do(SetParameter(CONV, "filters", 9))
    document.mark_saved()
    document.do(SetParameter(CONV, "filters", 10))
    document.undo()
    assert document.is_clean
    assert document.value.node(CONV).layer.values()["filters"] == 9


def test_setting_back_by_hand_is_clean() -> None:
    document = opened()
    document.do(SetNote(CONV, "words"))
    document.do(SetNote(CONV, ""))
    assert document.is_clean


def test_another_document_begins_anew() -> None:
    document = opened()
    document.do(SetNote(CONV, "words"))
    document.undo()
    document.replace(Graph())
    assert document.is_clean
    assert not document.undo()
    assert not document.redo()
