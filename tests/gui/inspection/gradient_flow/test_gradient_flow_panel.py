"""What the panel shows is what autograd gives."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
import torch
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from engine.api import GradientFlow, LayerFlow, Session, Silence, Snapshot, projects_folder
from gui.bridge import Bridge
from gui.inspection.gradient_flow.gradient_flow_panel import GradientFlowPanel
from gui.inspection.gradient_flow.rows import MOST_KEPT, Column, decades_of
from tests.engine.networks import compiled, gallery_project

CONV = LayerFlow("conv1", 2.0, 0.5, 0.01, 1e-3)
RELU = LayerFlow("relu1", None, None, 0.02, None, 6, 2, Silence.DEAD, "conv1")
FC = LayerFlow("fc1", 3.0, 5e-7, 1e-6, 0.2)
FLOW = GradientFlow((CONV, RELU, FC), 64, 256, 12)


@pytest.fixture
def panel(theme, bridge, qtbot):
    made = GradientFlowPanel(theme, bridge)
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show()
    return made


def _tell(panel, bridge, flow: GradientFlow = FLOW, step: int = 12) -> None:
    (wish,) = bridge.wished_probes["gradient_flow"]
    bridge.tell_snapshot(step, found={wish: flow})
    panel._drawing.draw_waiting()


def test_rows_are_what_autograd_gives_for_the_same_network(
    theme, qtbot, tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path))
    session = Session()
    session.open(projects_folder() / "vanishing_gradient.json")
    bridge = Bridge(session)
    try:
        bridge.start()
        panel = GradientFlowPanel(theme, bridge)
        qtbot.addWidget(panel)
        panel.resize(900, 500)
        panel.show()
        qtbot.waitUntil(lambda: bool(panel.rows), timeout=30_000)
        project = gallery_project("vanishing_gradient")
        model = compiled(project.graph, project.data, project.training.seed)
        data = project.data.load()
        chosen = np.linspace(0, data.train.count - 1, 64).round().astype(int)
        learner = model.learner
        fields = [torch.from_numpy(data.train.arrays[name][chosen]) for name in learner.fields]
        weights = [model.root.get_parameter(path) for path in learner.weights]
        gradients = torch.autograd.grad(learner.module(*fields, *weights), weights)
        by_path = dict(zip(learner.weights, gradients, strict=True))
        rows = {row.path: row for row in panel.rows}
        assert len(rows) == 22
        for name in ("sigmoid_1.linear", "sigmoid_10.linear", "relu_1.linear", "relu_scores"):
            parts = [by_path[f"{name}.{part}"].double().ravel() for part in ("weight", "bias")]
            expected = float(torch.cat(parts).norm())
            shown = rows[name].cells[Column.WEIGHT_GRADIENT].value
            assert shown == pytest.approx(expected, rel=1e-4)
        # The lesson of this project: in one of the two nets the bars shrink towards the input.
        first, last = (list(rows).index(f"sigmoid_{number}.linear") for number in (1, 10))
        widths = [panel.view.bar(row, Column.WEIGHT_GRADIENT).width() for row in (first, last)]
        assert widths[0] < 0.5 * widths[1]
    finally:
        bridge.close()


def test_an_activation_tells_of_the_units_of_the_layer_before_it(panel, bridge) -> None:
    _tell(panel, bridge)
    assert [row.path for row in panel.rows] == ["conv1", "fc1"]
    cell = panel.rows[0].cells[Column.SILENT]
    assert (cell.text, cell.value) == ("2 / 6", pytest.approx(1 / 3))
    assert Column.SILENT not in panel.rows[1].cells


def test_bars_are_as_long_as_the_powers_of_ten(panel, bridge) -> None:
    _tell(panel, bridge)
    scale = decades_of(panel.rows, Column.WEIGHT_GRADIENT)
    assert (scale.low, scale.high) == (-7, 0)
    conv, fc = (panel.view.bar(row, Column.WEIGHT_GRADIENT).width() for row in (0, 1))
    assert fc / conv == pytest.approx((math.log10(5e-7) + 7) / (math.log10(0.5) + 7))
    silent = panel.view.bar(0, Column.SILENT).width()
    assert silent == pytest.approx(panel.view._track(0, 3).width() / 3)
    assert panel.view.bar(1, Column.SILENT).isEmpty()


def test_updates_far_from_a_thousandth_stand_out(panel, bridge) -> None:
    _tell(panel, bridge)
    roles = [row.cells[Column.UPDATE].role for row in panel.rows]
    assert roles == ["good", "warning"]
    scale = panel.view.scales[Column.UPDATE]
    assert scale.low <= -4
    assert scale.high >= -1


def test_what_is_no_number_is_shown_as_such(panel, bridge) -> None:
    broken = LayerFlow("conv1", 2.0, float("nan"), float("inf"), 0.0)
    _tell(panel, bridge, GradientFlow((broken,), 64, 256, 12))
    cells = panel.rows[0].cells
    assert (cells[Column.WEIGHT_GRADIENT].text, cells[Column.OUTPUT_GRADIENT].text) == ("NaN", "∞")
    assert cells[Column.WEIGHT_GRADIENT].role == "problem"
    assert panel.view.bar(0, Column.UPDATE).width() == 0
    panel.grab()


def test_a_click_or_enter_asks_for_the_layer_on_the_canvas(panel, bridge) -> None:
    _tell(panel, bridge)
    told: list[str] = []
    panel.sought.connect(told.append)
    place = QPoint(30, panel.view._row_px + 5)
    QTest.mouseClick(panel.view, Qt.MouseButton.LeftButton, pos=place)
    assert told == ["fc1"]
    QTest.keyClick(panel.view, Qt.Key.Key_Up)
    assert panel.reading.text().startswith("conv1: Gradient of weights 0.5")
    assert "2 / 6 units dead (relu1)" in panel.reading.text()
    QTest.keyClick(panel.view, Qt.Key.Key_Return)
    assert told == ["fc1", "conv1"]


def test_the_history_is_short_and_begins_anew_with_a_run(panel, bridge, tmp_path: Path) -> None:
    for step in range(MOST_KEPT + 40):
        _tell(panel, bridge, step=step)
    history = panel.rows[0].cells[Column.WEIGHT_GRADIENT].history
    assert history == (0.5,) * MOST_KEPT
    _tell(panel, bridge, step=MOST_KEPT + 39)  # the same moment once more
    assert len(panel.rows[0].cells[Column.WEIGHT_GRADIENT].history) == MOST_KEPT
    bridge.session.run_folder = tmp_path
    _tell(panel, bridge, step=0)
    assert panel.rows[0].cells[Column.WEIGHT_GRADIENT].history == (0.5,)


def test_a_narrow_panel_shows_one_column_of_choice(panel, bridge) -> None:
    _tell(panel, bridge)
    assert panel.columns == tuple(Column)
    assert panel.column.isHidden()
    panel.resize(300, 200)
    assert panel.columns == (Column.WEIGHT_GRADIENT,)
    panel.column.activated.emit(panel.column.findData(Column.UPDATE))
    assert panel.columns == (Column.UPDATE,)
    assert panel.minimumSizeHint().width() <= 300
    assert panel.minimumSizeHint().height() <= 200


def test_a_network_without_a_loss_still_shows_its_units(panel, bridge) -> None:
    words = "There is no loss whose gradient could flow back."
    quiet = LayerFlow("conv1", 2.0), RELU
    _tell(panel, bridge, GradientFlow(quiet, 0, 256, None, words))
    assert Column.WEIGHT_GRADIENT not in panel.columns
    assert Column.SILENT in panel.columns
    assert panel.reading.text().startswith(words)


def test_the_table_holds_every_number(panel, bridge) -> None:
    assert panel.table() is None
    _tell(panel, bridge)
    table = panel.table()
    assert table.rows[0] == ("conv1", 0.5, 0.01, 1e-3, pytest.approx(1 / 3))
    assert table.rows[1] == ("fc1", 5e-7, 1e-6, 0.2, "")


def test_an_empty_panel_says_why(panel, bridge) -> None:
    assert not panel.hint.isHidden()
    (wish,) = bridge.wished_probes["gradient_flow"]
    bridge.snapshot_taken.emit(Snapshot(0, bridge.tell_snapshot(0).wish, faults={wish: "No data."}))
    panel._drawing.draw_waiting()
    assert panel.hint.text() == "No data."
    _tell(panel, bridge, GradientFlow((), 64, 256))
    assert "no layer that learns" in panel.hint.text()
