"""Runs of several projects: what panels show of them, and one at a time."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from engine.api import RunState, Session, SetTraining, projects_folder
from gui.main_window import run_menu
from gui.main_window.window import MainWindow

IRIS = projects_folder() / "mlp_iris.json"
LONG_MS = 60_000


def ready(window: MainWindow, qtbot: QtBot) -> Session:
    """The session in front, with torch and data loaded."""
    bridge = window._bridge
    bridge.start()
    session = bridge.session
    qtbot.waitUntil(lambda: session.is_ready and session.data_set is not None, timeout=LONG_MS)
    return session


def drawn_points(window: MainWindow) -> int:
    """How many points the curves panel has of the loss."""
    return len(window._bridge.session.history.series("train/loss"))


def test_panels_show_the_run_of_the_project_in_front_and_of_no_other(
    window: MainWindow, qtbot: QtBot
) -> None:
    session = ready(window, qtbot)
    window._bridge.do(SetTraining("epochs", 3))
    session.train()
    qtbot.waitUntil(lambda: session.run_state is RunState.FINISHED, timeout=LONG_MS)
    bar, nodes = window.run_bar, window.canvas.scene().nodes
    quality, words = bar.quality.text(), bar.progress.accessibleName()
    loss = next(name for name, item in nodes.items() if item.look.face.value_kind == "loss")
    value = nodes[loss].look.value
    assert "test" in value
    qtbot.waitUntil(lambda: window.curves._drawn_history() is session.history)

    window.open(IRIS)
    assert bar.quality.text() == "–"
    assert "Ready" in bar.progress.accessibleName()
    assert bar.train.isEnabled()
    assert drawn_points(window) == 0
    qtbot.waitUntil(lambda: window.curves._drawn_history() is not session.history)
    values = [item.look.value for item in window.canvas.scene().nodes.values()]
    assert not any("test" in (text or "") for text in values)

    window.workspace.step(1)
    assert (bar.quality.text(), bar.progress.accessibleName()) == (quality, words)
    assert window.canvas.scene().nodes[loss].look.value == value
    qtbot.waitUntil(lambda: window.curves._drawn_history() is session.history)


def test_a_project_that_comes_back_to_the_front_is_looked_into_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    ready(window, qtbot)
    window.open(IRIS)
    ready(window, qtbot)
    looks: list[object] = []
    window._bridge.snapshot_taken.connect(looks.append)
    window.workspace.step(1)
    qtbot.waitUntil(lambda: bool(looks), timeout=LONG_MS)


def test_a_run_goes_on_behind_and_its_tab_tells(window: MainWindow, qtbot: QtBot) -> None:
    session = ready(window, qtbot)
    window._bridge.do(SetTraining("epochs", 100_000))
    session.train()
    qtbot.waitUntil(lambda: session.run_state is RunState.RUNNING, timeout=LONG_MS)
    window.open(IRIS)
    assert not window.tabs.bar.tabIcon(0).isNull()
    assert "Is being trained" in window.tabs.bar.tabToolTip(0)
    assert window.action("run.train").isEnabled()
    assert not window.action("run.stop").isEnabled()
    qtbot.waitUntil(lambda: window._bridge.heard_of(session).batch is not None, timeout=LONG_MS)
    session.stop()
    qtbot.waitUntil(lambda: window.tabs.bar.tabIcon(0).isNull(), timeout=LONG_MS)
    window.workspace.step(1)
    assert "Stopped after" in window.run_bar.progress.accessibleName()


@pytest.mark.parametrize("agrees", [False, True])
def test_a_second_run_waits_for_the_users_word(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, agrees: bool
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        run_menu, "may_take_turn", lambda _, text, name: (asked.append(name), agrees)[1]
    )
    first = ready(window, qtbot)
    window._bridge.do(SetTraining("epochs", 100_000))
    first.train()
    qtbot.waitUntil(lambda: first.run_state is RunState.RUNNING, timeout=LONG_MS)
    window.open(IRIS)
    second = ready(window, qtbot)
    window.run_bar.train.click()
    assert asked == ["XOR"]
    if agrees:
        qtbot.waitUntil(lambda: second.run_state is RunState.FINISHED, timeout=LONG_MS)
        assert first.run_state is RunState.STOPPED
    else:
        assert second.run_state is RunState.IDLE
        assert first.is_running
