"""What a person draws by mouse and keys alone: a net with a memory, a residual block in a row."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.api import RunState, projects_folder
from gui.app import build
from gui.bridge import Bridge
from gui.canvas.adding.quick_add import QuickAdd
from gui.main_window.window import MainWindow
from gui.widgets.switch_field import SwitchField
from tests.gui.canvas.hand import Hand

READY_MS = 30_000
LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


class Person:
    """Uses a window with the left mouse button and the keyboard."""

    def __init__(self, window: MainWindow, bridge: Bridge) -> None:
        self.window, self.bridge = window, bridge
        self.canvas = window.canvas
        self.hand = Hand(window.canvas)

    @property
    def nodes(self) -> set[str]:
        return set(self.canvas.scene().nodes)

    def key(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        self.canvas.setFocus()
        QTest.keyClick(self.canvas, key, modifiers[0] if modifiers else NO_KEYS)

    def add(self, words: str, after: str = "") -> str:
        """Type what to add, behind a node that is clicked first; gives the new node's name."""
        self.point_at_nothing()
        if after:
            self.hand.click(self.hand.body(after))
        self.key(Qt.Key.Key_Tab)
        panel = self.canvas.findChild(QuickAdd)
        QTest.keyClicks(panel.search, words)
        QTest.keyClick(panel.search, Qt.Key.Key_Return)
        self.canvas.fit()
        return self.canvas.selected()[0]

    def point_at_nothing(self) -> None:
        self.key(Qt.Key.Key_Escape)
        self.canvas.select([])

    def connect(self, source: str, target: str, port: str = "x", out: str = "out") -> None:
        """Draw a wire from an output to an input."""
        self.canvas.fit()
        self.hand.drag(self.hand.output(source, out), self.hand.input(target, port))

    def move(self, name: str, across: float, down: float) -> None:
        head = self.hand.view.scene().nodes[name].body.topLeft() + QPointF(40.0, 20.0)
        self.hand.drag(head, head + QPointF(across, down))
        self.canvas.fit()

    def band(self, first: str, last: str) -> None:
        """Draw a frame around two nodes and all between them."""
        self.point_at_nothing()
        nodes = self.canvas.scene().nodes
        area = nodes[first].body.united(nodes[last].body).adjusted(-12, -12, 12, 12)
        self.hand.drag(area.topLeft(), area.bottomRight())

    def type_into(self, setting: str, words: str) -> None:
        field = self.window.inspector.node_page.form.row(setting).field
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, words)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def switch(self, setting: str) -> None:
        field = self.window.inspector.node_page.form.row(setting).field
        assert isinstance(field, SwitchField)
        QTest.mouseClick(field, LEFT, NO_KEYS, QPoint(12, field.height() // 2))

    def open(self, name: str) -> None:
        self.hand.double_click(self.hand.body(name))
        self.canvas.fit()

    def rename(self, node: str, name: str) -> None:
        self.hand.click(self.hand.body(node))
        field = self.window.inspector.node_page.header.name_field
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, name)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def problems(self) -> list[str]:
        return [f"{name}: {p.text}" for name, p in self.bridge.inference.problems]


@pytest.fixture
def person(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Person]:
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path / "home"))
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window, bridge = build(qapp, settings, projects_folder() / "xor.json", "dark")
    window.resize(1500, 900)
    window.use_layout("Build")
    window.show()
    qtbot.waitExposed(window)
    session = bridge.session
    session.start()
    qtbot.waitUntil(lambda: session.is_ready and session.data_set is not None, timeout=READY_MS)
    window.action("file.new").trigger()
    qtbot.waitUntil(lambda: bridge.session.is_ready, timeout=READY_MS)
    yield Person(window, bridge)
    bridge.close()
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_net_with_a_memory_is_drawn_from_nothing(qtbot: QtBot, person: Person) -> None:
    bridge, window = person.bridge, person.window
    window.data.page.choice.value_changed.emit("bit_sequences")
    person.add("input")
    block = person.add("block", after="input")

    # Inside, one layer after the other takes its place before the way out.
    person.open(block)
    linear = person.add("linear", after="x")
    person.type_into("units", "5")
    add = person.add("add", after=linear)
    tanh = person.add("tanh", after=add)
    assert not bridge.inference.problems

    # The state one step earlier is weighed and added; wires into it may close a loop.
    state = person.add("state")
    person.type_into("shape", "5")
    person.move(state, 0, 200)
    back = person.add("linear", after=state)
    person.type_into("units", "5")
    person.connect(back, add, "x2")
    person.connect(tanh, state, "next")
    person.point_at_nothing()

    # Outside, the block is run over time; what a problem says leads there.
    person.key(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert "runs over time" in person.problems()[0]
    person.hand.click(person.hand.body(block))
    person.switch("over_time")
    assert person.problems() == []
    assert bridge.inference.nodes[block].outputs[0].shape == (6, 5)

    # Scores for each step, a loss and an answer; then it learns.
    person.add("linear", after=block)
    person.type_into("units", "2")
    person.add("cross-entropy", after="linear")
    person.add("target")
    assert person.problems() == []
    window.use_layout("Train")
    QTest.mouseClick(window.run_bar.step, LEFT)
    session = bridge.session
    qtbot.waitUntil(lambda: session.run_state is RunState.PAUSED, timeout=READY_MS)
    session.stop()
    qtbot.waitUntil(lambda: not session.run_state.is_active, timeout=READY_MS)


def test_a_residual_block_is_repeated_copied_edited_and_all_is_undone(person: Person) -> None:
    bridge, canvas = person.bridge, person.canvas
    person.window.data.page.choice.value_changed.emit("iris")
    empty = bridge.project
    person.add("input")
    size = bridge.inference.nodes["input"].outputs[0].size
    linear = person.add("linear", after="input")
    person.type_into("units", str(size))
    relu = person.add("relu", after=linear)
    add = person.add("add", after=relu)
    person.connect("input", add, "x2")

    # Selected with a band, made a block, named, and put three times in a row.
    person.band(linear, add)
    assert set(canvas.selected()) == {linear, relu, add}
    person.key(Qt.Key.Key_G, CONTROL)
    block = canvas.selected()[0]
    person.rename(block, "residual")
    person.type_into("repeat", "3")
    assert person.problems() == []
    assert bridge.inference.totals.parameters == 3 * (size * size + size)

    # A copy stands for the same block: an edit inside one holds in both.
    person.key(Qt.Key.Key_D, CONTROL)
    copy = canvas.selected()[0]
    person.move(copy, 60, 240)
    person.connect("residual", copy, bridge.project.graph.input_ports(copy)[0].name)
    assert bridge.inference.totals.parameters == 6 * (size * size + size)
    person.open(copy)
    person.hand.click(person.hand.body(linear))
    person.switch("bias")
    person.point_at_nothing()
    person.key(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert bridge.inference.totals.parameters == 6 * size * size

    while bridge.project != empty and bridge.update.undo_title is not None:
        person.key(Qt.Key.Key_Z, CONTROL)
    assert bridge.project == empty
    assert person.nodes == set()
