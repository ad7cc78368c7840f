"""What the canvas shows besides nodes and wires, and what holds after any gestures."""

import random

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from engine.api import RenameProject
from gui.bridge import Bridge
from gui.canvas.adding.quick_add import QuickAdd
from gui.canvas.looking.minimap import Minimap
from gui.canvas.view import CanvasView
from gui.theme.theme import Theme
from tests.gui.canvas.hand import Hand

KEYS = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Down,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Space,
)


def assert_shows_document(canvas: CanvasView, document: Bridge) -> None:
    graph, scene = document.project.graph, canvas.scene()
    places = {name: (item.x(), item.y()) for name, item in scene.nodes.items()}
    assert places == {n.name: (n.position.x, n.position.y) for n in graph.nodes}
    assert set(scene.wires) == set(graph.wires)
    for wire, item in scene.wires.items():
        start = scene.nodes[wire.source.node].output_place(wire.source.port)
        assert item.path().pointAtPercent(0.0) == start
    assert set(canvas.selected()) <= set(graph.by_name)
    assert not any(item.look.is_faded or item.look.marks for item in scene.nodes.values())


def test_a_cards_band_has_its_familys_colour(canvas: CanvasView, theme: Theme, hand: Hand) -> None:
    image = canvas.viewport().grab().toImage()
    body = canvas.scene().nodes["relu"].body
    place = canvas.mapFromScene(QPointF(body.center().x(), body.top() + 1))
    assert image.pixelColor(place) == theme.color("activation")


def test_the_network_is_rendered_into_any_painter(canvas: CanvasView, theme: Theme) -> None:
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        canvas.render_to(painter, QSize(400, 200))
    colours = {image.pixelColor(x, y).name() for x in range(0, 400, 3) for y in range(0, 200, 3)}
    assert theme.color("canvas").name() in colours
    assert theme.color("card").name() in colours


def test_the_wheel_zooms_at_the_pointer(canvas: CanvasView) -> None:
    at = QPoint(300, 200)
    below = canvas.mapToScene(at)
    canvas._camera.zoom_to(2.0, at)
    assert (canvas.mapToScene(at) - below).manhattanLength() < 2.0


def test_a_click_on_the_minimap_goes_there(qtbot: QtBot, canvas: CanvasView) -> None:
    before = canvas.mapToScene(0, 0)
    minimap = canvas.findChild(Minimap)
    qtbot.mouseClick(minimap, Qt.MouseButton.LeftButton, pos=QPoint(170, 20))
    assert canvas.mapToScene(0, 0) != before


def test_a_small_view_does_without_the_minimap(canvas: CanvasView) -> None:
    assert canvas.findChild(Minimap).isVisible()
    canvas.resize(400, 300)
    assert not canvas.findChild(Minimap).isVisible()


def test_the_breadcrumb_follows_the_projects_name(canvas: CanvasView, document: Bridge) -> None:
    document.do(RenameProject("Edges & corners"))
    texts = [label.text() for label in canvas.findChildren(QLabel)]
    assert any("Edges &amp; corners" in text for text in texts)


def test_another_document_replaces_everything(canvas: CanvasView, document: Bridge) -> None:
    canvas.select(["conv"])
    document.session.new()
    assert not canvas.scene().nodes
    assert canvas.selected() == ()


def test_another_theme_repaints_all(canvas: CanvasView, theme: Theme) -> None:
    theme.set_mode("light")
    image = canvas.viewport().grab().toImage()
    assert image.pixelColor(990, 500) == theme.color("canvas")


@pytest.mark.parametrize("seed", range(4))
def test_canvas_and_document_agree_after_any_gestures(
    qtbot: QtBot, canvas: CanvasView, document: Bridge, hand: Hand, seed: int
) -> None:
    luck = random.Random(seed)
    panel = canvas.findChild(QuickAdd)

    def somewhere() -> QPointF:
        names = list(canvas.scene().nodes)
        if names and luck.random() < 0.8:
            name = luck.choice(names)
            item = canvas.scene().nodes[name]
            look = item.look.card
            spots = [*look.inputs, *look.outputs, item.body.center() - item.pos()]
            return item.pos() + luck.choice(spots)
        return QPointF(luck.uniform(-100, 800), luck.uniform(-100, 500))

    doings = (
        lambda: hand.drag(somewhere(), somewhere()),
        lambda: hand.drag(somewhere(), somewhere()),
        lambda: hand.click(somewhere()),
        lambda: canvas.duplicate() if len(canvas.scene().nodes) < 30 else None,
        canvas.delete_selected,
        document.undo,
        document.redo,
        lambda: qtbot.keyClick(canvas, luck.choice(KEYS)),
        lambda: canvas.add_layer(luck.choice(["relu", "add", "linear", "target"])),
        canvas.tidy,
    )
    for _ in range(120):
        luck.choice(doings)()
        if panel.isVisible():
            qtbot.keyClick(panel.search, luck.choice([Qt.Key.Key_Return, Qt.Key.Key_Escape]))
        assert_shows_document(canvas, document)


def test_from_afar_a_long_value_stays_on_its_card(canvas: CanvasView) -> None:
    item = canvas.scene().nodes["flatten"]

    def beside() -> QImage:
        canvas.viewport().repaint()
        body = item.body
        right = body.adjusted(body.width(), 0, 160, 0)
        return canvas.viewport().grab(canvas.mapFromScene(right).boundingRect()).toImage()

    canvas._camera.zoom_to(0.5)
    canvas._camera.look_at(item.body.center())
    before, on_card = beside(), canvas.viewport().grab().toImage()
    item.show_value("class speaker twelve of twelve")
    assert canvas.viewport().grab().toImage() != on_card  # it is written
    assert beside() == before
