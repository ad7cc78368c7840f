"""The list of runs: choose one or several, sort by a header, delete, open."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from engine.api import KeptRun
from gui.runs.runs_model import Column, RunsModel, first_order
from gui.runs.sparkline_delegate import SparklineDelegate
from gui.theme.theme import Theme

_SELECT = QItemSelectionModel.SelectionFlag
_ADDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_WIDTHS = {
    Column.CURVE: 80,
    Column.NAME: 150,
    Column.WHEN: 118,
    Column.RESULT: 82,
    Column.EPOCHS: 64,
    Column.TIME: 58,
    Column.STATE: 92,
}
_LEAVES_FIRST = (Column.TIME, Column.EPOCHS, Column.STATE, Column.WHEN)
"""Columns that go where room is short, one after the other; the details have them all.

Where runs of several projects are listed, when goes before the state.
"""

_LEAST_NOTE_PX = 72
_LEAST_HEIGHT_PX = 84


class RunsTable(QTreeView):
    """Rows of runs; what is chosen stays chosen while a search hides it, as long as one adds to it.

    Signals:
        chosen_changed: other runs are chosen.
        opened: the run that was double-clicked, or on which Enter was pressed.
        delete_wanted: the chosen ones are to be deleted.
        menu_wanted: where, on the screen, the menu of the chosen ones is wanted.
    """

    chosen_changed = Signal()
    opened = Signal(object)
    delete_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, theme: Theme, model: RunsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._runs = theme, model
        self._chosen: list[str] = []
        self._adds = self._is_following = False
        self._knows_project = False
        self.setModel(model)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setItemDelegateForColumn(Column.CURVE, SparklineDelegate(theme, self))
        self.setAccessibleName(self.tr("Kept runs"))
        self.setAccessibleDescription(
            self.tr("Enter opens a run, Delete puts it into the trash; choose several to compare.")
        )
        self._set_up_header()
        model.modelReset.connect(self._choose_again)
        self.selectionModel().selectionChanged.connect(self._take_selection)
        self.doubleClicked.connect(lambda index: self.opened.emit(model.run_at(index.row())))
        self.customContextMenuRequested.connect(self._ask_for_menu)
        self.setMinimumHeight(theme.px(_LEAST_HEIGHT_PX))
        theme.changed.connect(self._share_width)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Ids of the chosen runs, in the order in which they were chosen; some may be hidden."""
        return tuple(self._chosen)

    def choose(self, keys: Iterable[str]) -> None:
        """Choose these runs and no others."""
        wanted = list(dict.fromkeys(keys))
        if wanted != self._chosen:
            self._chosen = wanted
            self._choose_again()
            self.chosen_changed.emit()

    def forget(self, keys: Iterable[str]) -> None:
        """Choose them no longer."""
        gone = set(keys)
        self.choose(key for key in self._chosen if key not in gone)

    def show_project(self, is_shown: bool) -> None:
        """Show which project each run is of, or not, where all are of one."""
        self._knows_project = is_shown
        self._share_width()

    def _set_up_header(self) -> None:
        header = self.header()
        header.setSectionsClickable(True)
        header.setSectionsMovable(False)
        header.setStretchLastSection(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(Column.WHEN, Qt.SortOrder.DescendingOrder)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setMinimumSectionSize(24)
        header.sectionClicked.connect(self._sort)
        self._sorted = int(Column.WHEN)
        header.setToolTip("")

    def _sort(self, column: int) -> None:
        header = self.header()
        # Qt has turned the arrow already; a column that is new begins with what one wants first.
        if column != self._sorted:
            header.setSortIndicator(column, first_order(column))
        self._sorted = column
        self._runs.sort(column, header.sortIndicatorOrder())

    def _take_selection(self, *_: object) -> None:
        if self._is_following:
            return
        rows = [index.row() for index in self.selectionModel().selectedRows()]
        seen = [self._runs.run_at(row).id for row in rows]
        is_hidden = self._runs.row_of
        kept = [key for key in self._chosen if key in seen]
        if self._adds:
            kept = [key for key in self._chosen if key in seen or is_hidden(key) is None]
        self._chosen = [*kept, *(key for key in seen if key not in kept)]
        self.chosen_changed.emit()

    def _choose_again(self) -> None:
        """Select the rows of what is chosen."""
        selection = QItemSelection()
        rows = [self._runs.row_of(key) for key in self._chosen]
        for row in rows:
            if row is not None:
                index = self._runs.index(row, 0)
                selection.select(index, index)
        self._is_following = True
        model = self.selectionModel()
        model.select(selection, _SELECT.ClearAndSelect | _SELECT.Rows)
        last = next((row for row in reversed(rows) if row is not None), None)
        if last is not None:
            model.setCurrentIndex(self._runs.index(last, 0), _SELECT.NoUpdate)
        self._is_following = False

    def _ask_for_menu(self, place: QPoint) -> None:
        if self._chosen:
            self.menu_wanted.emit(self.viewport().mapToGlobal(place))

    def _share_width(self) -> None:
        """Give each column its width; where room is short, some go."""
        room = self.viewport().width()
        widths = {column: self._theme.px(width) for column, width in _WIDTHS.items()}
        shown = [column for column in widths if column is not Column.NAME or self._knows_project]
        least = self._theme.px(_LEAST_NOTE_PX)
        shows_note = sum(widths[c] for c in shown) + least <= room
        time, epochs, state, when = _LEAVES_FIRST
        leaves = (time, epochs, when, state) if self._knows_project else _LEAVES_FIRST
        for column in leaves:
            if sum(widths[c] for c in shown) > room and column in shown:
                shown.remove(column)
        for column in Column:
            is_shown = column in shown or (column is Column.NOTE and shows_note)
            self.setColumnHidden(column, not is_shown)
        left = max(room - sum(widths[c] for c in shown) - (least if shows_note else 0), 0)
        for column in shown:
            more = left // 3 if column is Column.NAME else 0
            self.setColumnWidth(column, widths[column] + more)

    # Qt

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._adds = bool(event.modifiers() & _ADDING)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._adds = bool(event.modifiers() & _ADDING)
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in _DELETE and not event.modifiers() and self._chosen:
            self.delete_wanted.emit()
        elif is_enter and self.currentIndex().isValid():
            run: KeptRun = self._runs.run_at(self.currentIndex().row())
            self.opened.emit(run)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()
