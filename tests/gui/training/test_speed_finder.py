"""Measure and choose: asked with a click, shown line by line, taken over in one step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.api import RunChanged, RunState, Session, SetSpeed, SpeedMeasured, SpeedTried
from engine.project.file import write_project
from engine.training import speed_measure
from gui.bridge import Bridge
from gui.theme.theme import Theme
from gui.training.speed_finder import SpeedFinder
from tests.engine.networks import points_project
from tests.gui.fake_bridge import FakeBridge

PLAIN = {"precision": "float32", "channels_last": False, "compiled": False}
MIXED = {**PLAIN, "precision": "bfloat16"}
FOUND = SpeedMeasured(
    (
        SpeedTried("32 bits, as it stands", PLAIN, 0.004, 1.0, 0.0),
        SpeedTried("Mixed numbers", MIXED, 0.002, 0.5, 0.01),
        SpeedTried("Compiled", {**PLAIN, "compiled": True}, None, None, 0.0, "No compiler."),
    ),
    MIXED,
    "Mixed numbers is fastest: 2 ms a step.",
    is_over=True,
)


@pytest.fixture
def live(qtbot: QtBot, tmp_path: Path) -> Iterator[Bridge]:
    """A bridge to an engine that is ready, with points to learn from."""
    path = tmp_path / "points.json"
    write_project(points_project(), path)
    session = Session(beside_window=True)
    session.open(path)
    bridge = Bridge(session)
    bridge.start()
    qtbot.waitUntil(lambda: session.is_ready and session.data_set is not None, timeout=30_000)
    yield bridge
    bridge.close()


def test_a_click_times_the_ways_and_the_network_stays_as_it_was(
    qtbot: QtBot, theme: Theme, live: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speed_measure, "_ROUNDS", 1)
    monkeypatch.setattr(speed_measure, "_SLICE_S", 0.01)
    monkeypatch.setattr(
        speed_measure, "_TITLES", tuple(t for t in speed_measure._TITLES if not t[0]["compiled"])
    )
    finder = SpeedFinder(theme, live)
    qtbot.addWidget(finder)
    finder.show()
    qtbot.mouseClick(finder.measure, Qt.MouseButton.LeftButton)
    assert finder.is_measuring
    qtbot.waitUntil(lambda: not finder.is_measuring, timeout=30_000)
    assert "ms a step" in finder.words.text()
    assert "Mixed numbers" in finder.bars.toolTip()
    assert live.session.history.names() == ()


def test_stop_leaves_it_and_says_so(qtbot: QtBot, theme: Theme, live: Bridge) -> None:
    finder = SpeedFinder(theme, live)
    qtbot.addWidget(finder)
    finder.show()
    qtbot.mouseClick(finder.measure, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(finder.stop, Qt.MouseButton.LeftButton)
    assert not finder.is_measuring
    assert "Left before" in finder.words.text()
    assert not live.session.is_trying_out


def test_the_fastest_is_offered_only_if_it_is_not_set_already(
    qtbot: QtBot, theme: Theme, bridge: FakeBridge
) -> None:
    finder = SpeedFinder(theme, bridge)  # type: ignore[arg-type]  # speaks as a bridge does
    qtbot.addWidget(finder)
    finder.show()
    finder._is_measuring = True
    bridge.speed_measured.emit(FOUND)
    assert finder.use.isVisible()
    with qtbot.waitSignal(finder.chosen) as told:
        qtbot.mouseClick(finder.use, Qt.MouseButton.LeftButton)
    assert told.args == [MIXED]


def test_it_waits_while_a_run_is_active(qtbot: QtBot, theme: Theme, bridge: FakeBridge) -> None:
    finder = SpeedFinder(theme, bridge)  # type: ignore[arg-type]
    qtbot.addWidget(finder)
    finder.show()
    bridge.run_state = RunState.RUNNING
    bridge.run_changed.emit(RunChanged(RunState.RUNNING, "CPU"))
    assert not finder.measure.isEnabled()


def test_taking_it_over_is_one_step_that_undo_takes_back(live: Bridge) -> None:
    live.do(SetSpeed(MIXED))
    assert live.project.training.precision == "bfloat16"
    live.undo()
    assert live.project.training.precision == "float32"
