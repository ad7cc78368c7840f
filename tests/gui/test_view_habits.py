"""What the View menu turns on and off on the canvas is as it was left at the next start."""

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


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Callable[[], MainWindow]]:
    """Opens a window, as often as it is called, with the settings of the last."""
    opened = []

    def start() -> MainWindow:
        settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        window, bridge = build(qapp, settings, projects_folder() / "xor.json", "dark")
        opened.append((window, bridge))
        window.show()
        qtbot.waitExposed(window)
        return window

    yield start
    for window, bridge in opened:
        bridge.close()
        window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("name", ["view.highlight", "view.minimap"])
def test_what_was_turned_off_stays_off(start: Callable[[], MainWindow], name: str) -> None:
    first = start()
    assert first.action(name).isChecked()
    first.action(name).trigger()
    assert not first.action(name).isChecked()
    second = start()
    assert not second.action(name).isChecked()
    canvas = second.canvas
    wanted = canvas.highlight.is_wanted if name == "view.highlight" else canvas.overlays.has_minimap
    assert not wanted


def test_the_menu_turns_the_drawing_and_its_tick_follows_undo(
    start: Callable[[], MainWindow],
) -> None:
    window = start()
    action = window.action("view.flow_down")
    assert not action.isChecked()
    action.trigger()
    assert action.isChecked()
    window.action("edit.undo").trigger()
    assert not action.isChecked()
