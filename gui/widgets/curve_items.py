"""The drawn parts of one curve in a pyqtgraph plot."""

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from gui.theme.theme import Theme
from gui.theme.tokens import mixed
from gui.widgets.curve import Curve
from gui.widgets.decimation import decimate

_SHORT = 600
"""Up to this many points a curve is drawn wide and smooth; beyond, thin and plain."""
_MOST_DOTS = 200
_BAND_OPACITY = 0.18


class CurveItems:
    """A line, a faint line or a band below it, and dots; made once and given new points."""

    def __init__(self, box: Any) -> None:
        self._box = box
        self._faint = pg.PlotCurveItem(connect="finite", skipFiniteCheck=False)
        self._line = pg.PlotCurveItem(connect="finite", skipFiniteCheck=False)
        self._dots = pg.ScatterPlotItem(size=6, pen=None, antialias=True)
        for depth, item in enumerate((self._faint, self._line, self._dots)):
            item.setZValue(depth)
            box.addItem(item, ignoreBounds=True)
        self.hidden_at: np.ndarray[Any, Any] = np.empty(0)
        """Where numbers are left out because they are not above zero; places on x, few."""
        self._edges: tuple[Any, Any] | None = None
        self._band: Any = None

    def draw(
        self, curve: Curve, theme: Theme, columns: int, low: float, high: float, *, is_log: bool
    ) -> None:
        """Draw what of the curve lies between ``low`` and ``high``."""
        colour = theme.color(curve.colour_role)
        x, y = decimate(curve.x, curve.y, columns, low, high, curve.peaks)
        hidden = [x[y <= 0]] if is_log else []
        short = len(x) <= _SHORT
        pen = pg.mkPen(colour, width=1.8 * theme.scale if short else 1)
        if curve.is_dashed:
            pen.setStyle(Qt.PenStyle.DashLine)
        heights = _shown(y, is_log, is_paired=not np.may_share_memory(y, curve.y))
        self._line.setData(x, heights, pen=pen, antialias=short)
        self._draw_band(curve, colour, columns, low, high, is_log=is_log)
        if curve.faint is not None:
            quiet = QColor(mixed(theme.tokens.panel, colour.name(), 0.38))
            x_raw, raw = decimate(curve.x, curve.faint, columns, low, high, curve.faint_peaks)
            hidden += [x_raw[raw <= 0]] if is_log else []
            paired = not np.may_share_memory(raw, curve.faint)
            heights = _shown(raw, is_log, is_paired=paired)
            self._faint.setData(x_raw, heights, pen=pg.mkPen(quiet, width=1))
        self._faint.setVisible(curve.faint is not None)
        self.hidden_at = np.concatenate(hidden) if hidden else np.empty(0)
        marked = curve.dots and len(x) <= _MOST_DOTS
        if marked:
            self._dots.setData(x, _shown(y, is_log), brush=colour, size=theme.px(6))
        self._dots.setVisible(marked)

    def remove(self) -> None:
        """Take the curve off the plot."""
        for item in (self._faint, self._line, self._dots, self._band):
            if item is not None:
                self._box.removeItem(item)

    def _draw_band(
        self, curve: Curve, colour: QColor, columns: int, low: float, high: float, *, is_log: bool
    ) -> None:
        """Fill what lies between the lowest and the highest curve; few plots need it."""
        if self._band is not None:
            self._band.setVisible(curve.band is not None)
        if curve.band is None:
            return
        if self._edges is None:
            self._edges = tuple(pg.PlotCurveItem(connect="finite") for _ in range(2))
            self._band = pg.FillBetweenItem(*self._edges)
            self._band.setZValue(-1)
            self._box.addItem(self._band, ignoreBounds=True)
        ground = QColor(colour)
        ground.setAlphaF(_BAND_OPACITY)
        self._band.setBrush(ground)
        for item, edge in zip(self._edges, curve.band, strict=True):
            x, y = decimate(curve.x, edge, columns, low, high)
            item.setData(x, _shown(y, is_log))


def _shown(
    y: np.ndarray[Any, Any], is_log: bool, *, is_paired: bool = False
) -> np.ndarray[Any, Any]:
    """Heights as drawn; in powers of ten what is not above zero leaves a gap.

    Of pairs, the least and the greatest of a column, the one above zero is drawn alone: a long
    curve that touches zero here and there would else be all gaps.
    """
    if not is_log:
        return y
    if is_paired and (y <= 0).any():
        pairs = y.reshape(-1, 2)
        pairs = np.where(pairs > 0, pairs, pairs[:, ::-1])
        y = pairs.reshape(-1)
    powers = np.full(len(y), np.nan)
    np.log10(y, out=powers, where=y > 0)
    return powers
