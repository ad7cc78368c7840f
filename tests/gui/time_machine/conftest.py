"""A window whose network learned a little."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.api import RunState, SetTraining, projects_folder
from gui.app import build
from gui.main_window.window import MainWindow

WAIT_MS = 60_000


@pytest.fixture
def window(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    unhurried_disk: None,
) -> Iterator[MainWindow]:
    """It learned Fisher's irises for three epochs."""
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path / "home"))
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made, bridge = build(qapp, settings, projects_folder() / "mlp_iris.json", "dark")
    made.resize(1200, 800)
    made.show()
    qtbot.waitExposed(made)
    bridge.start()
    session = bridge.session
    qtbot.waitUntil(lambda: session.is_ready and session.data_set is not None, timeout=WAIT_MS)
    made.canvas.fit()
    bridge.do(SetTraining("epochs", 3))
    session.train()
    qtbot.waitUntil(lambda: bridge.run_state is RunState.FINISHED, timeout=WAIT_MS)
    yield made
    made.closing.emit()
    bridge.close()
    made.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
