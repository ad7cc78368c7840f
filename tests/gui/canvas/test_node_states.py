"""Frozen, bypassed, small and large nodes: what is asked for, and what is then seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QAction, QImage
from pytestqt.qtbot import QtBot

from engine.api import Bypass, Freeze, SetLearning, SetSize
from gui.bridge import Bridge
from gui.canvas.nodes.node_tips import tip_at
from gui.canvas.view import CanvasView
from gui.theme.theme import Theme
from tests.gui.canvas.hand import Hand


def image_of(canvas: CanvasView) -> QImage:
    return canvas.viewport().grab().toImage()


def one(name: str) -> frozenset[str]:
    return frozenset((name,))


def test_freezing_several_nodes_is_one_step(canvas: CanvasView, document: Bridge) -> None:
    canvas.select(["conv", "relu"])
    canvas.states.freeze()
    assert all(document.project.graph.node(n).is_frozen for n in ("conv", "relu"))
    document.undo()
    assert not any(node.is_frozen for node in document.project.graph.nodes)


def test_all_are_frozen_before_any_is_released(canvas: CanvasView, document: Bridge) -> None:
    document.do(Freeze(one("conv")))
    canvas.select(["conv", "relu"])
    canvas.states.freeze()
    assert document.project.graph.node("relu").is_frozen
    canvas.states.freeze()
    assert not document.project.graph.node("conv").is_frozen


def test_a_bypassed_node_is_crossed_by_a_line(
    canvas: CanvasView, document: Bridge, theme: Theme, hand: Hand
) -> None:
    canvas.select(["relu"])
    canvas.states.bypass()
    canvas.select([])
    item = canvas.scene().nodes["relu"]
    middle = (hand.input("relu") + hand.output("relu")) / 2
    seen = image_of(canvas).pixelColor(canvas.mapFromScene(middle))
    assert document.project.graph.node("relu").is_bypassed
    assert seen == theme.color("faint")
    assert item.look.words.summary == "bypassed"


def test_a_frozen_nodes_band_is_broken(
    canvas: CanvasView, document: Bridge, theme: Theme, hand: Hand
) -> None:
    document.do(Freeze(one("conv")))
    image, body = image_of(canvas), canvas.scene().nodes["conv"].body
    y = canvas.mapFromScene(body.topLeft()).y() + 1
    xs = range(canvas.mapFromScene(body.topLeft()).x() + 10, canvas.mapFromScene(body.center()).x())
    colours = {image.pixelColor(x, y).name() for x in xs}
    assert theme.color("frozen").name() in colours
    assert theme.color("card").name() in colours


def test_a_node_that_learns_otherwise_wears_a_mark_and_says_how(
    canvas: CanvasView, document: Bridge
) -> None:
    plain, look = image_of(canvas), canvas.scene().nodes["conv"].look
    assert not look.face.has_mark
    document.do(SetLearning(one("conv"), 0.1, 0.02))
    look = canvas.scene().nodes["conv"].look
    assert look.face.has_mark
    assert image_of(canvas) != plain
    tip = tip_at(look, QPointF(look.card.size.width() / 2, 12.0))
    assert "0.1 of the learning rate" in tip
    assert "0.02" in tip
    document.do(SetLearning(one("conv")))
    assert not canvas.scene().nodes["conv"].look.face.has_mark


@pytest.mark.parametrize(("size", "is_picture"), [("small", False), ("normal", True)])
def test_a_small_node_has_no_picture(
    canvas: CanvasView, document: Bridge, size: str, is_picture: bool
) -> None:
    document.do(SetSize(one("conv"), size))
    assert (canvas.scene().nodes["conv"].look.card.picture.height() > 0) is is_picture


def test_each_size_shows_more_than_the_one_before(canvas: CanvasView, document: Bridge) -> None:
    areas = []
    for size in ("small", "normal", "large"):
        document.do(SetSize(one("conv"), size))
        body = canvas.scene().nodes["conv"].body
        areas.append(body.width() * body.height())
    assert areas[0] < areas[1] / 3
    assert areas[1] < areas[2] / 3


@pytest.mark.parametrize("size", ["small", "large"])
def test_wires_stay_where_they_are_at_any_size(
    canvas: CanvasView, document: Bridge, hand: Hand, size: str
) -> None:
    before = hand.input("relu")
    document.do(SetSize(one("relu"), size))
    assert hand.input("relu") == before


def test_a_small_nodes_ports_can_be_wired(canvas: CanvasView, document: Bridge, hand: Hand) -> None:
    document.do(SetSize(frozenset(("relu", "flatten")), "small"))
    hand.drag(hand.output("relu"), hand.input("flatten"))
    assert any(wire.target.node == "flatten" for wire in document.project.graph.wires)


def test_larger_takes_each_node_one_step_in_one_edit(canvas: CanvasView, document: Bridge) -> None:
    document.do(SetSize(one("conv"), "small"))
    canvas.select(["conv", "relu"])
    canvas.states.larger()
    assert document.project.graph.node("conv").size == "normal"
    assert document.project.graph.node("relu").size == "large"
    document.undo()
    assert document.project.graph.node("conv").size == "small"
    assert document.project.graph.node("relu").size == "normal"


def test_a_size_that_all_have_is_no_edit(canvas: CanvasView, document: Bridge) -> None:
    canvas.select(["conv"])
    before = document.project
    canvas.states.size_normal()
    assert document.project is before


def test_the_menu_tells_how_the_selected_nodes_stand(
    canvas: CanvasView, document: Bridge, qtbot: QtBot
) -> None:
    actions = {}
    for id_ in ("node.freeze", "node.bypass", "node.size_large", "node.larger"):
        actions[id_] = QAction(canvas)
        actions[id_].setData(id_)
        canvas.addAction(actions[id_])
    canvas.select(["relu"])
    canvas.select([])
    assert not actions["node.freeze"].isEnabled()
    document.do(Freeze(one("conv")))
    document.do(SetSize(one("conv"), "large"))
    canvas.select(["conv"])
    assert actions["node.freeze"].isChecked()
    assert actions["node.size_large"].isChecked()
    assert not actions["node.larger"].isEnabled()
    canvas.select(["conv", "relu"])
    assert not actions["node.freeze"].isChecked()
    assert actions["node.larger"].isEnabled()
    document.do(Bypass(frozenset(("conv", "relu"))))
    assert actions["node.bypass"].isChecked()
