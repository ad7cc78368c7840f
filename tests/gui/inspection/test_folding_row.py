"""Fields in rows: those that find no room stand behind a button, and still serve."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.inspection.folding_row import FoldingRow
from gui.widgets.choice_field import ChoiceField

NAMES = ("First", "Second", "Third", "Fourth")


@pytest.fixture
def row(theme, qtbot) -> Iterator[FoldingRow]:
    host = QWidget()
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    row = FoldingRow(theme, host)
    fields = [ChoiceField(theme, [("a", "A"), ("b", "B")], row) for _ in NAMES]
    for field, name in zip(fields, NAMES, strict=True):
        field.setAccessibleName(name)
        field.setFixedWidth(100)
    row.set_parts(fields)
    column.addWidget(row)
    column.addStretch(1)
    host.resize(440, 300)
    host.show()
    yield row
    host.close()


def _resize(row: FoldingRow, width: int, qtbot) -> None:
    row.parentWidget().resize(width, 300)
    qtbot.waitUntil(lambda: row.width() == width)


def test_fields_stand_in_one_row_where_there_is_room(row: FoldingRow) -> None:
    assert len({part.y() for part in row._held}) == 1
    assert [part.x() for part in row._held] == [0, 108, 216, 324]
    assert row.more.isHidden()


def test_rows_break_where_the_width_ends_and_nothing_is_cut(row: FoldingRow, qtbot) -> None:
    _resize(row, 240, qtbot)
    assert len({part.y() for part in row._held}) == 2
    bottom = max(part.geometry().bottom() for part in row._held)
    qtbot.waitUntil(lambda: row.height() > bottom)
    assert row.more.isHidden()


def test_what_has_no_room_opens_by_a_button_and_can_be_used_there(row: FoldingRow, qtbot) -> None:
    row.set_most_height(40)
    _resize(row, 260, qtbot)
    assert row.rest.fields == list(row._held[2:])
    assert all(row.rect().contains(part.geometry()) for part in (*row._held[:2], row.more))
    assert row.more.isVisible()
    QTest.mouseClick(row.more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(row.rest.isVisible)
    third = row._held[2]
    assert third.isVisible()
    QTest.keyClick(third, Qt.Key.Key_Down)
    assert third.value() == "b"
    row.rest.close()


def test_fields_come_back_into_the_row_when_there_is_room_again(row: FoldingRow, qtbot) -> None:
    row.set_most_height(40)
    _resize(row, 150, qtbot)
    assert len(row.rest.fields) == 3
    _resize(row, 440, qtbot)
    assert row.rest.fields == []
    assert all(part.isVisible() and part.parentWidget() is row for part in row._held)


def test_a_hidden_field_takes_no_room_in_the_row_nor_in_the_frame(row: FoldingRow, qtbot) -> None:
    row.set_most_height(40)
    _resize(row, 150, qtbot)
    row._held[1].hide()
    qtbot.waitUntil(lambda: row.rest.fields == list(row._held[2:]))
    assert row._held[1].isHidden()
    row._held[1].show()
    qtbot.waitUntil(lambda: row.rest.fields == list(row._held[1:]))
