"""What is seen of samples: the plane of codes, and what is made as points or as tiles."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from gui.inspection.samples.chart import Chart, ChartView
from gui.inspection.samples.painting import Painting
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE
from gui.widgets.tiles_view import TilesView

_TALL = 1.1
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class SampleViews(QWidget):
    """Beside each other, or below each other where it is tall."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = ChartView(theme, self)
        self.outputs = ChartView(theme, self)
        self.tiles = TilesView(theme, self)
        self.chart.setAccessibleName(_tr("The plane of codes"))
        self.chart.setToolTip(
            _tr("Drag to walk over the codes, or use the arrow keys; click an example")
        )
        self.outputs.setAccessibleName(_tr("What is made, as points"))
        self.outputs.setToolTip(
            _tr("White or black: what the network makes; coloured: examples of the data")
        )
        self.tiles.grid.setAccessibleName(_tr("What is made"))
        self._row = QBoxLayout(_ACROSS, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(EDGE)
        self._row.addWidget(self.chart, 3)
        self._row.addWidget(self.outputs, 3)
        self._row.addWidget(self.tiles, 2)

    def show_painting(self, painting: Painting, mark: tuple[float, float] | None) -> None:
        """Show what there is; the mark stands on the plane of codes."""
        self.tiles.set_tiles(painting.tiles, painting.columns)
        self.tiles.set_chosen(painting.chosen_tile)
        self.chart.show_chart(painting.chart or Chart())
        self.chart.set_mark(mark)
        self.outputs.show_chart(painting.outputs or Chart())
        self.chart.setVisible(painting.chart is not None)
        self.outputs.setVisible(painting.outputs is not None)
        self.tiles.setVisible(bool(painting.tiles))

    def clear(self) -> None:
        """Show nothing."""
        self.tiles.set_tiles(())
        for view in (self.chart, self.outputs):
            view.show_chart(Chart())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_tall = self.height() > _TALL * self.width()
        self._row.setDirection(_DOWN if is_tall else _ACROSS)


def _tr(text: str) -> str:
    return QCoreApplication.translate("SamplesPanel", text)
