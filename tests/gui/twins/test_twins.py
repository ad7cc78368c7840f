"""Two networks beside each other in the window, trained by real engines."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from safetensors.numpy import load_file

from engine.api import RunState, Session, SetParameter, SetTraining
from gui.main_window.window import MainWindow
from gui.twins.pairing import Pair
from gui.twins.side_by_side import SideBySide
from tests.gui.twins.conftest import LONG_MS

LEFT = Qt.MouseButton.LeftButton
OTHER_UNITS = 5


def made(window: MainWindow, qtbot: QtBot) -> Pair:
    """The open project and a copy of it, made as a person makes it; the copy is in front."""
    window.action("run.twin").trigger()
    dialog = window.twin_lab.dialog
    assert dialog is not None
    click(qtbot, dialog.ok)
    pair = window.twins.pair
    assert pair is not None
    bridge = window._bridge
    assert bridge.session is pair.second
    qtbot.waitUntil(lambda: bridge.session.data_set is not None, timeout=LONG_MS)
    window.use_layout("Compare")
    window.docks.show("twins")
    qtbot.waitUntil(window.twins.buttons.isVisible)
    return pair


def otherwise(window: MainWindow, qtbot: QtBot) -> Pair:
    """The same, with another number of units in the copy."""
    pair = made(window, qtbot)
    window._bridge.do(SetParameter("hidden", "units", OTHER_UNITS))
    return pair


def click(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, LEFT)


def until(qtbot: QtBot, pair: Pair, state: RunState) -> None:
    qtbot.waitUntil(lambda: all(s.run_state is state for s in pair), timeout=LONG_MS)


def losses(session: Session) -> list[float]:
    return session.history.series("train/loss").y.tolist()


def long(window: MainWindow, pair: Pair, epochs: int = 50_000) -> None:
    """Let both learn for long."""
    for session in pair:
        session.do(SetTraining("epochs", epochs))


def hidden_weights(session: Session) -> np.ndarray:
    """What the engine wrote down at the end, as no panel had a hand in it."""
    assert session.run_folder is not None
    stored = load_file(Path(session.run_folder) / "checkpoint.safetensors")
    key = next(k for k in stored if k.endswith("hidden.weight") and k.startswith("model"))
    return stored[key]


def test_a_copy_becomes_the_twin_in_a_second_tab(window: MainWindow, qtbot: QtBot) -> None:
    first = window._bridge.session
    pair = made(window, qtbot)
    assert pair.first is first
    assert [tab.session for tab in window.workspace.tabs] == [first, pair.second]
    assert pair.second.name == "Points, twin"
    assert pair.second.project.graph == first.project.graph
    assert not pair.second.update.is_clean


def test_both_learn_in_step_and_each_shows_its_own_numbers(
    window: MainWindow, qtbot: QtBot
) -> None:
    pair = otherwise(window, qtbot)
    click(qtbot, window.twins.buttons.train)
    until(qtbot, pair, RunState.FINISHED)
    assert len(losses(pair.first)) == len(losses(pair.second)) > 0
    assert losses(pair.first) != losses(pair.second)

    window.twins.show_kind("filters")
    side = window.twins.sides.show_kind("filters")
    assert isinstance(side, SideBySide)
    for panel in (side.of_front, side.of_twin):
        panel.show_node("hidden")
    panels = {pair.second: side.of_front, pair.first: side.of_twin}
    for session, panel in panels.items():
        wanted = hidden_weights(session)
        qtbot.waitUntil(
            lambda panel=panel, wanted=wanted: (
                panel._drawn is not None
                and "hidden" in panel._drawn.weights
                and panel._drawn.weights["hidden"].shape == wanted.shape
                and np.array_equal(panel._drawn.weights["hidden"], wanted)
            ),
            timeout=LONG_MS,
        )
        assert np.allclose(np.nan_to_num(panel.view._maps).sum(), wanted.sum(), atol=1e-4)
    assert len(hidden_weights(pair.second)) == OTHER_UNITS


def test_the_table_tells_what_each_measured_and_the_difference(
    window: MainWindow, qtbot: QtBot
) -> None:
    pair = otherwise(window, qtbot)
    click(qtbot, window.twins.buttons.train)
    until(qtbot, pair, RunState.FINISHED)
    table = window.twins.table.metrics

    def measured() -> bool:
        return any(row.name == "test loss" and row.first is not None for row in table.rows)

    qtbot.waitUntil(measured, timeout=LONG_MS)
    window.twins._show_numbers()
    loss = next(row for row in table.rows if row.name == "test loss")
    last = [session.history.series("test/loss").y[-1] for session in pair]
    assert (loss.first, loss.second) == pytest.approx(tuple(last))
    assert loss.difference == pytest.approx(last[1] - last[0])
    sizes = next(row for row in table.rows if row.name == "parameters")
    assert sizes.difference == (OTHER_UNITS - 8) * (2 + 1 + 3)


def test_pause_and_stop_mean_both(window: MainWindow, qtbot: QtBot) -> None:
    pair = otherwise(window, qtbot)
    long(window, pair)
    buttons = window.twins.buttons
    click(qtbot, buttons.train)
    until(qtbot, pair, RunState.RUNNING)
    qtbot.waitUntil(buttons.pause.isEnabled)
    click(qtbot, buttons.pause)
    until(qtbot, pair, RunState.PAUSED)
    assert abs(len(losses(pair.first)) - len(losses(pair.second))) <= 1
    qtbot.waitUntil(lambda: "Resume" in buttons.train.text())
    click(qtbot, buttons.train)
    until(qtbot, pair, RunState.RUNNING)
    qtbot.waitUntil(buttons.stop.isEnabled)
    click(qtbot, buttons.stop)
    until(qtbot, pair, RunState.STOPPED)


def test_the_same_example_is_looked_at_in_both_and_stays_when_the_tab_changes(
    window: MainWindow, qtbot: QtBot
) -> None:
    pair = made(window, qtbot)
    window.twins.show_kind("prediction")
    window._bridge.show_example("test", 3)
    side = window.twins.sides.show_kind("prediction")
    qtbot.waitUntil(
        lambda: all(
            panel._newest is not None and panel._newest.wish.example == 3
            for panel in (side.of_front, side.of_twin)
        ),
        timeout=LONG_MS,
    )
    click(qtbot, window.twins.lines[0].name)
    assert window._bridge.session is pair.first
    assert window._bridge.example == ("test", 3)


def test_batches_that_differ_are_told_and_made_alike_in_one_step(
    window: MainWindow, qtbot: QtBot
) -> None:
    pair = otherwise(window, qtbot)
    window._bridge.do(SetTraining("seed", 3))
    window._bridge.do(SetTraining("batch_size", 8))
    panel = window.twins
    assert "batch size, seed" in panel.notice.words.text()
    assert not panel.buttons.train.isEnabled()
    graph = pair.second.project.graph
    click(qtbot, panel.notice.alike)
    assert pair.second.project.training == pair.first.project.training
    assert pair.second.project.graph is graph
    assert panel.buttons.train.isEnabled()
    pair.second.undo()
    assert (pair.second.project.training.seed, pair.second.project.training.batch_size) == (3, 8)


def test_differences_are_marked_on_the_canvas_until_switched_off(
    window: MainWindow, qtbot: QtBot
) -> None:
    made(window, qtbot)
    difference = window.canvas.difference
    assert not difference.is_on
    window._bridge.do(SetParameter("hidden", "units", OTHER_UNITS))
    assert list(difference.found.changed) == ["hidden"]
    click(qtbot, window.twins.lines[0].name)
    assert difference.is_on
    assert difference.found.changed["hidden"][0].after == 8
    click(qtbot, difference.bar.close_button)
    assert not difference.is_on
    assert not window.twins.buttons.difference.isChecked()
    click(qtbot, window.twins.lines[1].name)
    assert not difference.is_on
    click(qtbot, window.twins.buttons.difference)
    assert difference.is_on


def test_one_that_has_fewer_epochs_ends_and_the_other_learns_on(
    window: MainWindow, qtbot: QtBot
) -> None:
    pair = otherwise(window, qtbot)
    long(window, pair)
    window._bridge.do(SetTraining("epochs", 2))
    click(qtbot, window.twins.buttons.train)
    qtbot.waitUntil(lambda: pair.second.run_state is RunState.FINISHED, timeout=LONG_MS)
    qtbot.waitUntil(lambda: "learns on alone" in window.twins.notice.words.text())
    count = len(losses(pair.first))
    qtbot.waitUntil(lambda: len(losses(pair.first)) > count, timeout=LONG_MS)
    click(qtbot, window.twins.buttons.stop)
    qtbot.waitUntil(lambda: pair.first.run_state is RunState.STOPPED, timeout=LONG_MS)


def test_when_one_tab_is_closed_the_other_learns_on_and_says_so(
    window: MainWindow, qtbot: QtBot
) -> None:
    pair = otherwise(window, qtbot)
    long(window, pair)
    click(qtbot, window.twins.buttons.train)
    until(qtbot, pair, RunState.RUNNING)
    window.workspace.close(window.workspace.own_tab(pair.second))
    assert window.twins.pair is None
    assert "“Points, twin” was closed; “Points” learns on alone." in window.twins.hint.text()
    assert not window.canvas.difference.is_on
    count = len(losses(pair.first))
    qtbot.waitUntil(lambda: len(losses(pair.first)) > count, timeout=LONG_MS)
    window._bridge.session.pause()
    qtbot.waitUntil(lambda: pair.first.run_state is RunState.PAUSED, timeout=LONG_MS)
    window._bridge.session.resume()
    qtbot.waitUntil(lambda: pair.first.run_state is RunState.RUNNING, timeout=LONG_MS)


def test_one_that_is_edited_while_both_are_paused_is_told_and_both_go_on(
    window: MainWindow, qtbot: QtBot
) -> None:
    pair = otherwise(window, qtbot)
    long(window, pair)
    click(qtbot, window.twins.buttons.train)
    until(qtbot, pair, RunState.RUNNING)
    qtbot.waitUntil(window.twins.buttons.pause.isEnabled)
    click(qtbot, window.twins.buttons.pause)
    until(qtbot, pair, RunState.PAUSED)
    qtbot.waitUntil(window.twins.buttons.train.isEnabled)
    window._bridge.do(SetParameter("hidden", "units", 6))
    assert "was edited" in window.twins.notice.words.text()
    counts = [len(losses(session)) for session in pair]
    click(qtbot, window.twins.buttons.train)
    qtbot.waitUntil(
        lambda: all(len(losses(s)) > count for s, count in zip(pair, counts, strict=True)),
        timeout=LONG_MS,
    )
    assert window.twins.notice.isHidden()
    pair.first.stop()
    until(qtbot, pair, RunState.STOPPED)


def test_another_open_project_can_be_the_twin(window: MainWindow, qtbot: QtBot) -> None:
    first = window._bridge.session
    pair = made(window, qtbot)
    click(qtbot, window.twins.buttons.part)
    assert window.twins.pair is None
    click(qtbot, window.twins.hint.button())
    dialog = window.twin_lab.dialog
    assert dialog is not None
    click(qtbot, dialog.other)
    click(qtbot, dialog.ok)
    assert window.twins.pair == Pair(pair.second, first)
    assert len(window.workspace.tabs) == 2


def test_the_project_of_a_kept_run_can_be_the_twin(window: MainWindow, qtbot: QtBot) -> None:
    bridge = window._bridge
    session = bridge.session
    session.train()
    qtbot.waitUntil(lambda: session.run_state is RunState.FINISHED, timeout=LONG_MS)
    learned = session.project.graph.structure
    bridge.do(SetParameter("hidden", "units", OTHER_UNITS))
    window.action("run.twin").trigger()
    dialog = window.twin_lab.dialog
    assert dialog is not None
    assert dialog.kept.isEnabled()
    click(qtbot, dialog.kept)
    click(qtbot, dialog.ok)
    pair = window.twins.pair
    assert pair is not None
    assert pair.second.project.graph.structure == learned
    assert pair.first.project.graph.structure != learned


def test_one_that_fails_is_told_with_its_reason_and_the_other_learns_on(
    window: MainWindow, qtbot: QtBot
) -> None:
    pair = otherwise(window, qtbot)
    long(window, pair)
    window._bridge.do(SetTraining("optimiser", "sgd"))
    window._bridge.do(SetTraining("weight_decay", 10.0))  # weights grow with every step
    window._bridge.do(SetTraining("learning_rate", 100.0))
    click(qtbot, window.twins.buttons.train)
    qtbot.waitUntil(lambda: pair.second.run_state is RunState.FAILED, timeout=LONG_MS)
    words = window.twins.notice.words
    qtbot.waitUntil(lambda: words.text().startswith("Points, twin: "), timeout=LONG_MS)
    assert "“Points” learns on alone." in words.text()
    count = len(losses(pair.first))
    qtbot.waitUntil(lambda: len(losses(pair.first)) > count, timeout=LONG_MS)
    click(qtbot, window.twins.buttons.stop)
    qtbot.waitUntil(lambda: pair.first.run_state is RunState.STOPPED, timeout=LONG_MS)
