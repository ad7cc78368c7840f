"""What of the running network is seen on nodes: how it is chosen, and whether its numbers hold."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QImage
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from engine.api import (
    SHOWN,
    Counts,
    MakeBlock,
    NodeReport,
    SetShown,
    Snapshot,
    TensorSpec,
    Wish,
    projects_folder,
)
from gui.app import build
from gui.canvas.nodes.node_content import percent, words_of_tokens
from gui.canvas.nodes.node_numbers import counted, numbers_of
from gui.canvas.nodes.picture_kind import PictureKind
from gui.canvas.nodes.seen import Seen
from gui.canvas.stills.files import image_of
from gui.canvas.stills.still import Drawn, Still
from gui.canvas.view import CanvasView
from gui.main_window.window import MainWindow
from gui.theme.theme import Theme
from gui.widgets.number_text import short_number
from tests.gui.fake_bridge import FakeBridge, activations

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def canvas(qtbot: QtBot, theme: Theme, bridge: FakeBridge) -> CanvasView:
    view = CanvasView(theme, bridge)
    qtbot.addWidget(view)
    view.resize(1400, 700)
    view.show()
    qtbot.waitExposed(view)
    view.tidy()
    qtbot.waitUntil(lambda: "canvas" in bridge.wishes)
    return view


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made, bridge = build(qapp, settings, projects_folder() / "lenet_digits.json", "dark")
    made.resize(1440, 900)
    made.show()
    qtbot.waitExposed(made)
    yield made
    bridge.close()
    made.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def show(bridge: FakeBridge, name: str, shows: str) -> None:
    assert bridge.do(SetShown(frozenset((name,)), shows))


# How it is chosen


def choose(qtbot: QtBot, menu: QMenu, *titles: str) -> None:
    """Click an entry of a menu, through its submenus."""
    for title in titles:
        action = next(a for a in menu.actions() if a.text().replace("&", "") == title)
        assert action.isEnabled()
        inner = action.menu()
        if isinstance(inner, QMenu):
            qtbot.mouseMove(menu, menu.actionGeometry(action).center())
            inner.popup(menu.mapToGlobal(menu.actionGeometry(action).topRight()))
            menu = inner
        else:
            qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())


def menu_at(window: MainWindow, place: QPointF) -> QMenu:
    """The menu that the right button opens at a point of the canvas."""
    canvas = window.canvas
    at = canvas.mapFromScene(place)
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        _press(canvas, kind, at)
    on_screen = canvas.viewport().mapToGlobal(at)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, on_screen)
    QApplication.sendEvent(canvas.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def _press(canvas: CanvasView, kind: QEvent.Type, at: QPoint) -> None:
    from PySide6.QtGui import QMouseEvent

    right, none = Qt.MouseButton.RightButton, Qt.MouseButton.NoButton
    held = right if kind is QEvent.Type.MouseButtonPress else none
    on_screen = QPointF(canvas.viewport().mapToGlobal(at))
    event = QMouseEvent(kind, QPointF(at), on_screen, right, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(canvas.viewport(), event)


def test_the_menu_of_a_node_lets_it_show_a_histogram_and_undo_takes_it_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    node = window.canvas.scene().nodes["relu1"]
    choose(qtbot, menu_at(window, node.body.center()), "Show on it", "A histogram")
    assert node.look.face.picture is PictureKind.HISTOGRAM
    assert window._bridge.project.graph.node("relu1").shows == "histogram"
    assert window.action("node.shows_histogram").isChecked()
    assert not window.action("node.shows_output").isChecked()
    window.action("edit.undo").trigger()
    assert node.look.face.picture is PictureKind.MAPS
    assert window.action("node.shows_output").isChecked()


def test_filters_are_offered_where_there_are_any(window: MainWindow, qtbot: QtBot) -> None:
    window._bridge.start()
    qtbot.waitUntil(lambda: not window._bridge.update.inference.is_pending, timeout=60_000)
    filters = window.action("node.shows_filters")
    window.canvas.select(("relu1",))
    assert not filters.isEnabled()
    window.canvas.select(("conv1", "relu1"))
    assert filters.isEnabled()
    filters.trigger()
    graph = window._bridge.project.graph
    assert [graph.node(name).shows for name in ("conv1", "relu1")] == ["filters", "output"]


def test_what_all_nodes_show_is_one_edit_also_inside_blocks(
    window: MainWindow, qtbot: QtBot
) -> None:
    bridge = window._bridge
    bridge.start()
    qtbot.waitUntil(lambda: not bridge.update.inference.is_pending, timeout=60_000)
    bridge.do(MakeBlock(frozenset({"fc1", "relu3"}), "head"))
    before = bridge.project
    tools = window.canvas.overlays.tools
    qtbot.mouseClick(tools.nodes, LEFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    choose(qtbot, menu, "Their filters")
    graph = bridge.project.graph
    block = next(node for node in graph.nodes if bridge.drawing.opens(node.name))
    inside = graph.inside(block.name)
    assert {n.name for n in graph.nodes if n.shows == "filters"} == {
        *("conv1", "conv2", "fc2", "scores")
    }
    assert {n.name for n in inside.nodes if n.shows == "filters"} == {"fc1"}
    bridge.undo()
    assert bridge.project is before


def test_nothing_to_change_is_said(canvas: CanvasView) -> None:
    told: list[str] = []
    canvas.message.connect(told.append)
    canvas.shows.all_output()
    assert told == ["All nodes show that already."]


def test_each_kind_can_be_chosen_for_all(canvas: CanvasView, bridge: FakeBridge) -> None:
    for shows in SHOWN[2:]:
        getattr(canvas.shows, f"all_{shows}")()
        assert {node.shows for node in bridge.project.graph.nodes} == {shows}


def test_the_menu_ticks_what_all_selected_nodes_show(
    canvas: CanvasView, bridge: FakeBridge
) -> None:
    action = QAction(canvas)
    action.setData("node.shows_statistics")
    canvas.addAction(action)
    show(bridge, "relu1", "statistics")
    canvas.select(("relu1",))
    assert action.isChecked()
    canvas.select(("relu1", "relu2"))
    assert not action.isChecked()


# What is asked for


def test_weights_are_asked_for_where_filters_are_shown(
    qtbot: QtBot, canvas: CanvasView, bridge: FakeBridge
) -> None:
    bridge.know(conv1=weighty((6, 28, 28)))
    show(bridge, "conv1", "filters")
    qtbot.waitUntil(lambda: bridge.wishes["canvas"][1] == {"conv1"})
    assert "conv1" not in bridge.wishes["canvas"][0]
    show(bridge, "conv1", "nothing")
    qtbot.waitUntil(lambda: not bridge.wishes["canvas"][1])
    assert "conv1" not in bridge.wishes["canvas"][0]


def weighty(shape: tuple[int, ...]) -> NodeReport:
    return NodeReport(outputs=(TensorSpec(shape),), own=Counts(weights=150, biases=6))


def test_nodes_that_show_nothing_have_no_place_for_it(
    canvas: CanvasView, bridge: FakeBridge
) -> None:
    show(bridge, "conv1", "nothing")
    assert canvas.scene().nodes["conv1"].look.card.picture.height() == 0


def test_a_node_that_shows_nothing_does_not_tell_its_class_either(
    qtbot: QtBot, canvas: CanvasView, bridge: FakeBridge
) -> None:
    bridge.tell_snapshot(activations={"target": np.array(5.0, dtype=np.float32)})
    look = canvas.scene().nodes["target"].look
    qtbot.waitUntil(lambda: look.value == "class 5")
    show(bridge, "target", "nothing")
    assert look.value == ""
    bridge.tell_snapshot(activations={"target": np.array(4.0, dtype=np.float32)})
    assert look.value == ""


# What is shown


def lines_of(canvas: CanvasView, name: str) -> list[tuple[str, str]]:
    content = canvas.scene().nodes[name].look.content
    return [] if content is None else [(line.left, line.right) for line in content.lines]


def test_statistics_are_those_of_what_the_node_gives(
    qtbot: QtBot, canvas: CanvasView, bridge: FakeBridge
) -> None:
    show(bridge, "relu1", "statistics")
    values = np.maximum(np.random.default_rng(3).normal(size=(6, 28, 28)), 0).astype(np.float32)
    bridge.tell_snapshot(activations={"relu1": values})
    qtbot.waitUntil(lambda: bool(lines_of(canvas, "relu1")))
    exact = values.astype(np.float64)
    assert lines_of(canvas, "relu1") == [
        ("mean", short_number(exact.sum() / exact.size)),
        ("deviation", short_number(np.sqrt(((exact - exact.mean()) ** 2).mean()))),
        ("least", "0"),
        ("most", short_number(float(values.max()))),
        ("zeros", f"{round(100 * (values == 0).sum() / values.size)}\u202f%"),
    ]


def test_numbers_that_are_none_are_told_and_left_out(
    qtbot: QtBot, canvas: CanvasView, bridge: FakeBridge
) -> None:
    show(bridge, "scores", "statistics")
    values = np.array([1, 2, 3, np.nan, np.inf, 6, 0, 0, 0, 0], dtype=np.float32)
    bridge.tell_snapshot(activations={"scores": values})
    qtbot.waitUntil(lambda: bool(lines_of(canvas, "scores")))
    told = dict(lines_of(canvas, "scores"))
    assert told["NaN or ∞"] == "20\u202f%"
    assert (told["mean"], told["most"], told["zeros"]) == ("1.5", "6", "40\u202f%")


@pytest.mark.parametrize("size", [10, 999, 30_000])
def test_a_histogram_counts_as_numpy_does(size: int) -> None:
    values = np.random.default_rng(size).normal(size=size).astype(np.float32)
    found = counted(values, 33)
    counts, edges = np.histogram(values.astype(np.float64), bins=33)
    assert found is not None
    assert (found.low, found.high) == (edges[0], edges[-1])
    assert found.counts.sum() == size
    assert np.abs(found.counts - counts).sum() <= 2  # at the very edge of two bins


def test_of_very_many_numbers_evenly_spaced_ones_are_counted() -> None:
    values = np.random.default_rng(0).uniform(size=1_000_000).astype(np.float32)
    found = counted(values, 10)
    assert found is not None
    shares = found.counts / found.counts.sum()
    assert np.allclose(shares, 0.1, atol=0.01)


def test_numbers_that_are_all_alike_stand_in_the_middle() -> None:
    found = counted(np.full(7, 3.0, dtype=np.float32), 9)
    assert found is not None
    assert found.counts.tolist() == [0, 0, 0, 0, 7, 0, 0, 0, 0]
    assert counted(np.array([np.nan], dtype=np.float32), 9) is None
    assert np.isnan(numbers_of(np.array([np.inf], dtype=np.float32)).mean)


def test_a_histogram_has_the_numbers_of_its_ends_below(
    qtbot: QtBot, canvas: CanvasView, bridge: FakeBridge
) -> None:
    show(bridge, "fc1", "histogram")
    values = np.linspace(-1.25, 4.5, 120, dtype=np.float32)
    bridge.tell_snapshot(activations={"fc1": values})
    item = canvas.scene().nodes["fc1"]
    qtbot.waitUntil(lambda: item.look.picture is not None)
    assert lines_of(canvas, "fc1") == [("−1.2", "4.5")]


def test_filters_are_drawn_with_zero_in_the_colour_of_the_card(
    qtbot: QtBot, canvas: CanvasView, bridge: FakeBridge, theme: Theme
) -> None:
    bridge.know(conv1=weighty((6, 28, 28)))
    show(bridge, "conv1", "filters")
    weights = np.zeros((6, 1, 5, 5), dtype=np.float32)
    weights[0] = -0.5
    weights[5] = 0.5
    bridge.tell_snapshot(weights={"conv1": weights})
    item = canvas.scene().nodes["conv1"]
    qtbot.waitUntil(lambda: item.look.picture is not None)
    picture = item.look.picture
    assert isinstance(picture, QImage)
    # Three filters in a row, two rows: the first is all negative, the last all positive.
    first, zero, last = (
        picture.pixelColor(int(picture.width() * x), int(picture.height() * y))
        for x, y in ((1 / 6, 0.25), (0.5, 0.25), (5 / 6, 0.75))
    )
    assert zero == theme.color("card")
    assert first.blue() > first.red() + 40
    assert last.red() > last.blue() + 40
    assert lines_of(canvas, "conv1") == [("−0.5", "0.5")]


def test_labels_are_told_by_their_names(
    qtbot: QtBot, qapp: QApplication, window: MainWindow
) -> None:
    window.open(projects_folder() / "mlp_iris.json")
    canvas = window.canvas
    name = next(
        node.name for node in window._bridge.project.graph.nodes if node.layer.id == "target"
    )
    array = {name: np.array(1.0, dtype=np.float32)}
    window._bridge.start()
    qtbot.waitUntil(lambda: not window._bridge.update.inference.is_pending, timeout=60_000)
    window._bridge.snapshot_taken.emit(Snapshot(1, Wish(), array))
    item = canvas.scene().nodes[name]
    qtbot.waitUntil(lambda: item.look.value.startswith("class"), timeout=10_000)
    window._bridge.snapshot_taken.emit(Snapshot(2, Wish(), array))
    qtbot.waitUntil(lambda: item.look.value == "class versicolor", timeout=10_000)


def test_letters_stand_side_by_side_and_words_apart() -> None:
    letters, words = ("a", "b", "\n"), ("the", "cat", "sat")
    assert words_of_tokens(np.array([0, 1, 2, 0]), letters) == "ab⏎a"
    assert words_of_tokens(np.array([0, 1, 2]), words) == "the cat sat"
    assert words_of_tokens(np.array([4, 1]), ()) == "4 1"


def test_shares_are_rounded_to_nothing_or_all_only_where_they_are() -> None:
    assert percent(0.0) == "0\u202f%"
    assert percent(0.001) == "< 1\u202f%"
    assert percent(0.999) == "> 99\u202f%"
    assert percent(1.0) == "100\u202f%"


def test_what_a_node_shows_stands_in_pictures_of_the_drawing(
    canvas: CanvasView, bridge: FakeBridge, theme: Theme
) -> None:
    bridge.know(conv1=weighty((6, 28, 28)))
    show(bridge, "conv1", "filters")
    show(bridge, "relu1", "histogram")
    weights = {"conv1": np.random.default_rng(1).normal(size=(6, 1, 5, 5)).astype(np.float32)}
    blank = canvas.takes.drawn(canvas.takes.possible()[0], Seen())
    drawn = canvas.takes.drawn(canvas.takes.possible()[0], Seen(activations(), weights))
    assert isinstance(drawn, Drawn)
    images = []
    for what in (blank, drawn):
        with Still(what, theme) as still:
            images.append(image_of(still))
    for name in ("conv1", "relu1"):
        body = canvas.scene().nodes[name].body
        place = body.translated(-canvas.scene().drawn().topLeft() + QPointF(24.0, 24.0))
        parts = [image.copy(place.toRect()) for image in images]
        assert parts[0] != parts[1], name


def test_nothing_dear_is_drawn_when_nodes_are_too_small_to_read(
    qtbot: QtBot, canvas: CanvasView, bridge: FakeBridge
) -> None:
    show(bridge, "relu1", "statistics")
    canvas._camera.zoom_to(0.2)
    qtbot.waitUntil(lambda: bridge.wishes["canvas"] == (frozenset(), frozenset()))
    bridge.tell_snapshot(activations=activations())
    assert canvas.scene().nodes["relu1"].look.content is None
