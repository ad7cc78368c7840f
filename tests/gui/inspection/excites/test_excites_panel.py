"""The panel beside a real engine: what it shows is what PyTorch computes by hand."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np
import pytest
import torch
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from torch.nn import functional as F  # noqa: N812

from engine.api import Graph, Session
from engine.catalogue.layers.activation import ReLU
from engine.catalogue.layers.convolution import Conv2d
from engine.catalogue.layers.data import InputField, TargetField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.loss import CrossEntropy
from engine.catalogue.layers.shape import Flatten
from engine.compile.model import compile_known
from engine.data.photographs import PhotoPatches
from engine.project.file import write_project
from gui.bridge import Bridge
from gui.inspection.excites.controls import ASCENT, DECONVOLUTION
from gui.inspection.excites.excites_panel import ExcitesPanel
from gui.inspection.excites.offers import offers_of, usual
from gui.widgets.tile import Bars, Map
from tests.engine.networks import digits_project, drawn, gallery_project, inferred, points_project


@pytest.fixture
def shown(theme, qtbot, tmp_path: Path):
    opened = []

    def make(project, size=(900, 420), *, waits: bool = True) -> ExcitesPanel:
        write_project(project, tmp_path / "project.json")
        session = Session()
        session.open(tmp_path / "project.json")
        bridge = Bridge(session)
        opened.append(bridge)
        bridge.start()
        panel = ExcitesPanel(theme, bridge)
        qtbot.addWidget(panel)
        panel.resize(*size)
        panel.show()
        done = _is_done if waits else _knows_it_has_nothing
        qtbot.waitUntil(lambda: done(panel), timeout=30_000)
        return panel

    yield make
    for bridge in opened:
        bridge.close()


def _is_done(panel: ExcitesPanel) -> bool:
    newest = panel.question.newest
    return newest is not None and newest.is_over and newest.study == panel.controls.question


def _knows_it_has_nothing(panel: ExcitesPanel) -> bool:
    return not panel._bridge.inference.is_pending


def _choose(field, value: str) -> None:
    field.setFocus()
    row = field.findData(value)
    while field.currentIndex() != row:
        up = field.currentIndex() > row
        QTest.keyClick(field, Qt.Key.Key_Up if up else Qt.Key.Key_Down)


def _weights(panel: ExcitesPanel) -> dict[str, torch.Tensor]:
    """The start weights, which follow from the seed and the node alone."""
    update = panel._bridge.update
    seed = update.project.training.seed
    model = compile_known(update.project.graph, update.inference, seed)
    return model.root.state_dict()


def _relu(panel: ExcitesPanel, images: np.ndarray) -> np.ndarray:
    held = _weights(panel)
    x = torch.from_numpy(np.ascontiguousarray(images))
    return F.relu(F.conv2d(x, held["conv.weight"], held["conv.bias"], padding=1)).numpy()


def _pool(panel: ExcitesPanel, images: np.ndarray) -> np.ndarray:
    return F.max_pool2d(torch.from_numpy(_relu(panel, images)), 2).numpy()


def test_the_tiles_are_the_patches_found_by_hand_the_strongest_first(shown) -> None:
    panel = shown(digits_project())
    assert panel.offer.path == "pool"
    images = panel._bridge.session.data_set.test.arrays["image"]
    values = _pool(panel, images)[:, 0].reshape(len(images), -1)
    order = np.argsort(-values.max(axis=1), kind="stable")[:9]
    table = panel.table()
    assert [row[2] for row in table.rows] == order.tolist()
    np.testing.assert_allclose([row[3] for row in table.rows], values.max(axis=1)[order], rtol=1e-5)
    for tile, index in zip(panel.tiles.tiles, order, strict=True):
        row, column = divmod(int(values[index].argmax()), 4)
        bordered = np.pad(images[index, 0], 1, constant_values=np.nan)
        expected = bordered[2 * row : 2 * row + 4, 2 * column : 2 * column + 4]
        np.testing.assert_array_equal(tile.content.values, expected)


def test_a_click_on_a_patch_looks_at_its_example_everywhere(shown, qtbot) -> None:
    panel = shown(digits_project())
    index = panel.table().rows[3][2]
    middle = panel.tiles.grid.shown(3).center().toPoint()
    QTest.mouseClick(panel.tiles.grid, Qt.MouseButton.LeftButton, pos=middle)
    assert panel._bridge.example == ("test", index)


def test_the_pointer_reads_the_number_of_a_patch(shown, qtbot) -> None:
    panel = shown(digits_project())
    shown_at = panel.tiles.grid.shown(0)
    content = panel.tiles.tiles[0].content
    rows, columns = content.size
    place = shown_at.topLeft()
    place.setX(place.x() + (2 + 0.5) * shown_at.width() / columns)
    place.setY(place.y() + (1 + 0.5) * shown_at.height() / rows)
    QTest.mouseMove(panel.tiles.grid, place.toPoint())
    qtbot.waitUntil(lambda: panel.reading.text().startswith("(1, 2):"))
    number = float(panel.reading.text().split(": ")[1].replace("not a number", "nan"))
    np.testing.assert_allclose(number, content.values[1, 2], rtol=1e-2)
    QTest.mouseMove(panel, QPoint(1, 1))


def test_a_click_on_a_unit_asks_what_excites_that_one(shown, qtbot) -> None:
    panel = shown(digits_project())
    place = panel.units.cell(2).center().toPoint()
    QTest.mouseClick(panel.units, Qt.MouseButton.LeftButton, pos=place)
    assert panel.controls.chosen_unit == 2
    qtbot.waitUntil(lambda: _is_done(panel), timeout=10_000)
    images = panel._bridge.session.data_set.test.arrays["image"]
    best = _pool(panel, images)[:, 2].max(axis=(1, 2))
    assert panel.table().rows[0][3] == pytest.approx(float(best.max()), rel=1e-5)


def test_what_leads_back_stands_beside_each_patch_in_signed_colours(shown, qtbot) -> None:
    panel = shown(digits_project())
    _choose(panel.controls.way, DECONVOLUTION)
    qtbot.waitUntil(lambda: _is_done(panel), timeout=10_000)
    assert panel.led_back.isVisible()
    assert len(panel.led_back.tiles) == len(panel.tiles.tiles) == 9
    content = panel.led_back.tiles[0].content
    held, row = _weights(panel), panel.table().rows[0]
    images = panel._bridge.session.data_set.test.arrays["image"]
    maps = torch.from_numpy(_relu(panel, images[row[2]][None]))
    _, switches = F.max_pool2d(maps, 2, return_indices=True)
    back = torch.zeros(1, 4, 4, 4)
    back[0, 0, row[4], row[5]] = row[6]
    back = F.max_unpool2d(back, switches, 2)
    back = F.conv_transpose2d(F.relu(back), held["conv.weight"], padding=1)[0, 0].numpy()
    bordered = np.pad(back, 1, constant_values=np.nan)
    expected = bordered[2 * row[4] : 2 * row[4] + 4, 2 * row[5] : 2 * row[5] + 4]
    np.testing.assert_allclose(content.values, expected, atol=1e-6)
    assert content.colour_map == "diverging"
    assert content.high == pytest.approx(np.nanmax(np.abs(expected)), rel=1e-5)


def test_climbed_inputs_excite_more_than_their_noise_and_are_counted_by_steps(shown, qtbot) -> None:
    panel = shown(digits_project())
    panel.controls.steps.setFocus()
    panel.controls.steps.setText("12")
    panel.controls.steps.setModified(True)
    panel.controls.steps.commit()
    _choose(panel.controls.way, ASCENT)
    qtbot.waitUntil(lambda: _is_done(panel), timeout=10_000)
    table = panel.table()
    assert [row[1] for row in table.rows] == [12] * 6
    assert all(row[3] > row[2] for row in table.rows)
    found = panel.question.newest.finding
    for tile, picture in zip(panel.tiles.tiles, found.inputs, strict=True):
        np.testing.assert_array_equal(tile.content.values, picture[0, 3:7, 3:7])


def test_the_node_selected_on_the_canvas_is_asked_unless_that_is_switched_off(shown, qtbot) -> None:
    panel = shown(digits_project())
    panel._bridge.choose_nodes(("scores",))
    assert panel.offer.path == "scores"
    qtbot.waitUntil(lambda: _is_done(panel), timeout=10_000)
    assert panel.tiles.tiles[0].content.size == (8, 8)  # such a unit sees all
    panel.controls.follow.click()
    panel._bridge.choose_nodes(("conv",))
    assert panel.offer.path == "scores"


def test_vectors_are_bars_with_the_features_names(shown) -> None:
    panel = shown(points_project())
    content = panel.tiles.tiles[0].content
    assert isinstance(content, Bars)
    points = panel._bridge.session.data_set.test.arrays["point"]
    np.testing.assert_allclose(content.values, points[panel.table().rows[0][2]], rtol=1e-6)


def test_a_question_can_be_stopped_and_asked_again(shown, qtbot) -> None:
    panel = shown(digits_project())
    panel.controls.steps.set_value(5000)
    _choose(panel.controls.way, ASCENT)
    qtbot.waitUntil(lambda: bool(panel.question.newest and panel.question.newest.finding))
    assert panel.question.is_open
    QTest.mouseClick(panel.bar.button, Qt.MouseButton.LeftButton)
    assert not panel.question.is_open
    assert "Stopped" in panel.bar.words.words
    panel.controls.steps.set_value(2)
    panel.controls.changed.emit()
    qtbot.waitUntil(lambda: _is_done(panel), timeout=10_000)
    assert panel.bar.words.words.startswith("Step 2 of 2")


def test_after_a_run_the_same_is_asked_of_the_network_that_has_learned(shown, qtbot) -> None:
    panel = shown(digits_project(epochs=1))
    before = panel.table().rows
    bridge = panel._bridge
    bridge.attempt(bridge.session.train)
    qtbot.waitUntil(lambda: bridge.run_state.value == "finished", timeout=60_000)
    qtbot.waitUntil(lambda: _is_done(panel) and panel.question.newest.step > 0, timeout=10_000)
    assert panel.table().rows != before


def test_frozen_it_keeps_what_it_shows(shown, qtbot) -> None:
    panel = shown(digits_project())
    panel.set_frozen(True)
    tiles = panel.tiles.tiles
    panel.controls.choose_unit(1)
    assert panel.tiles.tiles is tiles
    panel.set_frozen(False)
    qtbot.waitUntil(lambda: _is_done(panel) and panel.tiles.tiles is not tiles, timeout=10_000)


def test_all_that_is_offered_can_be_asked_also_inside_blocks() -> None:
    project = gallery_project("resnet18")
    inference = inferred(project.graph, project.data)
    paths = [offer.path for offer in offers_of(project.graph, inference)]
    assert "stage1.0.conv1" in paths
    assert "scores" in paths or paths[-1]
    assert not {"image", "label"} & set(paths)
    assert min(usual(offers_of(project.graph, inference)).spec.shape[1:]) > 1


@pytest.mark.parametrize("way", ["patches", DECONVOLUTION, ASCENT])
def test_it_fits_into_a_small_dock(shown, qtbot, way) -> None:
    panel = shown(digits_project(), (300, 200))
    panel.controls.steps.set_value(2)
    if way != "patches":
        _choose(panel.controls.way, way)
    qtbot.waitUntil(lambda: _is_done(panel), timeout=10_000)
    panel.resize(300, 200)
    assert (panel.width(), panel.height()) == (300, 200)
    assert isinstance(panel.tiles.tiles[0].content, Map)


def test_without_a_node_it_says_what_to_do(shown) -> None:
    panel = shown(digits_project(Graph()), waits=False)
    assert panel.hint.isVisible()
    assert not panel.tiles.isVisible()
    assert "wire a layer" in panel.hint.text()
    assert panel.table() is None


def test_a_number_of_a_unit_can_be_asked_where_it_comes_from(shown, qtbot) -> None:
    panel = shown(digits_project())
    cell = panel.units.cell(2)
    place = cell.topLeft()
    place.setX(place.x() + 3.5 * cell.width() / 4)
    place.setY(place.y() + 1.5 * cell.height() / 4)
    with qtbot.waitSignal(panel._bridge.value_asked) as asked:
        QTest.mouseClick(
            panel.units,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.ControlModifier,
            place.toPoint(),
        )
    assert asked.args == ["pool", (2, 1, 3)]


def test_colours_are_shown_as_such(shown) -> None:
    project = digits_project()
    data = PhotoPatches(side=16)
    panel = shown(msgspec.structs.replace(project, graph=_of_two_classes(), data=data))
    images = panel._bridge.session.data_set.test.arrays["image"]
    row, content = panel.table().rows[0], panel.tiles.tiles[0].content
    bordered = np.pad(images[row[2]], ((0, 0), (1, 1), (1, 1)), constant_values=np.nan)
    expected = bordered[:, row[4] : row[4] + 3, row[5] : row[5] + 3]
    np.testing.assert_array_equal(content.values, expected)


def _of_two_classes() -> Graph:
    return drawn(
        "image > conv, conv > relu, relu > flatten, flatten > scores, scores > error.scores,"
        "label > error.target",
        image=InputField(field="image"),
        conv=Conv2d(filters=2, kernel=3),
        relu=ReLU(),
        flatten=Flatten(),
        scores=Linear(units=2),
        label=TargetField(field="label"),
        error=CrossEntropy(),
    )


def test_a_panel_that_is_made_late_shows_what_others_see_already(shown, theme, qtbot) -> None:
    first = shown(digits_project())
    late = ExcitesPanel(theme, first._bridge)  # wants nothing that is not looked at by now
    qtbot.addWidget(late)
    late.resize(900, 420)
    late.show()
    qtbot.waitUntil(lambda: _is_done(late), timeout=10_000)
    assert late.table().rows == first.table().rows
