"""Gestures that reach the edge of the view, or end before their time."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from gui.bridge import Bridge
from gui.canvas.gestures.edge_scroll import speed
from gui.canvas.view import CanvasView
from tests.gui.canvas.hand import Hand, wire
from tests.gui.canvas.test_adding import drag_over


def right_edge(canvas: CanvasView) -> QPointF:
    return canvas.mapToScene(canvas.viewport().width() - 4, 350)


def centre(canvas: CanvasView) -> QPointF:
    return canvas.mapToScene(canvas.viewport().rect().center())


def drag_to_edge(hand: Hand, canvas: CanvasView, start: QPointF) -> QPointF:
    """Begin a gesture and hold it at the right edge of the view."""
    hand.drag(start, right_edge(canvas), let_go=False)
    return centre(canvas)


@pytest.mark.parametrize("grip", ["a node", "a wire", "the ground"])
def test_the_canvas_moves_on_while_something_is_held_at_its_edge(
    qtbot: QtBot, canvas: CanvasView, hand: Hand, grip: str
) -> None:
    starts = {
        "a node": hand.body("relu"),
        "a wire": hand.output("relu"),
        "the ground": QPointF(300.0, 240.0),
    }
    before = drag_to_edge(hand, canvas, starts[grip])
    qtbot.waitUntil(lambda: centre(canvas).x() > before.x() + 60)
    hand.release(right_edge(canvas))


def test_a_node_held_at_the_edge_goes_along_and_stays_under_the_hand(
    qtbot: QtBot, canvas: CanvasView, document: Bridge, hand: Hand
) -> None:
    before = document.project
    hand.keys = Qt.KeyboardModifier.ControlModifier
    start = hand.body("relu")
    seen = drag_to_edge(hand, canvas, start)
    qtbot.waitUntil(lambda: centre(canvas).x() > seen.x() + 60)
    place = right_edge(canvas)
    hand.release(place)
    moved = document.project.graph.node("relu").position.x - 480.0
    assert abs(moved - (place - start).x()) <= 1.0
    document.undo()
    assert document.project is before


def test_the_canvas_stands_still_when_it_is_let_go(
    qtbot: QtBot, canvas: CanvasView, hand: Hand
) -> None:
    seen = drag_to_edge(hand, canvas, QPointF(300.0, 240.0))
    qtbot.waitUntil(lambda: centre(canvas) != seen)
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert not canvas._hands._scroll.is_running


def test_a_drop_from_the_palette_scrolls_too(
    qtbot: QtBot, canvas: CanvasView, document: Bridge
) -> None:
    before = centre(canvas)
    drag_over(canvas, "tanh", right_edge(canvas), drop=False)
    qtbot.waitUntil(lambda: centre(canvas).x() > before.x() + 60)
    drag_over(canvas, "tanh", centre(canvas))
    assert "tanh" in document.project.graph.by_name
    assert not canvas._hands._scroll.is_running


def test_a_click_at_the_edge_moves_nothing(canvas: CanvasView, hand: Hand) -> None:
    place = right_edge(canvas)
    hand.press(place)
    hand.move(place + QPointF(1, 0))
    assert not canvas._hands._scroll.is_running
    hand.release(place)


def test_the_nearer_to_the_edge_the_faster() -> None:
    room = QSize(1000, 700)
    speeds = [speed(QPointF(x, 350), room).x() for x in (500, 970, 985, 999, 1200)]
    assert speeds[0] == 0
    assert speeds == sorted(speeds)
    assert speeds[1] < speeds[2] < speeds[3] <= speeds[4]
    assert speed(QPointF(2, 698), room).x() < 0 < speed(QPointF(2, 698), room).y()


def test_the_right_button_cancels_a_drag_and_opens_no_menu(
    canvas: CanvasView, document: Bridge, hand: Hand
) -> None:
    before = document.project
    hand.drag(hand.body("relu"), hand.body("relu") + QPointF(60, 40), let_go=False)
    hand.press(hand.body("relu"), Qt.MouseButton.RightButton)
    canvas.contextMenuEvent(
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(9, 9), QPoint(9, 9))
    )
    hand.release(hand.body("relu"), Qt.MouseButton.RightButton)
    hand.release(hand.body("relu"))
    assert document.project is before
    assert canvas.scene().nodes["relu"].x() == 480.0
    assert not [m for m in QApplication.topLevelWidgets() if isinstance(m, QMenu) and m.isVisible()]


def test_undo_during_a_drag_ends_it(canvas: CanvasView, document: Bridge, hand: Hand) -> None:
    hand.drag(hand.output("relu"), hand.input("flatten"))
    hand.drag(hand.body("flatten"), hand.body("flatten") + QPointF(60, 40), let_go=False)
    document.undo()
    hand.move(hand.body("flatten") + QPointF(90, 90))
    hand.release(hand.body("flatten"))
    assert canvas.scene().nodes["flatten"].pos() == QPointF(480.0, 300.0)
    assert document.project.graph.node("flatten").position.x == 480.0
    assert wire("relu", "flatten") not in document.project.graph.wires


def test_another_button_let_go_does_not_end_a_drag(document: Bridge, hand: Hand) -> None:
    before = document.project
    hand.drag(hand.body("relu"), hand.body("relu") + QPointF(60, 40), let_go=False)
    hand.release(hand.body("relu"), Qt.MouseButton.MiddleButton)
    assert document.project is before
    hand.release(hand.body("relu"))
    assert document.project is not before


def test_ctrl_takes_what_the_rubber_band_touches_out_of_the_selection(
    canvas: CanvasView, hand: Hand
) -> None:
    canvas.select(["image", "conv", "relu"])
    hand.keys = Qt.KeyboardModifier.ControlModifier
    hand.drag(QPointF(220, -40), QPointF(500, 120))
    assert canvas.selected() == ("image",)


def test_shift_adds_what_the_rubber_band_touches(canvas: CanvasView, hand: Hand) -> None:
    canvas.select(["image"])
    hand.keys = Qt.KeyboardModifier.ShiftModifier
    hand.drag(QPointF(220, -40), QPointF(500, 120))
    assert canvas.selected() == ("image", "conv", "relu")


def test_ctrl_click_takes_a_node_out_of_the_selection(canvas: CanvasView, hand: Hand) -> None:
    canvas.select(["image", "conv"])
    hand.keys = Qt.KeyboardModifier.ControlModifier
    hand.click(hand.body("image"))
    assert canvas.selected() == ("conv",)


def test_ctrl_drag_of_a_selected_node_moves_all_without_snapping(
    canvas: CanvasView, document: Bridge, hand: Hand
) -> None:
    canvas.select(["conv", "relu"])
    hand.keys = Qt.KeyboardModifier.ControlModifier
    hand.drag(hand.body("conv"), hand.body("conv") + QPointF(100, 3))
    graph = document.project.graph
    assert [graph.node(n).position.y for n in ("image", "conv", "relu")] == [0.0, 3.0, 3.0]
    assert canvas.selected() == ("conv", "relu")
