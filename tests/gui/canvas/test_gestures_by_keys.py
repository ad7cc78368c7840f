"""What menus and keys do with wires and places, and building a network by keys alone."""

from itertools import pairwise
from operator import attrgetter

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from engine.api import AddNode, AddSticky, Connect, End, GraphCommand, Point, Together, Wire
from gui.action_rows.wiring import WIRING_ACTIONS
from gui.actions import ACTIONS, Action
from gui.bridge import Bridge
from gui.canvas.adding.quick_add import QuickAdd
from gui.canvas.answers import ANSWERS
from gui.canvas.context_menu import PART, Below, context_menu
from gui.canvas.editing.alignment import EDGES
from gui.canvas.view import CanvasView
from tests.gui.canvas.hand import Hand, wire

LENET = (
    "input",
    "conv 2d",
    "relu",
    "max pool",
    "conv 2d",
    "relu",
    "max pool",
    "flatten",
    "linear",
    "relu",
    "linear",
    "relu",
    "linear",
    "cross-entropy",
    "target",
    "accuracy",
)


@pytest.fixture
def panel(canvas: CanvasView) -> QuickAdd:
    return canvas.findChild(QuickAdd)


def type_layer(qtbot: QtBot, canvas: CanvasView, panel: QuickAdd, words: str) -> None:
    qtbot.keyClicks(canvas, words[0])
    qtbot.keyClicks(panel.search, words[1:])
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)


def add(document: Bridge, **places: tuple[str, float, float]) -> None:
    kinds = document.session.catalogue
    commands: list[GraphCommand] = [
        AddNode(kinds[kind](), Point(x, y), name) for name, (kind, x, y) in places.items()
    ]
    document.do(Together(tuple(commands)))


def test_a_whole_lenet_is_built_by_typing_alone(
    qtbot: QtBot, canvas: CanvasView, document: Bridge, panel: QuickAdd
) -> None:
    document.session.new()
    for words in LENET:
        type_layer(qtbot, canvas, panel, words)
    graph = document.project.graph
    chain = [
        "input", "conv2d", "relu", "max_pool2d", "conv2d_2", "relu_2", "max_pool2d_2", "flatten",
        "linear", "relu_3", "linear_2", "relu_4", "linear_3",
    ]  # fmt: skip
    wanted = {wire(a, b) for a, b in pairwise(chain)}
    for judge in ("cross_entropy", "accuracy"):
        wanted |= {wire("linear_3", judge, "scores"), wire("target", judge, "target")}
    assert set(graph.wires) == wanted


def test_a_letter_opens_quick_add_with_it(
    qtbot: QtBot, canvas: CanvasView, panel: QuickAdd
) -> None:
    qtbot.keyClicks(canvas, "T")
    assert panel.isVisible()
    assert panel.search.text() == "T"
    assert panel.search.hasFocus()


def test_letters_with_ctrl_or_alt_open_nothing(
    qtbot: QtBot, canvas: CanvasView, panel: QuickAdd
) -> None:
    for keys in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier):
        qtbot.keyClick(canvas, Qt.Key.Key_T, keys)
    assert not panel.isVisible()


def test_a_metric_takes_scores_and_answer_that_are_in_use_already(
    qtbot: QtBot, canvas: CanvasView, document: Bridge, panel: QuickAdd
) -> None:
    canvas.select(["relu"])
    for words in ("cross-entropy", "target"):
        type_layer(qtbot, canvas, panel, words)
    for selected in ("relu", "cross_entropy", "target"):
        before = document.project
        canvas.select([selected])
        type_layer(qtbot, canvas, panel, "accuracy")
        wires = document.project.graph.wires
        assert wire("relu", "accuracy", "scores") in wires, selected
        assert wire("target", "accuracy", "target") in wires, selected
        document.undo()
        assert document.project is before


def test_connect_leads_from_the_first_to_the_last_selected(
    canvas: CanvasView, document: Bridge
) -> None:
    before = document.project
    canvas.select(["relu", "flatten"])
    canvas.wires.connect_selected()
    assert wire("relu", "flatten") in document.project.graph.wires
    document.undo()
    assert document.project is before


def test_connect_takes_an_answer_to_where_one_is_expected(
    canvas: CanvasView, document: Bridge
) -> None:
    add(document, judge=("accuracy", 700, 0))
    canvas.add_layer("target", QPointF(480, 500))
    canvas.select(["relu", "target", "judge"])
    canvas.wires.connect_selected()
    wires = set(document.project.graph.wires)
    assert {wire("relu", "judge", "scores"), wire("target", "judge", "target")} <= wires


