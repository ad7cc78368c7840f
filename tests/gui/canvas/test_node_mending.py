"""Problems on the canvas: their badge, what is offered there, and what a click on it does."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.api import (
    AddNode,
    Connect,
    Freeze,
    InBlock,
    MakeBlock,
    Point,
    Session,
    SetParameter,
    SetSize,
    Together,
)
from gui.bridge import Bridge
from gui.canvas.adding.quick_add import QuickAdd
from gui.canvas.nodes.card import DETAIL_STEP
from gui.canvas.nodes.node_face import NodeFace
from gui.canvas.nodes.node_tips import tip_at
from gui.canvas.nodes.spoken import spoken
from gui.canvas.view import CanvasView
from tests.gui.canvas.hand import Hand, wire


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    """With PyTorch there, so that shapes and problems are known."""
    made = Session()
    made.start()
    yield made
    made.close()


@pytest.fixture
def document(qapp: QApplication, session: Session, qtbot: QtBot) -> Iterator[Bridge]:
    """image → conv → relu → flatten → scores; the kernel is larger than the picture."""
    bridge = Bridge(session)
    qtbot.waitUntil(lambda: session.is_ready and session.data_set is not None, timeout=60_000)
    session.new()
    kinds = session.catalogue
    places = {"image": "input", "conv": "conv2d", "relu": "relu", "flatten": "flatten"}
    places["scores"] = "linear"
    nodes = [
        AddNode(kinds[kind](), Point(240.0 * i, 0.0), name)
        for i, (name, kind) in enumerate(places.items())
    ]
    chain = list(places)
    wires = [Connect(wire(a, b)) for a, b in pairwise(chain)]
    bridge.do(Together((*nodes, *wires)))
    bridge.do(SetParameter("conv", "padding", "valid"))
    bridge.do(SetParameter("conv", "kernel", 31))
    yield bridge
    bridge.set_polling(False)
    bridge.deleteLater()


def badge(canvas: CanvasView, name: str) -> QPointF:
    item = canvas.scene().nodes[name]
    return item.pos() + item.look.card.badge


def titles(canvas: CanvasView) -> list[str]:
    return [button.text().strip() for button in canvas.mending.menu.buttons()]


def face(canvas: CanvasView, name: str) -> NodeFace:
    return canvas.scene().nodes[name].look.face


def test_a_click_on_the_badge_offers_mends(canvas: CanvasView, hand: Hand) -> None:
    hand.click(badge(canvas, "conv"))
    assert canvas.mending.menu.isVisible()
    assert "Set padding to same" in titles(canvas)
    assert canvas.selected() == ("conv",)


def test_a_click_beside_the_badge_does_not(canvas: CanvasView, hand: Hand) -> None:
    hand.click(badge(canvas, "conv") + QPointF(-40.0, 10.0))
    assert not canvas.mending.menu.isVisible()


def test_a_double_click_on_the_badge_does_no_more(canvas: CanvasView, hand: Hand) -> None:
    hand.double_click(badge(canvas, "conv"))
    assert canvas.mending.menu.isVisible()
    assert not canvas.findChild(QuickAdd).isVisible()


def test_a_node_without_a_problem_has_no_badge(canvas: CanvasView, hand: Hand) -> None:
    hand.click(badge(canvas, "image"))
    assert not canvas.mending.menu.isVisible()


@pytest.mark.parametrize("size", ["small", "large"])
def test_the_badge_is_there_at_any_size(
    canvas: CanvasView, document: Bridge, hand: Hand, size: str
) -> None:
    document.do(SetSize(frozenset(("conv",)), size))
    hand.click(badge(canvas, "conv"))
    assert canvas.mending.menu.isVisible()


def test_a_mend_is_one_step(canvas: CanvasView, document: Bridge, qtbot: QtBot, hand: Hand) -> None:
    before = document.project
    hand.click(badge(canvas, "conv"))
    button = canvas.mending.menu.buttons()[titles(canvas).index("Set padding to same")]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert document.project.graph.node("conv").layer.values()["padding"] == "same"
    assert not face(canvas, "conv").problem
    assert not canvas.mending.menu.isVisible()
    document.undo()
    assert document.project.graph == before.graph
    assert face(canvas, "conv").problem


def test_by_keys_alone(canvas: CanvasView, document: Bridge, qtbot: QtBot) -> None:
    canvas.select(["conv"])
    canvas.mending.open()
    menu = canvas.mending.menu
    place = titles(canvas).index("Set padding to same")
    for _ in range(place):
        qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu.buttons()[place], Qt.Key.Key_Return)
    assert not face(canvas, "conv").problem


def test_escape_leaves_everything_as_it_was(
    canvas: CanvasView, document: Bridge, qtbot: QtBot
) -> None:
    before = document.project
    canvas.mending.open()
    qtbot.keyClick(canvas.mending.menu, Qt.Key.Key_Escape)
    assert not canvas.mending.menu.isVisible()
    assert document.project is before


def test_without_a_selection_the_next_problem_is_offered(canvas: CanvasView) -> None:
    canvas.select([])
    canvas.mending.open()
    assert canvas.selected() == ("conv",)


def test_where_nothing_is_wrong_that_is_told(
    canvas: CanvasView, document: Bridge, qtbot: QtBot
) -> None:
    document.do(SetParameter("conv", "kernel", 3))
    told: list[str] = []
    canvas.message.connect(told.append)
    canvas.mending.open()
    assert told
    assert not canvas.mending.menu.isVisible()


def test_mending_can_be_chosen_only_where_something_is_wrong(
    canvas: CanvasView, document: Bridge
) -> None:
    action = QAction(canvas)
    action.setData("node.mend")
    canvas.addAction(action)
    document.do(SetParameter("conv", "padding", "same"))
    assert not action.isEnabled()
    document.undo()
    assert action.isEnabled()


def test_the_menu_closes_when_the_drawing_moves_on(canvas: CanvasView, document: Bridge) -> None:
    canvas.mending.open()
    document.do(SetParameter("conv", "kernel", 3))
    assert not canvas.mending.menu.isVisible()


def test_the_cause_inside_a_block_is_shown(
    canvas: CanvasView, document: Bridge, qtbot: QtBot
) -> None:
    document.do(SetParameter("conv", "kernel", 3))
    document.do(MakeBlock(frozenset(("conv", "relu"))))
    graph = document.project.graph
    use = next(n.name for n in graph.nodes if n.name not in ("image", "flatten", "scores"))
    block = graph.node(use).layer.values()["block"]
    document.do(InBlock(block, SetParameter("conv", "kernel", 31)))
    canvas.select([use])
    canvas.mending.open()
    menu = canvas.mending.menu
    qtbot.mouseClick(menu.buttons()[-1], Qt.MouseButton.LeftButton)
    assert document.drawing.path == (use,)
    assert canvas.selected() == ("conv",)


def test_shares_add_up_to_all(canvas: CanvasView, document: Bridge) -> None:
    document.do(SetParameter("conv", "kernel", 3))
    faces = [item.look.face for item in canvas.scene().nodes.values()]
    shares = {face.name: face.share for face in faces if face.share is not None}
    assert set(shares) == {"conv", "scores"}
    assert sum(shares.values()) == pytest.approx(1.0, abs=0.01)


def test_no_share_is_told_while_something_is_not_known(
    canvas: CanvasView, document: Bridge
) -> None:
    document.do(SetParameter("conv", "kernel", 3))
    assert face(canvas, "conv").share is not None
    document.do(SetParameter("conv", "kernel", 31))
    assert all(item.look.face.share is None for item in canvas.scene().nodes.values())


def test_an_edit_elsewhere_leaves_a_face_as_it_is(canvas: CanvasView, document: Bridge) -> None:
    document.do(SetParameter("conv", "kernel", 3))
    before = face(canvas, "image")
    document.do(SetParameter("scores", "units", 11))
    assert face(canvas, "image") is before


def test_a_node_is_told_in_words(canvas: CanvasView, document: Bridge) -> None:
    document.do(SetParameter("conv", "kernel", 3))
    document.do(SetParameter("conv", "filters", 6))
    words = spoken(face(canvas, "conv"))
    assert words.startswith("conv, Conv 2D, 6 filters of 3 by 3, valid, output 6 by ")
    assert words.endswith("parameters")
    document.do(SetParameter("conv", "kernel", 31))
    assert "warning: kernel 31 by 31 is larger" in spoken(face(canvas, "conv"))


def test_a_large_node_has_room_for_its_lines(canvas: CanvasView, document: Bridge) -> None:
    document.do(SetParameter("conv", "kernel", 3))
    document.do(SetSize(frozenset(("conv",)), "large"))
    look = canvas.scene().nodes["conv"].look
    count, seen = look.words.details
    assert count.startswith("(3·3·1 + 1) · 32 = 320")
    assert "3 × 3 of the input" in seen
    last = look.card.foot + 2 * DETAIL_STEP
    assert 12.0 < look.card.frame.bottom() - last < 18.0


def test_the_pointer_is_told_the_share_at_the_foot_and_the_reason_at_the_badge(
    canvas: CanvasView, document: Bridge
) -> None:
    look = canvas.scene().nodes["conv"].look
    assert "Click to mend" in tip_at(look, look.card.badge)
    document.do(SetParameter("conv", "kernel", 3))
    document.do(Freeze(frozenset(("conv",))))
    foot = QPointF(look.card.size.width() / 2, look.card.frame.bottom() - 5.0)
    assert tip_at(look, foot).startswith("320 parameters, less than 1 %")
    assert "320 of them are frozen" in tip_at(look, foot)
    assert "does not learn" in tip_at(look, QPointF(80.0, 10.0))


def test_what_is_frozen_inside_a_block_is_frozen_of_the_block(
    canvas: CanvasView, document: Bridge
) -> None:
    document.do(SetParameter("conv", "kernel", 3))
    document.do(MakeBlock(frozenset(("conv", "relu"))))
    graph = document.project.graph
    use = next(n.name for n in graph.nodes if n.name not in ("image", "flatten", "scores"))
    assert face(canvas, use).frozen == 0
    block = graph.node(use).layer.values()["block"]
    document.do(InBlock(block, Freeze(frozenset(("conv",)))))
    assert face(canvas, use).frozen == 320


@pytest.mark.parametrize("at", [(0.1, 0.5), (0.9, 0.5), (0.5, 0.1), (0.5, 0.9), (0.9, 0.9)])
def test_the_menu_does_not_cover_the_node_it_is_about(
    canvas: CanvasView, at: tuple[float, float]
) -> None:
    canvas.resize(900, 700)
    body = canvas.scene().nodes["conv"].body
    shift = QPointF((at[0] - 0.5) * 800, (at[1] - 0.5) * 560)
    canvas.resetTransform()
    canvas.centerOn(body.center() - shift)
    canvas.mending.open_for("conv")
    node = canvas.mapFromScene(body).boundingRect()
    assert canvas.rect().contains(canvas.mending.menu.geometry())
    assert not canvas.mending.menu.geometry().intersects(node)
