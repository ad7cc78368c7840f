"""The window around the panels: actions, layouts, questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QSettings, Qt
from PySide6.QtWidgets import QApplication, QTabBar
from pytestqt.qtbot import QtBot

from engine.api import (
    AddNode,
    Point,
    RenameProject,
    RunChanged,
    RunState,
    SetTraining,
    projects_folder,
    stored_name,
)
from gui.actions import ACTIONS, MENUS
from gui.app import build
from gui.docks import LAYOUTS
from gui.files.examples import examples
from gui.files.unsaved_question import Answer
from gui.main_window import file_menu
from gui.main_window.window import MainWindow


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made, bridge = build(qapp, settings, projects_folder() / "xor.json", "dark")
    made.show()
    qtbot.waitExposed(made)
    yield made
    bridge.close()
    made.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_every_action_has_a_place_a_title_and_a_handler(window: MainWindow, action) -> None:
    assert action.menu in MENUS
    assert action.title
    assert action.tip
    assert callable(window._menus.handler(action))
    assert window.action(action.id).text()


def test_no_key_means_two_things() -> None:
    keys = Counter(key for action in ACTIONS for key in action.shortcuts)
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_shows_its_panels_and_no_others(window: MainWindow, name: str) -> None:
    window.use_layout(name)
    shown = {key for key in window.docks if window.docks.is_shown(key)}
    assert shown == set(LAYOUTS[name]) - {"game"}  # XOR is none


def test_undo_names_the_step_it_takes_back(window: MainWindow) -> None:
    bridge = window._bridge
    assert not window.action("edit.undo").isEnabled()
    bridge.do(AddNode(bridge.session.catalogue["relu"](), Point(0.0, 300.0)))
    assert "ReLU" in window.action("edit.undo").text()
    window.action("edit.undo").trigger()
    assert "relu" not in bridge.project.graph.by_name
    assert "ReLU" in window.action("edit.redo").text()


def test_no_button_moves_when_something_is_edited(window: MainWindow) -> None:
    before = window.run_bar.train.geometry(), window.tabs.bar.tabRect(0)
    bridge = window._bridge
    bridge.do(AddNode(bridge.session.catalogue["relu"](), Point(0.0, 300.0)))
    assert window.isWindowModified()
    assert (window.run_bar.train.geometry(), window.tabs.bar.tabRect(0)) == before


def test_the_theme_is_switched_and_remembered(window: MainWindow) -> None:
    assert window._theme.is_dark
    window.action("view.theme").trigger()
    assert not window._theme.is_dark
    assert window._settings.value("theme") == "light"


@pytest.mark.parametrize(("answer", "closed"), [(Answer.CANCEL, False), (Answer.DISCARD, True)])
def test_unsaved_changes_are_asked_about_before_their_tab_is_closed(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, answer: Answer, closed: bool
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        file_menu, "ask_about_unsaved", lambda _, name: (asked.append(name), answer)[1]
    )
    window._bridge.do(RenameProject("Mine"))
    assert window.open(projects_folder() / "mlp_iris.json")
    window.workspace.step(-1)
    assert asked == []
    window.action("file.close_tab").trigger()
    assert asked == ["Mine"]
    assert (window._bridge.project.name == "Mine") is not closed


def test_saving_without_a_file_asks_for_a_place(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "new.json"
    monkeypatch.setattr(file_menu, "save_dialog", lambda *_: path)
    window.action("file.new").trigger()
    window.action("file.save").trigger()
    assert path.is_file()
    assert window._bridge.update.path == path


def test_an_example_stays_as_it_came(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    proposed: list[Path] = []
    path = tmp_path / "mine.json"
    monkeypatch.setattr(
        file_menu, "save_dialog", lambda _, folder, __: (proposed.append(folder), path)[1]
    )
    window._bridge.do(RenameProject("Mine"))
    window.action("file.save").trigger()
    assert path.is_file()
    assert proposed == [Path.home()]
    window._bridge.do(RenameProject("Mine too"))
    window.action("file.save").trigger()
    assert stored_name(path) == "Mine too"
    assert len(proposed) == 1


def test_a_project_without_a_name_takes_that_of_its_file(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(file_menu, "save_dialog", lambda *_: tmp_path / "my_iris.json")
    window.action("file.new").trigger()
    window.action("file.save").trigger()
    assert window._bridge.project.name == "my iris"
    assert window._bridge.update.is_clean


def test_examples_are_listed_by_part_and_name(window: MainWindow) -> None:
    window._menus.examples.aboutToShow.emit()
    parts = [part.menu() for part in window._menus.examples.actions()]
    names = [action.text() for part in parts for action in part.actions()]
    every = [stored_name(path) for path in projects_folder().glob("*.json")]
    assert sorted(names) == sorted(every)
    assert "XOR" in names


def test_every_project_of_the_gallery_stands_in_one_part() -> None:
    listed = [path.stem for title, paths in examples() for path in paths if title != "More"]
    assert sorted(listed) == sorted(path.stem for path in projects_folder().glob("*.json"))


def test_an_example_is_opened_with_its_lesson_in_front(window: MainWindow) -> None:
    window._menus.examples.aboutToShow.emit()
    part = window._menus.examples.actions()[1].menu()
    part.actions()[0].trigger()
    assert "threshold" in window.lesson.text.toPlainText()
    assert window.docks.is_in_front("lesson")
    window.use_layout("Build")
    assert window.docks.is_in_front("lesson")
    node = window._bridge.project.graph.nodes[0].name
    window.canvas.select([node])
    assert window.docks.is_in_front("inspector")
    assert not window.docks.is_in_front("lesson")


def test_how_it_learns_is_set_in_one_panel_that_the_inspector_leads_to(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.use_layout("Build")
    assert window.docks.is_in_front("inspector")
    assert not window.docks.is_in_front("training")
    window._bridge.do(SetTraining("epochs", 7))
    qtbot.mouseClick(window.inspector.project_page.training, Qt.MouseButton.LeftButton)
    assert window.docks.is_in_front("training")
    epochs = window.training.section_of("epochs").form.row("epochs").field
    assert epochs.value() == 7
    window.use_layout("Train")
    assert window.docks.is_in_front("training")
    window.canvas.select([window._bridge.project.graph.nodes[0].name])
    assert window.docks.is_in_front("inspector")


def test_a_project_without_a_lesson_says_so(window: MainWindow) -> None:
    window._bridge.session.new()
    window.docks.show("lesson")
    assert window.lesson.hint.isVisible()
    assert not window.lesson.text.isVisible()


def test_where_nothing_is_learned_there_are_no_single_steps(window: MainWindow) -> None:
    batch, epoch = window.action("run.batch"), window.action("run.epoch")
    assert batch.isEnabled()
    window._bridge.session.open(projects_folder() / "chain_rule.json")
    assert not batch.isEnabled()
    assert not epoch.isEnabled()
    assert window.action("run.train").isEnabled()
    assert window.action("run.train").text() == "&Measure"
    window._bridge.session.open(projects_folder() / "xor.json")
    assert batch.isEnabled()
    assert window.action("run.train").text() == "&Train"


def test_a_refused_file_is_told_and_the_project_stays(window: MainWindow, tmp_path: Path) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text("{")
    before = window._bridge.project
    assert not window.open(broken)
    assert "not valid JSON" in window.toast.text()
    assert window._bridge.project is before


def test_opened_files_are_listed_as_recent(window: MainWindow) -> None:
    window.open(projects_folder() / "mlp_iris.json")
    window._menus.recent.aboutToShow.emit()
    names = [action.text() for action in window._menus.recent.actions()]
    assert names[:2] == ["mlp_iris.json", "xor.json"]


def test_an_empty_project_tells_how_to_begin(window: MainWindow) -> None:
    window.action("file.new").trigger()
    overlays = window.canvas.overlays
    assert not overlays.empty_hint.isHidden()
    bridge = window._bridge
    bridge.do(AddNode(bridge.session.catalogue["relu"](), Point(0.0, 0.0)))
    assert overlays.empty_hint.isHidden()


def test_the_data_line_of_the_project_brings_the_data_to_the_front(window: MainWindow) -> None:
    window.docks.dock("data").hide()
    window.inspector.project_page.data.click()
    assert window.docks.is_shown("data")


def test_keys_do_what_the_buttons_allow(window: MainWindow) -> None:
    window._bridge.run_changed.emit(RunChanged(RunState.RUNNING))
    assert not window.action("run.train").isEnabled()
    assert window.action("run.pause").isEnabled()
    window._bridge.run_changed.emit(RunChanged(RunState.STOPPED))
    assert window.action("run.train").isEnabled()
    assert not window.action("run.stop").isEnabled()


@pytest.mark.parametrize("names", [("Train",), ("Present", "Train"), ("Look inside", "Train")])
def test_no_row_of_tabs_lies_over_the_panels(
    window: MainWindow, qtbot: QtBot, names: tuple[str, ...]
) -> None:
    for name in names:
        window.use_layout(name)
        qtbot.wait(1)
    direct = Qt.FindChildOption.FindDirectChildrenOnly

    def each_stands_below_its_panel() -> None:
        found = window.findChildren(QTabBar, options=direct)
        bars = [b for b in found if b.isVisible() and b.geometry().intersects(window.rect())]
        rows = {b.tabText(0): [b.tabText(at) for at in range(b.count())] for b in bars}
        assert rows.get("Curves") == ["Curves", "Diagnosis"]
        assert rows.get("Inspector") == ["Inspector", "Training", "Lesson"]
        docks = [window.docks.dock(key) for key in window.docks if window.docks.is_in_front(key)]
        for bar in bars:  # right below the panel in front, whose name it shows
            title = bar.tabText(bar.currentIndex())
            places = [d.geometry().bottomLeft() for d in docks if d.windowTitle() == title]
            assert bar.geometry().topLeft() - QPoint(0, 1) in places

    qtbot.waitUntil(each_stands_below_its_panel)
