"""The panel beside a real engine: what it shows is what the network's own layers compute."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from engine.api import Session, projects_folder
from engine.compile.model import compile_known
from gui.bridge import Bridge
from gui.inspection.samples.mode import BETWEEN, DRAWN, PLANE, REBUILT
from gui.inspection.samples.samples_panel import SamplesPanel
from gui.widgets.tile import Map
from tests.engine.networks import inferred

WAIT_MS = 30_000


@pytest.fixture
def shown(theme, qtbot, tmp_path: Path, monkeypatch):
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path))
    opened = []

    def make(project: str) -> SamplesPanel:
        session = Session()
        session.open(projects_folder() / f"{project}.json")
        bridge = Bridge(session)
        opened.append(bridge)
        bridge.start()
        panel = SamplesPanel(theme, bridge)
        qtbot.addWidget(panel)
        panel.resize(900, 480)
        panel.show()
        qtbot.waitUntil(lambda: panel._found is not None, timeout=WAIT_MS)
        return panel

    yield make
    for bridge in opened:
        bridge.close()


def _root(panel: SamplesPanel) -> torch.nn.Module:
    """The network's layers as they begin; the engine is at rest."""
    project = panel._bridge.project
    known = inferred(project.graph, project.data)
    return compile_known(project.graph, known, project.training.seed).root


def _encoded(panel: SamplesPanel, images: np.ndarray) -> np.ndarray:
    x, root = torch.from_numpy(images).flatten(1), _root(panel)
    with torch.no_grad():
        for name in ("encoder_1", "encoder_2"):
            x = torch.sigmoid(root.get_submodule(name)(x))
        return root.get_submodule("code_plane")(x).numpy()


def _decoded(panel: SamplesPanel, codes: np.ndarray) -> np.ndarray:
    x, root = torch.from_numpy(np.asarray(codes, np.float32).reshape(-1, 2)), _root(panel)
    with torch.no_grad():
        for name in ("decoder_1", "decoder_2", "decoder_3"):
            x = torch.sigmoid(root.get_submodule(name)(x))
    return x.reshape(-1, 28, 28).numpy()


def _pictures(panel: SamplesPanel) -> np.ndarray:
    maps = [tile.content for tile in panel.tiles.tiles]
    assert all(isinstance(one, Map) for one in maps)
    return np.stack([one.values for one in maps])


def _choose(panel: SamplesPanel, mode: str) -> None:
    """Choose a way to look with the mouse."""
    place = (
        panel.controls.mode.segment((DRAWN, PLANE, BETWEEN, REBUILT).index(mode)).center().toPoint()
    )
    QTest.mouseClick(panel.controls.mode, Qt.MouseButton.LeftButton, pos=place)


