"""Copied parts of a drawing as text, and what is no such text."""

import json

import pytest

from engine.catalogue.builtin import builtin_catalogue
from engine.catalogue.catalogue import Catalogue
from engine.errors import FileRefused
from engine.graph.clipboard import part_from_text, part_to_text
from engine.graph.graph import End, Graph, Node, Point, Wire

KINDS = builtin_catalogue()
GRAPH = Graph(
    nodes=(
        Node(name="image", layer=KINDS["input"]()),
        Node(name="conv", layer=KINDS["conv2d"](filters=7), position=Point(240.0, 12.5), note="ö"),
        Node(name="relu", layer=KINDS["relu"](), position=Point(480.0, 0.0)),
    ),
    wires=(
        Wire(End("image", "out"), End("conv", "x")),
        Wire(End("conv", "out"), End("relu", "x")),
    ),
)


def test_a_whole_drawing_comes_back_equal() -> None:
    assert part_from_text(part_to_text(GRAPH, GRAPH.by_name), KINDS) == GRAPH


def test_a_part_keeps_the_wires_inside_it_only() -> None:
    part = part_from_text(part_to_text(GRAPH, ["conv", "relu"]), KINDS)
    assert [node.name for node in part.nodes] == ["conv", "relu"]
    assert part.wires == GRAPH.wires[1:]


def test_an_unknown_layer_keeps_its_data_through_a_copy() -> None:
    text = part_to_text(GRAPH, ["conv"])
    few = Catalogue([KINDS["relu"]])
    held = part_from_text(text, few)
    assert part_from_text(part_to_text(held, ["conv"]), KINDS).node("conv") == GRAPH.node("conv")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "lorem ipsum",
        "[1, 2]",
        "{}",
        '{"nodes": []}',
        '{"chainrule_part": 1, "nodes": [{"name": 3}]}',
        '{"chainrule_part": 1, "nodes": [{"name": "a", "type": "relu", "position": [NaN, 0]}]}',
        '{"chainrule_part": 99, "nodes": []}',
        "[" * 100_000,
    ],
)
def test_what_is_no_part_of_a_drawing_is_refused_in_words(text: str) -> None:
    with pytest.raises(FileRefused, match=r"\w+ \w+"):
        part_from_text(text, KINDS)


def test_a_wire_to_a_node_that_was_not_copied_is_refused() -> None:
    data = json.loads(part_to_text(GRAPH, GRAPH.by_name))
    data["nodes"].pop()
    with pytest.raises(FileRefused, match="relu"):
        part_from_text(json.dumps(data), KINDS)
