"""The titles of the columns, and what the ends of their bars mean."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.inspection.gradient_flow.room import GAP_PX, room_for
from gui.theme.theme import Theme
from gui.widgets.themed_widget import ThemedWidget


class FlowHead(ThemedWidget):
    """The columns' titles, and the ends of their scales."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._columns: tuple[tuple[str, str, str], ...] = ()
        self._name_px = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_columns(self, columns: Sequence[tuple[str, str, str]], name_px: int) -> None:
        """Show titles, each with the low and the high end of its scale in words.

        Args:
            columns: title, low end, high end.
            name_px: length of the longest name before them.
        """
        if (tuple(columns), name_px) != (self._columns, self._name_px):
            self._columns, self._name_px = tuple(columns), name_px
            self.setAccessibleDescription("; ".join(" ".join(c) for c in columns))
            self.update()

    @property
    def _line(self) -> int:
        return QFontMetrics(self._theme.font("small")).lineSpacing()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(160), 2 * self._line + self._theme.px(3))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, line = self._theme, self._line
        room = room_for(theme, self.width(), len(self._columns), self._name_px)
        with QPainter(self) as painter:
            painter.setFont(theme.font("small"))
            for left, (title, low, high) in zip(room.lefts, self._columns, strict=True):
                painter.setPen(theme.color("secondary"))
                whole = QRectF(left, 0, room.width - theme.px(GAP_PX), line)
                words = painter.fontMetrics().elidedText(
                    title, Qt.TextElideMode.ElideRight, int(whole.width())
                )
                painter.drawText(whole, Qt.AlignmentFlag.AlignLeft, words)
                needed = painter.fontMetrics().horizontalAdvance(f"{low} {high}")
                ends = QRectF(left, line, max(room.track, needed), line)
                painter.setPen(theme.color("faint"))
                painter.drawText(ends, Qt.AlignmentFlag.AlignLeft, low)
                painter.drawText(ends, Qt.AlignmentFlag.AlignRight, high)
