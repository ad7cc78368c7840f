"""The ports of a block in the inspector, from inside it and from outside."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.api import (
    AddNode,
    BlockInput,
    BlockUse,
    Connect,
    End,
    InBlock,
    Point,
    Session,
    SetParameter,
    Together,
    Wire,
)
from gui.bridge import Bridge
from gui.properties.inspector_panel import InspectorPanel
from gui.properties.interface_section import InterfaceSection
from gui.theme.theme import Theme

PLACE = Point(0.0, 0.0)


@pytest.fixture
def document(qapp: QApplication) -> Iterator[Bridge]:
    """A block ``pair`` of two inputs that stands twice, each time fed by the same two nodes."""
    bridge = Bridge(Session())
    relu = bridge.session.catalogue["relu"]
    uses = [AddNode(BlockUse(block="pair"), PLACE, name) for name in ("first", "second")]
    feeds = [AddNode(relu(), PLACE, name) for name in ("a", "b")]
    ports = InBlock("pair", AddNode(BlockInput(), PLACE, "y"))
    wires = [
        Connect(Wire(End(source, "out"), End(use, port)))
        for use in ("first", "second")
        for source, port in (("a", "x"), ("b", "y"))
    ]
    bridge.do(Together((*uses, *feeds, ports, *wires)))
    yield bridge
    bridge.close()


@pytest.fixture
def panel(theme: Theme, document: Bridge, qtbot: QtBot) -> InspectorPanel:
    made = InspectorPanel(theme, document)
    qtbot.addWidget(made)
    made.resize(300, 1400)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture(params=["inside", "outside"])
def section(
    request: pytest.FixtureRequest, panel: InspectorPanel, document: Bridge
) -> InterfaceSection:
    """The same section, inside the block with nothing selected, or with its node selected."""
    if request.param == "inside":
        document.drawing.open("first")
        return panel.block_page.interface
    panel.show_nodes(("first",))
    return panel.node_page.interface


def inputs(document: Bridge, use: str = "first") -> list[str]:
    return [port.name for port in document.project.graph.input_ports(use)]


def wires(document: Bridge) -> set[str]:
    return {str(wire) for wire in document.project.graph.wires}


def test_the_ports_are_listed_in_their_order(section: InterfaceSection) -> None:
    assert section.isVisible()
    assert [row.name_field.text() for row in section.inputs.rows] == ["x", "y"]
    assert [row.name_field.text() for row in section.outputs.rows] == ["out"]
    assert not section.inputs.rows[0].steps.isVisible()


def test_a_renamed_port_keeps_its_wires_at_all_uses(
    section: InterfaceSection, document: Bridge, qtbot: QtBot
) -> None:
    before = document.project
    field = section.inputs.rows[0].name_field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "left")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert inputs(document) == ["left", "y"]
    assert {"a.out → first.left", "a.out → second.left"} <= wires(document)
    document.undo()
    assert document.project == before
    assert section.inputs.rows[0].name_field.text() == "x"


def test_a_refused_name_is_put_back(
    section: InterfaceSection, document: Bridge, qtbot: QtBot
) -> None:
    field = section.inputs.rows[0].name_field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "y")
    with qtbot.waitSignal(document.refused):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "x"
    assert inputs(document) == ["x", "y"]


def test_alt_with_an_arrow_moves_a_port_and_the_keyboard_stays_with_it(
    section: InterfaceSection, document: Bridge, qtbot: QtBot
) -> None:
    before, row = wires(document), section.inputs.rows[0]
    row.window().activateWindow()
    row.name_field.setFocus()
    row.moved.emit(-1)
    assert inputs(document) == ["x", "y"]
    qtbot.keyClick(row.name_field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert inputs(document) == ["y", "x"]
    assert wires(document) == before
    assert section.inputs.rows[1] is row


def test_a_port_is_dragged_to_another_place(section: InterfaceSection, document: Bridge) -> None:
    row, other = section.inputs.rows
    handle = row.handle
    below = handle.mapFromGlobal(other.mapToGlobal(QPoint(0, other.height() - 2)))
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, y, button, held in (
        (QEvent.Type.MouseButtonPress, 4, left, left),
        (QEvent.Type.MouseMove, 20, none, left),
        (QEvent.Type.MouseMove, below.y(), none, left),
        (QEvent.Type.MouseButtonRelease, below.y(), left, none),
    ):
        at = QPointF(4, y)
        keys = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, at, QPointF(handle.mapToGlobal(at)), button, held, keys)
        QApplication.sendEvent(handle, event)
    assert inputs(document) == ["y", "x"]
    document.undo()
    assert inputs(document) == ["x", "y"]


def test_a_new_port_can_be_named_at_once(
    section: InterfaceSection, document: Bridge, qtbot: QtBot
) -> None:
    section.inputs.add_button.click()
    assert inputs(document) == ["x", "y", "x_2"]
    row = section.inputs.rows[2]
    assert row.name_field.selectedText() == "x_2"
    section.outputs.add_button.click()
    ports = document.project.graph.output_ports("second")
    assert [port.name for port in ports] == ["out", "out_2"]


def test_what_hangs_on_a_port_is_told_before_it_is_deleted(
    section: InterfaceSection, document: Bridge
) -> None:
    before, row = document.project, section.inputs.rows[1]
    row.delete_button.click()
    assert row.question.isVisible()
    assert row.hanging.text() == "2 wires at 2 uses go with it."
    row.no.click()
    assert not row.question.isVisible()
    assert document.project is before
    row.delete_button.click()
    row.yes.click()
    assert inputs(document) == ["x"]
    assert len(wires(document)) == 2
    document.undo()
    assert document.project is before


def test_escape_keeps_the_port(
    section: InterfaceSection, document: Bridge, panel: InspectorPanel, qtbot: QtBot
) -> None:
    row = section.inputs.rows[1]
    row.delete_button.click()
    with qtbot.assertNotEmitted(panel.left):
        qtbot.keyClick(row.yes, Qt.Key.Key_Escape)
    assert not row.question.isVisible()
    assert inputs(document) == ["x", "y"]


def test_what_is_written_about_a_port_is_told_where_it_is_pointed_at(
    section: InterfaceSection, document: Bridge, qtbot: QtBot
) -> None:
    field = section.inputs.rows[0].doc_field
    field.setFocus()
    qtbot.keyClicks(field, "The left one")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert document.project.graph.input_ports("second")[0].doc == "The left one"


def test_a_block_over_time_chooses_what_a_port_does_at_each_step(
    section: InterfaceSection, document: Bridge
) -> None:
    document.session.do(SetParameter("second", "over_time", True))
    row, out = section.inputs.rows[0], section.outputs.rows[0]
    assert row.steps.isVisible()
    row.steps.value_changed.emit("whole")
    out.steps.value_changed.emit("last")
    inside = document.project.graph.blocks.inside("pair")
    assert inside.node("x").layer.values()["each_step"] == "whole"
    assert inside.node("out").layer.values()["steps"] == "last"
    assert row.steps.value() == "whole"


def test_the_uses_are_counted_and_shown_one_after_the_other(
    section: InterfaceSection, panel: InspectorPanel, document: Bridge, qtbot: QtBot
) -> None:
    assert section.used.text() == "Used 2 times"
    with qtbot.waitSignal(panel.sought) as sought:
        section.show_button.click()
    assert sought.args == ["second"]
    assert document.drawing.path == ()


def test_with_how_many_it_shares_its_weights_is_told(
    panel: InspectorPanel, document: Bridge
) -> None:
    panel.show_nodes(("first",))
    section = panel.node_page.interface
    assert section.shares.isHidden()
    for name in ("first", "second"):
        document.do(SetParameter(name, "shared", True))
    assert section.shares.text() == "Shares its weights with 1 node here."
    nested = InBlock("outer", AddNode(BlockUse(block="pair", shared=True), PLACE, "deep"))
    document.do(Together((AddNode(BlockUse(block="outer"), PLACE), nested)))
    assert section.shares.text() == "Shares its weights with 1 node here and 1 node elsewhere."


def test_a_port_renamed_inside_another_block_keeps_the_wires_outside_of_it(
    panel: InspectorPanel, document: Bridge, qtbot: QtBot
) -> None:
    document.do(AddNode(BlockUse(block="outer"), PLACE, "outer"))
    document.do(InBlock("outer", AddNode(BlockUse(block="pair"), PLACE, "deep")))
    document.drawing.open("outer")
    panel.show_nodes(("deep",))
    field = panel.node_page.interface.inputs.rows[0].name_field
    field.setText("left")
    field.commit()
    assert {"a.out → first.left", "a.out → second.left"} <= wires(document)


def test_the_name_of_the_open_block_is_changed_on_its_page(
    panel: InspectorPanel, document: Bridge
) -> None:
    document.drawing.open("first")
    assert panel.block_page.isVisible()
    assert not panel.project_page.isVisible()
    panel.block_page.header.renamed.emit("couple")
    assert set(document.project.graph.blocks.by_name) == {"couple"}
    assert panel.block_page.header.name_field.text() == "couple"
    document.drawing.go_up()
    assert panel.project_page.isVisible()


def test_the_page_of_a_block_leads_up_to_the_training_settings(
    panel: InspectorPanel, document: Bridge
) -> None:
    document.drawing.open("first")
    panel.block_page.up.click()
    assert not document.drawing.path
    assert panel.project_page.isVisible()


def test_another_blocks_ports_take_the_place_of_these(
    panel: InspectorPanel, document: Bridge
) -> None:
    document.do(AddNode(BlockUse(block="lone"), PLACE, "lone"))
    panel.show_nodes(("first",))
    section = panel.node_page.interface
    section.inputs.rows[0].delete_button.click()
    assert section.inputs.rows[0].question.isVisible()
    panel.show_nodes(("lone",))
    assert [row.name_field.text() for row in section.inputs.rows] == ["x"]
    assert not section.inputs.rows[0].question.isVisible()
