"""What a sweep has found: a table and two pictures of its trials, and what becomes of one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from engine.api import Journal, Project, Sweep, Trial
from gui.language.engine_words import translated
from gui.sweeps.board import TrialBoard
from gui.sweeps.parallel_view import ParallelView
from gui.sweeps.result_scale import ResultScale
from gui.sweeps.scatter_view import ScatterView
from gui.sweeps.trial_table import TrialTable
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.action_button import ActionButton
from gui.widgets.choice_field import ChoiceField
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.segmented_control import SegmentedControl

_WIDE_PX, _WORDY_PX, _SCALED_PX = 840, 540, 440
TABLE, PARALLEL, SCATTER = "table", "parallel", "scatter"


class ResultsPage(QWidget):
    """Where there is room the table stands beside the pictures, else it is one of three.

    Signals:
        project_wanted: a `Trial` whose settings are to become a project.
        run_wanted: a `Trial` whose run is to be shown.
    """

    project_wanted = Signal(object)
    run_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._journal: Journal | None = None
        self._is_wide: bool | None = None
        self._view = PARALLEL
        self.board = TrialBoard(self)
        self.table = TrialTable(theme, self.board, self)
        self.parallel = ParallelView(theme, self.board, self)
        self.scatter = ScatterView(theme, self.board, self)
        self.scale = ResultScale(theme, self.board, self)
        self.setting = ChoiceField(theme, (), self)
        self.setting.setToolTip(self.tr("The setting that goes to the right"))
        self.setting.setAccessibleName(self.tr("Setting against the result"))
        self.setting.value_changed.connect(lambda target: self.scatter.show_setting(str(target)))
        self.views: SegmentedControl | None = None
        self.brushed = ActionButton(theme, self.tr("Show all"), kind="link", parent=self)
        self.brushed.setToolTip(self.tr("Take back what was left out along the axes"))
        self.brushed.clicked.connect(self.board.clear_brushes)
        self.told = QLabel(self)
        self.told.setProperty("role", "secondary")
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.told.setWordWrap(True)
        self._make_buttons()
        self._lay_out()
        self.board.changed.connect(self._follow)
        self.board.chosen_changed.connect(self._follow)

    def show_sweep(self, sweep: Sweep, project: Project, journal: Journal) -> None:
        """Show another sweep."""
        self._journal = journal
        self.board.show_sweep(sweep, project)
        titles = self.board.titles
        self.setting.set_choices([(axis.target, titles[axis.target]) for axis in sweep.axes])
        self.setting.set_value(self.scatter.target)

    def show_view(self, view: str) -> None:
        """Bring a picture, or where it is narrow the table, to the front."""
        self._view = view
        self._arrange()

    def _make_buttons(self) -> None:
        theme = self._theme
        self.make_best = ActionButton(
            theme,
            self.tr("Make the best a project"),
            "good",
            tool_tip=self.tr("Open a project with the settings of the best trial, in a new tab"),
            parent=self,
        )
        self.make_chosen = ActionButton(
            theme,
            self.tr("Open this trial as a project"),
            "open",
            tool_tip=self.tr("Open a project with the settings of the chosen trial, in a new tab"),
            parent=self,
        )
        self.show_run = ActionButton(
            theme,
            self.tr("Show its run"),
            "epoch",
            tool_tip=self.tr("Open the run of the chosen trial: its curves and its weights"),
            parent=self,
        )
        self.make_best.clicked.connect(lambda: self._emit(self.project_wanted, self.board.best))
        self.make_chosen.clicked.connect(
            lambda: self._emit(self.project_wanted, self.board.chosen_trial)
        )
        self.show_run.clicked.connect(lambda: self._emit(self.run_wanted, self.board.chosen_trial))

    def _emit(self, signal: object, trial: Trial | None) -> None:
        if trial is not None:
            signal.emit(trial)  # type: ignore[attr-defined]  # one of the two signals above

    def _follow(self) -> None:
        board, chosen = self.board, self.board.chosen_trial
        self.make_best.setEnabled(board.best is not None)
        self.make_chosen.setEnabled(chosen is not None and bool(chosen.settings))
        self.show_run.setEnabled(chosen is not None and self._has_run(chosen))
        self.brushed.setVisible(bool(board.brushes))
        kept = sum(map(board.is_kept, board.trials))
        if board.brushes:
            words = self.tr("{0} of {1} shown").format(kept, len(board.trials))
            self.brushed.setText(self.tr("{0} · Show all").format(words))
        failure = translated(chosen.failure) if chosen is not None else ""
        self.told.setText(failure)
        self.told.setVisible(bool(failure))

    def _has_run(self, trial: Trial) -> bool:
        journal = self._journal
        return journal is not None and (journal.run_folder(trial.number, 0) / "run.json").is_file()

    def _lay_out(self) -> None:
        self._picture = QStackedWidget(self)
        for view in (self.parallel, self.scatter):
            self._picture.addWidget(view)
        self._bar = QWidget(self)
        self._switch = QHBoxLayout(self._bar)
        self._switch.setContentsMargins(0, 0, 0, 0)
        self._switch.setSpacing(SPACE)
        self._switch.addWidget(self.setting)
        self._switch.addWidget(self.brushed)
        self._switch.addStretch(1)
        self._switch.addWidget(self.scale)
        self._right = QWidget(self)
        self._beside = right = QVBoxLayout(self._right)
        right.setContentsMargins(EDGE, 0, EDGE, 0)
        right.setSpacing(SPACE // 2)
        right.addWidget(self._picture, 1)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.table)
        self._split.addWidget(self._right)
        buttons = FlowLayout(SPACE)
        for button in (self.make_best, self.make_chosen, self.show_run):
            buttons.addWidget(button)
        below = QVBoxLayout()
        below.setContentsMargins(EDGE, 0, EDGE, SPACE)
        below.setSpacing(SPACE // 2)
        below.addWidget(self.told)
        below.addLayout(buttons)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE)
        self._column.addWidget(self._split, 1)
        self._column.addLayout(below)

    def _arrange(self) -> None:
        """Put the table beside the pictures, or among them."""
        is_wide = bool(self._is_wide)
        words = {
            TABLE: self.tr("Table"),
            PARALLEL: self.tr("Parallel"),
            SCATTER: self.tr("By setting"),
        }
        if is_wide and self._view == TABLE:
            self._view = PARALLEL
        keys = [key for key in words if key != TABLE or not is_wide]
        if self.views is not None:
            self.views.hide()
            self.views.deleteLater()
        self.views = SegmentedControl(self._theme, [(key, words[key]) for key in keys], self)
        self.views.setToolTip(self.tr("How the trials are shown"))
        self.views.setAccessibleName(self.tr("How the trials are shown"))
        self.views.set_value(self._view)
        self.views.value_changed.connect(lambda view: self.show_view(str(view)))
        self._switch.insertWidget(0, self.views)
        (self._beside if is_wide else self._column).insertWidget(0, self._bar)
        edge = 0 if is_wide else EDGE
        self._switch.setContentsMargins(edge, 0, edge, 0)
        self._show_parts()

    def _word_buttons(self) -> None:
        """Short words where room is short; the tips have them whole."""
        is_short = self.width() < self._px(_WORDY_PX)
        for button, words, short in (
            (self.make_best, self.tr("Make the best a project"), self.tr("Best as project")),
            (self.make_chosen, self.tr("Open this trial as a project"), self.tr("Open trial")),
            (self.show_run, self.tr("Show its run"), self.tr("Show run")),
        ):
            button.setText(f" {short if is_short else words}")
            button.setProperty("kind", "quiet" if is_short else "plain")
            button.style().unpolish(button)
            button.style().polish(button)

    def _px(self, length: int) -> int:
        return self._theme.px(length)

    def _show_parts(self) -> None:
        is_wide, view = bool(self._is_wide), self._view
        self.table.setVisible(is_wide or view == TABLE)
        self._right.setVisible(view != TABLE)
        self.setting.setVisible(view == SCATTER)
        self.scale.setVisible(is_wide or (view != TABLE and self.width() >= self._px(_SCALED_PX)))
        self._picture.setCurrentWidget(self.scatter if view == SCATTER else self.parallel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= self._theme.px(_WIDE_PX)
        if is_wide is not self._is_wide:
            self._is_wide = is_wide
            self._arrange()
            self._split.setSizes([self.width() // 2, self.width() - self.width() // 2])
        elif self.views is not None:
            self._show_parts()
        self._word_buttons()
