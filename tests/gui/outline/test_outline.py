"""The outline: rows follow the document, and selection goes both ways."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.api import (
    AddNode,
    Connect,
    Disconnect,
    MakeBlock,
    MakeFrame,
    Point,
    RenameNode,
    Session,
    Together,
)
from gui.bridge import Bridge
from gui.outline.outline_panel import OutlinePanel
from gui.theme.theme import Theme
from tests.gui.canvas.hand import wire


@pytest.fixture
def document(qapp: QApplication) -> Iterator[Bridge]:
    """image → conv → relu, drawn in another order than data flow."""
    bridge = Bridge(Session())
    kinds = bridge.session.catalogue
    kind_of = {"relu": "relu", "conv": "conv2d", "image": "input"}
    nodes = [AddNode(kinds[k](), Point(0.0, 0.0), n) for n, k in kind_of.items()]
    wires = [Connect(wire("image", "conv")), Connect(wire("conv", "relu"))]
    bridge.do(Together((*nodes, *wires)))
    yield bridge
    bridge.close()


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, document: Bridge) -> OutlinePanel:
    made = OutlinePanel(theme, document)
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.show()
    qtbot.waitUntil(lambda: made.model.rowCount() == 3)
    return made


def rows(panel: OutlinePanel, parent: QModelIndex | None = None) -> list[str]:
    model, parent = panel.model, parent or QModelIndex()
    found = (model.row_at(model.index(i, 0, parent)) for i in range(model.rowCount(parent)))
    return [row.name for row in found if row is not None]


def place(panel: OutlinePanel, name: str, port: str = "") -> QModelIndex:
    model = panel.model
    index = model.index_of((), name)
    if not port:
        return index
    below = (model.index(i, 0, index) for i in range(model.rowCount(index)))
    return next(i for i in below if (row := model.row_at(i)) and row.name == f"{name}.{port}")


def test_nodes_stand_in_the_order_data_flow(panel: OutlinePanel) -> None:
    assert rows(panel) == ["image", "conv", "relu"]


def test_below_a_node_stand_its_wires(panel: OutlinePanel) -> None:
    conv = place(panel, "conv")
    assert rows(panel, conv) == ["conv.x", "conv.out"]
    assert "from image" in panel.model.data(place(panel, "conv", "x"))
    assert "to relu" in panel.model.data(place(panel, "conv", "out"))


def test_screen_readers_get_full_sentences(panel: OutlinePanel) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    words = panel.model.data(place(panel, "conv"), role)
    assert words.startswith("conv, Conv 2D")
    assert "Fed by image" in words
    assert "Feeds relu" in words
    assert panel.model.data(place(panel, "conv", "x"), role) == (
        "Input x of conv, wire from image, out"
    )


def test_an_edit_changes_only_what_became_different(
    qtbot: QtBot, panel: OutlinePanel, document: Bridge
) -> None:
    panel.tree.expand(place(panel, "image"))
    added = AddNode(document.session.catalogue["flatten"](), Point(0.0, 0.0), "flatten")
    document.do(Together((added, Connect(wire("relu", "flatten")))))
    qtbot.waitUntil(lambda: rows(panel) == ["image", "conv", "relu", "flatten"])
    assert panel.tree.isExpanded(place(panel, "image"))
    document.do(Disconnect(wire("image", "conv")))
    qtbot.waitUntil(lambda: "no wire" in panel.model.data(place(panel, "conv", "x")))


def test_what_is_selected_on_the_canvas_is_selected_here(panel: OutlinePanel) -> None:
    panel.show_selected(("conv", "relu"))
    chosen = panel.tree.selectionModel().selectedIndexes()
    assert {panel.model.row_at(i).name for i in chosen} == {"conv", "relu"}


def test_what_is_selected_here_is_told_once(qtbot: QtBot, panel: OutlinePanel) -> None:
    told: list[tuple[str, ...]] = []
    panel.chosen.connect(told.append)
    panel.tree.setCurrentIndex(place(panel, "relu"))
    assert told == [("relu",)]
    panel.show_selected(("relu",))
    assert told == [("relu",)]


def test_enter_seeks_the_node(panel: OutlinePanel) -> None:
    sought: list[str] = []
    panel.sought.connect(sought.append)
    panel.tree.setCurrentIndex(place(panel, "conv"))
    QTest.keyClick(panel.tree, Qt.Key.Key_Return)
    assert sought == ["conv"]


def test_delete_deletes_the_node_as_one_step(panel: OutlinePanel, document: Bridge) -> None:
    panel.tree.setCurrentIndex(place(panel, "conv"))
    QTest.keyClick(panel.tree, Qt.Key.Key_Delete)
    assert "conv" not in document.project.graph.by_name
    document.undo()
    assert "conv" in document.project.graph.by_name


def test_delete_on_an_input_takes_its_wire_away(panel: OutlinePanel, document: Bridge) -> None:
    panel.tree.setCurrentIndex(place(panel, "conv", "x"))
    QTest.keyClick(panel.tree, Qt.Key.Key_Delete)
    assert wire("image", "conv") not in document.project.graph.wires
    assert "conv" in document.project.graph.by_name


def test_a_row_is_renamed_where_it_stands(
    qtbot: QtBot, panel: OutlinePanel, document: Bridge
) -> None:
    panel.model.setData(place(panel, "conv"), "edges")
    assert "edges" in document.project.graph.by_name
    qtbot.waitUntil(lambda: rows(panel) == ["image", "edges", "relu"])


def test_a_refused_name_leaves_the_row_as_it_was(panel: OutlinePanel, document: Bridge) -> None:
    refused: list[str] = []
    document.refused.connect(refused.append)
    panel.model.setData(place(panel, "conv"), "relu")
    assert refused
    assert rows(panel) == ["image", "conv", "relu"]


def test_inside_a_block_nodes_are_listed_and_gone_to(
    qtbot: QtBot, panel: OutlinePanel, document: Bridge
) -> None:
    document.do(MakeBlock(frozenset({"conv"}), "edge_finder"))
    qtbot.waitUntil(lambda: "conv" not in rows(panel))
    use = next(name for name in rows(panel) if name not in ("image", "relu"))
    inside = panel.model.index_of((use,), "conv")
    assert inside.isValid()
    sought: list[str] = []
    panel.sought.connect(sought.append)
    panel.tree.setCurrentIndex(inside)
    QTest.keyClick(panel.tree, Qt.Key.Key_Return)
    assert document.drawing.path == (use,)
    assert sought == ["conv"]


def test_a_hidden_outline_costs_nothing_and_catches_up(
    qtbot: QtBot, panel: OutlinePanel, document: Bridge
) -> None:
    panel.hide()
    document.do(RenameNode("relu", "rectify"))
    qtbot.wait(80)
    assert rows(panel) == ["image", "conv", "relu"]
    panel.show()
    qtbot.waitUntil(lambda: rows(panel) == ["image", "conv", "rectify"])


def test_a_frame_holds_its_nodes_and_is_renamed_selected_and_deleted(
    qtbot: QtBot, panel: OutlinePanel, document: Bridge
) -> None:
    document.do(MakeFrame(frozenset({"conv", "relu"}), "Edges", "blue"))
    qtbot.waitUntil(lambda: len(rows(panel)) == 2)
    frame = panel.model.index(1, 0)
    assert rows(panel, frame) == ["conv", "relu"]
    panel.model.setData(frame, "Corners")
    assert document.project.graph.marks.frames[0].title == "Corners"
    told: list[tuple[str, ...]] = []
    panel.chosen.connect(told.append)
    panel.tree.setCurrentIndex(frame)
    assert told == [("#1",)]
    panel.show_selected(())
    assert panel.tree.selectionModel().isSelected(frame)
    QTest.keyClick(panel.tree, Qt.Key.Key_Delete)
    assert document.project.graph.marks.frames == ()
    assert "conv" in document.project.graph.by_name
