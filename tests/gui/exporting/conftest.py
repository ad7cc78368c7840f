"""A window with a project in it, and what its dialogs are answered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.api import projects_folder
from gui.app import build
from gui.main_window.window import MainWindow


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path / "home"))
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made, bridge = build(qapp, settings, projects_folder() / "xor.json", "dark")
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.exchange.close()
    bridge.close()
    made.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
