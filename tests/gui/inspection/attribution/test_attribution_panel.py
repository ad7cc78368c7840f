"""The panel beside a real engine: its tiles are what autograd gives by hand."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from torch.nn import functional as F  # noqa: N812

from engine.api import Graph, OwnExample, Session
from engine.compile.model import compile_known
from engine.project.file import write_project
from gui.bridge import Bridge
from gui.inspection.attribution.attribution_panel import AttributionPanel
from gui.inspection.attribution.methods import ORDER, methods
from gui.widgets.tile import Bars
from tests.engine.networks import digits_project, points_project


@pytest.fixture
def shown(theme, qtbot, tmp_path: Path):
    opened = []

    def make(project, size=(1000, 380), *, waits: bool = True) -> AttributionPanel:
        write_project(project, tmp_path / "project.json")
        session = Session()
        session.open(tmp_path / "project.json")
        bridge = Bridge(session)
        opened.append(bridge)
        bridge.start()
        panel = AttributionPanel(theme, bridge)
        qtbot.addWidget(panel)
        panel.resize(*size)
        panel.show()
        done = _is_done if waits else _knows_it_has_nothing
        qtbot.waitUntil(lambda: done(panel), timeout=30_000)
        return panel

    yield make
    for bridge in opened:
        bridge.close()


def _is_done(panel: AttributionPanel) -> bool:
    newest = panel.question.newest
    if newest is None or not newest.is_over or panel._known is None:
        return False
    return newest.study == panel.controls.study(panel.output) and bool(panel.tiles.tiles)


def _knows_it_has_nothing(panel: AttributionPanel) -> bool:
    return not panel._bridge.inference.is_pending


def _choose(field, value: str) -> None:
    field.setFocus()
    row = field.findData(value)
    while field.currentIndex() != row:
        up = field.currentIndex() > row
        QTest.keyClick(field, Qt.Key.Key_Up if up else Qt.Key.Key_Down)


def _weights(panel: AttributionPanel) -> dict[str, torch.Tensor]:
    """The start weights, which follow from the seed and the node alone."""
    update = panel._bridge.update
    seed = update.project.training.seed
    return compile_known(update.project.graph, update.inference, seed).root.state_dict()


def _scores(panel: AttributionPanel, x: torch.Tensor) -> torch.Tensor:
    held = _weights(panel)
    maps = F.relu(F.conv2d(x, held["conv.weight"], held["conv.bias"], padding=1))
    return F.max_pool2d(maps, 2).flatten(1) @ held["scores.weight"].T + held["scores.bias"]


def _image(panel: AttributionPanel) -> torch.Tensor:
    split, index = panel._bridge.example
    data = panel._bridge.session.data_set
    arrays = data.train.arrays if split == "train" else data.test.arrays
    return torch.from_numpy(arrays["image"][index][None].copy()).requires_grad_()


def _tile(panel: AttributionPanel, method: str, row: int = 0):
    columns = len(panel.controls.methods) + 1
    assert len(panel.tiles.tiles) == columns * len(panel.controls.classes)
    return panel.tiles.tiles[row * columns + 1 + panel.controls.methods.index(method)]


def test_saliency_is_the_gradient_of_what_the_network_says(shown) -> None:
    panel = shown(digits_project())
    x = _image(panel)
    scores = _scores(panel, x)[0]
    said = int(scores.argmax())
    (slope,) = torch.autograd.grad(scores[said], x)
    content = _tile(panel, "saliency").content
    np.testing.assert_allclose(content.values, slope[0, 0].numpy(), atol=1e-6)
    assert content.high == pytest.approx(float(slope.abs().max()), rel=1e-5)
    assert content.low == -content.high
    name, value = panel.tiles.tiles[0].caption.split(": ")
    assert name == str(said)
    assert float(value.replace("−", "-")) == pytest.approx(float(scores[said].detach()), rel=1e-2)


def test_integrated_gradients_add_up_and_the_gap_is_told(shown) -> None:
    panel = shown(digits_project())
    values = _tile(panel, "integrated_gradients").content.values
    scores = _scores(panel, _image(panel))[0].detach()
    said = int(scores.argmax())
    rise = float(scores[said] - _scores(panel, torch.zeros(1, 1, 8, 8))[0, said])
    assert float(values.sum()) == pytest.approx(rise, rel=0.02)
    words = panel.bar.words.words
    assert words.startswith("Integrated gradients add up to:")
    gap = float(words.split("gap ")[1].replace("−", "-"))
    assert gap == pytest.approx(float(values.sum()) - rise, abs=2e-5 + 0.01 * abs(gap))


def test_a_second_class_stands_below_in_the_same_colours(shown, qtbot) -> None:
    panel = shown(digits_project())
    scores = _scores(panel, _image(panel))[0]
    other = int(scores.argmin())
    _choose(panel.controls.against, str(other))
    qtbot.waitUntil(lambda: _is_done(panel), timeout=10_000)
    x = _image(panel)
    (slope,) = torch.autograd.grad(_scores(panel, x)[0, other], x)
    first, second = (_tile(panel, "saliency", row).content for row in (0, 1))
    np.testing.assert_allclose(second.values, slope[0, 0].numpy(), atol=1e-6)
    assert first.high == second.high == np.abs([first.values, second.values]).max()
    assert _tile(panel, "occlusion", 1).content is not None


def test_another_example_is_explained_when_another_is_looked_at(shown, qtbot) -> None:
    panel = shown(digits_project())
    before = _tile(panel, "occlusion").content.values
    QTest.mouseClick(panel.examples.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel._about == ("test", 1, None) and _is_done(panel), timeout=10_000)
    x = _image(panel)
    scores = _scores(panel, x)[0]
    (slope,) = torch.autograd.grad(scores[int(scores.argmax())], x)
    np.testing.assert_allclose(_tile(panel, "saliency").content.values, slope[0, 0], atol=1e-6)
    assert not np.array_equal(_tile(panel, "occlusion").content.values, before)


def test_methods_are_chosen_one_by_one_and_one_stays(shown, qtbot) -> None:
    panel = shown(digits_project())
    for method in ORDER:
        panel.controls.choose(method, True)
    qtbot.waitUntil(lambda: _is_done(panel), timeout=20_000)
    assert [tile.caption for tile in panel.tiles.tiles[1:]] == [m.title for m in methods()]
    assert all(tile.content is not None for tile in panel.tiles.tiles)
    for method in ORDER:
        panel.controls.choose(method, False)
    assert panel.controls.methods == (ORDER[-1],)


def test_magnitudes_over_the_picture(shown, qtbot) -> None:
    panel = shown(digits_project())
    signed = _tile(panel, "saliency").content.values
    _choose(panel.controls.sign, "absolute")
    _choose(panel.controls.place, "over")
    content = _tile(panel, "saliency").content
    np.testing.assert_array_equal(content.values, np.abs(signed))
    assert (content.low, content.colour_map) == (0.0, "viridis")
    np.testing.assert_allclose(
        content.under, _image(panel)[0, 0].detach() / _image(panel).max().item(), atol=1e-6
    )


def test_the_pointer_reads_a_number(shown, qtbot) -> None:
    panel = shown(digits_project())
    place, content = panel.tiles.grid.shown(1), panel.tiles.tiles[1].content
    at = place.topLeft()
    at.setX(at.x() + 3.5 * place.width() / 8)
    at.setY(at.y() + 2.5 * place.height() / 8)
    QTest.mouseMove(panel.tiles.grid, at.toPoint())
    qtbot.waitUntil(lambda: "(2, 3):" in panel.reading.words)
    number = float(panel.reading.words.split(": ")[1].replace("−", "-"))
    assert number == pytest.approx(float(content.values[2, 3]), rel=1e-2)
    QTest.mouseMove(panel, QPoint(1, 1))


def test_the_table_holds_every_number(shown) -> None:
    panel = shown(digits_project())
    table = panel.table()
    assert len(table.rows) == 4 * 64
    assert all(len(row) == len(table.heads) for row in table.rows)
    rows = [row for row in table.rows if row[1] == "Saliency"]
    values = _tile(panel, "saliency").content.values
    np.testing.assert_allclose([row[5] for row in rows], values.reshape(-1), rtol=1e-6)
    assert rows[10][2:4] == (1, 2)


def test_vectors_are_bars_and_grad_cam_says_why_it_can_not_be_had(shown) -> None:
    panel = shown(points_project())
    content = _tile(panel, "saliency").content
    assert isinstance(content, Bars)
    assert len(content.values) == 2
    assert _tile(panel, "grad_cam").content is None
    assert "needs a picture" in panel.bar.words.words


def test_an_example_of_ones_own_is_explained(shown, qtbot) -> None:
    panel = shown(digits_project())
    picture = np.zeros((1, 8, 8), dtype=np.float32)
    picture[0, 2:6, 3:5] = 1.0
    panel._bridge.show_own(OwnExample({"image": picture}, "drawn"))
    qtbot.waitUntil(
        lambda: panel._known is not None and np.array_equal(panel._known.now.input, picture),
        timeout=10_000,
    )
    x = torch.from_numpy(picture[None]).requires_grad_()
    scores = _scores(panel, x)[0]
    (slope,) = torch.autograd.grad(scores[int(scores.argmax())], x)
    np.testing.assert_allclose(_tile(panel, "saliency").content.values, slope[0, 0], atol=1e-6)


def test_cheap_methods_follow_a_run_and_dear_ones_are_asked_at_its_end(shown, qtbot) -> None:
    panel = shown(digits_project(epochs=1))
    bridge = panel._bridge
    bridge.attempt(bridge.session.train)
    qtbot.waitUntil(lambda: bridge.run_state.value == "finished", timeout=60_000)
    last = lambda: panel.question.newest is not None and panel.question.newest.step > 0  # noqa: E731
    qtbot.waitUntil(lambda: last() and _is_done(panel), timeout=10_000)
    qtbot.waitUntil(lambda: panel._snapshot.step == panel.question.newest.step, timeout=10_000)
    assert panel._snapshot.step == bridge.heard.batch.step
    assert not panel.question.is_old


def test_it_fits_into_a_small_dock(shown) -> None:
    panel = shown(digits_project(), (300, 200))
    assert (panel.width(), panel.height()) == (300, 200)


def test_without_an_output_it_says_what_to_do(shown) -> None:
    panel = shown(digits_project(Graph()), waits=False)
    assert panel.hint.isVisible()
    assert "wire scores" in panel.hint.text()
    assert panel.table() is None
