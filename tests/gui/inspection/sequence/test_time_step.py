"""The step that is looked at inside blocks over time is chosen in the panel, and marked there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.api import Session, projects_folder
from gui.bridge import Bridge
from gui.inspection.sequence.sequence_panel import UNROLLED, SequencePanel
from gui.theme.theme import Theme

WAIT_MS = 30_000
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def bridge(qtbot: QtBot) -> Iterator[Bridge]:
    made = Bridge(Session())
    made.session.open(projects_folder() / "lstm_from_gates.json")
    made.start()
    yield made
    made.close()


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, bridge: Bridge) -> SequencePanel:
    shown = SequencePanel(theme, bridge)
    qtbot.addWidget(shown)
    shown.resize(900, 460)
    shown.show()
    qtbot.waitUntil(lambda: bool(shown.lanes.lanes), timeout=WAIT_MS)
    return shown


def pixels(panel: SequencePanel) -> object:
    return panel.lanes.grab().toImage()


def test_a_click_chooses_a_step_and_another_one_lets_it_go(
    panel: SequencePanel, bridge: Bridge
) -> None:
    plain = pixels(panel)
    place = panel.lanes.cell(0, 11).center().toPoint()
    QTest.mouseClick(panel.lanes, LEFT, pos=place)
    assert bridge.time_step == 11
    assert pixels(panel) != plain
    QTest.mouseClick(panel.lanes, LEFT, pos=place)
    assert bridge.time_step is None


def test_keys_choose_a_step(panel: SequencePanel, bridge: Bridge) -> None:
    panel.lanes.setFocus()
    QTest.keyClick(panel.lanes, Qt.Key.Key_Return)
    assert bridge.time_step is None  # no step is pointed at
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return):
        QTest.keyClick(panel.lanes, key)
    assert bridge.time_step == 2


def test_a_number_that_is_asked_for_chooses_no_step(panel: SequencePanel, bridge: Bridge) -> None:
    place = panel.lanes.cell(1, 4).center().toPoint()
    QTest.mouseClick(panel.lanes, LEFT, Qt.KeyboardModifier.ControlModifier, pos=place)
    assert bridge.time_step is None


def test_the_box_of_a_step_chooses_it(panel: SequencePanel, bridge: Bridge) -> None:
    panel._choose_mode(UNROLLED)
    box = panel.unrolled.box(1)
    edge = QPointF(box.left() + 3, box.center().y())
    QTest.mouseClick(panel.unrolled, LEFT, pos=edge.toPoint())
    assert bridge.time_step == 1


def test_a_step_that_was_chosen_elsewhere_is_marked_in_a_panel_made_later(
    qtbot: QtBot, theme: Theme, panel: SequencePanel, bridge: Bridge
) -> None:
    bridge.choose_time_step(7)
    later = SequencePanel(theme, bridge)
    qtbot.addWidget(later)
    later.resize(900, 460)
    later.show()
    qtbot.waitUntil(lambda: bool(later.lanes.lanes), timeout=WAIT_MS)
    marked = pixels(later)
    bridge.choose_time_step(None)
    assert pixels(later) != marked


def test_a_step_chosen_elsewhere_is_brought_into_sight_where_steps_are_unrolled(
    panel: SequencePanel, bridge: Bridge
) -> None:
    panel._choose_mode(UNROLLED)
    assert panel.unrolled.start == 0
    bridge.choose_time_step(20)
    start = panel.unrolled.start
    assert 0 < start <= 20 < start + panel.unrolled.shown_steps()
