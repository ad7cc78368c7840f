"""Large drawings: what is on screen is told first, and soon all is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.api import Disconnect, Session
from engine.bench.chain import place, write_chain
from gui.bridge import Bridge
from gui.canvas.view import CanvasView
from gui.theme.theme import Theme

COUNT = 400


@pytest.fixture
def bridge(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[Bridge]:
    made = Bridge(Session(beside_window=True))
    write_chain(COUNT, tmp_path / "chain.json")
    made.open(tmp_path / "chain.json")
    made.session.start()
    qtbot.waitUntil(lambda: made.session.is_ready, timeout=60_000)
    yield made
    made.close()


@pytest.fixture
def view(bridge: Bridge, theme: Theme, qtbot: QtBot) -> CanvasView:
    made = CanvasView(theme, bridge)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.zoom_reset()
    return made


def test_what_is_on_screen_tells_at_once_and_the_rest_soon(
    view: CanvasView, bridge: Bridge, qtbot: QtBot
) -> None:
    view.centerOn(QPointF(*place(COUNT - 20)))
    wire = bridge.project.graph.wires[4]
    bridge.do(Disconnect(wire))
    looks = {name: item.look.face for name, item in view._scene.nodes.items()}
    seen = [i.name for i in view._scene.nodes_in(view._camera.seen)]
    assert len(seen) > 5
    assert looks[wire.target.node].problem
    assert all(looks[name].is_waiting for name in seen)
    waiting = [face.is_waiting for face in looks.values()]
    assert not all(waiting[6:]), "some of those not seen come later"

    def all_told() -> bool:
        faces = [item.look.face for item in view._scene.nodes.values()]
        return all(face.is_waiting or face.problem for face in faces[5:])

    qtbot.waitUntil(all_told, timeout=5000)


def test_an_undo_between_leaves_nothing_behind(
    view: CanvasView, bridge: Bridge, qtbot: QtBot
) -> None:
    before = {name: item.look.face for name, item in view._scene.nodes.items()}
    bridge.do(Disconnect(bridge.project.graph.wires[4]))
    bridge.undo()
    qtbot.waitUntil(lambda: not view._showing._book.is_behind, timeout=5000)
    assert {name: item.look.face for name, item in view._scene.nodes.items()} == before
