"""Tabs of projects and of their blocks."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabBar
from pytestqt.qtbot import QtBot

from engine.api import OnGraph, RemoveNodes, RenameNode, RenameProject, projects_folder
from gui.files.unsaved_question import Answer
from gui.main_window import file_menu
from gui.main_window.window import MainWindow
from gui.projects.tab_marks import CloseButton
from tests.gui.canvas.hand import Hand

IRIS = projects_folder() / "mlp_iris.json"
LSTM = projects_folder() / "lstm_from_gates.json"
MIDDLE = Qt.MouseButton.MiddleButton


def titles(window: MainWindow) -> list[str]:
    return [window.tabs.bar.tabText(at) for at in range(window.tabs.bar.count())]


def close_button(window: MainWindow, at: int) -> CloseButton:
    button = window.tabs.bar.tabButton(at, QTabBar.ButtonPosition.RightSide)
    assert isinstance(button, CloseButton)
    return button


def test_another_file_is_opened_in_a_tab_of_its_own(window: MainWindow) -> None:
    assert window.open(IRIS)
    assert titles(window) == ["XOR", "Iris flowers"]
    assert window.tabs.bar.currentIndex() == 1
    assert window._bridge.project.name == "Iris flowers"
    assert set(window.canvas.scene().nodes) == set(window._bridge.project.graph.by_name)


def test_a_file_that_is_open_is_not_opened_twice(window: MainWindow) -> None:
    window.open(IRIS)
    assert window.open(projects_folder() / "xor.json")
    assert titles(window) == ["XOR", "Iris flowers"]
    assert window._bridge.project.name == "XOR"


def test_an_untouched_project_gives_its_tab_to_what_is_opened(window: MainWindow) -> None:
    window.action("file.new").trigger()
    assert titles(window) == ["XOR", "Untitled"]
    window.open(IRIS)
    assert titles(window) == ["XOR", "Iris flowers"]


def test_a_refused_file_leaves_the_tabs_as_they_are(window: MainWindow, tmp_path: Path) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text("{")
    assert not window.open(broken)
    assert titles(window) == ["XOR"]


def test_a_tab_is_found_as_it_was_left(window: MainWindow) -> None:
    canvas = window.canvas
    canvas.select(["hidden"])
    canvas.zoom_in()
    canvas._camera.look_at(QPointF(120.0, 40.0))
    zoom, centre = canvas._camera.zoom, canvas._camera.centre
    window.open(IRIS)
    assert canvas.selected() == ()
    window.action("file.previous_tab").trigger()
    assert canvas.selected() == ("hidden",)
    assert window.inspector.shown == ("hidden",)
    assert canvas._camera.zoom == pytest.approx(zoom)
    assert (canvas._camera.centre - centre).manhattanLength() < 3 / zoom


def test_the_example_belongs_to_the_project(window: MainWindow) -> None:
    window._bridge.show_example("train", 7)
    window.open(IRIS)
    assert window._bridge.example == ("test", 0)
    assert window.maps.examples.name.text() == "test 0"
    window.workspace.step(1)
    assert window._bridge.example == ("train", 7)
    assert window.maps.examples.name.text() == "training 7"


def test_undo_is_that_of_the_project_in_front(window: MainWindow) -> None:
    window._bridge.do(RenameProject("Mine"))
    window.open(IRIS)
    assert not window.action("edit.undo").isEnabled()
    window.workspace.step(1)
    window.action("edit.undo").trigger()
    assert window._bridge.project.name == "XOR"


def test_a_dot_tells_of_unsaved_changes(window: MainWindow) -> None:
    window.open(IRIS)
    window._bridge.do(RenameProject("Mine"))
    assert [close_button(window, at).is_edited for at in (0, 1)] == [False, True]
    assert titles(window) == ["XOR", "Mine"]
    window._bridge.undo()
    assert not close_button(window, 1).is_edited


def test_the_keys_go_round_the_tabs(window: MainWindow) -> None:
    window.open(IRIS)
    window.open(LSTM)
    seen = []
    for _ in range(3):
        window.action("file.next_tab").trigger()
        seen.append(window.tabs.bar.currentIndex())
    assert seen == [0, 1, 2]


def test_a_middle_click_closes_a_tab_and_the_button_too(window: MainWindow) -> None:
    window.open(IRIS)
    window.open(LSTM)
    bar = window.tabs.bar
    QTest.mouseClick(bar, MIDDLE, pos=bar.tabRect(0).center())
    assert len(titles(window)) == 2
    assert window.workspace.front.session.project.name == window._bridge.project.name
    close_button(window, 0).click()
    assert titles(window) == [window._bridge.project.name]
    assert window._bridge.update.path == LSTM


def test_the_last_tab_leaves_the_welcome_page_behind(window: MainWindow) -> None:
    window.action("file.close_tab").trigger()
    assert titles(window) == ["Welcome"]
    page = window.centre.page
    assert page is not None
    assert page.isVisible()
    assert not window.canvas.isVisible()
    assert not any(window.docks.is_shown(key) for key in window.docks)
    window.action("file.close_tab").trigger()
    assert titles(window) == ["Welcome"]


def test_panels_stand_again_as_they_stood_when_the_welcome_page_goes(window: MainWindow) -> None:
    window.use_layout("Build")
    shown = {key for key in window.docks if window.docks.is_shown(key)}
    window.action("file.welcome").trigger()
    window.action("file.new").trigger()
    assert {key for key in window.docks if window.docks.is_shown(key)} == shown
    assert window.canvas.isVisible()


def test_tabs_are_put_in_another_order_by_dragging(window: MainWindow) -> None:
    window.open(IRIS)
    window.tabs.bar.moveTab(1, 0)
    assert titles(window) == ["Iris flowers", "XOR"]
    assert [tab.session.project.name for tab in window.workspace.tabs] == titles(window)
    window.workspace.step(1)
    assert window._bridge.project.name == "XOR"


def test_a_block_is_opened_in_a_tab_by_a_middle_click(window: MainWindow) -> None:
    window.open(LSTM)
    before = window._bridge.project
    hand = Hand(window.canvas)
    place = hand.body("lstm")
    hand.press(place, MIDDLE)
    hand.release(place, MIDDLE)
    assert titles(window)[1:] == [window._bridge.project.name, "lstm"]
    assert window._bridge.drawing.path == ("lstm",)
    assert window._bridge.project is before
    window.workspace.step(-1)
    assert window._bridge.drawing.path == ()
    assert "lstm" in window.canvas.scene().nodes


def test_panning_with_the_middle_button_opens_no_tab(window: MainWindow) -> None:
    window.open(LSTM)
    hand = Hand(window.canvas)
    place = hand.body("lstm")
    hand.press(place, MIDDLE)
    hand.move(place + QPointF(80.0, 0.0), MIDDLE)
    hand.release(place + QPointF(80.0, 0.0), MIDDLE)
    assert len(titles(window)) == 2


def test_a_block_opens_in_a_tab_by_its_action_and_closes_without_a_question(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_menu, "ask_about_unsaved", lambda *_: pytest.fail("asked"))
    window.open(LSTM)
    window._bridge.do(RenameProject("Mine"))
    window.canvas.select(["lstm"])
    window.action("node.open_in_tab").trigger()
    assert titles(window)[-1] == "lstm"
    window.action("file.close_tab").trigger()
    assert titles(window) == ["XOR", "Mine"]
    assert window._bridge.drawing.path == ()


def test_a_blocks_tab_follows_its_node_and_goes_with_it(window: MainWindow) -> None:
    window.open(LSTM)
    window.workspace.open_block("lstm")
    window._bridge.do(OnGraph(RenameNode("lstm", "memory")))
    assert titles(window)[-1] == "memory"
    assert window._bridge.drawing.path == ("memory",)
    window._bridge.do(OnGraph(RemoveNodes(frozenset({"memory"}))))
    assert len(titles(window)) == 2
    assert window._bridge.drawing.path == ()
    assert not window.workspace.front.is_of_block


def test_the_tab_of_a_project_takes_those_of_its_blocks_with_it(window: MainWindow) -> None:
    window.open(LSTM)
    window.workspace.open_block("lstm")
    window.workspace.close(window.workspace.tabs[1])
    assert titles(window) == ["XOR"]
    assert window._bridge.project.name == "XOR"


def test_closing_the_window_asks_once_about_all_that_is_unsaved(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[list[str]] = []
    answers: list[tuple[int, ...] | None] = [None, (1,)]

    def ask(_: object, names: list[str]) -> tuple[int, ...] | None:
        asked.append(list(names))
        return answers.pop(0)

    monkeypatch.setattr(file_menu, "ask_which_to_save", ask)
    monkeypatch.setattr(file_menu, "save_dialog", lambda *_: tmp_path / "second.json")
    window._bridge.do(RenameProject("First"))
    window.open(IRIS)
    window._bridge.do(RenameProject("Second"))
    assert not window.close()
    assert window.close()
    assert asked == [["First", "Second"]] * 2
    assert (tmp_path / "second.json").is_file()


def test_a_run_is_asked_about_before_its_tab_is_closed(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    answers = [False, True]
    monkeypatch.setattr(file_menu, "may_end_run", lambda *_: answers.pop(0))
    session = window._bridge.session
    monkeypatch.setattr(type(session), "is_running", property(lambda _: True))
    window.open(IRIS)
    window.workspace.step(1)
    window.action("file.close_tab").trigger()
    assert len(titles(window)) == 2
    window.action("file.close_tab").trigger()
    assert len(titles(window)) == 1


def test_a_project_goes_into_a_window_of_its_own_with_its_changes_saved(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[object] = []
    monkeypatch.setattr(file_menu, "open_window", lambda path: opened.append(path) or True)
    monkeypatch.setattr(file_menu, "save_dialog", lambda *_: tmp_path / "mine.json")
    window.open(IRIS)
    window._bridge.do(RenameProject("Mine"))
    window.tabs.move_wanted.emit(window.workspace.front)
    assert opened == [tmp_path / "mine.json"]
    assert (tmp_path / "mine.json").is_file()
    assert titles(window) == ["XOR"]


def test_names_of_many_tabs_are_shortened_and_scrolled(window: MainWindow) -> None:
    for path in sorted(projects_folder().glob("*.json"))[:12]:
        window.open(path)
    bar = window.tabs.bar
    assert bar.count() >= 12
    assert window.width() == 1280
    assert max(bar.tabRect(at).width() for at in range(bar.count())) <= 250
    assert window.tabs.plus.geometry().right() < window.width()


def test_discarded_changes_are_gone_with_their_tab(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_menu, "ask_about_unsaved", lambda *_: Answer.DISCARD)
    window.open(IRIS)
    window._bridge.do(RenameProject("Mine"))
    window.action("file.close_tab").trigger()
    window.open(IRIS)
    assert window._bridge.project.name == "Iris flowers"
