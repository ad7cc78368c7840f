"""The filters panel: what is drawn is what PyTorch holds; painting puts it there, and it stays."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from engine.api import OnGraph, Paint, Painted, RunState, Session, Unpaint, projects_folder
from gui.bridge import Bridge
from gui.inspection.filters_panel import FiltersPanel
from tests.gui.fake_bridge import weights
from tests.gui.room import crowded

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


@pytest.fixture
def panel(theme, bridge, qtbot):
    panel = FiltersPanel(theme, bridge)
    qtbot.addWidget(panel)
    panel.resize(560, 360)
    panel.show()
    return panel


def click(widget, place, button=LEFT) -> None:
    QTest.mouseClick(widget, button, pos=place.toPoint())


def test_a_click_opens_the_kernel_that_is_drawn_there(panel, bridge) -> None:
    values = weights()
    bridge.tell_snapshot(weights=values)
    click(panel.view, panel.view.cell(4).center())
    assert panel.is_painting
    assert panel.editor.place == (4, 0)
    np.testing.assert_array_equal(panel.editor.canvas.values, values["conv1"][4, 0])
    QTest.keyClick(panel.editor, Qt.Key.Key_Escape)
    assert not panel.is_painting


def test_a_kernel_of_many_inputs_is_opened_by_output_and_input(panel, bridge) -> None:
    panel.show_node("conv2")
    values = weights()
    bridge.tell_snapshot(weights=values)
    scale = panel.view.cell(0).width() / panel.view._maps.shape[2]
    at = panel.view.cell(0).topLeft()
    at.setX(at.x() + (9 * 6 + 2.5) * scale)
    at.setY(at.y() + (4 * 6 + 2.5) * scale)
    click(panel.view, at)
    assert panel.editor.place == (9, 4)
    np.testing.assert_array_equal(panel.editor.canvas.values, values["conv2"][9, 4])


def test_the_mouse_paints_positive_and_negative_and_one_command_puts_it_in(panel, bridge) -> None:
    values = weights()
    bridge.tell_snapshot(weights=values)
    panel.open_filter((2, 0))
    editor, canvas = panel.editor, panel.editor.canvas
    editor.brush.set_value(0.5)
    editor.brush.value_changed.emit(0.5)
    click(canvas, canvas.cell(0, 0).center())
    click(canvas, canvas.cell(0, 1).center(), RIGHT)
    QTest.mouseClick(
        canvas, LEFT, Qt.KeyboardModifier.ShiftModifier, canvas.cell(0, 2).center().toPoint()
    )
    expected = values["conv1"][2, 0].astype(np.float64)
    expected[0, :3] = (0.5, -0.5, 0.0)
    np.testing.assert_array_equal(canvas.values, expected)
    bridge.tell_snapshot(2, weights=weights(1))  # while it learns, what is painted stays
    np.testing.assert_array_equal(canvas.values, expected)
    before = bridge.project
    QTest.mouseClick(editor.put, LEFT)
    (command,) = bridge.done
    assert command == OnGraph(Paint("conv1", (2, 0), tuple(expected.reshape(-1))))
    assert bridge.project.graph.node("conv1").painted == (Painted((2, 0), command.command.values),)
    assert command.apply(before) == bridge.project
    assert len(panel.view._framed) == 1
    QTest.mouseClick(editor.release, LEFT)
    assert bridge.done[-1] == OnGraph(Unpaint("conv1", frozenset({(2, 0)})))
    assert bridge.project == before


def test_numbers_are_pasted_and_copied_as_csv(panel, bridge) -> None:
    bridge.tell_snapshot(weights=weights())
    panel.open_filter((0, 0))
    rows = np.arange(25.0).reshape(5, 5) / 7
    QGuiApplication.clipboard().setText(
        "\n".join(";".join(map(repr, row.tolist())) for row in rows)
    )
    QTest.mouseClick(panel.editor.paste, LEFT)
    np.testing.assert_array_equal(panel.editor.canvas.values, rows)
    QTest.mouseClick(panel.editor.copy, LEFT)
    panel.editor.take_preset("zero")
    QTest.mouseClick(panel.editor.paste, LEFT)
    np.testing.assert_array_equal(panel.editor.canvas.values, rows)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1, 2, 3", "Expected 25 numbers (5 × 5), found 3."),
        ("1 2 x 4", "“x” is no number."),
        ("nan " * 25, "Only finite numbers can be painted."),
    ],
)
def test_what_is_no_filter_is_refused_with_words(panel, bridge, text: str, words: str) -> None:
    bridge.tell_snapshot(weights=weights())
    panel.open_filter((0, 0))
    before = panel.editor.canvas.values.copy()
    panel.editor.take_numbers(text)
    assert panel.editor.said.text() == words
    np.testing.assert_array_equal(panel.editor.canvas.values, before)


def test_the_keyboard_paints_too(panel, bridge) -> None:
    bridge.tell_snapshot(weights=weights())
    panel.open_filter((0, 0))
    canvas = panel.editor.canvas
    panel.editor.take_preset("zero")
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Space):
        QTest.keyClick(canvas, key)
    assert list(zip(*np.nonzero(canvas.values), strict=True)) == [(1, 3)]


def test_the_change_since_the_start_is_asked_of_the_engine(panel, bridge) -> None:
    now, start = weights(1), weights()
    panel.change.setChecked(True)
    assert bridge.wished_starts["filters"] == {"conv1"}
    bridge.tell_snapshot(5, weights=now, starts=start)
    np.testing.assert_array_equal(panel.view._maps, now["conv1"][:, 0] - start["conv1"][:, 0])
    assert "since the start" in panel.caption.text()


def test_all_outputs_of_a_large_layer_can_be_reached(panel, bridge) -> None:
    panel.show_node("conv2")
    many = np.random.default_rng(0).normal(size=(512, 256, 3, 3)).astype(np.float32)
    bridge.tell_snapshot(weights={"conv2": many})
    assert "outputs 0 to 3 shown" in panel.caption.text()
    QTest.mouseClick(panel.after, LEFT)
    assert "outputs 4 to 7 shown" in panel.caption.text()
    assert panel.view._maps[0, 4 * 10 + 1, 4 * 2 + 2] == many[6, 10, 1, 2]
    QTest.mouseClick(panel.before, LEFT)
    assert "outputs 0 to 3 shown" in panel.caption.text()


def test_the_table_holds_every_weight(panel, bridge) -> None:
    values = weights()
    bridge.tell_snapshot(weights=values)
    table = panel.table()
    assert len(table.rows) == values["conv1"].size
    assert table.rows[30] == (1, 0, 1, 0, float(values["conv1"][1, 0, 1, 0]))


@pytest.fixture
def opened(theme, qtbot, tmp_path: Path, monkeypatch):
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path))
    bridges = []

    def make(project: str):
        session = Session()
        session.open(projects_folder() / f"{project}.json")
        bridge = Bridge(session)
        bridges.append(bridge)
        bridge.start()
        panel = FiltersPanel(theme, bridge)
        qtbot.addWidget(panel)
        panel.resize(560, 360)
        panel.show()
        qtbot.waitUntil(lambda: panel._weights is not None, timeout=30_000)
        return panel, bridge

    yield make
    for bridge in bridges:
        bridge.close()


def test_a_run_that_goes_on_takes_the_painted_filter_and_keeps_it(opened, qtbot) -> None:
    panel, bridge = opened("lenet_digits")
    bridge.session.train()
    qtbot.waitUntil(lambda: bridge.heard.batch is not None, timeout=30_000)
    panel.open_filter((1, 0))
    panel.editor.take_preset("edge_right")
    wanted = panel.editor.canvas.values.astype(np.float32)
    QTest.mouseClick(panel.editor.put, LEFT)
    qtbot.waitUntil(lambda: np.array_equal(panel._weights[1, 0], wanted), timeout=30_000)
    others = panel._weights[[0, 2, 3, 4, 5]].copy()
    qtbot.waitUntil(lambda: bridge.run_state is RunState.RUNNING, timeout=30_000)
    qtbot.waitUntil(
        lambda: (panel._weights[[0, 2, 3, 4, 5]] != others).all(axis=(1, 2, 3)).all(),
        timeout=30_000,
    )
    np.testing.assert_array_equal(panel._weights[1, 0], wanted)


def test_filters_inside_a_block_are_painted_in_the_block(opened, qtbot) -> None:
    panel, bridge = opened("plain_and_residual")
    inside = next(one for one in panel._offered.values() if one.block)
    panel.show_node(inside.path)
    qtbot.waitUntil(lambda: panel._weights is not None, timeout=30_000)
    qtbot.waitUntil(lambda: panel._laid is not None, timeout=30_000)
    place = (0, 0) if panel._weights.ndim == 4 else (0,)
    panel.open_filter(place)
    panel.editor.take_preset("zero")
    QTest.mouseClick(panel.editor.put, LEFT)
    painted = bridge.project.graph.blocks.inside(inside.block).node(inside.node).painted
    assert [one.place for one in painted] == [place]
    qtbot.waitUntil(lambda: not panel._weights[place].any(), timeout=30_000)


@pytest.mark.parametrize("size", [(360, 128), (620, 128), (300, 163), (220, 183), (560, 360)])
def test_in_a_small_dock_a_filter_is_painted_with_nothing_cut(panel, bridge, size) -> None:
    bridge.tell_snapshot(weights=weights())
    panel.open_filter((4, 0))
    panel.resize(*size)
    editor = panel.editor
    fields = (editor.back, editor.put, editor.brush, editor.preset, editor.paste, editor.copy)
    assert crowded(panel, *fields, editor.canvas) == []
    assert editor.put.isVisible()
    reached = [part for part in fields if part.isVisible() or part in editor.tools.rest.fields]
    assert reached == list(fields)
