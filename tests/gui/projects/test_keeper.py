"""What is found again after the program's end, and what is told of files."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QSettings
from PySide6.QtWidgets import QWidget

from engine.api import RenameProject, projects_folder
from gui.main_window import file_menu
from gui.main_window.window import MainWindow
from gui.projects.file_watch import FileWatch
from gui.projects.keeper import Keeper
from gui.projects.notice import Notice
from gui.projects.recovery import left_behind
from tests.gui.projects.conftest import Opening

FIRST = projects_folder() / "lenet_digits.json"
IRIS = projects_folder() / "mlp_iris.json"
LSTM = projects_folder() / "lstm_from_gates.json"


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A project of the user's."""
    return Path(shutil.copy(IRIS, tmp_path / "mine.json"))


def started(opening: Opening, project: Path | None = None, *, extra: bool = False) -> Keeper:
    """A start of the program; gives what keeps, whose parent chain leads to the window."""
    window = opening()
    keeper = window.make_keeper(is_extra=extra)
    keeper.begin(project, FIRST)
    return keeper


def window_of(keeper: Keeper) -> MainWindow:
    parent = keeper.parent().parent()
    assert isinstance(parent, MainWindow)
    return parent


def names(window: MainWindow) -> list[str]:
    return [tab.session.project.name for tab in window.workspace.tabs]


def answer(notice: Notice, word: str) -> None:
    next(button for button in notice.buttons if button.text() == word).click()


def crash(keeper: Keeper) -> None:
    """Leave all as the system does when it ends a process: locks of the dead count for nothing."""
    recovery = keeper.recovery
    recovery.keep_all()
    recovery._timer.stop()
    for lock in (recovery._lock, keeper._lock):
        if lock is not None:
            lock.unlock()
    window_of(keeper)._bridge.close()


def test_the_very_first_start_opens_the_first_project_ready_to_train(opening: Opening) -> None:
    window = window_of(started(opening))
    assert names(window) == ["LeNet on digits"]
    assert window.canvas.isVisible()


def test_tabs_are_found_as_they_were_left(opening: Opening) -> None:
    window = window_of(started(opening))
    window.open(LSTM)
    window.workspace.open_block("lstm")
    window.open(IRIS)
    window.workspace.go_to(window.workspace.tabs[1])
    window.canvas.zoom_in()
    window.canvas._camera.look_at(QPointF(300.0, 50.0))
    zoom = window.canvas._camera.zoom
    assert window.close()

    again = window_of(started(opening))
    assert names(again) == names(window)
    assert again.workspace.tabs.index(again.workspace.front) == 1
    assert [tab.home for tab in again.workspace.tabs] == [tab.home for tab in window.workspace.tabs]
    assert again.canvas._camera.zoom == pytest.approx(zoom)
    again.workspace.step(1)
    assert again._bridge.drawing.path == ("lstm",)


def test_a_project_that_is_asked_for_comes_in_front_of_the_others(opening: Opening) -> None:
    assert window_of(started(opening)).close()
    again = window_of(started(opening, IRIS))
    assert names(again) == ["LeNet on digits", "Iris flowers"]
    assert again._bridge.project.name == "Iris flowers"


def test_where_all_was_closed_the_next_start_shows_the_welcome_page(opening: Opening) -> None:
    window = window_of(started(opening))
    window.action("file.close_tab").trigger()
    assert window.close()
    again = window_of(started(opening))
    assert again.workspace.front.shows_welcome


def test_a_file_that_is_gone_is_told_and_the_others_are_opened(
    opening: Opening, mine: Path
) -> None:
    window = window_of(started(opening))
    window.open(mine)
    assert window.close()
    mine.unlink()
    again = window_of(started(opening))
    assert names(again) == ["LeNet on digits"]
    assert "mine.json" in again.toast.text()


def test_a_further_window_begins_empty_and_is_not_remembered(opening: Opening) -> None:
    first = started(opening)
    extra = window_of(started(opening, extra=True))
    assert extra.workspace.front.shows_welcome
    extra.open(IRIS)
    assert extra.close()
    second = window_of(started(opening))  # a second start beside the first is one, too
    assert second.workspace.front.shows_welcome
    assert second.close()
    assert window_of(first).close()
    assert names(window_of(started(opening))) == ["LeNet on digits"]


def test_panels_stand_where_the_user_left_them(opening: Opening) -> None:
    window = window_of(started(opening))
    window.use_layout("Build")
    window.docks.dock("palette").hide()
    assert window.close()
    again = window_of(started(opening))
    assert again.layouts.value() == "Build"
    assert not again.docks.is_shown("palette")
    again.use_layout("Train")
    assert again.docks.is_shown("palette")
    again.use_layout("Build")
    assert not again.docks.is_shown("palette")
    again.action("view.reset_panels").trigger()
    assert again.docks.is_shown("palette")


