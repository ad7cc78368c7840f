"""The feature maps panel: any node, any channel, sorted, compared, enlarged, asked."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import torch
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from engine.api import (
    ExampleOutputs,
    OnGraph,
    OwnExample,
    RemoveNodes,
    Session,
    projects_folder,
)
from engine.compile.model import compile_known
from gui.bridge import Bridge
from gui.inspection.feature_maps_panel import FeatureMapsPanel
from gui.inspection.maps.comparison import DIFFERENCE
from tests.gui.fake_bridge import activations


@pytest.fixture
def panel(theme, bridge, qtbot):
    panel = FeatureMapsPanel(theme, bridge)
    qtbot.addWidget(panel)
    panel.resize(640, 420)
    panel.show()
    return panel


def settled(qtbot, panel) -> None:
    rows = list(panel.rows.values())
    qtbot.waitUntil(lambda: all(b.y() >= a.y() + a.height() for a, b in pairwise(rows)))


def test_the_most_active_maps_come_first_and_keep_their_numbers(panel, bridge, qtbot) -> None:
    values = activations()
    panel.set_sorted(True)
    bridge.tell_snapshot(activations=values)
    conv1 = values["conv1"]
    order = sorted(range(6), key=lambda i: -np.abs(conv1[i]).mean())
    row = panel.rows["conv1"]
    np.testing.assert_array_equal(row.maps._maps, conv1[order])
    settled(qtbot, panel)
    QTest.mouseMove(row.maps, row.maps.cell(0).center().toPoint())
    assert panel.reading.text().startswith(f"conv1, map {order[0]} (")


def test_maps_do_not_jump_while_the_example_stays(panel, bridge) -> None:
    first, later = activations(), activations(1)
    panel.set_sorted(True)
    bridge.tell_snapshot(activations=first)
    order = panel._orders.of("conv1")
    bridge.tell_snapshot(2, activations=later)
    panel.draw_again()
    np.testing.assert_array_equal(panel._orders.of("conv1"), order)
    bridge.show_example("test", 3)
    bridge.tell_snapshot(3, activations=later)
    assert list(panel._orders.of("conv1")) != list(order)


def test_a_moment_that_is_held_stands_below_and_its_difference_is_signed(panel, bridge) -> None:
    then, now = activations(), activations(1)
    bridge.tell_snapshot(activations=then)
    panel.hold_moment()
    assert panel.compare.text() == "test 0, step 1"
    bridge.show_example("test", 1)
    bridge.tell_snapshot(2, activations=now)
    row = panel.rows["conv2"]
    np.testing.assert_array_equal(row.maps._maps, now["conv2"])
    np.testing.assert_array_equal(row.other_maps._maps, then["conv2"])
    assert row.other_maps.isVisible()
    panel.show_compared(DIFFERENCE)
    np.testing.assert_array_equal(row.maps._maps, now["conv2"] - then["conv2"])
    assert row.maps._colour_map == "diverging"
    assert not row.other_maps.isVisible()
    panel.let_go()
    np.testing.assert_array_equal(row.maps._maps, now["conv2"])


def test_another_example_goes_on_flowing_beside(panel, bridge) -> None:
    bridge.tell_snapshot(activations=activations())
    panel.hold_example()
    (probe,) = bridge.wished_probes["feature_maps"]
    assert probe == ExampleOutputs(frozenset(panel.shown), "test", 0)
    bridge.show_example("test", 4)
    beside = activations(7)
    bridge.tell_snapshot(2, activations=activations(1), found={probe: beside})
    np.testing.assert_array_equal(panel.rows["pool2"].other_maps._maps, beside["pool2"])
    panel.let_go()
    assert not bridge.wished_probes["feature_maps"]


def test_a_click_enlarges_a_map_and_escape_leads_back(panel, bridge, qtbot) -> None:
    values = activations()
    bridge.tell_snapshot(activations=values)
    settled(qtbot, panel)
    maps = panel.rows["conv1"].maps
    QTest.mouseClick(maps, Qt.MouseButton.LeftButton, pos=maps.cell(3).center().toPoint())
    assert panel.is_enlarged
    np.testing.assert_array_equal(panel.enlarged.view._maps[0], values["conv1"][3])
    qtbot.waitUntil(lambda: panel.enlarged.view.height() > 100)
    QTest.mouseMove(panel.enlarged.view, panel.enlarged.view.cell(0).center().toPoint())
    assert panel.enlarged.reading.text().startswith("(14, 14): ")
    QTest.keyClick(panel.enlarged, Qt.Key.Key_PageDown)
    np.testing.assert_array_equal(panel.enlarged.view._maps[0], values["conv1"][4])
    QTest.keyClick(panel.enlarged, Qt.Key.Key_Escape)
    assert not panel.is_enlarged


def test_ctrl_click_asks_where_a_number_comes_from(panel, bridge, qtbot) -> None:
    asked = []
    bridge.value_asked.connect(lambda path, place: asked.append((path, place)))
    panel.set_sorted(True)
    panel.show_layers(frozenset({"conv1", "fc1"}))
    values = activations()
    bridge.tell_snapshot(activations=values)
    settled(qtbot, panel)
    control, left = Qt.KeyboardModifier.ControlModifier, Qt.MouseButton.LeftButton
    maps, bars = panel.rows["conv1"].maps, panel.rows["fc1"].bars
    QTest.mouseClick(maps, left, control, maps.cell(0).center().toPoint())
    QTest.mouseClick(bars, left, control, QPoint(int(bars.bar(7).center().x()) + 1, 5))
    first = int(np.argmax(np.abs(values["conv1"]).mean(axis=(1, 2))))
    assert asked[0] == ("conv1", (first, 14, 14))
    assert asked[1][0] == "fc1"
    assert asked[1][1] in ((7,), (8,))
    assert not panel.is_enlarged


def test_the_table_holds_every_number_with_its_place(panel, bridge) -> None:
    values = activations()
    bridge.tell_snapshot(activations=values)
    table = panel.table()
    assert table.heads == ("layer", "channel", "row", "column", "value")
    sizes = sum(values[name].size for name in panel.rows)
    assert len(table.rows) == sizes
    told = {tuple(row[:4]): row[4] for row in table.rows}
    assert told["conv2", 3, 5, 9] == values["conv2"][3, 5, 9]


def test_all_channels_can_be_reached(panel, bridge) -> None:
    panel.show_layers(frozenset({"conv1"}))
    many = np.random.default_rng(0).normal(size=(700, 3, 3)).astype(np.float32)
    bridge.tell_snapshot(activations={"conv1": many})
    row = panel.rows["conv1"]
    assert len(row.maps._maps) == 512
    assert row._range == "512 of 700"
    panel.set_shows_all(True)
    np.testing.assert_array_equal(row.maps._maps, many)


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
        panel = FeatureMapsPanel(theme, bridge)
        qtbot.addWidget(panel)
        panel.resize(640, 420)
        panel.show()
        return panel, bridge

    yield make
    for bridge in bridges:
        bridge.close()


def test_layers_inside_blocks_are_offered_and_seen(opened, qtbot) -> None:
    panel, bridge = opened("plain_and_residual")
    qtbot.waitUntil(lambda: not bridge.inference.is_pending, timeout=30_000)
    inside = [one.path for one in panel.offered() if "." in one.path and one.rank == 3]
    assert inside
    panel.show_layers(frozenset(inside[:2]))
    qtbot.waitUntil(
        lambda: panel._snapshot is not None and set(inside[:2]) <= set(panel._snapshot.activations),
        timeout=30_000,
    )
    assert panel.rows[inside[0]].shows_maps


def test_a_drawing_of_ones_own_flows_through_real_layers(opened, qtbot) -> None:
    panel, bridge = opened("lenet_digits")
    qtbot.waitUntil(lambda: panel._snapshot is not None, timeout=30_000)
    picture = np.zeros((1, 28, 28), np.float32)
    picture[0, 4:24, 13:16] = 1.0
    bridge.show_own(OwnExample({"image": picture}, "your drawing"))
    qtbot.waitUntil(lambda: panel._snapshot.wish.own is not None, timeout=30_000)
    np.testing.assert_array_equal(panel.rows["image"].maps._maps, picture)
    assert panel.examples.name.text() == "your drawing"
    assert panel.examples.truth.text() == ""
    graph = bridge.project.graph
    shown = panel.rows["conv1"].maps._maps
    model = compile_known(graph, bridge.inference, bridge.project.training.seed)
    conv = model.root.get_submodule("conv1")
    with torch.no_grad():
        expected = conv(torch.from_numpy(picture)[None])[0].numpy()
    np.testing.assert_allclose(shown, expected, atol=1e-6)
    panel.examples.step(1)  # from one's own both arrows lead back
    assert bridge.own is None
    assert bridge.example == ("test", 0)


def test_an_empty_project_after_another_says_that_there_is_no_layer_yet(panel, bridge) -> None:
    bridge.tell_snapshot(activations=activations())
    assert panel.hint.isHidden()
    nodes = frozenset(node.name for node in bridge.project.graph.nodes)
    bridge.project = OnGraph(RemoveNodes(nodes)).apply(bridge.project)
    bridge.project_updated.emit(bridge.update)
    assert panel.hint.isVisible()
    assert not panel.rows
