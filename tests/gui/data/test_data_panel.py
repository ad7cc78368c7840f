import msgspec
import numpy as np
import pytest
from PySide6.QtCore import Qt

from engine.api import SetData
from gui.data.class_counts import class_counts
from gui.data.data_panel import DataPanel
from tests.gui.fake_bridge import SOURCES, FakeBridge


@pytest.fixture
def shown(theme, bridge, qtbot):
    def make(source: str, width: int = 800) -> DataPanel:
        bridge.project = msgspec.structs.replace(bridge.project, data=SOURCES[source]())
        panel = DataPanel(theme, bridge)
        qtbot.addWidget(panel)
        panel.resize(width, 320)
        panel.show()
        return panel

    return make


def test_every_data_set_is_offered_with_where_it_comes_from(shown) -> None:
    panel = shown("mnist5k")
    assert panel.page.choice.count() == len(SOURCES)
    assert panel.page.origin.text() == "real data"
    assert SOURCES["mnist5k"].licence in panel.page.source.text()


def test_choosing_a_data_set_is_a_command(shown, bridge: FakeBridge) -> None:
    panel = shown("mnist5k")
    panel.page.choice.value_changed.emit("spirals")
    assert bridge.project.data.id == "spirals"
    assert isinstance(bridge.done[-1], SetData)
    assert panel.page.origin.text() == "generated"


def test_a_setting_is_changed_through_the_form(shown, bridge: FakeBridge, qtbot) -> None:
    panel = shown("spirals")
    field = panel.page.form.row("seed").field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "7")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert bridge.project.data.seed == 7


def test_examples_appear_when_the_data_are_loaded(shown, bridge: FakeBridge) -> None:
    panel = shown("digits")
    assert panel.waiting.isVisible()
    data = bridge.load_data()
    assert panel.examples.isVisible()
    np.testing.assert_array_equal(panel.examples.pictures._maps, data.test.arrays["image"][:60, 0])


def test_clicking_a_picture_looks_at_that_example(shown, bridge: FakeBridge, qtbot) -> None:
    panel = shown("digits")
    bridge.load_data()
    qtbot.mouseClick(panel.examples.next, Qt.MouseButton.LeftButton)
    view = panel.examples.pictures
    place = view.cell(2).center().toPoint()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
    assert bridge.example == ("test", 62)


def test_clicking_a_point_looks_at_that_example(shown, bridge: FakeBridge, qtbot) -> None:
    panel = shown("spirals")
    bridge.load_data()
    panel.examples.split._choose(1)
    view = panel.examples.scatter
    qtbot.waitUntil(view.isVisible)
    place = view.place(5).toPoint()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
    split, index = bridge.example
    assert split == "train"
    away = view.place(index) - view.place(5)
    assert away.manhattanLength() < 12


def test_tables_have_a_row_for_each_example(shown, bridge: FakeBridge) -> None:
    panel = shown("iris")
    data = bridge.load_data()
    table = panel.examples.table
    assert table.isVisible()
    assert table.model().rowCount() == data.test.count
    first = int(data.test.arrays["label"][0])
    names = data.field("label").class_names
    assert table.model().index(0, 0).data() == names[first]
    table.clicked.emit(table.model().index(4, 1))
    assert bridge.example == ("test", 4)


def test_data_that_can_not_be_read_say_why(shown, bridge: FakeBridge) -> None:
    panel = shown("mnist5k")
    bridge.session.data_problem = "The file is missing."
    bridge.project_updated.emit(bridge.update)
    assert panel.problem.isVisible()
    assert panel.problem.text() == "The file is missing."


def test_the_data_of_another_set_are_not_shown_meanwhile(shown, bridge: FakeBridge) -> None:
    panel = shown("digits")
    bridge.load_data()
    bridge.do(SetData(SOURCES["iris"]()))
    assert not panel.examples.isVisible()
    assert panel.waiting.isVisible()


def test_classes_are_counted_in_both_parts() -> None:
    data = SOURCES["iris"]().load()
    counts = class_counts(data)
    assert [count.train + count.test for count in counts] == [50, 50, 50]


@pytest.mark.parametrize("source", list(SOURCES), ids=lambda source: source.id)
def test_every_data_set_can_be_shown(shown, bridge: FakeBridge, source) -> None:
    panel = shown(source.id, width=320)
    bridge.load_data()
    assert not panel.grab().isNull()
    assert panel.examples.isVisible()


def test_every_step_of_a_sequence_has_its_columns(shown, bridge: FakeBridge) -> None:
    panel = shown("bit_sequences")
    bridge.load_data()
    model = panel.examples.table.model()
    titles = [model.headerData(i, Qt.Orientation.Horizontal) for i in range(model.columnCount())]
    assert titles[-6:] == [f"bit, t={step}" for step in range(6)]


def test_colour_photographs_are_shown_in_their_colours(shown, bridge: FakeBridge) -> None:
    panel = shown("photographs")
    bridge.load_data()
    picture = panel.examples.pictures._painted()
    sky = picture.pixelColor(40, 8)
    assert sky.blue() > 100
    assert sky.red() > 100
