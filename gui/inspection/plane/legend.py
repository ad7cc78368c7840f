"""What colours and marks stand for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.theme import Theme
from gui.widgets.themed_widget import ThemedWidget

_MARK_PX, _ROW_PX = 18, 17


class Entry(NamedTuple):
    """A row: what is painted, and words.

    What is painted is ``square``, ``line``, ``dashes``, ``dot``, ``ring`` or ``cross``.
    """

    mark: str
    role: str
    words: str


class Legend(ThemedWidget):
    """Rows of a mark and what it stands for; where not all have room, dots end them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._entries: tuple[Entry, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is shown."""
        return self._entries

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show other rows."""
        entries = tuple(entries)
        if entries == self._entries:
            return
        grew = len(entries) != len(self._entries)
        self._entries = entries
        self.setAccessibleDescription("; ".join(entry.words for entry in entries))
        self.setToolTip("\n".join(entry.words for entry in entries))
        if grew:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(140), self._theme.px(_ROW_PX) * len(self._entries))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), self._theme.px(_ROW_PX) * min(len(self._entries), 1))

    @property
    def rows_shown(self) -> int:
        """How many entries there is room for, as whole rows."""
        room = self.height() // self._theme.px(_ROW_PX)
        return len(self._entries) if room >= len(self._entries) else max(room - 1, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        row, left = theme.px(_ROW_PX), theme.px(_MARK_PX)
        metrics = QFontMetrics(theme.font("small"))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(theme.font("small"))
            shown = self.rows_shown
            if shown < len(self._entries):
                painter.setPen(theme.color("secondary"))
                rest = QRectF(left, shown * row, self.width() - left, row)
                painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, "…")
            for index, entry in enumerate(self._entries[:shown]):
                middle = QPointF(left / 2 - theme.px(2), (index + 0.5) * row)
                self._paint_mark(painter, entry, middle)
                painter.setPen(theme.color("secondary"))
                words = metrics.elidedText(
                    entry.words, Qt.TextElideMode.ElideRight, self.width() - left
                )
                room = QRectF(left, index * row, self.width() - left, row)
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_mark(self, painter: QPainter, entry: Entry, middle: QPointF) -> None:
        theme = self._theme
        half = theme.px(4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(entry.role))
        box = QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)
        match entry.mark:
            case "square":
                painter.drawRoundedRect(box, 2, 2)
            case "dot":
                painter.drawEllipse(middle, half / 2, half / 2)
            case _:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(theme.color(entry.role), 1.5 * theme.scale))
                self._paint_strokes(painter, entry.mark, middle, half)

    def _paint_strokes(self, painter: QPainter, mark: str, middle: QPointF, half: float) -> None:
        x, y = middle.x(), middle.y()
        match mark:
            case "ring":
                painter.drawEllipse(middle, 0.8 * half, 0.8 * half)
            case "line":
                painter.drawLine(QPointF(x - 1.5 * half, y), QPointF(x + 1.5 * half, y))
            case "dashes":
                painter.drawLine(QPointF(x - 1.5 * half, y), QPointF(x - 0.4 * half, y))
                painter.drawLine(QPointF(x + 0.4 * half, y), QPointF(x + 1.5 * half, y))
            case "cross":
                arm = 0.8 * half
                painter.drawLine(QPointF(x - arm, y - arm), QPointF(x + arm, y + arm))
                painter.drawLine(QPointF(x - arm, y + arm), QPointF(x + arm, y - arm))
