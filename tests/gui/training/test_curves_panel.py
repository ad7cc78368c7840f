from time import perf_counter, thread_time

import numpy as np
import pytest
from PySide6.QtCore import Qt

from engine.api import EpochDone, Graph, RunChanged, RunState, projects_folder
from engine.cli.opened import opened
from engine.training.history import History, Series
from gui.training.curves_panel import CurvesPanel
from gui.training.quantities import quantities
from gui.training.smoothed_series import SmoothedSeries
from gui.widgets.smoothing import smooth
from tests.gui.fake_bridge import FakeBridge, lenet


@pytest.fixture
def panel(theme, bridge, qtbot):
    made = CurvesPanel(theme, bridge)
    qtbot.addWidget(made)
    made.resize(400, 240)
    made.show()
    return made


def _train(bridge, epoch: int = 1, points: int = 50) -> None:
    x = epoch - 1 + np.arange(1, points + 1) / points
    bridge.session.history.extend("train/loss", x, 1 / x)
    bridge.session.history.record("test", epoch, {"loss": 0.5, "accuracy": 0.9})
    bridge.epoch_done.emit(EpochDone(epoch, epoch * points))


def _points(panel, key: str):
    curve = panel.plot._curves.get(key)
    return (curve.x, curve.y) if curve else (np.empty(0), np.empty(0))


def test_curves_appear_with_the_first_news(panel, bridge, qtbot) -> None:
    _train(bridge)
    qtbot.waitUntil(lambda: "test" in panel.plot._curves)
    x, y = _points(panel, "test")
    assert (x.tolist(), y.tolist()) == ([1.0], [0.5])


def test_the_plot_has_room_for_the_epochs_of_all_stages(theme, qtbot) -> None:
    project = opened(projects_folder() / "deep_belief_net.json")
    panel = CurvesPanel(theme, FakeBridge(project))
    qtbot.addWidget(panel)
    assert len(project.plan) == 2
    assert panel.plot._extent == (0.0, sum(stage.training.epochs for stage in project.plan))


def test_the_curve_grows_with_the_history(panel, bridge, qtbot) -> None:
    _train(bridge, 1)
    _train(bridge, 2)
    qtbot.waitUntil(lambda: len(_points(panel, "train")[0]) == 100)


def test_where_a_run_came_to_rest_is_drawn_however_dear_drawing_was(panel, bridge) -> None:
    _train(bridge, 1)
    panel._drawing.draw_waiting()
    panel._drawing._governor._due = perf_counter() + 60
    _train(bridge, 2)
    assert len(_points(panel, "train")[0]) == 50
    bridge.run_changed.emit(RunChanged(RunState.FINISHED))
    assert len(_points(panel, "train")[0]) == 100


def test_shares_are_drawn_in_per_cent(panel, bridge, qtbot) -> None:
    _train(bridge)
    panel.choose("accuracy")
    assert _points(panel, "test")[1].tolist() == [90.0]


def test_loss_is_drawn_by_powers_of_ten_until_the_user_says_otherwise(panel, qtbot) -> None:
    assert panel.log.isChecked()
    qtbot.mouseClick(panel.log, Qt.MouseButton.LeftButton)
    panel.choose("accuracy")
    assert not panel.log.isChecked()
    panel.choose("loss")
    assert not panel.log.isChecked()


def test_nothing_is_drawn_while_hidden_and_all_when_shown(panel, bridge, qtbot) -> None:
    panel.hide()
    _train(bridge)
    assert not panel.plot._curves
    panel.show()
    qtbot.waitUntil(lambda: bool(panel.plot._curves))


def test_the_same_version_is_drawn_once(panel, bridge, qtbot, monkeypatch) -> None:
    _train(bridge)
    qtbot.waitUntil(lambda: bool(panel.plot._curves))
    drawn = []
    monkeypatch.setattr(panel.plot, "draw_now", lambda: drawn.append(1))
    panel.draw_new()
    assert not drawn


def test_a_new_run_begins_with_an_empty_plot(panel, bridge, qtbot) -> None:
    _train(bridge)
    qtbot.waitUntil(lambda: bool(panel.plot._curves))
    bridge.session.history = History()
    bridge.epoch_done.emit(EpochDone(0, 0))
    qtbot.waitUntil(lambda: not panel.plot._curves)


def test_the_training_curve_is_smoothed_over_its_raw_one(panel, bridge, qtbot) -> None:
    _train(bridge)
    panel.smoothing.choose(0.8)
    curve = panel.plot._curves["train"]
    raw = bridge.session.history.series("train/loss").y
    np.testing.assert_allclose(curve.y, smooth(raw, 0.8))
    np.testing.assert_array_equal(curve.faint, raw)


