"""What the colours of the trials mean."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetrics, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.sweeps.board import TrialBoard, goodness_colour
from gui.theme.theme import Theme
from gui.widgets.number_text import short_number
from gui.widgets.themed_widget import ThemedWidget

_BAR_PX, _STOPS = 6, 12


class ResultScale(ThemedWidget):
    """A bar of the colours from the worst result to the best, with both."""

    def __init__(self, theme: Theme, board: TrialBoard, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._board = board
        self.setAccessibleName(self.tr("Colours of the results"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        board.changed.connect(self.update)

    def ends(self) -> tuple[str, str]:
        """The worst and the best result, in words; empty while there is none."""
        results = [t.result for t in self._board.trials if math.isfinite(t.result)]
        if not results:
            return "", ""
        low, high = short_number(min(results)), short_number(max(results))
        return (low, high) if self._board.aim.is_highest else (high, low)

    def sizeHint(self) -> QSize:
        text = QFontMetrics(self._theme.font("small")).height()
        return QSize(self._theme.px(132), self._theme.px(_BAR_PX + 4) + text)

    def paintEvent(self, event: QPaintEvent) -> None:
        worst, best = self.ends()
        if not best:
            return
        theme = self._theme
        bar = QRectF(0, 0, self.width(), theme.px(_BAR_PX))
        gradient = QLinearGradient(bar.topLeft(), bar.topRight())
        for step in range(_STOPS + 1):
            good = step / _STOPS
            gradient.setColorAt(good, goodness_colour(good, is_dark=theme.is_dark))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(gradient))
            painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
            painter.setFont(theme.font("small"))
            painter.setPen(theme.color("faint"))
            below = QRectF(0, theme.px(_BAR_PX + 3), self.width(), self.height())
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft, worst)
            words = self.tr("best {0}").format(best)
            painter.drawText(below, Qt.AlignmentFlag.AlignRight, words)
