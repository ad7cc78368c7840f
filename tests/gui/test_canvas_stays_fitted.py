"""What is opened is seen whole, also once its nodes have grown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.api import MoveNodes, projects_folder
from gui.bridge import Bridge
from gui.main_window.window import MainWindow
from tests.gui.program import opened_program


@pytest.fixture
def program(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> Iterator[tuple[MainWindow, Bridge]]:
    with opened_program(qapp, qtbot, tmp_path, starts=False) as opened:
        opened[0].open(projects_folder() / "variational_autoencoder.json")
        yield opened


def settled(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until shapes are known, every node tells its own, and nothing moves any more."""
    canvas, bridge = window.canvas, window._bridge
    seen: list[tuple[object, ...]] = []

    def rests() -> bool:
        area, camera = canvas.scene().drawn(), canvas._camera
        seen.append((area, camera.zoom, canvas.viewport().size()))
        is_told = not bridge.inference.is_pending and not canvas._showing._book.is_behind
        return is_told and len(seen) > 20 and all(was == seen[-1] for was in seen[-20:])

    qtbot.waitUntil(rests)


def test_a_network_whose_nodes_grow_is_still_seen_whole(
    program: tuple[MainWindow, Bridge], qtbot: QtBot
) -> None:
    window, bridge = program
    window.open(projects_folder() / "adversarial_pair.json")
    scene, camera = window.canvas.scene(), window.canvas._camera
    flat = scene.drawn().height()
    bridge.session.start()
    qtbot.waitUntil(lambda: not bridge.inference.is_pending, timeout=30_000)
    qtbot.waitUntil(lambda: scene.drawn().height() > flat, timeout=5000)
    qtbot.waitUntil(lambda: camera.seen.contains(scene.drawn()), timeout=1000)


def test_an_edit_leaves_the_view_where_it_is(
    program: tuple[MainWindow, Bridge], qtbot: QtBot
) -> None:
    window, bridge = program
    bridge.session.start()
    settled(qtbot, window)
    before = window.canvas._camera.zoom
    bridge.do(MoveNodes(frozenset({"image"}), -2000.0, 0.0))
    qtbot.wait(100)
    assert window.canvas._camera.zoom == before


def test_no_node_of_what_is_fitted_lies_below_the_tools_in_the_corner(
    program: tuple[MainWindow, Bridge], qtbot: QtBot
) -> None:
    window, bridge = program
    window.open(projects_folder() / "xor.json")
    bridge.session.start()
    settled(qtbot, window)
    canvas = window.canvas
    tools = canvas.overlays.tools.geometry()
    right = max(canvas.scene().bodies().right(), 0.0)
    assert canvas.mapFromScene(QPointF(right, 0.0)).x() > tools.left()  # else it proves nothing
    for item in canvas.scene().nodes.values():
        assert not canvas.mapFromScene(item.body).boundingRect().intersects(tools), item.name
    assert canvas._camera.seen.contains(canvas.scene().drawn())
