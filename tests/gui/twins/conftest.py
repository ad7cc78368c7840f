"""A window on a project whose runs take milliseconds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.project.file import write_project
from gui.app import build
from gui.main_window.window import MainWindow
from tests.engine.networks import points_project

LONG_MS = 60_000


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """Points, with torch and data loaded."""
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path / "home"))
    path = tmp_path / "points.json"
    write_project(points_project(epochs=6), path)
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window, _ = build(qapp, settings, path, "dark")
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    bridge = window._bridge
    bridge.start()
    qtbot.waitUntil(lambda: bridge.session.data_set is not None, timeout=LONG_MS)
    yield window
    bridge.close()
