"""Networks at full size: parameters as published, in drawings one can take in."""

from __future__ import annotations

import pytest

from engine.catalogue.layers.block import BlockUse
from engine.gallery.published_nets import PUBLISHED, ROWS, counted
from engine.gallery.trial import Trial
from engine.project.places import projects_folder

EVERY = pytest.mark.parametrize("name", PUBLISHED)
MOST_NODES = 26


@EVERY
def test_its_parameters_are_those_published(name: str) -> None:
    figures = list(counted(Trial(), name))
    assert [figure.name for figure in figures if not figure.is_met] == []


@EVERY
def test_its_drawing_can_be_taken_in(name: str) -> None:
    graph = Trial().project(name).graph
    assert len(graph.nodes) <= MOST_NODES
    assert all(len(block.nodes) <= MOST_NODES for block in graph.blocks.definitions)
    assert (projects_folder() / f"{name}.json").stat().st_size < 100_000


@EVERY
def test_no_two_nodes_of_a_block_lie_on_each_other(name: str) -> None:
    for block in Trial().project(name).graph.blocks.definitions:
        places = [(node.position.x, node.position.y) for node in block.nodes]
        assert len(set(places)) == len(places), block.name


def test_googlenets_maps_have_the_published_sizes() -> None:
    trial = Trial()
    nodes = trial.inference(trial.project("googlenet")).nodes
    sizes = {name: nodes[name].outputs[0].shape for name in ("inception3b", "pool3", "inception5b")}
    expected = {
        "inception3b": (480, 28, 28),
        "pool3": (480, 14, 14),
        "inception5b": (1024, 7, 7),
    }
    assert sizes == expected


def test_deepfaces_maps_have_the_published_sides() -> None:
    trial = Trial()
    nodes = trial.inference(trial.project("deepface")).nodes
    names = ("conv1", "pool2", "conv3", "local4", "local5", "local6")
    sides = [nodes[name].outputs[0].shape[-1] for name in names]
    assert sides == [142, 71, 63, 55, 25, 21]


@pytest.mark.parametrize(
    ("name", "layers"), [("resnet18", 18), ("resnet50", 50), ("resnet152", 152)]
)
def test_a_residual_network_is_as_deep_as_its_name_says(name: str, layers: int) -> None:
    graph = Trial().project(name).graph
    depth = 2  # the first convolution and the last dense layer
    for node in graph.nodes:
        if isinstance(node.layer, BlockUse):
            inside = graph.inside(node.name).nodes
            on_the_way = [n for n in inside if n.layer.id == "conv2d" and n.name != "shortcut"]
            depth += node.layer.repeat * len(on_the_way)
    assert depth == layers


@pytest.mark.slow
@pytest.mark.parametrize("project", ["resnet18", "googlenet"])
def test_the_gradient_reaches_every_parameter(project: str) -> None:
    row = next(row for row in ROWS if row.projects == (project,))
    assert all(figure.is_met for figure in row.measure(Trial()))