def test_connect_says_when_no_input_is_free(
    qtbot: QtBot, canvas: CanvasView, document: Bridge
) -> None:
    before = document.project
    canvas.select(["flatten", "relu"])
    with qtbot.waitSignal(canvas.message) as told:
        canvas.wires.connect_selected()
    assert "no input free" in told.args[0]
    assert document.project is before


def test_disconnect_takes_the_wires_between_two_nodes_only(
    canvas: CanvasView, document: Bridge
) -> None:
    canvas.select(["conv", "relu"])
    canvas.wires.disconnect_selected()
    assert document.project.graph.wires == (wire("image", "conv"),)


def test_disconnect_frees_a_single_node_as_one_step(canvas: CanvasView, document: Bridge) -> None:
    before = document.project
    canvas.select(["conv"])
    canvas.wires.disconnect_selected()
    assert document.project.graph.wires == ()
    document.undo()
    assert document.project is before


def test_take_out_closes_the_chain_and_keeps_the_node(canvas: CanvasView, document: Bridge) -> None:
    canvas.select(["conv"])
    canvas.wires.take_out()
    assert document.project.graph.wires == (wire("image", "relu"),)
    assert canvas.selected() == ("conv",)


def test_swap_exchanges_two_inputs(canvas: CanvasView, document: Bridge) -> None:
    add(document, minus=("subtract", 700, 200))
    ports = [port.name for port in document.project.graph.input_ports("minus")]
    ends = [End("minus", port) for port in ports]
    wires = (Wire(End("relu", "out"), ends[0]), Wire(End("flatten", "out"), ends[1]))
    document.do(Together(tuple(map(Connect, wires))))
    canvas.select(["minus"])
    canvas.wires.swap_inputs()
    into = {w.target.port: w.source.node for w in document.project.graph.wires_at(["minus"])}
    assert into == {ports[0]: "flatten", ports[1]: "relu"}


def test_a_type_is_replaced_by_keys_and_the_likest_comes_first(
    qtbot: QtBot, canvas: CanvasView, document: Bridge, panel: QuickAdd
) -> None:
    before = document.project
    canvas.select(["conv"])
    canvas.wires.replace()
    kinds = document.session.catalogue
    assert {kinds[id_].category for id_ in panel.shown_ids()[:5]} == {kinds["conv2d"].category}
    assert "conv2d" not in panel.shown_ids()
    qtbot.keyClicks(panel.search, "local 2d")
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    graph = document.project.graph
    assert graph.node("conv").layer.id == "locally_connected2d"
    assert {wire("image", "conv"), wire("conv", "relu")} <= set(graph.wires)
    assert canvas.selected() == ("conv",)
    document.undo()
    assert document.project is before


def test_a_node_that_takes_its_new_types_name_stays_selected(
    qtbot: QtBot, canvas: CanvasView, document: Bridge, panel: QuickAdd
) -> None:
    canvas.select(["relu"])
    canvas.wires.replace()
    panel.search.setText("tanh")
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert canvas.selected() == ("tanh",)
    assert wire("conv", "tanh") in document.project.graph.wires


def test_a_layer_is_inserted_into_the_selected_wire(
    qtbot: QtBot, canvas: CanvasView, document: Bridge, panel: QuickAdd, hand: Hand
) -> None:
    before = document.project
    hand.click((hand.output("conv") + hand.input("relu")) / 2)
    canvas.wires.insert()
    qtbot.keyClicks(panel.search, "batch norm")
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    wires = set(document.project.graph.wires)
    assert {wire("conv", "batch_norm"), wire("batch_norm", "relu")} <= wires
    document.undo()
    assert document.project is before


def test_a_right_click_on_a_wire_selects_it(canvas: CanvasView, hand: Hand) -> None:
    place = (hand.output("conv") + hand.input("relu")) / 2
    hand.press(place, Qt.MouseButton.RightButton)
    hand.release(place, Qt.MouseButton.RightButton)
    assert canvas.scene().wires[wire("conv", "relu")].is_selected


@pytest.mark.parametrize("edge", EDGES)
def test_aligned_nodes_share_an_edge_or_a_middle_as_one_step(
    canvas: CanvasView, document: Bridge, edge: str
) -> None:
    canvas.select(["conv", "flatten"])
    document.do(AddNode(document.session.catalogue["relu"](), Point(33.0, 77.0), "third"))
    before = document.project
    canvas.select(["conv", "flatten", "third"])
    getattr(canvas.arranging, edge)()
    bodies = [canvas.scene().nodes[name].body for name in ("conv", "flatten", "third")]
    of_edge = {
        "left": [b.left() for b in bodies],
        "centre": [b.center().x() for b in bodies],
        "right": [b.right() for b in bodies],
        "top": [b.top() for b in bodies],
        "middle": [b.center().y() for b in bodies],
        "bottom": [b.bottom() for b in bodies],
    }[edge]
    assert max(of_edge) - min(of_edge) <= 1.0
    document.undo()
    assert document.project is before


