"""Loss and metrics over a run, drawn while they grow."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.api import History, RunChanged, RunState
from gui.bridge import Bridge
from gui.figures.compared_run import ComparedRun
from gui.figures.governed_drawing import GovernedDrawing
from gui.language.engine_words import translated
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.training.compared_curves import SPLITS, ComparedCurves
from gui.training.compared_legend import ComparedLegend
from gui.training.quantities import LOSS, Quantity, quantities
from gui.training.smoothed_series import SmoothedSeries
from gui.training.smoothing_button import SmoothingButton
from gui.widgets.action_button import ActionButton
from gui.widgets.choice_field import ChoiceField
from gui.widgets.curve_plot import CurvePlot
from gui.widgets.segmented_control import SegmentedControl

_MOST_TABS = 3
_MOST_DOTS = 60
_FEW_POINTS = 20


class CurvesPanel(QWidget):
    """One quantity at a time, on the training and the test set; or that of several runs.

    Draws only what is new, only while it can be seen, and within a share of the time.

    Signals:
        left_out: key of a `ComparedRun` that is not to be compared any more.
        comparison_ended: nothing is to be compared any more.
    """

    left_out = Signal(str)
    comparison_ended = Signal()

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bridge = bridge
        self._drawing = GovernedDrawing(self)
        self._drawn: object = None
        self._smoothed: dict[str, SmoothedSeries] = {}
        self._log: dict[str, bool] = {}
        self._quantities: tuple[Quantity, ...] = ()
        self.chosen = LOSS
        self.plot = CurvePlot(theme, self)
        self.plot.set_x_label(self.tr("epoch"))
        self.log = ActionButton(theme, self.tr("log"), kind="quiet", parent=self)
        self.log.setCheckable(True)
        self.log.setToolTip(self.tr("Powers of ten upwards"))
        self.follow = ActionButton(theme, self.tr("follow"), kind="quiet", parent=self)
        self.follow.setToolTip(self.tr("Show everything again, and keep showing it as it grows"))
        self.follow.hide()
        self.smoothing = SmoothingButton(theme, self)
        self.compared = ComparedCurves(self.plot)
        self.legend = ComparedLegend(theme, self)
        words = {"test": self.tr("test"), "train": self.tr("train")}
        self.split = SegmentedControl(theme, [(name, words[name]) for name in SPLITS], self)
        self.split.setToolTip(self.tr("On which examples the compared runs were measured"))
        self.split.setAccessibleName(self.tr("Examples of the compared curves"))
        self.split.hide()
        self._tabs: SegmentedControl | ChoiceField | None = None
        self._lay_out()
        self.log.toggled.connect(self._set_log)
        self.follow.clicked.connect(self.plot.follow)
        self.plot.following_changed.connect(self._show_following)
        self.smoothing.weight_chosen.connect(self._redraw)
        self.split.value_changed.connect(self._redraw)
        self.legend.left_out.connect(self.left_out)
        self.legend.ended.connect(self.comparison_ended)
        self.plot.cursor_moved.connect(self._read_compared)
        bridge.batch_done.connect(self.draw_new)
        bridge.epoch_done.connect(self.draw_new)
        bridge.run_changed.connect(self._follow_run)
        bridge.project_updated.connect(self._show_project)
        bridge.looked_back.connect(self._show_moment)
        bridge.moments_changed.connect(self._show_moment)
        bridge.taken_up.connect(self._show_moment)
        self._show_project()

    def choose(self, name: str) -> None:
        """Show the quantity of that name."""
        self.chosen = name
        self._tabs.set_value(name) if self._tabs is not None else None
        self._show_log()
        self.plot.clear_curves()
        self._redraw()

    def compare(self, runs: tuple[ComparedRun, ...]) -> None:
        """Draw the curves of these runs over each other; none: those of the open run again."""
        was = bool(self.compared.runs)
        if not runs and not was:
            return
        if not (runs and was):
            self.compared.clear()
            self.plot.clear_curves()
        self.compared.runs = runs
        self.legend.show_runs(runs)
        self.split.setVisible(bool(runs))
        self.plot.set_legend_shown(not runs)
        self._show_project()
        self._redraw()

    def draw_new(self) -> None:
        """Draw what was added since the last time, now or as soon as it may be."""
        if self.isVisible() and self._state() != self._drawn:
            self._drawing.offer(self._draw)

    def _follow_run(self, news: RunChanged) -> None:
        """Show where a run came to rest at once: nothing is left that drawing could hold up."""
        if news.state is RunState.RUNNING:
            self.draw_new()
        elif self.isVisible() and self._state() != self._drawn:
            self._drawing.offer(self._draw, at_once=True)

    def _draw(self) -> None:
        history: History = self._bridge.session.history
        if self._drawn is not None and history is not self._drawn_history():
            self.plot.clear_curves()
            self._smoothed.clear()
        self._drawn = self._state()
        self._update_tabs(history)
        marks = tuple((mark.epoch, translated(mark.text)) for mark in history.marks)
        self.plot.set_marks(() if self.compared.runs else marks)
        quantity = next((q for q in self._quantities if q.name == self.chosen), None)
        factor = quantity.factor if quantity else 1.0
        if self.compared.runs and quantity is not None:
            self.compared.draw(quantity, self.split.value(), self.smoothing.weight)
            self._read_compared()
        else:
            for split, role in (("train", "accent"), ("test", "warning")):
                self._draw_curve(history, split, role, factor)
        self.plot.draw_now()
        self.plot.viewport().repaint()

    def _draw_curve(self, history: History, split: str, role: str, factor: float) -> None:
        series = history.series(f"{split}/{self.chosen}")
        if not len(series):
            self.plot.remove_curve(split)
            return
        weight = self.smoothing.weight
        if split == "test" or len(series) < _FEW_POINTS:
            weight = 0.0
        known = self._smoothed.get(split)
        if known is None or known.series is not series or known.weight != weight:
            known = self._smoothed[split] = SmoothedSeries(series, weight)
        x, y, raw = known.points()
        dots = split == "test" and len(x) <= _MOST_DOTS
        faint = raw * factor if weight and factor != 1 else raw if weight else None
        self.plot.set_curve(
            split, x, y * factor if factor != 1 else y, role, faint=faint, dots=dots, label=split
        )

    def _read_compared(self) -> None:
        """Write the values at the cursor into the legend."""
        if self.compared.runs:
            self.legend.show_values(self.compared.values())

    def _state(self) -> object:
        history = self._bridge.session.history
        compared = self.compared.state, self.split.value()
        version = 0 if self.compared.runs else history.version
        return history, version, self.chosen, self.smoothing.weight, compared

    def _drawn_history(self) -> object:
        return self._drawn[0] if isinstance(self._drawn, tuple) else None

    def _redraw(self, *_: object) -> None:
        """Draw at once: the user asked for something else."""
        self._drawn = (self._drawn_history(),)
        if self.isVisible():
            self._drawing.offer(self._draw, at_once=True)

    def _show_project(self) -> None:
        self._update_tabs(self._bridge.session.history)
        learns = self._bridge.project.training.learns
        only_measured = self.tr("Nothing is learned here: see the numbers on the nodes")
        self.plot.set_placeholder(self.tr("Train to see the curve") if learns else only_measured)
        planned = sum(stage.training.epochs for stage in self._bridge.project.plan)
        epochs = 0 if self.compared.runs else max(planned, 1)
        self.plot.set_extent(0.0, float(epochs))
        self.draw_new()

    def _update_tabs(self, history: History) -> None:
        """Offer what this network measures and this history has."""
        offered = self.compared.offered() or quantities(self._bridge.project.graph, history.names())
        if offered == self._quantities and self._tabs is not None:
            return
        self._quantities = offered
        pairs = [(quantity.name, quantity.title) for quantity in offered]
        if self.chosen not in {name for name, _ in pairs}:
            self.chosen = pairs[0][0]
        tabs = (SegmentedControl if len(pairs) <= _MOST_TABS else ChoiceField)(
            self._theme, pairs, self
        )
        tabs.set_value(self.chosen)
        tabs.value_changed.connect(self.choose)
        if self._tabs is not None:
            self._tabs.hide()
            self._tabs.deleteLater()
        tabs.setToolTip(self.tr("Which quantity the curves show"))
        tabs.setAccessibleName(self.tr("Quantity shown"))
        self._head.insertWidget(0, tabs)
        self._tabs = tabs
        self._show_log()

    def _show_moment(self, *_: object) -> None:
        """Draw a line where the moment lies that is looked at, if one is."""
        step = self._bridge.heard.looked.step
        moment = next((m for m in self._bridge.session.moments if m.step == step), None)
        words = self.tr("step {step}")
        told = (moment.epoch, words.format(step=moment.step)) if moment is not None else None
        self.plot.set_moment(told)

    def _show_log(self) -> None:
        quantity = next((q for q in self._quantities if q.name == self.chosen), None)
        is_log = self._log.get(self.chosen, quantity is not None and quantity.is_loss)
        self.log.blockSignals(True)
        self.log.setChecked(is_log)
        self.log.blockSignals(False)
        self.plot.set_log(is_log)

    def _set_log(self, is_log: bool) -> None:
        self._log[self.chosen] = is_log
        self.plot.set_log(is_log)

    def _show_following(self, is_following: bool) -> None:
        self.follow.setVisible(not is_following)

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.setContentsMargins(EDGE, 0, EDGE, 0)
        self._head.setSpacing(SPACE)
        self._head.addStretch(1)
        for part in (self.split, self.follow, self.log, self.smoothing):
            self._head.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, SPACE)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self.legend)
        column.addWidget(self.plot, 1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.draw_new()
