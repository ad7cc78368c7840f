"""The panel beside a real engine: what it shows is what PyTorch computes by hand."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from engine.api import Session, projects_folder
from gui.bridge import Bridge
from gui.inspection.plane.plane_panel import PlanePanel
from gui.inspection.plane.shown import CLASSES, UNITS


@pytest.fixture
def shown(theme, qtbot, tmp_path: Path, monkeypatch):
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path))
    opened = []

    def make(project: str) -> PlanePanel:
        session = Session()
        session.open(projects_folder() / f"{project}.json")
        bridge = Bridge(session)
        opened.append(bridge)
        bridge.start()
        panel = PlanePanel(theme, bridge)
        qtbot.addWidget(panel)
        panel.resize(560, 280)
        panel.show()
        qtbot.waitUntil(lambda: bool(panel.view.picture.points), timeout=30_000)
        return panel

    yield make
    for bridge in opened:
        bridge.close()


def _words(panel: PlanePanel) -> list[str]:
    return [entry.words for entry in panel.legend.entries]


def test_gates_are_half_planes_and_no_example_is_wrong(shown, qtbot) -> None:
    panel = shown("mcculloch_pitts_gates")
    assert panel.choice.way == CLASSES
    assert panel.choice.first.node == "and_gate"
    assert panel.view.picture.image.width() == panel.view.picture.image.height() == 80
    assert "test: 0 of 4 wrong" in _words(panel)
    ((_, lines),) = panel.view.picture.lines
    step = (panel.wish.high[0] - panel.wish.low[0]) / (panel.wish.steps[0] - 1)
    assert np.abs(lines.sum(axis=-1) - 1.5).max() <= 2 * step  # a + b = 1.5


def test_the_pointer_reads_the_place_and_what_is_given_there(shown, qtbot) -> None:
    panel = shown("mcculloch_pitts_gates")
    for place, said in (((0.0, 1.0), ": 0 (0)"), ((1.0, 1.0), ": 1 (1)")):
        QTest.mouseMove(panel.view, panel.view.place(*place).toPoint())
        qtbot.waitUntil(lambda said=said: panel.reading.text().endswith(said))
        assert panel.reading.text().startswith("a ")
    QTest.mouseMove(panel, QPoint(1, 1))


def test_a_click_on_an_example_looks_at_it_everywhere(shown, qtbot) -> None:
    panel = shown("mcculloch_pitts_gates")
    place = panel.view.place(1.0, 0.0).toPoint()
    with qtbot.waitSignal(panel.view.point_clicked) as told:
        QTest.mouseClick(panel.view, Qt.MouseButton.LeftButton, pos=place)
    split, index = told.args
    inputs = panel._bridge.session.data_set.test.arrays["inputs"]
    assert split == "test"
    assert inputs[index].tolist() == [1.0, 0.0]
    assert panel._bridge.example == (split, index)


def test_choosing_a_hidden_layer_shows_the_boundary_of_each_unit(shown, qtbot) -> None:
    panel = shown("mcculloch_pitts_gates")
    panel.node.setFocus()
    row = panel.node.findData("or_nand")
    while panel.node.currentIndex() != row:
        QTest.keyClick(panel.node, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "or_nand" in panel._plane.grid, timeout=10_000)
    qtbot.waitUntil(lambda: panel.view.picture.image is None)
    assert panel.choice.way == UNITS
    ((_, lines),) = panel.view.picture.lines
    sums = lines.sum(axis=-1).mean(axis=1)
    assert {round(2 * value) / 2 for value in sums.tolist()} == {0.5, 1.5}


def test_while_training_mistakes_are_those_of_the_weights_at_rest(shown, qtbot) -> None:
    panel = shown("rosenblatt_perceptron")
    bridge = panel._bridge
    before = panel.view.picture.points[1].mistakes
    bridge.attempt(bridge.session.train)
    qtbot.waitUntil(lambda: bridge.run_state.value == "finished", timeout=60_000)
    qtbot.waitUntil(lambda: "test: 0 of 50 wrong" in _words(panel), timeout=10_000)
    assert before > 0
    test = bridge.session.data_set.test.arrays
    said = panel._plane.test["perceptron"][:, 0] > 0.5
    assert said.tolist() == test["label"].astype(bool).tolist()


def test_along_a_line_every_answer_is_a_curve_beside_the_data(shown) -> None:
    panel = shown("universal_approximation")
    assert _words(panel) == ["y_1", "y_2", "y_8", "y_64", "training", "test"]
    picture, data = panel.view.picture, panel._bridge.session.data_set
    assert not picture.has_equal_scales
    test = picture.points[1].places
    np.testing.assert_allclose(test[:, 0], data.test.arrays["x"][:400, 0], atol=1e-6)
    np.testing.assert_allclose(test[:, 1], data.test.arrays["y"][:400, 0], atol=1e-6)
    assert all(len(lines) == panel.wish.steps[0] - 1 for _, lines in picture.lines)


def test_what_a_generator_makes_lies_on_the_plane_of_what_judges_it(shown) -> None:
    panel = shown("adversarial_pair")
    assert panel.choice.first.node == "judged_real"
    assert panel.wish.samples == "generated"
    assert panel.view.picture.made.shape == (500, 2)
    assert "made from noise" in _words(panel)
    assert not panel.scale.isHidden()


def test_other_inputs_are_told_in_words(theme, bridge, qtbot) -> None:
    panel = PlanePanel(theme, bridge)
    qtbot.addWidget(panel)
    panel.show()
    assert panel.hint.isVisible()
    assert not bridge.wished_probes[panel.owner]
    assert not panel.has_plane


def test_functions_are_drawn_with_their_derivatives_dashed(shown, qtbot) -> None:
    panel = shown("activation_functions")
    assert panel.slopes.isVisible()
    assert panel.slopes.value()
    panel._bridge.choose_nodes(("sigmoid",))
    qtbot.waitUntil(lambda: "sigmoid" in panel._plane.grid, timeout=10_000)
    qtbot.waitUntil(lambda: len(panel.view.picture.lines) == 1)
    ((role, curve),) = panel.view.picture.dashed
    assert role == panel.view.picture.lines[0][0]
    sigma = 1 / (1 + np.exp(-curve[:, 0]))
    np.testing.assert_allclose(curve[:, 1], sigma * (1 - sigma), atol=1e-6)
    assert _words(panel) == ["sigmoid", "derivative"]
    QTest.mouseMove(panel.view, panel.view.place(0.0, 0.3).toPoint())
    qtbot.waitUntil(lambda: "derivative 0.25" in panel.reading.text())
    QTest.mouseMove(panel, QPoint(1, 1))
    QTest.mouseClick(panel.slopes, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    qtbot.waitUntil(lambda: not panel.view.picture.dashed, timeout=10_000)


def test_at_a_jump_a_derivative_is_interrupted(shown, qtbot) -> None:
    panel = shown("activation_functions")
    panel._bridge.choose_nodes(("relu",))
    qtbot.waitUntil(lambda: "relu" in panel._plane.grid, timeout=10_000)
    qtbot.waitUntil(lambda: len(panel.view.picture.dashed) == 2)
    below, above = (curve for _, curve in panel.view.picture.dashed)
    assert (below[:, 1] == 0).all()
    assert (above[:, 1] == 1).all()
    assert below[-1, 0] < above[0, 0]


def test_what_is_fitted_to_data_goes_without_derivatives_unless_asked(shown, qtbot) -> None:
    panel = shown("universal_approximation")
    assert not panel.slopes.value()
    assert not panel.view.picture.dashed
    QTest.mouseClick(panel.slopes, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    qtbot.waitUntil(lambda: len(panel.view.picture.dashed) >= 4, timeout=10_000)


def test_its_numbers_are_those_of_the_gate_at_every_place_of_the_grid(shown) -> None:
    panel = shown("mcculloch_pitts_gates")
    table = panel.table()
    assert table.heads == (*panel.view.picture.axes, "and_gate")
    rows = np.asarray(table.rows)
    assert rows.shape == (80 * 80, 3)
    assert len(np.unique(rows[:, :2], axis=0)) == len(rows)
    clear = np.abs(rows[:, 0] + rows[:, 1] - 1.5) > 1e-3  # a + b = 1.5 is its boundary
    assert (rows[clear, 2] == (rows[clear, 0] + rows[clear, 1] > 1.5)).all()
