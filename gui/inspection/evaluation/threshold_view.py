"""ROC and precision-recall curves of one class against the rest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from engine.api import Curve
from gui.figures.numbers import percent
from gui.inspection.plot_frame import PlotFrame
from gui.theme.theme import Theme
from gui.widgets.number_text import short_number

Numbers = np.ndarray[Any, np.dtype[Any]]

ROC, PRECISION = "roc", "precision"
_MOST_DRAWN = 400


class ThresholdView(PlotFrame):
    """One curve, faint ones of other classes behind it, and a threshold that is read.

    The pointer, or Left and Right, choose the threshold.

    Signals:
        spoken: what the threshold means.
    """

    spoken = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._curve: Curve | None = None
        self._others: tuple[Numbers, ...] = ()
        self._way = ROC
        self._at: int | None = None

    def show_curves(self, curve: Curve, others: Sequence[Curve], way: str) -> None:
        """Show a curve, and others behind it, as `ROC` or by `PRECISION` and recall."""
        is_other = self._curve is None or len(curve.thresholds) != len(self._curve.thresholds)
        self._curve, self._way = curve, way
        self._others = tuple(thinned(self._points(other)) for other in others)
        if way == ROC:
            self.titles = (self.tr("false alarms"), self.tr("found (recall)"))
        else:
            self.titles = (self.tr("found (recall)"), self.tr("right of those said (precision)"))
        if is_other:
            self._at = None
        self.update()
        self._speak()

    @property
    def at(self) -> int | None:
        """Which of the curve's thresholds is read."""
        return self._at

    def _points(self, curve: Curve) -> Numbers:
        if self._way == ROC:
            return np.stack([curve.false_rate, curve.recall], axis=1)
        return np.stack([curve.recall, curve.precision], axis=1)

    def point_at(self, place: QPointF | None) -> None:
        if place is None or self._curve is None:
            return
        placed = self.placed(self._points(self._curve))
        self._go(int(np.hypot(*(placed - [place.x(), place.y()]).T).argmin()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or self._curve is None:
            super().keyPressEvent(event)
            return
        last = len(self._curve.thresholds) - 1
        self._go(min(max((self._at or 0) + step, 0), last))

    def _go(self, at: int) -> None:
        if at != self._at:
            self._at = at
            self._speak()
            self.update()

    def _speak(self) -> None:
        words = self.words()
        self.setAccessibleDescription(words)
        self.spoken.emit(words)

    def words(self) -> str:
        """What the threshold means that is read; of none, what to do."""
        curve, at = self._curve, self._at
        if curve is None or at is None or at >= len(curve.thresholds):
            return self.tr("Point at the curve to read a threshold.")
        threshold = float(curve.thresholds[at])
        if not np.isfinite(threshold):
            return self.tr("above every score: nothing is said to be of the class")
        return self.tr(
            "from {threshold} on: {found} found, {alarms} false alarms, precision {precision}"
        ).format(
            threshold=short_number(threshold),
            found=percent(float(curve.recall[at])),
            alarms=percent(float(curve.false_rate[at])),
            precision=percent(float(curve.precision[at])),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.paint_axes(painter)
            if self._curve is None:
                return
            if self._way == ROC:
                self.paint_line(painter, np.array([[0.0, 0.0], [1.0, 1.0]]), "disabled", 1.0)
            else:
                cases = self._curve.cases
                share = cases / max(cases + self._curve.others, 1)
                self.paint_line(painter, np.array([[0.0, share], [1.0, share]]), "disabled", 1.0)
            for points in self._others:
                self.paint_line(painter, points, "disabled", 1.0)
            points = self._points(self._curve)
            self.paint_line(painter, thinned(points), "accent", 2.0)
            if self._at is not None and self._at < len(points):
                x, y = points[self._at].tolist()
                painter.setPen(QPen(self._theme.color("panel"), 2))
                painter.setBrush(self._theme.color("text"))
                painter.drawEllipse(self.place(x, y), self._theme.px(5), self._theme.px(5))


def thinned(points: Numbers) -> Numbers:
    """At most so many points as can be told apart, ends included; (N, 2) → (n, 2)."""
    if len(points) <= _MOST_DRAWN:
        return points
    kept = np.linspace(0, len(points) - 1, _MOST_DRAWN).round().astype(int)
    found: Numbers = points[kept]
    return found
