"""The curves of twins over each other: the same colours, solid lines and dashes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.api import Session
from gui.figures.governed_drawing import GovernedDrawing
from gui.language.engine_words import translated
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.training.quantities import LOSS, Quantity, quantities
from gui.training.smoothed_series import SmoothedSeries
from gui.training.smoothing_button import SmoothingButton
from gui.twins.line_sample import LINES
from gui.twins.pairing import Pair
from gui.widgets.action_button import ActionButton
from gui.widgets.choice_field import ChoiceField
from gui.widgets.curve_plot import CurvePlot

_SPLITS = (("train", "accent"), ("test", "warning"))
_MOST_DOTS = 60
_FEW_POINTS = 20


class TwinCurves(QWidget):
    """One quantity of both networks, on the training and the test set.

    Attributes:
        tools: which quantity, and how it is drawn; whoever shows the curves finds a place for it.

    Signals:
        chosen_changed: another quantity is shown.
    """

    chosen_changed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pair: Pair | None = None
        self._drawing = GovernedDrawing(self)
        self._drawn: object = None
        self._smoothed: dict[str, SmoothedSeries] = {}
        self._log: dict[str, bool] = {}
        self._quantities: tuple[Quantity, ...] = ()
        self.chosen = LOSS
        self.plot = CurvePlot(theme, self)
        self.plot.set_x_label(self.tr("epoch"))
        self.plot.set_placeholder(self.tr("Train both to see their curves"))
        self.quantity = ChoiceField(theme, (), self)
        self.quantity.setToolTip(self.tr("Which quantity the curves show"))
        self.quantity.setAccessibleName(self.tr("Quantity shown"))
        self.quantity.setMinimumWidth(theme.px(112))
        self.log = ActionButton(theme, self.tr("log"), kind="quiet", parent=self)
        self.log.setCheckable(True)
        self.log.setToolTip(self.tr("Powers of ten upwards"))
        self.follow = ActionButton(theme, self.tr("follow"), kind="quiet", parent=self)
        self.follow.setToolTip(self.tr("Show everything again, and keep showing it as it grows"))
        self.follow.hide()
        self.smoothing = SmoothingButton(theme, self)
        self._lay_out()
        self.quantity.value_changed.connect(self.choose)
        self.log.toggled.connect(self._set_log)
        self.follow.clicked.connect(self.plot.follow)
        self.plot.following_changed.connect(lambda on: self.follow.setVisible(not on))
        self.smoothing.weight_chosen.connect(self._redraw)

    def show_pair(self, pair: Pair | None) -> None:
        """Show these two from now on."""
        if pair != self._pair:
            self._pair = pair
            self._smoothed.clear()
            self.plot.clear_curves()
        self.follow_projects()

    def follow_projects(self) -> None:
        """One of the two was edited, or measures something else."""
        if self._pair is None:
            return
        self._offer()
        epochs = max(session.project.training.epochs for session in self._pair)
        self.plot.set_extent(0.0, float(max(epochs, 1)))
        self._redraw()

    def choose(self, name: object) -> None:
        """Show the quantity of that name."""
        self.chosen = str(name)
        self.quantity.set_value(self.chosen)
        self._show_log()
        self.plot.clear_curves()
        self._redraw()
        self.chosen_changed.emit(self.chosen)

    def set_narrow(self, is_narrow: bool) -> None:
        """Leave of the tools the most important one, where there is room for one."""
        for part in (self.log, self.smoothing):
            part.setVisible(not is_narrow)
        self.plot.set_legend_shown(not is_narrow)

    def draw_new(self) -> None:
        """Draw what was added since the last time, now or as soon as it may be."""
        if self.isVisible() and self._state() != self._drawn:
            self._drawing.offer(self._draw)

    def _draw(self) -> None:
        if self._pair is None:
            return
        self._drawn = self._state()
        self._offer()
        quantity = next((q for q in self._quantities if q.name == self.chosen), None)
        factor = quantity.factor if quantity is not None else 1.0
        marks = []
        for number, session in enumerate(self._pair):
            for split, role in _SPLITS:
                self._draw_curve(number, session, split, role, factor)
            marks += [
                (mark.epoch, f"{session.name}: {translated(mark.text)}")
                for mark in session.history.marks
            ]
        self.plot.set_marks(tuple(sorted(marks)))
        self.plot.paint_now()

    def _draw_curve(
        self, number: int, session: Session, split: str, role: str, factor: float
    ) -> None:
        key = f"{number}/{split}"
        series = session.history.series(f"{split}/{self.chosen}")
        if not len(series):
            self.plot.remove_curve(key)
            return
        weight = self.smoothing.weight
        if split == "test" or len(series) < _FEW_POINTS:
            weight = 0.0
        known = self._smoothed.get(key)
        if known is None or known.series is not series or known.weight != weight:
            known = self._smoothed[key] = SmoothedSeries(series, weight)
        x, y, _ = known.points()
        word = self.tr("train") if split == "train" else self.tr("test")
        self.plot.set_curve(
            key,
            x,
            y * factor if factor != 1 else y,
            role,
            dots=split == "test" and len(x) <= _MOST_DOTS and not number,
            label=f"{LINES[number]} {word}",
            is_dashed=bool(number),
        )

    def _state(self) -> object:
        histories = [session.history for session in self._pair or ()]
        versions = tuple((id(history), history.version) for history in histories)
        return versions, self.chosen, self.smoothing.weight

    def _redraw(self, *_: object) -> None:
        self._drawn = None
        if self.isVisible():
            self._drawing.offer(self._draw, at_once=True)

    def _offer(self) -> None:
        """Offer what either measures."""
        found: dict[str, Quantity] = {}
        for session in self._pair or ():
            for quantity in quantities(session.project.graph, session.history.names()):
                found.setdefault(quantity.name, quantity)
        offered = tuple(found.values())
        if offered == self._quantities:
            return
        self._quantities = offered
        if self.chosen not in found:
            self.chosen = offered[0].name
        self.quantity.set_choices([(q.name, q.title) for q in offered])
        self.quantity.set_value(self.chosen)
        self._show_log()

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

    def _lay_out(self) -> None:
        self.tools = QWidget(self)
        head = QHBoxLayout(self.tools)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(SPACE)
        for part in (self.follow, self.log, self.smoothing, self.quantity):
            head.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.plot, 1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.draw_new()
