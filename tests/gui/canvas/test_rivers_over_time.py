"""Inside a block over time wires are as broad as what flows at one step, beside a real engine."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import torch
from pytestqt.qtbot import QtBot
from torch import Tensor, nn

from engine.api import End, InBlock, OnGraph, Session, SetParameter, Wire, projects_folder
from engine.compile.model import compile_known
from gui.bridge import Bridge
from gui.canvas.view import CanvasView
from gui.canvas.wires.river_key import note_of
from gui.theme.theme import Theme
from gui.widgets.number_text import short_number

WAIT_MS = 60_000
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


def wait_for_step(qtbot: QtBot, canvas: CanvasView, step: int) -> None:
    def is_there() -> bool:
        seen = canvas.rivers.seen
        return seen is not None and seen.step == step

    qtbot.waitUntil(is_there, timeout=WAIT_MS)


def memory_by_torch(bridge: Bridge, step: int, count: int) -> tuple[Tensor, Tensor]:
    """What torch's own cell keeps after a step, and the gradient of the loss with respect to it."""
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
    train = data.train.arrays
    h = c = torch.zeros(count, 32)
    for t, frame in enumerate(torch.from_numpy(train["frames"][:count]).unbind(1)):
        h, c = cell(frame, (h, c))
        if t == step:
            c = asked = c.detach().requires_grad_()  # what is kept for the next step, and no more
    loss = nn.functional.cross_entropy(
        root.get_submodule("scores")(h), torch.from_numpy(train["label"][:count])
    )
    return asked, torch.autograd.grad(loss, asked)[0]


KEPT = Wire(End("c_t", "out"), End("c_before", "next"))


def test_a_wire_into_a_state_tells_the_gradient_that_comes_back_from_later_steps(
    qtbot: QtBot, canvas: CanvasView, document: Bridge
) -> None:
    canvas.rivers.gradients()
    wait_for_step(qtbot, canvas, 28)
    assert "no gradient" in canvas.rivers.reading(KEPT)  # no step comes later
    document.choose_time_step(11)
    wait_for_step(qtbot, canvas, 11)
    seen = canvas.rivers.seen
    assert seen is not None
    value, gradient = memory_by_torch(document, 11, seen.examples)
    reading = canvas.rivers.reading(KEPT)
    assert f"gradient {short_number(gradient.norm().item())} " in reading
    assert canvas.scene().wires[KEPT].river is not None
    assert f"rms {short_number((value**2).mean().sqrt().item())} " in reading
    assert "t = 12 of 29" in note_of(canvas.rivers)
    real = [wire for wire in canvas.scene().wires if canvas.rivers.reading(wire)]
    assert len(real) == len(canvas.scene().wires)  # every wire of the drawing is told


def test_magnitudes_inside_follow_the_step_and_outside_nothing_inside_is_asked_for(
    qtbot: QtBot, canvas: CanvasView, document: Bridge
) -> None:
    document.choose_time_step(0)
    canvas.rivers.values()
    wait_for_step(qtbot, canvas, 0)
    before = canvas.rivers.reading(Wire(End("c_before", "out"), End("kept", "x2")))
    assert "rms 0 " in before  # the memory begins with zeros
    assert not canvas.rivers.is_hidden_inside
    document.drawing.go_up()
    qtbot.waitUntil(lambda: canvas.rivers.seen.step is None, timeout=WAIT_MS)
    assert "t =" not in note_of(canvas.rivers)
    assert all(not wish.within for wish in document._probes["rivers"])


def test_a_block_over_time_inside_another_is_said_to_stay_closed(
    qtbot: QtBot, canvas: CanvasView, document: Bridge
) -> None:
    document.open(projects_folder() / "recurrent_net.json")
    drawing = document.drawing
    drawing.show(("folded", "step"))
    canvas.rivers.values()
    wait_for_step(qtbot, canvas, 5)
    assert any(place == "folded.step." for place, _ in canvas.rivers.seen.wires)
    drawing.show(("folded",))
    block = drawing.block
    assert block is not None
    document.do(OnGraph(InBlock(block, SetParameter("step", "over_time", True))))
    drawing.show(("folded", "step"))
    qtbot.waitUntil(lambda: not document.update.inference.is_pending, timeout=WAIT_MS)
    assert canvas.rivers.is_hidden_inside
    assert note_of(canvas.rivers).startswith("No single step of this block can be seen")
    assert all(item.river is None for item in canvas.scene().wires.values())
