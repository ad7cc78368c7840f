"""Charts beside and below each other, as many in a row as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from gui.inspection.histograms.chart import HistogramChart
from gui.inspection.histograms.content import Content
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE

_WIDTH_PX, _HEIGHT_PX = 230, 150


class ChartGrid(QScrollArea):
    """One chart fills the room; of several each keeps a size at which it can be read.

    Signals:
        pointed: a `Pointed` of any of the charts, or None.
    """

    pointed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._inside = QWidget(self)
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACE)
        self._columns = 0
        self.charts: list[HistogramChart] = []
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def show_contents(self, contents: Sequence[Content], way: str, time_word: str) -> None:
        """Show a chart for each."""
        if len(contents) != len(self.charts):
            self._make(len(contents))
        for chart, content in zip(self.charts, contents, strict=True):
            chart.show_content(content, way, time_word)

    def _make(self, count: int) -> None:
        while len(self.charts) > count:
            gone = self.charts.pop()
            self._grid.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.charts) < count:
            chart = HistogramChart(self._theme, self._inside)
            chart.pointed.connect(self.pointed)
            self.charts.append(chart)
        self._arrange()

    def _arrange(self) -> None:
        count, px = len(self.charts), self._theme.px
        columns = max(1, min(count, self.viewport().width() // px(_WIDTH_PX)))
        self._columns = columns
        for number, chart in enumerate(self.charts):
            self._grid.addWidget(chart, number // columns, number % columns)
            chart.setMinimumHeight(px(_HEIGHT_PX) if count > 1 else 0)
            chart.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
