"""Inside a block over time nodes show what they give at one step, beside a real engine."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
import torch
from pytestqt.qtbot import QtBot
from torch import nn

from engine.api import InBlock, OneStepWish, OnGraph, Session, SetParameter, projects_folder
from engine.compile.model import compile_known
from gui.bridge import Bridge
from gui.canvas.nodes.live import Live
from gui.canvas.nodes.node_content import content_of
from gui.canvas.stills.takes import Taken
from gui.canvas.view import CanvasView
from gui.exporting.live_arrays import LiveArrays
from gui.theme.theme import Theme

WAIT_MS = 30_000
GATES = ("input_gate", "forget_gate", "candidate", "output_gate")


@pytest.fixture
def document(qtbot: QtBot) -> Iterator[Bridge]:
    bridge = Bridge(Session())
    bridge.session.open(projects_folder() / "lstm_from_gates.json")
    bridge.start()
    session = bridge.session
    qtbot.waitUntil(lambda: session.is_ready and session.data_set is not None, timeout=WAIT_MS)
    yield bridge
    bridge.close()


@pytest.fixture
def canvas(qtbot: QtBot, theme: Theme, document: Bridge) -> CanvasView:
    view = CanvasView(theme, document)
    qtbot.addWidget(view)
    view.resize(1400, 800)
    view.show()
    qtbot.waitExposed(view)
    document.drawing.open("lstm")
    return view


def by_torch(bridge: Bridge, steps: int) -> dict[str, np.ndarray]:
    """States and forget gate of torch's own cell after so many steps of the first test example."""
    update, data = bridge.update, bridge.session.data_set
    assert data is not None
    root = compile_known(update.project.graph, update.inference, update.project.training.seed).root
    held = root.get_submodule("lstm").state_dict()
    weight = torch.cat([held[f"{gate}.weight"] for gate in GATES])
    cell = nn.LSTMCell(12, 32)
    cell.load_state_dict(
        {
            "weight_ih": weight[:, :12],
            "weight_hh": weight[:, 12:],
            "bias_ih": torch.cat([held[f"{gate}.bias"] for gate in GATES]),
            "bias_hh": torch.zeros(128),
        }
    )
    h = c = torch.zeros(32)
    frames = torch.from_numpy(data.test.arrays["frames"][0])
    with torch.no_grad():
        for frame in frames[:steps]:
            asked = torch.cat([frame, h])
            h, c = cell(frame, (h, c))
        forget = held["forget_gate.weight"] @ asked + held["forget_gate.bias"]
    return {"h_t": h.numpy(), "c_t": c.numpy(), "f_t": forget.sigmoid().numpy()}


def seen_of(canvas: CanvasView, name: str) -> np.ndarray:
    live = canvas.findChild(Live)
    assert live is not None
    return live.seen.outputs[f"lstm.{name}"]


def wait_for_step(qtbot: QtBot, canvas: CanvasView, words: str) -> None:
    qtbot.waitUntil(lambda: words in canvas.overlays.crumbs.text(), timeout=WAIT_MS)
    items = canvas.scene().nodes
    qtbot.waitUntil(lambda: items["h_t"].look.content is not None, timeout=WAIT_MS)


def test_nodes_show_the_last_step_of_the_example_as_torch_computes_it(
    qtbot: QtBot, canvas: CanvasView, document: Bridge, theme: Theme
) -> None:
    wait_for_step(qtbot, canvas, "t = 29 of 29")
    for name, expected in by_torch(document, 29).items():
        np.testing.assert_allclose(seen_of(canvas, name), expected, atol=1e-6)
        look = canvas.scene().nodes[name].look
        drawn = content_of(look.face, look.card, seen_of(canvas, name), theme)
        assert look.picture is not None
        assert look.picture == drawn.picture


