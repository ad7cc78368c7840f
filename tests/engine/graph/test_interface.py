"""The order of a block's ports."""

from __future__ import annotations

import pytest

from engine.catalogue.layers.activation import ReLU
from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse
from engine.catalogue.layers.combination import Subtract
from engine.errors import CommandRefused
from engine.graph.block_command import InBlock
from engine.graph.command import AddNode, Connect
from engine.graph.graph import End, Graph, Point, Wire
from engine.graph.interface_command import OrderPorts

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
