"""Every project of the gallery opens in the whole window, is looked into, and goes a step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.api import projects_folder
from gui.bridge import Bridge
from gui.main_window.window import MainWindow
from tests.gui.program import READY_MS, opened_program

_MOST_PARAMETERS = 2_000_000
FILES = sorted(projects_folder().glob("*.json"))


@pytest.fixture
def program(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[MainWindow, Bridge]]:
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path / "home"))
    first = projects_folder() / "xor.json"
    with opened_program(qapp, qtbot, tmp_path, first, (1600, 1000)) as opened:
        yield opened


def test_every_project_opens_and_is_looked_into(
    qtbot: QtBot, program: tuple[MainWindow, Bridge]
) -> None:
    window, bridge = program
    session = bridge.session
    for file in FILES:
        session.open(file)
        assert not bridge.inference.has_errors, file.stem
        for name in (n.name for n in bridge.project.graph.nodes):
            window.canvas.select([name])
        if bridge.inference.totals.parameters > _MOST_PARAMETERS:
            continue
        qtbot.waitUntil(lambda: session.data_set is not None, timeout=READY_MS)
        if bridge.project.training.learns:
            session.step_batch()
        else:
            session.train()
        done = ("PAUSED", "FINISHED", "FAILED")
        qtbot.waitUntil(lambda done=done: session.run_state.name in done, timeout=READY_MS)
        assert session.run_state.name != "FAILED", file.stem
        session.stop()
        qtbot.waitUntil(lambda: not session.run_state.is_active, timeout=READY_MS)
