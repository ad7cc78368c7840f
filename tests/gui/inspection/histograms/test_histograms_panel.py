"""What the panel shows is what numpy counts."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from engine.api import (
    HistogramWish,
    Moment,
    PastHistograms,
    RunState,
    Session,
    SetTraining,
    Spread,
    Spreads,
    StudyTold,
    projects_folder,
)
from gui.bridge import Bridge
from gui.inspection.histograms.chart import HEAT, RIDGES
from gui.inspection.histograms.histograms_panel import HistogramsPanel
from tests.engine.networks import compiled, gallery_project
from tests.gui.inspection.histograms.test_record import look

LAYER = "relu_1.linear"


@pytest.fixture
def panel(theme, bridge, qtbot):
    made = HistogramsPanel(theme, bridge)
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    return made


def _choose(panel, **fields: str) -> None:
    for name, value in fields.items():
        field = getattr(panel, name)
        field.activated.emit(field.findData(value))


def _tell(panel, bridge, step: int, **looks) -> None:
    (wish,) = bridge.wished_probes["histograms"]
    found = looks or {path: look() for path in wish.nodes}
    bridge.tell_snapshot(step, found={wish: Spreads(found, 64)})
    panel._drawing.draw_waiting()


def test_weights_at_the_start_are_counted_as_numpy_counts_them(theme, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path))
    session = Session()
    session.open(projects_folder() / "vanishing_gradient.json")
    session.do(SetTraining("epochs", 10_000))
    bridge = Bridge(session)
    try:
        bridge.start()
        panel = HistogramsPanel(theme, bridge)
        qtbot.addWidget(panel)
        panel.resize(560, 300)
        panel.show()
        qtbot.waitUntil(lambda: panel.node.findData(LAYER) >= 0, timeout=30_000)
        _choose(panel, node=LAYER)
        qtbot.waitUntil(lambda: bool(panel.charts.charts), timeout=30_000)
        chart = panel.charts.charts[0]
        qtbot.waitUntil(lambda: chart.content.path == LAYER, timeout=30_000)
        project = gallery_project("vanishing_gradient")
        model = compiled(project.graph, project.data, project.training.seed)
        weights = model.root.get_submodule(LAYER).weight.detach().numpy().ravel()
        counts, edges = np.histogram(weights, 128)
        (seen,) = chart.content.looks
        assert seen.counts.tolist() == counts.tolist()
        assert panel.reading.text().startswith("4\u202f096 numbers")
        rows = panel.table().rows
        assert [row[4] for row in rows] == counts.tolist()
        np.testing.assert_allclose([row[2] for row in rows], edges[:-1], atol=1e-7)
        # The pointer reads a bin of that look.
        number = int(counts.argmax())
        middle = (edges[number] + edges[number + 1]) / 2
        QTest.mouseMove(chart, chart.place_of(0, middle).toPoint() - QPoint(0, 3))
        qtbot.waitUntil(lambda: " lie from " in panel.reading.text())
        read = chart.at
        bin_ = int((read.value - edges[0]) / (edges[-1] - edges[0]) * 128)
        assert f": {counts[bin_]} of 4\u202f096 lie" in panel.reading.text()
        # A run begins a record of its own, and grows along the epochs.
        session.train()
        qtbot.waitUntil(lambda: chart.content.steps[-1] > 45, timeout=60_000)
        session.pause()
        qtbot.waitUntil(lambda: session.run_state is RunState.PAUSED, timeout=30_000)
        last = chart.content.steps[-1]
        assert chart.content.times[-1] == pytest.approx(last / 45, abs=0.1)  # steps an epoch
    finally:
        bridge.close()


def test_only_layers_that_have_such_numbers_are_offered(panel, bridge) -> None:
    def offered() -> list[str]:
        return [panel.node.itemData(i) for i in range(panel.node.count())]

    assert offered() == ["*", "conv1", "conv2", "fc1", "scores"]
    _choose(panel, spread=Spread.OUTPUTS)
    assert "relu1" in offered()
    (wish,) = bridge.wished_probes["histograms"]
    assert wish == HistogramWish(("conv1",), Spread.OUTPUTS)


def test_all_layers_are_shown_at_once(panel, bridge) -> None:
    _choose(panel, node="*")
    _tell(panel, bridge, 0)
    assert [c.content.path for c in panel.charts.charts] == ["conv1", "conv2", "fc1", "scores"]
    _choose(panel, node="fc1")
    assert [c.content.path for c in panel.charts.charts] == ["fc1"]


def test_what_was_missed_while_hidden_is_told_and_what_was_seen_is_kept(panel, bridge) -> None:
    for step in (0, 10, 20):
        _tell(panel, bridge, step)
    panel.hide()
    assert not bridge.wished_probes["histograms"]
    panel.show()
    _tell(panel, bridge, 600)
    (chart,) = panel.charts.charts
    assert chart.content.steps == (0, 10, 20, 600)
    assert panel.missing.text() == "Not looked at: steps 20 to 600."


def test_a_frozen_panel_misses_what_comes(panel, bridge) -> None:
    _tell(panel, bridge, 0)
    panel.set_frozen(True)
    assert not bridge.wished_probes["histograms"]
    panel.set_frozen(False)
    _tell(panel, bridge, 500)
    assert panel.missing.text() == "Not looked at: steps 0 to 500."


def test_moments_that_the_run_keeps_fill_what_was_missed(panel, bridge, tmp_path: Path) -> None:
    bridge.session.run_folder = tmp_path
    bridge.session.moments = tuple(Moment(step, step / 100, 9) for step in (0, 100, 300, 900))
    _tell(panel, bridge, 500)
    asked = bridge.asked["histograms"]
    assert asked == PastHistograms(HistogramWish(("conv1",)), tmp_path, (0, 100, 300))
    finding = tuple((step, Spreads({"conv1": look()})) for step in asked.moments)
    bridge.study_told.emit(StudyTold("other", asked, 500, 1.0, (), is_over=True))
    bridge.study_told.emit(StudyTold("histograms", asked, 500, 1.0, finding, is_over=True))
    (chart,) = panel.charts.charts
    assert chart.content.steps == (0, 100, 300, 500)
    assert "3 looks were made later" in panel.missing.text()
    assert chart.content.times.tolist() == [0, 1, 3, 5]


def test_another_run_begins_anew_and_the_first_is_kept(panel, bridge, tmp_path: Path) -> None:
    bridge.session.run_folder = tmp_path / "first"
    for step in (0, 10, 20):
        _tell(panel, bridge, step)
    bridge.session.run_folder = tmp_path / "second"
    _tell(panel, bridge, 0)
    assert panel.charts.charts[0].content.steps == (0,)
    bridge.session.run_folder = tmp_path / "first"
    _tell(panel, bridge, 30)
    assert panel.charts.charts[0].content.steps == (0, 10, 20, 30)


def test_a_heat_map_reads_the_look_under_the_pointer(panel, bridge, qtbot) -> None:
    for step in (0, 10, 20, 30):
        counts = np.ones(128, np.uint32)
        counts[64:72] = 50 + step
        _tell(panel, bridge, step, conv1=look(counts=counts))
    _choose(panel, way=HEAT)
    (chart,) = panel.charts.charts
    place = chart.place_of(2, 0.06).toPoint()
    QTest.mouseMove(chart, place)
    qtbot.waitUntil(lambda: panel.reading.text().startswith("conv1, step 20"))
    assert chart.at.index == 2
    assert ": 70 of " in panel.reading.text()
    image = chart.grab().toImage()
    scale = image.devicePixelRatio()
    dense = image.pixelColor(round(place.x() * scale), round((place.y() - 2) * scale))
    empty = chart.place_of(2, 0.8)
    sparse = image.pixelColor(round(empty.x() * scale), round(empty.y() * scale))
    assert dense.green() > sparse.green() + 60


def test_the_arrow_keys_read_bins_and_looks(panel, bridge) -> None:
    for step in (0, 10, 20):
        _tell(panel, bridge, step)
    (chart,) = panel.charts.charts
    QTest.keyClick(chart, Qt.Key.Key_Up)
    assert panel.reading.text().startswith("conv1, step 20")
    QTest.keyClick(chart, Qt.Key.Key_Up)
    assert panel.reading.text().startswith("conv1, step 10")
    before = chart.at.value
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.at.value - before == pytest.approx(2 / 128)
    QTest.keyClick(chart, Qt.Key.Key_Escape)
    assert chart.at is None


def test_newer_ridges_stand_before_older_ones(panel, bridge) -> None:
    for step in range(0, 700, 10):
        _tell(panel, bridge, step)
    _choose(panel, way=RIDGES)
    (chart,) = panel.charts.charts
    drawn = chart._drawn()
    rows = [drawn.base(index) for index in drawn.shown]
    assert rows == sorted(rows)
    assert drawn.shown[-1] == len(chart.content.looks) - 1
    assert 5 <= len(drawn.shown) <= 40


def test_an_empty_panel_says_why(panel, bridge) -> None:
    assert not panel.hint.isHidden()
    assert "Train" in panel.hint.text()
    (wish,) = bridge.wished_probes["histograms"]
    bridge.tell_snapshot(0, faults={wish: "There is no loss whose gradient could flow back."})
    panel._drawing.draw_waiting()
    assert panel.hint.text() == "There is no loss whose gradient could flow back."
    assert panel.table() is None


def test_it_fits_into_a_small_dock(panel, bridge) -> None:
    _tell(panel, bridge, 0)
    assert panel.minimumSizeHint().width() <= 300
    assert panel.minimumSizeHint().height() <= 200
