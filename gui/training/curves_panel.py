"""Loss and metrics over a run, drawn while they grow."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.api import History, ProjectUpdate, RunChanged, RunState, Series
from gui.bridge import Bridge
from gui.figures.compared_run import ComparedRun
from gui.figures.governed_drawing import GovernedDrawing
from gui.language.engine_words import translated
from gui.looking.shown_panel import ShownPanel, Table
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.training.compared_curves import SPLITS, ComparedCurves
from gui.training.compared_legend import ComparedLegend
from gui.training.curve_points import CurvePoints, Row
from gui.training.curves_head import CurvesHead
from gui.training.quantities import LOSS, Quantity, quantities
from gui.training.smoothed_series import SmoothedSeries
from gui.widgets.curve_plot import CurvePlot

_MOST_DOTS = 60
_FEW_POINTS = 20


class CurvesPanel(ShownPanel):
    """One quantity at a time, on the training and the test set; or that of several runs.

    Draws only what is new, only while it can be seen, and within a share of the time. Frozen, it
    keeps the curves as they are; they can be zoomed, read and smoothed as ever.

    Signals:
        left_out: key of a `ComparedRun` that is not to be compared any more.
        comparison_ended: nothing is to be compared any more.
    """

    can_freeze = True

    left_out = Signal(str)
    comparison_ended = Signal()

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bridge = bridge
        self._drawing = GovernedDrawing(self)
        self._drawn: object = None
        self._kept: History | None = None
        self._live: tuple[History, tuple[ComparedRun, ...]] = bridge.session.history, ()
        self._smoothed: dict[str, SmoothedSeries] = {}
        self._log: dict[str, bool] = {}
        self._below_zero: set[str] = set()
        self._quantities: tuple[Quantity, ...] = ()
        self.chosen = LOSS
        self.plot = CurvePlot(theme, self)
        self.plot.set_x_label(self.tr("epoch"))
        self.head = CurvesHead(theme, self)
        self.log, self.follow = self.head.log, self.head.follow
        self.smoothing, self.split = self.head.smoothing, self.head.split
        self.compared = ComparedCurves(self.plot)
        self.legend = ComparedLegend(theme, self)
        self._lay_out()
        self.head.chosen.connect(self.choose)
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
        bridge.project_updated.connect(self._follow_project)
        bridge.looked_back.connect(self._show_moment)
        bridge.moments_changed.connect(self._show_moment)
        bridge.taken_up.connect(self._show_moment)
        self._show_project()

    def set_frozen(self, is_frozen: bool) -> None:
        if is_frozen != self._is_frozen:
            super().set_frozen(is_frozen)
            self._keep(is_frozen)

    def choose(self, name: str) -> None:
        """Show the quantity of that name."""
        self.chosen = name
        self.head.show_chosen(name)
        self._show_log()
        self.plot.clear_curves()
        self._redraw()

    def compare(self, runs: tuple[ComparedRun, ...]) -> None:
        """Draw the curves of these runs over each other; none: those of the open run again.

        Whoever asks for it wants to see it: what was frozen follows again.
        """
        was = bool(self.compared.runs)
        if not runs and not was:
            return
        self.set_frozen(False)
        if not (runs and was):
            self.compared.clear()
            self.plot.clear_curves()
        self.compared.runs = runs
        self.legend.show_runs(runs)
        self.head.set_comparing(bool(runs))
        self.plot.set_legend_shown(not runs)
        self._show_project()
        self._redraw()

    def table(self) -> Table | None:
        """All points of the quantity that is shown, as they were measured."""
        curves = self._compared_series() if self.compared.runs else self._own_series()
        if not curves:
            return None
        title = next(q.title for q in self._quantities if q.name == self.chosen)
        heads = self.tr("run"), self.tr("examples"), self.tr("epoch"), title.removesuffix(", %")
        return Table(heads, CurvePoints(curves))

    def picture(self) -> QWidget:
        return self._content

    def draw_new(self) -> None:
        """Draw what was added since the last time, now or as soon as it may be."""
        if self.isVisible() and self._state() != self._drawn:
            self._drawing.offer(self._draw)

    @property
    def _history(self) -> History:
        """What is drawn: the open run's, or as it was when the panel was frozen."""
        return self._bridge.session.history if self._kept is None else self._kept

    def _keep(self, is_frozen: bool) -> None:
        """Hold the curves as they are, or let them go."""
        history = self._bridge.session.history
        if is_frozen:
            self._live = history, self.compared.runs
            self._kept = history.as_it_is()
            self.compared.runs = tuple(map(_as_it_is, self.compared.runs))
        else:
            self._kept = None
            was, self.compared.runs = self._live
            if history is not was:
                self.plot.clear_curves()
        self._show_project()
        self._show_moment()
        self._drawn = None
        if self.isVisible():
            self._drawing.offer(self._draw, at_once=True)

    def _follow_project(self, update: ProjectUpdate) -> None:
        if update.before is None:  # another project: what was kept is none of its
            self.set_frozen(False)
        self._show_project()

    def _follow_run(self, news: RunChanged) -> None:
        """Show where a run came to rest at once: nothing is left that drawing could hold up."""
        if news.state is RunState.RUNNING:
            self.draw_new()
        elif self.isVisible() and self._state() != self._drawn:
            self._drawing.offer(self._draw, at_once=True)

    def _draw(self) -> None:
        history = self._history
        if self._drawn is not None and history is not self._drawn_history():
            self.plot.clear_curves()
            self._smoothed.clear()
            self._below_zero.clear()
            self._show_log()
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
        self._see_below_zero()
        self.plot.paint_now()
        if self._is_behind:
            QTimer.singleShot(0, self, self._redraw)

    @property
    def _is_behind(self) -> bool:
        """Whether a long curve is not smoothed to its end yet."""
        if self.compared.runs:
            return self.compared.is_behind
        shown = (self._smoothed.get(split) for split in SPLITS)
        return any(smoothed is not None and smoothed.is_behind for smoothed in shown)

    def _draw_curve(self, history: History, split: str, role: str, factor: float) -> None:
        series = history.series(f"{split}/{self.chosen}")
        if not len(series):
            self.plot.remove_curve(split)
            self._smoothed.pop(split, None)
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

    def _own_series(self) -> list[tuple[Row, Series]]:
        """The curves of the open run, each with how its rows begin."""
        history, name = self._history, self._bridge.project.name
        found = [(split, history.series(f"{split}/{self.chosen}")) for split in SPLITS]
        return [((name, split), series) for split, series in found if len(series)]

    def _compared_series(self) -> list[tuple[Row, Series]]:
        """Those of all runs that are compared, of repeated ones each by itself."""
        found: list[tuple[Row, Series]] = []
        for run in self.compared.runs:
            for number, history in enumerate(run.histories, 1):
                name = run.name if len(run.histories) == 1 else f"{run.name} {number}"
                for split in SPLITS:
                    series = history.series(f"{split}/{self.chosen}")
                    if len(series):
                        found.append(((name, split), series))
        return found

    def _read_compared(self) -> None:
        """Write the values at the cursor into the legend."""
        if self.compared.runs:
            self.legend.show_values(self.compared.values())

    def _state(self) -> object:
        history = self._history
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
        self._update_tabs(self._history)
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
        if offered == self._quantities:
            return
        self._quantities = offered
        if self.chosen not in {quantity.name for quantity in offered}:
            self.chosen = offered[0].name
        self.head.offer(offered, self.chosen)
        self._show_log()

    def _show_moment(self, *_: object) -> None:
        """Draw a line where the moment lies that is looked at, if one is."""
        if self._is_frozen:
            return
        step = self._bridge.heard.looked.step
        moment = next((m for m in self._bridge.session.moments if m.step == step), None)
        words = self.tr("step {step}")
        told = (moment.epoch, words.format(step=moment.step)) if moment is not None else None
        self.plot.set_moment(told)

    def _show_log(self) -> None:
        quantity = next((q for q in self._quantities if q.name == self.chosen), None)
        is_usual = quantity is not None and quantity.is_loss
        is_log = self._log.get(self.chosen, is_usual and self.chosen not in self._below_zero)
        self.log.blockSignals(True)
        self.log.setChecked(is_log)
        self.log.blockSignals(False)
        self.plot.set_log(is_log)

    def _see_below_zero(self) -> None:
        """A loss that falls below zero, as those of players do, is drawn so that it can be seen.

        Unless the user has chosen the scale: then it only is said what is not drawn.
        """
        if self.chosen in self._log or not self.plot.hidden_labels():
            return
        shown = self._compared_series() if self.compared.runs else self._own_series()
        if any((series.y < 0).any() for _, series in shown):
            self._below_zero.add(self.chosen)
            self._show_log()

    def _set_log(self, is_log: bool) -> None:
        self._log[self.chosen] = is_log
        self.plot.set_log(is_log)

    def _show_following(self, is_following: bool) -> None:
        self.head.set_away(not is_following)

    def _lay_out(self) -> None:
        self._content = QWidget(self)
        inside = QVBoxLayout(self._content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.legend)
        inside.addWidget(self.plot, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, SPACE)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._content, 1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.draw_new()


def _as_it_is(run: ComparedRun) -> ComparedRun:
    return replace(run, histories=tuple(history.as_it_is() for history in run.histories))
