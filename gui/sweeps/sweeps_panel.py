"""The panel of sweeps: what is asked, how far it is, what was found."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from engine.api import (
    Archive,
    ChainruleError,
    FileRefused,
    Following,
    KeptSweep,
    Sweep,
    SweepArchive,
    Trial,
    best_project,
)
from gui.bridge import Bridge
from gui.language.engine_words import translated
from gui.sweeps.progress import Progress, progress_words
from gui.sweeps.results_page import ResultsPage
from gui.sweeps.setup_page import SetupPage
from gui.sweeps.sweep_queue import SweepQueue
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.action_button import ActionButton
from gui.widgets.choice_field import ChoiceField
from gui.widgets.progress_line import ProgressLine

_LOOKS_EVERY_MS = 250
_ROUNDS_TO_A_LIST = 8
"""After so many looks, also that somebody else began or ended a sweep is seen."""

_NEW = ""
_LEAST_WIDTH_PX, _WIDE_PX = 240, 480


class SweepsPanel(QWidget):
    """Sets up a sweep, or shows one of those that were begun.

    Attributes:
        queue: those at work.

    Signals:
        project_wanted: a `Project` that is to be opened in a tab.
        run_wanted: a `KeptRun` that is to be shown.
        message: words for the user, and their kind.
    """

    project_wanted = Signal(object)
    run_wanted = Signal(object)
    message = Signal(str, str)

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._bridge = theme, bridge
        self._archive = SweepArchive()
        self._known: tuple[KeptSweep, ...] = ()
        self._shown: KeptSweep | None = None
        self._following: Following | None = None
        self._offered: list[tuple[str, str]] = []
        self._was_going_on = self._is_wide = False
        self._round = 0
        self.queue = SweepQueue(self)
        self.setup = SetupPage(theme, bridge, self)
        self.results = ResultsPage(theme, self)
        self.unreadable = QLabel(self, alignment=Qt.AlignmentFlag.AlignCenter)
        self.unreadable.setWordWrap(True)
        self.unreadable.setProperty("role", "secondary")
        self._make_bar()
        self._lay_out()
        self.setMinimumWidth(theme.px(_LEAST_WIDTH_PX))
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOKS_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self.setup.started.connect(self._begin)
        self.queue.changed.connect(self._list)
        self.queue.ended.connect(self._tell_end)
        self.results.project_wanted.connect(self._want_project)
        self.results.run_wanted.connect(self._want_run)
        self._list()
        self._show(None)

    @property
    def shown(self) -> KeptSweep | None:
        """The sweep that is shown; None: one is being set up."""
        return self._shown

    @property
    def known(self) -> tuple[KeptSweep, ...]:
        """All sweeps, the newest first."""
        return self._known

    def vary(self, target: str) -> None:
        """Vary one setting more in the sweep that is being set up."""
        self._show(None)
        if not self.setup.vary_target(target):
            self.message.emit(self.tr("There is no setting {0}.").format(target), "warning")

    def close_sweeps(self) -> None:
        """The window closes: what is at work ends, and can be gone on with."""
        self._timer.stop()
        self.queue.close()

    # What the user does

    def show_sweep(self, sweep: KeptSweep | None) -> None:
        """Show a sweep; None: set one up."""
        self._show(sweep)

    def _begin(self, sweep: Sweep) -> None:
        begun: list[KeptSweep] = []
        project = self._bridge.project
        if self._bridge.attempt(lambda: begun.append(self._archive.begin(sweep, project))):
            self.queue.add(begun[0])
            self._list()
            self._show(begun[0])

    def _choose(self, id_: object) -> None:
        self._show(next((sweep for sweep in self._known if sweep.id == id_), None))

    def _stop_or_resume(self) -> None:
        sweep = self._shown
        if sweep is None:
            return
        if self._is_going_on(sweep) or self.queue.holds(sweep):
            self._bridge.attempt(lambda: self.queue.stop(sweep))
        else:
            self.queue.add(sweep)
        self._tell()

    def _delete(self) -> None:
        sweep = self._shown
        if sweep is not None and self._bridge.attempt(lambda: self._archive.delete(sweep)):
            self._list()
            self._show(None)
            words = self.tr("The sweep with its runs lies in {0} now.")
            self.message.emit(words.format(self._archive.trash_folder), "info")

    def _want_project(self, trial: Trial) -> None:
        sweep = self._shown
        if sweep is not None:
            self._bridge.attempt(
                lambda: self.project_wanted.emit(best_project(sweep.journal, trial))
            )

    def _want_run(self, trial: Trial) -> None:
        sweep = self._shown
        if sweep is not None:
            name = sweep.journal.run_folder(trial.number, 0).name
            self._bridge.attempt(lambda: self.run_wanted.emit(Archive(sweep.folder).run(name)))

    # Following

    def _show(self, sweep: KeptSweep | None) -> None:
        self._shown, self._following = sweep, None
        if sweep is not None and all(sweep.id != known.id for known in self._known):
            self._list()
        self.choice.set_value(sweep.id if sweep is not None else _NEW)
        page: QWidget = self.setup
        if sweep is not None:
            page = self.results if self._take_up(sweep) else self.unreadable
        self._pages.setCurrentWidget(page)
        self._tell()

    def _take_up(self, sweep: KeptSweep) -> bool:
        """Begin to follow a sweep; gives whether it can be read."""
        try:
            asked, project = sweep.journal.asked()
            following = Following(sweep.journal)
            following.look()
        except ChainruleError as refusal:
            self.unreadable.setText(translated(str(refusal)))
            return False
        self._following = following
        self.results.show_sweep(asked, project, sweep.journal)
        self._was_going_on = self._is_going_on(sweep)
        self.results.board.show_trials(following.trials, is_active=self._was_going_on)
        return True

    def _look(self) -> None:
        """Take up what is new of the sweep that is shown, and now and then of all."""
        self._round += 1
        if self._round % _ROUNDS_TO_A_LIST == 0:
            self._list()
        sweep, following = self._shown, self._following
        if sweep is None or following is None:
            return
        try:
            is_new = following.look()
        except FileRefused as refusal:
            self._following = None
            self.unreadable.setText(translated(str(refusal)))
            self._pages.setCurrentWidget(self.unreadable)
            return
        is_going_on = self._is_going_on(sweep)
        if is_new or is_going_on is not self._was_going_on:
            self._was_going_on = is_going_on
            self.results.board.show_trials(following.trials, is_active=is_going_on)
        self._tell()

    def _list(self) -> None:
        """Offer all sweeps there are now."""
        self._known = self._archive.sweeps()
        pairs = [(_NEW, self.tr("New sweep")), *((s.id, self._name_of(s)) for s in self._known)]
        if pairs != self._offered:
            self._offered = pairs
            self.choice.set_choices(pairs)
            self.choice.set_value(self._shown.id if self._shown is not None else _NEW)
        self._tell()

    def _name_of(self, sweep: KeptSweep) -> str:
        begun = time.strftime("%d.%m. %H:%M", time.localtime(sweep.begun))
        name = self.tr("{0}, {1}").format(sweep.name, begun)
        if self.queue.at_work is not None and sweep.folder == self.queue.at_work.folder:
            return self.tr("{0} (running)").format(name)
        return self.tr("{0} (waiting)").format(name) if self.queue.holds(sweep) else name

    def _is_going_on(self, sweep: KeptSweep) -> bool:
        at_work = self.queue.at_work
        if at_work is not None and at_work.folder == sweep.folder:
            return True
        return sweep.journal.is_going_on

    def _tell(self) -> None:
        """Say how far the sweep that is shown is, and what can be done with it."""
        sweep = self._shown
        is_shown = sweep is not None
        self.line.setVisible(is_shown)
        self.act.setVisible(is_shown)
        self.delete.setVisible(is_shown)
        self.new.setVisible(is_shown)
        if sweep is None:
            return
        progress = self._progress(sweep)
        self.line.set_progress(progress.share, *progress_words(progress))
        can_stop = progress.is_going_on or progress.is_waiting
        word = self.tr("Stop") if can_stop else self.tr("Go on")
        tip = (
            self.tr("End after the running batch; it can be gone on with")
            if can_stop
            else self.tr("Go on exactly where it stands")
        )
        if self.act.text().strip() != word:
            self.act.setText(f" {word}")
            self.act.set_icon("stop" if can_stop else "play")
        self.act.setToolTip(tip)
        self.act.setAccessibleName(word)
        self.act.setEnabled(
            not progress.is_stopping and (can_stop or (progress.over < progress.count))
        )
        self.delete.setEnabled(not can_stop)

    def _progress(self, sweep: KeptSweep) -> Progress:
        at_work = self.queue.at_work
        is_ours = at_work is not None and at_work.folder == sweep.folder
        following = self._following
        return Progress(
            trials=following.trials if following is not None else (),
            count=sweep.count,
            seeds=sweep.sweep.seeds if sweep.sweep is not None else 1,
            is_going_on=self._is_going_on(sweep),
            is_waiting=not is_ours and self.queue.holds(sweep),
            is_stopping=is_ours and self.queue.is_stopping,
        )

    def _tell_end(self, sweep: KeptSweep, fault: str) -> None:
        if fault:
            words = self.tr("The sweep of {0} ended: {1}").format(sweep.name, translated(fault))
            self.message.emit(words, "warning")
        self._look()

    # Building

    def _make_bar(self) -> None:
        theme = self._theme
        self.choice = ChoiceField(theme, (), self)
        self.choice.setToolTip(self.tr("Set up a new sweep, or look at an earlier one"))
        self.choice.setAccessibleName(self.tr("Sweep"))
        self.choice.setMinimumContentsLength(4)
        self.choice.value_changed.connect(self._choose)
        self.new = ActionButton(
            theme,
            icon="plus",
            kind="quiet",
            tool_tip=self.tr("Set up a new sweep"),
            parent=self,
        )
        self.new.clicked.connect(lambda: self._show(None))
        self.line = ProgressLine(theme, self)
        self.act = ActionButton(theme, self.tr("Stop"), "stop", parent=self)
        self.act.clicked.connect(self._stop_or_resume)
        tip = self.tr("Put this sweep with its runs into the trash")
        self.delete = ActionButton(theme, icon="delete", kind="quiet", tool_tip=tip, parent=self)
        self.delete.clicked.connect(self._delete)

    def _lay_out(self) -> None:
        self._bar = bar = QHBoxLayout()
        bar.setContentsMargins(EDGE, 0, EDGE, 0)
        bar.setSpacing(SPACE)
        bar.addWidget(self.choice, 2)
        bar.addWidget(self.new)
        bar.addWidget(self.act, 0, Qt.AlignmentFlag.AlignVCenter)
        bar.addWidget(self.delete)
        self._pages = QStackedWidget(self)
        for page in (self.setup, self.results, self.unreadable):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE // 2, 0, 0)
        column.setSpacing(SPACE)
        self._second = second = QHBoxLayout()
        second.setContentsMargins(EDGE, 0, EDGE, 0)
        column.addLayout(bar)
        column.addLayout(second)
        second.addWidget(self.line)
        column.addWidget(self._pages, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow, the progress stands in a line of its own."""
        super().resizeEvent(event)
        is_wide = self.width() >= self._theme.px(_WIDE_PX)
        if is_wide is not self._is_wide:
            self._is_wide = is_wide
            if is_wide:
                self._bar.insertWidget(2, self.line, 3)
            else:
                self._second.addWidget(self.line)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._list()
        self._look()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()
