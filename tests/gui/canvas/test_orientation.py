"""Finding one's way on the canvas: direction, search, highlighting, places visited, the minimap."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.api import AddSticky, Arrange, Connect, MakeBlock, MakeFrame, Point
from gui.bridge import Bridge
from gui.canvas.looking.highlight import REST_MS
from gui.canvas.looking.overview import folded
from gui.canvas.view import CanvasView
from tests.gui.canvas.hand import Hand, wire

NONE = Qt.MouseButton.NoButton


def hover(canvas: CanvasView, place: QPointF) -> None:
    on_view = QPointF(canvas.mapFromScene(place))
    on_screen = QPointF(canvas.viewport().mapToGlobal(on_view))
    kind, keys = QEvent.Type.MouseMove, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(
        canvas.viewport(), QMouseEvent(kind, on_view, on_screen, NONE, NONE, keys)
    )


def faded(canvas: CanvasView) -> set[str]:
    return {name for name, item in canvas.scene().nodes.items() if item.look.is_faded}


def at_rest(qtbot: QtBot, canvas: CanvasView) -> None:
    qtbot.waitUntil(lambda: canvas._camera.goal == (canvas._camera.zoom, canvas._camera.centre))


# Direction


def test_to_flow_downwards_is_one_step_with_ports_above_and_below(
    canvas: CanvasView, document: Bridge
) -> None:
    before = document.project
    canvas.tidying.flow_down()
    graph = document.project.graph
    assert graph.marks.flow == "down"
    assert graph.node("image").position.y < graph.node("conv").position.y
    conv = canvas.scene().nodes["conv"]
    assert conv.input_place("x").y() == conv.body.top()
    assert conv.output_place("out").y() == conv.body.bottom()
    document.undo()
    assert document.project is before


def test_downwards_wires_of_a_chain_are_straight_and_upright(canvas: CanvasView) -> None:
    canvas.tidying.flow_down()
    item = canvas.scene().wires[wire("image", "conv")]
    box = item.path().boundingRect()
    assert item.is_upright
    assert box.width() < 1.0
    assert box.height() > 10.0


def test_a_wire_that_runs_up_goes_round_all_cards(canvas: CanvasView, document: Bridge) -> None:
    canvas.tidying.flow_down()
    down = document.project.graph.node("image").position
    canvas.scene().shift(["image"], 0.0, 900.0)
    path = canvas.scene().wires[wire("image", "conv")].path()
    inside = [
        path.pointAtPercent(i / 60)
        for i in range(3, 58)
        if any(n.body.contains(path.pointAtPercent(i / 60)) for n in canvas.scene().nodes.values())
    ]
    assert inside == []
    assert document.project.graph.node("image").position == down


def test_wires_are_drawn_by_hand_downwards(
    canvas: CanvasView, document: Bridge, hand: Hand
) -> None:
    canvas.tidying.flow_down()
    hand.drag(hand.output("relu"), hand.input("flatten"))
    assert wire("relu", "flatten") in document.project.graph.wires


def test_arrows_follow_the_flow(qtbot: QtBot, canvas: CanvasView) -> None:
    canvas.tidying.flow_down()
    canvas.select(["image"])
    qtbot.keyClick(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert canvas.selected() == ("conv",)
    qtbot.keyClick(canvas, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert canvas.selected() == ("image",)


def test_a_new_layer_goes_below_the_selected_node(canvas: CanvasView, document: Bridge) -> None:
    canvas.tidying.flow_down()
    canvas.select(["relu"])
    canvas.add_layer("max_pool2d")
    graph = document.project.graph
    assert graph.node("max_pool2d").position.y > graph.node("relu").position.y


def test_only_selected_nodes_are_tidied(canvas: CanvasView, document: Bridge) -> None:
    canvas.select(["conv", "relu"])
    canvas.scene()  # flatten and image keep their odd places
    before = {n.name: n.position for n in document.project.graph.nodes}
    canvas.tidy()
    after = {n.name: n.position for n in document.project.graph.nodes}
    assert after["image"] == before["image"]
    assert after["flatten"] == before["flatten"]
    assert after["conv"] == before["conv"]
    assert after["relu"].x < before["relu"].x


# Search


def test_what_is_typed_lights_up_what_fits(
    qtbot: QtBot, canvas: CanvasView, document: Bridge
) -> None:
    canvas.finding.open()
    qtbot.keyClicks(canvas.finding.bar.search, "flat")
    assert faded(canvas) == {"image", "conv", "relu"}
    assert canvas.finding.bar.count.text() == "1 of 1"
    qtbot.keyClick(canvas.finding.bar.search, Qt.Key.Key_Escape)
    assert not canvas.finding.is_open
    assert faded(canvas) == set()


def test_nodes_are_found_by_type_and_enter_goes_to_one_after_the_other(
    qtbot: QtBot, canvas: CanvasView
) -> None:
    canvas.rename_selected()
    canvas.finding.open()
    search = canvas.finding.bar.search
    qtbot.keyClicks(search, "re")  # relu, and what reshapes
    names = [canvas.finding.bar.list.item(i).text() for i in range(canvas.finding.bar.list.count())]
    assert "relu" in names
    for name in (*names, names[0]):
        qtbot.keyClick(search, Qt.Key.Key_Return)
        assert canvas.selected() == (name,)
    qtbot.keyClick(search, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.selected() == (names[-1],)


def test_escape_puts_the_view_back_unless_one_was_gone_to(qtbot: QtBot, canvas: CanvasView) -> None:
    canvas._camera.look_at(QPointF(-900.0, -700.0))
    start = canvas.travels.here
    canvas.finding.open()
    search = canvas.finding.bar.search
    qtbot.keyClicks(search, "flatten")
    assert not canvas.travels.here.is_near(start)
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    at_rest(qtbot, canvas)
    assert canvas.travels.here.is_near(start)
    canvas.finding.open()
    qtbot.keyClick(search, Qt.Key.Key_Return)
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    at_rest(qtbot, canvas)
    assert not canvas.travels.here.is_near(start)
    assert canvas.selected() == ("flatten",)


def test_what_is_inside_a_block_is_found_and_opened(
    qtbot: QtBot, canvas: CanvasView, document: Bridge
) -> None:
    document.do(MakeBlock(frozenset(["conv", "relu"]), "stage"))
    canvas.finding.open()
    search = canvas.finding.bar.search
    qtbot.keyClicks(search, "relu")
    assert canvas.finding.bar.list.item(0).text() == "stage › relu"
    assert "stage" not in faded(canvas)
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert document.drawing.path == ("stage",)
    assert canvas.selected() == ("relu",)
    assert faded(canvas) >= {"conv"}


def test_stepping_into_a_block_is_taken_back_by_escape(
    qtbot: QtBot, canvas: CanvasView, document: Bridge
) -> None:
    document.do(MakeBlock(frozenset(["conv", "relu"]), "stage"))
    canvas.finding.open()
    qtbot.keyClicks(canvas.finding.bar.search, "relu")
    canvas.finding.next()
    assert document.drawing.path == ("stage",)
    qtbot.keyClick(canvas.finding.bar.search, Qt.Key.Key_Escape)
    assert document.drawing.path == ()


def test_problem_finds_what_is_wrong(qtbot: QtBot, canvas: CanvasView, document: Bridge) -> None:
    faulty = {name for name, _ in document.drawing.inference.problems}
    canvas.finding.open()
    qtbot.keyClicks(canvas.finding.bar.search, "problem")
    found = canvas.finding.bar.list
    assert {found.item(i).text() for i in range(found.count())} == faulty


# What a node hangs on


def test_resting_on_a_node_lets_what_has_nothing_to_do_with_it_fade(
    qtbot: QtBot, canvas: CanvasView, hand: Hand
) -> None:
    hover(canvas, hand.body("conv"))
    assert faded(canvas) == set()
    qtbot.waitUntil(lambda: faded(canvas) == {"flatten"}, timeout=REST_MS * 5)
    scene = canvas.scene()
    assert scene.wires[wire("image", "conv")].kin == "before"
    assert scene.wires[wire("conv", "relu")].kin == "after"
    hover(canvas, QPointF(100.0, 500.0))
    assert faded(canvas) == set()
    assert scene.wires[wire("image", "conv")].kin == ""


def test_nothing_fades_once_that_is_unwanted(qtbot: QtBot, canvas: CanvasView, hand: Hand) -> None:
    canvas.highlight.want(is_wanted=False)
    hover(canvas, hand.body("conv"))
    assert not canvas.highlight._rest.isActive()


def test_nothing_fades_when_the_pointer_has_left_the_canvas_meanwhile(
    canvas: CanvasView, hand: Hand
) -> None:
    hover(canvas, hand.body("conv"))
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
    assert not canvas.highlight._rest.isActive()


def test_a_press_ends_the_highlight(canvas: CanvasView, hand: Hand) -> None:
    canvas.highlight.show("conv")
    assert faded(canvas) == {"flatten"}
    hand.click(QPointF(100.0, 500.0))
    assert faded(canvas) == set()


# Places visited


def test_going_back_leads_to_what_was_seen_before_a_jump(qtbot: QtBot, canvas: CanvasView) -> None:
    start = canvas.travels.here
    canvas.focus_node("flatten")
    at_rest(qtbot, canvas)
    there = canvas.travels.here
    canvas.travels.back()
    at_rest(qtbot, canvas)
    assert canvas.travels.here.is_near(start)
    canvas.travels.forward()
    at_rest(qtbot, canvas)
    assert canvas.travels.here.is_near(there)


def test_the_buttons_of_the_mouse_go_out_of_a_block_and_in_again(
    canvas: CanvasView, document: Bridge, hand: Hand
) -> None:
    document.do(MakeBlock(frozenset(["conv", "relu"]), "stage"))
    document.drawing.open("stage")
    hand.press(QPointF(0.0, 0.0), Qt.MouseButton.BackButton)
    assert document.drawing.path == ()
    hand.press(QPointF(0.0, 0.0), Qt.MouseButton.ForwardButton)
    assert document.drawing.path == ("stage",)


def test_a_block_that_is_gone_is_left_out_on_the_way_back(
    canvas: CanvasView, document: Bridge
) -> None:
    document.do(MakeBlock(frozenset(["conv", "relu"]), "stage"))
    document.drawing.open("stage")
    document.drawing.go_up()
    document.undo()
    canvas.travels.back()
    assert document.drawing.path == ()


def test_what_is_selected_is_shown_as_large_as_it_fits(qtbot: QtBot, canvas: CanvasView) -> None:
    canvas._camera.zoom_to(0.3)
    canvas.select(["flatten"])
    canvas.travels.fit_selection()
    at_rest(qtbot, canvas)
    assert canvas._camera.zoom > 1.0
    assert canvas._camera.seen.contains(canvas.scene().nodes["flatten"].body)


def test_a_movement_by_hand_ends_a_glide(canvas: CanvasView) -> None:
    canvas.focus_node("flatten")
    canvas._camera.pan(QPoint(3, 0))
    assert canvas._camera.goal == (canvas._camera.zoom, canvas._camera.centre)


# Minimap and overview


def test_the_wheel_over_the_minimap_zooms(canvas: CanvasView) -> None:
    minimap, zoom = canvas.overlays.minimap, canvas._camera.zoom
    at, keys = QPointF(50.0, 50.0), Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(at, at, QPoint(), QPoint(0, 120), NONE, keys, phase, False)
    QApplication.sendEvent(minimap, wheel)
    assert canvas._camera.zoom == pytest.approx(zoom * 1.2)


def test_the_minimap_can_be_put_away(canvas: CanvasView) -> None:
    canvas._camera.look_at(QPointF(2000.0, 0.0))
    assert canvas.overlays.minimap.isVisible()
    canvas.overlays.want_minimap(is_wanted=False)
    canvas._camera.pan(QPoint(10, 0))
    assert not canvas.overlays.minimap.isVisible()


def test_a_jump_by_the_minimap_is_gone_back_from(qtbot: QtBot, canvas: CanvasView) -> None:
    canvas._camera.look_at(QPointF(2000.0, 0.0))
    start = canvas.travels.here
    qtbot.mouseClick(canvas.overlays.minimap, Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
    assert not canvas.travels.here.is_near(start)
    canvas.travels.back()
    at_rest(qtbot, canvas)
    assert canvas.travels.here.is_near(start)


def test_long_names_are_broken_where_their_parts_meet() -> None:
    assert folded("relu", 6, 3) == ("relu",)
    assert folded("image", 4, 3) == ("image",)
    assert folded("conv2d_12", 7, 3) == ("conv2d_", "12")
    assert folded("stage2_enter_norm", 7, 2) == ("stage2_", "enter_…")


def test_the_places_of_nodes_stay_when_only_the_view_moves(
    canvas: CanvasView, document: Bridge
) -> None:
    canvas.travels.fit()
    assert document.project.graph.node("flatten").position == Point(480.0, 300.0)


def test_a_wire_that_runs_back_goes_round_a_strange_frame(
    canvas: CanvasView, document: Bridge
) -> None:
    places = (("relu", Point(900.0, 0.0)), ("flatten", Point(0.0, 460.0)))
    document.do(Arrange((*places, ("conv", Point(420.0, 330.0)))))
    document.do(Connect(wire("relu", "flatten")))
    document.do(MakeFrame(frozenset(["conv"]), "middle"))
    frame = canvas.scene().marks.areas()[0]
    path = canvas.scene().wires[wire("relu", "flatten")].path()
    assert not any(frame.contains(path.pointAtPercent(i / 200)) for i in range(201))


def test_the_minimap_does_not_cover_a_note_where_all_is_seen(
    canvas: CanvasView, document: Bridge
) -> None:
    canvas.fit()
    assert canvas.overlays.minimap.isVisible()
    corner = canvas.mapToScene(canvas.overlays.minimap.geometry().center())
    document.do(AddSticky("here", corner.x(), corner.y(), 40.0, 40.0))
    canvas.overlays.show_minimap()
    assert not canvas.overlays.minimap.isVisible()
