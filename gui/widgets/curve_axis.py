"""An axis of a curve plot: round numbers in the theme's type, hairlines for the grid."""

import pyqtgraph as pg
from PySide6.QtCore import QRectF

from gui.theme.theme import Theme
from gui.widgets.ticks import linear_ticks, log_ticks, tick_texts

_PIXELS_A_TICK = {"left": 28, "bottom": 48}


class CurveAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """Draws ticks of one level; the left axis also draws the horizontal grid."""

    def __init__(self, theme: Theme, side: str) -> None:
        super().__init__(side)
        self._theme = theme
        self._side = side
        self._is_log = False
        self.enableAutoSIPrefix(False)
        self.setStyle(tickLength=0, tickTextOffset=6, hideOverlappingLabels=False)
        self.setPen(None)
        if side == "left":
            self.setGrid(255)
        self.restyle()

    def set_log(self, is_log: bool) -> None:
        """Read positions as powers of ten."""
        self._is_log = is_log
        self.picture = None
        self.update()

    def restyle(self) -> None:
        """Take colours and type from the theme."""
        theme = self._theme
        self.setStyle(tickFont=theme.font("small"))
        self.setTextPen(theme.color("faint"))
        self.setTickPen(theme.color("grid"))
        if self._side == "left":
            self.setWidth(theme.px(48))
        else:
            self.setHeight(theme.px(24))

    def boundingRect(self) -> QRectF:
        # With a grid pyqtgraph leaves no margin, and drops the numbers at both ends.
        margin = self._theme.px(16) if self._side == "left" else 0
        rect: QRectF = super().boundingRect()
        return rect.adjusted(0, -margin, 0, margin)

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        low, high = min(low, high), max(low, high)
        most = max(2, int(size / self._theme.px(_PIXELS_A_TICK[self._side])))
        ticks = (log_ticks if self._is_log else linear_ticks)(low, high, most)
        spacing = ticks[1] - ticks[0] if len(ticks) > 1 else 1.0
        return [(spacing, ticks)]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return tick_texts(list(values), is_log=self._is_log)
