import pytest
from PySide6.QtCore import Qt

from engine.api import (
    BatchDone,
    EpochDone,
    Inference,
    ProjectUpdate,
    RemoveNodes,
    RunChanged,
    RunState,
    SetTraining,
)
from gui.figures.numbers import clock, percent, rate
from gui.training.run_bar import RunBar


@pytest.fixture
def bar(theme, bridge, qtbot):
    made = RunBar(theme, bridge)
    qtbot.addWidget(made)
    made.resize(1000, 48)
    made.show()
    return made


def _go_into(bridge, state: RunState, text: str = "") -> None:
    bridge.run_state = state
    bridge.run_changed.emit(RunChanged(state, text))


def _enabled(bar: RunBar) -> set[str]:
    names = ("train", "pause", "step", "epoch", "stop")
    return {name for name in names if getattr(bar, name).isEnabled()}


@pytest.mark.parametrize(
    ("state", "enabled"),
    [
        (RunState.IDLE, {"train", "step", "epoch"}),
        (RunState.PREPARING, {"stop"}),
        (RunState.RUNNING, {"pause", "stop"}),
        (RunState.PAUSED, {"train", "step", "epoch", "stop"}),
        (RunState.FINISHED, {"train", "step", "epoch"}),
        (RunState.FAILED, {"train", "step", "epoch"}),
    ],
)
def test_buttons_follow_the_run(bar, bridge, state: RunState, enabled: set[str]) -> None:
    _go_into(bridge, state)
    assert _enabled(bar) == enabled


def test_each_button_asks_for_what_it_says(bar, bridge, qtbot) -> None:
    for button in (bar.train, bar.step, bar.epoch):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    _go_into(bridge, RunState.RUNNING)
    for button in (bar.pause, bar.stop):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert bridge.session.calls == ["train", "step_batch", "step_epoch", "pause", "stop"]


def test_the_keyboard_goes_from_train_to_stop(bar, bridge) -> None:
    bar.activateWindow()
    bar.train.setFocus(Qt.FocusReason.TabFocusReason)
    _go_into(bridge, RunState.PREPARING)
    assert bar.focusWidget() is bar.stop
    _go_into(bridge, RunState.FINISHED)
    assert bar.isAncestorOf(bar.focusWidget())


def test_a_click_leaves_the_keys_where_they_are(bar, qtbot) -> None:
    bar.activateWindow()
    bar.epoch.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.mouseClick(bar.train, Qt.MouseButton.LeftButton)
    assert bar.focusWidget() is bar.epoch


def test_train_waits_until_pytorch_is_there(bar, bridge, qtbot) -> None:
    known = bridge.inference
    bridge.inference = Inference(is_pending=True)
    qtbot.mouseClick(bar.train, Qt.MouseButton.LeftButton)
    assert bridge.session.calls == []
    bridge.project_updated.emit(ProjectUpdate(bridge.project, bridge.project, bridge.inference))
    assert bridge.session.calls == []
    bridge.inference = known
    for _ in range(2):
        bridge.project_updated.emit(ProjectUpdate(bridge.project, bridge.project, known))
    assert bridge.session.calls == ["train"]


def test_train_becomes_resume_while_paused(bar, bridge, qtbot) -> None:
    _go_into(bridge, RunState.PAUSED)
    assert bar.train.text() == "Resume"
    qtbot.mouseClick(bar.train, Qt.MouseButton.LeftButton)
    assert bridge.session.calls == ["resume"]


def test_progress_speed_and_quality_follow_the_news(bar, bridge) -> None:
    _go_into(bridge, RunState.RUNNING, "CPU, 2 threads")
    bridge.batch_done.emit(BatchDone(528, 7.5, 20, 0.1, 0.001, 9812.0, 11.2))
    bridge.epoch_done.emit(EpochDone(7, 500, {}, {"loss": 0.14, "accuracy": 0.949}))
    assert bar.progress.fraction() == pytest.approx(7.5 / 20)
    assert bar.progress.accessibleName() == "Epoch 8 of 20"
    assert bar.speed.text() == "9\u202f800 /s"
    assert bar.quality.text() == "94.9\u202f%"
    assert bar.device.text() == "CPU, 2 threads"


def test_a_pause_before_the_first_news_says_so(bar, bridge) -> None:
    _go_into(bridge, RunState.PREPARING)
    _go_into(bridge, RunState.PAUSED)
    assert bar.progress.accessibleName() == "Paused, epoch 1 of 20"


def test_a_failure_is_told_with_its_words(bar, bridge, qtbot) -> None:
    with qtbot.waitSignal(bar.message) as told:
        _go_into(bridge, RunState.FAILED, "The loss is not a number any more.")
    assert told.args == ["The loss is not a number any more.", "problem"]


def test_where_it_is_narrow_speed_and_device_give_way(bar) -> None:
    bar.resize(640, 48)
    assert bar.quality.isVisible()
    assert not bar.device.isVisible()


def test_numbers_read_well() -> None:
    assert (clock(11.2), clock(3725), percent(0.5)) == ("0:11", "1:02:05", "50.0\u202f%")
    assert (rate(9812.0), rate(7.2), rate(0.0)) == ("9\u202f800 /s", "7 /s", "–")


def test_where_it_is_very_narrow_the_single_steps_give_way(bar) -> None:
    bar.resize(bar.minimumWidth(), 48)
    assert bar.train.isVisible()
    assert bar.stop.isVisible()
    assert not bar.step.isVisible()


def test_a_run_without_epochs_is_called_a_measurement(bar, bridge) -> None:
    bridge.do(SetTraining("epochs", 0))
    assert bar.train.text() == "Measure"
    assert not bar.step.isEnabled()
    assert bar.progress.accessibleName() == "Ready to measure"
    _go_into(bridge, RunState.PREPARING)
    _go_into(bridge, RunState.RUNNING)
    bridge.batch_done.emit(BatchDone(0, 0.0, 0, None, 0.001, 0.0, None))
    bridge.epoch_done.emit(EpochDone(0, 0, {}, {"loss": 0.14, "accuracy": 0.949}))
    _go_into(bridge, RunState.FINISHED, "Finished.")
    assert bar.progress.accessibleName() == "Measured"
    assert bar.progress.fraction() == 1.0
    assert bar.quality.text() == "94.9\u202f%"
    bridge.do(SetTraining("epochs", 2))
    assert bar.train.text() == "Train"
    assert bar.step.isEnabled()


def test_the_number_is_named_after_what_the_project_measures(bar, bridge) -> None:
    bar.resize(1400, 48)
    assert bar.quality.accessibleName() == "test accuracy"
    assert bar.quality.isVisible()
    bridge.do(RemoveNodes(frozenset({"accuracy"})))
    assert bar.quality.accessibleName() == "test loss"
    bridge.do(RemoveNodes(frozenset({"cross_entropy"})))
    assert not bar.quality.isVisible()
    assert bar.device.isVisible()
