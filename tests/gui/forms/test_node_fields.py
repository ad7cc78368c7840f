"""Settings that name nodes of the drawing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from engine.parameter import Declared, node, nodes
from gui.forms.form import ParameterForm
from gui.training.drawn_nodes import known_nodes
from tests.gui.fake_bridge import lenet

LEFT = Qt.MouseButton.LeftButton


class Named(Declared):
    one: str = node(doc="The one that counts.")
    watched: str = node(empty="Sum of the losses")
    many: tuple[str, ...] = nodes(empty="None")


@pytest.fixture
def form(theme, qtbot):
    made = ParameterForm(theme, Named)
    qtbot.addWidget(made)
    made.show_nodes(known_nodes(lenet().graph))
    made.show_values(Named().values())
    made.resize(300, 200)
    made.show()
    return made


def _changes(form: ParameterForm) -> list[tuple[str, object]]:
    told: list[tuple[str, object]] = []
    form.changed.connect(lambda name, value: told.append((name, value)))
    return told


def _type(qtbot, line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def test_an_empty_name_says_what_holds_then(form) -> None:
    assert form.row("one").field.currentText() == "Automatic"
    assert form.row("watched").field.currentText() == "Sum of the losses"
    assert form.row("many").field.currentText() == "None"
    assert "Usually None" in form.row("many").toolTip()


def test_nodes_are_listed_as_data_flow_and_found_by_part_of_their_name(form, qtbot) -> None:
    field, told = form.row("one").field, _changes(form)
    names = [field.itemData(i) for i in range(1, field.count())]
    assert names.index("image") < names.index("conv1") < names.index("scores")
    _type(qtbot, field.lineEdit(), "pool2")
    qtbot.keyClick(field.lineEdit(), Qt.Key.Key_Return)
    assert told == [("one", "pool2")]


def test_what_means_no_node_goes_back_to_what_was_there(form, qtbot) -> None:
    form.show_values(Named(one="fc1").values())
    field, told = form.row("one").field, _changes(form)
    _type(qtbot, field.lineEdit(), "nothing of the kind")
    field.commit()
    assert field.currentText() == "fc1"
    _type(qtbot, field.lineEdit(), "xx")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.currentText() == "fc1"
    assert told == []


def test_a_node_that_is_gone_is_told_with_a_warning_and_can_be_replaced(form, qtbot) -> None:
    form.show_values(Named(one="fc7").values())
    field, told = form.row("one").field, _changes(form)
    assert field.is_missing
    assert "fc7" in field.currentText()
    assert "no node fc7" in field.toolTip()
    assert not field.itemIcon(field.currentIndex()).isNull()
    _type(qtbot, field.lineEdit(), "fc1")
    field.commit()
    assert told == [("one", "fc1")]
    form.show_values(Named(one="fc1").values())
    assert not field.is_missing


def test_progress_is_told_by_losses_and_metrics_alone(form) -> None:
    field = form.row("watched").field
    offered = [field.itemData(index) for index in range(field.count())]
    assert offered == ["", "cross_entropy", "accuracy"]


def test_several_nodes_are_ticked_by_mouse_and_by_keys(form, qtbot) -> None:
    field, told = form.row("many").field, _changes(form)
    qtbot.keyClick(field, Qt.Key.Key_Space)
    popup = field.popup
    assert popup.isVisible()
    row = next(i for i in range(popup.list.count()) if popup.list.item(i).text() == "fc1")
    popup.list.scrollToItem(popup.list.item(row))
    place = popup.list.visualItemRect(popup.list.item(row)).center()
    qtbot.mouseClick(popup.list.viewport(), LEFT, pos=place)
    qtbot.keyClicks(popup.search, "conv1")
    assert popup.list.count() == 1
    qtbot.keyClick(popup.search, Qt.Key.Key_Return)
    assert told == [("many", ("fc1",)), ("many", ("conv1", "fc1"))]  # as data flow
    qtbot.mouseClick(popup.none, LEFT)
    assert told[-1] == ("many", ())
    qtbot.keyClick(popup.search, Qt.Key.Key_Escape)
    assert not popup.isVisible()


def test_names_of_several_that_are_gone_can_be_ticked_off(form, qtbot) -> None:
    form.show_values(Named(many=("conv1", "fc7")).values())
    field, told = form.row("many").field, _changes(form)
    assert field.missing == ("fc7",)
    assert "no node fc7" in field.toolTip()
    field.showPopup()
    popup = field.popup
    assert "fc7" in popup.list.item(0).text()
    place = popup.list.visualItemRect(popup.list.item(0)).center()
    qtbot.mouseClick(popup.list.viewport(), LEFT, pos=place)
    assert told == [("many", ("conv1",))]
    popup.hide()
