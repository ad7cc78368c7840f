from __future__ import annotations

import time

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from engine.api import Archive, RepetitionBegun, RunState, SetParameter, SetTraining, TakeUpNetwork
from gui.runs import runs_panel
from gui.runs.run_words import ago
from gui.runs.runs_model import Column
from gui.runs.runs_panel import RunsPanel
from tests.gui.fake_bridge import lenet
from tests.gui.runs.kept import keep, learned

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def faster(rate: float):
    project = lenet()
    return msgspec.structs.replace(project, training=project.training.replace(learning_rate=rate))


def other(name: str):
    return msgspec.structs.replace(lenet(), name=name)


@pytest.fixture
def home(tmp_path):
    keep(tmp_path, "old", ago=7200, note="the first\nmore", goal_met=True)
    keep(tmp_path, "fast", ago=720, project=faster(0.1), history=learned(6, 0.9))
    failed = {"state": RunState.FAILED, "text": "Out of memory.", "of_epochs": 20}
    keep(tmp_path, "broken", ago=60, history=learned(ceiling=0.8), **failed)
    keep(tmp_path, "net", ago=30, project=other("Net-1"), history=learned(8, 0.2))
    return tmp_path


@pytest.fixture
def panel(theme, bridge, qtbot, home):
    made = RunsPanel(theme, bridge, archive=Archive(home))
    qtbot.addWidget(made)
    made.resize(1000, 360)
    made.show()
    qtbot.waitExposed(made)
    return made


def shown(panel) -> list[str]:
    return [panel.model.run_at(row).id for row in range(panel.model.rowCount())]


