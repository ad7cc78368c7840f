from __future__ import annotations

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.api import EpochDone, Graph, History
from gui.figures.compared_run import SERIES, ComparedRun
from gui.training.curves_panel import CurvesPanel
from tests.gui.fake_bridge import lenet

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(theme, bridge, qtbot):
    made = CurvesPanel(theme, bridge)
    qtbot.addWidget(made)
    made.resize(640, 320)
    made.show()
    return made


def history(accuracy: list[float], losses: list[float] | None = None) -> History:
    made = History()
    for epoch, value in enumerate(accuracy, 1):
        made.record("test", epoch, {"accuracy": value, "loss": 1 - value})
    if losses:
        made.extend("train/loss", np.arange(1, len(losses) + 1) / 10, losses)
    return made


def run(key: str, number: int, *histories: History, graph: Graph | None = None) -> ComparedRun:
    return ComparedRun(key, key.title(), number, graph or lenet().graph, histories)


def curves(panel) -> dict:
    return panel.plot._curves


def test_runs_are_drawn_over_each_other_each_in_its_colour(panel) -> None:
    panel.compare((run("one", 0, history([0.5, 0.6])), run("two", 1, history([0.7]))))
    panel.choose("accuracy")
    assert {key: curve.y.tolist() for key, curve in curves(panel).items()} == {
        "compared one": [50.0, 60.0],
        "compared two": [70.0],
    }
    assert [curve.colour_role for curve in curves(panel).values()] == list(SERIES[:2])
    assert [name.run.key for name in panel.legend.names] == ["one", "two"]


def test_repeated_runs_are_a_mean_in_a_band(panel) -> None:
    panel.compare((run("many", 0, history([0.4, 0.6]), history([0.6, 0.8])),))
    panel.choose("accuracy")
    (curve,) = curves(panel).values()
    np.testing.assert_allclose(curve.y, [50.0, 70.0])
    np.testing.assert_allclose(curve.band, [[40.0, 60.0], [60.0, 80.0]])


def test_the_band_lies_within_the_plot(panel) -> None:
    panel.compare((run("many", 0, history([0.1, 0.2]), history([0.9, 0.9])),))
    panel.choose("accuracy")
    panel.plot.draw_now()
    low, high = panel.plot._box.viewRange()[1]
    assert low <= 10.0
    assert high >= 90.0


def test_runs_beyond_the_colours_are_dashed(panel) -> None:
    panel.compare(tuple(run(f"r{n}", n, history([0.5])) for n in range(len(SERIES) + 1)))
    panel.choose("accuracy")
    assert [c.is_dashed for c in curves(panel).values()] == [False] * len(SERIES) + [True]


def test_the_training_curves_are_shown_when_asked_for(panel) -> None:
    panel.compare((run("one", 0, history([0.5], losses=[3.0, 2.0])),))
    assert curves(panel)["compared one"].y.tolist() == [0.5]
    QTest.mouseClick(panel.split, LEFT, pos=panel.split.segment(1).center().toPoint())
    assert curves(panel)["compared one"].y.tolist() == [3.0, 2.0]


def test_runs_of_networks_with_other_metrics_offer_all_of_them(panel) -> None:
    first = History()
    first.record("test", 1, {"perplexity": 3.0})
    panel.compare((run("text", 0, first, graph=Graph()), run("net", 1, history([0.5]))))
    names = [quantity.name for quantity in panel.compared.offered()]
    assert names == ["loss", "perplexity", "accuracy"]
    panel.choose("perplexity")
    assert list(curves(panel)) == ["compared text"]


def test_a_name_of_the_legend_leaves_its_run_out(panel) -> None:
    told: list[str] = []
    panel.left_out.connect(told.append)
    panel.compare((run("one", 0, history([0.5])), run("two", 1, history([0.6]))))
    close = panel.legend.names[1].parentWidget().layout().itemAt(1).widget()
    QTest.mouseClick(close, LEFT)
    assert told == ["two"]
    ended: list[bool] = []
    panel.comparison_ended.connect(lambda: ended.append(True))
    QTest.mouseClick(panel.legend.end, LEFT)
    assert ended


def test_the_legend_reads_the_curves_at_the_cursor(panel) -> None:
    panel.compare((run("one", 0, history([0.5, 0.6])),))
    panel.choose("accuracy")
    panel.plot._move_cursor(2.0)
    assert panel.legend.names[0].words() == "One  60"


def test_when_the_comparison_ends_the_open_run_is_drawn_again(panel, bridge, qtbot) -> None:
    bridge.session.history.record("test", 1, {"loss": 0.5, "accuracy": 0.9})
    bridge.epoch_done.emit(EpochDone(1, 1))
    panel.compare((run("one", 0, history([0.5])),))
    assert "test" not in curves(panel)
    panel.compare(())
    qtbot.waitUntil(lambda: list(curves(panel)) == ["test"])
    assert panel.legend.isHidden()
    assert panel.split.isHidden()


def test_a_compared_run_that_goes_on_grows(panel, bridge, qtbot) -> None:
    growing = history([0.5])
    panel.compare((run("one", 0, growing),))
    panel.choose("accuracy")
    growing.record("test", 2, {"accuracy": 0.7})
    bridge.epoch_done.emit(EpochDone(2, 2))
    qtbot.waitUntil(lambda: len(curves(panel)["compared one"].y) == 2)


def test_what_happened_on_the_way_is_marked_on_the_curves(panel, bridge, qtbot) -> None:
    bridge.session.history.record("test", 1, {"loss": 0.5})
    bridge.session.history.mark(0.5, "fc1 widened")
    bridge.epoch_done.emit(EpochDone(1, 1))
    qtbot.waitUntil(lambda: panel.plot._marks == ((0.5, "fc1 widened"),))
    before = panel.plot.grab().toImage()
    panel.plot.set_marks(())
    assert panel.plot.grab().toImage() != before


def test_extents_of_longer_runs_are_shown_whole(panel, bridge) -> None:
    project = bridge.project
    short = project.training.replace(epochs=2)
    bridge.project = msgspec.structs.replace(project, training=short)
    panel.compare((run("one", 0, history([0.1] * 50)),))
    panel.choose("accuracy")
    panel.plot.draw_now()
    assert panel.plot._box.viewRange()[0][1] == pytest.approx(50.0)
