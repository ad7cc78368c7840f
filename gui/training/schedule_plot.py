"""How the learning rate changes over a run, as a small curve."""

from __future__ import annotations

import math
from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from engine.api import SchedulePoints, Stage, schedule_points
from gui.theme.theme import Theme
from gui.training.small_plot import PX_A_TICK, SmallPlot
from gui.widgets.number_text import short_number
from gui.widgets.ticks import linear_ticks, log_ticks

_APART, _LEAST = 20.0, 1e-3
"""Stages whose rates differ by more are drawn by powers of ten, down to a part of the highest."""


class SchedulePlot(SmallPlot):
    """One curve a stage, one after the other; the stage that is edited stands out.

    Where a run is, a dot shows the rate it learns with. Under the pointer a line tells the number.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._curves: tuple[SchedulePoints, ...] = ()
        self._ends: tuple[float, ...] = ()
        self._chosen = 0
        self._is_log = False
        self._now: tuple[float, float] | None = None
        self._pointed: float | None = None
        self.setAccessibleName(self.tr("Learning rate over the run"))

    @property
    def now(self) -> tuple[float, float] | None:
        """Epoch and rate of the run that is shown; None: there is none."""
        return self._now

    @property
    def is_empty(self) -> bool:
        """Whether no stage has a learning rate that could be drawn."""
        return not any(curve.epochs for curve in self._curves)

    def show_stages(self, stages: Iterable[Stage], chosen: int) -> None:
        """Show the rates of all stages, and which of these is edited."""
        curves, ends, begin = [], [], 0.0
        for stage in stages:
            has_rate = "learning_rate" not in stage.recipe.unused
            none = SchedulePoints((), ())
            curves.append(schedule_points(stage.training, begin=begin) if has_rate else none)
            begin += stage.training.epochs
            ends.append(begin)
        self._curves, self._ends, self._chosen = tuple(curves), tuple(ends), chosen
        self._set_ranges()
        self.setAccessibleDescription(self._told())
        self.update()

    def show_now(self, epoch: float | None, rate: float = 0.0) -> None:
        """Show where a run is; None: there is none."""
        self._now = None if epoch is None else (epoch, rate)
        self.update()

    def rate_at(self, epoch: float) -> float | None:
        """The rate after so many epochs, between the points of the curve; None: there is none."""
        for curve in self._curves:
            if not curve.epochs or not curve.epochs[0] <= epoch <= curve.epochs[-1]:
                continue
            after = next(i for i, place in enumerate(curve.epochs) if place >= epoch)
            before = max(after - 1, 0)
            span = curve.epochs[after] - curve.epochs[before]
            share = (epoch - curve.epochs[before]) / span if span else 1.0
            return curve.rates[before] + share * (curve.rates[after] - curve.rates[before])
        return None

    def _set_ranges(self) -> None:
        highest = [max(curve.rates) for curve in self._curves if curve.rates]
        top = max(highest, default=0.0)
        least = min((rate for rate in highest if rate > 0), default=top)
        self._is_log = top > _APART * least > 0
        self._x_range = (0.0, max(self._ends[-1] if self._ends else 1.0, 1e-9))
        if self._is_log:
            floor = math.log10(min(least, top * _LEAST) / 2)
            self._y_range = (floor, math.log10(top) + 0.1)
        else:
            self._y_range = (0.0, top or 1.0)

    def _height(self, rate: float) -> float:
        if not self._is_log:
            return rate
        return max(math.log10(max(rate, 1e-300)), self._y_range[0])

    def _told(self) -> str:
        words = self.tr("from {0} to {1} in {2} epochs")
        told = [
            words.format(
                short_number(curve.rates[0]),
                short_number(curve.rates[-1]),
                short_number(curve.epochs[-1] - curve.epochs[0]),
            )
            for curve in self._curves
            if curve.epochs
        ]
        return "; ".join(told)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.is_empty:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_stages(painter)
            room = self.room()
            across = max(2, int(room.width() / self._theme.px(PX_A_TICK)))
            x_ticks = linear_ticks(0.0, self._x_range[1], across)
            y_ticks = (log_ticks if self._is_log else linear_ticks)(*self._y_range, 3)
            self.paint_axes(painter, x_ticks, y_ticks, is_y_log=self._is_log)
            for place, curve in enumerate(self._curves):
                role = "accent" if place == self._chosen else "faint"
                points = [
                    self.place(x, self._height(y))
                    for x, y in zip(curve.epochs, curve.rates, strict=True)
                ]
                if points:
                    self.paint_curve(painter, points, role, is_dashed=curve.is_at_most)
            self._paint_now(painter)
            self._paint_pointed(painter)

    def _paint_stages(self, painter: QPainter) -> None:
        """A ground for the stage that is edited, and a line where another one begins."""
        if len(self._ends) < 2:
            return
        room, begins = self.room(), (0.0, *self._ends[:-1])
        left = self.place(begins[self._chosen], 0.0).x()
        right = self.place(self._ends[self._chosen], 0.0).x()
        painter.fillRect(
            QRectF(left, room.top(), right - left, room.height()), self._theme.color("raised")
        )
        painter.setPen(QPen(self._theme.color("line"), 1))
        for end in self._ends[:-1]:
            x = self.place(end, 0.0).x()
            painter.drawLine(QPointF(x, room.top()), QPointF(x, room.bottom()))

    def _paint_now(self, painter: QPainter) -> None:
        if self._now is None:
            return
        epoch, rate = self._now
        height = min(max(self._height(rate), self._y_range[0]), self._y_range[1])
        at, room = self.place(min(epoch, self._x_range[1]), height), self.room()
        painter.setPen(QPen(self._theme.color("secondary"), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(at.x(), room.top()), QPointF(at.x(), room.bottom()))
        painter.setPen(QPen(self._theme.color("panel"), 1.5))
        painter.setBrush(self._theme.color("text"))
        painter.drawEllipse(at, self._theme.px(4), self._theme.px(4))

    def _paint_pointed(self, painter: QPainter) -> None:
        rate = None if self._pointed is None else self.rate_at(self._pointed)
        if self._pointed is None or rate is None:
            return
        room, at = self.room(), self.place(self._pointed, self._height(rate))
        painter.setPen(QPen(self._theme.color("faint"), 1))
        painter.drawLine(QPointF(at.x(), room.top()), QPointF(at.x(), room.bottom()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointed = self.x_at(event.position().x())
        rate = self.rate_at(self._pointed)
        epoch = short_number(self._pointed, 3)
        words = self.tr("Learning rate {0} after {1} epochs")
        self.setToolTip("" if rate is None else words.format(short_number(rate, 3), epoch))
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._pointed = None
        self.update()
