"""A number inside a block over time is taken apart at the step that is chosen: a real engine."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
import torch
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot
from torch import nn

from engine.api import Account, Session, projects_folder
from engine.compile.model import compile_known
from gui.bridge import Bridge
from gui.inspection.arithmetic.arithmetic_panel import ArithmeticPanel
from gui.theme.theme import Theme
from gui.widgets.number_text import short_number

WAIT_MS = 60_000
GATES = ("input_gate", "forget_gate", "candidate", "output_gate")


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> Iterator[ArithmeticPanel]:
    session = Session()
    session.open(projects_folder() / "lstm_from_gates.json")
    bridge = Bridge(session)
    bridge.start()
    qtbot.waitUntil(lambda: session.is_ready and session.data_set is not None, timeout=WAIT_MS)
    made = ArithmeticPanel(theme, bridge)
    qtbot.addWidget(made)
    made.resize(900, 460)
    made.show()
    yield made
    bridge.close()


def asked(
    panel: ArithmeticPanel, qtbot: QtBot, path: str, place: tuple[int, ...], step: int
) -> Account:
    """Wait until this is what is written out."""

    def is_there() -> bool:
        found = panel.account
        return found is not None and (found.path, found.place, found.step) == (path, place, step)

    qtbot.waitUntil(is_there, timeout=WAIT_MS)
    assert panel.account is not None
    return panel.account


def by_torch(panel: ArithmeticPanel, steps: int) -> tuple[np.ndarray, np.ndarray]:
    """State and memory of torch's own cell after so many steps of the first test example."""
    bridge = panel._bridge
    update, data = bridge.update, bridge.session.data_set
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
    with torch.no_grad():
        for frame in torch.from_numpy(data.test.arrays["frames"][0])[:steps]:
            h, c = cell(frame, (h, c))
    return h.numpy(), c.numpy()


def test_the_arithmetic_of_the_step_that_is_chosen_is_written_out(
    panel: ArithmeticPanel, qtbot: QtBot
) -> None:
    panel._bridge.ask_value("lstm.h_t", (5,))
    last = asked(panel, qtbot, "lstm.h_t", (5,), 28)
    assert last.stage.computed == pytest.approx(by_torch(panel, 29)[0][5], abs=1e-6)
    panel._bridge.choose_time_step(11)
    account = asked(panel, qtbot, "lstm.h_t", (5,), 11)
    assert account.stage.computed == pytest.approx(by_torch(panel, 12)[0][5], abs=1e-6)
    text = panel.text.toPlainText()
    assert "lstm.h_t[5], t = 12" in text
    assert account.stage.value is not None
    assert f"The network gives {short_number(account.stage.value, 6)}: the same." in text


def test_the_field_for_the_step_counts_as_the_canvas_does_and_moves_all(
    panel: ArithmeticPanel, qtbot: QtBot
) -> None:
    panel._bridge.ask_value("lstm.c_t", (5,))
    asked(panel, qtbot, "lstm.c_t", (5,), 28)
    assert panel.bar.step.isVisible()
    assert panel.bar.step.value() == 29
    panel.bar.step.value_changed.emit(12)
    assert panel._bridge.time_step == 11
    asked(panel, qtbot, "lstm.c_t", (5,), 11)
    assert panel.bar.step.value() == 12


def test_links_lead_back_through_a_state_to_the_step_before(
    panel: ArithmeticPanel, qtbot: QtBot
) -> None:
    panel._bridge.choose_time_step(11)
    panel._bridge.ask_value("lstm.kept", (5,))
    account = asked(panel, qtbot, "lstm.kept", (5,), 11)
    assert "c_t[5] (t = 11)" in panel.text.toPlainText()
    panel.text.anchorClicked.emit(QUrl(f"back:{account.asked}:0"))
    state = asked(panel, qtbot, "lstm.c_before", (5,), 11)
    panel.text.anchorClicked.emit(QUrl(f"back:{state.asked}:0"))
    before = asked(panel, qtbot, "lstm.c_t", (5,), 10)
    assert panel._bridge.time_step == 10
    assert before.stage.computed == pytest.approx(by_torch(panel, 11)[1][5], abs=1e-6)


def test_terms_of_a_gate_are_called_by_their_step(panel: ArithmeticPanel, qtbot: QtBot) -> None:
    panel._bridge.choose_time_step(11)
    panel._bridge.ask_value("lstm.forget_gate", (5,))
    account = asked(panel, qtbot, "lstm.forget_gate", (5,), 11)
    panel.text.anchorClicked.emit(QUrl(f"terms:{account.asked}:0"))
    table = panel.table()
    assert table is not None
    assert len(table.rows) == 44
    assert {"x[3]", "h_t[7] (t = 11)"} <= {str(row[0]) for row in table.rows}


def test_a_number_of_the_block_leads_inside_to_its_step(
    panel: ArithmeticPanel, qtbot: QtBot
) -> None:
    panel._bridge.ask_value("lstm", (7, 3))
    asked(panel, qtbot, "lstm.h_t", (3,), 7)
    assert panel._bridge.time_step == 7
    assert panel.question is not None
    assert (panel.question.path, panel.question.place) == ("lstm.h_t", (3,))
    assert panel.bar.node.value() == "lstm.h_t"


def test_inside_a_block_its_other_nodes_are_offered_too(
    panel: ArithmeticPanel, qtbot: QtBot
) -> None:
    panel._bridge.ask_value("lstm.h_t", (5,))
    asked(panel, qtbot, "lstm.h_t", (5,), 28)
    node = panel.bar.node
    offered = {node.itemData(row) for row in range(node.count())}
    assert {"scores", "lstm.x", "lstm.forget_gate", "lstm.c_before"} <= offered
    assert "lstm.h" not in offered  # what goes out is not computed there
    panel.bar.node_chosen.emit("lstm.c_t")
    asked(panel, qtbot, "lstm.c_t", (0,), 28)
