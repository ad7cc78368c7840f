"""How long a frame of the canvas takes: moving about, dragging, zooming, editing, opening."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QSettings, Qt
from PySide6.QtWidgets import QApplication

from engine.api import Connect, Disconnect, GraphCommand, keep_freed_memory, projects_folder
from engine.bench.chain import place, write_chain
from engine.bench.paired import Result
from gui.app import GarbageCollector, build
from gui.bench.event_loop import live_until, spin
from gui.bench.hand import Hand, head_of
from gui.bench.node_graph_qt import OtherCanvas, version
from gui.bridge import Bridge
from gui.main_window.window import MainWindow

_FRAMES = 120
_SIZE = (1440, 900)
_ROUNDS = 5
_COMPARED, _HELD = 400, 180
_EDITS, _SETTLED_S, _COMPILED_S = 10, 0.6, 4.0


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
        self._window, self._folder, self._numbers = window, folder, count(1)

    def open(self, count: int) -> float:
        """Open a chain of so many nodes; gives the seconds until it is painted."""
        path = self._folder / f"chain_{count}_{next(self._numbers)}.json"
        write_chain(count, path)
        began = time.perf_counter()
        self._window.open(path)
        self.application.processEvents()
        took = time.perf_counter() - began
        spin(self.application, _SETTLED_S)
        return took

    def look_at(self, number: int) -> QPoint:
        """Bring a node into the middle, in its own size; gives where its head is in the view."""
        self.canvas.zoom_reset()
        self.canvas.centerOn(QPointF(*place(number)))
        return head_of(self.application, self.canvas, number)

    def look_at_all(self, number: int) -> QPoint:
        """Show all nodes; gives where a node's head is in the view."""
        self.canvas.fit()
        return head_of(self.application, self.canvas, number)


def _opening(drawing: _Drawing) -> Iterator[Result]:
    drawing.open(1000)
    took = [drawing.open(1000) for _ in range(_ROUNDS)]
    yield _result("open 1000 nodes, median", statistics.median(took))


def _moving(drawing: _Drawing) -> Iterator[Result]:
    for case in ("pan", "drag", "zoom"):
        took = _frames(drawing.hand, drawing.look_at(500), case, _FRAMES)
        yield from _both(f"1000 nodes, {case}", took)


def _editing(drawing: _Drawing) -> Iterator[Result]:
    """A wire is taken away and drawn again: until the badge is painted, or gone."""
    drawing.look_at(999)
    yield from _both("1000 nodes, edit to its badge", _rewired(drawing, -1))
    drawing.look_at(500)
    yield from _both("the same, 500 nodes wait for it", _rewired(drawing, 499))


def _rewired(drawing: _Drawing, number: int) -> list[float]:
    wire = drawing.bridge.project.graph.wires[number]
    took = []
    for round_ in range(_EDITS):
        command: GraphCommand = Connect(wire) if round_ % 2 else Disconnect(wire)
        began = time.perf_counter()
        drawing.bridge.do(command)
        drawing.application.processEvents()
        took.append(time.perf_counter() - began)
        spin(drawing.application, _COMPILED_S)  # until the network has been compiled anew
    return took


def _whole(drawing: _Drawing) -> Iterator[Result]:
    for nodes in (1000, 5000):
        drawing.open(nodes)
        drawing.canvas.fit()
        spin(drawing.application, 0.3)
        yield from _both(f"{nodes} nodes, all in view", drawing.hand.repaints(_FRAMES))


def _beside_another(drawing: _Drawing) -> Iterator[Result]:
    """The same with NodeGraphQt, in turn: in its own size, and with all nodes in view."""
    known = version()
    if known is None:
        return
    opening = drawing.open(_COMPARED)
    size = (drawing.canvas.width(), drawing.canvas.height())
    other = OtherCanvas(drawing.application, _COMPARED, size)
    hands = drawing.hand, Hand(drawing.application, other.view)
    views = drawing.look_at, other.look_at
    wholes = drawing.look_at_all, other.look_at_all

    def result(case: str, ours: float, theirs: float) -> Result:
        ratio, words = ours / theirs, f"{_COMPARED} nodes, {case}"
        return Result(
            "canvas", words, ours * 1e3, theirs * 1e3, ratio, "ms", f"NodeGraphQt {known}"
        )

    try:
        yield result("built and painted", opening, other.building_s)
        for words, (look, other_look) in (("own size", views), ("all in view", wholes)):
            for case in ("pan", "drag", "zoom"):
                ours, theirs = [], []
                for _ in range(_ROUNDS):
                    ours += _frames(hands[0], look(_HELD), case, 24)
                    theirs += _frames(hands[1], other_look(_HELD), case, 24)
                yield result(f"{words}, {case}", *map(statistics.median, (ours, theirs)))
        drawing.canvas.select_all()
        other.select_all()
        ours = _frames(hands[0], drawing.look_at_all(_HELD), "drag", 24)
        theirs = _frames(hands[1], other.look_at_all(_HELD), "drag", 24)
        yield result("all in view, drag all", *map(statistics.median, (ours, theirs)))
    finally:
        other.close()


def _frames(hand: Hand, head: QPoint, case: str, frames: int) -> list[float]:
    """Seconds of each frame of a movement that begins at the head of a node, or beside it."""
    match case:
        case "zoom":
            return hand.zooms(head, frames)
        case "pan":
            return hand.drags(hand.free_place(), Qt.MouseButton.MiddleButton, frames)
    return hand.drags(head, Qt.MouseButton.LeftButton, frames)


def _both(case: str, took: list[float]) -> Iterator[Result]:
    """The median and what 19 of 20 stay below."""
    yield _result(f"{case}, median", statistics.median(took))
    yield _result(f"{case}, p95", sorted(took)[int(0.95 * len(took))])


def _result(case: str, seconds: float) -> Result:
    return Result("canvas", case, seconds * 1e3, None, None, "ms", "")
