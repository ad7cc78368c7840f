"""The trials of a sweep as a table that can be sorted by any column."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from gui.sweeps.board import TrialBoard
from gui.sweeps.trial_model import NUMBER, RESULT, SECONDS, STATE, TrialModel
from gui.theme.theme import Theme

_WIDTHS_PX = {NUMBER: 72, RESULT: 116, STATE: 104, SECONDS: 72}
_MOST_PX = 168
_BESIDE_TITLE_PX = 40
"""Edges, and the arrow that tells by which column is sorted."""


class TrialTable(QTableView):
    """A row for each trial; the chosen one is that of the board."""

    def __init__(self, theme: Theme, board: TrialBoard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._board = theme, board
        self._is_following = False
        self._trials = TrialModel(theme, board, self)
        self.setModel(self._trials)
        self.setAccessibleName(self.tr("Trials"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsClickable(True)
        header.setToolTip(self.tr("Press to sort by this column"))
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.selectionModel().currentRowChanged.connect(self._choose)
        board.chosen_changed.connect(self._follow_chosen)
        self._trials.modelReset.connect(self._begin)
        self._trials.layoutChanged.connect(self._follow_chosen)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def trials(self) -> TrialModel:
        """What it shows."""
        return self._trials

    def _begin(self) -> None:
        self._size_columns()
        self._follow_chosen()

    def _size_columns(self) -> None:
        metrics = self.horizontalHeader().fontMetrics()
        for section, column in enumerate(self._trials.columns):
            title = str(self._trials.headerData(section, Qt.Orientation.Horizontal))
            room = metrics.horizontalAdvance(title) + self._theme.px(_BESIDE_TITLE_PX)
            least = self._theme.px(_WIDTHS_PX.get(column, 72))
            self.setColumnWidth(section, min(max(room, least), self._theme.px(_MOST_PX)))

    def _restyle(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(26))
        self._size_columns()
        self.viewport().update()

    def _choose(self, now: QModelIndex, _before: QModelIndex) -> None:
        if not self._is_following:
            rows = self._trials.rows
            self._board.choose(rows[now.row()].number if now.isValid() else None)

    def _follow_chosen(self) -> None:
        row = self._trials.row_of(self._board.chosen)
        self._is_following = True
        try:
            if row is None:
                self.clearSelection()
                self.setCurrentIndex(QModelIndex())
            elif row != self.currentIndex().row() or not self.selectionModel().hasSelection():
                self.selectRow(row)
                self.scrollTo(self._trials.index(row, 0))
        finally:
            self._is_following = False
