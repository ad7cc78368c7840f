"""How sure a network is beside how often it is right."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from engine.api import Calibration
from gui.figures.numbers import percent
from gui.inspection.plot_frame import PlotFrame
from gui.theme.theme import Theme
from gui.widgets.number_text import short_number

Numbers = np.ndarray[Any, np.dtype[Any]]

_HISTOGRAM = 0.26
_GAP_PX = 10


class ReliabilityView(PlotFrame):
    """A reliability diagram, and below it how many answers are how sure.

    Signals:
        spoken: what is read where the pointer is; empty: nothing.
    """

    spoken = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._found: Calibration | None = None
        self._at: int | None = None
        self.titles = (self.tr("how sure"), self.tr("how often right"))

    def show_calibration(self, found: Calibration) -> None:
        """Show another one."""
        self._found = found
        self.update()
        self._speak()

    def area(self) -> QRectF:
        """The diagram, above the histogram."""
        whole = super().area()
        if whole.height() < self._theme.px(110):
            return whole
        return whole.adjusted(0, 0, 0, -_HISTOGRAM * whole.height() - self._theme.px(_GAP_PX))

    def bar(self, number: int) -> QRectF:
        """Where the bar of a bin is painted."""
        if self._found is None or not self._found.counts[number]:
            return QRectF()
        edges = self._found.edges
        top = self.place(float(edges[number]), float(self._found.accuracy[number]))
        return QRectF(top, self.place(float(edges[number + 1]), 0.0))

    def point_at(self, place: QPointF | None) -> None:
        number = None
        if place is not None and self._found is not None:
            area, bins = self.area(), len(self._found.counts)
            share = (place.x() - area.left()) / max(area.width(), 1)
            number = int(share * bins) if 0 <= share < 1 else None
        self._go(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or self._found is None:
            super().keyPressEvent(event)
            return
        last = len(self._found.counts) - 1
        self._go(last if self._at is None else min(max(self._at + step, 0), last))

    def _go(self, number: int | None) -> None:
        if number != self._at:
            self._at = number
            self._speak()
            self.update()

    def _speak(self) -> None:
        found, at = self._found, self._at
        words = ""
        if found is not None and at is not None:
            low, high = float(found.edges[at]), float(found.edges[at + 1])
            count = int(found.counts[at])
            if count:
                words = self.tr("{count} answers are {low} to {high} sure: {right} are right")
                words = words.format(
                    count=short_number(count),
                    low=percent(low, 0),
                    high=percent(high, 0),
                    right=percent(float(found.accuracy[at])),
                )
            else:
                words = self.tr("no answer is {low} to {high} sure")
                words = words.format(low=percent(low, 0), high=percent(high, 0))
        self.setAccessibleDescription(words)
        self.spoken.emit(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.paint_axes(painter)
            if self._found is not None:
                self._paint_bars(painter, self._found)
                self._paint_histogram(painter, self._found)
            self.paint_line(painter, np.array([[0.0, 0.0], [1.0, 1.0]]), "secondary", 1.2)

    def _paint_bars(self, painter: QPainter, found: Calibration) -> None:
        theme = self._theme
        for number in np.flatnonzero(found.counts).tolist():
            bar = self.bar(number).adjusted(1, 0, -1, 0)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_faint(theme.color("accent"), 0.75 if number == self._at else 0.5))
            painter.drawRect(bar)
            # From how often it is right to how sure it is: the gap that should not be.
            sure = self.place(0.0, float(found.confidence[number])).y()
            gap = QRectF(bar.left(), min(sure, bar.top()), bar.width(), abs(sure - bar.top()))
            painter.setBrush(_faint(theme.color("problem"), 0.35))
            painter.drawRect(gap)
            painter.setPen(QPen(theme.color("problem"), 1.6 * theme.scale))
            painter.drawLine(QPointF(bar.left(), sure), QPointF(bar.right(), sure))

    def _paint_histogram(self, painter: QPainter, found: Calibration) -> None:
        theme, area = self._theme, self.area()
        whole = super().area()
        if area.height() >= whole.height():
            return
        metrics = painter.fontMetrics()
        # Between the diagram and the title stand the numbers of the axis.
        top = area.bottom() + metrics.height() + theme.px(2)
        bottom = whole.bottom() + theme.px(14)
        highest = max(int(found.counts.max()), 1)
        for number, count in enumerate(found.counts.tolist()):
            left, right = (
                self.place(number / len(found.counts), 0.0),
                self.place((number + 1) / len(found.counts), 0.0),
            )
            high = (bottom - top) * count / highest
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("text" if number == self._at else "disabled"))
            painter.drawRect(QRectF(left.x() + 1, bottom - high, right.x() - left.x() - 2, high))
        painter.setPen(theme.color("faint"))
        painter.drawText(
            QRectF(0, top, area.left() - theme.px(4), metrics.height()),
            Qt.AlignmentFlag.AlignRight,
            short_number(highest),
        )
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(QPointF(area.left(), bottom), QPointF(area.right(), bottom))


def _faint(colour: QColor, alpha: float) -> QColor:
    colour.setAlphaF(alpha)
    return colour
