"""A hand that plays what was drawn for it, with real events, on a canvas of several tabs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from operator import attrgetter
from time import sleep

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from engine.api import AddNode, Connect, Point, Session, Together
from gui.bridge import Bridge
from gui.canvas.answers import ANSWERS
from gui.canvas.view import CanvasView
from gui.projects.workspace import Workspace
from gui.theme.theme import Theme
from tests.gui.canvas.hand import Hand, wire
from tests.gui.canvas.test_adding import drag_over

_MOST_TABS = 4
_GRIP = QPointF(-2.0, -2.0)


@contextmanager
def playground(theme: Theme) -> Iterator[Player]:
    """A small network in a tab, a canvas on it, and PyTorch, so that problems are known."""
    session = Session()
    session.start()
    while not session.is_ready:
        sleep(0.002)  # Qt's own wait would hold up the engine's thread
        session.poll()
    bridge = Bridge(session)
    kinds = session.catalogue
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
    workspace = Workspace(bridge, view)
    view.blocks.tab_wanted.connect(workspace.open_block)
    view.resize(1000, 700)
    view.show()
    view.activateWindow()
    view.zoom_reset()
    view.setFocus()
    try:
        yield Player(bridge, view, workspace)
    finally:
        bridge.close()
        view.close()
        view.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Player:
    """Plays steps with real events."""

    def __init__(self, bridge: Bridge, canvas: CanvasView, workspace: Workspace) -> None:
        self.bridge, self.canvas, self.workspace = bridge, canvas, workspace
        self.hand = Hand(canvas)

    def play(self, step: tuple) -> None:
        kind, *rest = step
        do: Callable[..., None] = getattr(self, kind)
        do(*rest)

    @property
    def has_open_field(self) -> bool:
        """Whether something is being written."""
        return self.focus is not self.canvas

    @property
    def focus(self) -> QWidget:
        """Where keys go: a field over the canvas, or the canvas."""
        found = self.canvas.focusWidget()
        is_field = found is not None and found.isVisible() and found is not self.canvas.viewport()
        return found if is_field and self.canvas.isAncestorOf(found) else self.canvas

    def let_go(self) -> None:
        """End what is half done: a drag is left, what is written dropped."""
        for _ in range(3):
            QTest.keyClick(self.focus, Qt.Key.Key_Escape)
        self.canvas.setFocus()
        self.canvas.mending.menu.close_panel()
        self.canvas.finding.close()

    def drag(self, start: tuple, end: tuple, keys: Qt.KeyboardModifier) -> None:
        self.hand.keys = keys
        self.hand.drag(self.place(start), self.place(end))

    def hold(self, start: tuple, end: tuple, keys: Qt.KeyboardModifier) -> None:
        self.hand.keys = keys
        self.hand.drag(self.place(start), self.place(end), let_go=False)

    def press(self, spot: tuple, button: Qt.MouseButton) -> None:
        self.hand.press(self.place(spot), button)

    def release(self, spot: tuple, button: Qt.MouseButton) -> None:
        self.hand.release(self.place(spot), button)

    def double(self, spot: tuple) -> None:
        self.hand.keys = Qt.KeyboardModifier.NoModifier
        self.hand.double_click(self.place(spot))

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier) -> None:
        QTest.keyClick(self.focus, key, keys)

    def type(self, words: str, confirms: bool) -> None:
        for letter in words:
            QTest.keyClick(self.focus, letter)
        if confirms:
            QTest.keyClick(self.focus, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
            QTest.keyClick(self.focus, Qt.Key.Key_Return)

    def wheel(self, by: int, at: tuple[int, int]) -> None:
        here = QPointF(*at)
        none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
        keys = Qt.KeyboardModifier.NoModifier
        event = QWheelEvent(here, here, QPoint(), QPoint(0, by), none, keys, phase, False)
        QApplication.sendEvent(self.canvas.viewport(), event)

    def drop(self, type_id: str, spot: tuple, lets_go: bool) -> None:
        drag_over(self.canvas, type_id, self.place(spot), drop=lets_go)

    def ask(self, action: str) -> None:
        if action in ("edit.undo", "edit.redo"):
            getattr(self.bridge, action.removeprefix("edit."))()
        else:
            attrgetter(ANSWERS[action])(self.canvas)()

    def mend(self, which: int) -> None:
        menu = self.canvas.mending.menu
        buttons = menu.buttons() if menu.isVisible() else []
        if buttons:
            QTest.mouseClick(buttons[which % len(buttons)], Qt.MouseButton.LeftButton)

    def colour(self, name: str) -> None:
        self.canvas.marks.colour(name)

    def tab(self, way: str) -> None:
        tabs = self.workspace
        if way == "next":
            tabs.step(1)
        elif way == "new" and len(tabs.tabs) < _MOST_TABS:
            tabs.new()
        elif way == "close" and tabs.front.is_of_block:
            tabs.close(tabs.front)

    def place(self, spot: tuple) -> QPointF:
        kind, which = spot
        if kind == "place":
            return self.canvas.mapToScene(*which)
        found = list(self._places(kind, which))
        return found[which % len(found)] if found else self.canvas.mapToScene(500, 350)

    def _places(self, kind: str, which: int) -> Iterator[QPointF]:
        scene, graph = self.canvas.scene(), self.bridge.drawing.graph
        match kind:
            case "wire":
                yield from (item.middle for item in scene.wires.values())
            case "frame":
                yield from (f.area.bottomLeft() + QPointF(4, -4) for f in _frames(scene))
            case "title":
                yield from (f.title_bar.center() for f in _frames(scene))
            case "note":
                yield from (s.body.center() for s in scene.marks.stickies.values())
            case "corner":
                yield from (s.body.bottomRight() + _GRIP for s in scene.marks.stickies.values())
            case "badge":
                yield from (i.pos() + i.look.card.badge for i in scene.nodes.values())
            case "body":
                yield from (i.body.center() for i in scene.nodes.values())
            case _:
                for item in scene.nodes.values():
                    is_input = kind == "input"
                    ends = graph.input_ports if is_input else graph.output_ports
                    place = item.input_place if is_input else item.output_place
                    yield from (place(port.name) for port in ends(item.name))


def _frames(scene: object) -> list:
    return list(scene.marks.frames.values())
