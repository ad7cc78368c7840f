"""One layer of the feature maps panel: its name, and its output as pictures or bars."""

from __future__ import annotations

from math import ceil, floor

import numpy as np
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.inspection.vector_bars import VectorBars
from gui.theme.theme import Theme
from gui.widgets.mosaic_view import MapPixel, MosaicView
from gui.widgets.number_text import short_number
from gui.widgets.themed_widget import ThemedWidget

Output = np.ndarray[tuple[int, ...], np.dtype[np.float32]]

SMALLEST_CELL_PX, LARGEST_CELL_PX = 18, 56
_GAP_PX = 4
_NAME_PX, _RANGE_PX = 44, 76
_BARS_PX = 40
_SEQUENCE_PX = 72
_MOST_MAPS = 512
_SCROLL_BAR_PX = 24
"""No scroll bar takes more from the width."""


class LayerRow(ThemedWidget):
    """Pictures for (C, H, W), one for a sequence with time across, bars for everything else.

    Signals:
        read: what is under the pointer, in words; empty when nothing is.
    """

    read = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.name = name
        self._range = ""
        self._largest_px = LARGEST_CELL_PX
        self._shape: tuple[int, ...] = ()
        self._fitted: tuple[object, int, int] | None = None
        self.maps = MosaicView(theme, self)
        self.bars = VectorBars(theme, self)
        self.maps.hide()
        self.bars.hide()
        self.setToolTip(name)
        self.maps.pixel_hovered.connect(self._read_pixel)
        self.bars.bar_hovered.connect(self._read_bar)

    def show_output(
        self, output: Output, *, each_by_itself: bool, steps_first: bool = False
    ) -> None:
        """Show what came out of the layer, without batch axis; the first axis may be time."""
        is_picture = output.ndim in (2, 3)
        if output.ndim == 2:
            self.maps.set_maps((output.T if steps_first else output)[None])
        elif is_picture:
            self.maps.set_maps(output[:_MOST_MAPS], each_by_itself=each_by_itself)
        else:
            self.bars.set_values(output.reshape(-1))
        self._show_range(output, hidden=output.ndim == 3 and each_by_itself)
        if output.shape != self._shape:
            self._shape = output.shape
            self.maps.setVisible(is_picture)
            self.bars.setVisible(not is_picture)
            self._place()

    @property
    def shows_maps(self) -> bool:
        """Whether pictures are shown, not bars."""
        return len(self._shape) in (2, 3)

    def set_largest(self, cell_px: int) -> None:
        """Make no map wider than this, unless it could not be read then."""
        if cell_px != self._largest_px:
            self._largest_px = cell_px
            self._place()

    def height_at(self, cell_px: int) -> int:
        """How high the row would be with maps no wider than this."""
        return self._height_for(max(self.width() - self._label_width(), 1), cell_px)

    def _show_range(self, output: Output, *, hidden: bool) -> None:
        words = ""
        if not hidden and output.size:
            low, high = (short_number(float(v), 2) for v in (output.min(), output.max()))
            words = f"{low} … {high}" if output.size > 1 else short_number(float(output.max()))
        if words != self._range:
            grew = bool(words) != bool(self._range)
            self._range = words
            self.update(0, 0, self._label_width(), self.height())
            if grew:
                self._place()

    def _read_pixel(self, pixel: MapPixel | None) -> None:
        if pixel is None:
            self.read.emit("")
            return
        place = self.tr("{0}, map {1} ({2}, {3})").format(self.name, *pixel[:3])
        if len(self._shape) == 2:
            place = self.tr("{0}, step {1}, channel {2}").format(self.name, pixel.column, pixel.row)
        self.read.emit(f"{place}: {short_number(pixel.value)}")

    def _read_bar(self, index: int | None) -> None:
        if index is None:
            self.read.emit("")
            return
        place = self.tr("{0}, unit {1}").format(self.name, index)
        self.read.emit(f"{place}: {short_number(self.bars.value(index))}")

    def _label_width(self) -> int:
        least = self._theme.px(_RANGE_PX if self._range else _NAME_PX)
        return int(min(max(self.width() * 0.16, least), self._theme.px(88)))

    def _place(self) -> None:
        left = self._label_width()
        room = max(self.width() - left, 1)
        height = self._steady(room, self._height_for(room, self._largest_px))
        self.maps.setGeometry(left, 0, room, height)
        self.bars.setGeometry(left, 0, room, height)
        if height != self.height():
            self.setFixedHeight(height)

    def _steady(self, room: int, height: int) -> int:
        """The height; not less only because the scroll bar came that the height itself calls for.

        Otherwise the bar would go, the row would grow, and the bar would come again without end.
        """
        kind = self._shape, self._largest_px
        if self._fitted is not None:
            before, widest, tall = self._fitted
            if kind == before and 0 < widest - room <= _SCROLL_BAR_PX and height < tall:
                return tall
        self._fitted = kind, room, height
        return height

    def _height_for(self, room: int, largest_px: int) -> int:
        """As high as the maps need to stand in one line, or in as few as they can."""
        if len(self._shape) == 2:
            return self._theme.px(_SEQUENCE_PX)
        if len(self._shape) != 3:
            return self._theme.px(_BARS_PX)
        count, height, width = min(self._shape[0], _MOST_MAPS), self._shape[1], self._shape[2]
        smallest, largest = map(self._theme.px, (SMALLEST_CELL_PX, largest_px))
        scale = min((room + _GAP_PX) / max(count, 1) - _GAP_PX, largest) / max(width, 1)
        # Map pixels are shown whole where they can be, so the scale is a whole number from 1 on.
        scale = max(floor(scale), ceil(smallest / max(width, 1)))
        cell = min(scale * width, self._theme.px(LARGEST_CELL_PX))
        a_line = max(int((room + _GAP_PX) // (cell + _GAP_PX)), 1)
        lines = ceil(count / a_line)
        return int(lines * (ceil(cell * height / max(width, 1)) + _GAP_PX) - _GAP_PX)

    def _restyle(self) -> None:
        super()._restyle()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        place = QRectF(0, 0, self._label_width() - theme.px(8), self.height())
        with QPainter(self) as painter:
            font = theme.font("small")
            metrics = QFontMetricsF(font)
            painter.setFont(font)
            lines = 2 if self._range and self.height() >= 2 * metrics.height() else 1
            top = (self.height() - lines * metrics.height()) / 2
            painter.setPen(theme.color("secondary"))
            words = metrics.elidedText(self.name, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place.adjusted(0, top, 0, 0), Qt.AlignmentFlag.AlignTop, words)
            if lines == 2:
                painter.setPen(theme.color("faint"))
                below = place.adjusted(0, top + metrics.height(), theme.px(6), 0)
                painter.drawText(below, Qt.AlignmentFlag.AlignTop, self._range)
