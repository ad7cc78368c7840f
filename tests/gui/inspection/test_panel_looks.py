"""Panels in little room: nothing that is shown is cut, and nothing lies over something else."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.inspection.backprop.step_bar import StepBar
from gui.inspection.backprop.stepping import Position
from gui.inspection.excites.controls import Controls
from gui.inspection.histograms.histograms_panel import HistogramsPanel
from gui.inspection.plane.legend import Entry, Legend
from gui.inspection.prediction_panel import PredictionPanel
from gui.inspection.sequence.lanes import MapLane
from gui.inspection.sequence.lanes_view import LanesView
from gui.theme.theme import Theme
from gui.widgets.colour_scale import ColourScale
from tests.gui.fake_bridge import FakeBridge


def shown(qtbot: QtBot, widget: QWidget, width: int, height: int) -> None:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    qtbot.waitExposed(widget)


@pytest.mark.parametrize("size", [(240, 220), (240, 420), (520, 260)])
def test_the_fields_of_histograms_have_room_for_their_words(
    theme: Theme, bridge: FakeBridge, qtbot: QtBot, size: tuple[int, int]
) -> None:
    panel = HistogramsPanel(theme, bridge)
    shown(qtbot, panel, *size)
    fields = panel.node, panel.spread, panel.way
    for field in fields:
        if field in panel.head.rest.fields:  # behind the button, which is there then
            assert panel.head.more.isVisible()
            continue
        assert field.width() >= theme.px(88)
        assert QRect(0, 0, panel.head.width(), panel.head.height()).contains(field.geometry())
    assert panel.node not in panel.head.rest.fields


def test_a_thin_lane_keeps_its_title_whole(theme: Theme, qtbot: QtBot) -> None:
    view = LanesView(theme)
    many = [np.zeros((rows, 4), dtype=np.float32) for rows in (1, 32, 32)]
    view.set_lanes([MapLane("lane", values, -1.0, 1.0, "diverging") for values in many])
    shown(qtbot, view, 300, 90)
    letters = QFontMetrics(theme.font("small")).height()
    assert view.place(0).height() < letters  # else it would say nothing
    for number in range(3):
        room = view.title_room(number)
        assert room.height() >= letters
        assert room.top() >= 0
        assert room.top() <= view.place(number).center().y() <= room.bottom()


def test_a_legend_paints_whole_rows_and_says_that_there_are_more(
    theme: Theme, qtbot: QtBot
) -> None:
    legend = Legend(theme)
    legend.set_entries([Entry("dot", "accent", f"kind {n}") for n in range(5)])
    shown(qtbot, legend, 140, legend.sizeHint().height())
    assert legend.rows_shown == 5
    row = legend.sizeHint().height() // 5
    legend.resize(140, 3 * row + 4)
    assert legend.rows_shown == 2  # the third holds the dots
    assert "kind 4" in legend.toolTip()


def test_a_scale_tells_how_wide_its_words_are_apart(theme: Theme) -> None:
    scale = ColourScale(theme)
    scale.set_words("0.0452", "8.65, log")
    metrics = QFontMetrics(theme.font("small"))
    both = metrics.horizontalAdvance("0.0452") + metrics.horizontalAdvance("8.65, log")
    assert scale.words_width() > both


def test_in_a_flat_dock_a_unit_is_chosen_in_one_row(theme: Theme, qtbot: QtBot) -> None:
    controls = Controls(theme)
    controls.set_room(is_narrow=True, is_flat=True)
    shown(qtbot, controls, 268, 40)
    parts = controls.node, controls.unit, controls.way, controls.settings
    rows = [part.mapTo(controls, part.rect().center()).y() for part in parts]
    assert max(rows) - min(rows) <= 2
    lefts = [part.mapTo(controls, part.rect().topLeft()).x() for part in parts]
    rights = [left + part.width() for left, part in zip(lefts, parts, strict=True)]
    assert all(right <= left for right, left in zip(rights, lefts[1:], strict=False))
    assert rights[-1] <= controls.width()


def test_where_a_pass_stands_ends_in_dots_and_is_told_whole(theme: Theme, qtbot: QtBot) -> None:
    bar = StepBar(theme)
    shown(qtbot, bar, 240, 40)
    words = "Back 12 of 150 · the loss = 0.0123456"
    bar.show_position(Position(1, 3), words, is_held=False)
    assert bar.where.text().endswith("…")
    assert bar.where.toolTip() == words


def test_what_prediction_shows_of_the_example_has_a_name(
    theme: Theme, bridge: FakeBridge, qtbot: QtBot
) -> None:
    panel = PredictionPanel(theme, bridge)
    qtbot.addWidget(panel)
    for part in (panel.example.picture, panel.example.features):
        assert part.accessibleName()
