"""The views of a sweep: they show the same trials, and what is chosen in one is chosen in all."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine.api import Trial
from gui.sweeps.board import RESULT, TrialBoard
from gui.sweeps.parallel_view import ParallelView
from gui.sweeps.scale import scale_of
from gui.sweeps.scatter_view import ScatterView
from gui.sweeps.trial_table import TrialTable
from gui.theme.theme import Theme
from tests.gui.sweeps.conftest import TRIALS

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def shown(theme: Theme, qtbot: QtBot) -> Callable[[QWidget], None]:
    def show(view: QWidget) -> None:
        qtbot.addWidget(view)
        view.resize(700, 320)
        view.show()
        qtbot.waitExposed(view)

    return show


@pytest.fixture
def table(theme: Theme, board: TrialBoard, shown: Callable[[QWidget], None]) -> TrialTable:
    table = TrialTable(theme, board)
    shown(table)
    return table


@pytest.fixture
def parallel(theme: Theme, board: TrialBoard, shown: Callable[[QWidget], None]) -> ParallelView:
    view = ParallelView(theme, board)
    shown(view)
    return view


@pytest.fixture
def scatter(theme: Theme, board: TrialBoard, shown: Callable[[QWidget], None]) -> ScatterView:
    view = ScatterView(theme, board)
    shown(view)
    return view


def click(view: QWidget, at: QPointF) -> None:
    QTest.mouseClick(view, LEFT, NONE, at.toPoint())


def drag(view: ParallelView, axis: str, low: float, high: float) -> None:
    x = round(view.axis_x(view.keys.index(axis)))
    start, end = QPoint(x, round(view.at_y(low))), QPoint(x, round(view.at_y(high)))
    QTest.mousePress(view, LEFT, NONE, start)
    QTest.mouseMove(view, (start + end) / 2)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, LEFT, NONE, end)


def numbers(table: TrialTable) -> list[int]:
    return [trial.number for trial in table.trials.rows]


def test_what_is_chosen_in_one_view_is_chosen_in_all(
    table: TrialTable, parallel: ParallelView, scatter: ScatterView, board: TrialBoard
) -> None:
    first, second, *_ = parallel.points(TRIALS[1])
    click(parallel, first + 0.3 * (second - first))
    assert board.chosen == 1
    assert table.currentIndex().row() == 1
    dot = scatter.dot(TRIALS[2])
    assert dot is not None
    click(scatter, dot)
    assert board.chosen == 2
    assert table.currentIndex().row() == 2
    place = table.visualRect(table.model().index(0, 0)).center()
    QTest.mouseClick(table.viewport(), LEFT, NONE, place)
    assert board.chosen == 0


def test_a_click_on_nothing_chooses_nothing(scatter: ScatterView, board: TrialBoard) -> None:
    board.choose(1)
    click(scatter, QPointF(2, scatter.height() - 2))
    assert board.chosen is None


def test_brushing_an_axis_leaves_only_what_passes_there(
    table: TrialTable, parallel: ParallelView, board: TrialBoard
) -> None:
    drag(parallel, RESULT, 0.4, 1.0)  # of 0.5 … 0.9
    assert numbers(table) == [1, 2]
    drag(parallel, "hidden.units", 0.8, 1.0)
    assert numbers(table) == [2]
    x = round(parallel.axis_x(0))
    QTest.mouseClick(parallel, LEFT, NONE, QPoint(x, round(parallel.at_y(0.5))))
    assert numbers(table) == [1, 2]
    QTest.mouseDClick(parallel, LEFT, NONE, QPoint(5, 5))
    assert numbers(table) == [0, 1, 2, 3, 4]


def test_what_is_left_out_is_not_hit(parallel: ParallelView, board: TrialBoard) -> None:
    first, second, *_ = parallel.points(TRIALS[0])
    middle = (first + second) / 2
    assert parallel.trial_at(middle) is TRIALS[0]
    board.brush(RESULT, (0.9, 1.0))
    assert parallel.trial_at(middle) is not TRIALS[0]


def test_the_trial_below_the_pointer_tells_of_itself(scatter: ScatterView) -> None:
    dot = scatter.dot(TRIALS[1])
    assert dot is not None
    QTest.mouseMove(scatter, dot.toPoint())
    assert scatter.hovered == 1
    QTest.mouseMove(scatter, QPoint(1, 1))
    assert scatter.hovered is None


def test_columns_sort_and_what_has_no_result_comes_last(table: TrialTable) -> None:
    header = table.horizontalHeader()
    column = table.trials.columns.index("result")
    for expected in ([0, 2, 1, 3, 4], [1, 2, 0, 3, 4]):
        place = QPoint(header.sectionViewportPosition(column) + 12, header.height() // 2)
        QTest.mouseClick(header.viewport(), LEFT, NONE, place)
        assert numbers(table)[:3] == expected[:3]
        assert set(numbers(table)[3:]) == {3, 4}


def test_a_new_result_keeps_the_chosen_row(table: TrialTable, board: TrialBoard) -> None:
    table.sortByColumn(table.trials.columns.index("result"), Qt.SortOrder.DescendingOrder)
    board.choose(2)
    more = (*TRIALS[:4], Trial(4, TRIALS[4].settings, "ended", results=(0.8,)))
    board.show_trials(more, is_active=True)
    assert numbers(table)[:4] == [1, 4, 2, 0]
    assert table.trials.rows[table.currentIndex().row()].number == 2


def test_a_failure_is_told_in_words(table: TrialTable) -> None:
    state = table.trials.index(3, table.trials.columns.index("state"))
    assert "It broke." in state.data()
    assert state.data(Qt.ItemDataRole.ToolTipRole) == "It broke."


def test_a_trial_nobody_works_at_is_halted(table: TrialTable, board: TrialBoard) -> None:
    state = table.trials.index(4, table.trials.columns.index("state"))
    assert state.data() == "running, epoch 2"
    board.show_trials(TRIALS, is_active=False)
    assert state.data() == "halted"


def test_keys_go_from_trial_to_trial_by_their_results(
    parallel: ParallelView, board: TrialBoard
) -> None:
    parallel.setFocus()
    for key, expected in (
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Down, 0),
        (Qt.Key.Key_Up, 2),
        (Qt.Key.Key_Escape, None),
    ):
        QTest.keyClick(parallel, key)
        assert board.chosen == expected


def test_the_best_has_the_colour_of_the_upper_end_whichever_way_is_up(board: TrialBoard) -> None:
    assert board.goodness(TRIALS[1]) == 1.0
    assert board.goodness(TRIALS[0]) == 0.0
    assert math.isnan(board.goodness(TRIALS[3]))
    assert board.best is TRIALS[1]


def test_the_best_is_ringed(scatter: ScatterView, theme: Theme) -> None:
    dot = scatter.dot(TRIALS[1])
    assert dot is not None
    reach = theme.px(7) / 2 + 5
    picture = scatter.grab().toImage()
    ratio = picture.devicePixelRatio()
    at = (dot - QPointF(reach, 0)) * ratio
    seen = picture.pixelColor(round(at.x()), round(at.y()))
    good = theme.color("good")
    assert abs(seen.red() - good.red()) + abs(seen.green() - good.green()) < 90


@pytest.mark.parametrize(
    ("values", "value", "place"),
    [
        ((0.0, 10.0), 5.0, 0.5),
        ((0.001, 0.1), 0.01, 0.5),
        ((3, 3), 3, 0.5),
        (("sgd", "adam"), "adam", 0.75),
        ((False, True), False, 0.25),
        (("sgd", "adam"), "lion", math.nan),
    ],
)
def test_values_stand_where_they_belong(
    values: tuple[object, ...], value: object, place: float
) -> None:
    assert scale_of(values).place(value) == pytest.approx(place, nan_ok=True)


def test_views_of_a_sweep_without_trials_are_empty_and_sound(
    table: TrialTable, parallel: ParallelView, scatter: ScatterView, board: TrialBoard
) -> None:
    board.show_trials((), is_active=False)
    for view in (table, parallel, scatter):
        assert not view.grab().isNull()
    assert table.model().rowCount() == 0
    assert board.best is None
