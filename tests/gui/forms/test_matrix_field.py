"""The table in which a matrix is typed, by its keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from engine.parameter import Declared, Matrix, matrix
from gui.forms.matrix_field import MatrixField
from gui.forms.matrix_text import rows_in
from gui.theme.theme import Theme


class Kernel(Declared):
    table: Matrix = matrix(default=(), low=-9.0, high=9.0)


IDENTITY = ((1.0, 0.0), (0.0, 1.0))


@pytest.fixture
def field(theme: Theme, qtbot: QtBot) -> MatrixField:
    made = MatrixField(theme, Kernel.parameter("table"))
    qtbot.addWidget(made)
    made.resize(240, 260)
    made.show()
    qtbot.waitExposed(made)
    made.set_value(IDENTITY)
    return made


def typed(field: MatrixField, qtbot: QtBot, row: int, column: int, text: str) -> None:
    """Type into a cell, and confirm with Enter."""
    field.table.setFocus()
    field.table.setCurrentCell(row, column)
    qtbot.keyClicks(field.table, text[0])  # the first key opens the cell
    editor = field.table.findChild(QLineEdit)
    qtbot.keyClicks(editor, text[1:])
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def test_a_number_is_typed_into_a_cell(field: MatrixField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.value_changed) as told:
        typed(field, qtbot, 0, 1, "-2.5")
    assert told.args == [((1.0, -2.5), (0.0, 1.0))]


@pytest.mark.parametrize("text", ["12", "1x"])
def test_what_is_no_number_of_the_range_is_refused_and_put_back(
    field: MatrixField, qtbot: QtBot, text: str
) -> None:
    with qtbot.assertNotEmitted(field.value_changed):
        typed(field, qtbot, 0, 0, text)
        qtbot.waitUntil(lambda: bool(field.table.toolTip()))
    assert field.table.item(0, 0).text() == "1"
    assert text in field.refusal_label.text()
    assert "-9 … 9" in field.table.toolTip()


def test_rows_and_columns_come_and_go_by_key_and_button(field: MatrixField, qtbot: QtBot) -> None:
    field.table.setFocus()
    qtbot.keyClick(field.table, Qt.Key.Key_Insert)
    assert field.value() == (*IDENTITY, (0.0, 0.0))
    qtbot.keyClick(field.table, Qt.Key.Key_Insert, Qt.KeyboardModifier.AltModifier)
    assert field.value()[0] == (1.0, 0.0, 0.0)
    qtbot.mouseClick(field.fewer_columns, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(field.fewer_rows, Qt.MouseButton.LeftButton)
    assert field.value() == IDENTITY


def test_the_last_row_leaves_the_empty_matrix_and_the_first_begins_one(
    field: MatrixField, qtbot: QtBot
) -> None:
    for _ in range(2):
        qtbot.mouseClick(field.fewer_rows, Qt.MouseButton.LeftButton)
    assert field.value() == ()
    assert not field.table.isVisible()
    qtbot.mouseClick(field.more_rows, Qt.MouseButton.LeftButton)
    assert field.value() == ((0.0,),)


@pytest.mark.parametrize(
    "text", ["1\t2\n3\t4", "1, 2; 3, 4", "[[1, 2],\n [3, 4]]", "[1 2; 3 4]", "1 2\r\n3 4\r\n"]
)
def test_a_table_is_pasted_as_others_write_it(field: MatrixField, qtbot: QtBot, text: str) -> None:
    field.table.setFocus()
    field.table.setCurrentCell(0, 0)
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(field.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == ((1.0, 2.0), (3.0, 4.0))


def test_what_is_pasted_begins_at_the_cell_and_enlarges_the_table(
    field: MatrixField, qtbot: QtBot
) -> None:
    field.table.setFocus()
    field.table.setCurrentCell(1, 1)
    QGuiApplication.clipboard().setText("5\t6\n7\t8")
    qtbot.keyClick(field.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == ((1.0, 0.0, 0.0), (0.0, 5.0, 6.0), (0.0, 7.0, 8.0))


def test_rows_of_different_lengths_are_refused(field: MatrixField, qtbot: QtBot) -> None:
    field.table.setFocus()
    QGuiApplication.clipboard().setText("1, 2; 3")
    qtbot.keyClick(field.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == IDENTITY
    assert "matrix of equally long rows" in field.table.toolTip()


def test_what_is_copied_can_be_pasted_elsewhere(field: MatrixField, qtbot: QtBot) -> None:
    field.table.setFocus()
    field.table.selectAll()
    qtbot.keyClick(field.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QGuiApplication.clipboard().text()
    assert rows_in(text, Kernel.parameter("table")) == IDENTITY


def test_delete_makes_the_selected_cells_zero(field: MatrixField, qtbot: QtBot) -> None:
    field.table.setFocus()
    field.table.selectAll()
    qtbot.keyClick(field.table, Qt.Key.Key_Delete)
    assert field.value() == ((0.0, 0.0), (0.0, 0.0))


def test_cells_are_tinted_by_sign_and_size(field: MatrixField) -> None:
    field.set_value(((4.0, -4.0), (0.0, 2.0)))

    def tint(row: int, column: int):
        return field.table.item(row, column).background().color()

    assert tint(0, 0).red() > tint(0, 0).blue()
    assert tint(0, 1).blue() > tint(0, 1).red()
    assert tint(1, 0).alpha() == 0
    assert 0 < tint(1, 1).alpha() < tint(0, 0).alpha()


def test_a_click_on_a_cell_stands_there(field: MatrixField, qtbot: QtBot) -> None:
    place = field.table.visualItemRect(field.table.item(1, 1)).center()
    qtbot.mouseClick(field.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert (field.table.currentRow(), field.table.currentColumn()) == (1, 1)
