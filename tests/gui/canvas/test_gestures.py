"""One real gesture each, and what the document became of it."""

from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from engine.api import Point
from gui.bridge import Bridge
from gui.canvas.view import CanvasView
from tests.gui.canvas.hand import Hand, wire


def test_dragging_a_node_is_one_undo_step(document: Bridge, hand: Hand) -> None:
    before = document.project
    hand.keys = Qt.KeyboardModifier.ControlModifier  # no snapping
    hand.drag(hand.body("relu"), hand.body("relu") + QPointF(60, 40))
    assert document.project.graph.node("relu").position == Point(540.0, 40.0)
    document.undo()
    assert document.project is before


def test_a_node_snaps_to_its_neighbours_upper_edge(document: Bridge, hand: Hand) -> None:
    hand.drag(hand.body("relu"), hand.body("relu") + QPointF(100, 4))
    assert document.project.graph.node("relu").position.y == 0.0


def test_escape_cancels_a_drag(
    qtbot: QtBot, canvas: CanvasView, document: Bridge, hand: Hand
) -> None:
    before = document.project
    hand.drag(hand.body("relu"), hand.body("relu") + QPointF(60, 40), let_go=False)
    assert canvas.scene().nodes["relu"].x() != 480.0
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    hand.release(hand.body("relu"))
    assert document.project is before
    assert canvas.scene().nodes["relu"].x() == 480.0


def test_all_selected_nodes_move_together(canvas: CanvasView, document: Bridge, hand: Hand) -> None:
    canvas.select(["conv", "relu"])
    hand.keys = Qt.KeyboardModifier.ControlModifier
    hand.drag(hand.body("relu"), hand.body("relu") + QPointF(0, 50))
    graph = document.project.graph
    assert [graph.node(n).position.y for n in ("image", "conv", "relu")] == [0.0, 50.0, 50.0]


def test_a_wire_is_drawn_from_output_to_input(document: Bridge, hand: Hand) -> None:
    hand.drag(hand.output("relu"), hand.input("flatten"))
    assert wire("relu", "flatten") in document.project.graph.wires


def test_a_wire_is_drawn_backwards_from_an_input(document: Bridge, hand: Hand) -> None:
    hand.drag(hand.input("flatten"), hand.output("relu"))
    assert wire("relu", "flatten") in document.project.graph.wires


def test_a_wire_let_go_over_a_card_takes_its_free_input(document: Bridge, hand: Hand) -> None:
    hand.drag(hand.output("relu"), hand.body("flatten"))
    assert wire("relu", "flatten") in document.project.graph.wires


def test_a_wire_that_would_close_a_loop_is_refused_with_the_reason(
    qtbot: QtBot, document: Bridge, hand: Hand
) -> None:
    before = document.project
    with qtbot.waitSignal(document.refused) as refusal:
        hand.drag(hand.output("relu"), hand.input("conv"))
    assert "loop" in refusal.args[0]
    assert document.project is before


def test_nodes_that_can_not_take_a_wire_fade_while_it_is_drawn(
    canvas: CanvasView, hand: Hand
) -> None:
    hand.drag(hand.output("conv"), QPointF(700, 200), let_go=False)
    items = canvas.scene().nodes
    faded = {name for name, item in items.items() if item.look.is_faded}
    lit = {name for name, item in items.items() if item.look.marks}
    assert faded == {"image"}
    assert lit == {"relu", "flatten"}
    hand.view.setFocus()
    hand.release(hand.input("flatten"))
    assert not any(item.look.is_faded or item.look.marks for item in items.values())


def test_a_wired_input_is_plugged_in_elsewhere_as_one_step(document: Bridge, hand: Hand) -> None:
    before = document.project
    hand.drag(hand.input("relu"), hand.input("flatten"))
    wires = document.project.graph.wires
    assert wire("conv", "flatten") in wires
    assert wire("conv", "relu") not in wires
    document.undo()
    assert document.project is before


def test_a_wired_input_let_go_over_nothing_is_disconnected(document: Bridge, hand: Hand) -> None:
    hand.drag(hand.input("relu"), QPointF(420, 240))
    assert wire("conv", "relu") not in document.project.graph.wires


def test_pressing_a_wired_input_changes_nothing(document: Bridge, hand: Hand) -> None:
    before = document.project
    hand.click(hand.input("relu"))
    assert document.project is before


def test_a_rubber_band_selects_what_it_touches(canvas: CanvasView, hand: Hand) -> None:
    hand.drag(QPointF(220, -40), QPointF(500, 120))
    assert canvas.selected() == ("conv", "relu")


def test_escape_gives_back_the_selection_before_the_rubber_band(
    qtbot: QtBot, canvas: CanvasView, hand: Hand
) -> None:
    canvas.select(["image"])
    hand.drag(QPointF(220, -40), QPointF(500, 120), let_go=False)
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.selected() == ("image",)


def test_shift_adds_to_the_selection(canvas: CanvasView, hand: Hand) -> None:
    hand.click(hand.body("conv"))
    hand.keys = Qt.KeyboardModifier.ShiftModifier
    hand.click(hand.body("relu"))
    assert canvas.selected() == ("conv", "relu")


def test_a_free_node_dropped_on_a_wire_is_put_into_it(document: Bridge, hand: Hand) -> None:
    before = document.project
    middle = (hand.output("conv") + hand.input("relu")) / 2
    hand.drag(hand.body("flatten"), middle)
    wires = document.project.graph.wires
    assert {wire("conv", "flatten"), wire("flatten", "relu")} <= set(wires)
    document.undo()
    assert document.project is before


def test_the_middle_button_moves_the_view_only(
    canvas: CanvasView, document: Bridge, hand: Hand
) -> None:
    before, place = document.project, canvas.mapFromScene(QPointF(0, 0))
    start = canvas.mapToScene(500, 400)
    hand.press(start, Qt.MouseButton.MiddleButton)
    hand.move(start + QPointF(80, 30), Qt.MouseButton.MiddleButton)
    hand.release(start, Qt.MouseButton.MiddleButton)
    assert canvas.mapFromScene(QPointF(0, 0)) == place + QPointF(80, 30).toPoint()
    assert document.project is before


def test_space_turns_the_left_button_into_a_hand(
    qtbot: QtBot, canvas: CanvasView, hand: Hand
) -> None:
    place = canvas.mapFromScene(QPointF(0, 0))
    start = hand.body("conv")
    qtbot.keyPress(canvas, Qt.Key.Key_Space)
    hand.press(start)
    hand.move(start + QPointF(40, 0))
    hand.release(start)
    qtbot.keyRelease(canvas, Qt.Key.Key_Space)
    assert canvas.mapFromScene(QPointF(0, 0)).x() == place.x() + 40
    assert canvas.selected() == ()
