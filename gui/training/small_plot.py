"""The ground of the small plots of learning rates: places, axes, numbers, lines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.theme import Theme
from gui.widgets.themed_widget import ThemedWidget
from gui.widgets.ticks import tick_texts

_PLOT_PX, _LEFT_PX = 72, 44
PX_A_TICK = 52


class SmallPlot(ThemedWidget):
    """Maps numbers to places; what a number is, its own or its logarithm, the subclass decides."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._x_range, self._y_range = (0.0, 1.0), (0.0, 1.0)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        line = QFontMetricsF(self._theme.font("small")).lineSpacing()
        return QSize(self._theme.px(200), round(self._theme.px(_PLOT_PX + 14) + line))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self.sizeHint().height())

    def room(self) -> QRectF:
        """Where the curves are drawn."""
        px = self._theme.px
        line = QFontMetricsF(self._theme.font("small")).lineSpacing()
        height = self.height() - line - px(11)
        return QRectF(px(_LEFT_PX), px(7), self.width() - px(_LEFT_PX + 6), height)

    def place(self, x: float, y: float) -> QPointF:
        """Where a point of the plot is in the widget."""
        room, (left, right), (low, high) = self.room(), self._x_range, self._y_range
        across = (x - left) / max(right - left, 1e-12)
        up = (y - low) / max(high - low, 1e-12)
        return QPointF(room.left() + across * room.width(), room.bottom() - up * room.height())

    def x_at(self, px: float) -> float:
        """The number below a place of the widget, within the range."""
        room, (left, right) = self.room(), self._x_range
        across = (px - room.left()) / max(room.width(), 1.0)
        return left + min(max(across, 0.0), 1.0) * (right - left)

    def paint_axes(
        self,
        painter: QPainter,
        x_ticks: Sequence[float],
        y_ticks: Sequence[float],
        *,
        is_x_log: bool = False,
        is_y_log: bool = False,
    ) -> None:
        """Paint hairlines with their numbers; the lowest line is the ground."""
        theme, room = self._theme, self.room()
        painter.setFont(theme.font("small"))
        metrics = QFontMetricsF(theme.font("small"))
        for tick, text in zip(y_ticks, tick_texts(list(y_ticks), is_log=is_y_log), strict=True):
            y = self.place(self._x_range[0], tick).y()
            painter.setPen(QPen(theme.color("grid"), 1))
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
            painter.setPen(theme.color("faint"))
            beside = QRectF(0, y - 8, room.left() - theme.px(6), 16)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(beside, right, text)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        painter.setPen(theme.color("faint"))
        for tick, text in zip(x_ticks, tick_texts(list(x_ticks), is_log=is_x_log), strict=True):
            half = metrics.horizontalAdvance(text) / 2
            x = min(max(self.place(tick, 0.0).x(), half), self.width() - half - 1)
            painter.drawText(
                QPointF(x - half, room.bottom() + theme.px(3) + metrics.ascent()), text
            )

    def paint_curve(
        self, painter: QPainter, points: Sequence[QPointF], role: str, *, is_dashed: bool = False
    ) -> None:
        """Paint a line through points of the widget."""
        pen = QPen(self._theme.color(role), 1.6)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if is_dashed:
            pen.setDashPattern([3.0, 2.0])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(list(points)))
