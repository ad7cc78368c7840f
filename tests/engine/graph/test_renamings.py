"""Which name each node had before."""

from __future__ import annotations

from engine.compile.model import keep_trained
from engine.graph.block_command import InBlock
from engine.graph.command import AddNode, GraphCommand, MoveNodes, RemoveNodes, RenameNode
from engine.graph.graph import Graph, Point
from engine.graph.renamings import Renamings
from tests.engine.blocks import residual_classifier, twins
from tests.engine.networks import compiled, tiny_classifier


def after(graph: Graph, *commands: GraphCommand) -> tuple[Graph, Renamings]:
    renamings = Renamings()
    for command in commands:
        edited = command.apply(graph)
        renamings = renamings.after(graph, edited)
        graph = edited
    return graph, renamings


def test_a_name_is_followed_through_several_edits() -> None:
    graph, renamings = after(
        tiny_classifier(),
        RenameNode("conv", "edges"),
        MoveNodes(frozenset(("edges",)), 10, 0),
        RenameNode("edges", "corners"),
    )
    assert renamings.path(graph, "corners.weight") == "conv.weight"
    assert renamings.path(graph, "scores.weight") == "scores.weight"


def test_a_name_that_comes_back_is_its_own_again() -> None:
    _, renamings = after(
        tiny_classifier(), RenameNode("conv", "edges"), RenameNode("edges", "conv")
    )
    assert renamings == Renamings()


def test_two_nodes_that_exchange_their_names_keep_what_they_learned() -> None:
    graph, renamings = after(
        tiny_classifier(),
        RenameNode("conv", "aside"),
        RenameNode("scores", "conv"),
        RenameNode("aside", "scores"),
    )
    assert renamings.path(graph, "scores.weight") == "conv.weight"
    assert renamings.path(graph, "conv.weight") == "scores.weight"


def test_a_new_node_does_not_inherit_from_one_that_was_called_so() -> None:
    start = tiny_classifier()
    layer = start.node("conv").layer
    graph, renamings = after(
        start, RenameNode("conv", "edges"), AddNode(layer, Point(0, 0), "conv")
    )
    assert renamings.path(graph, "conv.weight") is None
    assert renamings.path(graph, "edges.weight") == "conv.weight"


def test_what_is_deleted_and_added_is_another_node() -> None:
    start = tiny_classifier()
    graph, renamings = after(
        start,
        RemoveNodes(frozenset(("conv",))),
        AddNode(start.node("conv").layer, Point(0, 0), "edges"),
    )
    assert renamings.path(graph, "edges.weight") == "edges.weight"


def test_inside_blocks_the_copies_and_shared_weights_follow() -> None:
    rename = InBlock("residual", RenameNode("conv", "edges"))
    graph, renamings = after(residual_classifier(3), rename, RenameNode("stage", "middle"))
    assert renamings.path(graph, "middle.2.edges.weight") == "stage.2.conv.weight"
    assert renamings.path(graph, "middle.2.conv_2.weight") == "stage.2.conv_2.weight"
    graph, renamings = after(twins(), InBlock("tower", RenameNode("units", "wide")))
    assert renamings.path(graph, "shared.tower.wide.bias") == "shared.tower.units.bias"


def test_renamed_nodes_keep_their_tensors() -> None:
    start = residual_classifier(2)
    graph, renamings = after(
        start, InBlock("residual", RenameNode("conv", "edges")), RenameNode("stem", "first")
    )
    old, new = compiled(start, seed=1), compiled(graph, seed=2)
    kept = keep_trained(old.root.state_dict(), new.root, lambda path: renamings.path(graph, path))
    assert set(kept) == set(new.root.state_dict())
    ours, theirs = new.root.state_dict(), old.root.state_dict()
    assert (ours["stage.1.edges.weight"] == theirs["stage.1.conv.weight"]).all()
    assert (ours["first.weight"] == theirs["stem.weight"]).all()
