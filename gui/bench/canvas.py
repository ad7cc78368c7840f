"""How long a frame of the canvas takes: moving about, dragging, zooming, editing, opening."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QSettings, Qt
from PySide6.QtWidgets import QApplication, QGraphicsView

from engine.api import Connect, Disconnect, GraphCommand, keep_freed_memory, projects_folder
from engine.bench.chain import place, write_chain
from engine.bench.paired import Result
from gui.app import GarbageCollector, build
from gui.bench.event_loop import live_until, spin
from gui.bench.hand import Hand
from gui.bench.node_graph_qt import OtherCanvas, version
from gui.bridge import Bridge
from gui.main_window.window import MainWindow

_FRAMES = 120
_SIZE = (1440, 900)
_ROUNDS = 5
_COMPARED = 400


def bench_canvas() -> Iterator[Result]:
    """1000 and 5000 nodes in the program's own window; 400 beside NodeGraphQt."""
    keep_freed_memory()
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        first = projects_folder() / "spirals_playground.json"
        window, bridge = build(application, settings, first, "dark")
        window.resize(*_SIZE)
        window.use_layout("Build")
        window.show()
        GarbageCollector(bridge.session, application).start()
        bridge.session.start()
        live_until(application, lambda: bridge.session.is_ready)
        drawing = _Drawing(application, window, bridge, Path(folder))
        try:
            yield from _opening(drawing)
            yield from _moving(drawing)
            yield from _editing(drawing)
            yield from _whole(drawing)
            yield from _beside_another(drawing)
        finally:
            bridge.close()
            window.deleteLater()


class _Drawing:
    """The program's window with a drawing of any size open."""

    def __init__(
        self, application: QApplication, window: MainWindow, bridge: Bridge, folder: Path
    ) -> None:
        self.application, self.bridge = application, bridge
        self.canvas = window.canvas
        self.hand = Hand(application, window.canvas)
        self._window, self._folder = window, folder

    def open(self, count: int) -> float:
        """Open a chain of so many nodes; gives the seconds until it is painted."""
        path = self._folder / f"chain_{count}.json"
        if not path.exists():
            write_chain(count, path)
        began = time.perf_counter()
        self._window.open(path)
        self.application.processEvents()
        took = time.perf_counter() - began
        spin(self.application, 0.5)
        return took

    def look_at(self, number: int) -> QPoint:
        """Bring a node into the middle, in its own size; gives where its head is in the view."""
        self.canvas.zoom_reset()
        return _centred(self.application, self.canvas, number)


def _opening(drawing: _Drawing) -> Iterator[Result]:
    drawing.open(1000)
    took = [drawing.open(1000) for _ in range(_ROUNDS)]
    yield _result("open 1000 nodes, median", statistics.median(took))


def _moving(drawing: _Drawing) -> Iterator[Result]:
    hand = drawing.hand
    took = hand.drags(drawing.look_at(500), Qt.MouseButton.MiddleButton, _FRAMES)
    yield from _both("1000 nodes, pan", took)
    took = hand.drags(drawing.look_at(500), Qt.MouseButton.LeftButton, _FRAMES)
    drawing.bridge.undo()
    yield from _both("1000 nodes, drag", took)
    took = hand.zooms(drawing.look_at(500), _FRAMES)
    yield from _both("1000 nodes, zoom", took)


def _editing(drawing: _Drawing) -> Iterator[Result]:
    """A wire is taken away and drawn again: until the badge is painted, or gone."""
    drawing.look_at(999)
    yield from _both("1000 nodes, edit to its badge", _rewired(drawing, -1))
    drawing.look_at(500)
    yield from _both("the same, 500 nodes wait for it", _rewired(drawing, 499))


def _rewired(drawing: _Drawing, number: int) -> list[float]:
    wire = drawing.bridge.project.graph.wires[number]
    took = []
    for round_ in range(40):
        command: GraphCommand = Connect(wire) if round_ % 2 else Disconnect(wire)
        began = time.perf_counter()
        drawing.bridge.do(command)
        drawing.application.processEvents()
        took.append(time.perf_counter() - began)
    return took


def _whole(drawing: _Drawing) -> Iterator[Result]:
    for count in (1000, 5000):
        drawing.open(count)
        drawing.canvas.fit()
        spin(drawing.application, 0.3)
        yield from _both(f"{count} nodes, all in view", drawing.hand.repaints(_FRAMES))


def _beside_another(drawing: _Drawing) -> Iterator[Result]:
    known = version()
    if known is None:
        return
    drawing.open(_COMPARED)
    size = (drawing.canvas.width(), drawing.canvas.height())
    other = OtherCanvas(drawing.application, _COMPARED, size)
    other_hand = Hand(drawing.application, other.view)
    peer_is = f"NodeGraphQt {known}"
    try:
        for case in ("pan", "drag", "zoom"):
            ours, theirs = [], []
            for _ in range(_ROUNDS):
                ours += _frames(drawing.hand, drawing.look_at(180), case)
                theirs += _frames(other_hand, _look_at(drawing.application, other.view, 180), case)
            mine, peer = statistics.median(ours), statistics.median(theirs)
            words = f"{_COMPARED} nodes, {case}, median"
            yield Result("canvas", words, mine * 1e3, peer * 1e3, mine / peer, "ms", peer_is)
    finally:
        other.close()


def _frames(hand: Hand, start: QPoint, case: str) -> list[float]:
    if case == "zoom":
        return hand.zooms(start, 24)
    button = Qt.MouseButton.MiddleButton if case == "pan" else Qt.MouseButton.LeftButton
    return hand.drags(start, button, 40)


def _look_at(application: QApplication, view: QGraphicsView, number: int) -> QPoint:
    """Show a node of the other canvas in its own size, in the middle."""
    zoom = view.transform().m11()
    view.scale(1 / zoom, 1 / zoom)
    return _centred(application, view, number)


def _centred(application: QApplication, view: QGraphicsView, number: int) -> QPoint:
    view.centerOn(QPointF(*place(number)))
    spin(application, 0.1)
    return view.mapFromScene(QPointF(*place(number))) + QPoint(60, 15)


def _both(case: str, took: list[float]) -> Iterator[Result]:
    """The median and what 19 of 20 stay below."""
    yield _result(f"{case}, median", statistics.median(took))
    yield _result(f"{case}, p95", sorted(took)[int(0.95 * len(took))])


def _result(case: str, seconds: float) -> Result:
    return Result("canvas", case, seconds * 1e3, None, None, "ms", "")
