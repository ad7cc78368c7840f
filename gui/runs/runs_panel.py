"""The panel of runs: the list of all that are kept, and beside it those that are chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from engine.api import Archive, KeptRun, ProjectUpdate, RepetitionBegun, RunChanged
from gui.bridge import Bridge
from gui.runs.panel_head import PanelHead
from gui.runs.run_book import RunBook
from gui.runs.runs_model import RunsModel
from gui.runs.runs_table import RunsTable
from gui.runs.side import Side
from gui.runs.trash_question import may_empty
from gui.runs.undo_bar import UndoBar
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.empty_hint import EmptyHint

_WIDE_PX = 520
_SETTLE_MS = 200


class RunsPanel(QWidget):
    """Lists, shows, compares, repeats and deletes runs; what opens them is asked for by signals.

    Signals:
        open_wanted: a `KeptRun` that is to be shown.
        continue_wanted: one that is to be learned on.
        repeat_wanted: one that is to be trained again, and with how many seeds.
        compared: the `ComparedRun` whose curves are to be drawn over each other; none: end that.
        difference_wanted: a `NetworkChange` to be shown on the canvas, and the run that has the
            second network.
        refused: the words of a request that was turned down.
    """

    open_wanted = Signal(object)
    continue_wanted = Signal(object)
    repeat_wanted = Signal(object, int)
    compared = Signal(object)
    difference_wanted = Signal(object, object)
    refused = Signal(str)

    def __init__(
        self,
        theme: Theme,
        bridge: Bridge,
        parent: QWidget | None = None,
        archive: Archive | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._bridge = theme, bridge
        self._in_trash = False
        self._asked_at: tuple[str, ...] | None = None
        self._repeating: RepetitionBegun | None = None
        self.book = RunBook(bridge, archive, self)
        self.head = PanelHead(theme, self)
        self.model = RunsModel(theme, self.book.unit, self)
        self.table = RunsTable(theme, self.model, self)
        self.hint = EmptyHint(theme, "", parent=self)
        self.side = Side(theme, bridge, self.book, self)
        self.progress = QLabel(self)
        self.progress.setProperty("role", "secondary")
        self.progress.setContentsMargins(EDGE, SPACE // 2, EDGE, SPACE // 2)
        self.progress.hide()
        self.undo_bar = UndoBar(theme, self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self.side.follow_project)
        self._lay_out()
        self._connect()

    def compare(self, keys: tuple[str, ...]) -> None:
        """Choose these runs, whichever projects they are of."""
        shown = {run.id for run in self.book.runs if run.summary.name == self._bridge.project.name}
        if not set(keys) <= shown:
            self.head.everywhere.setChecked(True)
        self.table.choose(keys)

    def leave_out(self, key: str) -> None:
        """Compare a run, or those of a repetition, no longer."""
        gone = [r.id for r in self.side.chosen if key in (r.id, r.summary.group)]
        self.table.forget(gone)

    def compare_no_longer(self) -> None:
        """Choose nothing."""
        self.table.choose(())

    # Following

    def _follow_book(self) -> None:
        """The folder of runs is another one than it was."""
        self.model.show(self.book.trashed if self._in_trash else self.book.runs)
        known = {run.id for run in (self.book.trashed if self._in_trash else self.book.runs)}
        self.table.choose(key for key in self.table.chosen if key in known)
        self._choose_repeated()
        self._show_chosen()
        self._show_page()

    def _follow_project(self, update: ProjectUpdate) -> None:
        if update.before is None or update.before.name != update.project.name:
            self._look()
        if self.isVisible():
            self._settle.start()

    def _follow_run(self, news: RunChanged) -> None:
        if not news.state.is_active:
            self.progress.hide()

    def _tell_repetition(self, news: RepetitionBegun) -> None:
        words = self.tr("Run {0} of {1}, seed {2}").format(news.number, news.of, news.seed)
        self.progress.setText(words)
        self.progress.show()
        self._repeating = news

    # Choosing

    def _look(self) -> None:
        """Show what is looked for."""
        is_here = not (self.head.everywhere.isChecked() or self._in_trash)
        project = self._bridge.project.name if is_here else None
        self.model.look_for("" if self._in_trash else self.head.search.text(), project)
        self.table.show_project(not is_here)
        self._show_page()

    def _show_chosen(self) -> None:
        """Show the chosen runs beside the list."""
        chosen = self.table.chosen
        self.head.show_trash(len(self.book.trashed), in_trash=self._in_trash, chosen=len(chosen))
        runs = () if self._in_trash else self._runs(chosen)
        self.side.show_runs(runs)
        self.model.mark(self.side.inks)
        self._arrange()

    def _runs(self, keys: tuple[str, ...]) -> tuple[KeptRun, ...]:
        found = {run.id: run for run in self.book.runs}
        return tuple(found[key] for key in keys if key in found)

    def _choose_group(self) -> None:
        group = self.side.chosen[0].summary.group
        self.compare(tuple(r.id for r in reversed(self.book.runs) if r.summary.group == group))

    def _repeat(self, run: KeptRun, seeds: int) -> None:
        self._asked_at, self._repeating = self.table.chosen, None
        self.repeat_wanted.emit(run, seeds)

    def _choose_repeated(self) -> None:
        """Compare what was repeated when all of it is done, unless other runs were chosen since."""
        news = self._repeating
        if news is None or news.number < news.of or self._asked_at != self.table.chosen:
            return
        mates = [run for run in reversed(self.book.runs) if run.summary.group == news.group]
        if len(mates) == news.of and not any(run.summary.state.is_active for run in mates):
            self._asked_at = self._repeating = None
            if len(mates) > 1:
                self.compare(tuple(run.id for run in mates))

    def _show_page(self) -> None:
        is_empty = self.model.rowCount() == 0
        self.hint.set_text(self._hint_words() if is_empty else "")
        is_elsewhere = not self.head.everywhere.isChecked() and self.model.hidden > 0
        offers = is_empty and is_elsewhere and not self._in_trash and not self.head.search.text()
        tip = self.tr("List the runs of every project, not only of this one")
        self.hint.set_button(self.tr("Show all projects") if offers else "", tip)
        self._pages.setCurrentWidget(self.hint if is_empty else self.table)
        self._arrange()

    def _hint_words(self) -> str:
        if self._in_trash:
            return self.tr("The trash is empty.")
        if self.head.search.text():
            return self.tr("No run has these words.")
        if self.model.hidden:
            count = self.model.hidden
            return self.tr("No runs of this project yet; {0} of others are kept.").format(count)
        return self.tr("Train, and each run is kept here, to be compared and gone back to.")

    # Doing

    def _open(self, run: KeptRun) -> None:
        if not self._in_trash:
            self.open_wanted.emit(run)

    def _of_chosen(self, signal: Callable[[KeptRun], object]) -> Callable[[], None]:
        """Ask for something with the one run that is chosen."""

        def ask() -> None:
            if len(self.side.chosen) == 1:
                signal(self.side.chosen[0])

        return ask

    def _delete(self) -> None:
        if self._in_trash:
            return
        gone = self.book.delete(self._runs(self.table.chosen))
        if gone:
            name = gone[0].summary.name
            one = self.tr("“{0}” is in the trash.").format(name)
            many = self.tr("{0} runs are in the trash.").format(len(gone))
            self.undo_bar.tell(one if len(gone) == 1 else many, lambda: self.book.restore(gone))

    def _show_trash(self, in_trash: bool) -> None:
        self._in_trash = in_trash
        self.undo_bar.hide()
        self.table.choose(())
        self._look()
        self._follow_book()

    def _restore(self) -> None:
        wanted = set(self.table.chosen)
        self.book.restore(tuple(run for run in self.book.trashed if run.id in wanted))

    def _empty(self) -> None:
        count = len(self.book.trashed)
        if count and may_empty(self, count):
            self.book.empty_trash()

    def _show_everywhere(self) -> None:
        self.head.everywhere.setChecked(True)

    def menu(self) -> QMenu:
        """What can be done with the chosen runs."""
        menu = QMenu(self)
        if self._in_trash:
            menu.addAction(self.tr("Restore"), self._restore)
            return menu
        chosen = self.side.chosen
        if len(chosen) == 1:
            details = self.side.details
            menu.addAction(details.open.text(), self._of_chosen(self.open_wanted.emit))
            if chosen[0].can_continue:
                menu.addAction(details.go_on.text(), self._of_chosen(self.continue_wanted.emit))
            menu.addAction(details.restore.text(), self.side.restore)
            menu.addSeparator()
        elif not self.side.comparison.canvas.isHidden():
            menu.addAction(self.side.comparison.canvas.text(), self.side.show_difference)
        menu.addAction(self.tr("Move to trash"), self._delete)
        return menu

    def _open_menu(self, place: QPoint) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    # Building

    def _lay_out(self) -> None:
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.hint)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._pages)
        self._split.addWidget(self.side)
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE // 2, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self._split, self.progress, self.undo_bar):
            column.addWidget(part, 1 if part is self._split else 0)

    def _arrange(self) -> None:
        """Beside each other where there is room, else below; nothing chosen needs no room then."""
        is_wide = self.width() >= self._theme.px(_WIDE_PX)
        way = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        if self._split.orientation() is not way:
            self._split.setOrientation(way)
            whole = self.width() if is_wide else self.height()
            self._split.setSizes([round(0.6 * whole), round(0.4 * whole)])
        has_any = self.model.rowCount() > 0 and not self._in_trash
        self.side.setVisible(bool(self.side.chosen) or (is_wide and has_any))

    def _connect(self) -> None:
        head, table, details = self.head, self.table, self.side.details
        self.book.changed.connect(self._follow_book)
        self.book.refused.connect(self.refused)
        self._bridge.project_updated.connect(self._follow_project)
        self._bridge.run_changed.connect(self._follow_run)
        self._bridge.repetition_begun.connect(self._tell_repetition)
        head.sought.connect(self._look)
        head.left_downwards.connect(table.setFocus)
        head.trash_wanted.connect(self._show_trash)
        head.restore_wanted.connect(self._restore)
        head.empty_wanted.connect(self._empty)
        self.hint.button_clicked.connect(self._show_everywhere)
        table.chosen_changed.connect(self._show_chosen)
        table.opened.connect(self._open)
        table.delete_wanted.connect(self._delete)
        table.menu_wanted.connect(self._open_menu)
        details.open_wanted.connect(self._of_chosen(self.open_wanted.emit))
        details.continue_wanted.connect(self._of_chosen(self.continue_wanted.emit))
        details.repeat_wanted.connect(lambda n: self._of_chosen(lambda run: self._repeat(run, n))())
        details.delete_wanted.connect(self._delete)
        details.group_wanted.connect(self._choose_group)
        self.side.comparison.delete_wanted.connect(self._delete)
        self.side.comparison.ended.connect(self.compare_no_longer)
        self.side.compared.connect(self.compared)
        self.side.difference_wanted.connect(self.difference_wanted)

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.book.open()
        self._look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.side.details.note.keep()
        self.book.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
