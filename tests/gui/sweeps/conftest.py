"""A small project behind the panel of sweeps, and journals with known trials."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.api import Aim, Axis, KeptSweep, Project, Sweep, SweepArchive, Trial
from gui.sweeps.board import TrialBoard
from gui.sweeps.sweeps_panel import SweepsPanel
from gui.theme.theme import Theme
from tests.engine.networks import points_project
from tests.gui.fake_bridge import FakeBridge

AIM = Aim(metric="accuracy", is_highest=True)
UNITS = Axis(target="hidden.units", values=(2, 4, 8))
RATE = Axis(target="training.learning_rate", low=1e-3, high=1e-1, is_logarithmic=True)
SWEEP = Sweep(axes=(UNITS, RATE), method="random", trials=5, aim=AIM)
TRIALS = (
    Trial(0, {"hidden.units": 2, "training.learning_rate": 0.001}, "ended", results=(0.5,)),
    Trial(1, {"hidden.units": 4, "training.learning_rate": 0.01}, "ended", results=(0.9,)),
    Trial(2, {"hidden.units": 8, "training.learning_rate": 0.1}, "ended", results=(0.7,)),
    Trial(3, {"hidden.units": 8, "training.learning_rate": 0.05}, "failed", failure="It broke."),
    Trial(4, {"hidden.units": 4, "training.learning_rate": 0.02}, "running", epoch=2),
)


@pytest.fixture
def project() -> Project:
    return points_project(epochs=2)


@pytest.fixture
def points(project: Project, qapp: QApplication) -> FakeBridge:
    return FakeBridge(project)


@pytest.fixture
def panel(
    theme: Theme,
    points: FakeBridge,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[SweepsPanel]:
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path))
    panel = SweepsPanel(theme, points)  # type: ignore[arg-type]  # the same signals and words
    panel.resize(1100, 420)
    qtbot.addWidget(panel)
    panel.show()
    yield panel
    panel.close_sweeps()


@pytest.fixture
def begun(project: Project, panel: SweepsPanel) -> KeptSweep:
    """A sweep that nobody works at yet."""
    return SweepArchive().begin(Sweep(axes=(UNITS,), aim=AIM), project)


@pytest.fixture
def board(project: Project, qapp: QApplication) -> TrialBoard:
    board = TrialBoard()
    board.show_sweep(SWEEP, project)
    board.show_trials(TRIALS, is_active=True)
    return board
