"""The kept runs as a table, sorted and filtered here: thousands take milliseconds."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from engine.api import KeptRun
from gui.runs.run_words import (
    epoch_words,
    metric_words,
    moment,
    reason,
    result_words,
    state_role,
    state_words,
    time_words,
    when,
)
from gui.theme.theme import Theme

RUN = Qt.ItemDataRole.UserRole + 1
"""The `KeptRun` of a row."""

INK = Qt.ItemDataRole.UserRole + 2
"""The role of the theme that the run's curve is drawn in."""

_INVALID = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
AnIndex = QModelIndex | QPersistentModelIndex
Key = Callable[[KeptRun], Any]


class Column(IntEnum):
    """What a run is listed with."""

    CURVE = 0
    NAME = 1
    WHEN = 2
    RESULT = 3
    EPOCHS = 4
    TIME = 5
    STATE = 6
    NOTE = 7


_NUMBERS = (Column.RESULT, Column.EPOCHS, Column.TIME)
_DOWN_FIRST = (Column.WHEN, Column.RESULT, Column.EPOCHS, Column.TIME)
"""Columns of which one wants to see the newest or the largest first."""


class RunsModel(QAbstractTableModel):
    """Rows of `KeptRun`; a list that changed only in parts is changed only there.

    Args:
        theme: colours of states.
        unit: tells the unit of a run's result; asked only for rows that are seen.
    """

    def __init__(
        self, theme: Theme, unit: Callable[[KeptRun], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._unit = theme, unit
        self._every: tuple[KeptRun, ...] = ()
        self._rows: list[KeptRun] = []
        self._places: dict[str, int] = {}
        self._inks: Mapping[str, str] = {}
        self._words = ""
        self._project: str | None = None
        self._column, self._is_downwards = Column.WHEN, True
        self._titles = {
            Column.CURVE: self.tr("Curve"),
            Column.NAME: self.tr("Project"),
            Column.WHEN: self.tr("When"),
            Column.RESULT: self.tr("Result"),
            Column.EPOCHS: self.tr("Epochs"),
            Column.TIME: self.tr("Time"),
            Column.STATE: self.tr("State"),
            Column.NOTE: self.tr("Note"),
        }

    # What is shown

    def show(self, runs: Sequence[KeptRun]) -> None:
        """Show these runs, as far as they fit what is looked for."""
        self._every = tuple(runs)
        self._settle()

    def look_for(self, words: str, project: str | None) -> None:
        """Show only runs that have all the words, and that are of the project if one is given."""
        self._words, self._project = words.strip().casefold(), project
        self._settle()

    def mark(self, inks: Mapping[str, str]) -> None:
        """Draw the curves of some runs, by their ids, in colours of their own."""
        if inks != self._inks:
            touched = {*inks, *self._inks}
            self._inks = dict(inks)
            for key in touched & self._places.keys():
                index = self.index(self._places[key], Column.CURVE)
                self.dataChanged.emit(index, index)

    def run_at(self, row: int) -> KeptRun:
        """The run of a row."""
        return self._rows[row]

    def row_of(self, key: str) -> int | None:
        """The row of a run by its id; None while it is not shown."""
        return self._places.get(key)

    @property
    def hidden(self) -> int:
        """How many runs there are beside those shown."""
        return len(self._every) - len(self._rows)

    def _settle(self) -> None:
        """Bring the rows in line with what there is and what is looked for."""
        wanted = [run for run in self._every if self._fits(run)]
        self._arrange(wanted)
        before, now = [run.id for run in self._rows], [run.id for run in wanted]
        if before == now:
            self._renew(wanted)
        elif len(before) == len(now) and set(before) == set(now):
            self._reorder(wanted)
        else:
            self.beginResetModel()
            self._take(wanted)
            self.endResetModel()

    def _renew(self, wanted: list[KeptRun]) -> None:
        old, self._rows = self._rows, wanted
        for row, (was, run) in enumerate(zip(old, wanted, strict=True)):
            if was is not run and was != run:
                self.dataChanged.emit(self.index(row, 0), self.index(row, Column.NOTE))

    def _reorder(self, wanted: list[KeptRun]) -> None:
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        keys = [self._rows[index.row()].id for index in kept]
        self._take(wanted)
        moved = [
            self.index(self._places[key], index.column())
            for key, index in zip(keys, kept, strict=True)
        ]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def _take(self, rows: list[KeptRun]) -> None:
        self._rows = rows
        self._places = {run.id: row for row, run in enumerate(rows)}

    def _fits(self, run: KeptRun) -> bool:
        if self._project is not None and run.summary.name != self._project:
            return False
        if not self._words:
            return True
        told = f"{run.summary.name} {run.note} {run.id} {state_words(run)} {run.summary.device}"
        told = f"{told} {metric_words(run)} {run.summary.text}".casefold()
        return all(word in told for word in self._words.split())

    def _arrange(self, rows: list[KeptRun]) -> None:
        """Put rows in order; those without a value stand last either way."""
        key = _KEYS[self._column]
        known = [run for run in rows if key(run) is not None]
        unknown = [run for run in rows if key(run) is None]
        known.sort(key=key, reverse=self._is_downwards)
        rows[:] = known + unknown

    # Qt's questions

    def rowCount(self, parent: AnIndex = _INVALID) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnIndex = _INVALID) -> int:
        return 0 if parent.isValid() else len(Column)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column."""
        if 0 <= column < len(Column):
            self._column = Column(column)
            self._is_downwards = order is Qt.SortOrder.DescendingOrder
            self._settle()

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._titles[Column(section)]
            case Qt.ItemDataRole.ToolTipRole:
                return self._header_tip(Column(section))
            case Qt.ItemDataRole.TextAlignmentRole if section in _NUMBERS:
                return _RIGHT
        return None

    def data(self, index: AnIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        run, column = self._rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(run, column)
            case Qt.ItemDataRole.TextAlignmentRole if column in _NUMBERS:
                return _RIGHT
            case Qt.ItemDataRole.ForegroundRole:
                return self._theme.color(self._text_role(run, column))
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(run, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._text(run, column) or self._titles[Column(column)]
            case _ if role == RUN:
                return run
            case _ if role == INK:
                return self._inks.get(run.id, "secondary")
        return None

    def _text(self, run: KeptRun, column: int) -> str:
        match column:
            case Column.NAME:
                return run.summary.name
            case Column.WHEN:
                return when(run.summary.started, time.time())
            case Column.RESULT:
                return result_words(run, self._unit(run))
            case Column.EPOCHS:
                return epoch_words(run)
            case Column.TIME:
                return time_words(run)
            case Column.STATE:
                return state_words(run)
            case Column.NOTE:
                return run.note.strip().partition("\n")[0]
        return ""

    def _text_role(self, run: KeptRun, column: int) -> str:
        match column:
            case Column.STATE:
                return state_role(run)
            case Column.RESULT if run.summary.goal_met:
                return "good"
            case Column.NAME | Column.RESULT:
                return "text"
        return "secondary"

    def _tip(self, run: KeptRun, column: int) -> str:
        match column:
            case Column.CURVE | Column.RESULT:
                words = [metric_words(run)]
                if run.summary.goal_met is not None:
                    met, missed = self.tr("The goal is reached."), self.tr("The goal is missed.")
                    words.append(met if run.summary.goal_met else missed)
                return "\n".join(words)
            case Column.WHEN:
                return moment(run.summary.started)
            case Column.STATE:
                return reason(run)
            case Column.NOTE:
                return run.note
        return ""

    def _header_tip(self, column: Column) -> str:
        tips = {
            Column.CURVE: self.tr("How the metric that counts went; sorted as the result"),
            Column.RESULT: self.tr("The metric that counts; click to sort by it"),
            Column.TIME: self.tr("How long it learned; click to sort by it"),
        }
        return tips.get(column, self.tr("Click to sort by it"))


def first_order(column: int) -> Qt.SortOrder:
    """Which way round a column is sorted when it is clicked for the first time."""
    is_down = column in (*_DOWN_FIRST, Column.CURVE)
    return Qt.SortOrder.DescendingOrder if is_down else Qt.SortOrder.AscendingOrder


_KEYS: dict[Column, Key] = {
    Column.CURVE: lambda run: run.summary.result,
    Column.NAME: lambda run: (run.summary.name.casefold(), -run.summary.started),
    Column.WHEN: lambda run: (run.summary.started, run.id),
    Column.RESULT: lambda run: run.summary.result,
    Column.EPOCHS: lambda run: run.summary.epochs,
    Column.TIME: lambda run: run.summary.seconds,
    Column.STATE: state_words,
    Column.NOTE: lambda run: run.note.strip().casefold() or None,
}
