"""Histograms as columns of colour, one beside the other over time."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from gui.inspection.histograms.axes import Scale
from gui.inspection.histograms.content import Content
from gui.theme.colour_maps import colour_table, to_image
from gui.theme.theme import Theme


class Heat:
    """Where the columns of a content stand in a plot; paints them.

    A look is shown until the next one; where nobody looked nothing is.
    """

    def __init__(self, content: Content, plot: QRectF, theme: Theme) -> None:
        self._content, self._plot, self._theme = content, plot, theme
        low, high = content.span
        self._last = _usual_distance(content)
        self.time = Scale(low, high + self._last, plot.left(), plot.right())
        self.values = Scale(content.shares.low, content.shares.high, plot.bottom(), plot.top())

    def at(self, x: float) -> int | None:
        """The look that is shown in a column of pixels; None: nobody looked."""
        found = int(self._columns(np.array([x]))[0])
        return found if found >= 0 else None

    def extent(self, index: int) -> tuple[float, float]:
        """From which column to which a look is shown."""
        times = self._content.times
        end = times[index + 1] if index + 1 < len(times) else times[index] + self._last
        first = self.time.place(float(times[index]))
        ends = [self.time.place(low) for low, _ in self._content.gaps if low >= times[index]]
        return first, min([self.time.place(float(end)), *(e for e in ends if e > first)])

    def paint(self, painter: QPainter) -> None:
        """Draw all columns."""
        content, plot = self._content, self._plot
        width = max(int(plot.width() * self._theme.scale), 1)
        centres = plot.left() + (np.arange(width) + 0.5) / width * plot.width()
        columns = self._columns(centres)
        table = content.shares.table[np.maximum(columns, 0)].T[::-1]  # (bins, width), high above
        table = np.where(columns[None, :] >= 0, table, np.nan)
        colours = colour_table("viridis", self._theme.is_dark)
        rooted = np.sqrt(table / content.shares.top)  # what is rare is seen beside a peak
        painter.drawImage(plot, to_image(rooted, 0.0, 1.0, colours))

    def _columns(self, places: np.ndarray) -> np.ndarray:
        """Which look is shown at each place; −1: none."""
        content = self._content
        times = np.array([self.time.value(float(place)) for place in places])
        found = np.searchsorted(content.times, times, side="right") - 1
        for low, high in content.gaps:
            # The look at the gap's start keeps the width that looks usually have.
            found[(times > low + self._last) & (times < high)] = -1
        return found


def _usual_distance(content: Content) -> float:
    """How far apart looks usually lie."""
    times = content.times
    if len(times) < 2:
        return 1.0
    return float(np.median(np.diff(times))) or 1.0
