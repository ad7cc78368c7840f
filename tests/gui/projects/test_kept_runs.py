"""Kept runs come back in the tab they belong into, with the project that they learned."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from engine.api import KeptRun, RunState, Session, SetTraining, projects_folder
from gui.main_window.window import MainWindow
from tests.gui.projects.test_runs_in_tabs import LONG_MS, ready

IRIS = projects_folder() / "mlp_iris.json"


def trained(window: MainWindow, qtbot: QtBot, epochs: int = 2) -> tuple[Session, KeptRun]:
    """A run of the project in front, finished."""
    session = ready(window, qtbot)
    window._bridge.do(SetTraining("epochs", epochs))
    session.train()
    qtbot.waitUntil(lambda: session.run_state is RunState.FINISHED, timeout=LONG_MS)
    window.docks.show("runs")
    window.runs.book.refresh()
    assert session.run_folder is not None
    run = window.runs.book.find(session.run_folder.name)
    assert run is not None
    return session, run


def test_a_run_opens_where_its_network_is_open(window: MainWindow, qtbot: QtBot) -> None:
    session, run = trained(window, qtbot)
    window.open(IRIS)
    assert window._bridge.session is not session
    window.runs.open_wanted.emit(run)
    assert window._bridge.session is session
    assert len(window.workspace.tabs) == 2


def test_a_run_of_a_network_that_is_not_open_opens_in_a_new_tab(
    window: MainWindow, qtbot: QtBot
) -> None:
    session, run = trained(window, qtbot)
    learned = session.project
    first = window.workspace.front
    window.open(IRIS)
    window.workspace.close(first)
    iris = ready(window, qtbot)
    before = iris.project
    window.runs.open_wanted.emit(run)
    bridge = window._bridge
    qtbot.waitUntil(lambda: bridge.session.run_folder == run.folder, timeout=LONG_MS)
    assert bridge.session is not iris
    assert iris.project is before
    assert bridge.project.graph.structure == learned.graph.structure
    assert len(bridge.session.history.series("train/loss")) > 0


def test_a_stopped_run_is_continued_with_the_settings_it_had(
    window: MainWindow, qtbot: QtBot
) -> None:
    session = ready(window, qtbot)
    window._bridge.do(SetTraining("epochs", 3))
    session.step_epoch()
    qtbot.waitUntil(lambda: session.run_state is RunState.PAUSED, timeout=LONG_MS)
    session.stop()
    qtbot.waitUntil(lambda: session.run_state is RunState.STOPPED, timeout=LONG_MS)
    window.docks.show("runs")
    window.runs.book.refresh()
    assert session.run_folder is not None
    run = window.runs.book.find(session.run_folder.name)
    assert run is not None
    assert run.can_continue
    window._bridge.do(SetTraining("learning_rate", 0.5))
    window.runs.continue_wanted.emit(run)
    bridge = window._bridge
    qtbot.waitUntil(lambda: bridge.session.run_state is RunState.FINISHED, timeout=LONG_MS)
    assert bridge.session is not session  # the open project learns otherwise by now
    assert bridge.session.run_folder == run.folder
    window.runs.book.refresh()
    found = window.runs.book.find(run.id)
    assert found is not None
    assert found.summary.epochs == 3


def test_repeating_trains_with_the_next_seeds_and_tells_how_far(
    window: MainWindow, qtbot: QtBot
) -> None:
    session, run = trained(window, qtbot)
    told: list[str] = []
    window._bridge.repetition_begun.connect(lambda _: told.append(window.runs.progress.text()))
    window.runs.repeat_wanted.emit(run, 2)
    qtbot.waitUntil(lambda: len(told) == 2, timeout=LONG_MS)
    qtbot.waitUntil(lambda: session.run_state is RunState.FINISHED, timeout=LONG_MS)
    window.runs.book.refresh()
    mates = [kept.summary for kept in window.runs.book.runs if kept.summary.group]
    assert sorted(mate.seed for mate in mates) == [run.summary.seed, run.summary.seed + 1]
    assert len({mate.group for mate in mates}) == 1
    assert told[1].startswith("Run 2 of 2")
    assert window.runs.progress.isHidden()


def test_the_row_of_a_run_follows_it_while_it_goes_on(window: MainWindow, qtbot: QtBot) -> None:
    window.docks.show("runs")
    session = ready(window, qtbot)
    window._bridge.do(SetTraining("epochs", 100_000))
    session.train()
    model = window.runs.model
    qtbot.waitUntil(
        lambda: model.rowCount() > 0 and model.run_at(0).summary.epochs > 0, timeout=LONG_MS
    )
    known = model.run_at(0).summary.epochs
    assert model.run_at(0).is_active
    qtbot.waitUntil(lambda: model.run_at(0).summary.epochs > known, timeout=LONG_MS)
    session.stop()
    qtbot.waitUntil(lambda: model.run_at(0).summary.state is RunState.STOPPED, timeout=LONG_MS)
