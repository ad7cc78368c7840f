"""Edits that change how nodes hang together."""

from __future__ import annotations

from itertools import pairwise
from time import thread_time

import msgspec
import pytest

from engine.catalogue.layers.activation import ReLU
from engine.catalogue.layers.block import BlockInput, BlockUse, State
from engine.catalogue.layers.combination import Add, Concatenate
from engine.catalogue.layers.convolution import Conv2d
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.local import LocallyConnected2d
from engine.catalogue.layers.metric import Accuracy
from engine.errors import CommandRefused
from engine.graph.command import GraphCommand, RemoveNodes
from engine.graph.document import Document
from engine.graph.graph import End, Graph, Node, Point, Wire
from engine.graph.rewire_command import ReplaceLayer, SwapInputs, TakeOut
from tests.engine.networks import CONV, LOSS, drawn, tiny_classifier, wire


def ends(graph: Graph) -> set[str]:
    return {f"{w.source} > {w.target}" for w in graph.wires}


EDITS: dict[str, GraphCommand] = {
    "replace": ReplaceLayer(CONV, LocallyConnected2d()),
    "replace by a new block": ReplaceLayer("relu", BlockUse()),
    "take out": TakeOut(frozenset({"relu", "pool"})),
    "swap": SwapInputs("accuracy"),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_undo_gives_back_the_very_value(edit: GraphCommand) -> None:
    document = Document(tiny_classifier())
    before = document.value
    assert document.do(edit)
    document.undo()
    assert document.value is before


def test_a_replaced_layer_keeps_the_settings_both_types_have() -> None:
    graph = drawn(conv=Conv2d(filters=5, kernel=7, stride=2))
    layer = ReplaceLayer("conv", LocallyConnected2d()).apply(graph).node("conv").layer
    assert isinstance(layer, LocallyConnected2d)
    assert (layer.filters, layer.kernel, layer.stride) == (5, 7, 2)


def test_a_setting_the_new_type_does_not_allow_is_left_as_it_comes() -> None:
    graph = drawn(conv=Conv2d(filters=5, padding="full"))
    layer = ReplaceLayer("conv", LocallyConnected2d()).apply(graph).node("conv").layer
    assert layer.values()["filters"] == 5
    assert layer.values()["padding"] == LocallyConnected2d().padding


def test_a_replaced_node_keeps_its_place_its_words_and_its_wires() -> None:
    graph = tiny_classifier()
    node = msgspec.structs.replace(
        graph.node(CONV), position=Point(30, 40), note="edges", size="large", is_frozen=True
    )
    graph = graph.with_changed(node)
    after = ReplaceLayer(CONV, LocallyConnected2d()).apply(graph)
    assert ends(after) == ends(graph)
    assert after.node(CONV) == msgspec.structs.replace(node, layer=after.node(CONV).layer)
    assert [n.name for n in after.nodes] == [n.name for n in graph.nodes]


def test_a_name_that_came_from_the_type_goes_with_it_and_a_chosen_one_stays() -> None:
    graph = drawn("linear_2 > edges", linear_2=Linear(), edges=Linear())
    after = ReplaceLayer("linear_2", ReLU()).apply(graph)
    after = ReplaceLayer("edges", ReLU()).apply(after)
    assert [n.name for n in after.nodes] == ["relu", "edges"]
    assert ends(after) == {"relu.out > edges.x"}


def test_wires_go_to_ports_of_the_same_rank_where_names_differ() -> None:
    graph = drawn(
        "a > join.x1, b > join.x2, join > c", a=Linear(), b=Linear(), join=Add(), c=ReLU()
    )
    joined = ReplaceLayer("join", Concatenate()).apply(graph)
    assert ends(joined) == ends(graph)
    single = ReplaceLayer("join", ReLU()).apply(graph)
    assert ends(single) == {"a.out > join.x", "join.out > c.x"}
    many = ReplaceLayer("join", Add()).apply(single)
    assert ends(many) == {"a.out > join.x1", "join.out > c.x"}


def test_a_loss_replaced_by_a_metric_keeps_scores_and_target_apart() -> None:
    after = ReplaceLayer(LOSS, Accuracy()).apply(tiny_classifier())
    assert {"scores.out > accuracy_2.scores", "label.out > accuracy_2.target"} <= ends(after)


def test_a_port_of_a_block_can_not_change_its_type() -> None:
    with pytest.raises(CommandRefused, match="port of its block"):
        ReplaceLayer("x", ReLU()).apply(drawn(x=BlockInput()))


def test_what_is_taken_out_stays_with_its_inner_wires_and_the_chain_is_closed() -> None:
    graph = drawn("a > b, b > c, c > d", a=Linear(), b=ReLU(), c=ReLU(), d=Linear())
    after = TakeOut(frozenset({"b", "c"})).apply(graph)
    assert ends(after) == {"a.out > d.x", "b.out > c.x"}
    assert after.nodes == graph.nodes


def test_taking_out_one_of_several_branches_feeds_all_that_followed() -> None:
    graph = drawn("a > b, b > c, b > d", a=Linear(), b=ReLU(), c=ReLU(), d=Linear())
    assert ends(TakeOut(frozenset({"b"})).apply(graph)) == {"a.out > c.x", "a.out > d.x"}


def test_swapping_two_inputs_twice_is_as_before_and_three_take_three_turns() -> None:
    graph = drawn("a > d.x1, b > d.x2, c > d.x3", a=ReLU(), b=ReLU(), c=ReLU(), d=Concatenate())
    once = SwapInputs("d").apply(graph)
    assert ends(once) == {"c.out > d.x1", "a.out > d.x2", "b.out > d.x3"}
    assert ends(SwapInputs("d").apply(SwapInputs("d").apply(once))) == ends(graph)


def test_a_single_wired_input_is_not_swapped() -> None:
    graph = drawn("a > d.x1", a=ReLU(), d=Add())
    with pytest.raises(CommandRefused, match="fewer than two"):
        SwapInputs("d").apply(graph)


def test_a_loop_that_a_state_held_open_is_not_closed_without_it() -> None:
    graph = drawn("a > b.x1, state > b.x2", a=Linear(), b=Add(), state=State())
    graph = graph.with_wire(Wire(End("b", "out"), End("state", "next")))
    assert ends(TakeOut(frozenset({"state"})).apply(graph)) == {"a.out > b.x1"}
    assert ends(RemoveNodes(frozenset({"state"})).apply(graph)) == {"a.out > b.x1"}


def test_a_thousand_nodes_leave_their_chain_at_once() -> None:
    names = [f"n{i}" for i in range(1000)]
    wires = ", ".join(f"{a} > {b}" for a, b in pairwise(names))
    nodes = tuple(Node(name=name, layer=ReLU()) for name in names)
    graph = Graph(nodes, tuple(wire(Graph(nodes), text) for text in wires.split(", ")))
    began = thread_time()
    after = TakeOut(frozenset(names[1:-1])).apply(graph)
    assert thread_time() - began < 1.0
    assert "n0.out > n999.x" in ends(after)
    assert len(after.wires) == 998