def test_smoothing_piece_by_piece_equals_smoothing_at_once() -> None:
    random = np.random.default_rng(0)
    values = random.normal(size=5000)
    values[17] = np.nan
    series = Series()
    smoothed = SmoothedSeries(series, 0.95)
    for part in np.array_split(values, 37):
        series.extend(np.zeros(len(part)), part)
        smoothed.points()
    np.testing.assert_allclose(smoothed.points()[1], smooth(values, 0.95), rtol=1e-9)


def test_quantities_are_the_loss_and_the_metrics() -> None:
    graph = lenet().graph
    assert [(q.name, q.title) for q in quantities(graph)] == [
        ("loss", "Loss"),
        ("accuracy", "Accuracy, %"),
    ]
    assert [q.name for q in quantities(Graph(), ("train/extra",))] == ["loss", "extra"]


def test_what_only_measures_has_no_loss_to_follow() -> None:
    graph = lenet().graph
    names = [q.name for q in quantities(graph.without_nodes(frozenset({"cross_entropy"})))]
    assert names == ["accuracy"]
    assert [q.name for q in quantities(Graph())] == ["loss"]


def test_a_narrow_panel_has_all_that_a_wide_one_has_in_a_menu(panel, bridge, qtbot) -> None:
    _train(bridge)
    assert not panel.head.is_narrow
    assert panel.minimumSizeHint().width() <= 240
    panel.resize(panel.minimumSizeHint().width(), 200)
    qtbot.waitUntil(lambda: panel.head.is_narrow)
    assert panel.head.field.isVisible()
    assert panel.log.isHidden()
    actions = {action.text(): action for action in panel.head.menu().actions()}
    actions["Powers of ten upwards"].trigger()
    assert not panel.log.isChecked()
    assert not panel.plot._is_log
    actions["Strongly"].trigger()
    assert panel.smoothing.weight == 0.99
    panel.head.field.activated.emit(panel.head.field.findData("accuracy"))
    assert panel.chosen == "accuracy"
    panel.resize(400, 240)
    qtbot.waitUntil(lambda: not panel.head.is_narrow)
    assert panel.head.tabs.value() == "accuracy"


def test_the_way_back_to_following_is_offered_while_it_is_needed(panel, bridge, qtbot) -> None:
    _train(bridge)
    assert panel.follow.isHidden()
    panel.plot._stop_following()
    assert not panel.follow.isHidden()
    qtbot.mouseClick(panel.follow, Qt.MouseButton.LeftButton)
    assert panel.plot.is_following()
    assert panel.follow.isHidden()
    panel.resize(panel.minimumSizeHint().width(), 200)
    panel.plot._stop_following()
    words = {action.text(): action for action in panel.head.menu().actions()}
    words["Follow the curve again"].trigger()
    assert panel.plot.is_following()


def test_the_table_holds_every_point_that_was_measured(panel, bridge) -> None:
    assert panel.table() is None
    _train(bridge)
    table = panel.table()
    series = bridge.session.history.series("train/loss")
    name = bridge.project.name
    assert table.heads == ("run", "examples", "epoch", "Loss")
    assert next(iter(table.rows)) == (name, "test", 1.0, 0.5)
    assert [row[2:] for row in table.rows[1:]] == list(zip(*series.points, strict=True))
    assert len(table.rows) == 51
    assert table.rows[-1] == (name, "train", 1.0, 1.0)
    with pytest.raises(IndexError):
        table.rows[51]


def test_a_table_of_ten_million_points_is_there_at_once(panel, bridge) -> None:
    count = 10_000_000
    bridge.session.history.extend("train/loss", np.arange(count), np.ones(count))
    began = thread_time()
    rows = panel.table().rows
    assert thread_time() - began < 0.5
    assert len(rows) == count
    assert rows[count - 1][2:] == (count - 1, 1.0)


def test_a_very_long_curve_is_smoothed_bit_by_bit_to_its_end(panel, bridge, qtbot) -> None:
    raw = np.random.default_rng(0).gamma(2.0, 0.1, 1_200_000)
    bridge.session.history.extend("train/loss", np.arange(len(raw)) / 1000, raw)
    bridge.epoch_done.emit(EpochDone(1, 1))
    qtbot.waitUntil(lambda: "train" in panel.plot._curves)  # drawn no more often than it is worth
    assert len(panel.plot._curves["train"].y) % 250_000 == 0
    qtbot.waitUntil(lambda: len(panel.plot._curves["train"].y) == len(raw))
    np.testing.assert_allclose(panel.plot._curves["train"].y, smooth(raw, 0.95))
    assert not panel._is_behind
