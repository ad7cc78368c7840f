"""Quick-add, drops from the palette, and what is wired by itself."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from pytestqt.qtbot import QtBot

from engine.api import SetFlow
from gui.bridge import Bridge
from gui.canvas.adding.quick_add import QuickAdd
from gui.canvas.view import CanvasView
from tests.gui.canvas.hand import Hand, wire

LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def panel(canvas: CanvasView) -> QuickAdd:
    return canvas.findChild(QuickAdd)


def drag_over(canvas: CanvasView, id_: str, place: QPointF, *, drop: bool = True) -> QMimeData:
    data = QMimeData()
    data.setData("application/x-chainrule-layer", id_.encode())
    at = canvas.mapFromScene(place)
    copy = Qt.DropAction.CopyAction
    canvas.dragMoveEvent(QDragMoveEvent(at, copy, data, LEFT, NO_KEYS))
    if drop:
        canvas.dropEvent(QDropEvent(QPointF(at), copy, data, LEFT, NO_KEYS))
    return data


def test_tab_opens_quick_add_and_enter_adds_what_was_typed(
    qtbot: QtBot, canvas: CanvasView, document: Bridge, panel: QuickAdd
) -> None:
    qtbot.keyClick(canvas, Qt.Key.Key_Tab)
    assert panel.isVisible()
    qtbot.keyClicks(panel.search, "tanh")
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert not panel.isVisible()
    assert "tanh" in document.project.graph.by_name
    assert canvas.selected() == ("tanh",)


def test_the_new_node_is_wired_to_the_selected_nodes_free_output(
    qtbot: QtBot, canvas: CanvasView, document: Bridge, panel: QuickAdd
) -> None:
    before = document.project
    canvas.select(["relu"])
    qtbot.keyClick(canvas, Qt.Key.Key_Tab)
    qtbot.keyClicks(panel.search, "linear")
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert wire("relu", "linear") in document.project.graph.wires
    document.undo()
    assert document.project is before


def test_a_target_is_led_to_what_lacks_an_answer(
    qtbot: QtBot, canvas: CanvasView, document: Bridge, panel: QuickAdd
) -> None:
    for word in ("cross-entropy", "target"):
        qtbot.keyClick(canvas, Qt.Key.Key_Tab)
        qtbot.keyClicks(panel.search, word)
        qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert wire("target", "cross_entropy", "target") in document.project.graph.wires
    bodies = {name: item.body for name, item in canvas.scene().nodes.items()}
    assert bodies["target"].right() < bodies["cross_entropy"].left()
    canvas.add_layer("target")
    assert document.project.graph.wires_at(("target_2",)) == ()


def test_what_is_quickly_added_is_brought_into_sight(
    qtbot: QtBot, canvas: CanvasView, panel: QuickAdd
) -> None:
    canvas.select(["conv"])
    for _ in range(8):
        qtbot.keyClick(canvas, Qt.Key.Key_Tab)
        qtbot.keyClicks(panel.search, "tanh")
        qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    newest = canvas.scene().nodes[canvas.selected()[0]]
    qtbot.waitUntil(
        lambda: canvas.mapToScene(canvas.viewport().rect()).boundingRect().contains(newest.body)
    )


def test_a_new_node_never_covers_another(canvas: CanvasView) -> None:
    for _ in range(4):
        canvas.select(["conv"])
        canvas.add_layer("relu")
    bodies = [item.body for item in canvas.scene().nodes.values()]
    pairs = [(a, b) for i, a in enumerate(bodies) for b in bodies[:i]]
    assert not any(a.intersects(b) for a, b in pairs)


def test_arrows_choose_from_the_list(
    qtbot: QtBot, canvas: CanvasView, document: Bridge, panel: QuickAdd
) -> None:
    canvas.open_quick_add()
    second = panel.shown_ids()[1]
    qtbot.keyClick(panel.search, Qt.Key.Key_Down)
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert [n.layer.id for n in document.project.graph.nodes][-1] == second


def test_escape_closes_quick_add(
    qtbot: QtBot, canvas: CanvasView, document: Bridge, panel: QuickAdd
) -> None:
    before = document.project
    canvas.open_quick_add()
    qtbot.keyClick(panel.search, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert document.project is before


def test_double_click_on_empty_canvas_adds_there(
    qtbot: QtBot, document: Bridge, hand: Hand, panel: QuickAdd
) -> None:
    hand.double_click(QPointF(60, 320))
    qtbot.keyClicks(panel.search, "sigmoid")
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    position = document.project.graph.node("sigmoid").position
    assert abs(position.x - 60) < 2
    assert abs(position.y - 320) < 2


def test_double_click_on_a_node_activates_it(qtbot: QtBot, canvas: CanvasView, hand: Hand) -> None:
    with qtbot.waitSignal(canvas.node_activated) as activated:
        hand.double_click(hand.body("conv"))
    assert activated.args == ["conv"]


def test_a_wire_let_go_over_nothing_offers_nodes_and_ends_at_the_new_one(
    qtbot: QtBot, document: Bridge, hand: Hand, panel: QuickAdd
) -> None:
    hand.drag(hand.output("relu"), QPointF(700, 300))
    assert panel.isVisible()
    qtbot.keyClicks(panel.search, "dropout")
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert wire("relu", "dropout") in document.project.graph.wires
    assert (hand.input("dropout") - QPointF(700, 300)).manhattanLength() < 2


def test_a_layer_dropped_on_empty_canvas_is_added_there(
    canvas: CanvasView, document: Bridge
) -> None:
    drag_over(canvas, "tanh", QPointF(40, 330))
    position = document.project.graph.node("tanh").position
    assert (position.x, position.y) == (24.0, 314.0)


def test_a_layer_dropped_on_a_wire_is_spliced_in_as_one_step(
    canvas: CanvasView, document: Bridge, hand: Hand
) -> None:
    before = document.project
    middle = (hand.output("conv") + hand.input("relu")) / 2
    drag_over(canvas, "batch_norm", middle, drop=False)
    assert canvas.scene().wires[wire("conv", "relu")].is_lit
    drag_over(canvas, "batch_norm", middle)
    wires = document.project.graph.wires
    assert {wire("conv", "batch_norm"), wire("batch_norm", "relu")} <= set(wires)
    bodies = canvas.scene().nodes
    assert not bodies["batch_norm"].body.intersects(bodies["relu"].body)
    document.undo()
    assert document.project is before


def test_a_loss_gets_the_true_answer_by_itself(canvas: CanvasView, document: Bridge) -> None:
    canvas.add_layer("target", QPointF(240, 400))
    canvas.select(["flatten"])
    canvas.add_layer("cross_entropy")
    sources = {w.source.node for w in document.project.graph.wires_at(["cross_entropy"])}
    assert sources == {"flatten", "target"}


def test_other_things_can_not_be_dropped(canvas: CanvasView) -> None:
    data = QMimeData()
    data.setText("a recipe")
    event = QDragMoveEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, LEFT, NO_KEYS)
    canvas.dragMoveEvent(event)
    assert not event.isAccepted()


def test_what_is_named_to_its_end_comes_before_what_fits(
    qtbot: QtBot, canvas: CanvasView, panel: QuickAdd
) -> None:
    canvas.select(["conv"])
    qtbot.keyClick(canvas, Qt.Key.Key_Tab)
    for word, id_ in (("block", "block"), ("state", "state"), ("cross-entropy", "cross_entropy")):
        panel.search.setText(word)
        assert panel.shown_ids()[0] == id_


def test_what_most_often_follows_stands_above_the_rest(canvas: CanvasView, panel: QuickAdd) -> None:
    canvas.select(("conv",))
    canvas.open_quick_add()
    assert panel.shown_ids()[:3] == ["relu", "batch_norm", "max_pool2d"]


def test_what_was_used_last_comes_first_among_what_fits(
    qtbot: QtBot, canvas: CanvasView, panel: QuickAdd
) -> None:
    canvas.add_layer("tanh", QPointF(40, 330))
    canvas.add_layer("sigmoid", QPointF(240, 330))
    canvas.select(["conv"])
    qtbot.keyClick(canvas, Qt.Key.Key_Tab)
    assert panel.shown_ids()[:2] == ["sigmoid", "tanh"]


def test_a_row_tells_the_keyword_it_was_found_by_and_what_the_layer_does(
    canvas: CanvasView, panel: QuickAdd
) -> None:
    canvas.open_quick_add()
    panel.search.setText("softmax")
    ids = panel.shown_ids()
    told = panel.list.item(ids.index("cross_entropy")).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("Cross-entropy, Loss. “softmax” · ")
    told = panel.list.item(ids.index("softmax")).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "“" not in told


def test_it_is_said_when_no_layer_is_found_and_enter_adds_nothing(
    qtbot: QtBot, canvas: CanvasView, document: Bridge, panel: QuickAdd
) -> None:
    before = document.project
    canvas.open_quick_add()
    panel.search.setText("zzz")
    assert panel.shown_ids() == []
    assert "zzz" in panel.list.item(0).text()
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert document.project is before


def test_where_data_flow_downwards_a_new_node_stands_below(
    canvas: CanvasView, document: Bridge
) -> None:
    document.do(SetFlow("down"))
    canvas.select(["relu"])
    canvas.add_layer("tanh")
    bodies = {name: item.body for name, item in canvas.scene().nodes.items()}
    assert bodies["tanh"].top() > bodies["relu"].bottom()
