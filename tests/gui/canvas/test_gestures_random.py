"""Whatever a hand does on the canvas, it shows the document, and nothing is raised."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions

from engine.api import AddNode, Connect, Point, Session, Together
from gui.bridge import Bridge
from gui.canvas.quick_add import QuickAdd
from gui.canvas.view import CanvasView
from gui.theme.theme import Theme
from tests.gui.canvas.hand import Hand, wire
from tests.gui.canvas.test_adding import drag_over

Key, Keys, Button = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton
KEYS = (
    Key.Key_Tab,
    Key.Key_Escape,
    Key.Key_Return,
    Key.Key_Backspace,
    Key.Key_Left,
    Key.Key_Down,
    Key.Key_Space,
    Key.Key_R,
    Key.Key_A,
)
MODIFIERS = (
    Keys.NoModifier,
    Keys.ShiftModifier,
    Keys.ControlModifier,
    Keys.AltModifier,
    Keys.ShiftModifier | Keys.ControlModifier,
)
ASKED = (
    "undo",
    "redo",
    "clipboard.copy",
    "clipboard.copy_picture",
    "clipboard.cut",
    "paste",
    "duplicate",
    "delete_selected",
    "select_all",
    "tidy",
    "fit",
    "wires.connect_selected",
    "wires.disconnect_selected",
    "wires.take_out",
    "wires.swap_inputs",
    "wires.replace",
    "wires.insert",
    "arranging.left",
    "arranging.across",
    "blocks.make",
    "blocks.unpack",
    "blocks.open",
    "blocks.go_up",
    "marks.frame",
    "marks.reroute",
)
TYPES = ("relu", "add", "concatenate", "cross_entropy", "reroute", "block", "input")

places = st.tuples(st.integers(-20, 1020), st.integers(-20, 720))
buttons = st.sampled_from((Button.LeftButton,) * 6 + (Button.RightButton, Button.MiddleButton))
spots = st.one_of(
    places.map(lambda at: ("place", at)),
    st.tuples(st.sampled_from(("body", "input", "output", "wire")), st.integers(0, 30)),
)
steps = st.one_of(
    st.tuples(st.just("drag"), spots, spots, st.sampled_from(MODIFIERS)),
    st.tuples(st.just("drag"), spots, spots, st.sampled_from(MODIFIERS)),
    st.tuples(st.just("hold"), spots, spots, st.sampled_from(MODIFIERS)),
    st.tuples(st.just("press"), spots, buttons),
    st.tuples(st.just("release"), spots, buttons),
    st.tuples(st.just("double"), spots),
    st.tuples(st.just("key"), st.sampled_from(KEYS), st.sampled_from(MODIFIERS)),
    st.tuples(st.just("wheel"), st.sampled_from((-120, 120)), places),
    st.tuples(st.just("drop"), st.sampled_from(TYPES), spots, st.booleans()),
    st.tuples(st.just("ask"), st.sampled_from(ASKED)),
)


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    return Theme("dark")


@contextmanager
def playground(theme: Theme) -> Iterator[tuple[Bridge, CanvasView]]:
    """A small network, and a canvas on it."""
    bridge = Bridge(Session())
    kinds = bridge.session.catalogue
    nodes = {
        "image": ("input", 0, 0),
        "conv": ("conv2d", 240, 0),
        "relu": ("relu", 480, 0),
        "tail": ("flatten", 480, 300),
        "join": ("add", 720, 100),
    }
    commands = [AddNode(kinds[k](), Point(float(x), float(y)), n) for n, (k, x, y) in nodes.items()]
    wires = (wire("image", "conv"), wire("conv", "relu"), wire("relu", "join", "x1"))
    bridge.do(Together((*commands, *map(Connect, wires))))
    view = CanvasView(theme, bridge)
    view.resize(1000, 700)
    view.show()
    view.zoom_reset()
    try:
        yield bridge, view
    finally:
        bridge.close()
        view.close()
        view.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Player:
    """Plays steps with real events."""

    def __init__(self, bridge: Bridge, canvas: CanvasView) -> None:
        self.bridge, self.canvas, self.hand = bridge, canvas, Hand(canvas)
        self.panel = canvas.findChild(QuickAdd)

    def play(self, step: tuple) -> None:
        kind, *rest = step
        do: Callable[..., None] = getattr(self, kind)
        do(*rest)

    def drag(self, start: tuple, end: tuple, keys: Keys) -> None:
        self.hand.keys = keys
        self.hand.drag(self.place(start), self.place(end))

    def hold(self, start: tuple, end: tuple, keys: Keys) -> None:
        self.hand.keys = keys
        self.hand.drag(self.place(start), self.place(end), let_go=False)

    def press(self, spot: tuple, button: Button) -> None:
        self.hand.press(self.place(spot), button)

    def release(self, spot: tuple, button: Button) -> None:
        self.hand.release(self.place(spot), button)

    def double(self, spot: tuple) -> None:
        self.hand.keys = Keys.NoModifier
        self.hand.double_click(self.place(spot))

    def key(self, key: Key, keys: Keys) -> None:
        target = self.panel.search if self.panel.isVisible() else self.canvas
        QTest.keyClick(target, key, keys)

    def wheel(self, by: int, at: tuple[int, int]) -> None:
        here = QPointF(*at)
        none, phase = Button.NoButton, Qt.ScrollPhase.NoScrollPhase
        angle = QPoint(0, by)
        event = QWheelEvent(here, here, QPoint(), angle, none, Keys.NoModifier, phase, False)
        QApplication.sendEvent(self.canvas.viewport(), event)

    def drop(self, type_id: str, spot: tuple, lets_go: bool) -> None:
        drag_over(self.canvas, type_id, self.place(spot), drop=lets_go)

    def ask(self, name: str) -> None:
        asked: object = self.bridge if name in ("undo", "redo") else self.canvas
        for part in name.split("."):
            asked = getattr(asked, part)
        assert callable(asked)
        asked()

    def place(self, spot: tuple) -> QPointF:
        kind, which = spot
        scene, graph = self.canvas.scene(), self.bridge.drawing.graph
        if kind == "wire" and scene.wires:
            return list(scene.wires.values())[which % len(scene.wires)].middle
        if kind in ("body", "input", "output") and scene.nodes:
            item = list(scene.nodes.values())[which % len(scene.nodes)]
            ports = graph.input_ports(item.name) if kind == "input" else ()
            ports = graph.output_ports(item.name) if kind == "output" else ports
            if kind == "body" or not ports:
                return item.body.center()
            port = ports[which % len(ports)].name
            return item.input_place(port) if kind == "input" else item.output_place(port)
        at = which if kind == "place" else (500, 350)
        return self.canvas.mapToScene(*at)


def check(bridge: Bridge, canvas: CanvasView) -> None:
    """The canvas shows the document, and no trace of a gesture."""
    graph, scene = bridge.drawing.graph, canvas.scene()
    assert set(scene.nodes) == set(graph.by_name)
    assert set(scene.wires) == set(graph.wires)
    for node in graph.nodes:
        assert scene.nodes[node.name].pos() == QPointF(node.position.x, node.position.y)
        look = scene.nodes[node.name].look
        assert not look.marks
        assert not look.is_faded
    for known, item in scene.wires.items():
        assert not item.is_lit
        assert not item.is_faded
        start = scene.nodes[known.source.node].output_place(known.source.port)
        end = scene.nodes[known.target.node].input_place(known.target.port)
        path = item.path()
        assert (path.pointAtPercent(0.0) - start).manhattanLength() < 0.5
        assert (path.pointAtPercent(1.0) - end).manhattanLength() < 0.5
    assert set(canvas.selected()) <= set(graph.by_name)


@settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.generate,),
    suppress_health_check=list(HealthCheck),
)
@given(script=st.lists(steps, min_size=150, max_size=200))
def test_random_gestures_leave_canvas_and_document_equal(theme: Theme, script: list) -> None:
    with capture_exceptions() as raised, playground(theme) as (bridge, canvas):
        player = Player(bridge, canvas)
        for step in script:
            player.play(step)
            assert not raised, step
        canvas._hands.cancel()
        check(bridge, canvas)
        while bridge.update.undo_title is not None:
            bridge.undo()
        check(bridge, canvas)
        assert not bridge.project.graph.nodes
