"""The panel beside a real engine: where points lie is what scikit-learn gives by hand."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import torch
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from scipy.spatial.distance import pdist
from sklearn.decomposition import PCA

from engine.api import Session, projects_folder
from gui.bridge import Bridge
from gui.inspection.embedding.embedding_panel import EmbeddingPanel
from gui.inspection.embedding.head import TSNE


@pytest.fixture
def shown(theme, qtbot, tmp_path: Path, monkeypatch):
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path))
    opened = []

    def make(project: str, size=(760, 480)) -> EmbeddingPanel:
        session = Session()
        session.open(projects_folder() / f"{project}.json")
        bridge = Bridge(session)
        opened.append(bridge)
        bridge.start()
        panel = EmbeddingPanel(theme, bridge)
        qtbot.addWidget(panel)
        panel.resize(*size)
        panel.show()
        qtbot.waitUntil(lambda: panel.placed is not None, timeout=30_000)
        return panel

    yield make
    for bridge in opened:
        bridge.close()


def _choose(panel: EmbeddingPanel, node: str, qtbot) -> None:
    """Choose a node by the keyboard."""
    field = panel.head.node_field
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Home)
    while field.value() != node:
        QTest.keyClick(field, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: panel.placed.mapped.path == node, timeout=10_000)


def _at(panel: EmbeddingPanel, number: int) -> QPoint:
    return panel.view.place(number).toPoint()


def test_points_lie_as_scikit_learn_puts_the_layers_numbers(shown, qtbot) -> None:
    panel = shown("mlp_iris")
    bridge = panel._bridge
    _choose(panel, "scores", qtbot)
    bridge.attempt(bridge.session.train)
    qtbot.waitUntil(lambda: bridge.run_state.value == "finished", timeout=60_000)
    step = bridge.heard.batch.step
    qtbot.waitUntil(lambda: panel.placed.mapped.step == step, timeout=10_000)
    test = bridge.session.data_set.test.arrays
    snapshots = []
    bridge.snapshot_taken.connect(snapshots.append)
    bridge.want("test", ("scores",))
    rows = []
    for index in range(len(test["label"])):
        bridge.show_example("test", index)
        qtbot.waitUntil(lambda index=index: _is_of(snapshots, index))
        rows.append(snapshots[-1].activations["scores"])
    expected = PCA(2).fit_transform(np.stack(rows))
    points = panel.placed.points
    np.testing.assert_allclose(pdist(points), pdist(expected), atol=1e-3 * pdist(expected).max())
    # What is painted lies in the same proportions.
    painted = panel.view.placed()
    scale = pdist(painted).max() / pdist(points).max()
    np.testing.assert_allclose(pdist(painted), scale * pdist(points), rtol=1e-6)
    kinds = panel.view.picture.kinds
    np.testing.assert_array_equal(kinds, test["label"])


def _is_of(snapshots: list, index: int) -> bool:
    if not snapshots or "scores" not in snapshots[-1].activations:
        return False
    return snapshots[-1].wish.example == index


def test_two_numbers_are_not_projected(shown, qtbot) -> None:
    panel = shown("spirals_playground")
    _choose(panel, "point", qtbot)
    points = panel._bridge.session.data_set.test.arrays["point"]
    np.testing.assert_allclose(panel.placed.points, points[panel.placed.mapped.index], atol=1e-6)
    assert panel.head.way_field.isHidden()
    assert "as they are" in panel.words.words


def test_a_click_looks_at_the_example_and_it_is_ringed(shown, qtbot) -> None:
    panel = shown("spirals_playground")
    _choose(panel, "point", qtbot)
    QTest.mouseClick(panel.view, Qt.MouseButton.LeftButton, pos=_at(panel, 3))
    split, index = panel._bridge.example
    assert split == "test"
    near = np.flatnonzero(panel.placed.mapped.index == index)[0]
    away = panel.view.place(int(near)) - panel.view.place(3)
    assert away.manhattanLength() < 20
    assert panel.view.picture.ringed == near


def test_the_pointer_tells_the_example(shown, qtbot) -> None:
    panel = shown("lenet_digits")
    told = []
    panel.view.pointed.connect(told.append)
    QTest.mouseMove(panel.view, _at(panel, 5))
    qtbot.waitUntil(lambda: bool(told))
    number = told[-1]
    image, _ = panel.view.face(number)
    assert (image.width(), image.height()) == (28, 28)
    index = int(panel.placed.mapped.index[number])
    label = panel._bridge.session.data_set.test.arrays["label"][index]
    assert panel.view.words(number) == (str(label), f"test {index}")


def _drag(view, *places: tuple[int, int]) -> None:
    """Press at the first place, go over the others, let go at the last."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    kinds = [QEvent.Type.MouseButtonPress, *[QEvent.Type.MouseMove] * (len(places) - 1)]
    last = (QEvent.Type.MouseButtonRelease, places[-1])
    for kind, place in (*zip(kinds, places, strict=True), last):
        button = none if kind == QEvent.Type.MouseMove else left
        held = none if kind == QEvent.Type.MouseButtonRelease else left
        at = QPointF(*place)
        event = QMouseEvent(kind, at, view.mapToGlobal(at), button, held, Qt.KeyboardModifier(0))
        QApplication.sendEvent(view, event)


