"""How the curves of one of the twins are drawn, as it stands before its name."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.theme.theme import Theme
from gui.widgets.themed_widget import ThemedWidget

LINES = ("—", "- -")
"""The same in a legend or over a column."""

_WIDTH_PX, _HEIGHT_PX, _LINE = 26, 16, 2.0


class LineSample(ThemedWidget):
    """A short line, drawn through or in dashes."""

    def __init__(self, theme: Theme, *, is_dashed: bool, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._is_dashed = is_dashed
        dashed = self.tr("Its curves are dashed"), self.tr("Its curves are solid lines")
        self.setToolTip(dashed[0] if is_dashed else dashed[1])
        self.setFixedSize(theme.px(_WIDTH_PX), theme.px(_HEIGHT_PX))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_WIDTH_PX), self._theme.px(_HEIGHT_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        style = Qt.PenStyle.DashLine if self._is_dashed else Qt.PenStyle.SolidLine
        middle = self.height() // 2
        with QPainter(self) as painter:
            painter.setPen(QPen(self._theme.color("secondary"), _LINE, style))
            painter.drawLine(1, middle, self.width() - 1, middle)
