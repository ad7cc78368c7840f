"""One layer of the feature maps panel: its name, and its output as pictures or bars."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor
from typing import Any

import numpy as np
from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.inspection.maps.comparison import Output
from gui.inspection.vector_bars import VectorBars
from gui.theme.theme import Theme
from gui.widgets.mosaic_view import MapPixel, MosaicView
from gui.widgets.number_text import short_number
from gui.widgets.themed_widget import ThemedWidget

SMALLEST_CELL_PX, LARGEST_CELL_PX = 18, 56
USUAL_MAPS = 512
"""So many channels are shown unless all are wanted."""

_GAP_PX = 4
_NAME_PX, _RANGE_PX = 44, 76
_BARS_PX = 40
_SEQUENCE_PX = 72
_SCROLL_BAR_PX = 24
"""No scroll bar takes more from the width."""


@dataclass(frozen=True, eq=False)
class Look:
    """How outputs are shown.

    Attributes:
        each_by_itself: every map is stretched over the whole colour scale.
        steps_first: the first axis is time.
        is_signed: it is a difference: colours are centred on zero.
        order: the channels in the order in which they are shown; None: as they come.
        most: so many of them; None: all.
    """

    each_by_itself: bool = True
    steps_first: bool = False
    is_signed: bool = False
    order: np.ndarray[tuple[int], np.dtype[np.int64]] | None = None
    most: int | None = USUAL_MAPS


class LayerRow(ThemedWidget):
    """Pictures for (C, H, W), one for a sequence with time across, bars for everything else.

    With something to compare, that stands below.

    Signals:
        read: what is under the pointer, in words; empty when nothing is.
        map_clicked: number of a channel.
        asked: where a number comes from is wanted: its indices within the output.
        menu_wanted: those indices, and the place on the screen.
        sought: the layer is to be shown on the canvas.
    """

    read = Signal(str)
    map_clicked = Signal(int)
    asked = Signal(object)
    menu_wanted = Signal(object, QPoint)
    sought = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.name = name
        self._range = ""
        self._below = ""
        self._largest_px = LARGEST_CELL_PX
        self._shape: tuple[int, ...] = ()
        self._shown = 0
        self._look = Look()
        self._fitted: tuple[object, int, int] | None = None
        self.maps, self.other_maps = MosaicView(theme, self), MosaicView(theme, self)
        self.bars, self.other_bars = VectorBars(theme, self), VectorBars(theme, self)
        for part in (self.maps, self.other_maps, self.bars, self.other_bars):
            part.hide()
            part.setAccessibleName(name)
        self.setToolTip(self.tr("{layer}: double-click shows it on the canvas").format(layer=name))
        for maps in (self.maps, self.other_maps):
            maps.setToolTip(
                self.tr("Click a map to enlarge it; Ctrl and a click ask where a number comes from")
            )
            maps.pixel_hovered.connect(self._read_pixel)
            maps.map_clicked.connect(self._click_map)
            maps.pixel_pressed.connect(self._press_pixel)
            maps.pixel_chosen.connect(self._ask_menu)
        self.bars.bar_hovered.connect(self._read_bar)
        self.bars.bar_pressed.connect(self._press_bar)
        self.bars.bar_chosen.connect(self._ask_bar_menu)

    def show_output(
        self, output: Output, look: Look, other: Output | None = None, other_words: str = ""
    ) -> None:
        """Show what came out of the layer, without batch axis.

        Args:
            output: what came out.
            look: how it is shown.
            other: what is shown below it; None: nothing.
            other_words: what that is.
        """
        self._look = look
        if other is not None and other.shape != output.shape:
            other = None
        is_picture = output.ndim in (2, 3)
        self._fill(self.maps, self.bars, output)
        if other is not None:
            self._fill(self.other_maps, self.other_bars, other)
        below = other_words if other is not None else ""
        self._shown = len(output) if look.most is None else min(len(output), look.most)
        self._show_range(output, hidden=output.ndim == 3 and look.each_by_itself)
        if output.shape != self._shape or below != self._below:
            self._shape, self._below = output.shape, below
            self.maps.setVisible(is_picture)
            self.bars.setVisible(not is_picture)
            self.other_maps.setVisible(is_picture and bool(below))
            self.other_bars.setVisible(not is_picture and bool(below))
        self._place()

    @property
    def shows_maps(self) -> bool:
        """Whether pictures are shown, not bars."""
        return len(self._shape) in (2, 3)

    def channel(self, place: int) -> int:
        """Which channel stands at a place."""
        return place if self._look.order is None else int(self._look.order[place])

    def set_largest(self, cell_px: int) -> None:
        """Make no map wider than this, unless it could not be read then."""
        if cell_px != self._largest_px:
            self._largest_px = cell_px
            self._place()

    def height_at(self, cell_px: int) -> int:
        """How high the row would be with maps no wider than this."""
        height = self._height_for(max(self.width() - self._label_width(), 1), cell_px)
        return 2 * height + _GAP_PX if self._below else height

    def _fill(self, maps: MosaicView, bars: VectorBars, output: Output) -> None:
        look, colours = self._look, "diverging" if self._look.is_signed else "viridis"
        if output.ndim == 2:
            maps.set_maps((output.T if look.steps_first else output)[None], colours)
        elif output.ndim == 3:
            chosen = output if look.order is None else output[look.order[: look.most]]
            shown: Any = chosen[: look.most]
            maps.set_maps(shown, colours, each_by_itself=look.each_by_itself)
        else:
            bars.set_values(output.reshape(-1))

    def _show_range(self, output: Output, *, hidden: bool) -> None:
        words = ""
        if output.ndim == 3 and self._shown < len(output):
            words = self.tr("{shown} of {count}").format(shown=self._shown, count=len(output))
        elif not hidden and output.size:
            low, high = (short_number(float(v), 2) for v in (output.min(), output.max()))
            words = f"{low} … {high}" if output.size > 1 else short_number(float(output.max()))
        if words != self._range:
            grew = bool(words) != bool(self._range)
            self._range = words
            self.update(0, 0, self._label_width(), self.height())
            if grew:
                self._place()

    # What is pointed at

    def _indices(self, pixel: MapPixel) -> tuple[int, ...]:
        """A pixel's indices within the output."""
        if len(self._shape) == 2:
            turned = self._look.steps_first
            return (pixel.column, pixel.row) if turned else (pixel.row, pixel.column)
        return self.channel(pixel.map), pixel.row, pixel.column

    def _read_pixel(self, pixel: MapPixel | None) -> None:
        if pixel is None:
            self.read.emit("")
            return
        channel = self.channel(pixel.map)
        place = self.tr("{0}, map {1} ({2}, {3})").format(self.name, channel, *pixel[1:3])
        if len(self._shape) == 2:
            place = self.tr("{0}, step {1}, channel {2}").format(self.name, pixel.column, pixel.row)
        self.read.emit(f"{place}: {short_number(pixel.value)}")

    def _read_bar(self, index: int | None) -> None:
        if index is None:
            self.read.emit("")
            return
        place = self.tr("{0}, unit {1}").format(self.name, index)
        self.read.emit(f"{place}: {short_number(self.bars.value(index))}")

    def _click_map(self, place: int) -> None:
        if len(self._shape) == 3:
            self.map_clicked.emit(self.channel(place))

    def _press_pixel(self, pixel: MapPixel) -> None:
        self.asked.emit(self._indices(pixel))

    def _ask_menu(self, pixel: MapPixel, at: QPoint) -> None:
        self.menu_wanted.emit(self._indices(pixel), at)

    def _bar_indices(self, index: int) -> tuple[int, ...]:
        return tuple(int(i) for i in np.unravel_index(index, self._shape)) if self._shape else ()

    def _press_bar(self, index: int) -> None:
        self.asked.emit(self._bar_indices(index))

    def _ask_bar_menu(self, index: int, at: QPoint) -> None:
        self.menu_wanted.emit(self._bar_indices(index), at)

    # Where things stand

    def _label_width(self) -> int:
        least = self._theme.px(_RANGE_PX if self._range else _NAME_PX)
        return int(min(max(self.width() * 0.16, least), self._theme.px(88)))

    def _place(self) -> None:
        left = self._label_width()
        room = max(self.width() - left, 1)
        height = self._steady(room, self._height_for(room, self._largest_px))
        for part in (self.maps, self.bars):
            part.setGeometry(left, 0, room, height)
        for part in (self.other_maps, self.other_bars):
            part.setGeometry(left, height + _GAP_PX, room, height)
        whole = 2 * height + _GAP_PX if self._below else height
        if whole != self.height():
            self.setFixedHeight(whole)

    def _steady(self, room: int, height: int) -> int:
        """The height; not less only because the scroll bar came that the height itself calls for.

        Otherwise the bar would go, the row would grow, and the bar would come again without end.
        """
        kind = self._shape, self._largest_px, self._shown
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
        count, height, width = self._shown, self._shape[1], self._shape[2]
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

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.sought.emit(self.name)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        half = (self.height() - _GAP_PX) // 2 if self._below else self.height()
        with QPainter(self) as painter:
            painter.setFont(theme.font("small"))
            self._paint_words(painter, 0, half, (self.name, "secondary"), (self._range, "faint"))
            if self._below:
                self._paint_words(painter, half + _GAP_PX, half, (self._below, "faint"))

    def _paint_words(
        self, painter: QPainter, top: int, height: int, *lines: tuple[str, str]
    ) -> None:
        theme, metrics = self._theme, QFontMetricsF(painter.font())
        place = QRectF(0, top, self._label_width() - theme.px(8), height)
        shown = [line for line in lines if line[0]]
        shown = shown[: max(int(height // metrics.height()), 1)]
        above = (height - len(shown) * metrics.height()) / 2
        elide = Qt.TextElideMode.ElideMiddle if "." in self.name else Qt.TextElideMode.ElideRight
        for number, (words, role) in enumerate(shown):
            painter.setPen(theme.color(role))
            line = place.adjusted(0, above + number * metrics.height(), theme.px(6) * number, 0)
            said = metrics.elidedText(words, elide, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignTop, said)
