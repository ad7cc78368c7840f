"""Blocks as part of the drawing: made, opened, edited, renamed, unpacked, stored."""

from __future__ import annotations

import pytest

from engine.catalogue.builtin import builtin_catalogue
from engine.catalogue.layers.activation import ReLU
from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse
from engine.catalogue.layers.convolution import Conv2d
from engine.catalogue.layers.dense import Linear
from engine.errors import CommandRefused, LinkRefused
from engine.graph.block_command import (
    InBlock,
    MakeBlock,
    MakeOwnBlock,
    RenameBlock,
    UnpackBlock,
)
from engine.graph.clipboard import part_from_text, part_to_text
from engine.graph.codec import graph_from_json, graph_to_json
from engine.graph.command import (
    AddNode,
    Connect,
    GraphCommand,
    InsertPart,
    RemoveNodes,
    RenameNode,
    SetParameter,
    part_of,
)
from engine.graph.definitions import pruned
from engine.graph.document import Document
from engine.graph.graph import End, Graph, Point, Wire
from tests.engine.blocks import cell, defined, drawn_with, residual_classifier, rows_classifier
from tests.engine.networks import drawn, inferred, tiny_classifier, wire

HERE = Point(0, 0)


def ports(graph: Graph, name: str) -> tuple[list[str], list[str]]:
    return (
        [port.name for port in graph.input_ports(name)],
        [port.name for port in graph.output_ports(name)],
    )


def wires(graph: Graph) -> set[str]:
    return {str(w) for w in graph.wires}


def test_a_node_has_the_ports_of_its_block() -> None:
    assert ports(residual_classifier(), "stage") == (["x"], ["out"])


def test_a_block_added_by_itself_is_new_and_lets_through() -> None:
    graph = AddNode(BlockUse(), HERE).apply(Graph())
    graph = AddNode(BlockUse(), HERE).apply(graph)
    assert [n.name for n in graph.nodes] == ["block", "block_2"]
    assert set(graph.blocks.by_name) == {"block", "block_2"}
    assert ports(graph, "block") == (["x"], ["out"])
    assert wires(graph.inside("block")) == {"x.out → out.x"}


def test_an_edit_inside_is_seen_at_every_use() -> None:
    graph = residual_classifier()
    graph = AddNode(graph.node("stage").layer, HERE).apply(graph)
    graph = InBlock("residual", AddNode(BlockInput(), HERE, "mask")).apply(graph)
    assert ports(graph, "stage")[0] == ["x", "mask"]
    assert ports(graph, "residual")[0] == ["x", "mask"]


def test_wires_follow_a_port_that_gets_another_name() -> None:
    graph = InBlock("residual", RenameNode("out", "maps")).apply(residual_classifier())
    assert "stage.maps → flatten.x" in wires(graph)
    graph = InBlock("residual", RenameNode("x", "before")).apply(graph)
    assert "stem.out → stage.before" in wires(graph)


def test_wires_go_with_a_port_that_goes() -> None:
    graph = residual_classifier()
    graph = InBlock("residual", RemoveNodes(frozenset({"out"}), heal=False)).apply(graph)
    assert not any(w.source.node == "stage" for w in graph.wires)
    assert "stem.out → stage.x" in wires(graph)


def test_wires_at_uses_inside_other_blocks_follow_too() -> None:
    graph = MakeBlock(frozenset({"stem", "stage"}), "trunk").apply(residual_classifier())
    graph = InBlock("residual", RenameNode("out", "maps")).apply(graph)
    assert any(w.source == End("stage", "maps") for w in graph.inside("trunk").wires)


def test_a_block_made_of_nodes_stands_where_they_stood() -> None:
    before = tiny_classifier()
    graph = MakeBlock(frozenset({"conv", "relu", "pool"}), "features").apply(before)
    assert ports(graph, "features") == (["x"], ["out"])
    assert {"image.out → features.x", "features.out → flatten.x"} <= wires(graph)
    inner = {n.name for n in graph.inside("features").nodes}
    assert inner == {"x", "conv", "relu", "pool", "out"}
    assert inferred(graph).totals.parameters == inferred(before).totals.parameters


