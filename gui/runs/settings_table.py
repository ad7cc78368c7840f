"""A table of settings that are not the same everywhere; Ctrl+C copies it as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from engine.api import Difference
from gui.figures.numbers import in_unit
from gui.runs.run_words import setting_words, value_words
from gui.theme.theme import Theme

_INVALID = QModelIndex()
_DOT_PX = 10
_ROW_PX = 26
_NAME_SHARE = 0.42
_LEAST_NAME_PX, _LEAST_VALUE_PX = 116, 92
NO_UNITS: Mapping[str, str] = MappingProxyType({})
AnIndex = QModelIndex | QPersistentModelIndex


class Heading(NamedTuple):
    """What stands over a column.

    Attributes:
        role: the role of the theme that it is drawn in on the curves; empty: none.
    """

    name: str
    role: str = ""


class SettingsModel(QAbstractTableModel):
    """Differences below each other, their values beside each other."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._headings: tuple[Heading, ...] = ()
        self._rows: tuple[Difference, ...] = ()
        self._units: Mapping[str, str] = {}

    def show(
        self,
        headings: Sequence[Heading],
        rows: Sequence[Difference],
        units: Mapping[str, str] = NO_UNITS,
    ) -> None:
        """Show other values; some rows, by their names, in units."""
        self.beginResetModel()
        self._headings, self._rows, self._units = tuple(headings), tuple(rows), units
        self.endResetModel()

    def as_csv(self) -> str:
        """The table for other programs: plain numbers, one line for each setting."""
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(["setting", *(heading.name for heading in self._headings)])
        for row in self._rows:
            writer.writerow([row.name, *("" if v is None else v for v in row.values)])
        return text.getvalue()

    def rowCount(self, parent: AnIndex = _INVALID) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnIndex = _INVALID) -> int:
        return 0 if parent.isValid() else len(self._headings) + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        heading = self._headings[section - 1] if section else Heading(self.tr("Setting"))
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return heading.name
            case Qt.ItemDataRole.DecorationRole if heading.role:
                return dot(self._theme.color(heading.role), self._theme.px(_DOT_PX))
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: AnIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = self._rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(row, column) if column else setting_words(row.name)
            case Qt.ItemDataRole.ToolTipRole:
                return str(row.values[column - 1]) if column else row.name
            case Qt.ItemDataRole.ForegroundRole:
                return self._theme.color("text" if column else "secondary")
        return None

    def _words(self, row: Difference, column: int) -> str:
        value, unit = row.values[column - 1], self._units.get(row.name, "")
        return in_unit(value, unit) if unit and value is not None else value_words(value)


class SettingsTable(QTableView):
    """Shows the differences.

    Args:
        grows: it is as high as its rows, and what it stands in scrolls.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, grows: bool = False) -> None:
        super().__init__(parent)
        self._theme, self._grows = theme, grows
        self.rows = SettingsModel(theme, self)
        self.setModel(self.rows)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Settings that differ"))
        self.setAccessibleDescription(self.tr("Ctrl+C copies the table as CSV."))
        if grows:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self._fit)

    def show_differences(
        self,
        headings: Sequence[Heading],
        rows: Sequence[Difference],
        units: Mapping[str, str] = NO_UNITS,
    ) -> None:
        """Show other values; some rows, by their names, in units."""
        self.rows.show(headings, rows, units)
        self._fit()

    def copy(self) -> None:
        """Put the whole table on the clipboard, as CSV."""
        QGuiApplication.clipboard().setText(self.rows.as_csv())

    def _fit(self) -> None:
        height = self._theme.px(_ROW_PX)
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalHeader().setMinimumSectionSize(min(height, 24))
        if self._grows:
            header = self.horizontalHeader().sizeHint().height()
            self.setFixedHeight(header + self.rows.rowCount() * height + 2)
        self._share_width()

    def _share_width(self) -> None:
        """The names take their part, the values share the rest; many of them scroll."""
        count = self.rows.columnCount() - 1
        if count < 1:
            return
        room = self.viewport().width()
        share = _NAME_SHARE if count <= 2 else 0.3
        name = max(int(share * room), self._theme.px(_LEAST_NAME_PX))
        value = max((room - name) // count, self._theme.px(_LEAST_VALUE_PX))
        self.setColumnWidth(0, name)
        for column in range(1, count + 1):
            self.setColumnWidth(column, value)

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)


def dot(colour: QColor, side: int) -> QPixmap:
    """A dot of a colour, as it stands before a name."""
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(1, 1, side - 2, side - 2)
    return picture