def test_unsaved_changes_are_offered_after_a_crash_and_restored(
    opening: Opening, mine: Path
) -> None:
    keeper = started(opening, mine)
    window = window_of(keeper)
    window._bridge.do(RenameProject("Better"))
    window.action("file.new").trigger()
    window._bridge.do(RenameProject("Nowhere yet"))
    crash(keeper)

    again = started(opening)
    notice = window_of(again).centre.recovery_notice
    assert notice.isVisible()
    assert "“Better”" in notice.words.text()
    assert "“Nowhere yet”" in notice.words.text()
    answer(notice, "Restore")
    bridge = window_of(again)._bridge
    restored = {s.project.name: s for s in bridge.sessions}
    assert restored["Better"].update.path == mine
    assert not restored["Better"].update.is_clean
    assert restored["Nowhere yet"].update.path is None
    assert not notice.isVisible()
    kept = [one.name for one in left_behind()]
    assert kept == []  # those of this process are its own


def test_what_was_kept_can_be_discarded(opening: Opening, mine: Path) -> None:
    keeper = started(opening, mine)
    window_of(keeper)._bridge.do(RenameProject("Better"))
    crash(keeper)
    again = started(opening)
    answer(window_of(again).centre.recovery_notice, "Discard")
    assert left_behind() == ()
    assert "Better" not in names(window_of(again))


def test_nothing_is_kept_of_what_was_saved_or_closed_in_order(
    opening: Opening, mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = started(opening, mine)
    window = window_of(keeper)
    window._bridge.do(RenameProject("Better"))
    keeper.recovery.keep_all()
    copies = list(keeper.recovery.folder.glob("[0-9]*.json"))
    assert len(copies) == 1
    window.action("file.save").trigger()
    keeper.recovery.keep_all()
    assert not copies[0].exists()
    assert window.close()
    assert not keeper.recovery.folder.exists()


def changed_elsewhere(path: Path) -> None:
    """Write the file as another program does."""
    path.write_text(path.read_text().replace("Iris flowers", "From elsewhere"))
    later = path.stat().st_mtime + 5
    os.utime(path, (later, later))


def watch_of(keeper: Keeper) -> FileWatch:
    keeper.watch.look()  # knows the file as it is now
    return keeper.watch


def test_a_file_changed_elsewhere_is_told_and_reloaded_at_a_word(
    opening: Opening, mine: Path
) -> None:
    keeper = started(opening, mine)
    window, watch = window_of(keeper), watch_of(keeper)
    watch.look()
    assert not window.centre.file_notice.isVisible()
    changed_elsewhere(mine)
    watch.look()
    assert "mine.json was changed" in window.centre.file_notice.words.text()
    answer(window.centre.file_notice, "Reload")
    assert window._bridge.project.name == "From elsewhere"
    watch.look()
    assert not window.centre.file_notice.isVisible()


def test_what_is_open_can_be_kept_against_a_changed_file(opening: Opening, mine: Path) -> None:
    keeper = started(opening, mine)
    window, watch = window_of(keeper), watch_of(keeper)
    changed_elsewhere(mine)
    watch.look()
    answer(window.centre.file_notice, "Keep mine")
    assert window._bridge.project.name == "Iris flowers"
    assert not window._bridge.update.is_clean  # so that closing asks


def test_the_own_saving_is_no_change_from_elsewhere(opening: Opening, mine: Path) -> None:
    keeper = started(opening, mine)
    window, watch = window_of(keeper), watch_of(keeper)
    window._bridge.do(RenameProject("Better"))
    window.action("file.save").trigger()
    watch.look()
    assert not window.centre.file_notice.isVisible()


def test_a_file_that_vanishes_is_told_and_can_be_saved_again(opening: Opening, mine: Path) -> None:
    keeper = started(opening, mine)
    window, watch = window_of(keeper), watch_of(keeper)
    mine.unlink()
    watch.look()
    assert "is gone" in window.centre.file_notice.words.text()
    assert not window._bridge.update.is_clean
    answer(window.centre.file_notice, "Save it again")
    assert mine.is_file()
    assert window._bridge.update.is_clean


def test_what_happened_to_a_file_is_told_with_its_project_in_front(
    opening: Opening, mine: Path
) -> None:
    keeper = started(opening, mine)
    window, watch = window_of(keeper), watch_of(keeper)
    changed_elsewhere(mine)
    watch.look()
    window.open(LSTM)
    assert not window.centre.file_notice.isVisible()
    window.workspace.step(-1)
    assert window.centre.file_notice.isVisible()


def test_a_broken_memory_of_last_time_is_no_reason_not_to_start(
    opening: Opening, settings: QSettings
) -> None:
    settings.setValue("open_projects", '[{"file": 3, "home": "no list"}]')
    window = window_of(started(opening))
    assert window.workspace.front.shows_welcome


def test_an_example_is_not_written_over_when_the_window_closes(
    opening: Opening, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def ask(_parent: QWidget, folder: Path, _name: str) -> Path:
        assert folder != projects_folder()
        return tmp_path / "lenet.json"

    monkeypatch.setattr(file_menu, "save_dialog", ask)
    monkeypatch.setattr(file_menu, "ask_about_unsaved", lambda *_: file_menu.Answer.SAVE)
    window = window_of(started(opening))
    window._bridge.do(RenameProject("Mine"))
    assert window.close()
    assert (tmp_path / "lenet.json").is_file()
