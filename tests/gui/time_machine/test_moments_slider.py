"""The slider over the moments of a run."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from engine.api import Moment
from gui.theme.theme import Theme
from gui.time_machine.moments_slider import MomentsSlider

MOMENTS = tuple(Moment(step, step / 64, 1000) for step in (0, 1, 2, 5, 12, 40, 64))
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def slider(qtbot: QtBot, theme: Theme) -> MomentsSlider:
    made = MomentsSlider(theme)
    qtbot.addWidget(made)
    made.resize(300, 24)
    made.show_moments(MOMENTS, None, frozenset())
    made.show()
    return made


def _chosen(slider: MomentsSlider) -> list[int | None]:
    steps: list[int | None] = []
    slider.step_chosen.connect(steps.append)
    return steps


def _place(slider: MomentsSlider, step: int | None) -> QPoint:
    return slider.place_of(step).toPoint()


def test_a_drag_goes_through_all_moments_it_passes(qtbot: QtBot, slider: MomentsSlider) -> None:
    steps = _chosen(slider)
    qtbot.mousePress(slider, LEFT, pos=_place(slider, 40))
    for moment in (12, 5, 2):
        qtbot.mouseMove(slider, _place(slider, moment))
    qtbot.mouseRelease(slider, LEFT, pos=_place(slider, 2))
    assert steps == [40, 12, 5, 2]


def test_the_right_end_is_what_is_now(qtbot: QtBot, slider: MomentsSlider) -> None:
    slider.show_moments(MOMENTS, 5, frozenset())
    steps = _chosen(slider)
    qtbot.mouseClick(slider, LEFT, pos=QPoint(slider.width() - 1, 12))
    assert steps == [None]


def test_every_moment_has_the_same_room(slider: MomentsSlider) -> None:
    columns = [slider.place_of(moment.step).x() for moment in MOMENTS]
    gaps = [after - before for before, after in pairwise(columns)]
    assert max(gaps) - min(gaps) < 1e-6


def test_keys_go_to_the_ends_and_from_moment_to_moment(qtbot: QtBot, slider: MomentsSlider) -> None:
    steps = _chosen(slider)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left):
        qtbot.keyClick(slider, key)
    qtbot.keyClick(slider, Qt.Key.Key_End)
    assert steps == [0, 1, 0, None]


def test_space_asks_for_playing(qtbot: QtBot, slider: MomentsSlider) -> None:
    with qtbot.waitSignal(slider.play_wanted, timeout=500):
        qtbot.keyClick(slider, Qt.Key.Key_Space)


def test_without_moments_nothing_can_be_chosen(qtbot: QtBot, slider: MomentsSlider) -> None:
    slider.show_moments((), None, frozenset())
    steps = _chosen(slider)
    qtbot.mouseClick(slider, LEFT, pos=QPoint(20, 12))
    qtbot.keyClick(slider, Qt.Key.Key_Home)
    assert steps == []
