"""The panel of sweeps: asked for, followed while runs go on, stopped, gone on with, thrown away."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from engine.api import (
    Aim,
    Axis,
    KeptRun,
    KeptSweep,
    Project,
    RenameNode,
    Sweep,
    SweepArchive,
)
from engine.sweep.running import run_sweep
from gui.sweeps.progress import Progress
from gui.sweeps.sweeps_panel import SweepsPanel
from tests.gui.fake_bridge import FakeBridge
from tests.gui.sweeps.conftest import UNITS

NONE = Qt.KeyboardModifier.NoModifier
PATIENCE_MS = 60_000


def press(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def typed(field: object, text: str) -> None:
    field.setFocus()  # type: ignore[attr-defined]  # a line to type in
    field.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def worked(sweep: KeptSweep, until: Callable[[], bool] = lambda: False) -> None:
    """Work at a sweep here, as the process beside the window does."""
    work = run_sweep(sweep.journal)
    for _ in work:
        if until():
            break
    work.close()


def states(panel: SweepsPanel) -> list[str]:
    return [trial.state for trial in panel.results.board.trials]


def test_a_setting_is_found_by_typing_and_varied(panel: SweepsPanel) -> None:
    press(panel.setup.add)
    picker = panel.setup.picker
    QTest.keyClicks(picker.search, "hidden units")
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert [axis.target for axis in panel.setup.axes] == ["hidden.units"]
    assert not picker.isVisible()
    assert panel.setup.told.text() == "3 runs."
    press(panel.setup.add)
    assert all(setting.target != "hidden.units" for setting in picker._settings)
    picker.close()


def test_values_that_are_typed_make_the_runs(panel: SweepsPanel) -> None:
    panel.vary("hidden.units")
    card = panel.setup.cards[0]
    typed(card.values, "2, 2*2, 16")
    assert panel.setup.axes[0].values == (2, 4, 16)
    typed(card.values, "2, many")
    assert "expected 1" in panel.setup.told.text()
    assert not panel.setup.start.isEnabled()
    typed(card.values, "0, 1")
    assert not panel.setup.start.isEnabled()
    typed(card.values, "8")
    assert panel.setup.told.text() == "1 run."
    assert panel.setup.start.isEnabled()


def test_a_range_in_factors_says_which_values_it_comes_to(panel: SweepsPanel) -> None:
    panel.vary("training.learning_rate")
    card = panel.setup.cards[0]
    typed(card.low, "0.001")
    typed(card.high, "0.1")
    typed(card.steps, "3")
    assert card.told.text() == "0.001, 0.01, 0.1"
    press(card.log)
    assert card.told.text().startswith("0.001, 0.05")
    typed(card.low, "0.5")
    assert "above its end" in panel.setup.told.text()


def test_choices_are_ticked(panel: SweepsPanel) -> None:
    panel.vary("training.optimiser")
    chips = panel.setup.cards[0].values
    everything = len(panel.setup.axes[0].values)
    press(chips.boxes[0])  # type: ignore[union-attr]
    assert len(panel.setup.axes[0].values) == everything - 1
    assert panel.setup.told.text() == f"{everything - 1} runs."


def test_the_aim_is_a_metric_of_the_drawing_and_knows_its_way(panel: SweepsPanel) -> None:
    form = panel.setup.form
    assert form.asked()["aim"] == Aim(metric="accuracy", is_highest=True)
    form.aim.setFocus()
    QTest.keyClick(form.aim, Qt.Key.Key_Down)
    assert form.asked()["aim"] == Aim(metric="loss", is_highest=False)


def test_seeds_multiply_the_runs(panel: SweepsPanel) -> None:
    panel.vary("hidden.units")
    typed(panel.setup.form.seeds, "4")
    assert panel.setup.told.text() == "3 trials of 4 seeds each: 12 runs."


def test_without_optuna_a_search_can_not_be_chosen_and_says_what_to_install(
    panel: SweepsPanel, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    from gui.sweeps.sweep_form import SweepForm

    monkeypatch.setattr("gui.sweeps.sweep_form.can_search", lambda: False)
    form = SweepForm(panel._theme)
    qtbot.addWidget(form)
    form.show()
    assert form.missing.isVisible()
    assert "pip install" in form.missing.text()
    form.method.setFocus()
    for _ in range(3):
        QTest.keyClick(form.method, Qt.Key.Key_Down)
    assert form.asked()["method"] == "random"


def test_a_node_that_is_renamed_is_told_before_the_sweep_begins(
    panel: SweepsPanel, points: FakeBridge
) -> None:
    panel.vary("hidden.units")
    points.do(RenameNode("hidden", "first"))
    assert "hidden" in panel.setup.told.text()
    assert not panel.setup.start.isEnabled()
    press(panel.setup.cards[0].remove)
    assert panel.setup.axes == ()


def test_trials_appear_while_they_are_trained(
    panel: SweepsPanel, begun: KeptSweep, qtbot: QtBot
) -> None:
    panel._list()
    panel.show_sweep(begun)
    assert states(panel) == []
    worked(begun, lambda: len(begun.journal.trials()) == 2)
    qtbot.waitUntil(lambda: len(states(panel)) == 2)
    assert states(panel) == ["ended", "running"]
    assert panel.act.text().strip() == "Go on"
    worked(begun)
    qtbot.waitUntil(lambda: states(panel) == ["ended"] * 3)
    assert panel.line.fraction() == 1.0
    assert not panel.act.isEnabled()


def test_earlier_sweeps_are_listed_after_a_new_start(
    panel: SweepsPanel, begun: KeptSweep, points: FakeBridge, qtbot: QtBot
) -> None:
    again = SweepsPanel(panel._theme, points)  # type: ignore[arg-type]
    qtbot.addWidget(again)
    again.show()
    assert [sweep.folder for sweep in again.known] == [begun.folder]
    again.choice.setFocus()
    QTest.keyClick(again.choice, Qt.Key.Key_Down)
    assert again.shown is not None
    assert again.shown.folder == begun.folder


def test_a_deleted_sweep_lies_in_the_trash(
    panel: SweepsPanel, begun: KeptSweep, qtbot: QtBot
) -> None:
    panel._list()
    panel.show_sweep(begun)
    with qtbot.waitSignal(panel.message) as told:
        press(panel.delete)
    assert str(SweepArchive().trash_folder) in told.args[0]
    assert panel.known == ()
    assert panel.shown is None
    assert panel.setup.isVisible()


def test_the_best_and_any_trial_become_projects_with_a_click(
    panel: SweepsPanel, begun: KeptSweep, qtbot: QtBot
) -> None:
    worked(begun)
    panel._list()
    panel.show_sweep(begun)
    best = panel.results.board.best
    assert best is not None
    with qtbot.waitSignal(panel.project_wanted) as wanted:
        press(panel.results.make_best)
    found: Project = wanted.args[0]
    assert found.graph.node("hidden").layer.units == best.settings["hidden.units"]  # type: ignore[attr-defined]
    panel.results.board.choose(2)
    with qtbot.waitSignal(panel.project_wanted) as wanted:
        press(panel.results.make_chosen)
    assert wanted.args[0].name == "Points, trial 3"


def test_the_run_of_a_trial_is_shown_if_it_is_there(
    panel: SweepsPanel, begun: KeptSweep, qtbot: QtBot
) -> None:
    worked(begun)
    panel._list()
    panel.show_sweep(begun)
    panel.results.board.choose(1)
    with qtbot.waitSignal(panel.run_wanted) as wanted:
        press(panel.results.show_run)
    run: KeptRun = wanted.args[0]
    assert run.folder == begun.journal.run_folder(1, 0)


def test_a_damaged_sweep_says_what_ails_it(panel: SweepsPanel, begun: KeptSweep) -> None:
    (begun.folder / "sweep.json").write_text("{")
    panel._list()
    panel.show_sweep(panel.known[0])
    assert panel.unreadable.isVisible()
    assert "not a whole sweep" in panel.unreadable.text()


def test_a_sweep_that_another_process_works_at_can_not_be_deleted_or_begun_twice(
    panel: SweepsPanel, begun: KeptSweep, qtbot: QtBot
) -> None:
    panel._list()
    with begun.journal.held():
        panel.show_sweep(begun)
        assert not panel.delete.isEnabled()
        assert panel.act.text().strip() == "Stop"
        press(panel.act)
        assert begun.journal.take_stop()
    qtbot.waitUntil(panel.delete.isEnabled)


def test_the_time_left_is_told_once_a_run_is_done(begun: KeptSweep) -> None:
    nothing = Progress(trials=(), count=3, is_going_on=True)
    assert nothing.seconds_left is None
    worked(begun, lambda: len(begun.journal.trials()) == 2)
    trials = begun.journal.trials()
    one = Progress(trials=trials, count=3, is_going_on=True)
    assert one.seconds_left == pytest.approx(2 * trials[0].seconds, rel=0.5)
    assert one.share == pytest.approx(1 / 3)


@pytest.mark.slow
def test_sweeps_run_one_after_the_other_beside_the_window_and_stop_and_go_on(
    panel: SweepsPanel, points: FakeBridge, qtbot: QtBot
) -> None:
    panel.vary("hidden.units")
    press(panel.setup.start)
    first = panel.shown
    assert first is not None
    assert panel.queue.at_work == first
    press(panel.new)
    points.project = points.project  # the same one again
    typed(panel.setup.form.seeds, "200")
    press(panel.setup.start)
    second = panel.shown
    assert second is not None
    assert panel.queue.waiting == (second,)
    qtbot.waitUntil(lambda: panel.queue.at_work == second, timeout=PATIENCE_MS)
    assert [trial.state for trial in first.journal.trials()] == ["ended"] * 3
    qtbot.waitUntil(lambda: len(second.journal.trials()) > 0, timeout=PATIENCE_MS)
    press(panel.act)
    qtbot.waitUntil(lambda: panel.queue.at_work is None, timeout=PATIENCE_MS)
    halted = second.journal.trials()
    assert halted[-1].state == "running"
    qtbot.waitUntil(lambda: panel.act.text().strip() == "Go on")
    press(panel.act)
    qtbot.waitUntil(
        lambda: len(second.journal.trials()[0].results) > len(halted[0].results),
        timeout=PATIENCE_MS,
    )
    panel.close_sweeps()
    assert not second.journal.is_going_on


@pytest.mark.slow
def test_a_sweep_whose_process_fails_says_why(
    panel: SweepsPanel, project: Project, qtbot: QtBot
) -> None:
    kept = SweepArchive().begin(Sweep(axes=(UNITS,)), project)
    bad = Sweep(axes=(Axis(target="nowhere.units", values=(1,)),))
    (kept.folder / "sweep.json").unlink()
    kept.journal.begin(bad, project)
    with qtbot.waitSignal(panel.message, timeout=PATIENCE_MS) as told:
        panel.queue.add(kept)
    assert "nowhere" in told.args[0]


def test_a_sweep_that_was_not_listed_yet_is_named_when_it_is_shown(
    panel: SweepsPanel, begun: KeptSweep
) -> None:
    panel.show_sweep(begun)
    assert "Points" in panel.choice.currentText()
