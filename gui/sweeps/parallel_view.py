"""Parallel coordinates: an axis for each setting and one for the result, a line for each trial."""

from __future__ import annotations

import math
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from engine.api import Trial
from gui.sweeps.board import RESULT, Range, TrialBoard
from gui.sweeps.painted_view import PaintedView
from gui.sweeps.trial_words import aim_words
from gui.theme.theme import Theme

_NEAR_PX = 8
_ON_AXIS_PX = 9
_LEAST_BRUSH_PX = 4
_TICK_PX = 26
_SIDE_PX = 56
_FAINT = 0.16
_BEHIND_WORDS = 0.75


class ParallelView(PaintedView):
    """Lines are coloured by the result; dragging along an axis keeps only what passes there.

    A click on an axis, or a double-click anywhere, takes that back.
    """

    def __init__(self, theme: Theme, board: TrialBoard, parent: QWidget | None = None) -> None:
        super().__init__(theme, board, parent)
        self._lines: QPixmap | None = None
        self._drag: tuple[str, float, float] | None = None
        self.setAccessibleName(self.tr("Parallel coordinates"))
        self.setToolTip(
            self.tr("Drag along an axis to keep only the trials that pass there; a click frees it.")
        )

    # Where things are

    @property
    def keys(self) -> tuple[str, ...]:
        """The axes, from left to right; the result comes last."""
        return (*(axis.target for axis in self._board.axes), RESULT)

    def axis_x(self, index: int) -> float:
        """Where an axis stands."""
        room = self._room()
        count = len(self.keys)
        return room.left() + room.width() * (index / (count - 1) if count > 1 else 0.5)

    def at_y(self, place: float) -> float:
        """Where a place of an axis is painted; 1 is at the top."""
        room = self._room()
        return room.bottom() - place * room.height()

    def points(self, trial: Trial) -> list[QPointF]:
        """The line of a trial, as far as its values are known."""
        found = []
        for index, key in enumerate(self.keys):
            place = self._board.place(trial, key)
            if not math.isfinite(place):
                break
            found.append(QPointF(self.axis_x(index), self.at_y(place)))
        return found

    def trial_at(self, place: QPointF) -> Trial | None:
        best, nearest = None, float(self._theme.px(_NEAR_PX))
        for trial in self._board.trials:
            if not self._board.is_kept(trial):
                continue
            for left, right in pairwise(self.points(trial)):
                if not left.x() <= place.x() <= right.x():
                    continue
                share = (place.x() - left.x()) / max(right.x() - left.x(), 1e-9)
                away = abs(left.y() + share * (right.y() - left.y()) - place.y())
                if away < nearest:
                    best, nearest = trial, away
        return best

    def _axis_at(self, place: QPointF) -> str | None:
        near = self._theme.px(_ON_AXIS_PX)
        for index, key in enumerate(self.keys):
            if abs(place.x() - self.axis_x(index)) <= near:
                return key
        return None

    def _room(self) -> QRectF:
        px = self._theme.px
        text = QFontMetrics(self._theme.font("small")).height()
        side = px(_SIDE_PX)
        return QRectF(self.rect()).adjusted(side, text + px(16), -side, -px(12))

    def _place_of(self, y: float) -> float:
        room = self._room()
        return min(max((room.bottom() - y) / max(room.height(), 1.0), 0.0), 1.0)

    # The hand

    def mousePressEvent(self, event: QMouseEvent) -> None:
        key = self._axis_at(event.position())
        if key is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        y = event.position().y()
        self._drag = key, y, y

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is None:
            super().mouseMoveEvent(event)
            if self._axis_at(event.position()) is not None:
                self.setCursor(Qt.CursorShape.SizeVerCursor)
            elif self._hovered is None:
                self.unsetCursor()
            return
        key, first, _ = self._drag
        self._drag = key, first, event.position().y()
        part = self._brushed()
        if part is not None:
            self._board.brush(key, part)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drag is None:
            return
        key, part = self._drag[0], self._brushed()
        self._drag = None
        self._board.brush(key, part)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._board.clear_brushes()

    def _brushed(self) -> Range | None:
        """The part of the axis that is dragged over; None: as good as nothing."""
        if self._drag is None:
            return None
        _, first, last = self._drag
        if abs(last - first) < self._theme.px(_LEAST_BRUSH_PX):
            return None
        ends = sorted((self._place_of(first), self._place_of(last)))
        return ends[0], ends[1]

    # Painting

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(420), self._theme.px(200))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(220), self._theme.px(110))

    def _forget(self) -> None:
        self._lines = None
        super()._forget()

    def _restyle(self) -> None:
        self._lines = None
        super()._restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lines = None

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._lines is None:
            self._lines = self._drawn_lines()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawPixmap(0, 0, self._lines)
            self._paint_axes(painter)
            for number in {self._hovered, self._board.chosen} - {None}:
                trial = self._board.by_number.get(number) if number is not None else None
                if trial is not None:
                    self._paint_emphasised(painter, trial)

    def _drawn_lines(self) -> QPixmap:
        """All trials; those left out first and faint, the best last."""
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        board = self._board
        order = sorted(board.trials, key=lambda t: (board.is_kept(t), _or_least(board.goodness(t))))
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for trial in order:
                colour = board.colour(trial, is_dark=self._theme.is_dark)
                pen = QPen(colour or self._theme.color("disabled"), 1.0)
                if colour is None:
                    pen.setStyle(Qt.PenStyle.DashLine)
                if not board.is_kept(trial):
                    faint = QColor(self._theme.color("faint"))
                    faint.setAlphaF(_FAINT)
                    pen.setColor(faint)
                painter.setPen(pen)
                painter.drawPolyline(QPolygonF(self.points(trial)))
        return pixmap

    def _paint_emphasised(self, painter: QPainter, trial: Trial) -> None:
        colour = self._board.colour(trial, is_dark=self._theme.is_dark)
        line = QPolygonF(self.points(trial))
        if trial.number == self._board.chosen:
            painter.setPen(QPen(self._theme.color("accent"), 5.0))
            painter.drawPolyline(line)
        painter.setPen(QPen(colour or self._theme.color("secondary"), 2.5))
        painter.drawPolyline(line)

    def _paint_axes(self, painter: QPainter) -> None:
        room = self._room()
        keys = self.keys
        gap = room.width() / max(len(keys) - 1, 1)
        for index, key in enumerate(keys):
            x = self.axis_x(index)
            painter.setPen(QPen(self._theme.color("line"), 1.0))
            painter.drawLine(QPointF(x, room.top()), QPointF(x, room.bottom()))
            self._paint_brush(painter, key, x)
            self._paint_words(painter, key, x, gap)

    def _paint_brush(self, painter: QPainter, key: str, x: float) -> None:
        part = self._board.brushes.get(key)
        if part is None:
            return
        half = self._theme.px(5)
        top, bottom = self.at_y(part[1]), self.at_y(part[0])
        ground = QColor(self._theme.color("accent"))
        ground.setAlphaF(0.3)
        painter.setPen(QPen(self._theme.color("accent"), 1.0))
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(x - half, top, 2 * half, bottom - top), 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_words(self, painter: QPainter, key: str, x: float, gap: float) -> None:
        theme, room = self._theme, self._room()
        metrics = QFontMetrics(theme.font("small"))
        painter.setFont(theme.font("small"))
        width = min(gap, 2 * x, 2 * (self.width() - x)) - theme.px(6)
        title = aim_words(self._board.aim) if key == RESULT else self._board.titles.get(key, key)
        painter.setPen(theme.color("text" if key == RESULT else "secondary"))
        above = QRectF(x - width / 2, theme.px(2), width, metrics.height())
        words = metrics.elidedText(title, Qt.TextElideMode.ElideMiddle, round(width))
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, words)
        painter.setPen(theme.color("faint"))
        ground = QColor(theme.color("panel"))
        ground.setAlphaF(_BEHIND_WORDS)
        most = int(room.height() / theme.px(_TICK_PX))
        side = (theme.px(_SIDE_PX) if key in (RESULT, self.keys[0]) else gap / 2) - theme.px(8)
        for place, text in self._board.scales[key].ticks(most):
            y = self.at_y(place)
            words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, round(side))
            taken = metrics.horizontalAdvance(words)
            left = x + theme.px(6) if key == RESULT else x - theme.px(6) - taken
            behind = QRectF(left - 2, y - metrics.height() / 2, taken + 4, metrics.height())
            painter.fillRect(behind, ground)
            painter.drawText(QPointF(left, y + metrics.ascent() / 2 - 1), words)


def _or_least(goodness: float) -> float:
    return goodness if math.isfinite(goodness) else -1.0
