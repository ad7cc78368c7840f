"""Nodes that share weights, and the way to the block that is open."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.api import (
    Inference,
    MakeBlock,
    NodeReport,
    Session,
    SetParameter,
    Together,
)
from gui.bridge import Bridge
from gui.canvas.nodes.block_tags import LINKED
from gui.canvas.nodes.card import PORT_STEP
from gui.canvas.nodes.siblings import siblings_of
from gui.canvas.nodes.spoken import spoken
from gui.canvas.view import CanvasView
from tests.gui.canvas.hand import Hand, wire


@pytest.fixture
def twins(canvas: CanvasView, document: Bridge) -> CanvasView:
    """``eye`` and ``eye_2`` share their weights; ``eye_3`` stands for the same block alone."""
    document.do(MakeBlock(frozenset({"conv"}), "eye"))
    canvas.select(["eye"])
    canvas.duplicate()
    canvas.duplicate()
    shared = tuple(SetParameter(name, "shared", True) for name in ("eye", "eye_2"))
    document.do(Together(shared))
    canvas.select([])
    return canvas


def test_the_others_that_share_are_outlined_while_one_is_selected(
    twins: CanvasView, document: Bridge, hand: Hand
) -> None:
    assert twins._siblings.names == set()
    twins.select(["eye"])
    assert twins._siblings.names == {"eye_2"}
    outlines = twins._siblings._outlines
    assert outlines.isVisible()
    assert outlines.boundingRect().contains(twins.scene().nodes["eye_2"].body)
    document.do(SetParameter("eye_2", "shared", False))
    assert not outlines.isVisible()
    document.undo()
    assert outlines.isVisible()
    twins.select(["eye_3"])
    assert not outlines.isVisible()


def test_outlines_follow_a_node_that_is_moved(twins: CanvasView, hand: Hand) -> None:
    twins.select(["eye_2", "eye"])
    assert siblings_of(twins._stage.graph, ["eye_2", "eye"]) == set()
    twins.select(["eye_2"])
    start = hand.body("eye")
    hand.drag(start, start + QPointF(0.0, 320.0))
    twins.select(["eye_2"])
    box = twins._siblings._outlines.boundingRect()
    assert box.contains(twins.scene().nodes["eye"].body)


def test_what_shares_weights_does_not_fade_while_a_node_is_rested_on(twins: CanvasView) -> None:
    twins.highlight.show("eye")
    looks = {name: item.look.is_faded for name, item in twins.scene().nodes.items()}
    assert not looks["eye_2"]
    assert looks["eye_3"]


def test_a_chain_link_is_painted_in_the_tag_and_its_word_is_spoken(twins: CanvasView) -> None:
    face = twins.scene().nodes["eye"].look.face
    assert [tag for tag in face.tags if tag.startswith(LINKED)] == [f"{LINKED}shared"]
    assert ", shared" in spoken(face)
    assert LINKED not in spoken(face)


@pytest.fixture
def repeated(canvas: CanvasView, document: Bridge) -> Iterator[CanvasView]:
    """``eye`` stands three times in a row, and it is known what happens in each copy."""
    document.do(MakeBlock(frozenset({"conv"}), "eye"))
    document.do(SetParameter("eye", "repeat", 3))
    copies = tuple(Inference({"conv": NodeReport(arithmetic=f"{i}")}) for i in range(3))
    found = Inference({"eye": NodeReport(inside=copies)})
    document.drawing._newest = lambda: _Update(document, found)
    document.drawing.open("eye")
    return canvas


class _Update:
    def __init__(self, document: Bridge, inference: Inference) -> None:
        self.project, self.inference = document.session.project, inference


def test_the_breadcrumb_leads_from_copy_to_copy(repeated: CanvasView, document: Bridge) -> None:
    crumbs, drawing = repeated.overlays.crumbs, document.drawing
    assert "copy 1 of 3" in crumbs.text()
    assert drawing.inference.nodes["conv"].arithmetic == "0"
    crumbs.linkActivated.emit("copy1")
    assert drawing.copy == 1
    assert drawing.prefix == "eye.1."
    assert drawing.inference.nodes["conv"].arithmetic == "1"
    assert "copy 2 of 3" in crumbs.text()
    crumbs.linkActivated.emit("copy7")
    assert drawing.copy == 1
    drawing.go_up()
    drawing.open("eye")
    assert drawing.copy == 1


def test_the_breadcrumb_is_reached_by_keys_and_gives_the_canvas_back(
    repeated: CanvasView, qtbot: QtBot
) -> None:
    crumbs = repeated.overlays.crumbs
    assert crumbs.focusPolicy() == Qt.FocusPolicy.TabFocus
    crumbs.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(crumbs, Qt.Key.Key_Tab)
    qtbot.keyClick(crumbs, Qt.Key.Key_Return)
    assert repeated._stage.drawing.path == ()
    assert crumbs.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_long_way_is_cut_in_its_middle(canvas: CanvasView, document: Bridge) -> None:
    name = "conv"
    for depth in range(5):
        document.do(MakeBlock(frozenset({name}), f"level_{depth}"))
        name = f"level_{depth}"
    for depth in reversed(range(5)):
        document.drawing.open(f"level_{depth}")
    crumbs = canvas.overlays.crumbs
    text = crumbs.text()
    assert "…" in text
    assert "Network" in text
    assert "level_1" in text
    assert "level_3" not in text
    assert "level_3" in crumbs.toolTip()
    crumbs.linkActivated.emit("3")
    assert document.drawing.path == ("level_4", "level_3", "level_2")


def test_a_wire_let_go_beside_the_nodes_of_a_block_offers_its_ports(
    canvas: CanvasView, document: Bridge, hand: Hand, qapp: QApplication
) -> None:
    document.do(MakeBlock(frozenset({"conv"}), "eye"))
    document.drawing.open("eye")
    canvas.fit()
    panel = canvas._finder.panel
    body = canvas.scene().nodes["conv"].body
    hand.drag(hand.output("conv"), QPointF(body.right() + 60.0, body.bottom() + 60.0))
    assert "block_output" in panel.shown_ids()
    panel.search.setText("block output")
    assert panel.shown_ids()[0] == "block_output"
    panel.close_panel()
    assert isinstance(document.session, Session)


@pytest.fixture
def fed(canvas: CanvasView, document: Bridge, hand: Hand) -> QPointF:
    """Where a block ``eye``, fed by ``image``, offers another input."""
    document.do(MakeBlock(frozenset({"conv"}), "eye"))
    canvas.fit()
    return hand.input("eye") + QPointF(0.0, PORT_STEP)


def test_a_wire_led_to_the_plus_of_a_block_makes_a_port_for_it(
    fed: QPointF, canvas: CanvasView, document: Bridge, hand: Hand
) -> None:
    canvas.add_layer("noise", QPointF(0.0, 500.0))
    before = document.project
    hand.drag(hand.output("noise"), fed)
    graph = document.project.graph
    assert wire("noise", "eye", "noise") in graph.wires
    assert [port.name for port in graph.input_ports("eye")] == ["x", "noise"]
    assert wire("image", "eye") in graph.wires
    document.undo()
    assert document.project is before


def test_a_wire_led_on_to_a_port_makes_no_other(
    fed: QPointF, canvas: CanvasView, document: Bridge, hand: Hand
) -> None:
    canvas.add_layer("noise", QPointF(0.0, 500.0))
    hand.drag(hand.output("noise"), fed, let_go=False)
    hand.move(hand.input("eye"))
    hand.release(hand.input("eye"))
    assert wire("noise", "eye") in document.project.graph.wires
    assert len(document.project.graph.input_ports("eye")) == 1


def test_a_wire_that_would_close_a_loop_is_offered_no_port(
    fed: QPointF, canvas: CanvasView, document: Bridge, hand: Hand
) -> None:
    before = document.project
    hand.drag(hand.output("relu"), fed)
    assert document.project is before


def test_a_wire_from_an_input_makes_an_output_inside_another_block_too(
    canvas: CanvasView, document: Bridge, hand: Hand
) -> None:
    document.do(MakeBlock(frozenset({"conv"}), "eye"))
    document.do(MakeBlock(frozenset({"eye", "relu"}), "head"))
    document.drawing.open("head")
    canvas.add_layer("tanh", QPointF(400.0, 500.0))
    canvas.fit()
    before = document.project
    hand.drag(hand.input("tanh"), hand.output("eye") + QPointF(0.0, PORT_STEP))
    graph = document.drawing.graph
    assert [port.name for port in graph.output_ports("eye")] == ["out", "out_2"]
    assert any(str(w) == "eye.out_2 → tanh.x" for w in graph.wires)
    document.undo()
    assert document.project is before
