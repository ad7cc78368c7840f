"""Feature maps and filters: many small pictures of numbers, pixel by pixel."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.colour_maps import colour_image, colour_table, to_image
from gui.theme.mosaic import mosaic, normalised, square_columns
from gui.theme.theme import Theme
from gui.widgets.mosaic_layout import MosaicLayout, largest_layout, layout_for_width
from gui.widgets.themed_widget import ThemedWidget

_GAP_PX = 4
_USUAL_CELL_PX = 48


class MapPixel(NamedTuple):
    """One value under the pointer."""

    map: int
    row: int
    column: int
    value: float


class MapArea(NamedTuple):
    """A part of a map, in its pixels."""

    map: int
    row: int
    column: int
    height: int
    width: int


class MosaicView(ThemedWidget):
    """Shows maps side by side, each pixel square and crisp, as large as there is room.

    With the keyboard, arrows walk over the maps and Enter clicks.

    Signals:
        pixel_hovered: a ``MapPixel``, or None when the pointer leaves.
        map_clicked: index of a map.
        pixel_pressed: a ``MapPixel`` that was clicked with Ctrl held down.
        pixel_chosen: a ``MapPixel`` whose menu is wanted, and the place of that on the screen.
    """

    pixel_hovered = Signal(object)
    map_clicked = Signal(int)
    pixel_pressed = Signal(object)
    pixel_chosen = Signal(object, QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._maps: np.ndarray[Any, Any] | None = None
        self._colours: np.ndarray[Any, Any] | None = None
        self._colour_map = "viridis"
        self._levels: tuple[float, float] | None = None
        self._each_by_itself = False
        self._image: QImage | None = None
        self._image_columns = 1
        self._layout: MosaicLayout | None = None
        self._current: int | None = None
        self._marked: int | None = None
        self._framed: list[MapArea] = []
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumSize(16, 16)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_maps(
        self,
        maps: np.ndarray[Any, Any] | None,
        colour_map: str = "viridis",
        levels: tuple[float, float] | None = None,
        each_by_itself: bool = False,
    ) -> None:
        """Show these maps, or none.

        Args:
            maps: the numbers; not copied, so they must not change afterwards.
            colour_map: ``"viridis"`` for magnitudes, ``"diverging"`` for signed values.
            levels: what the ends of the colour map mean; without them the maps' own range,
                symmetric about zero for a diverging map.
            each_by_itself: stretch every map over the whole colour map on its own.

        Shapes: maps (K, H, W)
        """
        if maps is not None and not maps.size:
            maps = None
        before = None if self._maps is None else self._maps.shape
        self._maps, self._colour_map, self._colours = maps, colour_map, None
        self._levels, self._each_by_itself = levels, each_by_itself
        self._image = None
        if (None if maps is None else maps.shape) != before:
            self._layout, self._current, self._marked = None, None, None
            self.updateGeometry()
        self.update()

    def set_pictures(self, pictures: np.ndarray[Any, Any]) -> None:
        """Show pictures: those of three channels in their colours, all others as maps.

        Shapes: pictures (N, C, H, W)
        """
        self.set_maps(pictures.mean(axis=1))
        if pictures.shape[1] == 3 and pictures.size:
            self._colours = pictures

    def set_marked(self, index: int | None) -> None:
        """Frame one map until another one is; None: none."""
        if index != self._marked:
            self._marked = index
            self.update()

    def set_framed(self, areas: Sequence[MapArea]) -> None:
        """Frame parts of maps, such as those that do not learn."""
        if list(areas) != self._framed:
            self._framed = list(areas)
            self.update()

    def pixel_at(self, position: QPointF) -> MapPixel | None:
        """The value that is painted there; None beside all maps."""
        layout = self._laid_out()
        if layout is None or self._maps is None:
            return None
        ratio = self.devicePixelRatioF()
        place = layout.at(position.x() * ratio, position.y() * ratio)
        return MapPixel(*place, float(self._maps[place])) if place else None

    def levels(self) -> tuple[float, float]:
        """Return what the two ends of the colour map mean now."""
        if self._maps is None:
            return self._levels or (0.0, 1.0)
        signed = self._colour_map == "diverging"
        if self._each_by_itself:
            return (-1.0, 1.0) if signed else (0.0, 1.0)
        return self._levels or range_of(self._maps, signed=signed)

    def cell(self, index: int) -> QRectF:
        """Return where map ``index`` is painted."""
        layout = self._laid_out()
        if layout is None:
            return QRectF()
        x, y = layout.corner(index)
        ratio = self.devicePixelRatioF()
        return QRectF(x / ratio, y / ratio, layout.cell_width / ratio, layout.cell_height / ratio)

    def _laid_out(self) -> MosaicLayout | None:
        if self._layout is None and self._maps is not None:
            ratio = self.devicePixelRatioF()
            count, height, width = self._maps.shape
            room_width, room_height = int(self.width() * ratio), int(self.height() * ratio)
            gap = round(_GAP_PX * ratio) if count > 1 else 0
            self._layout = largest_layout(count, height, width, room_width, room_height, gap)
        return self._layout

    def _painted(self) -> QImage | None:
        """Return all maps in one picture without gaps, made anew when they have changed."""
        if self._image is None and self._maps is not None:
            layout = self._laid_out()
            thin = max(1, int(1 / layout.scale)) if layout is not None else 1
            maps = self._maps[:, ::thin, ::thin]  # no more than there are pixels for
            if self._colours is not None:
                self._image_columns = square_columns(*maps.shape)
                self._image = self._in_colours(thin)
                return self._image
            low, high = self.levels()
            if self._each_by_itself:
                maps = normalised(maps, signed=self._colour_map == "diverging")
            self._image_columns = square_columns(*maps.shape)
            table = colour_table(self._colour_map, self._theme.is_dark)
            self._image = to_image(mosaic(maps, self._image_columns, gap=0), low, high, table)
        return self._image

    def _in_colours(self, thin: int) -> QImage:
        assert self._colours is not None
        low, high = range_of(self._colours)
        channels = self._colours[:, :, ::thin, ::thin].swapaxes(0, 1)  # (3, N, H, W)
        whole = [mosaic(maps, self._image_columns, gap=0) for maps in channels]
        return colour_image(np.stack(whole), low, high)

    def _hover(self, position: QPointF | None) -> None:
        found = self.pixel_at(position) if position is not None else None
        self._choose(None if found is None else found.map)
        self.pixel_hovered.emit(found)

    def _choose(self, index: int | None) -> None:
        if index != self._current:
            self._current = index
            self.update()

    def _restyle(self) -> None:
        self._image = None
        super()._restyle()

    def sizeHint(self) -> QSize:
        width = 4 * self._theme.px(_USUAL_CELL_PX)
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        cell = self._theme.px(_USUAL_CELL_PX)
        if self._maps is None:
            return cell
        count, map_height, map_width = self._maps.shape
        return layout_for_width(count, map_height, map_width, width, cell, _GAP_PX).height

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._layout is not None and self._layout.scale < 1:
            self._image = None
        self._layout = None
        super().resizeEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._hover(event.position())
        pixel = self.pixel_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and pixel is not None:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.pixel_pressed.emit(pixel)
            else:
                self.map_clicked.emit(pixel.map)
        else:
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        pixel = self.pixel_at(QPointF(event.pos()))
        if pixel is None:
            super().contextMenuEvent(event)
        else:
            self.pixel_chosen.emit(pixel, event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self._maps is not None and self._current is None:
            self._choose(0)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._choose(None)
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        layout = self._laid_out()
        if layout is None or self._current is None:
            super().keyPressEvent(event)
            return
        match event.key():
            case Qt.Key.Key_Left:
                step = -1
            case Qt.Key.Key_Right:
                step = 1
            case Qt.Key.Key_Up:
                step = -layout.columns
            case Qt.Key.Key_Down:
                step = layout.columns
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self.map_clicked.emit(self._current)
                return
            case _:
                super().keyPressEvent(event)
                return
        if 0 <= self._current + step < layout.count:
            self._choose(self._current + step)

    def paintEvent(self, event: QPaintEvent) -> None:
        layout, image = self._laid_out(), self._painted()
        if layout is None or image is None or self._maps is None:
            return
        width = image.width() // self._image_columns
        height = image.height() // -(-layout.count // self._image_columns)
        framed = self._colour_map == "diverging"  # zero has the colour of the ground
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, layout.scale < 1)
            painter.setPen(QPen(self._theme.color("line"), 1))
            for index in range(layout.count):
                row, column = divmod(index, self._image_columns)
                source = QRect(column * width, row * height, width, height)
                cell = self.cell(index)
                painter.drawImage(cell, image, QRectF(source))
                if framed:
                    painter.drawRect(cell.adjusted(-0.5, -0.5, 0.5, 0.5))
            self._paint_frames(painter, layout)
            if self._marked is not None and self._marked < layout.count:
                painter.setPen(QPen(self._theme.color("text"), 2))
                painter.drawRect(self.cell(self._marked))
            if self._current is not None:
                painter.setPen(QPen(self._theme.color("accent"), 2))
                painter.drawRect(self.cell(self._current))

    def _paint_frames(self, painter: QPainter, layout: MosaicLayout) -> None:
        painter.setPen(QPen(self._theme.color("frozen"), 2))
        scale = layout.scale / self.devicePixelRatioF()
        for area in self._framed:
            if area.map < layout.count:
                corner = self.cell(area.map).topLeft()
                left, top = corner.x() + area.column * scale, corner.y() + area.row * scale
                place = QRectF(left, top, area.width * scale, area.height * scale)
                painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5))


def range_of(values: np.ndarray[Any, Any], *, signed: bool = False) -> tuple[float, float]:
    """Return the least and the greatest number, symmetric about zero where they are signed."""
    low = float(np.fmin.reduce(values, axis=None))
    high = float(np.fmax.reduce(values, axis=None))
    if signed:
        high = max(abs(low), abs(high))
        low = -high
    if not np.isfinite([low, high]).all() or low == high:
        return (-1.0, 1.0) if signed else (low, low + 1.0) if np.isfinite(low) else (0.0, 1.0)
    return low, high
