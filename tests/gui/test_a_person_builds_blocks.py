"""What a person does with blocks in the whole window, by mouse, keys and menu."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.api import projects_folder
from gui.app import build
from gui.bridge import Bridge
from gui.canvas.context_menu import context_menu
from gui.main_window.window import MainWindow
from tests.gui.canvas.hand import Hand

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
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


def test_a_person_makes_a_block_looks_into_it_edits_and_takes_all_back(
    qtbot: QtBot, program: tuple[MainWindow, Bridge]
) -> None:
    window, bridge = program
    canvas, hand, before = window.canvas, Hand(window.canvas), bridge.project

    # Three nodes become a block by Ctrl+G: nothing is learned otherwise than before.
    canvas.setFocus()
    parameters = bridge.inference.totals.parameters
    canvas.select(["conv1", "relu1", "pool1"])
    QTest.keyClick(canvas, Qt.Key.Key_G, CONTROL)
    assert canvas.selected() == ("block",)
    assert bridge.inference.totals.parameters == parameters
    assert not bridge.inference.problems

    # A double-click opens it; what flows inside is seen, and asked for by its path.
    hand.double_click(hand.body("block"))
    assert set(canvas.scene().nodes) == {"x", "conv1", "relu1", "pool1", "out"}
    nodes = canvas.scene().nodes
    qtbot.waitUntil(lambda: nodes["conv1"].look.picture is not None, timeout=READY_MS)

    # The inspector edits what is selected inside, and the network outside follows.
    hand.click(hand.body("conv1"))
    field = window.inspector.node_page.form.row("filters").field
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "4")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert str(bridge.inference.nodes["block"].outputs[0]).startswith("4 ×")
    weights = window.inspector.node_page.filters
    qtbot.waitUntil(weights.isVisible, timeout=READY_MS)

    # Alt+Up leads out; Enter leads in; Backspace with nothing selected leads out again.
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert bridge.drawing.path == ()
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert bridge.drawing.path == ("block",)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.keyClick(canvas, Qt.Key.Key_Backspace)
    assert bridge.drawing.path == ()

    # Ctrl+Shift+G unpacks it; and every step is taken back, from inside an open block too.
    QTest.keyClick(canvas, Qt.Key.Key_G, CONTROL | SHIFT)
    assert "block" not in bridge.project.graph.by_name
    QTest.keyClick(canvas, Qt.Key.Key_Z, CONTROL)
    bridge.drawing.open("block")
    for _ in range(2):
        QTest.keyClick(canvas, Qt.Key.Key_Z, CONTROL)
    assert bridge.project == before
    assert bridge.drawing.path == ()
    assert set(canvas.scene().nodes) == set(before.graph.by_name)


def test_the_context_menu_offers_of_blocks_what_is_possible(
    program: tuple[MainWindow, Bridge],
) -> None:
    window, _ = program
    canvas = window.canvas

    def offered() -> set[str]:
        ids = {str(action.data()) for action in context_menu(canvas).actions()}
        return ids & {"node.open", "node.make_block", "node.unpack", "node.rename_block"}

    canvas.select([])
    assert offered() == set()
    canvas.select(["conv1", "relu1"])
    assert offered() == {"node.make_block"}
    window.action("node.make_block").trigger()
    assert offered() == {"node.open", "node.make_block", "node.unpack", "node.rename_block"}


def test_what_does_not_belong_into_a_block_comes_last_in_quick_add(
    program: tuple[MainWindow, Bridge],
) -> None:
    window, bridge = program
    canvas = window.canvas
    canvas.select(["conv1", "relu1"])
    canvas.blocks.make()
    bridge.drawing.open("block")
    canvas.select([])
    canvas.open_quick_add(QPointF(0.0, 0.0))
    listed = canvas._finder.panel.shown_ids()
    assert listed.index("cross_entropy") > listed.index("block_output")
    assert listed.index("cross_entropy") > listed.index("relu")
    assert listed.index("input") > listed.index("state")


def test_a_recurrent_block_is_unrolled_from_the_menu(program: tuple[MainWindow, Bridge]) -> None:
    window, bridge = program
    bridge.session.open(projects_folder() / "recurrent_net.json")
    before = bridge.project
    window.canvas.select(["bits"])
    assert not window.action("node.unroll").isEnabled()
    window.canvas.select(["folded"])
    window.action("node.unroll").trigger()
    graph = bridge.project.graph
    steps = [n for n in graph.nodes if n.name.startswith("folded_") and n.layer.id == "block"]
    assert len(steps) == 6
    assert not bridge.inference.has_errors
    bridge.undo()
    assert bridge.project == before
