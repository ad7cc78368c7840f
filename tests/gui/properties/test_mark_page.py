"""The inspector about frames and notes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from engine.api import AddSticky, MakeFrame
from gui.properties.inspector_panel import InspectorPanel


@pytest.fixture
def panel(theme, bridge, qtbot):
    bridge.do(MakeFrame(frozenset({"conv1"}), "Encoder", "blue"))
    bridge.do(AddSticky("# Why", 0, 300, frame="#1"))
    made = InspectorPanel(theme, bridge)
    qtbot.addWidget(made)
    made.resize(300, 900)
    made.show()
    return made


def test_a_frames_page_tells_its_title_colour_and_members(panel) -> None:
    panel.show_marks(("#1",))
    page = panel.mark_page
    assert page.isVisible()
    assert not panel.project_page.isVisible()
    assert page.title_field.text() == "Encoder"
    assert page.swatches.colour == "blue"
    assert "conv1" in page.members.text()
    assert "1 note" in page.members.text()


def test_a_title_typed_there_renames_the_frame(panel, bridge, qtbot) -> None:
    panel.show_marks(("#1",))
    field = panel.mark_page.title_field
    field.selectAll()
    qtbot.keyClicks(field, "Features")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert bridge.project.graph.marks.frames[0].title == "Features"


def test_a_notes_text_is_kept_when_another_thing_is_selected(panel, bridge, qtbot) -> None:
    panel.show_marks(("#2",))
    page = panel.mark_page
    assert page.text_field.toPlainText() == "# Why"
    page.text_field.setPlainText("# Because")
    panel.show_marks(())
    assert bridge.project.graph.marks.stickies[0].text == "# Because"
    assert panel.project_page.isVisible()


def test_a_swatch_colours_what_is_shown(panel, bridge) -> None:
    panel.show_marks(("#2",))
    panel.mark_page.swatches.buttons["teal"].click()
    assert bridge.project.graph.marks.stickies[0].colour == "teal"
    assert panel.mark_page.swatches.colour == "teal"


def test_a_selected_node_is_shown_before_a_frame(panel) -> None:
    panel.show_marks(("#1",))
    panel.show_nodes(("conv1",))
    assert panel.node_page.isVisible()
    assert not panel.mark_page.isVisible()


def test_what_was_typed_for_one_note_never_lands_in_another(panel, bridge) -> None:
    bridge.do(AddSticky("other", 0, 500))
    panel.show_marks(("#2",))
    panel.mark_page.text_field.setPlainText("first")
    panel.show_marks(("#3",))
    texts = [sticky.text for sticky in bridge.project.graph.marks.stickies]
    assert texts == ["first", "other"]
    assert panel.mark_page.text_field.toPlainText() == "other"
