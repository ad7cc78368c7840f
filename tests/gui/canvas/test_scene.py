"""The scene shows the difference between two documents, and touches nothing else."""

import pytest

from engine.api import Connect, Inference, MoveNodes, NodeReport, Problem, RenameNode, SetParameter
from gui.bridge import Bridge
from gui.canvas.nodes.face_book import FaceBook
from gui.canvas.nodes.node_tips import rest_tip
from gui.canvas.scene import CanvasScene, Touched
from gui.theme.theme import Theme
from tests.gui.canvas.hand import wire


@pytest.fixture
def book() -> FaceBook:
    return FaceBook()


@pytest.fixture
def scene(theme: Theme, document: Bridge, book: FaceBook) -> CanvasScene:
    scene = CanvasScene(theme)
    show(scene, document, book)
    return scene


def show(scene: CanvasScene, document: Bridge, book: FaceBook) -> Touched:
    project = document.project
    return scene.show(project.graph, book.read(project.graph, project, document.inference, 0))


def test_the_same_document_touches_nothing(
    scene: CanvasScene, document: Bridge, book: FaceBook
) -> None:
    touched = show(scene, document, book)
    assert not touched.nodes
    assert not touched.wires


def test_moving_a_node_touches_it_and_its_wires(
    scene: CanvasScene, document: Bridge, book: FaceBook
) -> None:
    document.do(MoveNodes(frozenset({"relu"}), 10.0, 0.0))
    touched = show(scene, document, book)
    assert touched.nodes == {"relu"}
    assert touched.wires == {wire("conv", "relu")}


def test_a_parameter_touches_only_its_node(
    scene: CanvasScene, document: Bridge, book: FaceBook
) -> None:
    show(scene, document, book)
    document.do(SetParameter("conv", "bias", "none"))
    assert show(scene, document, book).nodes <= {"conv"}


def test_a_new_wire_touches_its_ends(scene: CanvasScene, document: Bridge, book: FaceBook) -> None:
    document.do(Connect(wire("relu", "flatten")))
    touched = show(scene, document, book)
    assert touched.wires == {wire("relu", "flatten")}
    assert touched.nodes == {"flatten"}, "an output looks the same whether it feeds or not"


def test_a_renamed_node_keeps_its_item(
    scene: CanvasScene, document: Bridge, book: FaceBook
) -> None:
    item = scene.nodes["conv"]
    document.do(RenameNode("conv", "edges"))
    assert show(scene, document, book).renamed == {"conv": "edges"}
    assert scene.nodes["edges"] is item
    assert item.name == "edges"


def test_undo_brings_the_items_back(scene: CanvasScene, document: Bridge, book: FaceBook) -> None:
    document.do(MoveNodes(frozenset({"relu"}), 10.0, 0.0))
    show(scene, document, book)
    document.undo()
    show(scene, document, book)
    assert (scene.nodes["relu"].x(), scene.nodes["relu"].y()) == (480.0, 0.0)
    assert set(scene.wires) == set(document.project.graph.wires)


def test_a_problem_is_told_on_its_node(
    scene: CanvasScene, document: Bridge, book: FaceBook
) -> None:
    problem = Problem("input x is not connected", "Draw a wire to it.")
    found = Inference({**document.inference.nodes, "flatten": NodeReport(problem=problem)})
    project = document.project
    scene.show(project.graph, book.read(project.graph, project, found, 0))
    item = scene.nodes["flatten"]
    assert item.look.face.problem == "input x is not connected"
    assert "Draw a wire" in rest_tip(item.look)


def test_a_nodes_size_does_not_wait_for_torch(scene: CanvasScene) -> None:
    heights = {name: item.body.height() for name, item in scene.nodes.items()}
    assert heights["conv"] == heights["relu"] > heights["flatten"]