def click(panel, key: str, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    index = panel.model.index(panel.model.row_of(key), Column.WHEN)
    place = panel.table.visualRect(index).center()
    QTest.mouseClick(panel.table.viewport(), LEFT, modifiers, place)


def click_header(panel, column: Column) -> None:
    header = panel.table.header()
    x = header.sectionViewportPosition(column) + 12
    QTest.mouseClick(header.viewport(), LEFT, pos=QPoint(x, header.height() // 2))


def press(button) -> None:
    QTest.mouseClick(button, LEFT)


def test_the_runs_of_this_project_are_listed_newest_first(panel) -> None:
    assert shown(panel) == ["broken", "fast", "old"]


def test_all_projects_are_listed_by_a_filter_with_their_names(panel) -> None:
    assert panel.table.isColumnHidden(Column.NAME)
    press(panel.head.everywhere)
    assert shown(panel) == ["net", "broken", "fast", "old"]
    assert not panel.table.isColumnHidden(Column.NAME)


def test_a_header_sorts_and_sorts_back_with_a_second_click(panel) -> None:
    click_header(panel, Column.RESULT)
    best_first = shown(panel)
    results = [panel.model.run_at(row).summary.result for row in range(3)]
    assert results == sorted(results, reverse=True)
    click_header(panel, Column.RESULT)
    assert shown(panel) == best_first[::-1]


def test_words_typed_into_the_search_find_note_state_and_reason(panel, qtbot) -> None:
    for words, found in (("first", "old"), ("failed", "broken"), ("memory", "broken")):
        panel.head.search.clear()
        qtbot.keyClicks(panel.head.search, words)
        assert shown(panel) == [found]
    qtbot.keyClicks(panel.head.search, "zzz")
    assert panel.hint.isVisible()
    assert panel.hint.text() == "No run has these words."


def test_a_row_tells_how_the_run_stands(panel) -> None:
    row = panel.model.row_of("broken")
    words = [panel.model.index(row, column).data() for column in Column]
    assert words[Column.STATE] == "failed"
    assert words[Column.EPOCHS] == "10 / 20"
    assert words[Column.RESULT].endswith("%")
    tip = panel.model.index(row, Column.STATE).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "Out of memory."


def test_times_are_told_as_people_tell_them() -> None:
    assert [ago(s) for s in (5, 61, 720, 3700, 7300, 90_000, 200_000)] == [
        "just now",
        "1 minute ago",
        "12 minutes ago",
        "1 hour ago",
        "2 hours ago",
        "yesterday",
        "2 days ago",
    ]


def test_a_chosen_run_shows_what_differs_from_the_open_project(panel) -> None:
    click(panel, "fast")
    details = panel.side.details
    assert panel.side.currentWidget() is details
    cells = [details.table.rows.index(0, column).data() for column in range(3)]
    assert cells == ["Learning rate", "0.1", "0.001"]
    assert "torch 2.13.0" in details.about.text()
    click(panel, "old")
    assert details.differ.text() == "Its settings are those of the open project."


def test_the_reason_of_a_failure_stands_in_the_details(panel) -> None:
    click(panel, "broken")
    assert panel.side.details.why.text() == "Out of memory."
    assert panel.side.details.go_on.isVisible()


def test_what_differs_follows_edits_of_the_open_project(panel, bridge, qtbot) -> None:
    click(panel, "old")
    bridge.do(SetParameter("conv1", "filters", 9))
    details = panel.side.details
    qtbot.waitUntil(details.table.isVisible)
    assert [details.table.rows.index(0, c).data() for c in range(3)] == ["conv1: filters", "6", "9"]


def test_a_note_is_kept_when_the_field_is_left(panel, qtbot, home) -> None:
    click(panel, "fast")
    note = panel.side.details.note
    QTest.mouseClick(note.viewport(), LEFT)
    qtbot.keyClicks(note, "rate of 0.1")
    panel.table.setFocus()
    assert Archive(home).run("fast").note == "rate of 0.1"
    row = panel.model.row_of("fast")
    assert panel.model.index(row, Column.NOTE).data() == "rate of 0.1"


def test_a_note_of_another_run_is_not_overwritten_by_what_was_typed_before(panel, qtbot) -> None:
    click(panel, "fast")
    qtbot.keyClicks(panel.side.details.note, "mine")
    click(panel, "old")
    assert panel.side.details.note.toPlainText() == "the first\nmore"
    assert panel.book.find("fast").note == "mine"
    assert panel.book.find("old").note == "the first\nmore"


def test_buttons_and_double_click_ask_for_the_run(panel) -> None:
    asked: list[tuple[str, ...]] = []
    panel.open_wanted.connect(lambda run: asked.append(("open", run.id)))
    panel.continue_wanted.connect(lambda run: asked.append(("continue", run.id)))
    panel.repeat_wanted.connect(lambda run, seeds: asked.append(("repeat", run.id, seeds)))
    click(panel, "broken")
    press(panel.side.details.open)
    press(panel.side.details.go_on)
    press(panel.side.details.repeat.button)
    click(panel, "old")
    index = panel.model.index(panel.model.row_of("old"), Column.WHEN)
    place = panel.table.visualRect(index).center()
    QTest.mouseDClick(panel.table.viewport(), LEFT, pos=place)
    assert asked == [
        ("open", "broken"),
        ("continue", "broken"),
        ("repeat", "broken", 5),
        ("open", "old"),
    ]


def test_a_finished_run_offers_no_continuing(panel) -> None:
    click(panel, "old")
    assert not panel.side.details.go_on.isVisible()


def test_restoring_a_graph_is_one_edit_of_the_open_project(panel, bridge) -> None:
    bridge.do(SetParameter("conv1", "filters", 9))
    click(panel, "old")
    press(panel.side.details.restore)
    assert isinstance(bridge.done[-1], TakeUpNetwork)
    assert bridge.project.graph.structure == lenet().graph.structure


def test_deleting_asks_nothing_and_undo_brings_back(panel, home) -> None:
    click(panel, "old")
    QTest.keyClick(panel.table, Qt.Key.Key_Delete)
    assert shown(panel) == ["broken", "fast"]
    assert panel.undo_bar.isVisible()
    press(panel.undo_bar.undo)
    assert shown(panel) == ["broken", "fast", "old"]
    assert not Archive(home).trashed()


def test_the_trash_restores_what_is_chosen_and_is_emptied_after_a_question(
    panel, home, monkeypatch
) -> None:
    click(panel, "old")
    click(panel, "fast", CTRL)
    QTest.keyClick(panel.table, Qt.Key.Key_Delete)
    press(panel.head.trash)
    assert sorted(shown(panel)) == ["fast", "old"]
    click(panel, "old")
    press(panel.head.restore)
    assert shown(panel) == ["fast"]
    answers = iter((False, True))
    monkeypatch.setattr(runs_panel, "may_empty", lambda _, count: count == 1 and next(answers))
    press(panel.head.empty)
    assert shown(panel) == ["fast"]
    press(panel.head.empty)
    assert panel.hint.text() == "The trash is empty."
    press(panel.head.back)
    assert shown(panel) == ["broken", "old"]
    assert not (home / "trash" / "runs" / "fast").exists()


def test_several_chosen_runs_are_compared_in_colours_that_stay(panel) -> None:
    told: list[tuple] = []
    panel.compared.connect(told.append)
    click(panel, "old")
    click(panel, "fast", CTRL)
    assert [run.key for run in told[-1]] == ["old", "fast"]
    assert [run.name for run in told[-1]] == ["the first", "LeNet on digits"]
    roles = {run.key: run.role for run in told[-1]}
    click(panel, "broken", CTRL)
    panel.leave_out("old")
    assert {run.key: run.role for run in told[-1]}["fast"] == roles["fast"]
    panel.leave_out("broken")
    assert told[-1] == ()
    assert panel.side.currentWidget() is panel.side.details


def test_runs_of_the_same_name_are_called_by_what_differs(panel, home) -> None:
    told: list[tuple] = []
    panel.compared.connect(told.append)
    click(panel, "broken")
    click(panel, "fast", CTRL)
    assert [run.name for run in told[-1]] == ["learning rate 0.001", "learning rate 0.1"]


def test_runs_of_several_projects_are_compared_across_searches(panel, qtbot) -> None:
    told: list[tuple] = []
    panel.compared.connect(told.append)
    press(panel.head.everywhere)
    qtbot.keyClicks(panel.head.search, "Net-1")
    click(panel, "net")
    panel.head.search.clear()
    qtbot.keyClicks(panel.head.search, "first")
    click(panel, "old", CTRL)
    assert [run.key for run in told[-1]] == ["net", "old"]


def test_repeated_runs_are_one_with_several_histories(panel, home) -> None:
    told: list[tuple] = []
    panel.compared.connect(told.append)
    for seed in range(3):
        keep(home, f"seed{seed}", seed=seed, group="together", ago=10 + seed)
    panel.book.refresh()
    click(panel, "seed1")
    press(panel.side.details.group)
    assert len(panel.side.chosen) == 3
    (run,) = told[-1]
    assert (run.key, run.name, len(run.histories)) == ("together", "LeNet on digits × 3", 3)


def test_repeated_runs_are_told_from_single_ones_by_what_differs_and_how_often(panel, home) -> None:
    told: list[tuple] = []
    panel.compared.connect(told.append)
    slow = SetTraining("learning_rate", 0.01).apply(lenet())
    for seed in range(2):
        keep(home, f"seed{seed}", project=slow, seed=seed, group="together", ago=10 + seed)
    keep(home, "single", project=slow, ago=20)
    panel.book.refresh()
    panel.table.choose(("seed0", "seed1", "single", "broken"))
    names = ["learning rate 0.01 × 2", "learning rate 0.01", "learning rate 0.001"]
    assert [run.name for run in told[-1]] == names


def test_the_table_of_differences_is_copied_as_csv(panel) -> None:
    click(panel, "old")
    click(panel, "fast", CTRL)
    table = panel.side.comparison.table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_C, CTRL)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "setting,the first,LeNet on digits"
    assert "training.learning_rate,0.001,0.1" in lines
    assert any(line.startswith("test accuracy,0.") for line in lines)


def test_two_networks_are_asked_for_on_the_canvas(panel, home) -> None:
    project = lenet()
    wider = SetParameter("conv1", "filters", 12).apply(project.graph)
    keep(home, "wide", project=msgspec.structs.replace(project, graph=wider), ago=5)
    panel.book.refresh()
    asked: list[tuple] = []
    panel.difference_wanted.connect(lambda change, run: asked.append((change, run.id)))
    click(panel, "old")
    click(panel, "wide", CTRL)
    press(panel.side.comparison.canvas)
    change, run = asked[-1]
    assert run == "wide"
    assert change.before.node("conv1").layer.filters == 6
    assert change.after.node("conv1").layer.filters == 12


def test_progress_of_a_repetition_is_told(panel, bridge, home) -> None:
    bridge.repetition_begun.emit(RepetitionBegun(2, 5, 3, home, "g"))
    assert panel.progress.isVisible()
    assert panel.progress.text() == "Run 2 of 5, seed 3"


def repeated(panel, bridge, home) -> None:
    """Ask for two seeds, and have them trained."""
    click(panel, "fast")
    panel.side.details.repeat_wanted.emit(2)
    for seed in range(2):
        folder = keep(home, f"again{seed}", seed=seed, group="g", ago=5 - seed)
        bridge.repetition_begun.emit(RepetitionBegun(seed + 1, 2, seed, folder, "g"))


def test_what_was_repeated_is_compared_when_all_of_it_is_done(panel, bridge, home) -> None:
    told: list[tuple] = []
    panel.compared.connect(told.append)
    repeated(panel, bridge, home)
    panel.book.refresh()
    assert panel.table.chosen == ("again0", "again1")
    assert [(run.key, len(run.histories)) for run in told[-1]] == [("g", 2)]
    click(panel, "fast")
    panel.book.refresh()
    assert panel.table.chosen == ("fast",)


def test_who_chose_another_run_while_some_were_repeated_goes_on_looking_at_it(
    panel, bridge, home
) -> None:
    repeated(panel, bridge, home)
    click(panel, "old")
    panel.book.refresh()
    assert panel.table.chosen == ("old",)


def test_what_another_process_keeps_appears_while_the_panel_is_seen(panel, home, qtbot) -> None:
    keep(home, "new", ago=1)
    qtbot.waitUntil(lambda: "new" in shown(panel), timeout=5000)
    panel.hide()
    keep(home, "newer", ago=0)
    qtbot.wait(100)
    assert "newer" not in shown(panel)
    panel.show()
    assert "newer" in shown(panel)


def test_what_is_chosen_stays_chosen_while_runs_come(panel, home) -> None:
    click(panel, "old")
    keep(home, "new", ago=1)
    panel.book.refresh()
    assert panel.table.chosen == ("old",)
    rows = panel.table.selectionModel().selectedRows()
    assert [panel.model.run_at(index.row()).id for index in rows] == ["old"]


def test_a_folder_without_a_project_of_this_name_offers_all(panel, bridge) -> None:
    bridge.project = other("Something new")
    bridge.project_updated.emit(bridge.update)
    assert "4 of others" in panel.hint.text()
    assert "every project" in panel.hint.button().toolTip()
    press(panel.hint.button())
    assert len(shown(panel)) == 4


def test_a_thousand_runs_are_listed_sorted_and_searched_without_delay(
    theme, bridge, qtbot, tmp_path
) -> None:
    first = keep(tmp_path, "run0000", ago=5000)
    files = {f.name: f.read_bytes() for f in first.iterdir() if f.suffix == ".json"}
    for number in range(1, 1000):
        place = first.with_name(f"run{number:04d}")
        place.mkdir()
        for name, content in files.items():
            (place / name).write_bytes(content)
    panel = RunsPanel(theme, bridge, archive=Archive(tmp_path))
    qtbot.addWidget(panel)
    panel.resize(1000, 360)
    panel.show()
    assert len(shown(panel)) == 1000

    def cost(do) -> float:
        began = time.thread_time()
        do()
        panel.table.viewport().repaint()
        return time.thread_time() - began

    refreshed = min(cost(panel.book.refresh) for _ in range(5))
    sorted_ = min(cost(lambda: click_header(panel, Column.RESULT)) for _ in range(5))
    searched = min(cost(lambda t=t: panel.head.search.setText(t)) for t in ("run00", "run", ""))
    assert max(refreshed, sorted_, searched) < 0.25  # a tenth of that on a quiet machine
