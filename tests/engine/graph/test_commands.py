"""Every edit of a drawing: what it does, and that undo takes it back."""

from __future__ import annotations

import pytest

from engine.catalogue.layers.activation import ReLU
from engine.catalogue.layers.combination import Add
from engine.catalogue.layers.data import InputField
from engine.catalogue.layers.dense import Linear
from engine.errors import CommandRefused, LinkRefused, ParameterRefused
from engine.graph.command import (
    AddNode,
    Connect,
    Disconnect,
    GraphCommand,
    InsertPart,
    MoveNodes,
    PlaceNodes,
    RemoveNodes,
    RenameNode,
    SetNote,
    SetParameter,
    SpliceNode,
    Together,
    part_of,
)
from engine.graph.document import Document
from engine.graph.graph import End, Graph, Point, Wire
from tests.engine.networks import CONV, drawn, tiny_classifier, wire


def chain() -> Graph:
    return drawn("a > b, b > c", a=Linear(), b=ReLU(), c=Linear())


def ends(graph: Graph) -> set[str]:
    return {f"{w.source} > {w.target}" for w in graph.wires}


EDITS: dict[str, GraphCommand] = {
    "add": AddNode(ReLU(), Point(10, 20)),
    "remove": RemoveNodes(frozenset({"relu", "pool"})),
    "remove without healing": RemoveNodes(frozenset({"relu"}), heal=False),
    "move": MoveNodes(frozenset({CONV, "relu"}), 5, -7),
    "place": PlaceNodes(((CONV, Point(1, 2)), ("pool", Point(3, 4)))),
    "connect": Connect(Wire(End("image", "out"), End("relu", "x"))),
    "disconnect": Disconnect(Wire(End(CONV, "out"), End("relu", "x"))),
    "set": SetParameter(CONV, "filters", 9),
    "rename": RenameNode(CONV, "edges"),
    "note": SetNote(CONV, "finds edges"),
    "paste": InsertPart(part_of(tiny_classifier(), frozenset({CONV, "relu"})), 40, 40),
    "splice": SpliceNode(ReLU(), Point(0, 0), Wire(End("image", "out"), End(CONV, "x"))),
    "several": Together((SetParameter(CONV, "filters", 9), RenameNode("relu", "bend"))),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_undo_gives_back_the_very_value(edit: GraphCommand) -> None:
    document = Document(tiny_classifier())
    before = document.value
    assert document.do(edit)
    assert document.value != before
    document.undo()
    assert document.value is before


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_redo_repeats(edit: GraphCommand) -> None:
    document = Document(tiny_classifier())
    document.do(edit)
    after = document.value
    document.undo()
    document.redo()
    assert document.value is after


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_an_edit_has_words_for_the_menu(edit: GraphCommand) -> None:
    document = Document(tiny_classifier())
    document.do(edit)
    assert document.undo_title == edit.title
    assert edit.title[0].isupper()


REFUSED: dict[str, tuple[GraphCommand, str]] = {
    "remove": (RemoveNodes(frozenset({"relu", "nobody"})), "'nobody'"),
    "move": (MoveNodes(frozenset({"relu", "nobody"}), 1, 1), "'nobody'"),
    "place": (PlaceNodes((("relu", Point(9, 9)), ("nobody", Point(0, 0)))), "'nobody'"),
    "a source that is not there": (Connect(Wire(End("no", "out"), End(CONV, "x"))), "'no'"),
    "an output that is not there": (
        Connect(Wire(End("image", "side"), End(CONV, "x"))),
        "image has no output called 'side'",
    ),
    "an input that is not there": (
        Connect(Wire(End("image", "out"), End(CONV, "y"))),
        "conv has no input called 'y'",
    ),
    "itself": (Connect(Wire(End(CONV, "out"), End(CONV, "x"))), "can not feed itself"),
    "disconnect": (Disconnect(Wire(End("image", "out"), End("pool", "x"))), "no wire"),
    "a setting that is not there": (SetParameter(CONV, "colour", 1), "colour: no such setting"),
    "a value out of range": (SetParameter(CONV, "kernel", 0), "1 … 31 px"),
    "a value of another type": (SetParameter(CONV, "kernel", "big"), "received 'big'"),
    "a name that is taken": (RenameNode(CONV, "relu"), "already"),
    "a name no module can have": (RenameNode(CONV, "2 d"), "letters, digits"),
    "a name modules use": (RenameNode(CONV, "forward"), "uses itself"),
    "splice": (
        SpliceNode(InputField(), Point(0, 0), Wire(End("image", "out"), End(CONV, "x"))),
        "can not be put into a wire",
    ),
    "half of several": (
        Together((SetParameter(CONV, "filters", 9), RenameNode("nobody", "x"))),
        "'nobody'",
    ),
}


@pytest.mark.parametrize(("edit", "words"), REFUSED.values(), ids=REFUSED)
def test_a_refusal_says_why_and_leaves_all_as_it_was(edit: GraphCommand, words: str) -> None:
    document = Document(tiny_classifier())
    document.do(SetNote(CONV, "first"))
    before = document.value
    with pytest.raises((CommandRefused, ParameterRefused), match=words.replace("(", r"\(")):
        document.do(edit)
    assert document.value is before
    assert document.undo_title == "Note on conv"
    assert document.redo_title is None


def test_a_loop_is_refused_naming_the_nodes_it_would_run_through() -> None:
    graph = drawn("a > b, b > sum.x1", a=Linear(), b=ReLU(), sum=Add())
    with pytest.raises(LinkRefused, match="a → b → sum → a"):
        graph.with_wire(Wire(End("sum", "out"), End("a", "x")))


def test_an_input_takes_one_wire_and_the_older_gives_way() -> None:
    graph = drawn("a > c", a=Linear(), b=Linear(), c=ReLU())
    graph = Connect(wire(graph, "b > c")).apply(graph)
    assert ends(graph) == {"b.out > c.x"}


def test_an_output_feeds_any_number_of_wires() -> None:
    graph = drawn("a > b, a > c, a > d.x1", a=Linear(), b=ReLU(), c=ReLU(), d=Add())
    assert len(graph.wires) == 3


def test_an_input_that_takes_many_grows_a_port_as_they_are_used() -> None:
    graph = drawn("a > sum.x1", a=Linear(), b=Linear(), sum=Add())
    assert [p.name for p in graph.input_ports("sum")] == ["x1", "x2"]
    graph = Connect(wire(graph, "b > sum.x2")).apply(graph)
    assert [p.name for p in graph.input_ports("sum")] == ["x1", "x2", "x3"]


def test_unused_numbers_of_an_input_that_takes_many_are_left_out() -> None:
    graph = drawn("a > sum.x1, b > sum.x3", a=Linear(), b=Linear(), sum=Add())
    assert [(p.name, str(e)) for p, e in graph.wired_inputs("sum")] == [
        ("x1", "a.out"),
        ("x3", "b.out"),
    ]


@pytest.mark.parametrize("port", ["x", "x0", "x01", "x1000", "x²", "x١", "x1a", "y1"])
def test_a_port_that_is_no_plain_number_is_refused(port: str) -> None:
    graph = drawn(a=Linear(), sum=Add())
    with pytest.raises(LinkRefused, match="no input"):
        graph.with_wire(Wire(End("a", "out"), End("sum", port)))


def test_deleting_a_node_heals_the_chain() -> None:
    assert ends(RemoveNodes(frozenset({"b"})).apply(chain())) == {"a.out > c.x"}


def test_deleting_several_in_a_row_heals_over_all_of_them() -> None:
    graph = drawn("a > b, b > c, c > d", a=Linear(), b=ReLU(), c=ReLU(), d=Linear())
    assert ends(RemoveNodes(frozenset({"b", "c"})).apply(graph)) == {"a.out > d.x"}


def test_healing_leads_past_to_all_that_the_node_fed() -> None:
    graph = drawn("a > b, b > c, b > sum.x2", a=Linear(), b=ReLU(), c=ReLU(), sum=Add())
    assert ends(RemoveNodes(frozenset({"b"})).apply(graph)) == {"a.out > c.x", "a.out > sum.x2"}


def test_a_node_with_two_inputs_is_not_healed() -> None:
    graph = drawn("a > sum.x1, b > sum.x2, sum > c", a=Linear(), b=Linear(), sum=Add(), c=ReLU())
    assert ends(RemoveNodes(frozenset({"sum"})).apply(graph)) == set()


def test_deleting_without_healing_leaves_the_ends_open() -> None:
    assert ends(RemoveNodes(frozenset({"b"}), heal=False).apply(chain())) == set()


def test_splicing_leads_the_wire_through_the_layer() -> None:
    graph = SpliceNode(ReLU(), Point(1, 2), wire(chain(), "b > c"), "bend").apply(chain())
    assert ends(graph) == {"a.out > b.x", "b.out > bend.x", "bend.out > c.x"}
    assert graph.node("bend").position == Point(1, 2)


def test_splicing_a_layer_that_takes_many_uses_its_first_port() -> None:
    graph = SpliceNode(Add(), Point(0, 0), wire(chain(), "a > b")).apply(chain())
    assert "a.out > add.x1" in ends(graph)


def test_wires_follow_a_renamed_node() -> None:
    graph = RenameNode("b", "bend").apply(chain())
    assert ends(graph) == {"a.out > bend.x", "bend.out > c.x"}
    assert [n.name for n in graph.nodes] == ["a", "bend", "c"]


def test_a_pasted_part_gets_names_that_are_free() -> None:
    part = part_of(chain(), frozenset({"a", "b"}))
    graph = InsertPart(part, 10, 5).apply(chain())
    assert [n.name for n in graph.nodes] == ["a", "b", "c", "a_2", "b_2"]
    assert "a_2.out > b_2.x" in ends(graph)
    assert graph.node("a_2").position == Point(10, 5)


def test_a_pasted_part_keeps_names_that_are_free() -> None:
    part = drawn("Edges > bend_7", Edges=Linear(), bend_7=ReLU())
    assert [n.name for n in InsertPart(part).apply(Graph()).nodes] == ["Edges", "bend_7"]


def test_a_part_with_a_wire_out_of_it_is_refused() -> None:
    part = Graph(nodes=chain().nodes[:1], wires=chain().wires)
    with pytest.raises(CommandRefused, match="'b'"):
        InsertPart(part).apply(Graph())


def test_moving_leaves_the_structure_as_it_is() -> None:
    graph = MoveNodes(frozenset({"b"}), 3, 4).apply(chain())
    assert graph.structure == chain().structure
    assert graph.node("b").position == Point(3, 4)


def test_notes_do_not_count_for_the_structure_but_settings_do() -> None:
    assert SetNote("b", "words").apply(chain()).structure == chain().structure
    assert SetParameter("a", "units", 3).apply(chain()).structure != chain().structure


def test_a_drag_over_a_setting_of_several_nodes_is_one_step() -> None:
    document = Document(chain())
    before = document.value
    for units in range(5, 9):
        edits = tuple(SetParameter(name, "units", units, 1) for name in "ac")
        document.do(Together(edits, merge_key=("set", "ac", "units", 1)))
    assert document.value.node("c").layer == Linear(units=8)
    document.undo()
    assert document.value is before
