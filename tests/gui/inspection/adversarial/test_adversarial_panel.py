"""The bench beside a real engine: what it shows is what autograd gives by hand."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from torch.nn import functional

from engine.api import OwnExample, Session, projects_folder
from gui.bridge import Bridge
from gui.inspection.adversarial.adversarial_panel import AdversarialPanel
from tests.engine.networks import compiled


@pytest.fixture
def shown(theme, qtbot, tmp_path: Path, monkeypatch):
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path))
    opened = []

    def make(project: str, width: int = 1100, height: int = 600) -> AdversarialPanel:
        session = Session()
        session.open(projects_folder() / f"{project}.json")
        bridge = Bridge(session)
        opened.append(bridge)
        bridge.start()
        panel = AdversarialPanel(theme, bridge)
        qtbot.addWidget(panel)
        panel.resize(width, height)
        panel.show()
        return panel

    yield make
    for bridge in opened:
        bridge.close()


def attacked(qtbot, panel: AdversarialPanel) -> None:
    def is_there() -> bool:
        return panel.misled is not None and panel._drawn.found.get(panel._probe) is panel.misled

    qtbot.waitUntil(is_there, timeout=60_000)


def parts(panel: AdversarialPanel):
    """The same network compiled once more, its scores node, and the data."""
    project = panel._bridge.project
    model = compiled(project.graph, project.data, project.training.seed)
    return model.part(("scores",)), panel._bridge.session.data_set


def slope(scores, x, y):
    x = x.detach().requires_grad_()
    (found,) = torch.autograd.grad(functional.cross_entropy(scores(x)[0], y), x)
    return found


def choose(field, value: str) -> None:
    field.setFocus()
    row = field.findData(value)
    while field.currentIndex() != row:
        key = Qt.Key.Key_Down if field.currentIndex() < row else Qt.Key.Key_Up
        QTest.keyClick(field, key)


def test_pictures_bars_and_words_are_those_of_an_attack_by_hand(shown, qtbot) -> None:
    panel = shown("optimiser_race")
    attacked(qtbot, panel)
    scores, data = parts(panel)
    x = torch.from_numpy(data.test.arrays["image"][:1])
    y = torch.from_numpy(data.test.arrays["label"][:1])
    low, high = (float(f(data.train.arrays["image"])) for f in (np.min, np.max))
    epsilon = panel.bar.epsilon.value()
    assert epsilon == pytest.approx(0.1 * (high - low))
    made = (x + epsilon * slope(scores, x, y).sign()).clamp(low, high)
    np.testing.assert_allclose(panel.pictures.result._maps, made[0], atol=1e-6)
    np.testing.assert_allclose(panel.pictures.change._maps, (made - x)[0], atol=1e-6)
    end = float((made - x).abs().max())
    assert panel.pictures.change.levels() == pytest.approx((-end, end))
    with torch.no_grad():
        sure = scores(made)[0].softmax(1)[0].numpy()
    np.testing.assert_allclose(panel.beside.after._values, sure, atol=1e-5)
    assert panel.beside.before._labels[int(y)].endswith("◂")
    table = panel.table() if panel.accuracy is None else None
    if table is not None:
        assert [row[2] for row in table.rows] == pytest.approx(sure.tolist(), abs=1e-5)


def test_the_pointer_reads_original_change_and_result(shown, qtbot) -> None:
    panel = shown("optimiser_race")
    attacked(qtbot, panel)

    def reads_where_the_pointer_is() -> bool:
        cell = panel.pictures.original.cell(0)  # it moves once, as what stands beside it comes
        side = cell.width() / 8
        at = QPoint(int(cell.left() + 3.5 * side), int(cell.top() + 2.5 * side))
        QTest.mouseMove(panel.pictures.original, at)
        return panel.words.words.startswith("row 2, column 3:")

    qtbot.waitUntil(reads_where_the_pointer_is)
    misled = panel.misled
    numbers = panel.words.words.split(": ")[1].replace("−", "-")
    after = float(numbers.split(" = ")[1])
    assert after == pytest.approx(float(misled.adversarial[0, 2, 3]), abs=0.01)
    QTest.mouseMove(panel, QPoint(2, panel.height() - 2))


def test_the_slider_says_how_far_and_no_number_goes_further(shown, qtbot) -> None:
    panel = shown("optimiser_race")
    attacked(qtbot, panel)
    panel.bar.slider.setFocus()
    for _ in range(3):
        QTest.keyClick(panel.bar.slider, Qt.Key.Key_PageUp)
    epsilon = panel.bar.epsilon.value()
    assert epsilon > 0.1
    qtbot.waitUntil(lambda: float(np.abs(panel.misled.perturbation).max()) > 0.1, timeout=10_000)
    attacked(qtbot, panel)
    assert float(np.abs(panel.misled.perturbation).max()) <= epsilon + 1e-6
    assert panel._probe.epsilon == epsilon


def test_towards_a_class_that_classs_share_grows(shown, qtbot) -> None:
    panel = shown("mlp_iris")
    attacked(qtbot, panel)
    choose(panel.bar.method, "pgd")
    assert panel.bar.steps.isVisible()
    misled = panel.misled
    aim = 0 if misled.truth != 0 else 1
    choose(panel.bar.target, str(aim))
    qtbot.waitUntil(lambda: panel._probe.target == aim and panel.misled is not misled)
    attacked(qtbot, panel)
    assert panel.misled.after[aim] > panel.misled.before[aim]
    assert panel.misled.loss_after < panel.misled.loss_before
    first = panel.features.changes[0]
    assert first.name.startswith("sepal length")
    assert first.difference == pytest.approx(float(panel.misled.perturbation[0]), abs=1e-6)
    bar, groove = panel.features.bar(0), panel.features._groove(0)
    share = min(abs(first.difference) / panel.bar.epsilon.value(), 1.0)
    assert bar.width() == pytest.approx(groove.width() / 2 * share, abs=0.5)


def test_accuracy_over_epsilon_is_that_of_examples_attacked_by_hand(shown, qtbot) -> None:
    panel = shown("optimiser_race")
    attacked(qtbot, panel)
    if panel.accuracy is None and not panel.is_busy:
        QTest.mouseClick(panel.bar.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.accuracy is not None and not panel.is_busy, timeout=60_000)
    scores, data = parts(panel)
    x = torch.from_numpy(data.test.arrays["image"][:300])
    y = torch.from_numpy(data.test.arrays["label"][:300])
    signs = slope(scores, x, y).sign()
    heads, rows = panel.table().heads, panel.table().rows
    assert heads == ("epsilon", "right")
    for epsilon, right in rows:
        with torch.no_grad():
            said = scores((x + epsilon * signs).clamp(0, 1))[0].argmax(1)
        assert right == pytest.approx(float((said == y).double().mean()), abs=1e-6)
    assert len(rows) == 11


def test_ones_own_example_is_led_away_from_what_was_said_of_it(shown, qtbot) -> None:
    panel = shown("optimiser_race")
    attacked(qtbot, panel)
    image = panel._bridge.session.data_set.test.arrays["image"][5]
    panel._bridge.show_own(OwnExample({"image": image}, "mine"))
    qtbot.waitUntil(lambda: panel.misled is not None and panel.misled.truth is None)
    assert "its class is not known" in panel.words.words
    assert not any(label.endswith("◂") for label in panel.beside.before._labels)


@pytest.mark.parametrize(
    ("project", "words"),
    [("universal_approximation", "no classes apart"), ("chain_rule", "No input of real numbers")],
)
def test_where_nothing_can_be_misled_it_says_why(shown, qtbot, project, words) -> None:
    panel = shown(project)
    qtbot.waitUntil(lambda: words in panel.hint.text(), timeout=60_000)
    assert panel.hint.isVisible()
    assert not panel.bar.isVisible()
    assert panel.table() is None


def test_where_there_is_little_room_the_pictures_stay(shown, qtbot) -> None:
    panel = shown("optimiser_race", 300, 200)
    attacked(qtbot, panel)
    assert panel.pictures.isVisible()
    assert panel.bar.epsilon.isVisible()
    assert not panel.beside.curve.isVisible()
    assert not panel.beside.isVisible()