def test_a_block_of_many_ends_has_a_port_for_each() -> None:
    graph = drawn(
        "a > left, b > right, left > down, right > down_2, left > down_2",
        a=ReLU(),
        b=ReLU(),
        left=ReLU(),
        right=ReLU(),
        down=ReLU(),
        down_2=ReLU(),
    )
    graph = drawn(
        "a > left, b > right, left > down, right > down_2",
        **{n.name: n.layer for n in graph.nodes},
    )
    graph = MakeBlock(frozenset({"left", "right"}), "pair").apply(graph)
    assert ports(graph, "pair") == (["a", "b"], ["left_out", "right_out"])
    assert wires(graph) == {
        "a.out → pair.a",
        "b.out → pair.b",
        "pair.left_out → down.x",
        "pair.right_out → down_2.x",
    }


def test_what_feeds_itself_by_way_of_others_is_no_block() -> None:
    graph = drawn("a > b, b > c", a=ReLU(), b=ReLU(), c=ReLU())
    with pytest.raises(CommandRefused, match="by way of b"):
        MakeBlock(frozenset({"a", "c"})).apply(graph)


@pytest.mark.parametrize("name", ["image", "label", "cross_entropy", "accuracy"])
def test_data_losses_and_metrics_stay_outside(name: str) -> None:
    with pytest.raises(CommandRefused, match="Leave it out"):
        MakeBlock(frozenset({"conv", name})).apply(tiny_classifier())


def test_unpacking_undoes_making() -> None:
    before = tiny_classifier()
    graph = MakeBlock(frozenset({"conv", "relu", "pool"}), "features").apply(before)
    graph = pruned(UnpackBlock("features").apply(graph))
    assert {n.name: n.layer for n in graph.nodes} == {n.name: n.layer for n in before.nodes}
    assert wires(graph) == wires(before)
    assert not graph.blocks.definitions


def test_unpacking_a_repeated_block_lays_its_copies_out() -> None:
    before = residual_classifier(repeat=3)
    graph = pruned(UnpackBlock("stage").apply(before))
    assert sum(isinstance(n.layer, Conv2d) for n in graph.nodes) == 7
    assert inferred(graph).totals == inferred(before).totals
    assert not inferred(graph).has_errors
    assert not graph.blocks.definitions


def test_what_runs_over_time_or_shares_is_not_unpacked() -> None:
    with pytest.raises(CommandRefused, match="over time"):
        UnpackBlock("read").apply(rows_classifier())
    with pytest.raises(CommandRefused, match="shares"):
        UnpackBlock("stage").apply(residual_classifier(shared=True))


def test_a_block_of_its_own_is_edited_by_itself() -> None:
    graph = residual_classifier()
    graph = AddNode(graph.node("stage").layer, HERE, "other").apply(graph)
    graph = MakeOwnBlock("other").apply(graph)
    graph = InBlock("residual_2", SetParameter("conv", "filters", 9)).apply(graph)
    kernels = [graph.inside(name).node("conv").layer for name in ("stage", "other")]
    assert [k.values()["filters"] for k in kernels] == [4, 9]


def test_a_renamed_block_is_renamed_at_every_use() -> None:
    graph = MakeBlock(frozenset({"stem", "stage"}), "trunk").apply(residual_classifier())
    graph = RenameBlock("residual", "unit").apply(graph)
    assert set(graph.blocks.by_name) == {"unit", "trunk"}
    assert not inferred(graph).has_errors
    with pytest.raises(CommandRefused, match="already"):
        RenameBlock("unit", "trunk").apply(graph)


def test_a_block_can_not_contain_itself() -> None:
    graph = residual_classifier()
    with pytest.raises(CommandRefused, match="contain itself: residual → residual"):
        InBlock("residual", AddNode(BlockUse(block="residual"), HERE)).apply(graph)
    graph = MakeBlock(frozenset({"stem", "stage"}), "trunk").apply(graph)
    with pytest.raises(CommandRefused, match="contain itself"):
        InBlock("residual", AddNode(BlockUse(block="trunk"), HERE)).apply(graph)


