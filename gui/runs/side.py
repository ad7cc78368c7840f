"""Beside the list: the run that is chosen, or what tells several apart."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from engine.api import (
    ChainruleError,
    FileRefused,
    KeptRun,
    Project,
    TakeUpNetwork,
    setting_differences,
)
from gui.bridge import Bridge
from gui.figures.compared_run import SERIES, ComparedRun
from gui.figures.network_change import NetworkChange
from gui.language.engine_words import translated
from gui.runs.comparing import (
    MOST,
    Colours,
    compared,
    differences,
    entries,
    legend_names,
)
from gui.runs.comparison_page import ComparisonPage
from gui.runs.run_book import RunBook
from gui.runs.run_details import RunDetails
from gui.runs.settings_table import Heading
from gui.theme.theme import Theme
from gui.widgets.empty_hint import EmptyHint

_LEAST_PX = 96
"""Pages that want more are cut or scroll."""


class Side(QStackedWidget):
    """Shows what is known of the chosen runs.

    Signals:
        compared: the `ComparedRun` whose curves are to be drawn over each other; none: end that.
        difference_wanted: a `NetworkChange`, and the run that has the second network.
    """

    compared = Signal(object)
    difference_wanted = Signal(object, object)

    def __init__(
        self, theme: Theme, bridge: Bridge, book: RunBook, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._book = bridge, book
        self._colours = Colours()
        self._chosen: tuple[KeptRun, ...] = ()
        self._told: tuple[object, ...] = ()
        self.setMinimumSize(theme.px(_LEAST_PX), theme.px(_LEAST_PX))
        self.inks: dict[str, str] = {}
        self.details = RunDetails(theme, self)
        self.comparison = ComparisonPage(theme, self)
        self.hint = EmptyHint(
            theme, self.tr("Choose a run to see it, or several to compare them."), parent=self
        )
        for page in (self.hint, self.details, self.comparison):
            self.addWidget(page)
        self.details.note.written.connect(book.note)
        self.details.restore_wanted.connect(self.restore)
        self.comparison.difference_wanted.connect(self.show_difference)

    @property
    def chosen(self) -> tuple[KeptRun, ...]:
        """The runs that are shown."""
        return self._chosen

    def show_runs(self, runs: Sequence[KeptRun]) -> None:
        """Show these runs as they stand now."""
        self._chosen = tuple(runs)
        if len(runs) == 1:
            self._show_one(runs[0])
            self.setCurrentWidget(self.details)
        elif runs:
            self._show_several()
            self.setCurrentWidget(self.comparison)
        else:
            self.setCurrentWidget(self.hint)
        if len(runs) < 2:
            self.inks = {}
            self._tell(())

    def follow_project(self) -> None:
        """The open project is another one now."""
        if len(self._chosen) == 1:
            self._show_settings(self._chosen[0])

    def restore(self) -> None:
        """Put the network of the chosen run into the open project."""
        if len(self._chosen) == 1:
            self._bridge.attempt(lambda: self._restore(self._chosen[0]))

    def show_difference(self) -> None:
        """Show on the canvas what differs between the networks of the two that are compared."""
        chosen = entries(self._chosen)
        if len(chosen) != 2:
            return
        projects = {runs[0].id: self._book.project(runs[0]) for _, runs in chosen}
        names = legend_names(chosen, projects)
        before, after = (projects[runs[0].id].graph for _, runs in chosen)
        self.difference_wanted.emit(NetworkChange(before, after, *names), chosen[1][1][0])

    def _restore(self, run: KeptRun) -> None:
        self._bridge.do(TakeUpNetwork(self._book.project(run)))

    def _show_one(self, run: KeptRun) -> None:
        group = run.summary.group
        mates = sum(other.summary.group == group for other in self._book.runs) if group else 1
        self.details.show_run(run, self._book.begun(run), self._book.unit(run), mates)
        self._show_settings(run)

    def _show_settings(self, run: KeptRun) -> None:
        try:
            project = self._book.project(run)
        except ChainruleError as fault:
            self.details.show_differences(None, translated(str(fault)))
            return
        rows = setting_differences([project, self._bridge.project])
        self.details.show_differences(rows)

    def _show_several(self) -> None:
        chosen = entries(self._chosen)
        projects: dict[str, Project] = {}
        lost = 0
        for _, runs in chosen:
            try:
                projects[runs[0].id] = self._book.project(runs[0])
            except FileRefused:
                lost += 1
        known = tuple(entry for entry in chosen if entry[1][0].id in projects)
        shown, more = known[:MOST], len(known) - MOST
        numbers = self._colours.of([key for key, _ in shown])
        self.inks = {
            run.id: SERIES[numbers[key] % len(SERIES)] for key, runs in shown for run in runs
        }
        names = legend_names(shown, projects)
        headings = [
            Heading(name, SERIES[numbers[key] % len(SERIES)])
            for name, (key, _) in zip(names, shown, strict=True)
        ]
        rows = differences(shown, self._book, projects) if shown else ()
        drawn = compared(shown, self._book, projects, numbers)
        units = {
            run.summary.goal.replace("/", " ", 1): self._book.unit(run)
            for _, runs in shown
            for run in runs[:1]
        }
        told = self._words(lost, more, len(shown) - len(drawn))
        self.comparison.show_runs(len(self._chosen), headings, rows, units, told)
        self._tell(drawn)

    def _words(self, lost: int, more: int, pending: int) -> str:
        """What is missing in the picture, and why."""
        words = []
        if lost:
            words.append(self.tr("{0} of them can not be read.").format(lost))
        if more > 0:
            words.append(self.tr("Only the first {0} are compared.").format(MOST))
        if pending:
            words.append(self.tr("{0} have no curves yet.").format(pending))
        return " ".join(words)

    def _tell(self, drawn: tuple[ComparedRun, ...]) -> None:
        """Tell what is to be drawn, if it is something else than before."""
        told = tuple((run.key, run.name, run.number, run.histories) for run in drawn)
        if told != self._told:
            self._told = told
            self.compared.emit(drawn)
