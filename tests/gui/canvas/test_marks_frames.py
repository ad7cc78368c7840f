"""Frames on the canvas: made, titled, dragged, joined and left, coloured, deleted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGraphicsScene, QMenu
from pytestqt.qtbot import QtBot

from engine.api import FRAME_PADDING, FRAME_TITLE, Frame, MakeBlock, MakeFrame
from gui.bridge import Bridge
from gui.canvas.marks.frame_item import FrameItem
from gui.canvas.marks.mark_ink import MarkInk
from gui.canvas.view import CanvasView
from gui.theme.theme import Theme
from gui.widgets.swatches import Swatches
from tests.gui.canvas.hand import Hand
from tests.gui.canvas.test_adding import drag_over

FREE = QPointF(436.0, 120.0)
"""A place inside the frame about conv and relu where no node is."""


@pytest.fixture
def frame(canvas: CanvasView, document: Bridge) -> FrameItem:
    """A frame about conv and relu."""
    document.do(MakeFrame(frozenset({"conv", "relu"}), "Encoder", "blue"))
    return item(canvas, "#1")


def item(canvas: CanvasView, name: str) -> FrameItem:
    found: FrameItem = canvas.scene().marks.frames[name]
    return found


def members(document: Bridge, frame: str = "#1") -> set[str]:
    return {node.name for node in document.drawing.graph.nodes if node.frame == frame}


def x_of(document: Bridge, node: str) -> float:
    return document.project.graph.node(node).position.x


def title_of(frame: FrameItem) -> QPointF:
    return frame.title_bar.center()


def test_a_frame_is_made_about_the_selection_and_its_title_typed_as_one_step(
    qtbot: QtBot, canvas: CanvasView, document: Bridge
) -> None:
    canvas.select(["conv", "relu"])
    canvas.marks.frame()
    qtbot.keyClicks(canvas.marks.title_field, "Encoder")
    qtbot.keyClick(canvas.marks.title_field, Qt.Key.Key_Return)
    assert [f.title for f in document.project.graph.marks.frames] == ["Encoder"]
    assert members(document) == {"conv", "relu"}
    document.undo()
    assert not document.project.graph.marks.frames


def test_without_a_selection_the_user_is_told_what_to_do(
    qtbot: QtBot, canvas: CanvasView, document: Bridge
) -> None:
    with qtbot.waitSignal(canvas.message) as told:
        canvas.marks.frame()
    assert "Select" in told.args[0]
    assert not document.project.graph.marks.frames


def test_a_frame_stands_about_its_members_with_room_for_its_title(
    canvas: CanvasView, frame: FrameItem
) -> None:
    inner = canvas.scene().nodes["conv"].body.united(canvas.scene().nodes["relu"].body)
    padding = FRAME_PADDING
    assert frame.area == inner.adjusted(-padding, -padding - FRAME_TITLE, padding, padding)


def test_a_frame_lies_below_wires_and_nodes(canvas: CanvasView, frame: FrameItem) -> None:
    wires = canvas.scene().wires.values()
    assert frame.zValue() < min(wire.zValue() for wire in wires)


@pytest.mark.parametrize("place", ["title", "free area"])
def test_dragging_a_frame_moves_all_that_lies_in_it_as_one_step(
    canvas: CanvasView, document: Bridge, hand: Hand, frame: FrameItem, place: str
) -> None:
    before = document.project
    start = title_of(frame) if place == "title" else FREE
    hand.drag(start, start + QPointF(60.0, 140.0))
    moved = {n: document.project.graph.node(n).position for n in ("image", "conv", "relu")}
    assert moved["conv"].y == moved["relu"].y != 0
    assert moved["image"].y == 0
    assert members(document) == {"conv", "relu"}
    document.undo()
    assert document.project is before


def test_the_frame_follows_a_node_while_it_is_dragged(
    canvas: CanvasView, hand: Hand, frame: FrameItem
) -> None:
    before = frame.area.right()
    start = hand.body("relu")
    hand.drag(start, start + QPointF(60.0, 0.0), let_go=False)
    assert frame.area.right() == pytest.approx(before + 60, abs=8)
    hand.release(start + QPointF(60.0, 0.0))


def test_a_node_dropped_inside_joins_and_the_frame_lights_up_before(
    canvas: CanvasView, document: Bridge, hand: Hand, frame: FrameItem
) -> None:
    before = document.project
    hand.drag(hand.body("flatten"), FREE, let_go=False)
    assert frame.is_lit
    hand.release(FREE)
    assert not frame.is_lit
    assert members(document) == {"conv", "relu", "flatten"}
    document.undo()
    assert document.project is before


def test_a_node_dragged_out_leaves_and_the_frame_goes_dark_before(
    canvas: CanvasView, document: Bridge, hand: Hand, frame: FrameItem
) -> None:
    start = hand.body("relu")
    hand.drag(start, start + QPointF(30.0, 0.0), let_go=False)
    assert frame.is_lit
    end = start + QPointF(0.0, 330.0)
    hand.move(end)
    assert not frame.is_lit
    conv = canvas.scene().nodes["conv"].body
    assert frame.area.right() == pytest.approx(conv.right() + FRAME_PADDING)
    hand.release(end)
    assert members(document) == {"conv"}


def test_a_node_moved_within_its_frame_stays_in_it(
    document: Bridge, hand: Hand, frame: FrameItem
) -> None:
    start = hand.body("relu")
    hand.drag(start, start + QPointF(-40.0, 30.0))
    assert x_of(document, "relu") != 480
    assert members(document) == {"conv", "relu"}


def test_escape_leaves_frame_and_members_as_they_were(
    qtbot: QtBot, canvas: CanvasView, document: Bridge, hand: Hand, frame: FrameItem
) -> None:
    before, area = document.project, frame.area
    hand.drag(hand.body("flatten"), FREE, let_go=False)
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    hand.release(FREE)
    assert document.project is before
    assert frame.area == area
    assert not frame.is_lit


def test_a_click_on_the_title_selects_the_frame_and_no_node(
    canvas: CanvasView, hand: Hand, frame: FrameItem
) -> None:
    canvas.select(["image"])
    hand.click(title_of(frame))
    assert frame.is_selected
    assert canvas.selected() == ()


def test_delete_takes_the_frame_alone(
    canvas: CanvasView, document: Bridge, hand: Hand, frame: FrameItem
) -> None:
    hand.click(title_of(frame))
    canvas.delete_selected()
    assert not document.project.graph.marks.frames
    assert {"conv", "relu"} <= document.project.graph.by_name.keys()
    assert document.update.undo_title == "Delete frame Encoder"
    assert not canvas.scene().marks.frames


def test_duplicate_and_copy_take_the_frame_with_its_members(
    canvas: CanvasView, document: Bridge, hand: Hand, frame: FrameItem
) -> None:
    hand.click(title_of(frame))
    canvas.duplicate()
    assert members(document, "#2") == {"conv_2", "relu_2"}
    assert set(canvas.selected()) == {"conv_2", "relu_2"}
    hand.click(title_of(frame))
    canvas.clipboard.copy()
    assert "Encoder" in QGuiApplication.clipboard().text()


def test_a_double_click_on_the_title_edits_it(
    qtbot: QtBot, canvas: CanvasView, document: Bridge, hand: Hand, frame: FrameItem
) -> None:
    hand.double_click(title_of(frame))
    assert canvas.marks.title_field.isVisible()
    qtbot.keyClicks(canvas.marks.title_field, "Features")
    qtbot.keyClick(canvas.marks.title_field, Qt.Key.Key_Return)
    assert document.project.graph.marks.frames[0].title == "Features"
    assert document.update.undo_title == "Rename frame"


def test_members_are_taken_out_by_an_action(
    canvas: CanvasView, document: Bridge, frame: FrameItem
) -> None:
    canvas.select(["relu"])
    canvas.marks.unframe()
    assert members(document) == {"conv"}


def test_with_shift_a_rubber_band_is_drawn_inside_a_frame(
    canvas: CanvasView, hand: Hand, frame: FrameItem
) -> None:
    hand.keys = Qt.KeyboardModifier.ShiftModifier
    hand.drag(FREE, QPointF(400.0, 20.0), let_go=False)
    assert x_in_scene(canvas, "conv") == 240
    hand.release(QPointF(400.0, 20.0))


def x_in_scene(canvas: CanvasView, node: str) -> float:
    return float(canvas.scene().nodes[node].body.left())


def test_a_rubber_band_about_the_whole_frame_selects_it_with_its_nodes(
    canvas: CanvasView, hand: Hand, frame: FrameItem
) -> None:
    hand.drag(QPointF(200.0, -80.0), QPointF(680.0, 220.0))
    assert frame.is_selected
    assert set(canvas.selected()) == {"conv", "relu"}


def test_a_colour_is_chosen_in_the_context_menu(
    canvas: CanvasView, document: Bridge, hand: Hand, frame: FrameItem
) -> None:
    hand.click(title_of(frame))
    menu = QMenu(canvas)
    canvas.marks.add_to_menu(menu, title_of(frame))
    swatches = menu.findChild(Swatches)
    assert swatches.colour == "blue"
    swatches.buttons["green"].click()
    assert document.project.graph.marks.frames[0].colour == "green"
    assert document.update.undo_title == "Colour frame"


def test_the_title_stays_as_large_on_screen_when_the_network_gets_small(
    canvas: CanvasView, frame: FrameItem
) -> None:
    for zoom in (0.45, 0.15):
        canvas.scene().set_zoom(zoom)
        assert frame.title_bar.height() * zoom >= 15
        assert frame.isVisible()
        assert frame.boundingRect().contains(frame.title_bar)


def test_a_frame_grows_with_a_node_that_shows_more(
    canvas: CanvasView, document: Bridge, frame: FrameItem
) -> None:
    document.do(MakeFrame(frozenset({"conv", "relu", "flatten"}), "All"))
    new = item(canvas, "#2")
    assert new.area.bottom() > canvas.scene().nodes["flatten"].body.bottom()
    assert list(canvas.scene().marks.frames) == ["#2"]  # nothing was left in the first


def test_frames_inside_a_block_belong_to_the_block(canvas: CanvasView, document: Bridge) -> None:
    document.do(MakeBlock(frozenset({"conv", "relu"}), "part"))
    document.drawing.open("part")
    canvas.select(["conv"])
    canvas.marks.frame()
    canvas.marks.title_field.hide()
    assert members(document) == {"conv"}
    document.drawing.go_up()
    assert not canvas.scene().marks.frames
    assert not document.project.graph.marks.frames


def test_a_layer_from_the_palette_dropped_in_a_frame_joins_it(
    canvas: CanvasView, document: Bridge, frame: FrameItem
) -> None:
    place = QPointF(380.0, 110.0)
    drag_over(canvas, "dropout", place, drop=False)
    assert frame.is_lit
    before = document.project
    drag_over(canvas, "dropout", place, drop=True)
    assert members(document) == {"conv", "relu", "dropout"}
    assert not frame.is_lit
    document.undo()
    assert document.project is before


def test_a_frame_that_was_seen_from_afar_leaves_nothing_behind_when_it_goes(
    theme: Theme,
) -> None:
    ink = MarkInk(theme)
    scene = QGraphicsScene()
    item = FrameItem(Frame("#1", "Far"), ink)
    item.surround(QRectF(0, 0, 4000, 300))
    scene.addItem(item)
    above = QRectF(0, -2000, 4000, 1900)
    for zoom in (0.01, 1.0, 0.01, 1.0):
        item.set_zoom(zoom)
        assert bool(scene.items(above)) is (zoom < 1.0)
    scene.removeItem(item)
    assert scene.items() == []
