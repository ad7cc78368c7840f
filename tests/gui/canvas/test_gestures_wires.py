"""Wires taken off at either end, and several at once."""

from collections.abc import Iterable

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from engine.api import AddNode, Connect, End, Point, Together, Wire
from gui.bridge import Bridge
from gui.canvas.adding.quick_add import QuickAdd
from gui.canvas.view import CanvasView
from tests.gui.canvas.hand import Hand, wire

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NOWHERE = QPointF(60.0, 420.0)


def add(document: Bridge, **places: tuple[str, float, float]) -> None:
    """Put layers on the canvas: name = type, x, y."""
    kinds = document.session.catalogue
    commands = [AddNode(kinds[k](), Point(x, y), name) for name, (k, x, y) in places.items()]
    document.do(Together(tuple(commands)))


def ends(document: Bridge, name: str) -> list[tuple[str, str]]:
    """What reaches a node: source and port, in the order of its ports."""
    wires = [w for w in document.project.graph.wires if w.target.node == name]
    return sorted(((w.source.node, w.target.port) for w in wires), key=lambda pair: pair[1])


def near(start: QPointF, end: QPointF, share: float) -> QPointF:
    return start + (end - start) * share


def test_a_wire_grabbed_near_its_output_is_moved_to_another_output(
    document: Bridge, hand: Hand
) -> None:
    before = document.project
    grip = near(hand.output("conv"), hand.input("relu"), 0.25)
    hand.drag(grip, hand.output("image"))
    assert set(document.project.graph.wires) == {wire("image", "conv"), wire("image", "relu")}
    document.undo()
    assert document.project is before


def test_a_wire_grabbed_near_its_input_is_moved_to_another_input(
    document: Bridge, hand: Hand
) -> None:
    grip = near(hand.output("conv"), hand.input("relu"), 0.78)
    hand.drag(grip, hand.input("flatten"))
    assert set(document.project.graph.wires) == {wire("image", "conv"), wire("conv", "flatten")}


def test_a_wire_taken_off_its_output_and_let_go_over_nothing_is_gone(
    document: Bridge, hand: Hand
) -> None:
    hand.drag(near(hand.output("conv"), hand.input("relu"), 0.25), NOWHERE)
    assert document.project.graph.wires == (wire("image", "conv"),)


def test_clicking_a_wire_near_its_end_selects_it_and_changes_nothing(
    canvas: CanvasView, document: Bridge, hand: Hand
) -> None:
    before = document.project
    hand.click(near(hand.output("conv"), hand.input("relu"), 0.25))
    assert document.project is before
    assert canvas.scene().wires[wire("conv", "relu")].is_selected


def test_ctrl_drag_moves_all_wires_of_an_output_as_one_step(document: Bridge, hand: Hand) -> None:
    hand.drag(hand.output("conv"), hand.input("flatten"))
    before = document.project
    hand.keys = CTRL
    hand.drag(hand.output("conv"), hand.output("image"))
    wires = set(document.project.graph.wires)
    assert wires == {wire("image", "conv"), wire("image", "relu"), wire("image", "flatten")}
    document.undo()
    assert document.project is before


@pytest.fixture
def branches(document: Bridge) -> Bridge:
    """Three free branches, the last one drawn first, and two nodes that join many."""
    add(
        document,
        low=("tanh", 0, 380),
        high=("tanh", 0, 200),
        middle=("tanh", 0, 290),
        join=("concatenate", 240, 250),
    )
    return document


def test_shift_drag_draws_a_wire_from_each_selected_node_from_the_top_down(
    canvas: CanvasView, branches: Bridge, hand: Hand
) -> None:
    before = branches.project
    canvas.select(["low", "high", "middle"])
    hand.keys = SHIFT
    hand.drag(hand.output("middle"), hand.input("join", "x1"))
    assert ends(branches, "join") == [("high", "x1"), ("middle", "x2"), ("low", "x3")]
    assert canvas.selected() == ("low", "high", "middle")
    branches.undo()
    assert branches.project is before


def test_shift_drag_from_an_input_gathers_the_selected_nodes(
    canvas: CanvasView, branches: Bridge, hand: Hand
) -> None:
    canvas.select(["low", "high"])
    hand.keys = SHIFT
    hand.drag(hand.input("join", "x1"), hand.output("low"))
    assert ends(branches, "join") == [("high", "x1"), ("low", "x2")]


def test_where_no_more_inputs_are_free_the_others_go_without(
    canvas: CanvasView, branches: Bridge, hand: Hand
) -> None:
    canvas.select(["low", "high", "middle"])
    hand.keys = SHIFT
    hand.drag(hand.output("middle"), hand.input("flatten"))
    assert ends(branches, "flatten") == [("high", "x")]


def test_several_wires_let_go_over_nothing_offer_what_joins_them(
    qtbot: QtBot, canvas: CanvasView, branches: Bridge, hand: Hand
) -> None:
    panel = canvas.findChild(QuickAdd)
    canvas.select(["low", "high", "middle"])
    hand.keys = SHIFT
    hand.drag(hand.output("middle"), QPointF(300, 440))
    kinds = branches.session.catalogue
    assert all(port.many for port in kinds[panel.shown_ids()[0]].inputs)
    qtbot.keyClicks(panel.search, "add")
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert ends(branches, "add") == [("high", "x1"), ("middle", "x2"), ("low", "x3")]


def test_a_wire_drawn_backwards_and_let_go_offers_what_can_feed_the_input(
    qtbot: QtBot, canvas: CanvasView, document: Bridge, hand: Hand
) -> None:
    panel = canvas.findChild(QuickAdd)
    hand.drag(hand.input("flatten"), QPointF(380, 420))
    qtbot.keyClicks(panel.search, "relu")
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert wire("relu_2", "flatten") in document.project.graph.wires
    assert (hand.output("relu_2") - QPointF(380, 420)).manhattanLength() < 2


def test_a_wire_drawn_backwards_from_a_target_offers_the_true_answer_first(
    canvas: CanvasView, document: Bridge, hand: Hand
) -> None:
    add(document, judge=("cross_entropy", 700, 0))
    panel = canvas.findChild(QuickAdd)
    hand.drag(hand.input("judge", "target"), QPointF(600, 240))
    assert panel.shown_ids()[0] == "target"


def faded(canvas: CanvasView) -> Iterable[str]:
    return {name for name, item in canvas.scene().nodes.items() if item.look.is_faded}


def test_nothing_stays_marked_when_an_edit_from_elsewhere_ends_a_gesture(
    canvas: CanvasView, document: Bridge, hand: Hand
) -> None:
    hand.drag(hand.output("conv"), NOWHERE, let_go=False)
    assert faded(canvas)
    document.do(Connect(Wire(End("relu", "out"), End("flatten", "x"))))
    hand.move(NOWHERE)
    hand.release(NOWHERE)
    assert not faded(canvas)
    assert len(document.project.graph.wires) == 3