def test_a_lasso_selects_what_lies_within_and_lists_it(shown, qtbot) -> None:
    panel = shown("mlp_iris")
    view = panel.view
    middle, height = view.width() // 2, view.height()
    expected = np.flatnonzero(view.placed()[:, 0] < middle)
    assert 0 < len(expected) < len(view.placed())
    _drag(view, (1, 1), (middle, 0), (middle, height - 1), (0, height - 1))
    assert view.selection.tolist() == expected.tolist()
    listed = [card.index for card in panel.cards.sheet.cards]
    assert listed == panel.placed.mapped.index[view.selection].tolist()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not len(view.selection)


def test_with_shift_a_rectangle_selects(shown, qtbot) -> None:
    panel = shown("mlp_iris")
    view, shift = panel.view, Qt.KeyboardModifier.ShiftModifier
    QTest.mousePress(view, Qt.MouseButton.LeftButton, shift, QPoint(1, 1))
    QTest.mouseMove(view, QPoint(view.width() - 1, view.height() - 1))
    QTest.mouseRelease(
        view, Qt.MouseButton.LeftButton, shift, QPoint(view.width() - 1, view.height() - 1)
    )
    assert len(view.selection) == len(panel.placed.points)


def test_classes_are_switched_in_the_legend(shown, qtbot) -> None:
    panel = shown("mlp_iris")
    middle = panel.classes.row(1).center().toPoint()
    QTest.mouseClick(panel.classes, Qt.MouseButton.LeftButton, pos=middle)
    picture = panel.view.picture
    np.testing.assert_array_equal(picture.is_shown, picture.kinds != 1)
    panel.classes.setFocus()
    QTest.keyClick(panel.classes, Qt.Key.Key_Return)
    picture = panel.view.picture
    np.testing.assert_array_equal(picture.is_shown, picture.kinds == 1)


def test_points_are_coloured_by_a_feature(shown, qtbot) -> None:
    panel = shown("mlp_iris")
    field = panel.head.colour_field
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_End)
    colouring = panel.colouring
    assert not colouring.is_class
    values = colouring.of(panel._bridge.session.data_set, "test", panel.placed.mapped.index)
    kinds = panel.view.picture.kinds
    order = np.argsort(values, kind="stable")
    assert (np.diff(kinds[order]) >= 0).all()
    assert panel.scale.isVisible()


