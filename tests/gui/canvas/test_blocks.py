"""Blocks on the canvas: opened, edited inside, made, unpacked, and left again."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.api import (
    AddNode,
    BlockUse,
    Connect,
    End,
    InBlock,
    MakeBlock,
    MoveNodes,
    OnGraph,
    Point,
    RemoveNodes,
    RenameBlock,
    RenameNode,
    Session,
    SetParameter,
    Snapshot,
    Together,
    Wire,
    Wish,
)
from gui.bridge import Bridge
from gui.canvas.editing.name_field import NameField
from gui.canvas.view import CanvasView
from gui.canvas.wires.delayed_wire import DelayedWireItem
from gui.properties.inspector_panel import InspectorPanel
from gui.theme.theme import Theme
from tests.gui.canvas.hand import Hand, wire


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    """With PyTorch there, so that what is inside a block is known."""
    made = Session()
    made.start()
    yield made
    made.close()


@pytest.fixture
def document(qapp: QApplication, session: Session, qtbot: QtBot) -> Iterator[Bridge]:
    """image → body (a block of conv → relu) → flatten."""
    bridge = Bridge(session)
    qtbot.waitUntil(lambda: session.is_ready and session.data_set is not None, timeout=30_000)
    session.new()
    kinds = session.catalogue
    places = {"image": "input", "conv": "conv2d", "relu": "relu", "flatten": "flatten"}
    nodes = [
        AddNode(kinds[kind](), Point(240.0 * i, 0.0), name)
        for i, (name, kind) in enumerate(places.items())
    ]
    chain = [
        Connect(wire(a, b)) for a, b in (("image", "conv"), ("conv", "relu"), ("relu", "flatten"))
    ]
    bridge.do(Together((*nodes, *chain)))
    bridge.do(MakeBlock(frozenset({"conv", "relu"}), "body"))
    yield bridge
    bridge.drawing.go_to(0)
    bridge._timer.stop()


def names(canvas: CanvasView) -> set[str]:
    return set(canvas.scene().nodes)


def inside(document: Bridge, block: str = "body") -> set[str]:
    return set(document.project.graph.blocks.inside(block).by_name)


def test_a_block_is_opened_by_a_double_click_edited_and_left(
    qtbot: QtBot, canvas: CanvasView, document: Bridge, hand: Hand
) -> None:
    before = document.project
    hand.double_click(hand.body("body"))
    assert names(canvas) == {"x", "conv", "relu", "out"}
    assert canvas.overlays.crumbs.words() == "Network › body"
    assert str(document.drawing.inference.nodes["conv"].outputs[0]).startswith("32 ×")

    canvas.select(["relu"])
    qtbot.keyClick(canvas, Qt.Key.Key_Backspace)
    assert inside(document) == {"x", "conv", "out"}
    assert wire("conv", "out") in document.project.graph.blocks.inside("body").wires
    assert "body" in document.project.graph.by_name

    document.undo()
    assert document.project is before
    assert names(canvas) == {"x", "conv", "relu", "out"}

    canvas.select([])
    qtbot.keyClick(canvas, Qt.Key.Key_Backspace)
    assert names(canvas) == {"image", "body", "flatten"}
    assert canvas.selected() == ("body",)


def test_enter_opens_the_selected_block(qtbot: QtBot, canvas: CanvasView) -> None:
    canvas.select(["body"])
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert "conv" in names(canvas)


def test_coming_back_finds_the_canvas_as_it_was_left(canvas: CanvasView, document: Bridge) -> None:
    canvas.zoom_in()
    zoom, centre = canvas._camera.zoom, canvas._camera.centre
    document.drawing.open("body")
    canvas.zoom_out()
    document.drawing.go_up()
    assert canvas._camera.zoom == pytest.approx(zoom)
    assert (canvas._camera.centre - centre).manhattanLength() < 2.0


def test_a_link_of_the_breadcrumb_leads_back(canvas: CanvasView, document: Bridge) -> None:
    document.drawing.open("body")
    canvas.overlays.crumbs.linkActivated.emit("0")
    assert "body" in names(canvas)


def test_gestures_inside_a_block_edit_the_block(
    canvas: CanvasView, document: Bridge, hand: Hand
) -> None:
    document.drawing.open("body")
    canvas.zoom_reset()
    place = document.drawing.graph.node("relu").position
    hand.keys = Qt.KeyboardModifier.AltModifier
    hand.drag(hand.body("relu"), hand.body("relu") + QPointF(0, 60))
    assert document.drawing.graph.node("relu").position == place.moved(0.0, 60.0)
    canvas.add_layer("tanh", QPointF(200.0, 300.0))
    hand.drag(hand.output("conv"), hand.input("tanh"))
    assert wire("conv", "tanh") in document.drawing.graph.wires
    canvas.select(["tanh"])
    canvas.duplicate()
    canvas.tidy()
    assert {"tanh", "tanh_2"} < inside(document)
    assert set(document.project.graph.by_name) == {"image", "body", "flatten"}


def test_the_inspector_edits_inside_a_block(
    qtbot: QtBot, theme: Theme, canvas: CanvasView, document: Bridge
) -> None:
    panel = InspectorPanel(theme, document)
    qtbot.addWidget(panel)
    canvas.selection_changed.connect(panel.show_nodes)
    document.drawing.open("body")
    canvas.select(["conv"])
    panel.node_page.form.changed.emit("filters", 5)
    assert document.drawing.graph.node("conv").layer.filters == 5
    assert str(document.inference.nodes["body"].outputs[0]).startswith("5 ×")
    panel.node_page.renamed.emit("edges")
    assert "edges" in inside(document)
    assert canvas.selected() == ("edges",)


def test_a_problem_inside_is_told_outside_and_inside(canvas: CanvasView, document: Bridge) -> None:
    document.do(InBlock("body", SetParameter("conv", "kernel", 31)))
    document.do(InBlock("body", SetParameter("conv", "padding", "valid")))
    assert "conv" in canvas.scene().nodes["body"].look.face.problem
    document.drawing.open("body")
    assert "31" in canvas.scene().nodes["conv"].look.face.problem
    assert canvas.overlays.pill.text() == "1 problem"


def test_a_loss_in_a_block_is_told_what_is_wrong_with_it(
    canvas: CanvasView, document: Bridge
) -> None:
    document.drawing.open("body")
    canvas.add_layer("cross_entropy", QPointF(0.0, 300.0))
    assert "inside a block" in canvas.scene().nodes["cross_entropy"].look.face.problem


def test_three_nodes_become_a_block_by_a_key_and_are_unpacked_again(
    qtbot: QtBot, canvas: CanvasView, document: Bridge
) -> None:
    document.drawing.open("body")
    canvas.add_layer("tanh", QPointF(0.0, 300.0))
    document.do(Connect(wire("relu", "tanh")))
    canvas.select(["conv", "relu", "tanh"])
    canvas.blocks.make()
    assert canvas.selected() == ("block",)
    assert inside(document, "block") >= {"conv", "relu", "tanh"}
    assert names(canvas) == {"x", "block", "out"}
    canvas.blocks.unpack()
    assert names(canvas) >= {"conv", "relu", "tanh"}
    assert "block" not in document.project.graph.blocks.by_name


def test_the_canvas_goes_up_when_the_open_block_is_gone(
    canvas: CanvasView, document: Bridge
) -> None:
    document.drawing.open("body")
    document.do(OnGraph(RemoveNodes(frozenset({"body"}))))
    assert document.drawing.path == ()
    assert names(canvas) == {"image", "flatten"}
    document.undo()
    document.drawing.open("body")
    document.undo()  # the block was made by this step
    assert names(canvas) == {"image", "conv", "relu", "flatten"}


def test_the_canvas_stays_in_a_block_that_is_renamed(canvas: CanvasView, document: Bridge) -> None:
    document.drawing.open("body")
    document.do(OnGraph(RenameNode("body", "trunk")))
    document.do(OnGraph(RenameBlock("body", "stem")))
    assert document.drawing.path == ("trunk",)
    assert document.drawing.block == "stem"
    assert names(canvas) == {"x", "conv", "relu", "out"}


def test_a_block_is_renamed_on_its_card(qtbot: QtBot, canvas: CanvasView, document: Bridge) -> None:
    canvas.select(["body"])
    canvas.blocks.rename()
    field = next(f for f in canvas.findChildren(NameField) if f.isVisible())
    field.clear()
    qtbot.keyClicks(field, "features")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "features" in document.project.graph.blocks.by_name
    assert canvas.scene().nodes["body"].look.face.summary == "features"


def test_a_copy_of_its_own_is_changed_alone(canvas: CanvasView, document: Bridge) -> None:
    canvas.select(["body"])
    canvas.duplicate()
    canvas.select(["body_2"])
    canvas.blocks.make_own()
    document.do(InBlock("body_2", RemoveNodes(frozenset({"relu"}))))
    assert "relu" in inside(document)


def test_how_a_block_is_used_stands_on_its_card(canvas: CanvasView, document: Bridge) -> None:
    canvas.select(["body"])
    for parameter, value in (("repeat", 3), ("shared", True)):
        document.do(SetParameter("body", parameter, value))
    look = canvas.scene().nodes["body"].look
    assert [tag.strip() for tag in look.face.tags] == ["× 3", "shared"]
    assert look.face.copies == 3
    assert look.face.summary == "body"


def test_what_can_not_be_done_with_the_selection_can_not_be_chosen(
    canvas: CanvasView, document: Bridge
) -> None:
    actions = {}
    for id_ in ("node.open", "node.up", "node.make_block", "node.own"):
        actions[id_] = QAction(id_, canvas)
        actions[id_].setData(id_)
        canvas.addAction(actions[id_])
    canvas.select(["body"])
    assert [a.isEnabled() for a in actions.values()] == [True, False, True, False]
    document.drawing.open("body")
    assert [a.isEnabled() for a in actions.values()] == [False, True, False, False]


def test_a_new_block_from_the_palette_is_wired_and_can_be_opened(
    canvas: CanvasView, document: Bridge
) -> None:
    canvas.select(["flatten"])
    canvas.add_layer("block")
    assert wire("flatten", "block") in document.project.graph.wires
    document.drawing.open("block")
    assert names(canvas) == {"x", "out"}


def test_a_loop_through_a_state_is_wired_by_hand_inside_a_block_over_time(
    qtbot: QtBot, canvas: CanvasView, document: Bridge, hand: Hand
) -> None:
    canvas.add_layer("block", QPointF(0.0, 400.0))
    document.do(SetParameter("block", "over_time", True))
    document.drawing.open("block")
    canvas.add_layer("state", QPointF(0.0, 200.0))
    canvas.add_layer("linear", QPointF(260.0, 200.0))
    canvas.fit()
    hand.drag(hand.output("state"), hand.input("linear"))
    hand.drag(hand.output("linear"), hand.input("state", "next"))
    back = Wire(End("linear", "out"), End("state", "next"))
    assert {wire("state", "linear"), back} <= set(document.drawing.graph.wires)
    item = canvas.scene().wires[back]
    assert isinstance(item, DelayedWireItem)
    assert item.pen().dashPattern()
    lowest = max(canvas.scene().nodes[name].body.bottom() for name in ("state", "linear"))
    assert item.path().boundingRect().bottom() > lowest
    face = canvas.scene().nodes["state"].look.face
    next_, start = face.inputs
    assert "one step later" in next_.tip
    assert "optional" in start.tip


def test_each_output_has_a_port_a_name_and_its_own_words(
    canvas: CanvasView, document: Bridge
) -> None:
    canvas.add_layer("lstm", QPointF(0.0, 400.0))
    item = canvas.scene().nodes["lstm"]
    ports = [port.name for port in item.look.face.outputs]
    assert len(ports) > 1
    assert item.look.words.outputs == tuple(ports)
    places = [item.output_place(port) for port in ports]
    assert len({place.y() for place in places}) == len(ports)


def test_pictures_inside_are_asked_for_by_their_paths(
    qtbot: QtBot, canvas: CanvasView, document: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    document.drawing.open("body")
    canvas.fit()
    wanted = document._activations
    qtbot.waitUntil(lambda: "body.conv" in wanted.get("canvas", ()))
    shape = document.drawing.inference.nodes["conv"].outputs[0].shape
    pictures = {"body.conv": np.ones(shape, dtype=np.float32)}
    document.snapshot_taken.emit(Snapshot(1, Wish(), pictures))
    qtbot.waitUntil(lambda: canvas.scene().nodes["conv"].look.picture is not None)
    document.drawing.go_up()
    document.do(SetParameter("body", "repeat", 2))
    document.do(InBlock("body", SetParameter("conv", "filters", 1)))
    document.drawing.open("body")
    assert document.drawing.prefix == "body.0."
    document.drawing.go_up()
    document.do(SetParameter("body", "over_time", True))
    document.drawing.open("body")
    assert document.drawing.prefix is None
    document.do(MoveNodes(frozenset({"conv"}), 1.0, 0.0))
    qtbot.waitUntil(lambda: not wanted["canvas"])
    assert isinstance(document.project.graph.node("body").layer, BlockUse)