def test_a_loop_runs_through_a_state_only() -> None:
    graph = defined(cell=cell()).blocks.inside("cell")
    assert graph.topology.cycle() == ()
    with pytest.raises(LinkRefused, match="must run through a State"):
        graph.with_wire(Wire(End("tanh", "out"), End("sum", "x3")))


def test_what_is_not_used_any_more_goes() -> None:
    graph = MakeBlock(frozenset({"stem", "stage"}), "trunk").apply(residual_classifier())
    assert pruned(graph) is graph
    graph = pruned(RemoveNodes(frozenset({"trunk"})).apply(graph))
    assert not graph.blocks.definitions


EDITS: list[GraphCommand] = [
    InBlock("residual", SetParameter("conv", "filters", 4)),
    InBlock("residual", RenameNode("out", "maps")),
    InBlock("residual", RemoveNodes(frozenset({"relu"}))),
    MakeBlock(frozenset({"stem", "stage"}), "trunk"),
    InBlock("residual", MakeBlock(frozenset({"conv", "norm", "relu"}), "half_of_it")),
    UnpackBlock("stage"),
    MakeOwnBlock("stage"),
    RenameBlock("residual", "unit"),
    SetParameter("stage", "repeat", 5),
    SetParameter("stage", "block", "residual"),
]


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: f"{type(edit).__name__} {edit.title}")
def test_an_edit_is_undone_and_repeated(edit: GraphCommand) -> None:
    before = residual_classifier()
    document = Document(before)
    document.do(edit)
    after = document.value
    document.undo()
    assert document.value == before
    document.redo()
    assert document.value == after


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: f"{type(edit).__name__} {edit.title}")
def test_what_an_edit_leaves_survives_the_file(edit: GraphCommand) -> None:
    graph = edit.apply(residual_classifier())
    assert graph_from_json(graph_to_json(graph), builtin_catalogue()) == graph
    assert not inferred(graph).has_errors


def test_a_part_with_blocks_is_pasted_with_them() -> None:
    graph = MakeBlock(frozenset({"stem", "stage"}), "trunk").apply(residual_classifier())
    text = part_to_text(graph, {"trunk"})
    part = part_from_text(text, builtin_catalogue())
    pasted = InsertPart(part).apply(Graph())
    assert set(pasted.blocks.by_name) == {"trunk", "residual"}
    again = InsertPart(part).apply(pasted)
    assert set(again.blocks.by_name) == {"trunk", "residual"}
    assert [n.name for n in again.nodes] == ["trunk", "trunk_2"]


def test_a_pasted_block_that_is_drawn_otherwise_gets_another_name() -> None:
    graph = residual_classifier()
    part = part_of(graph, frozenset({"stage"}))
    graph = InBlock("residual", SetParameter("conv", "filters", 9)).apply(graph)
    graph = InsertPart(part).apply(graph)
    assert graph.node("stage_2").layer == BlockUse(block="residual_2", repeat=3)
    assert graph.inside("stage_2").node("conv").layer.values()["filters"] == 4


def test_a_block_is_put_into_a_wire_and_taken_out() -> None:
    graph = residual_classifier()
    graph = RemoveNodes(frozenset({"stage"})).apply(graph)
    assert "stem.out → flatten.x" in wires(graph)


def test_an_output_more_or_less_is_an_edit_inside() -> None:
    graph = drawn_with(
        residual_classifier(), "", stage=BlockUse(block="residual"), fc=Linear(units=2)
    )
    graph = InBlock("residual", AddNode(BlockOutput(), HERE, "early")).apply(graph)
    inner = Wire(End("relu", "out"), End("early", "x"))
    graph = InBlock("residual", Connect(inner)).apply(graph)
    assert ports(graph, "stage")[1] == ["out", "early"]
    graph = graph.with_wire(wire(graph, "stage > fc"))
    assert "stage.out → fc.x" in wires(graph)