def test_a_place_that_is_dragged_to_shows_what_the_decoder_makes_there(shown, qtbot) -> None:
    panel = shown("deep_autoencoder_2")
    _choose(panel, PLANE)
    qtbot.waitUntil(lambda: panel._here is not None and panel._codes is not None, timeout=WAIT_MS)
    area = panel.chart.area()
    start, end = area.center().toPoint(), (area.topLeft() + QPoint(30, 40)).toPoint()
    QTest.mousePress(panel.chart, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(panel.chart, end)
    event_at = panel.chart.at(end.toPointF())
    panel._go_to(*event_at)  # offscreen, a move without a window manager carries no buttons
    QTest.mouseRelease(panel.chart, Qt.MouseButton.LeftButton, pos=end)
    qtbot.waitUntil(
        lambda: panel._here is not None and np.allclose(panel._here.codes[0], event_at, atol=1e-5),
        timeout=WAIT_MS,
    )
    qtbot.waitUntil(
        lambda: np.allclose(_pictures(panel), _decoded(panel, np.array(event_at)), atol=1e-5),
        timeout=WAIT_MS,
    )


def test_the_plane_holds_decodings_and_the_codes_of_the_examples(shown, qtbot) -> None:
    panel = shown("deep_autoencoder_2")
    _choose(panel, PLANE)
    qtbot.waitUntil(lambda: panel.chart.chart.points is not None, timeout=WAIT_MS)
    chart, data = panel.chart.chart, panel._bridge.session.data_set
    images = data.test.arrays["image"][: len(chart.points)]
    np.testing.assert_allclose(chart.points, _encoded(panel, images), atol=1e-4)
    np.testing.assert_array_equal(chart.classes, data.test.arrays["label"][: len(chart.points)])
    inside = ((chart.points >= chart.low) & (chart.points <= chart.high)).all(axis=1)
    assert inside.mean() > 0.95
    qtbot.waitUntil(lambda: panel.chart.chart.image is not None, timeout=WAIT_MS)
    steps = int(panel.controls.steps.value())
    assert panel.chart.chart.image.width() == 28 * steps
    grid = panel._found
    np.testing.assert_allclose(grid.outputs[:, 0], _decoded(panel, grid.codes), atol=1e-5)


def test_arrow_keys_walk_over_the_plane(shown, qtbot) -> None:
    panel = shown("deep_autoencoder_2")
    _choose(panel, PLANE)
    qtbot.waitUntil(lambda: panel._walk.at is not None, timeout=WAIT_MS)
    (left, _), (right, _) = panel.extent
    before = panel._walk.at
    QTest.keyClick(panel.chart, Qt.Key.Key_Right)
    assert panel._walk.at[0] == pytest.approx(before[0] + (right - left) / 60)
    assert panel._walk.at[1] == before[1]


def test_a_click_on_an_example_looks_at_it_everywhere(shown, qtbot) -> None:
    panel = shown("deep_autoencoder_2")
    _choose(panel, PLANE)
    qtbot.waitUntil(lambda: panel.chart.chart.points is not None, timeout=WAIT_MS)
    points = panel.chart.chart.points
    alone = int(np.abs(points - points.mean(axis=0)).sum(axis=1).argmax())
    place = panel.chart.place(*map(float, points[alone])).toPoint()
    place = QPoint(
        min(max(place.x(), int(panel.chart.area().left()) + 1), int(panel.chart.area().right())),
        min(max(place.y(), int(panel.chart.area().top()) + 1), int(panel.chart.area().bottom())),
    )
    with qtbot.waitSignal(panel.chart.point_clicked):
        QTest.mouseClick(panel.chart, Qt.MouseButton.LeftButton, pos=place)
    split, index = panel._bridge.example
    assert split == "test"
    assert np.allclose(points[index], points[alone], atol=0.05 * np.ptp(points))


def test_copies_stand_below_their_originals_with_their_errors(shown, qtbot) -> None:
    panel = shown("deep_autoencoder_2")
    panel._bridge.show_example("test", 5)
    _choose(panel, REBUILT)
    qtbot.waitUntil(lambda: getattr(panel._found, "indices", ())[:1] == (5,), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: len(panel.tiles.tiles) == 12)
    images = panel._bridge.session.data_set.test.arrays["image"][5:17]
    copies = _decoded(panel, _encoded(panel, images))
    stacked = _pictures(panel)
    np.testing.assert_array_equal(stacked[:, :28], images[:, 0])
    np.testing.assert_allclose(stacked[:, -28:], copies, atol=1e-5)
    table = panel.table()
    errors = ((images[:, 0] - copies) ** 2).mean(axis=(1, 2))
    np.testing.assert_allclose([row[1] for row in table.rows], errors, rtol=1e-4)
    assert [row[0] for row in table.rows] == list(range(5, 17))
    with qtbot.waitSignal(panel._bridge.value_asked) as asked:
        grid = panel.tiles.grid
        cell = grid.shown(0)
        below = cell.bottomLeft().toPoint() + QPoint(3, -3)
        QTest.mouseMove(grid, below)
        panel._read_tile(grid._at(below.toPointF()))
        panel._ask_about(panel._point)
    assert asked.args[0] == "redrawn"
    assert asked.args[1][1] == grid._at(below.toPointF()).row - 29


def test_the_way_between_two_examples_begins_where_the_user_says(shown, qtbot) -> None:
    panel = shown("deep_autoencoder_2")
    panel._bridge.show_example("test", 3)
    _choose(panel, BETWEEN)
    QTest.mouseClick(panel.controls.mark, Qt.MouseButton.LeftButton)
    panel._bridge.show_example("test", 9)
    images = panel._bridge.session.data_set.test.arrays["image"]
    qtbot.waitUntil(lambda: len(panel.tiles.tiles) == 11, timeout=WAIT_MS)
    ends = _encoded(panel, images[[3, 9]])

    def is_there() -> bool:
        codes = getattr(panel._found, "codes", None)
        return codes is not None and np.allclose(codes[[0, -1]], ends, atol=1e-4)

    qtbot.waitUntil(is_there, timeout=WAIT_MS)
    np.testing.assert_allclose(
        _pictures(panel)[5], _decoded(panel, ends.mean(axis=0))[0], atol=1e-4
    )
    assert panel.tiles.tiles[5].caption == "50 %"
    assert panel.reading.words == "from test 3 to test 9"


def test_samples_stay_the_same_until_others_are_drawn(shown, qtbot) -> None:
    panel = shown("variational_autoencoder")
    assert panel.controls.mode.value() == DRAWN
    first = panel._found.codes
    np.testing.assert_allclose(first, np.random.default_rng(0).standard_normal((36, 2)), atol=1e-6)
    QTest.mouseClick(panel.controls.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not np.allclose(panel._found.codes, first), timeout=WAIT_MS)
    assert len(panel.tiles.tiles) == 36


def test_what_a_generator_makes_lies_among_the_examples_and_its_plane_is_a_mesh(
    shown, qtbot
) -> None:
    panel = shown("adversarial_pair")
    chart = panel.outputs.chart
    data = panel._bridge.session.data_set.test.arrays["point"]
    np.testing.assert_array_equal(chart.points, data[: len(chart.points)])
    np.testing.assert_array_equal(chart.made, panel._found.outputs)
    _choose(panel, PLANE)
    qtbot.waitUntil(lambda: panel.outputs.chart.mesh is not None, timeout=WAIT_MS)
    steps = int(panel.controls.steps.value())
    assert len(panel.outputs.chart.mesh) == 2 * steps * (steps - 1)
    _choose(panel, BETWEEN)
    qtbot.waitUntil(lambda: "Examples have no codes" in panel.problem.text(), timeout=WAIT_MS)
    assert panel.problem.isVisible()


def test_networks_that_make_nothing_are_told_in_words(theme, bridge, qtbot) -> None:
    panel = SamplesPanel(theme, bridge)
    qtbot.addWidget(panel)
    panel.show()
    assert panel.hint.isVisible()
    assert not panel.decoders
    assert not bridge.wished_probes[panel.owner]


@pytest.mark.parametrize("size", [(300, 200), (1200, 800)])
def test_it_fits_small_and_large(shown, size) -> None:
    panel = shown("adversarial_pair")
    panel.resize(*size)
    assert (panel.width(), panel.height()) == size
    assert panel.outputs.height() > size[1] / 3


def test_an_extent_of_zero_is_called_auto_and_what_is_not_there_yet_is_told(shown, qtbot) -> None:
    panel = shown("deep_autoencoder_2")
    assert panel.controls.reach.text() == "auto"
    panel._choose_mode(PLANE)
    assert panel.reading.words == "Being worked out …"
    qtbot.waitUntil(lambda: panel.reading.words.startswith("z1"), timeout=WAIT_MS)
