"""What lies over the drawing for a while: lit places, and a pass on its way."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from engine.api import SeenArea
from gui.canvas.nodes.card import image_room
from gui.canvas.nodes.node_picture import fitted
from gui.canvas.nodes.picture_kind import PictureKind
from gui.canvas.overlays.asking import Asking
from gui.canvas.overlays.maps_on_node import maps_on
from gui.canvas.view import CanvasView
from gui.looking.shown_pass import ShownPass, WireKey, WireWords
from gui.theme.theme import Theme
from tests.gui.fake_bridge import FakeBridge, activations


@pytest.fixture
def canvas(qtbot: QtBot, theme: Theme, bridge: FakeBridge) -> CanvasView:
    view = CanvasView(theme, bridge)
    qtbot.addWidget(view)
    view.resize(1400, 700)
    view.show()
    qtbot.waitExposed(view)
    view.tidy()
    qtbot.waitUntil(lambda: "canvas" in bridge.wishes)
    bridge.tell_snapshot(activations=activations())
    nodes = view.scene().nodes
    qtbot.waitUntil(lambda: nodes["conv1"].look.picture is not None)
    qtbot.waitUntil(lambda: nodes["image"].look.picture is not None)
    qtbot.waitUntil(lambda: nodes["scores"].look.content is not None)
    return view


def test_the_part_of_the_input_that_is_seen_is_framed_on_its_picture(
    bridge: FakeBridge, canvas: CanvasView
) -> None:
    bridge.light_places({"image": SeenArea((7, 13), (14, 20), (28, 28))})
    (frame,) = canvas.lit_places.frames()
    item = canvas.scene().nodes["image"]
    kind = item.look.face.picture
    assert kind in (PictureKind.IMAGE, PictureKind.MAPS)
    whole = fitted(item.look.picture, image_room(kind, item.look.card.picture))
    whole.translate(item.x(), item.y())
    assert frame.left() == pytest.approx(whole.left() + whole.width() * 14 / 28, abs=0.5)
    assert frame.top() == pytest.approx(whole.top() + whole.height() * 7 / 28, abs=0.5)
    assert frame.width() == pytest.approx(whole.width() * 7 / 28, abs=0.5)


def test_every_map_of_a_layer_between_has_a_frame_within_the_picture(
    bridge: FakeBridge, canvas: CanvasView
) -> None:
    bridge.light_places({"conv1": SeenArea((10, 14), (0, 4), (28, 28))})
    item = canvas.scene().nodes["conv1"]
    frames = canvas.lit_places.frames()
    assert len(frames) == 6
    assert all(item.body.contains(frame) for frame in frames)
    assert len({round(frame.width(), 3) for frame in frames}) == 1


def test_what_is_seen_whole_has_one_frame(bridge: FakeBridge, canvas: CanvasView) -> None:
    bridge.light_places({"conv1": SeenArea((-3, 40), (0, 27), (28, 28))})
    assert len(canvas.lit_places.frames()) == 1


def test_nothing_is_lit_any_more_when_nobody_asks(bridge: FakeBridge, canvas: CanvasView) -> None:
    bridge.light_places({"image": SeenArea((0, 3), (0, 3), (28, 28))})
    assert canvas.lit_places.frames()
    bridge.light_places({})
    assert not canvas.lit_places.frames()


def test_the_present_node_is_lit_and_its_wires_say_what_they_carry(
    bridge: FakeBridge, canvas: CanvasView
) -> None:
    graph = bridge.project.graph
    wire = next(w for w in graph.wires if w.target.node == "conv1")
    key = WireKey("", wire.source.node, wire.source.port, wire.target.node, wire.target.port)
    picture = np.ones((4, 4), dtype=np.float32)
    words = WireWords("norm 3.2", "∂ norm 0.1", picture, is_present=True)
    bridge.show_pass(ShownPass("conv1", True, frozenset({"conv1", "relu1"}), {key: words}))
    assert canvas.pass_on_canvas.node == "conv1"
    (label,) = canvas.pass_on_canvas.labels
    assert (label.words.value, label.words.gradient) == ("norm 3.2", "∂ norm 0.1")
    assert label.image is not None
    assert label.middle == canvas.scene().wires[wire].middle
    assert not canvas.grab().isNull()
    bridge.show_pass(None)
    assert canvas.pass_on_canvas.node == ""
    assert not canvas.pass_on_canvas.labels


def test_wires_of_a_chain_say_what_they_carry_and_nothing_is_covered(
    bridge: FakeBridge, canvas: CanvasView
) -> None:
    graph = bridge.project.graph
    wires = {
        WireKey("", w.source.node, w.source.port, w.target.node, w.target.port): WireWords(
            f"{w.source.node} gave", "∂ −0.125"
        )
        for w in graph.wires
    }
    names = frozenset(node.name for node in graph.nodes)
    bridge.show_pass(ShownPass("image", True, names, wires))
    for scale in (1.0, 1.6):
        placed = canvas.pass_on_canvas.placed(scale)
        frames = [frame for _, frame in placed]
        told = {label.words.value for label, _ in placed}
        assert {f"{node} gave" for node in ("image", "conv1", "relu1", "pool1")} <= told
        bodies = [item.body for item in canvas.scene().nodes.values()]
        assert not any(frame.intersects(body) for frame in frames for body in bodies)
        assert not any(a.intersects(b) for a, b in combinations(frames, 2))
    assert not canvas.grab().isNull()


def test_a_node_inside_a_block_lights_the_block_that_holds_it(
    bridge: FakeBridge, canvas: CanvasView
) -> None:
    bridge.show_pass(ShownPass("conv2.inner", False))
    assert canvas.pass_on_canvas.node == "conv2"


def test_the_menu_of_a_picture_asks_where_the_number_below_the_pointer_comes_from(
    bridge: FakeBridge, canvas: CanvasView
) -> None:
    asked: list[tuple[str, tuple[int, ...]]] = []
    bridge.value_asked.connect(lambda path, place: asked.append((path, place)))
    maps = maps_on(canvas.scene().nodes["conv1"])
    for number, row, column in ((0, 0, 0), (4, 13, 20), (5, 27, 27)):
        cell = list(maps.frames(SeenArea((row, row), (column, column), (28, 28))))[number]
        menu = QMenu()
        Asking(canvas._stage).add_to_menu(menu, cell.center())
        menu.actions()[-1].trigger()
        assert asked[-1] == ("conv1", (number, row, column))
    bars = canvas.scene().nodes["scores"]
    menu = QMenu()
    Asking(canvas._stage).add_to_menu(menu, bars.mapToScene(bars.look.card.picture.center()))
    menu.actions()[-1].trigger()
    assert asked[-1] == ("scores", (5,))


def test_where_there_is_no_number_nothing_is_asked(canvas: CanvasView) -> None:
    menu = QMenu()
    Asking(canvas._stage).add_to_menu(menu, canvas.scene().nodes["flatten"].body.center())
    Asking(canvas._stage).add_to_menu(menu, canvas.scene().nodes["conv1"].body.topLeft())
    assert not menu.actions()
