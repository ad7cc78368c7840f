"""The panel beside a real engine: what it reads is the loss computed by hand."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from engine.api import Session, SetTraining, projects_folder
from engine.inspection import studies
from gui.bridge import Bridge
from gui.inspection.landscape.landscape_panel import LandscapePanel
from gui.inspection.landscape.settings_bar import PATH, WEIGHTS


@pytest.fixture
def shown(theme, qtbot, tmp_path: Path, monkeypatch):
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path))
    opened = []

    def make(project: str, width: int = 1000, height: int = 500) -> LandscapePanel:
        session = Session()
        session.open(projects_folder() / f"{project}.json")
        bridge = Bridge(session)
        opened.append(bridge)
        bridge.start()
        panel = LandscapePanel(theme, bridge)
        qtbot.addWidget(panel)
        panel.resize(width, height)
        panel.show()
        return panel

    yield make
    for bridge in opened:
        bridge.close()


def worked_out(qtbot, panel: LandscapePanel) -> None:
    def is_there() -> bool:
        return panel.landscape is not None and panel.landscape.is_whole and not panel.is_busy

    qtbot.waitUntil(is_there, timeout=60_000)


def _hold_up_at_a_third(monkeypatch) -> None:
    """The engine comes no further than that, else it might be done before anybody can stop it."""
    go_on = studies._next

    def held_up(work):
        if work.told.share < 1 / 3:
            return go_on(work)
        time.sleep(0.005)
        return work.told

    monkeypatch.setattr(studies, "_next", held_up)


def by_hand(panel: LandscapePanel, w, b):
    arrays = panel._bridge.session.data_set.train.arrays
    x, y = (arrays[name].astype(np.float64) for name in ("x", "y"))
    return float(np.mean((np.sin(w * x + b) - y) ** 2))


def choose(field, value: str) -> None:
    field.setFocus()
    row = field.findData(value)
    while field.currentIndex() != row:
        key = Qt.Key.Key_Down if field.currentIndex() < row else Qt.Key.Key_Up
        QTest.keyClick(field, key)


def test_where_two_weights_are_learned_their_whole_loss_is_shown_by_itself(shown, qtbot) -> None:
    panel = shown("hilly_landscape")
    worked_out(qtbot, panel)
    assert panel.settings.directions.value() == WEIGHTS
    table = panel.table()
    assert table.heads == ("angle.weight", "angle.bias", "loss")
    assert len(table.rows) == 25 * 25
    for w, b, loss in table.rows[::97]:
        assert loss == pytest.approx(by_hand(panel, w, b), rel=1e-4)
    assert not panel.hint.isVisible()


def test_the_pointer_reads_the_place_and_its_loss(shown, qtbot) -> None:
    panel = shown("hilly_landscape")
    worked_out(qtbot, panel)
    landscape = panel.landscape
    w, b = float(landscape.xs[6]), float(landscape.ys[15])
    QTest.mouseMove(panel.map, panel.map.place(w, b).toPoint())
    qtbot.waitUntil(lambda: "loss" in panel.words.words and "angle.bias" in panel.words.words)
    said = float(panel.words.words.rsplit(" ", 1)[1])
    pixel = np.ptp(landscape.xs) / panel.map.area().width()
    assert panel._at == pytest.approx((w, b), abs=2 * pixel)
    assert said == pytest.approx(by_hand(panel, *panel._at), abs=0.03)  # between places of the grid
    QTest.mouseMove(panel, QPoint(2, panel.height() - 2))


def test_the_arrow_keys_read_as_the_pointer_does(shown, qtbot) -> None:
    panel = shown("hilly_landscape")
    worked_out(qtbot, panel)
    panel.map.setFocus()
    QTest.keyClick(panel.map, Qt.Key.Key_Right)
    before = panel._at
    QTest.keyClick(panel.map, Qt.Key.Key_Up)
    assert panel._at[0] == pytest.approx(before[0])
    step = panel.landscape.ys[1] - panel.landscape.ys[0]
    assert panel._at[1] - before[1] == pytest.approx(step, rel=1e-3)


def test_the_colour_of_a_place_follows_from_its_loss(shown, qtbot, theme) -> None:
    panel = shown("hilly_landscape")
    worked_out(qtbot, panel)
    landscape = panel.landscape
    lowest = np.unravel_index(landscape.losses.argmin(), landscape.losses.shape)
    highest = np.unravel_index(landscape.losses.argmax(), landscape.losses.shape)
    image = panel.map.picture.image
    side = len(landscape.xs)

    def light(row: int, column: int) -> float:
        return image.pixelColor(int(column), side - 1 - int(row)).lightnessF()

    assert light(*lowest) < 0.25
    assert light(*highest) > 0.5


def test_training_draws_the_path_and_its_end_is_a_minimum(shown, qtbot) -> None:
    panel = shown("hilly_landscape")
    bridge = panel._bridge
    worked_out(qtbot, panel)
    bridge.do(SetTraining("batch_size", 200))
    before = panel.landscape
    bridge.attempt(bridge.session.train)
    qtbot.waitUntil(lambda: bridge.run_state.value == "finished", timeout=60_000)
    qtbot.waitUntil(lambda: panel.landscape is not before, timeout=60_000)
    worked_out(qtbot, panel)
    (trail,) = (trail for trail in panel.map.trails if trail.is_own)
    np.testing.assert_allclose(trail.places[0], [4.5, 3.0], atol=1e-5)
    np.testing.assert_allclose(trail.places[-1], [0.33, 3.14], atol=0.02)
    losses = [by_hand(panel, w, b) for w, b in trail.places]
    assert losses == sorted(losses, reverse=True)  # all examples a step: always downhill
    assert "a minimum" in panel.words.words
    choose(panel.settings.directions, PATH)
    qtbot.waitUntil(lambda: panel.landscape.study.directions == PATH, timeout=60_000)
    worked_out(qtbot, panel)
    assert sum(panel.landscape.shares) == pytest.approx(1.0)


def test_earlier_runs_are_drawn_when_asked_for(shown, qtbot) -> None:
    panel = shown("hilly_landscape")
    bridge = panel._bridge
    worked_out(qtbot, panel)
    bridge.do(SetTraining("batch_size", 200))
    for seed in (0, 1):
        bridge.do(SetTraining("seed", seed))
        bridge.attempt(bridge.session.train)
        qtbot.waitUntil(lambda: bridge.run_state.is_active, timeout=60_000)
        qtbot.waitUntil(lambda: not bridge.run_state.is_active, timeout=60_000)
    worked_out(qtbot, panel)
    assert len(panel.landscape.ways) == 1
    QTest.mouseClick(panel.settings.earlier, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(panel.landscape.ways) == 2, timeout=60_000)
    assert [trail.is_own for trail in panel.map.trails] == [False, True]


def test_hills_are_turned_with_the_mouse_and_with_the_keys(shown, qtbot) -> None:
    panel = shown("hilly_landscape")
    worked_out(qtbot, panel)
    view = panel.surface
    before = view.seen_from
    middle = view.rect().center()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(view, middle + QPoint(40, 20))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=middle + QPoint(40, 20))
    turned = view.seen_from
    assert (turned.turn, turned.rise) == ((before.turn + 20) % 360, before.rise + 10)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.seen_from.turn == (turned.turn - 5) % 360
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.seen_from == before
    spot = view.spot(*panel.landscape.centre)
    assert view.rect().contains(spot.toPoint())


def test_work_can_be_stopped_and_what_is_known_stays(shown, qtbot, monkeypatch) -> None:
    panel = shown("xor")
    worked_out(qtbot, panel)
    _hold_up_at_a_third(monkeypatch)
    choose(panel.settings.side, "51")
    qtbot.waitUntil(lambda: panel.is_busy and panel.landscape.study.side == 51, timeout=60_000)
    assert panel.settings.button.text() == "Stop"
    assert panel.progress.isVisible()
    QTest.mouseClick(panel.settings.button, Qt.MouseButton.LeftButton)
    assert not panel.is_busy
    known = int(panel.landscape.is_known.sum())
    qtbot.wait(100)
    assert int(panel.landscape.is_known.sum()) == known < 51 * 51
    assert panel.settings.button.text() == "Work out"


def test_a_network_without_a_loss_says_what_is_missing(shown, qtbot) -> None:
    panel = shown("chain_rule")
    qtbot.waitUntil(lambda: "learns no weights" in panel.hint.text(), timeout=60_000)
    assert panel.hint.isVisible()
    assert panel.table() is None


def test_where_there_is_little_room_the_settings_wait_behind_a_button(shown, qtbot) -> None:
    panel = shown("hilly_landscape", 300, 200)
    worked_out(qtbot, panel)
    assert panel.map.isVisible()
    assert not panel.surface.isVisible()
    assert not panel.settings.side.isVisible()
    QTest.mouseClick(panel.settings.more, Qt.MouseButton.LeftButton)
    assert panel.settings.side.isVisible()


def test_frozen_it_keeps_what_it_shows(shown, qtbot) -> None:
    panel = shown("hilly_landscape")
    worked_out(qtbot, panel)
    kept = panel.landscape
    panel.set_frozen(True)
    choose(panel.settings.side, "11")
    qtbot.wait(100)
    assert panel.landscape is kept
