"""Losses over learning rates, from a search for a good one."""

from __future__ import annotations

import math
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from engine.api import RateFound
from gui.theme.theme import Theme
from gui.training.small_plot import PX_A_TICK, SmallPlot
from gui.widgets.number_text import short_number
from gui.widgets.ticks import linear_ticks, log_ticks

_NOTHING = RateFound((), (), ())
_ABOVE = 0.35
"""How far the curve is followed where it runs away, in parts of its fall."""


class RatePlot(SmallPlot):
    """The loss of each batch faintly, the smoothed loss over it, and the rate that is chosen.

    A click, or the arrow keys, choose another rate.

    Signals:
        picked: a rate the user chose.
    """

    picked = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._found = _NOTHING
        self._lowest, self._highest = 1e-7, 10.0
        self._rate: float | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Loss over the learning rate"))

    def show_found(self, found: RateFound, rate: float | None, ends: tuple[float, float]) -> None:
        """Show what is known.

        Args:
            found: the rates tried so far, with their losses.
            rate: the one that is chosen; None: none yet.
            ends: between which rates are tried.
        """
        self._found, self._rate = found, rate
        self._lowest, self._highest = ends
        self._set_ranges()
        if found.rates:
            words = self.tr("{0} rates from {1} to {2}")
            ends_told = (short_number(found.rates[0]), short_number(found.rates[-1]))
            self.setAccessibleDescription(words.format(len(found.rates), *ends_told))
        can_pick = found.is_over and bool(found.rates)
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if can_pick else Qt.CursorShape.ArrowCursor
        )
        self.setToolTip(self.tr("Click to choose another rate") if can_pick else "")
        self.update()

    def _set_ranges(self) -> None:
        right = self._found.rates[-1] if self._found.is_over and self._found.rates else 0.0
        self._x_range = (math.log10(self._lowest), math.log10(right or self._highest))
        smooth = self._found.smoothed
        if not smooth:
            self._y_range = (0.0, 1.0)
            return
        low = min(smooth)
        high = max(smooth[: smooth.index(low) + 1])
        fall = (high - low) or abs(high) or 1.0
        self._y_range = (low - 0.08 * fall, high + _ABOVE * fall)

    def paintEvent(self, event: QPaintEvent) -> None:
        found = self._found
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            across = max(2, int(self.room().width() / self._theme.px(PX_A_TICK)))
            x_ticks = log_ticks(*self._x_range, across)
            y_ticks = linear_ticks(*self._y_range, 3) if found.smoothed else []
            self.paint_axes(painter, x_ticks, y_ticks, is_x_log=True)
            painter.setClipRect(self.room().adjusted(-1, -2, 1, 2))
            self._paint_losses(painter)
            points = [
                self.place(math.log10(rate), loss)
                for rate, loss in zip(found.rates, found.smoothed, strict=True)
            ]
            if len(points) > 1:
                self.paint_curve(painter, points, "accent")
            painter.setClipping(False)
            self._paint_rate(painter)
            if self.hasFocus():
                painter.setPen(QPen(self._theme.color("accent"), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)

    def _paint_losses(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("disabled"))
        radius = self._theme.px(3) / 2
        for rate, loss in zip(self._found.rates, self._found.losses, strict=True):
            painter.drawEllipse(self.place(math.log10(rate), loss), radius, radius)

    def _paint_rate(self, painter: QPainter) -> None:
        if self._rate is None or not self._found.rates:
            return
        room, x = self.room(), math.log10(self._rate)
        at = self.place(x, self._loss_at(x))
        painter.setPen(QPen(self._theme.color("text"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(at.x(), room.top()), QPointF(at.x(), room.bottom()))
        painter.setPen(QPen(self._theme.color("panel"), 1.5))
        painter.setBrush(self._theme.color("text"))
        painter.drawEllipse(at, self._theme.px(4), self._theme.px(4))

    def _loss_at(self, x: float) -> float:
        """The smoothed loss at a rate's logarithm."""
        known = [math.log10(rate) for rate in self._found.rates]
        for (left, low), (right, high) in pairwise(zip(known, self._found.smoothed, strict=True)):
            if left <= x <= right:
                return low + (high - low) * (x - left) / (right - left)
        return self._found.smoothed[0 if x < known[0] else -1]

    def _pick(self, x: float) -> None:
        if self._found.is_over and self._found.rates:
            self.picked.emit(float(f"{10**x:.1e}"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pick(self.x_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._pick(self.x_at(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Left: -0.1, Qt.Key.Key_Right: 0.1}.get(Qt.Key(event.key()))
        if by is None or self._rate is None:
            super().keyPressEvent(event)
            return
        left, right = self._x_range
        self._pick(min(max(math.log10(self._rate) + by, left), right))