def test_distributed_nodes_have_equal_gaps_and_the_outermost_stay(
    canvas: CanvasView, document: Bridge
) -> None:
    add(document, a=("tanh", 0, 500), b=("tanh", 170, 530), c=("tanh", 600, 540))
    before = document.project
    canvas.select(["c", "a", "b"])
    canvas.arranging.across()
    a, b, c = (canvas.scene().nodes[name].body for name in "abc")
    assert abs((b.left() - a.right()) - (c.left() - b.right())) <= 1.0
    assert (a.left(), c.left()) == (0.0, 600.0)
    document.undo()
    assert document.project is before
    canvas.arranging.down()
    assert document.project.graph.node("b").position == Point(170.0, 520.0)


def test_a_note_is_aligned_with_nodes(canvas: CanvasView, document: Bridge) -> None:
    document.do(AddSticky("look here", 90.0, 400.0))
    (note,) = document.project.graph.marks.names
    canvas.select(["conv", note])
    canvas.arranging.left()
    sticky = document.project.graph.marks.sticky(note)
    assert sticky is not None
    assert sticky.x == canvas.scene().nodes["conv"].body.left() == 90.0


def offered(canvas: CanvasView, below: Below) -> set[str]:
    """Ids in the menu of the right button, submenus included."""
    menu = context_menu(canvas, below)
    parts = [menu, *(action.menu() for action in menu.actions() if action.menu())]
    return {str(action.data()) for part in parts for action in part.actions() if action.data()}


@pytest.fixture
def actions(canvas: CanvasView) -> None:
    """The actions of the table that the window gives its canvas."""
    for spec in ACTIONS:
        if spec.on_canvas:
            action = QAction(spec.title, canvas)
            action.setData(spec.id)
            action.setProperty(PART, spec.part)
            canvas.addAction(action)
    canvas.wires.show_possible()
    canvas.arranging.show_possible()


@pytest.mark.usefixtures("actions")
def test_the_menu_of_a_wire_holds_what_concerns_wires_alone(canvas: CanvasView, hand: Hand) -> None:
    hand.click((hand.output("conv") + hand.input("relu")) / 2)
    wanted = {"node.insert", "node.reroute", "node.disconnect", "edit.delete"}
    assert offered(canvas, Below.WIRE) == wanted


@pytest.mark.usefixtures("actions")
def test_the_menu_offers_of_wires_and_places_what_the_selection_allows(
    canvas: CanvasView, document: Bridge
) -> None:
    mine = {spec.id for spec in WIRING_ACTIONS}
    canvas.select(["flatten"])
    assert offered(canvas, Below.NODES) & mine == {"node.replace"}
    canvas.select(["conv", "relu"])
    found = offered(canvas, Below.NODES) & mine
    assert {"node.connect", "node.disconnect", "node.take_out", "node.align_left"} <= found
    assert not {"node.swap_inputs", "node.insert", "node.distribute_across"} & found
    canvas.select([])
    assert offered(canvas, Below.GROUND) & mine == set()


@pytest.mark.parametrize("spec", WIRING_ACTIONS, ids=lambda spec: spec.id)
def test_every_action_of_wires_and_places_is_carried_out_by_the_canvas(
    canvas: CanvasView, spec: Action
) -> None:
    assert spec.tip.endswith(".")
    assert callable(attrgetter(ANSWERS[spec.id])(canvas))


def test_a_word_that_begins_with_a_shortcut_is_typed_whole(
    qtbot: QtBot, canvas: CanvasView, panel: QuickAdd
) -> None:
    asked = []
    fit = QAction("Fit", canvas)
    fit.setShortcut("F")
    fit.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    fit.triggered.connect(lambda: asked.append("fit"))
    canvas.addAction(fit)
    canvas.setFocus()
    qtbot.waitUntil(canvas.hasFocus)
    qtbot.keyClicks(canvas, "f")
    assert asked == ["fit"]
    assert not panel.isVisible()
    qtbot.keyClicks(canvas, "l")
    assert panel.search.text() == "fl"


def test_whole_words_come_before_their_beginnings(canvas: CanvasView, panel: QuickAdd) -> None:
    canvas.open_quick_add()
    panel.search.setText("max")
    assert panel.shown_ids()[0].startswith("max_pool")