def test_the_selected_node_is_followed_if_wanted(shown, qtbot) -> None:
    panel = shown("lenet_digits")
    panel._bridge.choose_nodes(("conv1",))
    qtbot.waitUntil(lambda: panel.placed.mapped.path == "conv1", timeout=10_000)
    assert panel.head.node == "conv1"
    _choose(panel, "relu1", qtbot)
    assert not panel.head.follows
    panel._bridge.choose_nodes(("conv1",))
    assert panel.node == "relu1"


def test_axes_do_not_flip_between_looks(shown, qtbot) -> None:
    panel = shown("mlp_iris")
    bridge = panel._bridge
    seen = [panel.placed]

    def has_seen_enough() -> bool:
        """On a busy machine a whole run may pass between two looks; then it learns once more."""
        if panel.placed is not seen[-1]:
            seen.append(panel.placed)
        if bridge.run_state.is_active:
            return False
        if len(seen) <= 2:
            bridge.attempt(bridge.session.train)
        return len(seen) > 2

    qtbot.waitUntil(has_seen_enough, timeout=60_000)
    for before, after in pairwise(seen):
        turned = after.points.T @ before.points
        # Of all rotations and reflections none brings the two nearer.
        assert np.trace(turned) == pytest.approx(np.linalg.svd(turned)[1].sum(), rel=1e-5)


def test_t_sne_forms_while_it_is_watched_and_goes_on_where_it_was(shown, qtbot) -> None:
    panel = shown("mlp_iris")
    torch.set_num_threads(1)
    way = panel.head.way_field
    way.setFocus()
    QTest.keyClick(way, Qt.Key.Key_Right)
    assert panel.head.way == TSNE
    assert panel.head.perplexity == 10  # of 30 examples a third
    moves = set()
    qtbot.waitUntil(
        lambda: (
            moves.add(panel.placed.mapped.iteration) is None
            and panel.placed.mapped.way == "tsne"
            and panel.renewal.share is None
        ),
        timeout=30_000,
    )
    assert np.isfinite(panel.placed.mapped.divergence)
    first = panel.placed
    panel.renewal.ask_now()
    qtbot.waitUntil(lambda: panel.placed is not first and panel.renewal.share is None)
    moved = np.abs(panel.placed.points - first.points).max()
    assert moved < 0.5 * first.points.std()
    QTest.mouseClick(panel.head.anew, Qt.MouseButton.LeftButton)
    second = panel.placed
    qtbot.waitUntil(lambda: panel.placed is not second and panel.renewal.share is None)
    assert panel.placed.mapped.iteration > 333


def test_the_table_holds_every_point(shown, qtbot) -> None:
    panel = shown("mlp_iris")
    table = panel.table()
    assert table.heads == ("example", "x", "y", "label")
    points = np.array([row[1:3] for row in table.rows])
    np.testing.assert_allclose(points, panel.placed.points)
    assert table.rows[0][3] in ("setosa", "versicolor", "virginica")


def test_without_a_node_it_says_what_to_do(theme, bridge, qtbot) -> None:
    bridge.project = type(bridge.project)(
        name="Empty", graph=type(bridge.project.graph)(), data=bridge.project.data
    )
    panel = EmbeddingPanel(theme, bridge)
    qtbot.addWidget(panel)
    panel.show()
    assert panel.hint.isVisible()
    assert "add an input and a layer" in panel.hint.text()


@pytest.mark.parametrize("size", [(300, 200), (1200, 800)])
def test_the_map_is_drawn_small_and_large(shown, qtbot, size) -> None:
    panel = shown("mlp_iris", size)
    placed = panel.view.placed()
    assert (placed >= 0).all()
    assert (placed <= [panel.view.width(), panel.view.height()]).all()
    image = panel.view.grab().toImage()
    ground = image.pixel(1, 1)
    x, y = placed[0].round().astype(int).tolist()
    assert image.pixel(x, y) != ground


def test_of_an_autoencoder_the_code_is_mapped_at_first(shown) -> None:
    assert shown("deep_autoencoder_2").node == "code_plane"
    assert shown("variational_autoencoder").node == "mean"
