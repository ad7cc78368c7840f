"""What moves on the nodes while a network learns."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF
from pytestqt.qtbot import QtBot

from engine.api import BatchDone, EpochDone, NodeReport, OwnExample, Problem, SetSize, TensorSpec
from gui.canvas.looking.overlays import Overlays
from gui.canvas.nodes.card import card_metrics
from gui.canvas.nodes.node_painter import value_for
from gui.canvas.view import CanvasView
from gui.theme.theme import Theme
from gui.widgets.pill import Pill
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
    return view


def wanted(bridge: FakeBridge) -> frozenset[str]:
    return bridge.wishes["canvas"][0]


def test_it_asks_for_what_is_on_screen(bridge: FakeBridge, canvas: CanvasView) -> None:
    assert {"image", "conv1", "fc1", "target"} <= wanted(bridge)
    assert "cross_entropy" not in wanted(bridge)


def test_it_asks_for_less_when_less_is_seen(
    qtbot: QtBot, bridge: FakeBridge, canvas: CanvasView
) -> None:
    canvas.zoom_reset()
    canvas.centerOn(QPointF(-3000, -3000))
    canvas._camera.pan(QPoint(1, 0))
    qtbot.waitUntil(lambda: wanted(bridge) == frozenset())


def test_pictures_arrive_within_the_budget_or_later(
    qtbot: QtBot, bridge: FakeBridge, canvas: CanvasView
) -> None:
    bridge.tell_snapshot(activations=activations())
    nodes = canvas.scene().nodes
    shown = ("image", "conv1", "relu1", "conv2", "fc1", "scores")
    qtbot.waitUntil(lambda: all(nodes[name].look.picture is not None for name in shown))
    assert nodes["flatten"].look.picture is None


def test_the_class_of_the_example_is_told(
    qtbot: QtBot, bridge: FakeBridge, canvas: CanvasView
) -> None:
    bridge.tell_snapshot(activations={"target": np.array(5.0, dtype=np.float32)})
    qtbot.waitUntil(lambda: canvas.scene().nodes["target"].look.value == "class 5")


def test_the_class_of_another_example_does_not_stay_with_ones_own(
    qtbot: QtBot, bridge: FakeBridge, canvas: CanvasView
) -> None:
    target = canvas.scene().nodes["target"]
    bridge.tell_snapshot(activations={"target": np.array(5.0, dtype=np.float32)})
    qtbot.waitUntil(lambda: target.look.value == "class 5")
    bridge.show_own(OwnExample({}, "your drawing"))
    bridge.tell_snapshot(activations={})
    qtbot.waitUntil(lambda: target.look.value == "")


def test_an_array_of_another_shape_is_not_shown(bridge: FakeBridge, canvas: CanvasView) -> None:
    bridge.tell_snapshot(activations={"conv1": np.zeros((8, 28, 28), dtype=np.float32)})
    assert canvas.scene().nodes["conv1"].look.picture is None


def test_a_picture_goes_when_its_node_has_a_problem(
    qtbot: QtBot, bridge: FakeBridge, canvas: CanvasView
) -> None:
    bridge.tell_snapshot(activations=activations())
    item = canvas.scene().nodes["conv1"]
    qtbot.waitUntil(lambda: item.look.picture is not None)
    bridge.know(conv1=NodeReport(problem=Problem("input x is not connected")))
    assert item.look.picture is None


def test_losses_and_metrics_show_the_test_sets_values(
    bridge: FakeBridge, canvas: CanvasView
) -> None:
    bridge.epoch_done.emit(EpochDone(1, 10, test={"cross_entropy": 0.142, "accuracy": 0.949}))
    nodes = canvas.scene().nodes
    assert nodes["cross_entropy"].look.value == "test 0.142"
    assert nodes["accuracy"].look.value == "test 94.9\u202f%"


def test_before_the_first_epoch_the_loss_is_that_of_a_batch(
    bridge: FakeBridge, canvas: CanvasView
) -> None:
    bridge.batch_done.emit(BatchDone(3, 0.1, 5, 1.75, 0.001, 900.0, None))
    assert canvas.scene().nodes["cross_entropy"].look.value == "batch 1.75"


def test_the_pill_counts_problems_and_leads_from_one_to_the_next(
    bridge: FakeBridge, canvas: CanvasView
) -> None:
    problem = NodeReport(problem=Problem("input x is not connected"))
    bridge.know(conv1=problem, pool2=problem)
    pill = canvas.findChild(Pill)
    assert pill.text() == "2 problems"
    overlays = canvas.findChild(Overlays)
    overlays.jump()
    assert canvas.selected() == ("conv1",)
    overlays.jump()
    assert canvas.selected() == ("pool2",)


def test_the_shape_is_written_on_the_long_wire(bridge: FakeBridge, canvas: CanvasView) -> None:
    (wire, words), *others = canvas.scene().pills.shown().items()
    nodes = canvas.scene().nodes
    assert nodes[wire.target.node].y() > nodes[wire.source.node].y()
    assert words == "N × 16 × 10 × 10"
    assert not others


def test_the_whole_is_drawn_as_one_when_far_away(canvas: CanvasView) -> None:
    canvas._camera.zoom_to(0.2)
    assert not any(item.isVisible() for item in canvas.scene().nodes.values())
    canvas._camera.zoom_to(1.0)
    assert all(item.isVisible() for item in canvas.scene().nodes.values())


def test_a_node_that_gives_one_number_tells_it(
    qtbot: QtBot, bridge: FakeBridge, canvas: CanvasView
) -> None:
    bridge.know(fc1=NodeReport(outputs=(TensorSpec((1,)),)))
    qtbot.waitUntil(lambda: "fc1" in wanted(bridge))
    bridge.tell_snapshot(activations={"fc1": np.array([-0.25], dtype=np.float32)})
    item = canvas.scene().nodes["fc1"]
    qtbot.waitUntil(lambda: item.look.value == "= −0.25")
    bridge.know(fc1=NodeReport(outputs=(TensorSpec((3,)),)))
    assert item.look.value == ""


def test_a_node_made_larger_has_its_picture_drawn_anew(
    qtbot: QtBot, bridge: FakeBridge, canvas: CanvasView
) -> None:
    bridge.tell_snapshot(activations=activations())
    item = canvas.scene().nodes["conv1"]
    qtbot.waitUntil(lambda: item.look.picture is not None)
    before = item.look.picture.width()
    bridge.do(SetSize(frozenset(("conv1",)), "large"))
    qtbot.waitUntil(lambda: item.look.picture.width() > before)
    assert not item.look.is_content_stale


def test_a_small_node_asks_for_no_picture(
    qtbot: QtBot, bridge: FakeBridge, canvas: CanvasView
) -> None:
    bridge.do(SetSize(frozenset(("conv1",)), "small"))
    qtbot.waitUntil(lambda: "conv1" not in wanted(bridge))
    assert "image" in wanted(bridge)
    bridge.do(SetSize(frozenset(("conv1",)), "normal"))
    qtbot.waitUntil(lambda: "conv1" in wanted(bridge))


def test_an_input_says_that_its_example_is_the_users_own(
    qtbot: QtBot, bridge: FakeBridge, canvas: CanvasView
) -> None:
    (name,) = (n for n, i in canvas.scene().nodes.items() if "example" in i.look.face.summary)
    item = canvas.scene().nodes[name]
    field = bridge.drawing.graph.node(name).layer.field
    ink = np.zeros((1, 28, 28), dtype=np.float32)
    bridge.show_own(OwnExample({field: ink}, "your drawing"))
    assert item.look.face.summary == "your drawing"
    bridge.show_example("test", 3)
    assert item.look.face.summary.endswith("example 3")


def test_seen_from_afar_a_value_keeps_its_number_and_its_unit() -> None:
    metrics = card_metrics("heading", 2.0)
    for words, kept in (("test 97.1\u202f%", "97.1\u202f%"), ("test 13.6 dB", "13.6 dB")):
        room = metrics.horizontalAdvance(words)
        assert value_for(room, metrics, words) == words
        assert value_for(room - 1.0, metrics, words) == kept
    assert value_for(5.0, metrics, "0.25") == "0.25"
