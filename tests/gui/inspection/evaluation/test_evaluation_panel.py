"""The panel beside a real engine: what it shows is what PyTorch and scikit-learn give by hand."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from sklearn import metrics

from engine.api import Loss, Metric, OnGraph, RemoveNodes, Session, projects_folder
from gui.bridge import Bridge
from gui.inspection.evaluation.evaluation_panel import EvaluationPanel


@pytest.fixture
def shown(theme, qtbot, tmp_path: Path, monkeypatch):
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path))
    opened = []

    def make(project: str, size=(760, 480)) -> EvaluationPanel:
        session = Session()
        session.open(projects_folder() / f"{project}.json")
        bridge = Bridge(session)
        opened.append(bridge)
        bridge.start()
        panel = EvaluationPanel(theme, bridge)
        qtbot.addWidget(panel)
        panel.resize(*size)
        panel.show()
        qtbot.waitUntil(lambda: panel.judged is not None, timeout=30_000)
        return panel

    yield make
    for bridge in opened:
        bridge.close()


def _view(panel: EvaluationPanel, view: str) -> None:
    """Choose a view by the keyboard."""
    field = panel.head.view_field
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Home)
    while field.value() != view:
        QTest.keyClick(field, Qt.Key.Key_Down)


def _trained(panel: EvaluationPanel, qtbot) -> None:
    bridge = panel._bridge
    bridge.attempt(bridge.session.train)
    qtbot.waitUntil(lambda: bridge.run_state.value == "finished", timeout=60_000)
    step = bridge.heard.batch.step
    qtbot.waitUntil(lambda: panel.judged.step == step, timeout=20_000)
    qtbot.waitUntil(lambda: panel.renewal.share is None)


def test_the_matrix_and_its_margins_are_those_of_scikit_learn(shown, qtbot) -> None:
    panel = shown("mlp_iris")
    _trained(panel, qtbot)
    judged, data = panel.judged, panel._bridge.session.data_set
    truth = data.test.arrays["label"]
    assert judged.truth.tolist() == truth.tolist()
    table = panel.table()
    expected = metrics.confusion_matrix(truth, judged.said, labels=range(3))
    assert [list(row[1:4]) for row in table.rows[:3]] == expected.tolist()
    scores = metrics.precision_recall_fscore_support(
        truth, judged.said, average="macro", zero_division=0
    )
    np.testing.assert_allclose(table.rows[3][-3:], scores[:3])
    matrix = panel.confusion.matrix
    written = [[matrix.words_in(row, column) or "0" for column in range(3)] for row in range(3)]
    assert [[int(words) for words in row] for row in written] == expected.tolist()
    accuracy = panel._bridge.heard.epoch.test["accuracy"]
    assert judged.accuracy == pytest.approx(accuracy)
    assert "step" in panel.result.words


def test_a_click_on_a_cell_shows_its_examples_and_one_on_these_looks_at_it(shown, qtbot) -> None:
    panel = shown("mlp_iris")
    _view(panel, "confusion")
    judged = panel.judged
    true, said = np.argwhere(judged.confusion > 0)[0].tolist()
    matrix = panel.confusion.matrix
    middle = matrix.cell(true, said).center().toPoint()
    QTest.mouseMove(matrix, middle)
    qtbot.waitUntil(lambda: bool(panel.reading.words))
    QTest.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=middle)
    cards = panel.confusion.cards
    qtbot.waitUntil(cards.isVisible)
    here = np.flatnonzero((judged.truth == true) & (judged.said == said))
    assert sorted(card.index for card in cards.sheet.cards) == judged.example[here].tolist()
    place = cards.sheet.place(0).center()
    QTest.mouseClick(cards.sheet, Qt.MouseButton.LeftButton, pos=place)
    assert panel._bridge.example == ("test", cards.sheet.cards[0].index)
    QTest.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=middle)
    assert not cards.isVisible()


def test_the_matrix_is_walked_by_keys(shown, qtbot) -> None:
    panel = shown("mlp_iris")
    matrix = panel.confusion.matrix
    matrix.setFocus()
    QTest.keyClick(matrix, Qt.Key.Key_Down)
    QTest.keyClick(matrix, Qt.Key.Key_Right)
    QTest.keyClick(matrix, Qt.Key.Key_Return)
    assert panel.confusion.cell == (1, 1)


def test_mistakes_come_surest_first_with_what_is_said_and_true(shown, qtbot) -> None:
    panel = shown("lenet_digits")
    _view(panel, "mistakes")
    judged, cards = panel.judged, panel.pages["mistakes"].cards.sheet.cards
    wrong = np.flatnonzero(judged.said != judged.truth)
    by_hand = wrong[np.argsort(-judged.scores[wrong, judged.said[wrong]], kind="stable")]
    assert [card.index for card in cards[:50]] == judged.example[by_hand[:50]].tolist()
    first = by_hand[0]
    assert cards[0].words[0] == f"{judged.said[first]} ≠ {judged.truth[first]}"


def test_the_likeliest_classes_are_those_of_the_example_that_is_looked_at(shown, qtbot) -> None:
    panel = shown("lenet_digits")
    bridge = panel._bridge
    _view(panel, "one")
    bridge.show_example("test", 17)
    judged = panel.judged
    row = int(np.flatnonzero(judged.example == 17)[0])
    best = np.argsort(-judged.scores[row], kind="stable")[:5].tolist()
    qtbot.waitUntil(lambda: panel.one.rows[:5] == best, timeout=10_000)
    table = dict(panel.table().rows)
    np.testing.assert_allclose(list(table.values()), judged.scores[row], atol=1e-5)
    assert panel.one.truth.text() == f"truth {judged.truth[row]}"


def test_the_areas_and_the_calibration_are_told(shown, qtbot) -> None:
    panel = shown("lenet_digits")
    _view(panel, "thresholds")
    judged = panel.judged
    auc = metrics.roc_auc_score(judged.truth == 0, judged.scores[:, 0])
    assert f"AUC {auc:.3f}" in panel.thresholds.title.words
    mean = metrics.roc_auc_score(judged.truth, judged.scores, multi_class="ovr", average="macro")
    assert f"mean AUC of all {mean:.3f}" in panel.thresholds.title.words
    view = panel.thresholds.view
    curve = judged.curve(0)
    place = view.place(float(curve.false_rate[100]), float(curve.recall[100])).toPoint()
    QTest.mouseMove(view, place)
    qtbot.waitUntil(lambda: view.at is not None)
    assert abs(view.at - 100) < 60
    assert panel.reading.words == view.words()
    _view(panel, "calibration")
    assert panel.pages["calibration"].title.words.startswith("ECE")


def test_numbers_are_shown_beside_the_truth(shown, qtbot) -> None:
    panel = shown("universal_approximation")
    assert panel.view == "fit"
    judged, test = panel.judged, panel._bridge.session.data_set.test.arrays["y"]
    np.testing.assert_allclose(panel.fit.view.points[:, 0], test[:, 0], atol=1e-6)
    expected = metrics.r2_score(test, judged.predicted)
    assert judged.mean_r2 == pytest.approx(expected, rel=1e-4)
    place = panel.fit.view.placed(panel.fit.view.points)[7]
    QTest.mouseClick(
        panel.fit.view, Qt.MouseButton.LeftButton, pos=QPoint(*place.round().astype(int).tolist())
    )
    split, index = panel._bridge.example
    assert split == "test"
    assert abs(test[index, 0] - test[7, 0]) < 0.05


def test_another_part_of_the_data_is_judged_when_it_is_chosen(shown, qtbot) -> None:
    panel = shown("mlp_iris")
    split = panel.head.split_field
    split.setFocus()
    QTest.keyClick(split, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: panel.judged.split == "train", timeout=10_000)
    assert panel.judged.of == panel._bridge.session.data_set.train.count


def test_while_it_is_frozen_or_by_hand_it_is_not_measured_again(shown, qtbot) -> None:
    panel = shown("mlp_iris")
    qtbot.waitUntil(lambda: panel.renewal.share is None)
    before = panel.judged
    panel.set_frozen(True)
    bridge = panel._bridge
    bridge.attempt(bridge.session.train)
    qtbot.waitUntil(lambda: bridge.run_state.value == "finished", timeout=60_000)
    assert panel.judged is before
    panel.head.auto_field.click()
    panel.set_frozen(False)
    assert panel.renewal.is_old
    assert panel.judged is before
    QTest.mouseClick(panel.head.now, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.judged.step == bridge.heard.batch.step, timeout=10_000)


def test_scores_that_are_no_probabilities_have_no_calibration_and_say_so(shown, qtbot) -> None:
    panel = shown("xor")
    _view(panel, "calibration")
    assert panel.hint.isVisible()
    assert "no probabilities" in panel.hint.text()


def test_where_nothing_is_compared_it_says_what_to_do(theme, bridge, qtbot) -> None:
    graph = bridge.project.graph
    kept = tuple(n for n in graph.nodes if n.name not in ("cross_entropy", "accuracy", "target"))
    wires = tuple(w for w in graph.wires if w.target.node in {n.name for n in kept})
    bridge.project = msgspec.structs.replace(
        bridge.project, graph=type(graph)(nodes=kept, wires=wires)
    )
    panel = EvaluationPanel(theme, bridge)
    qtbot.addWidget(panel)
    panel.show()
    assert panel.hint.isVisible()
    assert "loss or a metric" in panel.hint.text()
    assert panel.table() is None


@pytest.mark.parametrize("size", [(300, 200), (1200, 800)])
def test_every_view_is_drawn_small_and_large(shown, qtbot, size) -> None:
    panel = shown("mlp_iris", size)
    for view in ("confusion", "mistakes", "one", "calibration", "thresholds"):
        _view(panel, view)
        assert panel.view == view
        qtbot.waitUntil(lambda: not panel.hint.isVisible(), timeout=10_000)
        assert panel.picture().isVisible()
        image = panel.grab().toImage()
        colours = {image.pixel(x, y) for x in range(0, size[0], 5) for y in range(60, size[1], 5)}
        assert len(colours) > 3, view


def test_classes_of_an_answer_are_gone_with_it(shown, qtbot) -> None:
    panel = shown("mlp_iris")
    assert panel.head.number_field.count() == 3
    nodes = panel._bridge.project.graph.nodes
    ends = [node.name for node in nodes if isinstance(node.layer, Loss | Metric)]
    panel._bridge.do(OnGraph(RemoveNodes(frozenset(ends))))
    qtbot.waitUntil(lambda: panel.answer is None, timeout=30_000)
    assert panel.head.number_field.isHidden()
