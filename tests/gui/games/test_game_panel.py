"""The panel beside a real engine."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.api import GameSeen, RunChanged, RunState, Session, projects_folder
from gui.bridge import Bridge
from gui.games.game_panel import GamePanel
from gui.games.returns_line import OVER, ReturnsLine


@pytest.fixture
def shown(theme, qtbot, tmp_path: Path, monkeypatch):
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path))
    opened = []

    def make(project: str) -> GamePanel:
        session = Session()
        session.open(projects_folder() / f"{project}.json")
        bridge = Bridge(session)
        opened.append(bridge)
        bridge.start()
        panel = GamePanel(theme, bridge)
        qtbot.addWidget(panel)
        panel.resize(560, 280)
        panel.show()
        qtbot.waitUntil(lambda: panel.playback.episode is not None, timeout=30_000)
        return panel

    yield make
    for bridge in opened:
        bridge.close()


def test_at_rest_the_first_move_of_an_episode_waits_to_be_played(shown) -> None:
    panel = shown("deep_q_catch")
    first = panel.playback.moment
    assert first.length == 0
    assert panel.bars.values == pytest.approx(first.values.tolist())
    assert panel.bars.marked == panel.playback.episode.moments[1].action
    assert panel.view.drawing == first.drawing


def test_a_click_on_next_shows_one_move_more(shown) -> None:
    panel = shown("deep_q_catch")
    QTest.mouseClick(panel.next, Qt.MouseButton.LeftButton)
    moment = panel.playback.episode.moments[1]
    assert panel.playback.moment is moment
    assert "move 1 " in panel.facts.text()
    ball = next(shape for shape in panel.view.drawing.shapes if shape.kind == "disc")
    row, column = int(ball.points[0][1]), int(ball.points[0][0])
    assert moment.observation[-1, row, column] == 1.0


def test_a_click_on_play_goes_on_to_the_next_episode(shown, qtbot) -> None:
    panel = shown("deep_q_catch")
    panel.playback.set_rate(200)
    first = panel.playback.episode.number
    QTest.mouseClick(panel.play, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.playback.is_at_end, timeout=5000)
    assert panel.said.text().startswith("Over")
    qtbot.waitUntil(lambda: panel.playback.episode.number > first, timeout=5000)
    QTest.mouseClick(panel.play, Qt.MouseButton.LeftButton)
    assert not panel.playback.goes


def test_while_a_run_learns_the_game_it_learns_from_is_seen(shown, qtbot) -> None:
    panel = shown("policy_gradient_catch")
    bridge = panel._bridge
    told: list[GameSeen] = []
    bridge.game_seen.connect(told.append)
    where = panel.mode.segment(1).center().toPoint()
    QTest.mouseClick(panel.mode, Qt.MouseButton.LeftButton, pos=where)
    assert panel.hint.isVisible()  # nobody learns yet
    bridge.attempt(bridge.session.train)
    qtbot.waitUntil(lambda: any(len(seen.returns) > OVER for seen in told), timeout=30_000)
    qtbot.waitUntil(panel.view.isVisible, timeout=5000)
    assert sum(panel.bars.values) == pytest.approx(1.0, abs=1e-4)
    assert set(told[-1].returns) <= {1.0, -1.0}
    assert any(seen.moment.by_chance for seen in told)
    bridge.session.stop()
    qtbot.waitUntil(lambda: not bridge.session.is_running, timeout=10_000)


def test_a_hidden_panel_asks_for_nothing_and_does_not_go_on(shown, qtbot) -> None:
    panel = shown("deep_q_catch")
    QTest.mouseClick(panel.play, Qt.MouseButton.LeftButton)
    panel.hide()
    assert panel._bridge._wish().episode is None
    assert not panel.playback.goes


def test_a_project_without_a_game_says_so(theme, bridge, qtbot) -> None:
    panel = GamePanel(theme, bridge)
    qtbot.addWidget(panel)
    panel.show()
    assert "no game" in panel.hint.text()
    assert bridge.wished_game == (False, None)


def test_the_curve_of_returns_is_the_mean_over_the_last_episodes(theme, qtbot) -> None:
    line = ReturnsLine(theme)
    qtbot.addWidget(line)
    returns = np.random.default_rng(0).normal(size=50)
    line.set_returns(returns.tolist())
    by_hand = [returns[max(i + 1 - OVER, 0) : i + 1].mean() for i in range(50)]
    assert line.means == pytest.approx(by_hand)


def test_a_frozen_game_stays_at_its_move_and_goes_on_afterwards(shown, qtbot) -> None:
    panel = shown("deep_q_catch")
    panel.playback.set_rate(200)
    QTest.mouseClick(panel.play, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.playback.moment.length > 0, timeout=30_000)
    panel.set_frozen(True)
    shown_then = panel.playback.moment
    facts = panel.facts.text()
    assert not panel.playback.goes
    panel._bridge.looked_back.emit(None)
    panel._bridge.run_changed.emit(RunChanged(RunState.PREPARING))
    panel._bridge.run_changed.emit(RunChanged(RunState.RUNNING))
    assert panel.playback.moment is shown_then
    assert panel.facts.text() == facts
    assert not panel.playback.goes
    number = panel.playback.episode.number
    panel.set_frozen(False)
    qtbot.waitUntil(lambda: panel.playback.episode.number > number, timeout=30_000)
    assert panel.playback.goes


def test_the_numbers_of_a_game_are_what_each_action_is_thought_to_earn(shown) -> None:
    panel = shown("deep_q_catch")
    moment = panel.playback.moment
    table = panel.table()
    assert [name for name, _ in table.rows] == list(moment.actions)
    assert [value for _, value in table.rows] == pytest.approx(moment.values.tolist())
