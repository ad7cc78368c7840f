"""Panels that say something of some projects only stand in the window with those."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
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


@pytest.mark.parametrize(
    ("project", "inside"),
    [
        ("hilly_landscape", ("landscape", "plane")),
        ("variational_autoencoder", ("samples", "embedding")),
        ("recurrent_net", ("sequence",)),
    ],
)
def test_what_a_project_is_about_gets_the_most_room(
    window: MainWindow, qtbot: QtBot, project: str, inside: tuple[str, ...]
) -> None:
    window.resize(1440, 900)
    window.open(projects_folder() / "spirals_playground.json")  # panels have stood otherwise
    window.open(projects_folder() / f"{project}.json")
    docks = window.docks
    qtbot.waitUntil(lambda: all(docks.is_in_front(key) for key in inside), timeout=5000)
    qtbot.waitUntil(lambda: docks.dock(inside[0]).height() > 300, timeout=5000)
    below = {
        key: docks.dock(key).width()
        for key in docks
        if docks.is_in_front(key) and docks.dock(key).y() > window.height() // 2
    }
    assert "curves" in below
    assert max(below, key=lambda key: below[key]) == inside[0]


def test_a_second_panel_goes_back_to_its_place_with_the_next_layout(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1440, 900)
    window.open(projects_folder() / "hilly_landscape.json")
    qtbot.waitUntil(lambda: window.docks.is_in_front("plane"), timeout=5000)
    docks = window.docks
    beside = window.tabifiedDockWidgets(docks.dock("prediction"))
    assert docks.dock("plane") in beside
    docks.reset()
    assert docks.dock("plane") in window.tabifiedDockWidgets(docks.dock("maps"))
    assert docks.is_in_front("prediction")


def test_where_nothing_is_learned_no_panel_speaks_of_learning(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.open(projects_folder() / "chain_rule.json")
    qtbot.waitUntil(lambda: window.docks.is_in_front("backprop"), timeout=5000)
    assert not window.docks.is_shown("curves")
    window.open(projects_folder() / "recurrent_net.json")
    qtbot.waitUntil(lambda: window.docks.is_in_front("sequence"), timeout=5000)
    assert window.docks.is_in_front("curves")


def test_a_small_window_stays_small_whatever_comes_up(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1024, 640)
    for project in ("deep_autoencoder_2", "lenet_digits", "mlp_iris", "filters_and_maps"):
        window.open(projects_folder() / f"{project}.json")
        qtbot.wait(50)
        assert (window.width(), window.height()) == (1024, 640), project


def test_a_project_that_the_program_starts_with_comes_up_with_its_panels(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    settings = QSettings(str(tmp_path / "others.ini"), QSettings.Format.IniFormat)
    made, bridge = build(qapp, settings, projects_folder() / "variational_autoencoder.json", "dark")
    made.resize(1440, 900)
    made.show()
    qtbot.waitExposed(made)
    for key in ("samples", "embedding"):
        qtbot.waitUntil(partial(made.docks.is_in_front, key), timeout=5000)
    bridge.close()
    made.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
