"""Wires as broad as what flows through them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import torch
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot
from torch.nn import functional

from engine.api import (
    Carries,
    Culprit,
    End,
    RiverMap,
    Rivers,
    Session,
    Snapshot,
    Wire,
    Wish,
    projects_folder,
)
from engine.compile.model import compile_graph
from engine.inference.infer import Memo, infer
from gui.app import build
from gui.canvas.looking.overview import Overview
from gui.canvas.nodes.live import Seen
from gui.canvas.stills.files import svg_of
from gui.canvas.stills.still import Still
from gui.canvas.stills.takes import Taken
from gui.canvas.view import CanvasView
from gui.canvas.wires.river_ink import BROADEST, NARROWEST
from gui.canvas.wires.river_key import ticks
from gui.canvas.wires.river_scale import BROKEN, DRY, LEVELS, RiverScale
from gui.main_window.window import MainWindow
from gui.theme.theme import Theme
from gui.widgets.number_text import short_number
from tests.gui.canvas.hand import Hand
from tests.gui.fake_bridge import FakeBridge

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def canvas(qtbot: QtBot, theme: Theme, bridge: FakeBridge) -> CanvasView:
    view = CanvasView(theme, bridge)
    qtbot.addWidget(view)
    view.resize(1400, 700)
    view.show()
    qtbot.waitExposed(view)
    view.tidy()
    return view


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made, bridge = build(qapp, settings, projects_folder() / "xor.json", "dark")
    made.resize(1440, 900)
    made.show()
    qtbot.waitExposed(made)
    yield made
    bridge.close()
    made.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def wire_to(canvas: CanvasView, source: str, target: str) -> Wire:
    wires = canvas.scene().wires
    return next(w for w in wires if (w.source.node, w.target.node) == (source, target))


def tell(canvas: CanvasView, bridge: FakeBridge, step: int = 7, **amounts: Carries) -> None:
    """Let a look arrive; wires are named ``source__target``."""
    named = {wire_to(canvas, *words.split("__")): carries for words, carries in amounts.items()}
    found = RiverMap({("", wire): carries for wire, carries in named.items()}, 32)
    answer(bridge, found, step)


def answer(bridge: FakeBridge, found: RiverMap, step: int = 7) -> None:
    (probe,) = bridge.wished_probes["rivers"]
    bridge.snapshot_taken.emit(Snapshot(step, Wish(), found={probe: found}))


def carrying(gradient: float | None, rms: float = 1.0) -> Carries:
    return Carries(rms=rms, mean=0.25, zeros=0.5, gradient=gradient)


# The scale


def test_ten_times_as_much_is_so_many_levels_more_wherever_it_is() -> None:
    scale = RiverScale(-4.0, 0.0)
    levels = [scale.level(10.0**power) for power in (-4, -3, -2, -1, 0)]
    assert levels[0] == 0
    assert levels[-1] == LEVELS - 1
    assert {b - a for a, b in pairwise(levels)} <= {3, 4}
    assert scale.level(1e-9) == 0
    assert scale.level(1e9) == LEVELS - 1
    assert scale.level(0.0) == DRY
    assert scale.level(float("nan")) == scale.level(float("inf")) == BROKEN


def test_the_scale_holds_all_that_flows() -> None:
    scale = RiverScale.about([0.002, 0.5, 0.0, float("nan")])
    assert (scale.low, scale.high) == (-3.0, 0.0)
    assert RiverScale.about([3.0]).high - RiverScale.about([3.0]).low == 1.0
    wide = RiverScale.about([1e-30, 1.0])
    assert wide.high - wide.low == 9.0
    assert RiverScale.about([]) == RiverScale()


def test_the_scale_stays_while_it_fits() -> None:
    scale = RiverScale(-4.0, 0.0)
    assert scale.following(RiverScale(-3.5, -0.5)) is scale
    assert scale.following(RiverScale(-4.5, -0.5)).low == -4.5
    assert scale.following(RiverScale(-2.0, -0.5)).high == -0.5


# On the canvas


def test_nothing_is_computed_until_it_is_asked_for(canvas: CanvasView, bridge: FakeBridge) -> None:
    assert not bridge.wished_probes.get("rivers")
    canvas.rivers.gradients()
    assert bridge.wished_probes["rivers"] == {Rivers(16, gradients=True)}
    canvas.rivers.values()
    assert bridge.wished_probes["rivers"] == {Rivers(16, gradients=False)}
    canvas.rivers.values()
    assert not bridge.wished_probes["rivers"]


def test_nothing_is_computed_while_the_canvas_is_hidden(
    canvas: CanvasView, bridge: FakeBridge
) -> None:
    canvas.rivers.gradients()
    canvas.hide()
    assert not bridge.wished_probes["rivers"]
    canvas.show()
    assert bridge.wished_probes["rivers"]


def test_wires_are_as_broad_as_their_gradient_is_large(
    canvas: CanvasView, bridge: FakeBridge
) -> None:
    canvas.rivers.gradients()
    small, large = carrying(0.001), carrying(1.0)
    tell(canvas, bridge, image__conv1=small, conv1__relu1=carrying(0.0), relu1__pool1=large)
    wires = canvas.scene().wires
    pens = [wires[wire_to(canvas, *w)].pen() for w in (("image", "conv1"), ("relu1", "pool1"))]
    assert [pen.widthF() for pen in pens] == pytest.approx([NARROWEST, BROADEST])
    assert pens[0].color() != pens[1].color()
    assert wires[wire_to(canvas, "conv1", "relu1")].river == DRY
    assert wires[wire_to(canvas, "pool1", "conv2")].river is None
    canvas.rivers.gradients()
    assert all(item.river is None for item in wires.values())
    assert wires[wire_to(canvas, "relu1", "pool1")].pen() == canvas.scene().wire_ink.plain


def test_a_number_that_is_none_is_drawn_as_a_problem_and_its_maker_is_marked(
    canvas: CanvasView, bridge: FakeBridge, theme: Theme, qtbot: QtBot
) -> None:
    canvas.rivers.gradients()
    wires = {
        ("", wire_to(canvas, "conv1", "relu1")): Carries(float("nan"), 0, 0, None, is_broken=True)
    }
    answer(bridge, RiverMap(wires, 32, Culprit("conv1")))
    scene = canvas.scene()
    assert scene.wires[wire_to(canvas, "conv1", "relu1")].pen().color() == theme.color("problem")
    assert [n.name for n in scene.nodes.values() if n.look.is_culprit] == ["conv1"]
    legend = canvas.overlays.legend
    assert legend.culprit.text().strip() == "First NaN or ∞: conv1"
    qtbot.mouseClick(legend.culprit, LEFT)
    assert canvas.selected() == ("conv1",)
    answer(bridge, RiverMap({}, 32))
    assert not any(node.look.is_culprit for node in scene.nodes.values())


def test_the_pointer_on_a_wire_reads_its_numbers(canvas: CanvasView, bridge: FakeBridge) -> None:
    canvas.rivers.gradients()
    tell(canvas, bridge, relu1__pool1=carrying(0.0123, rms=0.5))
    wire = wire_to(canvas, "relu1", "pool1")
    canvas.zoom_reset()
    canvas.centerOn(canvas.scene().wires[wire].middle)
    hand = Hand(canvas)
    hand.move(canvas.scene().wires[wire].middle, Qt.MouseButton.NoButton)
    words = "N × 6 × 28 × 28 · gradient 0.0123 · rms 0.5 · mean 0.25 · 50\u202f% zeros"
    assert canvas.scene().pills.shown()[wire] == words
    tell(canvas, bridge, relu1__pool1=carrying(0.5, rms=0.5))
    assert "gradient 0.5" in canvas.scene().pills.shown()[wire]
    hand.move(canvas.mapToScene(3, 3), Qt.MouseButton.NoButton)
    assert "gradient" not in canvas.scene().pills.shown().get(wire, "")


def test_class_numbers_have_no_magnitude(canvas: CanvasView, bridge: FakeBridge) -> None:
    canvas.rivers.values()
    label = Carries(rms=5.0, mean=4.0, zeros=0.1, is_real=False)
    tell(canvas, bridge, target__cross_entropy=label, image__conv1=carrying(None, rms=0.3))
    wires = canvas.scene().wires
    assert wires[wire_to(canvas, "target", "cross_entropy")].river is None
    assert wires[wire_to(canvas, "image", "conv1")].river is not None
    assert canvas.rivers.scale.high <= 0.0


def test_the_legend_tells_what_is_drawn_in_numbers(canvas: CanvasView, bridge: FakeBridge) -> None:
    legend = canvas.overlays.legend
    assert legend.isHidden()
    canvas.rivers.gradients()
    assert legend.isVisible()
    assert "looked at" in legend.note.text()
    tell(canvas, bridge, 1200, image__conv1=carrying(0.02), conv1__relu1=carrying(0.5))
    assert legend.note.text() == f"first 32 training examples, step {short_number(1200)}"
    assert [words for _, words in ticks(canvas.rivers.scale, 0.23)] == ["0.01", "1", "0.1"]
    legend.close_button.click()
    assert legend.isHidden()
    assert canvas.rivers.kind == ""


def test_a_picture_of_rivers_tells_what_they_mean(
    canvas: CanvasView, bridge: FakeBridge, theme: Theme
) -> None:
    def svg() -> str:
        with Still(canvas.takes.drawn(Taken.OPEN, Seen()), theme) as still:
            return svg_of(still, "")

    assert "Gradient of the loss" not in svg()
    canvas.rivers.gradients()
    tell(canvas, bridge, 1200, image__conv1=carrying(0.02), conv1__relu1=carrying(0.5))
    told = svg()
    for words in ("Gradient of the loss", "first 32 training examples", ">0.01<", ">0.1<", ">1<"):
        assert words in told, words
    canvas.rivers.gradients()
    assert "Gradient of the loss" not in svg()


def test_why_nothing_is_seen_stands_in_the_legend(canvas: CanvasView, bridge: FakeBridge) -> None:
    canvas.rivers.gradients()
    (probe,) = bridge.wished_probes["rivers"]
    words = "There is no loss whose gradient could flow back."
    bridge.snapshot_taken.emit(Snapshot(1, Wish(), faults={probe: words}))
    assert canvas.overlays.legend.note.text() == words
    assert canvas.overlays.legend.bar.isHidden()


@pytest.mark.parametrize("size", [(1400, 700), (620, 400), (380, 300)])
def test_the_legend_lies_within_the_canvas_beside_the_tools(
    canvas: CanvasView, bridge: FakeBridge, size: tuple[int, int]
) -> None:
    canvas.resize(*size)
    canvas.rivers.gradients()
    tell(canvas, bridge, image__conv1=carrying(0.02))
    overlays = canvas.overlays
    assert canvas.rect().contains(overlays.legend.geometry())
    assert canvas.rect().contains(overlays.tools.geometry())
    assert not overlays.legend.geometry().intersects(overlays.tools.geometry())


def test_rivers_are_seen_from_afar_too(
    canvas: CanvasView, bridge: FakeBridge, theme: Theme, qtbot: QtBot
) -> None:
    canvas.rivers.gradients()
    tell(canvas, bridge, relu1__pool1=carrying(1.0), image__conv1=carrying(0.001))
    canvas._camera.zoom_to(0.2)
    overview = next(item for item in canvas.scene().items() if isinstance(item, Overview))
    assert overview.isVisible()
    assert {0, LEVELS - 1, None} <= overview._lines.keys()
    place = canvas.mapFromScene(canvas.scene().wires[wire_to(canvas, "relu1", "pool1")].middle)
    image = canvas.viewport().grab().toImage()
    wanted = canvas.scene().wire_ink.far_rivers[LEVELS - 1].color()
    near = [image.pixelColor(place.x(), place.y() + dy) for dy in range(-2, 3)]
    assert wanted in near
    hand = Hand(canvas)
    hand.move(canvas.mapToScene(place), Qt.MouseButton.NoButton)
    assert QToolTip.text().startswith("relu1 → pool1\nN × 6 × 28 × 28\ngradient 1 ")
    hand.move(canvas.mapToScene(2, 2), Qt.MouseButton.NoButton)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_inside_a_block_its_own_wires_are_told(window: MainWindow, qtbot: QtBot) -> None:
    bridge, canvas = window._bridge, window.canvas
    window.open(projects_folder() / "plain_and_residual.json")
    bridge.start()
    qtbot.waitUntil(lambda: not bridge.update.inference.is_pending, timeout=60_000)
    block = next(n.name for n in bridge.project.graph.nodes if bridge.drawing.opens(n.name))
    bridge.drawing.open(block)
    canvas.rivers.values()
    qtbot.waitUntil(lambda: canvas.rivers.seen is not None, timeout=60_000)
    prefix = bridge.drawing.prefix
    inside = [wire for place, wire in canvas.rivers.seen.wires if place == prefix]
    assert inside
    assert all(canvas.scene().wires[wire].river is not None for wire in inside)
    assert bridge.drawing.copies < 2 or prefix == f"{block}.0."


# Asked for by hand


def test_a_key_a_menu_and_a_button_are_one_and_are_remembered(
    window: MainWindow, qtbot: QtBot, qapp: QApplication
) -> None:
    canvas = window.canvas
    canvas.setFocus()
    action = window.action("view.gradient_rivers")
    assert not action.isChecked()
    qtbot.keyClick(canvas, Qt.Key.Key_G, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.rivers.kind == "gradients"
    assert action.isChecked()
    assert canvas.overlays.tools.gradients.isChecked()
    assert window._settings.value("rivers") == "gradients"
    qtbot.mouseClick(canvas.overlays.tools.values, LEFT)
    assert canvas.rivers.kind == "values"
    assert not action.isChecked()
    assert window._settings.value("rivers") == "values"
    other, bridge = build(qapp, window._settings, projects_folder() / "xor.json", "dark")
    assert other.canvas.rivers.kind == "values"
    assert other.action("view.value_rivers").isChecked()
    bridge.close()
    other.deleteLater()
    canvas.overlays.legend.close_button.click()
    assert not window.action("view.value_rivers").isChecked()
    assert window._settings.value("rivers") == ""


def test_what_is_read_on_the_canvas_is_autograds(window: MainWindow, qtbot: QtBot) -> None:
    """LeNet before any learning, against the network written by hand."""
    window.open(projects_folder() / "lenet_digits.json")
    bridge, canvas = window._bridge, window.canvas
    bridge.start()
    canvas.rivers.gradients()
    qtbot.waitUntil(lambda: canvas.rivers.seen is not None, timeout=60_000)
    expected = _gradient_of_scores(bridge.session)
    wire = Wire(End("scores", "out"), End("cross_entropy", "scores"))
    assert f"gradient {short_number(expected)} " in canvas.rivers.reading(wire)


def _gradient_of_scores(session: Session) -> float:
    """Of the cross-entropy of the first 16 digits, with respect to LeNet's scores."""
    names = frozenset(
        n.name for n in session.project.graph.nodes if n.layer.id in ("conv2d", "linear")
    )
    assert names == {"conv1", "conv2", "fc1", "fc2", "scores"}
    project = session.project
    fields = {field.name: field.spec for field in project.data.fields()}
    model = compile_graph(
        project.graph, infer(project.graph, fields, Memo()), project.training.seed
    )
    held = model.root.state_dict()
    assert session.data_set is not None
    train = session.data_set.train.arrays
    x = torch.from_numpy(train["image"][:16])
    x = functional.conv2d(x, held["conv1.weight"], held["conv1.bias"], padding=2).relu()
    x = functional.max_pool2d(x, 2)
    x = functional.conv2d(x, held["conv2.weight"], held["conv2.bias"]).relu()
    x = functional.max_pool2d(x, 2).flatten(1)
    for name in ("fc1", "fc2"):
        x = functional.linear(x, held[f"{name}.weight"], held[f"{name}.bias"]).relu()
    scores = functional.linear(x, held["scores.weight"], held["scores.bias"]).requires_grad_()
    label = next(array for array in train.values() if array.dtype == np.int64)
    loss = functional.cross_entropy(scores, torch.from_numpy(label[:16]))
    (gradient,) = torch.autograd.grad(loss, scores)
    return float(gradient.norm())
