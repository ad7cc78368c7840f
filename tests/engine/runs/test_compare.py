"""What differs between runs is told by name; what does not count is not told."""

from __future__ import annotations

import msgspec

from engine.catalogue.layers.activation import ReLU
from engine.catalogue.layers.dense import Linear
from engine.data.points import Blobs
from engine.graph.block_command import MakeBlock, led_inside
from engine.graph.command import (
    Disconnect,
    MoveNodes,
    RemoveNodes,
    RenameNode,
    SetNote,
    SetParameter,
    SpliceNode,
)
from engine.graph.graph import Graph, Point
from engine.graph.state_command import Freeze
from engine.project.command import OnGraph, SetData, TakeUpNetwork, TakeUpProject
from engine.project.learning_command import SetAugmentation, SetTraining
from engine.project.project import Project
from engine.runs.compare import Change, graph_difference, setting_differences
from tests.engine.networks import point_classifier, points_project, tiny_classifier, wire


def edited(project: Project, *commands) -> Project:
    for command in commands:
        project = command.apply(project)
    return project


def test_equal_projects_have_no_differences() -> None:
    assert setting_differences([points_project(), points_project()]) == ()


def test_differences_are_rows_over_all_runs() -> None:
    first = points_project()
    second = edited(
        first, SetTraining("learning_rate", 0.5), OnGraph(SetParameter("hidden", "units", 20))
    )
    third = edited(second, SetAugmentation("random_shift_px", 2))
    rows = {row.name: row.values for row in setting_differences([first, second, third])}
    assert rows == {
        "training.learning_rate": (0.05, 0.5, 0.5),
        "hidden.units": (8, 20, 20),
        "augmentation.random_shift_px": (0, 0, 2),
    }


def test_a_setting_that_one_run_lacks_is_told_as_none() -> None:
    first = points_project()
    second = edited(first, OnGraph(RenameNode("tanh", "squash")))
    rows = {row.name: row.values for row in setting_differences([first, second])}
    assert rows == {"tanh.type": ("Tanh", None), "squash.type": (None, "Tanh")}


def test_what_two_runs_have_is_compared_though_a_third_lacks_it() -> None:
    first = points_project()
    second = edited(first, OnGraph(SetParameter("tanh", "slope", 2.0)))
    third = edited(first, OnGraph(RenameNode("tanh", "squash")))
    rows = {row.name: row.values for row in setting_differences([first, second, third])}
    assert rows["tanh.slope"] == (1.0, 2.0, None)
    assert "tanh.amplitude" not in rows


def test_a_node_that_was_frozen_is_a_difference() -> None:
    first = points_project()
    second = edited(first, OnGraph(Freeze(frozenset({"hidden"}))))
    (row,) = setting_differences([first, second])
    assert row == ("hidden.frozen", (False, True))


def test_other_data_and_facts_of_the_run_are_told() -> None:
    first = points_project()
    second = edited(first, SetData(Blobs(examples=240)))
    rows = setting_differences([first, second], [{"device": "CPU"}, {"device": "GPU"}])
    assert [tuple(row) for row in rows] == [
        ("device", ("CPU", "GPU")),
        ("data.examples", (120, 240)),
    ]


def test_a_network_differs_in_nothing_from_itself_moved_and_noted() -> None:
    graph = point_classifier()
    other = MoveNodes(frozenset({"hidden"}), 30, 40).apply(graph)
    other = SetNote("hidden", "wide enough?").apply(other)
    assert graph_difference(graph, other).is_none


def test_added_removed_and_changed_nodes_are_told() -> None:
    graph = tiny_classifier()
    other = RemoveNodes(frozenset({"accuracy"})).apply(graph)
    other = SetParameter("conv", "filters", 9).apply(other)
    other = Freeze(frozenset({"scores"}), on=True).apply(other)
    found = graph_difference(graph, other)
    assert found.removed == ("accuracy",)
    assert found.added == ()
    assert found.changed == {
        "conv": (Change("filters", 4, 9),),
        "scores": (Change("frozen", False, True),),
    }
    assert {str(wire) for wire in found.wires_removed} == {
        str(wire) for wire in graph.wires if wire.target.node == "accuracy"
    }
    back = graph_difference(other, graph)
    assert back.added == ("accuracy",)
    assert back.changed["conv"] == (Change("filters", 9, 4),)


def test_another_layer_of_the_same_name_is_a_changed_type() -> None:
    graph = point_classifier()
    nodes = tuple(
        msgspec.structs.replace(node, layer=ReLU()) if node.name == "tanh" else node
        for node in graph.nodes
    )
    other = Graph(nodes, graph.wires)
    assert Change("type", "Tanh", "ReLU") in graph_difference(graph, other).changed["tanh"]


def test_rewired_nodes_are_told_by_their_wires() -> None:
    graph = point_classifier()
    cut = wire(graph, "hidden > tanh")
    other = Disconnect(cut).apply(graph)
    assert graph_difference(graph, other).wires_removed == (cut,)
    assert graph_difference(other, graph).wires_added == (cut,)


def test_what_differs_inside_a_block_is_told_under_its_name() -> None:
    graph = MakeBlock(frozenset({"hidden", "tanh"}), "core").apply(point_classifier())
    node = next(n.name for n in graph.nodes if n.name not in point_classifier().by_name)
    other = led_inside(graph, (node,), SetParameter("hidden", "units", 3)).apply(graph)
    found = graph_difference(graph, other)
    assert found.changed == {}
    (inside,) = found.blocks.values()
    assert inside.changed == {"hidden": (Change("units", 8, 3),)}


def test_taking_up_the_project_of_a_run_keeps_the_name() -> None:
    first = points_project()
    second = edited(first, SetTraining("epochs", 99), OnGraph(SetParameter("hidden", "units", 20)))
    named = msgspec.structs.replace(second, name="Mine", lesson="Read this")
    back = TakeUpProject(first).apply(named)
    assert back == msgspec.structs.replace(first, name="Mine", lesson="Read this")
    network = TakeUpNetwork(first).apply(named)
    assert network.graph == first.graph
    assert network.training.epochs == 99


def test_a_spliced_node_is_an_added_one() -> None:
    graph = point_classifier()
    other = SpliceNode(Linear(units=4), Point(0, 0), wire(graph, "hidden > tanh")).apply(graph)
    found = graph_difference(graph, other)
    assert len(found.added) == 1
    assert len(found.wires_added) == 2
    assert len(found.wires_removed) == 1
