"""A window whose files lie in the test's own folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.api import projects_folder
from gui.app import build
from gui.main_window.window import MainWindow

Opening = Callable[..., MainWindow]


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> QSettings:
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path / "home"))
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def opening(qtbot: QtBot, qapp: QApplication, settings: QSettings) -> Iterator[Opening]:
    """Opens windows, one after the other, as starts of the program are."""
    made = []

    def open_(project: Path | None = None) -> MainWindow:
        window, _ = build(qapp, settings, project, "dark")
        window.resize(1280, 800)
        window.show()
        qtbot.waitExposed(window)
        made.append(window)
        return window

    yield open_
    for window in made:
        window._bridge.close()
        window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(opening: Opening) -> MainWindow:
    return opening(projects_folder() / "xor.json")
