"""Panels that say something of some projects only stand in the window with those."""

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
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made, bridge = build(qapp, settings, projects_folder() / "lenet_digits.json", "dark")
    made.show()
    qtbot.waitExposed(made)
    yield made
    bridge.close()
    made.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _stand(window: MainWindow) -> set[str]:
    return {key for key in ("plane", "game", "maps") if window.docks.is_shown(key)}


def test_pictures_need_neither_plane_nor_game(window: MainWindow) -> None:
    assert _stand(window) == {"maps"}


@pytest.mark.parametrize(
    ("project", "key"), [("spirals_playground", "plane"), ("deep_q_catch", "game")]
)
def test_a_project_with_something_for_a_panel_brings_it_to_the_front(
    window: MainWindow, qtbot: QtBot, project: str, key: str
) -> None:
    window.open(projects_folder() / f"{project}.json")
    assert _stand(window) == {"maps", key}
    qtbot.waitUntil(lambda: window.docks.is_in_front(key), timeout=5000)
    window.open(projects_folder() / "lenet_digits.json")
    assert _stand(window) == {"maps"}


def test_another_layout_keeps_to_what_suits(window: MainWindow) -> None:
    window.open(projects_folder() / "spirals_playground.json")
    window.use_layout("Build")
    assert not window.docks.is_shown("plane")
    window.use_layout("Look inside")
    assert window.docks.is_shown("plane")
    assert not window.docks.is_shown("game")


def test_a_panel_can_be_opened_where_it_has_nothing_to_show(window: MainWindow) -> None:
    window.action("view.panel_game").trigger()
    assert window.docks.is_shown("game")
    assert "no game" in window.game.hint.text()
