"""What a person does with the program, from the first drag to the reopened file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from engine.api import RunState, Session, SetTraining, Snapshot, projects_folder
from gui.app import build
from gui.bridge import Bridge
from gui.main_window.window import MainWindow
from gui.palette.layer_model import LAYER_ID

LEFT = Qt.MouseButton.LeftButton
READY_MS = 30_000


@pytest.fixture
def program(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[MainWindow, Bridge]]:
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path / "home"))
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window, bridge = build(qapp, settings, projects_folder() / "lenet_digits.json", "dark")
    window.resize(1600, 1000)
    window.show()
    qtbot.waitExposed(window)
    bridge.session.start()
    session = bridge.session
    qtbot.waitUntil(lambda: session.is_ready and session.data_set is not None, timeout=READY_MS)
    window.canvas.fit()
    yield window, bridge
    bridge.close()
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_person_changes_lenet_trains_it_and_finds_it_again(
    qtbot: QtBot,
    program: tuple[MainWindow, Bridge],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window, bridge = program
    session = bridge.session
    before = bridge.project

    # Drag a Conv 2D from the palette onto free canvas.
    drag_from_palette(window, "conv2d", QPointF(430.0, 210.0), monkeypatch)
    qtbot.waitUntil(lambda: "conv2d" in bridge.project.graph.by_name)
    assert bridge.inference.nodes["conv2d"].problem is not None

    # Wire it in between relu1 and pool1: its shape becomes known, and pool1's changes.
    pool = bridge.inference.nodes["pool1"].outputs
    drag_wire(window, "relu1", "out", "conv2d", "x")
    assert str(bridge.inference.nodes["conv2d"].outputs[0]) == "32 × 28 × 28"
    drag_wire(window, "conv2d", "out", "pool1", "x")
    assert bridge.inference.nodes["pool1"].outputs != pool
    assert str(bridge.inference.nodes["pool1"].outputs[0]) == "32 × 14 × 14"

    # Take all three steps back.
    for _ in range(3):
        QTest.keyClick(window.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert bridge.project == before
    assert bridge.update.is_clean

    # Press Train: the curve grows, and a feature map changes.
    pictures: list[Snapshot] = []
    bridge.snapshot_taken.connect(pictures.append)
    qtbot.waitUntil(lambda: any("conv1" in p.activations for p in pictures), timeout=READY_MS)
    at_rest = next(p for p in pictures if "conv1" in p.activations).activations["conv1"]
    qtbot.mouseClick(window.run_bar.train, LEFT)
    qtbot.waitUntil(lambda: bridge.run_state is RunState.RUNNING, timeout=READY_MS)
    qtbot.waitUntil(lambda: len(session.history.series("train/loss")) > 100, timeout=READY_MS)
    qtbot.waitUntil(
        lambda: not np.array_equal(newest(pictures, "conv1"), at_rest), timeout=READY_MS
    )

    # Pause: nothing moves any more; resume: it does; stop.
    qtbot.mouseClick(window.run_bar.pause, LEFT)
    qtbot.waitUntil(lambda: bridge.run_state is RunState.PAUSED, timeout=READY_MS)
    learned = len(session.history.series("train/loss"))
    qtbot.mouseClick(window.run_bar.step, LEFT)
    qtbot.waitUntil(lambda: len(session.history.series("train/loss")) == learned + 1)
    qtbot.waitUntil(lambda: bridge.run_state is RunState.PAUSED)
    qtbot.mouseClick(window.run_bar.train, LEFT)
    qtbot.waitUntil(lambda: len(session.history.series("train/loss")) > learned + 20)
    qtbot.mouseClick(window.run_bar.stop, LEFT)
    qtbot.waitUntil(lambda: bridge.run_state is RunState.STOPPED, timeout=READY_MS)

    # Save elsewhere, and find the same again.
    bridge.do(SetTraining("epochs", 3))
    path = tmp_path / "mine.json"
    assert bridge.save(path)
    assert bridge.update.is_clean
    saved = bridge.project
    other = Session()
    other.open(path)
    assert other.project == saved


def drag_from_palette(
    window: MainWindow, layer: str, place: QPointF, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Press on a row of the palette, pull it over the canvas, and let go at a scene place.

    The platform without a screen carries no drags, so what is dragged is handed over here.
    """
    layers, canvas = window.palette_panel.layers, window.canvas
    model = layers.model()
    families = [model.index(row, 0) for row in range(model.rowCount())]
    rows = [model.index(i, 0, family) for family in families for i in range(model.rowCount(family))]
    index = next(index for index in rows if index.data(LAYER_ID) == layer)
    target = canvas.mapFromScene(place)

    def carry(drag: QDrag, actions: Qt.DropAction) -> Qt.DropAction:
        held = (actions, drag.mimeData(), LEFT, Qt.KeyboardModifier.NoModifier)
        for event in (
            QDragEnterEvent(target - QPoint(40, 0), *held),
            QDragMoveEvent(target - QPoint(8, 0), *held),
            QDragMoveEvent(target, *held),
            QDropEvent(QPointF(target), *held),
        ):
            QApplication.sendEvent(canvas.viewport(), event)
        return actions

    monkeypatch.setattr(QDrag, "exec", carry)
    layers.scrollTo(index)
    start = layers.visualRect(index).center()
    QTest.mousePress(layers.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, start)
    for distance in (6, 30):
        move(layers.viewport(), start + QPoint(distance, 0))
    QTest.mouseRelease(layers.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, start)


def drag_wire(window: MainWindow, source: str, out: str, target: str, into: str) -> None:
    """Pull a wire from an output port to an input port."""
    canvas = window.canvas
    items = {item.name: item for item in canvas.scene().items() if hasattr(item, "output_place")}
    start = canvas.mapFromScene(items[source].output_place(out))
    end = canvas.mapFromScene(items[target].input_place(into))
    viewport = canvas.viewport()
    QTest.mousePress(viewport, LEFT, Qt.KeyboardModifier.NoModifier, start)
    for share in (0.3, 0.7, 1.0):
        move(viewport, start + (end - start) * share)
    QTest.mouseRelease(viewport, LEFT, Qt.KeyboardModifier.NoModifier, end)


def move(widget: QWidget, place: QPoint) -> None:
    """Move the pressed mouse; QTest's own moves press nothing."""
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(place),
        QPointF(widget.mapToGlobal(place)),
        Qt.MouseButton.NoButton,
        LEFT,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, event)


def newest(pictures: list[Snapshot], name: str) -> object:
    """The newest picture of a node."""
    return next(p.activations[name] for p in reversed(pictures) if name in p.activations)
