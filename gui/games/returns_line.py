"""What the newest episodes earned, as a small curve."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.theme import Theme
from gui.widgets.number_text import short_number
from gui.widgets.themed_widget import ThemedWidget

OVER = 20
"""Episodes that the curve is a mean over."""

_DOT = 1.3


class ReturnsLine(ThemedWidget):
    """A dot for each episode, and a curve of the mean over the last of them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._returns: tuple[float, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Returns of the last training episodes"))

    @property
    def means(self) -> tuple[float, ...]:
        """Up to each episode, the mean over the last ones; shape as the returns."""
        values = np.asarray(self._returns, dtype=np.float64)
        sums = np.concatenate([[0.0], np.cumsum(values)])
        ends = np.arange(1, len(values) + 1)
        starts = np.maximum(ends - OVER, 0)
        return tuple(((sums[ends] - sums[starts]) / (ends - starts)).tolist())

    def set_returns(self, returns: Sequence[float]) -> None:
        """Show what episodes earned, the newest last."""
        if tuple(returns) == self._returns:
            return
        self._returns = tuple(returns)
        means = self.means
        last = self.tr("mean of the last {count}: {mean}")
        count = min(len(means), OVER)
        words = last.format(count=count, mean=short_number(means[-1])) if means else ""
        self.setAccessibleDescription(words)
        tip = self.tr("What the last {episodes} episodes earned that were played to learn; {mean}")
        self.setToolTip(tip.format(episodes=len(means), mean=words) if means else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(64))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(96), self._theme.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if not self._returns:
                return
            painter.setFont(theme.font("small"))
            painter.setPen(theme.color("faint"))
            line = painter.fontMetrics().height()
            over = QRectF(0, 0, self.width(), line)
            newest = short_number(self.means[-1], 2)
            metrics = painter.fontMetrics()
            room = self.width() - metrics.horizontalAdvance(newest) - theme.px(6)
            title = self.tr("Return of episodes")
            title = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room)
            painter.drawText(over, Qt.AlignmentFlag.AlignLeft, title)
            if len(self._returns) < 2:
                return
            painter.setPen(theme.color("text"))
            painter.drawText(over, Qt.AlignmentFlag.AlignRight, newest)
            dot = theme.px(2)
            self._paint_curve(painter, QRectF(self.rect()).adjusted(dot, line + dot, -dot, -dot))

    def _paint_curve(self, painter: QPainter, room: QRectF) -> None:
        theme = self._theme
        low, high = min(self._returns), max(self._returns)
        span, count = high - low, len(self._returns)

        def place(index: int, value: float) -> QPointF:
            share = (value - low) / span if span > 0 else 0.5
            x = room.left() + room.width() * index / (count - 1)
            return QPointF(x, room.bottom() - share * room.height())

        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("disabled"))
        for index, value in enumerate(self._returns):
            painter.drawEllipse(place(index, value), _DOT, _DOT)
        painter.setPen(QPen(theme.color("accent"), 1.5 * theme.scale))
        painter.drawPolyline(QPolygonF([place(i, mean) for i, mean in enumerate(self.means)]))
