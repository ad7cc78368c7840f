"""The panel beside a real engine: what it writes out is what PyTorch computes by hand."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtTest import QTest
from torch.nn import functional as F  # noqa: N812

from engine.api import Session, projects_folder
from gui.bridge import Bridge
from gui.inspection.arithmetic.arithmetic_panel import ArithmeticPanel
from gui.widgets.number_text import short_number
from tests.gui.room import crowded


@pytest.fixture
def shown(theme, qtbot, tmp_path: Path, monkeypatch):
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path))
    opened = []

    def make(project: str, size: tuple[int, int] = (900, 460)) -> ArithmeticPanel:
        session = Session()
        session.open(projects_folder() / f"{project}.json")
        bridge = Bridge(session)
        opened.append(bridge)
        bridge.start()
        panel = ArithmeticPanel(theme, bridge)
        qtbot.addWidget(panel)
        panel.resize(*size)
        panel.show()
        qtbot.waitUntil(lambda: panel.account is not None, timeout=30_000)
        return panel

    yield make
    for bridge in opened:
        bridge.close()


def asked(panel: ArithmeticPanel, qtbot, path: str, place: tuple[int, ...]):
    panel._bridge.ask_value(path, place)
    qtbot.waitUntil(
        lambda: (panel.account.path, panel.account.place) == (path, place), timeout=10_000
    )
    return panel.account


def _conv1_by_hand(panel: ArithmeticPanel, place: tuple[int, int, int], qtbot) -> float:
    """What the first convolution gives there, with the weights the engine tells."""
    bridge = panel._bridge
    snapshots: list[object] = []
    bridge.snapshot_taken.connect(snapshots.append)
    bridge.want("test", activations=("image",), weights=("conv1",))
    qtbot.waitUntil(lambda: any("conv1" in s.weights for s in snapshots), timeout=10_000)
    found = next(s for s in snapshots if "conv1" in s.weights)
    image, weight = (
        torch.from_numpy(a.copy()) for a in (found.activations["image"], found.weights["conv1"])
    )
    return float(F.conv2d(image[None], weight, padding=2)[0][place])


def test_the_sum_that_is_written_out_is_the_convolution(shown, qtbot) -> None:
    panel = shown("lenet_digits")
    place = (2, 13, 14)
    account = asked(panel, qtbot, "conv1", place)
    products = account.stage.lines[0]
    assert products.result == pytest.approx(_conv1_by_hand(panel, place, qtbot), abs=1e-5)
    text = panel.text.toPlainText()
    assert "conv1[2, 13, 14]" in text
    assert f"25 terms = {short_number(products.result, 4)}" in text
    assert f"The network gives {short_number(account.stage.value, 6)}: the same." in text
    assert "max(0, " in text  # the activation after it


def test_the_field_that_is_lit_is_the_one_that_is_known_exactly(shown, qtbot) -> None:
    panel = shown("lenet_digits")
    account = asked(panel, qtbot, "pool2", (3, 2, 1))
    field = panel._bridge.inference.nodes["pool2"].receptive_field
    region = account.regions["image"]
    assert (region.rows, region.columns) == (field.rows.seen(2, 2), field.columns.seen(1, 1))
    lit, whole = panel.strip.lit("image"), panel.strip.place_of("image")
    clipped = region.clipped
    share = (clipped.rows[1] - clipped.rows[0] + 1) / 28
    assert lit.height() / whole.height() == pytest.approx(share, abs=1e-6)
    assert lit.top() == pytest.approx(whole.top() + clipped.rows[0] / 28 * whole.height(), abs=1e-6)


def test_outside_the_field_the_picture_is_shaded(shown, qtbot, theme) -> None:
    panel = shown("lenet_digits")
    asked(panel, qtbot, "pool2", (3, 2, 2))
    panel.repaint()
    image = panel.strip.grab().toImage()
    whole = panel.strip.place_of("image")
    corner = image.pixelColor(int(whole.left() + 3), int(whole.top() + 3))
    ground = theme.color("panel")
    away = [abs(corner.red() - ground.red()), abs(corner.blue() - ground.blue())]
    assert max(away) < 60  # viridis' dark violet, mixed into the ground


def test_arrow_keys_slide_the_kernel_and_page_keys_change_the_map(shown, qtbot) -> None:
    panel = shown("lenet_digits")
    asked(panel, qtbot, "conv1", (0, 5, 5))
    panel.strip.setFocus()
    for key, place in (
        (Qt.Key.Key_Right, (0, 5, 6)),
        (Qt.Key.Key_Down, (0, 6, 6)),
        (Qt.Key.Key_PageDown, (1, 6, 6)),
    ):
        QTest.keyClick(panel.strip, key)
        qtbot.waitUntil(lambda place=place: panel.account.place == place, timeout=10_000)
    assert [field.value() for field in panel.bar.axes] == [1, 6, 6]


def test_it_plays_through_the_map_and_stops_on_a_click(shown, qtbot) -> None:
    panel = shown("lenet_digits")
    asked(panel, qtbot, "conv1", (0, 0, 27))
    QTest.mouseClick(panel.bar.play, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.account.place >= (0, 1, 0), timeout=10_000)
    QTest.mouseClick(panel.bar.play, Qt.MouseButton.LeftButton)
    assert not panel.bar.is_playing


def test_a_click_in_a_picture_asks_for_that_number(shown, qtbot) -> None:
    panel = shown("lenet_digits")
    asked(panel, qtbot, "pool1", (1, 4, 4))
    place = panel.strip.place_of("pool1")
    spot = QPoint(
        int(place.left() + place.width() * 10.5 / 14), int(place.top() + place.height() * 3.5 / 14)
    )
    QTest.mouseClick(panel.strip, Qt.MouseButton.LeftButton, pos=spot)
    qtbot.waitUntil(lambda: panel.account.place == (1, 3, 10), timeout=10_000)


def test_all_terms_of_a_dense_unit_stand_in_a_table_the_largest_first(shown, qtbot) -> None:
    panel = shown("lenet_digits")
    account = asked(panel, qtbot, "fc1", (7,))
    assert panel.terms.isHidden()
    panel.text.anchorClicked.emit(QUrl(f"terms:{account.asked}:0"))
    assert not panel.terms.isHidden()
    terms = account.stage.lines[0].terms
    assert panel.model.rowCount() == 400
    table = panel.table()
    products = np.array([row[-1] for row in table.rows])
    assert (np.diff(np.abs(products)) <= 0).all()
    assert products.sum() == pytest.approx(float(terms.products.sum()))
    panel.text.anchorClicked.emit(QUrl(f"terms:{account.asked}:0"))
    assert panel.terms.isHidden()


def test_a_term_leads_on_to_where_its_input_comes_from(shown, qtbot) -> None:
    panel = shown("lenet_digits")
    account = asked(panel, qtbot, "pool1", (1, 4, 4))
    panel.text.anchorClicked.emit(QUrl(f"terms:{account.asked}:0"))
    panel.terms.doubleClicked.emit(panel.model.index(0, 0))
    row = int(account.stage.lines[0].terms.order[0])
    place = tuple(int(one) for one in account.stage.lines[0].terms.places[row])
    qtbot.waitUntil(lambda: panel.account.path == "relu1", timeout=10_000)
    assert panel.account.place == place


def test_what_is_seen_is_lit_elsewhere_as_long_as_the_panel_is_seen(shown, qtbot) -> None:
    panel = shown("lenet_digits")
    told: list[dict[str, object]] = []
    panel._bridge.places_lit.connect(told.append)
    asked(panel, qtbot, "conv2", (0, 1, 1))
    qtbot.waitUntil(lambda: bool(told) and "image" in told[-1])
    panel.hide()
    assert told[-1] == {}


def test_it_follows_training_and_the_numbers_stay_right(shown, qtbot) -> None:
    panel = shown("xor")
    bridge = panel._bridge
    before = panel.account.stage.value
    bridge.attempt(bridge.session.train)
    qtbot.waitUntil(lambda: panel.account.stage.value != before, timeout=30_000)
    assert all(stage.difference is None for stage in panel.account.stages)
    bridge.session.stop()


def test_every_size_is_fit_to_be_seen(shown, qtbot) -> None:
    panel = shown("lenet_digits", (300, 200))
    assert panel.text.isVisible()
    assert not panel.strip.isVisible()
    panel.resize(1200, 800)
    qtbot.waitUntil(panel.strip.isVisible)
    assert panel.strip.place_of("image").height() > 100


def test_without_a_network_words_tell_what_to_do(theme, qtbot) -> None:
    bridge = Bridge(Session())
    panel = ArithmeticPanel(theme, bridge)
    qtbot.addWidget(panel)
    panel.show()
    assert panel.hint.isVisible()
    assert "Draw a network first" in panel.hint.text()
    bridge.close()


def test_while_it_is_frozen_it_keeps_its_number(shown, qtbot) -> None:
    panel = shown("lenet_digits")
    account = asked(panel, qtbot, "conv1", (0, 5, 5))
    panel.set_frozen(True)
    panel._bridge.ask_value("pool1", (0, 0, 0))
    assert panel.account is account
    assert panel.question.path == "conv1"
    panel.set_frozen(False)
    assert asked(panel, qtbot, "pool1", (0, 0, 0)).stage.title == "Max pool"


def test_where_nothing_seen_is_a_picture_the_text_has_the_whole_room(shown) -> None:
    panel = shown("mcculloch_pitts_gates")
    assert not panel.account.seen
    assert not panel.strip.isVisible()
    assert not panel.scale.isVisible()
    assert panel.text.width() > 0.8 * panel.width()
    assert shown("lenet_digits").strip.isVisible()


def test_the_fields_say_what_they_choose(shown) -> None:
    panel = shown("lenet_digits")
    names = [field.accessibleName().split(",")[0] for field in panel.bar.axes]
    assert names == ["Map", "Row", "Column"]


def test_terms_are_called_as_the_data_call_their_features(shown, qtbot) -> None:
    panel = shown("concert_perceptron")
    account = asked(panel, qtbot, "weather_person", (0,))
    x, w = account.stage.lines[0].terms.factors[0].tolist()
    assert f"weather {short_number(x, 4)} · {short_number(w, 4)}" in panel.text.toPlainText()
    panel.text.anchorClicked.emit(QUrl(f"terms:{account.asked}:0"))
    rows = [panel.model.index(row, 0).data() for row in range(panel.model.rowCount())]
    assert sorted(rows) == ["company", "time", "weather"]
    assert {row[0] for row in panel.table().rows} == {"company", "time", "weather"}


@pytest.mark.parametrize("size", [(320, 128), (300, 163), (240, 183), (560, 260), (900, 460)])
def test_every_field_of_the_place_says_what_it_counts(shown, qtbot, size) -> None:
    panel = shown("lenet_digits", size)
    asked(panel, qtbot, "conv1", (2, 13, 14))
    bar = panel.bar
    assert [label.text() for label in bar.labels] == ["Map", "Row", "Column"]
    assert crowded(panel, bar.node, *bar.axes, *bar.labels, bar.back, bar.play, bar.next) == []
    assert size[0] < 300 or all(label.isVisible() for label in bar.labels)
    panel.resize(220, 300)
    assert crowded(panel, bar.node, *bar.axes, *bar.labels, bar.back, bar.play, bar.next) == []
    assert panel.width() == 220
