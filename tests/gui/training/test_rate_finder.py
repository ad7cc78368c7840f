"""A search for a learning rate, with an engine that really trains, and without one."""

from __future__ import annotations

import math
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from engine.api import (
    FindRate,
    RateFound,
    RunState,
    Session,
    SetRecipe,
    SetTraining,
    builtin_recipes,
)
from engine.api import projects_folder as projects
from gui.bridge import Bridge
from gui.theme.theme import Theme
from gui.training.rate_finder import RateFinder
from gui.training.training_panel import TrainingPanel

LEFT = Qt.MouseButton.LeftButton
READY_MS = 60_000
FOUND = RateFound(
    tuple(10.0 ** (k / 10 - 5) for k in range(50)),
    tuple(2.0 - 0.02 * k for k in range(50)),
    tuple(2.0 - 0.02 * k for k in range(50)),
    0.003,
    "At 0.003 the loss falls most steeply; it is lowest at 0.8.",
    is_over=True,
)


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> Iterator[TrainingPanel]:
    session = Session()
    session.open(projects() / "mlp_iris.json")
    bridge = Bridge(session)
    bridge.start()
    made = TrainingPanel(theme, bridge)
    qtbot.addWidget(made)
    made.resize(300, 1200)
    made.show()
    qtbot.waitUntil(lambda: session.is_ready, timeout=READY_MS)
    yield made
    bridge.close()


@pytest.fixture
def finder(theme: Theme, bridge, qtbot: QtBot) -> RateFinder:
    made = RateFinder(theme, bridge)
    qtbot.addWidget(made)
    made.resize(280, 300)
    made.show()
    return made


def test_a_rate_is_found_on_a_copy_and_taken_over_in_one_step(
    panel: TrainingPanel, qtbot: QtBot
) -> None:
    bridge, finder = panel._bridge, panel.finder
    before = bridge.project
    qtbot.mouseClick(finder.seek, LEFT)
    assert finder.is_searching
    assert finder.stop.isVisible()
    qtbot.waitUntil(lambda: not finder.is_searching, timeout=READY_MS)
    assert bridge.project is before
    found = bridge.heard.rate
    assert found is not None
    assert found.is_over
    assert found.suggestion is not None
    assert len(found.rates) > 20
    assert f"{found.suggestion:g}" in finder.use.text()
    qtbot.mouseClick(finder.use, LEFT)
    assert bridge.project.training.learning_rate == found.suggestion
    bridge.undo()
    assert bridge.project == before


def test_why_no_rate_can_be_looked_for_is_said(panel: TrainingPanel, qtbot: QtBot) -> None:
    panel._bridge.do(SetRecipe(builtin_recipes()["adversarial_pair"]()))
    qtbot.mouseClick(panel.finder.seek, LEFT)
    qtbot.waitUntil(lambda: not panel.finder.is_searching, timeout=READY_MS)
    assert panel.finder.words.text()
    assert not panel.finder.use.isVisible()
    assert not panel.finder.plot.isVisible()


def test_a_search_is_left_by_stop_and_by_a_run(panel: TrainingPanel, qtbot: QtBot) -> None:
    bridge, finder = panel._bridge, panel.finder
    bridge.do(SetTraining("epochs", 100_000))
    qtbot.mouseClick(finder.seek, LEFT)
    qtbot.mouseClick(finder.stop, LEFT)
    assert not finder.is_searching
    assert not bridge.session.is_trying_out
    assert "Left" in finder.words.text()
    qtbot.mouseClick(finder.again, LEFT)
    assert finder.is_searching
    bridge.attempt(bridge.session.train)
    qtbot.waitUntil(lambda: not finder.is_searching, timeout=READY_MS)
    qtbot.waitUntil(lambda: bridge.run_state is RunState.RUNNING, timeout=READY_MS)
    assert bridge.heard.rate is None or not bridge.heard.rate.is_over
    bridge.session.stop()
    qtbot.waitUntil(lambda: not bridge.run_state.is_active, timeout=READY_MS)


def test_another_rate_is_picked_on_the_curve(finder: RateFinder, bridge, qtbot: QtBot) -> None:
    qtbot.mouseClick(finder.seek, LEFT)
    assert bridge.session.calls == [("find_rate", FindRate(stage=-1))]
    bridge.rate_found.emit(FOUND)
    assert finder.use.text() == "Use 0.003"
    place = finder.plot.place(math.log10(0.02), 1.0)
    qtbot.mouseClick(finder.plot, LEFT, pos=QPoint(round(place.x()), round(place.y())))
    with qtbot.waitSignal(finder.rate_chosen) as chosen:
        qtbot.mouseClick(finder.use, LEFT)
    assert chosen.args[0] == pytest.approx(0.02, rel=0.1)
    qtbot.mouseClick(finder.leave, LEFT)
    assert not finder.plot.isVisible()
    assert finder.seek.isVisible()


def test_news_of_a_search_that_was_left_is_not_shown(finder: RateFinder, bridge, qtbot) -> None:
    qtbot.mouseClick(finder.seek, LEFT)
    qtbot.mouseClick(finder.stop, LEFT)
    bridge.rate_found.emit(FOUND)
    assert not finder.use.isVisible()


def test_another_stage_has_a_rate_of_its_own(finder: RateFinder, bridge, qtbot: QtBot) -> None:
    qtbot.mouseClick(finder.seek, LEFT)
    finder.set_stage(0)
    assert bridge.session.calls[-1] == "leave_tryout"
    qtbot.mouseClick(finder.seek, LEFT)
    assert bridge.session.calls[-1] == ("find_rate", FindRate(stage=0))
