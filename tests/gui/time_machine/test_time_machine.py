"""Which moment is looked at, by what the engine tells."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from engine.api import LookedBack, Moment, MomentsChanged, RunChanged, RunState
from gui.heard import Heard
from gui.time_machine.time_machine import TimeMachine
from tests.gui.fake_bridge import FakeBridge

MOMENTS = tuple(Moment(step, step / 64, 1000) for step in (0, 1, 2, 5, 12))
ELSEWHERE = "At step 1 it was another network."


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def machine(bridge: FakeBridge, settings: QSettings) -> TimeMachine:
    made = TimeMachine(bridge, settings)  # type: ignore[arg-type]  # what it needs of a bridge
    bridge.session.moments = MOMENTS
    bridge.moments_changed.emit(MomentsChanged(MOMENTS))
    return made


def _tell(bridge: FakeBridge, step: int | None, refused: int | None = None) -> None:
    news = LookedBack(step, ELSEWHERE if refused is not None else "", refused)
    bridge.heard = replace(bridge.heard, looked=news)
    bridge.looked_back.emit(news)


def _step(machine: TimeMachine) -> int | None:
    return None if machine.moment is None else machine.moment.step


def test_a_wish_is_shown_before_the_engine_answers(
    bridge: FakeBridge, machine: TimeMachine
) -> None:
    machine.look_at(5)
    assert _step(machine) == 5
    assert machine.is_pending
    assert bridge.session.calls == [("look_back", 5)]
    _tell(bridge, 5)
    assert not machine.is_pending


def test_a_late_answer_does_not_move_what_was_asked_for_since(
    bridge: FakeBridge, machine: TimeMachine
) -> None:
    machine.look_at(5)
    machine.look_at(12)
    _tell(bridge, 5)
    assert _step(machine) == 12
    assert machine.is_pending


def test_a_moment_of_another_network_is_told_and_left(
    qtbot: QtBot, bridge: FakeBridge, machine: TimeMachine
) -> None:
    machine.look_at(1)
    with qtbot.waitSignal(machine.refused, timeout=500) as told:
        _tell(bridge, None, refused=1)
    assert told.args == [ELSEWHERE]
    assert machine.is_live
    assert machine.is_elsewhere(MOMENTS[1])


def test_steps_pass_over_moments_of_another_network(
    bridge: FakeBridge, machine: TimeMachine
) -> None:
    machine.look_at(1)
    _tell(bridge, None, refused=1)
    machine.to_start()
    machine.forward()
    assert _step(machine) == 2


def test_playing_passes_over_moments_of_another_network_without_a_word(
    qtbot: QtBot, bridge: FakeBridge, machine: TimeMachine
) -> None:
    told: list[str] = []
    machine.refused.connect(told.append)
    machine.toggle_play()
    _tell(bridge, None, refused=0)
    _tell(bridge, None, refused=1)
    assert _step(machine) == 2
    _tell(bridge, 2)
    assert machine.is_playing
    assert told == []


def test_playing_ends_with_what_is_now(
    qtbot: QtBot, bridge: FakeBridge, machine: TimeMachine
) -> None:
    machine.set_speed(20)
    machine.look_at(5)
    _tell(bridge, 5)
    machine.toggle_play()
    qtbot.waitUntil(lambda: _step(machine) == 12, timeout=2000)
    _tell(bridge, 12)
    qtbot.waitUntil(lambda: not machine.is_playing, timeout=2000)
    assert machine.is_live
    assert bridge.session.calls[-1] == ("look_back", None)


def test_playing_waits_for_each_look(
    qtbot: QtBot, bridge: FakeBridge, machine: TimeMachine
) -> None:
    machine.set_speed(20)
    machine.toggle_play()
    with qtbot.assertNotEmitted(machine.changed, wait=200):
        pass
    assert _step(machine) == 0


def test_a_run_that_begins_is_seen_as_it_is(bridge: FakeBridge, machine: TimeMachine) -> None:
    machine.look_at(5)
    _tell(bridge, 5)
    preparing = RunChanged(RunState.PREPARING)
    bridge.heard = Heard(preparing)
    bridge.run_changed.emit(preparing)
    assert machine.is_live


def test_the_moment_of_a_project_comes_back_with_it(
    bridge: FakeBridge, machine: TimeMachine
) -> None:
    bridge.heard = replace(bridge.heard, looked=LookedBack(2))
    bridge.taken_up.emit(bridge.heard)
    assert _step(machine) == 2


def test_disk_space_and_speed_are_remembered(
    bridge: FakeBridge, settings: QSettings, machine: TimeMachine
) -> None:
    machine.set_budget(12.0)
    machine.set_speed(20)
    assert bridge.session.snapshot_budget == 12.0
    other = FakeBridge()
    again = TimeMachine(other, settings)  # type: ignore[arg-type]
    assert other.session.snapshot_budget == 12.0
    assert again.speed == 20


def test_a_new_run_begins_from_the_moment_that_is_looked_at(
    bridge: FakeBridge, machine: TimeMachine
) -> None:
    bridge.session.run_folder = Path("runs/one")
    assert not machine.train_from_here()
    machine.look_at(5)
    assert machine.train_from_here()
    assert bridge.session.calls[-1] == ("train_from", Path("runs/one"), 5)
