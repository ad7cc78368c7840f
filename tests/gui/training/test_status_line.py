from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from engine.api import BatchDone, RunChanged, RunState, projects_folder
from engine.cli.opened import opened
from gui.theme.theme import Theme
from gui.training.status_line import StatusLine
from tests.gui.fake_bridge import FakeBridge


def test_the_foot_tells_the_step_and_the_rate_of_the_newest_batch(
    qtbot: QtBot, theme: Theme, bridge: FakeBridge
) -> None:
    line = StatusLine(theme, bridge)
    qtbot.addWidget(line)
    bridge.batch_done.emit(BatchDone(528, 8.25, 20, 0.1, 0.00123, 9800.0, 11.0))
    assert "Step 528" in line.facts
    assert "learning rate 0.00123" in line.facts


def test_the_foot_tells_the_device_a_run_uses(
    qtbot: QtBot, theme: Theme, bridge: FakeBridge
) -> None:
    line = StatusLine(theme, bridge)
    qtbot.addWidget(line)
    bridge.run_changed.emit(RunChanged(RunState.RUNNING, "CPU, 2 threads"))
    assert line.device == "Training on CPU, 2 threads"


@pytest.mark.parametrize(
    ("name", "told", "untold"),
    [
        ("lenet_digits", "batch 64 · Adam, learning rate 0.002 · seed", "Supervised"),
        ("rosenblatt_perceptron", "Perceptron rule · learning rate ", "batch"),
        ("policy_gradient_catch", "Policy gradient · Adam, learning rate ", "batch"),
        ("deep_belief_net", "stage 1 of 2 · Contrastive divergence · batch ", "Adam"),
        ("chain_rule", "Step 0 · only measures · seed", "Adam"),
    ],
)
def test_the_foot_tells_what_means_something_to_the_recipe(
    qtbot: QtBot, theme: Theme, name: str, told: str, untold: str
) -> None:
    line = StatusLine(theme, FakeBridge(opened(projects_folder() / f"{name}.json")))
    qtbot.addWidget(line)
    assert told in line.facts
    assert untold not in line.facts


def test_the_foot_tells_the_stage_that_is_at_work(qtbot: QtBot, theme: Theme) -> None:
    bridge = FakeBridge(opened(projects_folder() / "deep_belief_net.json"))
    line = StatusLine(theme, bridge)
    qtbot.addWidget(line)
    bridge.batch_done.emit(BatchDone(528, 8.25, 20, 0.1, 0.00123, 9800.0, 11.0, stage=1))
    assert "stage 2 of 2 · Supervised · " in line.facts
    assert "Adam, learning rate 0.00123" in line.facts
