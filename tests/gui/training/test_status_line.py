from __future__ import annotations

from pytestqt.qtbot import QtBot

from engine.api import BatchDone, RunChanged, RunState
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
