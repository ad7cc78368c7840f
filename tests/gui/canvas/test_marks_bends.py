"""Bends in wires: a reroute is a dot that is put in, dragged, wired and deleted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF

from gui.bridge import Bridge
from gui.canvas.nodes.node_item import NodeItem
from gui.canvas.nodes.node_tips import tip_at
from gui.canvas.view import CanvasView
from gui.canvas.wires.bend import MIDDLE
from gui.canvas.wires.bend_path import bend_path
from tests.gui.canvas.hand import Hand, wire


def wires(document: Bridge) -> set[str]:
    return {f"{w.source.node} > {w.target.node}" for w in document.project.graph.wires}


@pytest.fixture
def dot(canvas: CanvasView, document: Bridge, hand: Hand) -> NodeItem:
    """A dot in the wire from image to conv."""
    middle = canvas.scene().wires[wire("image", "conv")].middle
    hand.double_click(middle)
    found: NodeItem = canvas.scene().nodes["reroute"]
    return found


def test_a_double_click_on_a_wire_puts_a_dot_there(
    canvas: CanvasView, document: Bridge, hand: Hand
) -> None:
    before = document.project
    middle = canvas.scene().wires[wire("image", "conv")].middle
    hand.double_click(middle)
    assert wires(document) == {"image > reroute", "reroute > conv", "conv > relu"}
    body = canvas.scene().nodes["reroute"].body
    assert (body.center() - middle).manhattanLength() < 2
    assert body.width() < 20
    document.undo()
    assert document.project is before


def test_an_action_puts_a_dot_into_the_selected_wire(
    canvas: CanvasView, document: Bridge, hand: Hand
) -> None:
    hand.click(canvas.scene().wires[wire("conv", "relu")].middle)
    canvas.marks.reroute()
    assert wires(document) == {"image > conv", "conv > reroute", "reroute > relu"}
    assert canvas.selected() == ("reroute",)


def test_wires_meet_in_the_middle_of_the_dot(canvas: CanvasView, hand: Hand, dot: NodeItem) -> None:
    assert hand.input("reroute") == hand.output("reroute") == dot.body.center()


def test_the_dot_is_dragged_and_its_wires_follow(
    canvas: CanvasView, document: Bridge, hand: Hand, dot: NodeItem
) -> None:
    start = dot.body.center()
    hand.drag(start, start + QPointF(0.0, 150.0))
    assert document.project.graph.node("reroute").position.y > 100
    assert wires(document) == {"image > reroute", "reroute > conv", "conv > relu"}
    end = canvas.scene().wires[wire("image", "reroute")].path().currentPosition()
    assert end == dot.body.center()


def test_a_wire_is_drawn_from_beside_the_dot(document: Bridge, hand: Hand, dot: NodeItem) -> None:
    hand.drag(dot.body.center() + QPointF(13.0, 0.0), hand.input("flatten"))
    assert "reroute > flatten" in wires(document)


def test_deleting_the_dot_heals_the_wire(
    canvas: CanvasView, document: Bridge, hand: Hand, dot: NodeItem
) -> None:
    hand.click(dot.body.center())
    canvas.delete_selected()
    assert wires(document) == {"image > conv", "conv > relu"}


def test_the_dot_shows_no_picture_and_asks_for_none(dot: NodeItem) -> None:
    assert dot.look.card.picture.isEmpty()
    assert dot.look.face.value_kind == ""


@pytest.mark.parametrize("flow", ["right", "down"])
def test_a_wire_led_backwards_runs_through_the_dot_without_a_loop(flow: str) -> None:
    dot, back = QPointF(0.0, 0.0), QPointF(-200.0, 0.0)
    if flow == "down":
        back = QPointF(0.0, -200.0)
    path = bend_path(dot, back, flow=flow)
    box = path.boundingRect()
    assert max(box.right(), box.bottom()) < 1
    assert min(box.width(), box.height()) < 1


def test_a_wire_to_a_dot_behind_its_card_goes_round_the_card() -> None:
    card = QRectF(-150.0, -20.0, 150.0, 140.0)
    path = bend_path(QPointF(0.0, 0.0), QPointF(-200.0, 60.0), card)
    assert path.pointAtPercent(0.05).x() > 0
    assert path.pointAtPercent(1.0) == QPointF(-200.0, 60.0)
    inner = card.adjusted(2.0, 2.0, -2.0, -2.0)
    assert not any(inner.contains(path.pointAtPercent(i / 100)) for i in range(101))


def test_the_dot_tells_how_it_is_used(dot: NodeItem) -> None:
    assert dot.look.face.is_bend
    assert "Drag the dot" in tip_at(dot.look, MIDDLE)
