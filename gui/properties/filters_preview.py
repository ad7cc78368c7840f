"""The learned weights of one node, small, with their scale."""

from __future__ import annotations

from math import floor

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.figures.weight_maps import Array, symmetric_reach, weight_maps
from gui.theme.mosaic import mosaic
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.widgets.colour_scale import ColourScale
from gui.widgets.mosaic_view import MosaicView

_MOST_MAPS = 96
_MOST_IN_A_LINE = 16
_HIGHEST_PX, _LOWEST_PX = 112, 24


class FiltersPreview(QWidget):
    """A mosaic in the diverging map; hidden until weights are shown."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shape = (1, 1)
        title = QLabel(self.tr("Weights"), self)
        title.setProperty("role", "heading")
        self._view = MosaicView(theme, self)
        self._view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._scale = ColourScale(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        for part in (title, self._view, self._scale):
            column.addWidget(part)
        self.show_weights(None)

    def show_weights(self, weights: Array | None) -> None:
        """Show these, or hide."""
        self.setVisible(weights is not None)
        if weights is None:
            return
        laid = weight_maps(weights)
        maps = laid.maps
        if len(maps) > 1:
            a_row = laid.columns or len(maps)
            columns = min(a_row, max(1, _MOST_MAPS // -(-len(maps) // a_row)))
            # The first output maps, each with all of its input maps.
            grid = maps.reshape(-1, a_row, *maps.shape[1:])[:, :columns]
            in_a_line = columns if laid.columns else min(columns, _MOST_IN_A_LINE)
            maps = mosaic(grid.reshape(-1, *maps.shape[1:]), in_a_line)[None]
        reach = symmetric_reach(weights)
        self._view.set_maps(maps, "diverging", (-reach, reach))
        self._scale.set_scale(-reach, reach, "diverging")
        self._view.setToolTip(laid.caption)
        self._shape = maps.shape[1], maps.shape[2]
        self._fit()

    def _fit(self) -> None:
        height, width = self._shape
        highest = self._theme.px(_HIGHEST_PX)
        scale = min(self.width() / max(width, 1), highest / max(height, 1))
        # The view shows a map pixel as a whole number of pixels where it can.
        wanted = height * (floor(scale) if scale >= 1 else scale)
        self._view.setFixedHeight(int(max(wanted, _LOWEST_PX)))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().event(event)
