"""The trials of a sweep as rows."""

from __future__ import annotations

import math
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from engine.api import Trial
from gui.language.engine_words import translated
from gui.sweeps.board import TrialBoard
from gui.sweeps.scale import value_text
from gui.sweeps.trial_words import aim_words, seconds_words, state_words
from gui.theme.theme import Theme
from gui.widgets.number_text import short_number

Index = QModelIndex | QPersistentModelIndex
NUMBER, RESULT, STATE, SECONDS = "number", "result", "state", "seconds"
_ROLE = Qt.ItemDataRole
_NO_INDEX = QModelIndex()


class TrialModel(QAbstractTableModel):
    """A row for each trial that is not left out, in the order that is asked for."""

    def __init__(self, theme: Theme, board: TrialBoard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._board = theme, board
        self._order: tuple[str, bool] = (NUMBER, False)
        self.rows: list[Trial] = []
        self.columns: list[str] = []
        board.changed.connect(self._follow)
        self._follow()

    def row_of(self, number: int | None) -> int | None:
        """Where a trial stands."""
        rows = (row for row, trial in enumerate(self.rows) if trial.number == number)
        return next(rows, None)

    def _follow(self) -> None:
        board = self._board
        columns = [NUMBER, RESULT, STATE, *(axis.target for axis in board.axes), SECONDS]
        rows = self._sorted([trial for trial in board.trials if board.is_kept(trial)])
        before, after = [t.number for t in self.rows], [t.number for t in rows]
        if columns != self.columns:
            self.beginResetModel()
            self.columns, self.rows = columns, rows
            self.endResetModel()
        elif before == after:
            self.rows = rows
            if rows:
                last = self.index(len(rows) - 1, len(columns) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
        elif after[: len(before)] == before:
            self.beginInsertRows(QModelIndex(), len(before), len(after) - 1)
            self.rows = rows
            self.endInsertRows()
        else:
            self._reorder(rows)

    def _reorder(self, rows: list[Trial]) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        numbers = [self.rows[index.row()].number for index in before]
        self.rows = rows
        places = {trial.number: row for row, trial in enumerate(rows)}
        after = [
            self.index(places[number], index.column()) if number in places else QModelIndex()
            for number, index in zip(numbers, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _sorted(self, trials: list[Trial]) -> list[Trial]:
        column, is_down = self._order
        known = [trial for trial in trials if _key(trial, column) is not None]
        rest = [trial for trial in trials if _key(trial, column) is None]
        known.sort(key=lambda trial: _comparable(_key(trial, column)), reverse=is_down)
        return [*known, *rest]

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(self.columns):
            self._order = self.columns[column], order is Qt.SortOrder.DescendingOrder
            self._reorder(self._sorted(self.rows))

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        trial, column = self.rows[index.row()], self.columns[index.column()]
        match role:
            case _ROLE.DisplayRole:
                return self._words(trial, column)
            case _ROLE.ToolTipRole:
                return translated(trial.failure) or self._words(trial, column)
            case _ROLE.ForegroundRole:
                return self._ink(trial, column)
            case _ROLE.FontRole if self._is_best(trial):
                font = self._theme.font("body")
                font.setBold(True)
                return font
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        if role not in (_ROLE.DisplayRole, _ROLE.ToolTipRole):
            return None
        column = self.columns[section]
        known = {
            NUMBER: self.tr("Trial"),
            RESULT: aim_words(self._board.aim),
            STATE: self.tr("State"),
            SECONDS: self.tr("Time"),
        }
        if role == _ROLE.ToolTipRole and column not in known:
            return column
        return known.get(column) or self._board.titles.get(column, column)

    def _words(self, trial: Trial, column: str) -> str:
        match column:
            case "number":
                return str(trial.number + 1)
            case "result":
                return short_number(trial.result, digits=4) if math.isfinite(trial.result) else "–"
            case "state":
                words = state_words(trial, is_active=self._board.is_active)
                return f"{words}: {translated(trial.failure)}" if trial.failure else words
            case "seconds":
                return seconds_words(trial.seconds) if trial.seconds else "–"
        return value_text(trial.settings[column]) if column in trial.settings else "–"

    def _ink(self, trial: Trial, column: str) -> QColor | None:
        if self._is_best(trial) and column == RESULT:
            return self._theme.color("good")
        if trial.state == "failed" and column == STATE:
            return self._theme.color("problem")
        if column in (STATE, SECONDS, NUMBER):
            return self._theme.color("secondary")
        return None

    def _is_best(self, trial: Trial) -> bool:
        best = self._board.best
        return best is not None and best.number == trial.number


def _key(trial: Trial, column: str) -> Any:
    """What a row is sorted by; None comes last."""
    value = getattr(trial, column) if column in _OWN else trial.settings.get(column)
    return None if isinstance(value, float) and math.isnan(value) else value


_OWN = (NUMBER, RESULT, STATE, SECONDS)


def _comparable(value: Any) -> tuple[int, Any]:
    is_number = isinstance(value, int | float)
    return (0, value) if is_number else (1, str(value))
