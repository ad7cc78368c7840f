"""Where values and steps stand on a chart of histograms."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from gui.theme.theme import Theme
from gui.widgets.ticks import linear_ticks, tick_texts

_PX_A_TICK_ACROSS, _PX_A_TICK_DOWN = 56, 26


@dataclass(frozen=True)
class Scale:
    """Numbers from ``low`` to ``high`` along pixels from ``first`` to ``last``."""

    low: float
    high: float
    first: float
    last: float

    def place(self, value: float) -> float:
        """The pixel of a number."""
        return self.first + (value - self.low) / self._span * (self.last - self.first)

    def value(self, place: float) -> float:
        """The number at a pixel."""
        return self.low + (place - self.first) / (self.last - self.first or 1.0) * self._span

    @property
    def _span(self) -> float:
        return (self.high - self.low) or 1.0


def draw_ticks_below(
    painter: QPainter, theme: Theme, plot: QRectF, scale: Scale, least: float = 0.0
) -> None:
    """Round numbers below the plot, none left of ``least``, with hairlines through it."""
    most = max(2, int(plot.width() / theme.px(_PX_A_TICK_ACROSS)))
    ticks = linear_ticks(scale.low, scale.high, most)
    metrics = painter.fontMetrics()
    for tick, text in zip(ticks, tick_texts(ticks), strict=True):
        x = scale.place(tick)
        painter.setPen(QPen(theme.color("grid"), 1))
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
        width = metrics.horizontalAdvance(text)
        left = min(max(x - width / 2, least), plot.right() - width)
        painter.setPen(theme.color("faint"))
        painter.drawText(QPointF(left, plot.bottom() + theme.px(3) + metrics.ascent()), text)


def draw_ticks_beside(painter: QPainter, theme: Theme, plot: QRectF, scale: Scale) -> None:
    """Round numbers to the left of the plot, with short hairlines."""
    most = max(2, int(plot.height() / theme.px(_PX_A_TICK_DOWN)))
    ticks = linear_ticks(scale.low, scale.high, most)
    metrics = painter.fontMetrics()
    for tick, text in zip(ticks, tick_texts(ticks), strict=True):
        y = scale.place(tick)
        painter.setPen(QPen(theme.color("grid"), 1))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.setPen(theme.color("faint"))
        room = QRectF(0, y - metrics.height() / 2, plot.left() - theme.px(5), metrics.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
