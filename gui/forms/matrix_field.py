"""A small table editor for a matrix of typed-in numbers."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from engine.api import Parameter, ParameterRefused
from gui.forms.matrix_cell import MatrixCell
from gui.forms.matrix_text import Rows, resized, rows_in, text_of, with_part
from gui.forms.numbers_field import plain_number
from gui.language.engine_words import translated
from gui.theme.colour_maps import colour_table
from gui.theme.theme import Theme
from gui.widgets.action_button import ActionButton

_ROW_PX, _COLUMN_PX, _LEAST_COLUMN_PX, _MOST_ROWS = 24, 72, 26, 8
_TINT = 0.4
_ERASERS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class MatrixField(QWidget):
    """Cells to type in, tinted by their numbers, with rows and columns to add and take away.

    Copy and paste go to and from spreadsheets; what is pasted is written from the current cell on.
    Delete makes the selected cells zero. Insert adds a row, Alt+Insert a column.

    Signals:
        value_changed: the matrix, as a tuple of rows, after each change of the user's.
    """

    value_changed = Signal(object)

    def __init__(self, theme: Theme, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._parameter = theme, parameter
        self._rows: Rows = ()
        self._fills = False
        self.table = QTableWidget(self)
        self.table.setAccessibleName(self.tr("Numbers of the matrix"))
        self.table.setItemDelegate(MatrixCell(theme, self.table))
        self.table.setShowGrid(False)
        self.table.horizontalHeader().setMinimumSectionSize(1)
        self.table.verticalHeader().setMinimumSectionSize(1)
        self.table.horizontalHeader().hide()
        self.table.verticalHeader().hide()
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.table.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.table.setTabKeyNavigation(False)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.size_label = QLabel(self)
        self.size_label.setProperty("role", "small")
        self.refusal_label = QLabel(self)
        self.refusal_label.setProperty("role", "small")
        self.refusal_label.setWordWrap(True)
        self.more_rows = self._button("plus", self.tr("Add a row"))
        self.fewer_rows = self._button("minus", self.tr("Take the last row away"))
        self.more_columns = self._button("plus", self.tr("Add a column"))
        self.fewer_columns = self._button("minus", self.tr("Take the last column away"))
        self._lay_out()
        self.setFocusProxy(self.table)
        self.table.itemChanged.connect(self._take_cell)
        self.table.installEventFilter(self)
        self.more_rows.clicked.connect(lambda: self._resize(1, 0))
        self.fewer_rows.clicked.connect(lambda: self._resize(-1, 0))
        self.more_columns.clicked.connect(lambda: self._resize(0, 1))
        self.fewer_columns.clicked.connect(lambda: self._resize(0, -1))
        theme.changed.connect(self._fill)
        self._fill()

    def value(self) -> Rows:
        """The matrix that is shown."""
        return self._rows

    def set_value(self, value: Any) -> None:
        """Show a matrix that was decided elsewhere."""
        rows = tuple(tuple(float(number) for number in row) for row in value)
        if rows != self._rows:
            self._rows = rows
            self._fill()

    def show_mixed(self) -> None:
        """Show that the edited things differ in their matrices."""
        self.set_value(())
        self.size_label.setText(self.tr("differ"))

    # Edits

    def _take_cell(self, cell: QTableWidgetItem) -> None:
        if self._fills:
            return
        place = cell.row(), cell.column()
        try:
            part = rows_in(cell.text(), self._parameter) or ((0.0,),)
        except ParameterRefused as refusal:
            self._refuse(refusal)
            return
        self._enter(with_part(self._rows, part, *place), cell.text())

    def _resize(self, rows: int, columns: int) -> None:
        height, width = self._size()
        if not self._rows:
            height, width = max(rows, 0), max(columns, 0)
            height, width = max(height, width), max(height, width)
        else:
            height, width = height + rows, width + columns
        self._enter(resized(self._rows, height, width))

    def _paste(self) -> None:
        row, column = max(self.table.currentRow(), 0), max(self.table.currentColumn(), 0)
        try:
            part = rows_in(QGuiApplication.clipboard().text(), self._parameter)
        except ParameterRefused as refusal:
            self._refuse(refusal)
            return
        if part:
            is_all = len(self.table.selectedIndexes()) == self._size()[0] * self._size()[1]
            self._enter(part if is_all else with_part(self._rows, part, row, column))

    def _copy(self) -> None:
        chosen = {(i.row(), i.column()) for i in self.table.selectedIndexes()}
        rows = sorted({row for row, _ in chosen})
        columns = sorted({column for _, column in chosen})
        part = tuple(tuple(self._rows[r][c] for c in columns) for r in rows)
        QGuiApplication.clipboard().setText(text_of(part))

    def _erase(self) -> None:
        rows = [list(row) for row in self._rows]
        for index in self.table.selectedIndexes():
            rows[index.row()][index.column()] = 0.0
        self._enter(tuple(tuple(row) for row in rows))

    def _enter(self, rows: Rows, typed: str = "") -> None:
        try:
            checked: Any = self._parameter.checked(rows)
        except ParameterRefused as refusal:
            self._refuse(self._parameter.refusal(typed) if typed else refusal)
            return
        self.table.setToolTip("")
        is_new = checked != self._rows
        self._rows = checked
        self._fill()
        if is_new:
            self.value_changed.emit(checked)

    def _refuse(self, refusal: ParameterRefused) -> None:
        """Go back to what was there, and say why."""
        words = translated(str(refusal))
        self.table.setToolTip(words)
        self._fill(says=words)

    # Showing

    def _size(self) -> tuple[int, int]:
        return len(self._rows), len(self._rows[0]) if self._rows else 0

    def _fill(self, says: str = "") -> None:
        self._fills = True
        height, width = self._size()
        self.table.setRowCount(height)
        self.table.setColumnCount(width)
        reach = max((abs(n) for row in self._rows for n in row), default=0.0)
        for i, row in enumerate(self._rows):
            for j, number in enumerate(row):
                self._fill_cell(i, j, number, number / reach if reach else 0.0)
        self._fills = False
        words = self.tr("{0} × {1}").format(height, width) if height else self.tr("empty")
        self.size_label.setText(words)
        self.refusal_label.setText(says)
        self.refusal_label.setVisible(bool(says))
        self.fewer_rows.setEnabled(height > 0)
        self.fewer_columns.setEnabled(width > 0)
        self._fit()

    def _fill_cell(self, row: int, column: int, number: float, share: float) -> None:
        cell = self.table.item(row, column)
        if cell is None:
            cell = QTableWidgetItem()
            self.table.setItem(row, column, cell)
        cell.setText(plain_number(number))
        cell.setBackground(QBrush(self._tint(share)))

    def _tint(self, share: float) -> QColor:
        """The diverging map's colour, mixed with the ground so that the number can be read."""
        table = colour_table("diverging", self._theme.is_dark)
        red, green, blue = (int(v) for v in table[round((share + 1) / 2 * 254)])
        colour = QColor(red, green, blue)
        colour.setAlphaF(_TINT * abs(share))
        return colour

    def _fit(self) -> None:
        """As high as its rows, up to some; columns share the width while they stay readable."""
        px = self._theme.px
        height, width = self._size()
        self.table.setVisible(height > 0)
        for row in range(height):
            self.table.setRowHeight(row, px(_ROW_PX))
        room = self.table.viewport().width() if self.table.isVisible() else self.width()
        wanted = min(room // width if width else 0, px(_COLUMN_PX))
        longest = max((len(plain_number(n)) for row in self._rows for n in row), default=1)
        least = max(px(_LEAST_COLUMN_PX), min(longest, 9) * px(7) + px(6))
        for column in range(width):
            self.table.setColumnWidth(column, max(wanted, least))
        bar = self.table.horizontalScrollBar().sizeHint().height()
        needs_bar = max(wanted, least) * width > room
        shown = min(height, _MOST_ROWS) * px(_ROW_PX) + 4 + (bar if needs_bar else 0)
        self.table.setFixedHeight(shown)

    def _button(self, icon: str, words: str) -> ActionButton:
        button = ActionButton(self._theme, "", icon, "quiet", words, self)
        button.setFixedSize(self._theme.px(26), self._theme.px(24))
        button.setStyleSheet("padding: 0; min-height: 0; min-width: 0;")
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(2))
        column.addWidget(self.table)
        tools = QHBoxLayout()
        tools.setSpacing(self._theme.px(2))
        tools.addWidget(self.size_label, 1)
        for words, fewer, more in (
            (self.tr("rows"), self.fewer_rows, self.more_rows),
            (self.tr("columns"), self.fewer_columns, self.more_columns),
        ):
            label = QLabel(words, self)
            label.setProperty("role", "small")
            for part in (label, fewer, more):
                tools.addWidget(part)
            tools.addSpacing(self._theme.px(4))
        column.addLayout(tools)
        column.addWidget(self.refusal_label)

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.table:
            return super().eventFilter(watched, event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(event)
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The same keys while a button has the focus, as when there is no cell yet."""
        if not self._press(event):
            super().keyPressEvent(event)

    def _press(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.key() in _ERASERS:
            self._erase()
        elif event.key() == Qt.Key.Key_Insert:
            is_column = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            self._resize(0 if is_column else 1, 1 if is_column else 0)
        else:
            return False
        return True
