"""How numbers are spread: one or two histograms on the same axis."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.theme import Theme
from gui.widgets.number_text import short_number
from gui.widgets.themed_widget import ThemedWidget
from gui.widgets.ticks import linear_ticks, tick_texts

Numbers = np.ndarray[Any, Any]
MOST_BINS, FEWEST_BINS = 48, 12
_MOST_COUNTED = 200_000
_PLOT_PX, _PX_A_TICK = 84, 52


@dataclass(frozen=True, eq=False)
class Spread:
    """Many numbers, as a histogram shows them.

    Attributes:
        label: what they are.
        role: colour they are drawn in.
        counts: how many lie in each bin.
        low, high: where the first bin begins and the last one ends.
        mean, deviation: of all of them.
    """

    label: str
    role: str
    counts: Numbers
    low: float
    high: float
    mean: float
    deviation: float

    def words(self) -> str:
        """Mean and deviation, as ``0.01 ± 0.2``."""
        return f"{short_number(self.mean, 2)} ± {short_number(self.deviation, 2)}"


def spreads_of(*samples: tuple[str, str, Numbers]) -> tuple[Spread, ...]:
    """Count samples of (label, colour role, numbers) in the same bins.

    What is not finite is left out; of very many numbers evenly spaced ones are counted.
    """
    kept = []
    for label, role, numbers in samples:
        flat = np.asarray(numbers, dtype=np.float64).reshape(-1)
        flat = flat[:: max(1, len(flat) // _MOST_COUNTED)]
        flat = flat[np.isfinite(flat)]
        if len(flat):
            kept.append((label, role, flat))
    if not kept:
        return ()
    low, high = _ends([flat for _, _, flat in kept])
    fewest = min(len(flat) for _, _, flat in kept)
    bins = min(max(round(2 * fewest ** (1 / 3)), FEWEST_BINS), MOST_BINS)  # as Rice counts them
    made = []
    for label, role, flat in kept:
        counts, _ = np.histogram(flat, bins=bins, range=(low, high))
        made.append(Spread(label, role, counts, low, high, float(flat.mean()), float(flat.std())))
    return tuple(made)


def _ends(samples: list[Numbers]) -> tuple[float, float]:
    low = min(float(numbers.min()) for numbers in samples)
    high = max(float(numbers.max()) for numbers in samples)
    if high - low <= 1e-12 * max(abs(low), abs(high), 1e-12):
        reach = abs(low) * 0.5 or 1.0  # all are the same number: it stands in the middle
        return low - reach, high + reach
    return low, high


class HistogramView(ThemedWidget):
    """Draws spreads over one another, with their means, and a legend above."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._spreads: tuple[Spread, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def spreads(self) -> tuple[Spread, ...]:
        """What is drawn."""
        return self._spreads

    def show_spreads(self, spreads: tuple[Spread, ...]) -> None:
        """Show these; the first is drawn as an area behind the others."""
        is_higher = len(spreads) != len(self._spreads)
        self._spreads = spreads
        words = [f"{spread.label}: {spread.words()}" for spread in spreads]
        self.setAccessibleName(self.tr("Histogram"))
        self.setAccessibleDescription("; ".join(words))
        self.setToolTip("\n".join(words + self._extent()))
        if is_higher:
            self.updateGeometry()
        self.update()

    def plot(self) -> QRectF:
        """Where the bars are drawn."""
        px, line = self._theme.px, self._line
        top = line * len(self._spreads) + px(6)
        return QRectF(px(1), top, self.width() - px(2), self.height() - top - line - px(4))

    def _extent(self) -> list[str]:
        if not self._spreads:
            return []
        ends = (short_number(end, 2) for end in (self._spreads[0].low, self._spreads[0].high))
        return [self.tr("from {0} to {1}").format(*ends)]

    @property
    def _line(self) -> int:
        return QFontMetrics(self._theme.font("small")).lineSpacing()

    def sizeHint(self) -> QSize:
        px, line = self._theme.px, self._line
        return QSize(px(200), px(_PLOT_PX) + line * (len(self._spreads) + 1) + px(10))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(96), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._spreads:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._theme.font("small"))
            self._paint_legend(painter)
            self._paint_axis(painter)
            # The largest bin of each reaches the top: shapes are compared, not numbers of weights.
            for index, spread in enumerate(self._spreads):
                self._paint_spread(painter, spread, is_behind=index < len(self._spreads) - 1)

    def _paint_legend(self, painter: QPainter) -> None:
        px, line = self._theme.px, self._line
        for index, spread in enumerate(self._spreads):
            row = QRectF(0, index * line, self.width(), line)
            side = px(8)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color(spread.role))
            painter.drawRoundedRect(QRectF(px(1), row.center().y() - side / 2, side, side), 2, 2)
            words = row.adjusted(side + px(8), 0, 0, 0)
            painter.setPen(self._theme.color("secondary"))
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(words, left, spread.label)
            painter.setPen(self._theme.color("text"))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(words, right, spread.words())

    def _paint_axis(self, painter: QPainter) -> None:
        theme, plot = self._theme, self.plot()
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        low, high = self._spreads[0].low, self._spreads[0].high
        ticks = linear_ticks(low, high, max(2, int(plot.width() / theme.px(_PX_A_TICK))))
        metrics = painter.fontMetrics()
        for tick, text in zip(ticks, tick_texts(ticks), strict=True):
            x = self._x(tick)
            painter.setPen(QPen(theme.color("grid" if tick else "line"), 1))
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
            half = metrics.horizontalAdvance(text) / 2
            at = min(max(x, half), self.width() - half)
            painter.setPen(theme.color("faint"))
            below = QPointF(at - half, plot.bottom() + theme.px(3) + metrics.ascent())
            painter.drawText(below, text)

    def _paint_spread(self, painter: QPainter, spread: Spread, *, is_behind: bool) -> None:
        plot, colour = self.plot(), self._theme.color(spread.role)
        highest = max(int(spread.counts.max()), 1)
        width = plot.width() / len(spread.counts)
        outline = QPolygonF([plot.bottomLeft()])
        for index, count in enumerate(spread.counts):
            y = plot.bottom() - plot.height() * int(count) / highest
            outline.append(QPointF(plot.left() + index * width, y))
            outline.append(QPointF(plot.left() + (index + 1) * width, y))
        outline.append(plot.bottomRight())
        ground = QColor(colour)
        ground.setAlphaF(0.22 if is_behind else 0.4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawPolygon(outline)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 1))
        painter.drawPolyline(outline)
        painter.setPen(QPen(colour, 1.5, Qt.PenStyle.DashLine))
        x = self._x(spread.mean)
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
        self._paint_deviation(painter, spread, plot.bottom() - self._theme.px(3))

    def _paint_deviation(self, painter: QPainter, spread: Spread, y: float) -> None:
        """A bar from one deviation below the mean to one above."""
        low = max(self._x(spread.mean - spread.deviation), self.plot().left())
        high = min(self._x(spread.mean + spread.deviation), self.plot().right())
        pen = QPen(self._theme.color(spread.role), self._theme.px(3))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(low, y), QPointF(high, y))

    def _x(self, value: float) -> float:
        plot, first = self.plot(), self._spreads[0]
        return plot.left() + plot.width() * (value - first.low) / (first.high - first.low)
