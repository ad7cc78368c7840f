"""Lessons have 150 to 400 words; their links show nodes and panels, and press buttons."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.api import KeepPanels, Panels, projects_folder
from gui.actions import ACTIONS, PANEL
from gui.app import build
from gui.docks import LAYOUTS
from gui.main_window.window import MainWindow

_LINK = re.compile(r"\]\((?!https?:)(\w+):([^)]*)\)")
_TARGET = re.compile(r"\]\([^)]*\)")
_WORD = re.compile(r"[A-Za-zÀ-ÿ0-9][\w'’.,-]*")
_FILES = sorted(projects_folder().glob("*.json"))


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


def _panels() -> set[str]:
    return {action.id.removeprefix(PANEL) for action in ACTIONS if action.id.startswith(PANEL)}


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_every_link_of_a_lesson_leads_somewhere(path: Path) -> None:
    stored = json.loads(path.read_text(encoding="utf-8"))
    nodes = {node["name"] for node in stored["graph"]["nodes"]}
    known = {
        "node": nodes,
        "panel": _panels(),
        "press": {action.id for action in ACTIONS},
        "layout": set(LAYOUTS),
        "project": {other.stem for other in _FILES},
    }
    for kind, target in _LINK.findall(stored["lesson"]):
        target = target.replace("%20", " ")
        if kind == "example":
            assert re.fullmatch(r"(train|test)/\d+", target)
        else:
            assert (target.split(".")[0] if kind == "node" else target) in known[kind], target


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_a_lesson_has_150_to_400_words(path: Path) -> None:
    lesson = json.loads(path.read_text(encoding="utf-8"))["lesson"]
    words = len(_WORD.findall(_TARGET.sub("]", lesson)))
    assert 150 <= words <= 400, words


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_the_panels_of_a_project_are_there(path: Path) -> None:
    panels = json.loads(path.read_text(encoding="utf-8")).get("panels")
    if panels is not None:
        assert panels["layout"] in LAYOUTS
        assert set(panels.get("shown", ())) <= _panels()


def click(qtbot: QtBot, window: MainWindow, target: str) -> None:
    """Write a lesson that is nothing but a link, and click it."""
    window.lesson._show(f"[here]({target})")
    window.docks.show("lesson")
    text = window.lesson.text
    qtbot.waitUntil(text.isVisible)
    place = text.cursorRect()
    found = next(
        point
        for x in range(0, text.viewport().width(), 4)
        for point in [place.center() + (place.topLeft() - place.topLeft())]
        for point in [type(point)(x, place.center().y())]
        if text.anchorAt(point)
    )
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=found)


def test_a_link_shows_a_node_a_panel_a_layout_and_an_example(
    window: MainWindow, qtbot: QtBot
) -> None:
    click(qtbot, window, "node:conv2")
    assert window.canvas.selected() == ("conv2",)
    click(qtbot, window, "panel:filters")
    assert window.docks.is_shown("filters")
    click(qtbot, window, "example:test/7")
    assert window._bridge.example == ("test", 7)
    click(qtbot, window, "layout:Look%20inside")
    assert window.layouts.value() == "Look inside"


def test_a_link_presses_what_can_be_pressed_and_says_what_can_not(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert not window.action("view.minimap").isChecked() or window.canvas.overlays.has_minimap
    before = window.canvas.overlays.has_minimap
    click(qtbot, window, "press:view.minimap")
    assert window.canvas.overlays.has_minimap is not before
    window.action("run.stop").setEnabled(False)
    click(qtbot, window, "press:run.stop")
    assert "can not be pressed now" in window.toast.text()


@pytest.mark.parametrize("target", ["node:nobody", "panel:none", "press:run.fly", "what:ever"])
def test_a_link_that_leads_nowhere_is_told(window: MainWindow, target: str) -> None:
    window.lesson._follow_link(QUrl(target))
    assert target in window.toast.text()


def test_a_link_opens_another_project_of_the_gallery(window: MainWindow, qtbot: QtBot) -> None:
    click(qtbot, window, "project:xor")
    assert window._bridge.update.path == projects_folder() / "xor.json"


def test_a_project_comes_up_with_its_panels_and_the_habits_of_the_user_stay(
    window: MainWindow, tmp_path: Path
) -> None:
    window.use_layout("Train")
    assert not window.docks.is_shown("filters")
    window._bridge.do(KeepPanels(Panels("Look inside", ("filters", "data"))))
    path = tmp_path / "mine.json"
    assert window._bridge.save(path)
    window.use_layout("Build")
    window.open(projects_folder() / "xor.json")
    window.use_layout("Train")
    window.tabs.close_wanted.emit(window.workspace.tabs[0])
    assert window.open(path)
    assert window.layouts.value() == "Look inside"
    assert window.docks.is_in_front("data")
    window.use_layout("Train")
    window.use_layout("Look inside")
    assert not window.docks.is_shown("data")


def test_where_all_panels_stand_is_kept_with_the_project_in_one_step(
    window: MainWindow, tmp_path: Path
) -> None:
    window.use_layout("Train")
    window.docks.dock("prediction").hide()
    window.docks.show("outline")
    before = window._bridge.project.panels
    window.action("view.keep_panels").trigger()
    shown = {key for key in window.docks if window.docks.is_shown(key)}
    kept = window._bridge.project.panels
    assert kept is not None
    assert kept.state
    assert window._bridge.save(tmp_path / "mine.json")
    window.use_layout("Build")
    window._come_up()
    assert {key for key in window.docks if window.docks.is_shown(key)} == shown
    window._bridge.undo()
    assert window._bridge.project.panels == before
    window._bridge.redo()
    window.action("view.forget_panels").trigger()
    assert window._bridge.project.panels is None


def test_the_run_bar_is_there_in_every_project_that_is_opened_from_the_welcome_page(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert window._file_menu.close_tab()
    for stem in ("rosenblatt_perceptron", "lenet_digits", "xor", "concert_perceptron"):
        assert not window.run_bar.isVisible()
        assert window._file_menu.open_example(projects_folder() / f"{stem}.json")
        qtbot.waitUntil(lambda: window.lesson.isVisible() and window.tabs.isVisible())
        assert window.run_bar.isVisible(), stem
        assert window._file_menu.close_tab()
