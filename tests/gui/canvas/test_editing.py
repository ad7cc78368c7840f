"""Keys and menu entries, and what the document became of them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from engine.api import Point
from gui.bridge import Bridge
from gui.canvas.editing.name_field import NameField
from gui.canvas.view import CanvasView
from tests.gui.canvas.hand import Hand, wire


def test_delete_heals_the_chain(canvas: CanvasView, document: Bridge) -> None:
    canvas.select(["conv"])
    canvas.delete_selected()
    assert document.project.graph.wires == (wire("image", "relu"),)
    assert canvas.selected() == ()


def test_a_clicked_wire_can_be_deleted(canvas: CanvasView, document: Bridge, hand: Hand) -> None:
    hand.click((hand.output("conv") + hand.input("relu")) / 2)
    canvas.delete_selected()
    assert document.project.graph.wires == (wire("image", "conv"),)


def test_copied_nodes_paste_with_their_wires_under_new_names(
    canvas: CanvasView, document: Bridge
) -> None:
    canvas.select(["conv", "relu"])
    canvas.clipboard.copy()
    canvas.paste()
    assert set(canvas.selected()) == {"conv_2", "relu_2"}
    assert wire("conv_2", "relu_2") in document.project.graph.wires


def test_what_is_no_part_of_a_drawing_is_not_pasted_and_it_is_said(
    qtbot: QtBot, canvas: CanvasView, document: Bridge
) -> None:
    before = document.project
    QGuiApplication.clipboard().setText("lorem ipsum")
    with qtbot.waitSignal(canvas.message) as told:
        canvas.paste()
    assert "no copied nodes" in told.args[0]
    assert document.project is before


def test_cut_takes_away_what_paste_brings_back(canvas: CanvasView, document: Bridge) -> None:
    canvas.select(["flatten"])
    canvas.clipboard.cut()
    assert "flatten" not in document.project.graph.by_name
    canvas.paste()
    assert canvas.selected() == ("flatten",)


def test_duplicate_lies_a_little_lower(canvas: CanvasView, document: Bridge) -> None:
    canvas.select(["conv"])
    canvas.duplicate()
    assert document.project.graph.node("conv_2").position == Point(272.0, 32.0)


def test_arrows_nudge_and_quick_successions_are_one_step(
    qtbot: QtBot, canvas: CanvasView, document: Bridge
) -> None:
    before = document.project
    canvas.select(["conv"])
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.keyClick(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert document.project.graph.node("conv").position == Point(248.0, 1.0)
    document.undo()
    assert document.project is before


def test_ctrl_and_arrows_walk_along_the_wires(qtbot: QtBot, canvas: CanvasView) -> None:
    canvas.select(["image"])
    qtbot.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert canvas.selected() == ("relu",)
    qtbot.keyClick(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert canvas.selected() == ("flatten",)


def test_a_node_is_renamed_in_place_and_stays_selected(
    qtbot: QtBot, canvas: CanvasView, document: Bridge
) -> None:
    canvas.select(["conv"])
    canvas.rename_selected()
    field = canvas.findChild(NameField)
    qtbot.keyClicks(field, "edges")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "edges" in document.project.graph.by_name
    assert canvas.selected() == ("edges",)


def test_after_renaming_the_keys_belong_to_the_canvas_again(
    qtbot: QtBot, canvas: CanvasView
) -> None:
    canvas.activateWindow()
    canvas.select(["conv"])
    canvas.rename_selected()
    field = canvas.findChild(NameField)
    field.setText("edges")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert canvas.focusWidget() is canvas


def test_escape_leaves_the_name(qtbot: QtBot, canvas: CanvasView, document: Bridge) -> None:
    before = document.project
    canvas.select(["conv"])
    canvas.rename_selected()
    field = canvas.findChild(NameField)
    qtbot.keyClicks(field, "edges")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert document.project is before


def test_tidy_is_one_step(canvas: CanvasView, document: Bridge) -> None:
    before = document.project
    canvas.tidy()
    assert document.project is not before
    document.undo()
    assert document.project is before


def test_enter_activates_the_selected_node(qtbot: QtBot, canvas: CanvasView) -> None:
    canvas.select(["relu"])
    with qtbot.waitSignal(canvas.node_activated) as activated:
        qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert activated.args == ["relu"]


def test_select_all_tells_the_names(qtbot: QtBot, canvas: CanvasView) -> None:
    with qtbot.waitSignal(canvas.selection_changed) as changed:
        canvas.select_all()
    assert set(changed.args[0]) == {"image", "conv", "relu", "flatten"}
    assert "relu" in canvas.accessibleDescription()
