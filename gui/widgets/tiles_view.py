"""Tiles side by side, as large as there is room: pictures and bars with words below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import ceil, floor
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QToolTip, QWidget

from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.widgets.themed_widget import ThemedWidget
from gui.widgets.tile import ROW_PX, Bars, Map, Tile, most_rows
from gui.widgets.tile_layout import Arrangement, arrangement

LEAST_PX, LARGEST_PX = 32, 260
_LEAST_BARS_PX = 150
_CAPTION_PX, _MARGIN_PX = 16, 1
_CRISP_FROM = 2
"""Screen pixels a number from which on pictures are enlarged by whole steps."""


class TilePoint(NamedTuple):
    """A number under the pointer.

    Attributes:
        tile: its tile.
        row, column: of the picture; of bars the row, and 0.
    """

    tile: int
    row: int
    column: int


class TilesView(QScrollArea):
    """Tiles; where there is no room for all, it scrolls.

    Signals:
        pointed: a `TilePoint` that the pointer is at; None: it left.
        tile_clicked: index of a tile; with the keyboard, arrows walk over them and Enter clicks.
    """

    pointed = Signal(object)
    tile_clicked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = TileGrid(theme, self)
        self._columns = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self.grid)
        self.setMinimumSize(theme.px(LEAST_PX), theme.px(LEAST_PX))
        self.grid.pointed.connect(self.pointed)
        self.grid.tile_clicked.connect(self.tile_clicked)
        theme.changed.connect(self._fit)

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """What is shown."""
        return self.grid.tiles

    def set_tiles(self, tiles: Sequence[Tile], columns: int = 0) -> None:
        """Show other tiles, so many in a row if there is room; 0: as many as is best."""
        self._columns = columns
        self.grid.set_tiles(tuple(tiles))
        self._fit()

    def set_chosen(self, index: int | None) -> None:
        """Frame a tile."""
        self.grid.set_chosen(index)

    def _fit(self) -> None:
        width, height = self.width(), self.height()
        total = self.grid.arrange(width, height, self._columns)
        if total > height:
            bar = self.verticalScrollBar().sizeHint().width()
            total = self.grid.arrange(width - bar, height, self._columns)
        self.grid.setMinimumHeight(total if total > height else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class TileGrid(ThemedWidget):
    """What `TilesView` scrolls."""

    pointed = Signal(object)
    tile_clicked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.tiles: tuple[Tile, ...] = ()
        self._images: dict[int, QImage] = {}
        self._arranged = Arrangement(1, 8, 8, 8)
        self._current: int | None = None
        self._chosen: int | None = None
        self._point: TilePoint | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_tiles(self, tiles: tuple[Tile, ...]) -> None:
        """Show other tiles."""
        self.tiles = tiles
        self._images.clear()
        if self._current is not None and self._current >= len(tiles):
            self._current = None
        self.setAccessibleDescription("; ".join(tile.caption for tile in tiles))
        self.update()

    def set_chosen(self, index: int | None) -> None:
        """Frame a tile."""
        if index != self._chosen:
            self._chosen = index
            self.update()

    def arrange(self, width: int, height: int, columns: int) -> int:
        """Place the tiles in a room; gives the height they need."""
        px = self._theme.px
        least = _LEAST_BARS_PX if most_rows(self.tiles) else LEAST_PX
        sizes = px(least), px(LARGEST_PX), px(ROW_PX)
        room = width - 2 * _MARGIN_PX, height - 2 * _MARGIN_PX
        caption = self._caption()
        found = arrangement(self.tiles, columns, room, caption, px(SPACE), sizes)
        self._arranged = self._crisp(found)
        self.update()
        return ceil(found.total) + 2 * _MARGIN_PX

    def _crisp(self, found: Arrangement) -> Arrangement:
        """Tiles no larger than their pictures are painted, where those are of one size."""
        sizes = {tile.content.size for tile in self.tiles if isinstance(tile.content, Map)}
        if len(sizes) != 1:
            return found
        ((rows, columns),) = sizes
        scale = self._scale(found.width, found.height, rows, columns)
        return replace(found, width=columns * scale, height=rows * scale)

    def _scale(self, width: float, height: float, rows: int, columns: int) -> float:
        scale = min(width / columns, height / rows)
        ratio = self.devicePixelRatioF()
        return floor(scale * ratio) / ratio if scale * ratio >= _CRISP_FROM else scale

    def place(self, index: int) -> QRectF:
        """Where a tile is, without its caption."""
        one, gap = self._arranged, self._theme.px(SPACE)
        row, column = divmod(index, one.columns)
        top = _MARGIN_PX + row * (one.height + self._caption() + gap)
        left = _MARGIN_PX + column * (one.width + gap)
        return QRectF(left, top, one.width, one.height)

    def shown(self, index: int) -> QRectF:
        """Where its picture is painted; as large as can be with whole pixels."""
        place, content = self.place(index), self.tiles[index].content
        if not isinstance(content, Map):
            return place
        rows, columns = content.size
        scale = self._scale(place.width() + 1e-6, place.height() + 1e-6, rows, columns)
        return QRectF(place.left(), place.top(), columns * scale, rows * scale)

    def _caption(self) -> float:
        return float(self._theme.px(_CAPTION_PX)) if any(t.caption for t in self.tiles) else 0.0

    def _at(self, position: QPointF) -> TilePoint | None:
        for index, tile in enumerate(self.tiles):
            shown = self.shown(index)
            if shown.contains(position) and tile.content is not None:
                x = (position.x() - shown.left()) / shown.width()
                y = (position.y() - shown.top()) / shown.height()
                if isinstance(tile.content, Bars):
                    return TilePoint(index, int(y * len(tile.content.values)), 0)
                rows, columns = tile.content.size
                return TilePoint(
                    index, min(int(y * rows), rows - 1), min(int(x * columns), columns - 1)
                )
        return None

    def _tile_at(self, position: QPointF) -> int | None:
        for index in range(len(self.tiles)):
            if self.place(index).adjusted(0, 0, 0, self._caption()).contains(position):
                return index
        return None

    def _hover(self, position: QPointF | None) -> None:
        point = None if position is None else self._at(position)
        current = None if position is None else self._tile_at(position)
        if current != self._current or point != self._point:
            self._current, self._point = current, point
            self.update()
            self.pointed.emit(point)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self._tile_at(QPointF(event.pos()))
            words = self.tiles[index].tip if index is not None else ""
            QToolTip.showText(event.globalPos(), words or self.toolTip(), self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self._tile_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and index is not None:
            self.tile_clicked.emit(index)
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()  # it belongs to the press

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self._current is None and self.tiles:
            self._current = 0
        super().focusInEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._arranged.columns,
            Qt.Key.Key_Down: self._arranged.columns,
        }
        current = self._current or 0
        key = Qt.Key(event.key())
        if key in steps and 0 <= current + steps[key] < len(self.tiles):
            self._current = current + steps[key]
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.tiles:
            self.tile_clicked.emit(current)
        else:
            super().keyPressEvent(event)

    def _restyle(self) -> None:
        self._images.clear()
        super()._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            for index in range(len(self.tiles)):
                if self.place(index).adjusted(0, 0, 0, 99).intersects(QRectF(event.rect())):
                    self._paint_tile(painter, index)

    def _paint_tile(self, painter: QPainter, index: int) -> None:
        theme, tile = self._theme, self.tiles[index]
        shown, content = self.shown(index), tile.content
        if isinstance(content, Map):
            if index not in self._images:
                self._images[index] = content.image(theme)
            is_small = shown.width() * self.devicePixelRatioF() < _CRISP_FROM * content.size[1]
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, is_small)
            painter.drawImage(shown, self._images[index])
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawRect(shown.adjusted(-0.5, -0.5, 0.5, 0.5))
        elif isinstance(content, Bars):
            point = self._point
            lit = point.row if point is not None and point.tile == index else None
            content.paint(painter, theme, shown, lit)
        if tile.caption:
            self._paint_caption(painter, index)
        if index in (self._current, self._chosen):
            role = "accent" if index == self._current else "secondary"
            painter.setPen(QPen(theme.color(role), 2))
            painter.drawRect(shown.adjusted(1, 1, -1, -1))

    def _paint_caption(self, painter: QPainter, index: int) -> None:
        theme, tile, place = self._theme, self.tiles[index], self.place(index)
        font = theme.font("small")
        painter.setFont(font)
        painter.setPen(theme.color(tile.role))
        room = QRectF(place.left(), self.shown(index).bottom() + 1, place.width(), self._caption())
        words = QFontMetrics(font).elidedText(
            tile.caption, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
