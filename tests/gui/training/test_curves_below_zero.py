"""Losses that fall below zero, as those of an adversarial pair do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.api import EpochDone, RunChanged, RunState
from engine.training.history import History
from gui.training.curves_panel import CurvesPanel


@pytest.fixture
def panel(theme, bridge, qtbot):
    made = CurvesPanel(theme, bridge)
    qtbot.addWidget(made)
    made.resize(400, 240)
    made.show()
    return made


def _learn(bridge, *losses: float) -> None:
    history = bridge.session.history
    begun = len(history.series("train/loss"))
    history.extend("train/loss", range(begun, begun + len(losses)), losses)
    bridge.epoch_done.emit(EpochDone(1, 1))
    bridge.run_changed.emit(RunChanged(RunState.PAUSED))  # at rest all is drawn at once


def test_a_loss_below_zero_is_drawn_in_full_without_being_asked_for(panel, bridge) -> None:
    _learn(bridge, 1.0, 0.5, 0.25)
    assert panel.log.isChecked()
    _learn(bridge, -0.5, -1.0)
    assert not panel.log.isChecked()
    assert not panel.plot.hidden_labels()
    bridge.session.history = History()
    _learn(bridge, 2.0, 1.0)
    assert panel.log.isChecked()


def test_a_loss_that_has_come_to_zero_keeps_its_scale(panel, bridge) -> None:
    _learn(bridge, 1.0, 0.5, 0.0)
    assert panel.log.isChecked()
    assert list(panel.plot.hidden_labels()) == ["train"]


def test_who_chose_the_scale_keeps_it(panel, bridge) -> None:
    _learn(bridge, 1.0, 0.5)
    panel.log.setFocus()
    for _ in range(2):
        QTest.keyClick(panel.log, Qt.Key.Key_Space)
    assert panel.log.isChecked()
    _learn(bridge, -0.5)
    assert panel.log.isChecked()
    assert list(panel.plot.hidden_labels()) == ["train"]
