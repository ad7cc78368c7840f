"""Curves that are held as they are while the network learns on."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from engine.api import EpochDone, RunChanged, RunState
from engine.training.history import History
from gui.figures.compared_run import ComparedRun
from gui.training.curves_panel import CurvesPanel


@pytest.fixture
def panel(theme, bridge, qtbot):
    made = CurvesPanel(theme, bridge)
    qtbot.addWidget(made)
    made.resize(400, 240)
    made.show()
    return made


def _train(bridge, epoch: int, points: int = 50) -> None:
    x = epoch - 1 + np.arange(1, points + 1) / points
    bridge.session.history.extend("train/loss", x, 1 / x)
    bridge.session.history.record("test", epoch, {"loss": 0.5, "accuracy": 0.9 + epoch / 100})
    bridge.epoch_done.emit(EpochDone(epoch, epoch * points))
    bridge.run_changed.emit(RunChanged(RunState.PAUSED))  # at rest all is drawn at once


def _length(panel, key: str) -> int:
    curve = panel.plot._curves.get(key)
    return 0 if curve is None else len(curve.x)


def test_frozen_curves_stay_and_follow_again_afterwards(panel, bridge) -> None:
    _train(bridge, 1)
    panel.set_frozen(True)
    _train(bridge, 2)
    assert _length(panel, "train") == 50
    assert len(panel.table().rows) == 51
    panel.set_frozen(False)
    assert _length(panel, "train") == 100
    assert len(panel.table().rows) == 102


def test_another_quantity_of_frozen_curves_ends_where_they_were_frozen(panel, bridge) -> None:
    _train(bridge, 1)
    panel.set_frozen(True)
    _train(bridge, 2)
    panel.choose("accuracy")
    assert panel.plot._curves["test"].y.tolist() == pytest.approx([91.0])
    panel.set_frozen(False)
    assert panel.plot._curves["test"].y.tolist() == pytest.approx([91.0, 92.0])


def test_frozen_curves_outlast_the_next_run(panel, bridge) -> None:
    _train(bridge, 1)
    _train(bridge, 2)
    panel.set_frozen(True)
    bridge.session.history = History()
    _train(bridge, 1)
    assert _length(panel, "train") == 100
    panel.set_frozen(False)
    assert _length(panel, "train") == 50


def test_who_compares_runs_sees_them_though_the_curves_were_frozen(panel, bridge) -> None:
    _train(bridge, 1)
    panel.set_frozen(True)
    other = History()
    other.record("test", 1, {"loss": 0.25})
    run = ComparedRun("r", "the other", 0, bridge.project.graph, (other,))
    panel.compare((run,))
    assert not panel.is_frozen
    assert panel.plot._curves["compared r"].y.tolist() == [0.25]
    panel.set_frozen(True)
    other.record("test", 2, {"loss": 0.125})
    panel.split.set_value("test")
    _train(bridge, 2)
    assert panel.plot._curves["compared r"].y.tolist() == [0.25]
    panel.set_frozen(False)
    assert panel.plot._curves["compared r"].y.tolist() == [0.25, 0.125]


def test_another_project_thaws_the_curves(panel, bridge) -> None:
    _train(bridge, 1)
    panel.set_frozen(True)
    bridge.project_updated.emit(replace(bridge.update, before=None))
    assert not panel.is_frozen
