"""Nodes leave their chain, and come into another."""

from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from gui.bridge import Bridge
from gui.canvas.gestures.shake import Shake
from gui.canvas.view import CanvasView
from tests.gui.canvas.hand import Hand, wire

ALT = Qt.KeyboardModifier.AltModifier
ASIDE = QPointF(0.0, 260.0)


def shake(hand: Hand, place: QPointF) -> QPointF:
    """Press and go to and fro; gives where the hand is then."""
    hand.press(place)
    for across in (10, 40, 10, -30, 10, 50, 10, -40):
        hand.move(place + QPointF(across, 0))
    return place + QPointF(-40, 0)


def test_alt_drag_takes_a_node_out_and_closes_the_chain_as_one_step(
    document: Bridge, hand: Hand
) -> None:
    before = document.project
    hand.keys = ALT
    hand.drag(hand.body("conv"), hand.body("conv") + ASIDE)
    graph = document.project.graph
    assert graph.wires == (wire("image", "relu"),)
    assert graph.node("conv").position.y == 260.0
    document.undo()
    assert document.project is before


def test_a_shake_takes_a_node_out_and_it_moves_with_the_hand(document: Bridge, hand: Hand) -> None:
    before = document.project
    hand.keys = Qt.KeyboardModifier.NoModifier
    start = hand.body("conv")
    shake(hand, start)
    hand.move(start + ASIDE)
    hand.release(start + ASIDE)
    graph = document.project.graph
    assert graph.wires == (wire("image", "relu"),)
    assert graph.node("conv").position.y == 260.0
    document.undo()
    assert document.project is before


def test_what_becomes_of_the_wires_is_shown_while_alt_is_held(
    canvas: CanvasView, document: Bridge, hand: Hand
) -> None:
    wires = canvas.scene().wires
    hand.keys = ALT
    hand.drag(hand.body("conv"), hand.body("conv") + ASIDE, let_go=False)
    assert wires[wire("image", "conv")].is_faded
    hand.keys = Qt.KeyboardModifier.NoModifier
    hand.move(hand.body("conv") + QPointF(5, 0))
    assert not wires[wire("image", "conv")].is_faded
    hand.release(hand.body("conv"))
    assert wire("image", "conv") in document.project.graph.wires


def test_escape_during_an_alt_drag_leaves_everything_as_it_was(
    qtbot: QtBot, canvas: CanvasView, document: Bridge, hand: Hand
) -> None:
    before = document.project
    hand.keys = ALT
    hand.drag(hand.body("conv"), hand.body("conv") + ASIDE, let_go=False)
    qtbot.keyClick(canvas, Qt.Key.Key_Escape, ALT)
    hand.release(hand.body("conv"))
    assert document.project is before
    assert canvas.scene().nodes["conv"].y() == 0.0
    assert not any(item.is_faded for item in canvas.scene().wires.values())


def test_a_node_taken_out_is_put_into_the_wire_it_is_let_go_over(
    canvas: CanvasView, document: Bridge, hand: Hand
) -> None:
    before = document.project
    hand.drag(hand.output("relu"), hand.input("flatten"))
    with_tail = document.project
    middle = canvas.scene().wires[wire("relu", "flatten")].middle
    hand.keys = ALT
    hand.drag(hand.body("conv"), middle)
    wires = set(document.project.graph.wires)
    assert wires == {wire("image", "relu"), wire("relu", "conv"), wire("conv", "flatten")}
    document.undo()
    assert document.project is with_tail
    document.undo()
    assert document.project is before


def test_several_nodes_leave_together_and_keep_the_wires_between_them(
    canvas: CanvasView, document: Bridge, hand: Hand
) -> None:
    hand.drag(hand.output("relu"), hand.input("flatten"))
    canvas.select(["conv", "relu"])
    hand.keys = ALT
    hand.drag(hand.body("relu"), hand.body("relu") + QPointF(0, -200))
    assert set(document.project.graph.wires) == {wire("conv", "relu"), wire("image", "flatten")}


def test_a_free_node_is_moved_by_alt_drag_like_any_other(document: Bridge, hand: Hand) -> None:
    before = set(document.project.graph.wires)
    hand.keys = ALT
    hand.drag(hand.body("flatten"), hand.body("flatten") + QPointF(100, 150))
    assert set(document.project.graph.wires) == before
    assert document.project.graph.node("flatten").position.x == 580.0


def test_a_slow_to_and_fro_is_no_shake() -> None:
    slow, quick = Shake(), Shake()
    places = [QPointF(x, 0.0) for x in (0, 40, 0, 40, 0)]
    assert not any(slow.is_seen(place, 1.0 * i) for i, place in enumerate(places))
    assert any(quick.is_seen(place, 0.1 * i) for i, place in enumerate(places))


def test_an_unsteady_hand_is_no_shake() -> None:
    seen = Shake()
    places = [QPointF(x, 0.0) for x in (0, 6, 0, 6, 0, 6, 0, 6)]
    assert not any(seen.is_seen(place, 0.02 * i) for i, place in enumerate(places))
