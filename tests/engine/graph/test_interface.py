"""The order of a block's ports."""

from __future__ import annotations

import pytest

from engine.catalogue.layers.activation import ReLU
from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse
from engine.catalogue.layers.combination import Subtract
from engine.errors import CommandRefused
from engine.graph.block_command import InBlock
from engine.graph.block_uses import uses_of, wires_at_port
from engine.graph.command import AddNode, Connect
from engine.graph.graph import End, Graph, Point, Wire
from engine.graph.interface_command import AddPort, OrderPorts

PLACE = Point(0.0, 0.0)


@pytest.fixture
def graph() -> Graph:
    """A block that subtracts its second input from its first, fed by two nodes."""
    made = AddNode(BlockUse(block="difference"), PLACE).apply(Graph())
    for edit in (
        AddNode(BlockInput(), PLACE, "y"),
        AddNode(Subtract(), PLACE, "minus"),
        Connect(Wire(End("x", "out"), End("minus", "x"))),
        Connect(Wire(End("y", "out"), End("minus", "y"))),
        Connect(Wire(End("minus", "out"), End("out", "x"))),
    ):
        made = InBlock("difference", edit).apply(made)
    for name in ("a", "b"):
        made = AddNode(ReLU(), PLACE, name).apply(made)
    made = Connect(Wire(End("a", "out"), End("difference", "x"))).apply(made)
    return Connect(Wire(End("b", "out"), End("difference", "y"))).apply(made)


def test_ports_change_places_and_the_wires_outside_stay(graph: Graph) -> None:
    ordered = InBlock("difference", OrderPorts(("y", "x"))).apply(graph)
    assert [port.name for port in ordered.input_ports("difference")] == ["y", "x"]
    assert set(ordered.wires) == set(graph.wires)
    assert InBlock("difference", OrderPorts(("x", "y"))).apply(ordered) == graph


@pytest.mark.parametrize("names", [("x",), ("x", "out"), ("x", "x"), ("minus",), ()])
def test_what_is_no_order_of_the_ports_is_refused(graph: Graph, names: tuple[str, ...]) -> None:
    with pytest.raises(CommandRefused):
        InBlock("difference", OrderPorts(names)).apply(graph)


def test_outputs_have_an_order_too(graph: Graph) -> None:
    more = InBlock("difference", AddNode(BlockOutput(), PLACE, "again")).apply(graph)
    ordered = InBlock("difference", OrderPorts(("again", "out"))).apply(more)
    assert [port.name for port in ordered.output_ports("difference")] == ["again", "out"]


def test_a_new_port_comes_after_the_others_and_below_them(graph: Graph) -> None:
    more = InBlock("difference", AddPort(is_output=False)).apply(graph)
    assert [port.name for port in more.input_ports("difference")] == ["x", "y", "x_2"]
    assert set(more.wires) == set(graph.wires)
    inside = more.blocks.inside("difference")
    assert inside.node("x_2").position.y > inside.node("y").position.y
    more = InBlock("difference", AddPort(is_output=True, name="rest")).apply(more)
    assert [port.name for port in more.output_ports("difference")] == ["out", "rest"]


def test_the_first_port_of_a_side_stands_beside_everything() -> None:
    loose = AddNode(ReLU(), Point(100.0, 50.0), "relu").apply(Graph())
    left = AddPort(is_output=False).apply(loose).node("x").position
    right = AddPort(is_output=True).apply(loose).node("out").position
    assert left.x < 100.0 < right.x
    assert AddPort(is_output=False).apply(Graph()).by_name.keys() == {"x"}


def test_every_use_of_a_block_is_found_with_the_way_to_it(graph: Graph) -> None:
    nested = AddNode(BlockUse(block="outer"), PLACE).apply(graph)
    again = AddNode(BlockUse(block="difference", shared=True), PLACE, "again")
    nested = InBlock("outer", again).apply(nested)
    uses = uses_of(nested, "difference")
    assert [(use.path, use.name) for use in uses] == [((), "difference"), (("outer",), "again")]
    assert [use.layer.shared for use in uses] == [False, True]


def test_what_hangs_on_a_port_is_counted_at_all_its_uses(graph: Graph) -> None:
    more = AddNode(BlockUse(block="difference"), PLACE, "second").apply(graph)
    more = Connect(Wire(End("a", "out"), End("second", "x"))).apply(more)
    wires, uses = wires_at_port(more, "difference", "x")
    assert {wire.target.node for wire in wires} == {"difference", "second"}
    assert uses == 2
    assert wires_at_port(more, "difference", "out") == ((), 0)
