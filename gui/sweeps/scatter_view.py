"""One setting against the result: a dot for each trial."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from engine.api import Trial
from gui.sweeps.board import RESULT, TrialBoard
from gui.sweeps.painted_view import PaintedView
from gui.sweeps.trial_words import aim_words
from gui.theme.theme import Theme

_DOT_PX, _NEAR_PX = 3.5, 10
_BEHIND_WORDS = 0.75
_X_TICK_PX, _Y_TICK_PX = 64, 28


class ScatterView(PaintedView):
    """The setting goes to the right, the result upwards; a ring marks the best."""

    def __init__(self, theme: Theme, board: TrialBoard, parent: QWidget | None = None) -> None:
        super().__init__(theme, board, parent)
        self._target = ""
        self.setAccessibleName(self.tr("A setting against the result"))

    @property
    def target(self) -> str:
        """The setting that goes to the right."""
        known = [axis.target for axis in self._board.axes]
        return self._target if self._target in known else (known[0] if known else "")

    def show_setting(self, target: str) -> None:
        """Have another setting go to the right."""
        self._target = target
        self._hover(None)
        self.update()

    def dot(self, trial: Trial) -> QPointF | None:
        """Where a trial is painted; None: it has no result, or no such value."""
        board = self._board
        if not self.target:
            return None
        x, y = board.place(trial, self.target), board.place(trial, RESULT)
        if not (math.isfinite(x) and math.isfinite(y)):
            return None
        room = self._room()
        return QPointF(room.left() + x * room.width(), room.bottom() - y * room.height())

    def trial_at(self, place: QPointF) -> Trial | None:
        best, nearest = None, float(self._theme.px(_NEAR_PX))
        for trial in self._board.trials:
            dot = self.dot(trial)
            if dot is None or not self._board.is_kept(trial):
                continue
            away = math.hypot(dot.x() - place.x(), dot.y() - place.y())
            if away < nearest:
                best, nearest = trial, away
        return best

    def _room(self) -> QRectF:
        px = self._theme.px
        text = QFontMetrics(self._theme.font("small")).height()
        return QRectF(self.rect()).adjusted(px(60), text + px(14), -px(20), -2 * text - px(14))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(420), self._theme.px(200))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(220), self._theme.px(110))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if not self.target:
                return
            self._paint_axes(painter)
            board = self._board
            for trial in sorted(board.trials, key=board.is_kept):
                dot = self.dot(trial)
                if dot is not None:
                    self._paint_dot(painter, trial, dot)

    def _paint_dot(self, painter: QPainter, trial: Trial, dot: QPointF) -> None:
        theme, board = self._theme, self._board
        reach = theme.px(2 * _DOT_PX) / 2
        is_chosen = trial.number == board.chosen
        if is_chosen or trial.number == self._hovered:
            painter.setPen(QPen(theme.color("accent" if is_chosen else "secondary"), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(dot, reach + 3, reach + 3)
        colour = board.colour(trial, is_dark=theme.is_dark) or theme.color("disabled")
        if not board.is_kept(trial):
            colour.setAlphaF(0.15)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(dot, reach, reach)
        if board.best is not None and trial.number == board.best.number:
            painter.setPen(QPen(theme.color("good"), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(dot, reach + 5, reach + 5)
            painter.setFont(theme.font("small"))
            words = self.tr("best")
            room = QFontMetrics(theme.font("small")).horizontalAdvance(words)
            right = dot.x() + reach + 10
            left = right if right + room < self.width() else dot.x() - reach - 10 - room
            behind = QColor(theme.color("panel"))
            behind.setAlphaF(_BEHIND_WORDS)
            height = QFontMetrics(theme.font("small")).height()
            painter.fillRect(QRectF(left - 2, dot.y() - height / 2, room + 4, height), behind)
            painter.drawText(QPointF(left, dot.y() + 4), words)

    def _paint_axes(self, painter: QPainter) -> None:
        theme, board, room = self._theme, self._board, self._room()
        metrics = QFontMetrics(theme.font("small"))
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("text"))
        whole = QRectF(theme.px(8), theme.px(2), self.width() - theme.px(16), metrics.height())
        painter.drawText(whole, Qt.AlignmentFlag.AlignLeft, aim_words(board.aim))
        most = int(room.height() / theme.px(_Y_TICK_PX))
        for place, text in board.scales[RESULT].ticks(most):
            y = room.bottom() - place * room.height()
            painter.setPen(QPen(theme.color("grid"), 1.0))
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
            painter.setPen(theme.color("faint"))
            taken = metrics.horizontalAdvance(text)
            at = QPointF(room.left() - theme.px(8) - taken, y + metrics.ascent() / 2 - 1)
            painter.drawText(at, text)
        self._paint_values(painter, metrics)

    def _paint_values(self, painter: QPainter, metrics: QFontMetrics) -> None:
        theme, board, room = self._theme, self._board, self._room()
        target = self.target
        wide = theme.px(_X_TICK_PX)
        for place, text in board.scales[target].ticks(int(room.width() / wide)):
            x = room.left() + place * room.width()
            words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, wide)
            below = QRectF(x - wide / 2, room.bottom() + theme.px(6), wide, metrics.height())
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, words)
        painter.setPen(theme.color("secondary"))
        below = QRectF(
            room.left(), self.height() - metrics.height() - 2, room.width(), metrics.height()
        )
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, board.titles.get(target, target))
