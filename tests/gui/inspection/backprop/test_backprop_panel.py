"""The panel beside a real engine: its numbers are autograd's, its steps those of the chain rule."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from engine.api import Session, projects_folder
from gui.bridge import Bridge
from gui.inspection.backprop.backprop_panel import BackpropPanel
from gui.looking.shown_pass import ShownPass, WireKey


@pytest.fixture
def shown(theme, qtbot, tmp_path: Path, monkeypatch):
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path))
    opened = []

    def make(project: str, size: tuple[int, int] = (900, 460)) -> BackpropPanel:
        session = Session()
        session.open(projects_folder() / f"{project}.json")
        bridge = Bridge(session)
        opened.append(bridge)
        bridge.start()
        panel = BackpropPanel(theme, bridge)
        qtbot.addWidget(panel)
        panel.resize(*size)
        panel.show()
        qtbot.waitUntil(lambda: panel.found is not None, timeout=30_000)
        return panel

    yield make
    for bridge in opened:
        bridge.close()


def _cells(panel: BackpropPanel, column: int) -> list[str]:
    model = panel.model
    return [str(model.data(model.index(row, column)) or "") for row in range(model.rowCount())]


def test_values_come_first_one_node_after_the_other_then_gradients_from_the_end(
    shown, qtbot
) -> None:
    panel = shown("chain_rule")
    count = len(panel.found.nodes)
    assert _cells(panel, 1) == [""] * count
    panel.setFocus()
    for step in range(1, count + 1):
        QTest.keyClick(panel, Qt.Key.Key_Right)
        assert sum(bool(cell) for cell in _cells(panel, 1)) == step
        assert not any(_cells(panel, 2))
    for step in range(1, count + 1):
        QTest.keyClick(panel, Qt.Key.Key_Right)
        gradients = _cells(panel, 2)
        assert sum(bool(cell) for cell in gradients) == step
        assert gradients[count - step]
    assert not panel.steps.next.isEnabled()


def test_the_gradient_at_x_is_the_derivative_of_the_whole_function(shown, qtbot) -> None:
    panel = shown("chain_rule")
    panel._bridge.show_example("test", 20)
    data = panel._bridge.session.data_set
    x = float(data.test.arrays["x"][20, 0])
    qtbot.waitUntil(lambda: panel.found.node("x").value.number == pytest.approx(x, abs=1e-6))
    u = np.exp(np.sin(x) ** 3)
    derivative = -np.tan(u) * u * 3 * np.sin(x) ** 2 * np.cos(x)
    assert panel.found.node("x").gradient.number == pytest.approx(derivative, rel=1e-4)


def test_where_a_value_fans_out_the_sum_over_paths_is_written_out(shown, qtbot) -> None:
    panel = shown("chain_rule_several_paths")
    panel._bridge.show_example("test", 30)
    nodes = panel.found.nodes
    index = next(i for i, node in enumerate(nodes) if len(node.paths) > 1)
    panel.go_to(2 * len(nodes) - index)
    node = panel.found.nodes[index]
    text = panel.text.toPlainText()
    assert f"Arrives through {len(node.paths)} paths, which add up" in text
    assert "Sum over the paths" in text
    total = sum(one.gradient.number for one in node.paths)
    assert node.gradient.number == pytest.approx(total, rel=1e-6)


def test_at_each_node_its_own_derivative_is_told_with_its_number(shown, qtbot) -> None:
    panel = shown("chain_rule")
    panel._bridge.show_example("test", 20)
    nodes = [node.path for node in panel.found.nodes]
    panel.go_to(2 * len(nodes) - nodes.index("sine"))
    qtbot.waitUntil(
        lambda: panel.found.local is not None and panel.found.local.path == "sine", timeout=10_000
    )
    text = panel.text.toPlainText()
    assert "f′(u) = cos u" in text
    jacobian = panel.found.local.jacobians[0]
    x = panel.found.node("x").value.number
    assert jacobian.matrix[0, 0] == pytest.approx(np.cos(x), rel=1e-5)
    assert jacobian.back[0] == pytest.approx(jacobian.wire[0], rel=1e-5)


def test_the_canvas_is_told_which_node_is_lit_and_what_its_wires_carry(shown, qtbot) -> None:
    panel = shown("chain_rule")
    told: list[ShownPass | None] = []
    panel._bridge.pass_shown.connect(told.append)
    count = len(panel.found.nodes)
    panel.go_to(2 * count - 3)
    assert told[-1].node == panel.found.nodes[3].path
    assert told[-1].is_backward
    key = WireKey("", "exponential", "out", "cosine", "x")
    words = told[-1].wires[key]
    carried = next(w for w in panel.found.node("cosine").goes_in)
    assert words.gradient.startswith("∂ ")
    assert carried.gradient is not None
    panel.hide()
    assert told[-1] is None


def test_a_batch_goes_through_at_once(shown, qtbot) -> None:
    panel = shown("xor")
    panel.batch.setFocus()
    QTest.keyClick(panel.batch, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: panel.found.examples == 2, timeout=10_000)
    assert panel.found.nodes[0].value.shape[0] == 2


def test_another_end_can_be_derived(shown, qtbot) -> None:
    panel = shown("lenet_digits")
    assert panel.end.value() == "loss"
    panel.end.value_changed.emit("pool1")
    qtbot.waitUntil(lambda: panel.found.end == "pool1", timeout=10_000)
    assert [node.path for node in panel.found.nodes][-1] == "pool1"


def test_blocks_are_opened_where_there_are_any(shown, qtbot) -> None:
    panel = shown("resnet18")
    qtbot.waitUntil(lambda: not panel.inside.isHidden())
    assert any(node.path == "stage1" for node in panel.found.nodes)
    panel.inside.value_changed.emit("open")
    qtbot.waitUntil(
        lambda: any(node.path.startswith("stage1.0.") for node in panel.found.nodes),
        timeout=20_000,
    )


def test_it_plays_to_the_end_and_the_table_holds_every_wire(shown, qtbot) -> None:
    panel = shown("chain_rule")
    panel.steps.timer.setInterval(10)
    QTest.mouseClick(panel.steps.play, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.position.taken == panel.position.last, timeout=10_000)
    table = panel.table()
    assert table.rows[0][0] == "x → sine"
    assert len(table.rows) == len(panel.found.nodes) - 1


def test_every_size_is_fit_to_be_seen(shown, qtbot) -> None:
    panel = shown("xor", (300, 200))
    assert panel.text.isVisible()
    panel.resize(1200, 800)
    assert panel.nodes.isVisible()


def test_without_a_network_words_tell_what_to_do(theme, qtbot) -> None:
    bridge = Bridge(Session())
    panel = BackpropPanel(theme, bridge)
    qtbot.addWidget(panel)
    panel.show()
    assert "Draw a network first" in panel.hint.text()
    bridge.close()


def test_while_it_is_frozen_it_stays_at_its_step(shown, qtbot) -> None:
    panel = shown("chain_rule")
    panel.go_to(3)
    panel.set_frozen(True)
    panel.setFocus()
    QTest.keyClick(panel, Qt.Key.Key_Right)
    assert panel.position.taken == 3
    panel.set_frozen(False)
    QTest.keyClick(panel, Qt.Key.Key_Right)
    assert panel.position.taken == 4


def test_inside_a_block_over_time_the_step_that_is_looked_at_is_told(shown, qtbot) -> None:
    panel = shown("lstm_from_gates")
    bridge, passes = panel._bridge, []
    bridge.pass_shown.connect(passes.append)
    panel._choose_inside("open")
    qtbot.waitUntil(lambda: panel.found.node("lstm.c_t") is not None, timeout=30_000)
    assert panel.found.steps == {"lstm": 28}
    bridge.choose_time_step(11)
    qtbot.waitUntil(lambda: panel.found.steps == {"lstm": 11}, timeout=30_000)
    paths = [node.path for node in panel.found.nodes]
    panel.go_to(2 * len(paths) - paths.index("lstm.c_t"))
    qtbot.waitUntil(lambda: panel.found.local is not None, timeout=30_000)
    assert "t = 12" in panel.steps.findChild(QLabel).text()
    assert "squashed" in panel.text.toPlainText()
    place = WireKey("lstm.", "c_t", "out", "squashed", "x")
    assert passes[-1].node == "lstm.c_t"
    assert passes[-1].wires[place].gradient
    panel.go_to(2 * len(paths) - paths.index("frames"))
    assert "t = " not in panel.steps.findChild(QLabel).text()