def test_the_step_that_is_chosen_is_shown_and_the_breadcrumb_leads_to_its_neighbours(
    qtbot: QtBot, canvas: CanvasView, document: Bridge
) -> None:
    wait_for_step(qtbot, canvas, "t = 29 of 29")
    last = canvas.scene().nodes["h_t"].look.picture
    document.choose_time_step(11)
    wait_for_step(qtbot, canvas, "t = 12 of 29")
    for name, expected in by_torch(document, 12).items():
        np.testing.assert_allclose(seen_of(canvas, name), expected, atol=1e-6)
    qtbot.waitUntil(lambda: canvas.scene().nodes["h_t"].look.picture != last)
    crumbs = canvas.overlays.crumbs
    assert 'href="step10"' in crumbs.text()
    assert 'href="step12"' in crumbs.text()
    crumbs.linkActivated.emit("step10")
    assert document.time_step == 10
    wait_for_step(qtbot, canvas, "t = 11 of 29")
    np.testing.assert_allclose(seen_of(canvas, "c_t"), by_torch(document, 11)["c_t"], atol=1e-6)


def test_only_what_is_on_screen_is_looked_at_and_nothing_after_going_up(
    qtbot: QtBot, canvas: CanvasView, document: Bridge
) -> None:
    wait_for_step(qtbot, canvas, "t = 29 of 29")

    def wishes() -> list[OneStepWish]:
        return [one for one in document._probes["canvas"] if isinstance(one, OneStepWish)]

    assert "lstm.x" in wishes()[0].nodes
    assert not document._activations["canvas"]
    canvas._camera.zoom_to(2.5)
    canvas._camera.look_at(canvas.scene().nodes["h_t"].body.center())
    qtbot.waitUntil(lambda: "lstm.x" not in wishes()[0].nodes)
    assert "lstm.h_t" in wishes()[0].nodes
    document.drawing.go_up()
    qtbot.waitUntil(lambda: not wishes())
    assert "t = " not in canvas.overlays.crumbs.text()


def test_pictures_for_files_show_the_step_too(
    qtbot: QtBot, canvas: CanvasView, document: Bridge
) -> None:
    document.choose_time_step(4)
    arrays = LiveArrays(document, canvas.takes)
    qtbot.waitUntil(lambda: arrays.is_whole, timeout=WAIT_MS)
    drawn = canvas.takes.drawn(Taken.OPEN, arrays.seen)
    told = drawn.seen.of(drawn.faces["h_t"], f"{drawn.prefix}h_t")
    assert told is not None
    np.testing.assert_allclose(told, by_torch(document, 5)["h_t"], atol=1e-6)
    whole = canvas.takes.drawn(Taken.WHOLE, arrays.seen)
    assert whole.seen.of(whole.faces["scores"], "scores") is not None
    arrays.end()
    assert not document._probes["picture"]


def test_another_document_is_looked_at_from_its_last_step(
    qtbot: QtBot, canvas: CanvasView, document: Bridge
) -> None:
    document.choose_time_step(3)
    wait_for_step(qtbot, canvas, "t = 4 of 29")
    document.open(projects_folder() / "gru_from_gates.json")
    assert document.time_step is None
    document.drawing.open("gru")
    qtbot.waitUntil(lambda: "t = 29 of 29" in canvas.overlays.crumbs.text(), timeout=WAIT_MS)


def test_a_block_inside_a_block_over_time_shows_that_step_as_well(
    qtbot: QtBot, canvas: CanvasView, document: Bridge
) -> None:
    document.open(projects_folder() / "recurrent_net.json")
    drawing = document.drawing
    assert (drawing.prefix, drawing.seen_prefix, drawing.over_time_path) == ("", "", None)
    drawing.show(("folded", "step"))
    assert (drawing.prefix, drawing.over_time_path) == (None, "folded")
    assert drawing.seen_prefix == "folded.step."
    qtbot.waitUntil(lambda: "t = 6 of 6" in canvas.overlays.crumbs.text(), timeout=WAIT_MS)
    item = canvas.scene().nodes["s_t"]
    qtbot.waitUntil(lambda: item.look.content is not None, timeout=WAIT_MS)
    drawing.show(("folded",))
    block = drawing.block
    assert block is not None
    document.do(OnGraph(InBlock(block, SetParameter("step", "over_time", True))))
    drawing.show(("folded", "step"))
    assert (drawing.seen_prefix, drawing.over_time_path) == (None, None)
