"""How nodes stand in their drawing."""

from __future__ import annotations

import pytest

from engine.errors import CommandRefused
from engine.graph.block_command import UnpackBlock
from engine.graph.document import Document
from engine.graph.state_command import Bypass, Freeze, SetShown, SetSize
from engine.graph.unroll_command import UnrollBlock
from tests.engine.blocks import residual_classifier, rows_classifier
from tests.engine.networks import tiny_classifier

TWO = frozenset(("conv", "relu"))


def test_several_nodes_change_in_one_step_and_undo_restores_them() -> None:
    document = Document(tiny_classifier())
    before = document.value
    for command in (Freeze(TWO), Bypass(TWO), SetSize(TWO, "large"), SetShown(TWO, "filters")):
        assert document.do(command)
    changed = [n for n in document.value.nodes if n.is_frozen and n.is_bypassed]
    assert {n.name for n in changed} == TWO
    assert {n.size for n in changed} == {"large"}
    assert {n.shows for n in changed} == {"filters"}
    for _ in range(4):
        document.undo()
    assert document.value is before


def test_a_state_that_is_there_already_changes_nothing() -> None:
    document = Document(tiny_classifier())
    assert not document.do(Freeze(TWO, on=False))
    assert not document.do(Bypass(TWO, on=False))
    assert not document.do(SetSize(TWO, "normal"))
    assert not document.do(SetShown(TWO, "output"))


def test_titles_say_what_was_done() -> None:
    one = frozenset(("conv",))
    assert Freeze(one).title == "Freeze conv"
    assert Freeze(TWO, on=False).title == "Unfreeze 2 nodes"
    assert Bypass(one).title == "Bypass conv"
    assert Bypass(one, on=False).title == "Stop bypassing conv"
    assert SetSize(one, "small").title == "Show conv small"
    assert SetShown(one, "filters").title == "Show the filters of conv"
    assert SetShown(TWO, "nothing").title == "Show nothing on 2 nodes"
    assert SetSize(TWO, "normal").title == "Show 2 nodes at normal size"


def test_what_means_nothing_is_refused() -> None:
    graph = tiny_classifier()
    with pytest.raises(CommandRefused, match="'huge'"):
        SetSize(TWO, "huge").apply(graph)
    with pytest.raises(CommandRefused, match="'everything'"):
        SetShown(TWO, "everything").apply(graph)
    with pytest.raises(CommandRefused, match="no node called 'nobody'"):
        Freeze(frozenset(("conv", "nobody"))).apply(graph)


def test_freezing_counts_for_the_arithmetic_and_the_size_does_not() -> None:
    graph = tiny_classifier()
    assert SetSize(TWO, "small").apply(graph).structure == graph.structure
    assert SetShown(TWO, "filters").apply(graph).structure == graph.structure
    assert Freeze(TWO).apply(graph).structure != graph.structure
    assert Bypass(TWO).apply(graph).structure != graph.structure


def test_an_unpacked_block_leaves_frozen_nodes_as_it_was_frozen() -> None:
    graph = Freeze(frozenset(("stage",))).apply(residual_classifier(2))
    loose = UnpackBlock("stage").apply(graph)
    frozen = {node.name for node in loose.nodes if node.is_frozen}
    assert {"conv", "conv_2", "norm"} <= frozen
    assert not frozen & {node.name for node in graph.nodes}


def test_an_unrolled_block_is_frozen_at_every_step() -> None:
    graph = Freeze(frozenset(("read",))).apply(rows_classifier())
    unrolled = UnrollBlock("read", 8).apply(graph)
    frozen = [node.name for node in unrolled.nodes if node.is_frozen]
    assert frozen == [f"read_{step}" for step in range(1, 9)]


@pytest.mark.parametrize("edit", [UnpackBlock("stage"), UnrollBlock("read", 8)])
def test_a_bypassed_block_is_not_taken_apart(edit: UnpackBlock | UnrollBlock) -> None:
    graph = residual_classifier(2) if edit.name == "stage" else rows_classifier()
    graph = Bypass(frozenset((edit.name,))).apply(graph)
    with pytest.raises(CommandRefused, match=f"{edit.name} is bypassed; stop bypassing it first"):
        edit.apply(graph)
