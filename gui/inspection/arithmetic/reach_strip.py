"""The layers before a number as pictures, with what it sees of each lit up."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.api import Account, SeenPicture
from gui.theme.colour_maps import colour_image, colour_table, to_image
from gui.theme.theme import Theme
from gui.widgets.number_text import short_number
from gui.widgets.themed_widget import ThemedWidget

_GAP_PX, _NAME_PX, _LEAST_PX = 14, 34, 44
_MOST_ROWS, _WIDEST = 3, 2.2
_THIN = 0.28
"""A sequence of one row is drawn as high as this share of the strip."""

_SHADE = 0.62


class Cell(NamedTuple):
    """One number under the pointer: of which picture, at which place of it."""

    picture: SeenPicture
    row: int
    column: int

    @property
    def value(self) -> float:
        """The number; of several channels their mean."""
        return float(self.picture.picture[:, self.row, self.column].mean())


class ReachStrip(ThemedWidget):
    """Pictures from the input to the number's own layer; what the number does not see is shaded.

    Arrow keys move the number within its layer, Page Up and Page Down to another map.

    Signals:
        moved: rows, columns and maps that the number is to go on.
        cell_clicked: a `Cell`.
        cell_hovered: a `Cell`; None: the pointer left.
    """

    moved = Signal(int, int, int)
    cell_clicked = Signal(object)
    cell_hovered = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._account: Account | None = None
        self._images: list[QImage] = []
        self._places: list[QRectF] = []
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def pictures(self) -> tuple[SeenPicture, ...]:
        """What is shown, as far as there is room: the input, and those nearest to the number."""
        seen = () if self._account is None else self._account.seen
        px = self._theme.px
        rows = max(self.height() // px(_LEAST_PX + _NAME_PX), 1)
        most = max(self.width() // px(_LEAST_PX + _GAP_PX), 1) * min(rows, _MOST_ROWS)
        return seen if len(seen) <= most else (*seen[:1], *seen[len(seen) - most + 1 :])

    def show_account(self, account: Account | None) -> None:
        """Show what a number sees."""
        self._account = account
        self._images, self._places = [], []
        self.update()

    def place_of(self, path: str) -> QRectF:
        """Where a node's picture is painted; empty where it is not."""
        pairs = zip(self.pictures, self._laid_out(), strict=True)
        return next((place for picture, place in pairs if picture.path == path), QRectF())

    def lit(self, path: str) -> QRectF:
        """Where of a node's picture the number sees something, in widget pixels."""
        picture = next((one for one in self.pictures if one.path == path), None)
        place = self.place_of(path)
        if picture is None or picture.region is None or place.isEmpty():
            return QRectF()
        area = picture.region.clipped
        height, width = picture.picture.shape[1:]
        x, y = place.width() / width, place.height() / height
        first = QPointF(place.left() + area.columns[0] * x, place.top() + area.rows[0] * y)
        rows, columns = area.rows[1] - area.rows[0] + 1, area.columns[1] - area.columns[0] + 1
        return QRectF(first.x(), first.y(), columns * x, rows * y)

    # Where everything is

    def _laid_out(self) -> list[QRectF]:
        if not self._places and self.pictures:
            self._places = self._placed()
        return self._places

    def _placed(self) -> list[QRectF]:
        """In as many rows as let the pictures be largest."""
        pictures = self.pictures
        tries = [self._in_rows(rows) for rows in range(1, min(len(pictures), _MOST_ROWS) + 1)]
        return max(tries, key=lambda places: min(place.height() for place in places))

    def _in_rows(self, rows: int) -> list[QRectF]:
        px, pictures = self._theme.px, self.pictures
        gap, below = px(_GAP_PX), px(_NAME_PX)
        each = -(-len(pictures) // rows)
        tall = max((self.height() - 4) / rows - below, 8.0)
        free = max(self.width() - 4.0, 8.0)
        places: list[QRectF] = []
        for row in range(rows):
            own = pictures[row * each : (row + 1) * each]
            widths = [self._ratio(one) * tall for one in own]
            room = free - gap * (each - 1)
            scale = min(1.0, max(room, 8.0) / max(sum(widths), 1.0))
            left, top = 2.0, 2.0 + row * (tall + below)
            for one, width in zip(own, widths, strict=True):
                wide = width * scale
                high = tall * (_THIN if one.picture.shape[1] == 1 else scale)
                places.append(QRectF(left, top + (tall - high), wide, high))
                left += max(wide, px(_LEAST_PX)) + gap
        spare = min((place.top() for place in places), default=2.0) - 2.0
        if rows == 1:  # in the middle of the height
            for place in places:
                place.translate(0.0, -spare / 2)
        return places

    def _ratio(self, one: SeenPicture) -> float:
        """Width to height; a sequence of one row is drawn as a band."""
        height, width = one.picture.shape[1:]
        ratio: float = width / height if height > 1 else max(width / 8, 1.0)
        return min(ratio, _WIDEST)

    def _cell_at(self, position: QPointF) -> Cell | None:
        for picture, place in zip(self.pictures, self._laid_out(), strict=True):
            if place.contains(position):
                height, width = picture.picture.shape[1:]
                row = int((position.y() - place.top()) / place.height() * height)
                column = int((position.x() - place.left()) / place.width() * width)
                return Cell(picture, min(row, height - 1), min(column, width - 1))
        return None

    # Painting

    def _painted(self) -> list[QImage]:
        if not self._images:
            table = colour_table("viridis", self._theme.is_dark)
            for one in self.pictures:
                low, high = _ends(one.picture)
                is_colours = one.channel < 0 and len(one.picture) == 3
                self._images.append(
                    colour_image(one.picture, low, high)
                    if is_colours
                    else to_image(one.picture[0], low, high, table)
                )
        return self._images

    def paintEvent(self, event: QPaintEvent) -> None:
        pictures = self.pictures
        if not pictures:
            return
        with QPainter(self) as painter:
            for picture, place, image in zip(
                pictures, self._laid_out(), self._painted(), strict=True
            ):
                is_small = place.width() < image.width()
                hint = QPainter.RenderHint.SmoothPixmapTransform
                painter.setRenderHint(hint, is_small)
                painter.drawImage(place, image)
                self._shade(painter, picture, place)
                self._mark(painter, picture, place)
                self._name(painter, picture, place)
            if self.hasFocus():
                painter.setPen(QPen(self._theme.color("accent"), 1, Qt.PenStyle.DotLine))
                painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _shade(self, painter: QPainter, picture: SeenPicture, place: QRectF) -> None:
        """Darken what is not seen, and draw a line about what is."""
        lit = self.lit(picture.path)
        if lit.isEmpty():
            painter.setPen(QPen(self._theme.color("line"), 1))
            painter.drawRect(place)
            return
        shade = QColor(self._theme.color("panel"))
        shade.setAlphaF(_SHADE)
        outside = QPainterPath()
        outside.addRect(place)
        hole = QPainterPath()
        hole.addRect(lit)
        painter.fillPath(outside.subtracted(hole), shade)
        painter.setPen(QPen(self._theme.color("accent"), 2))
        painter.drawRect(lit)

    def _mark(self, painter: QPainter, picture: SeenPicture, place: QRectF) -> None:
        """The number's own place."""
        if picture.mark is None:
            return
        height, width = picture.picture.shape[1:]
        x, y = place.width() / width, place.height() / height
        row, column = picture.mark
        cell = QRectF(place.left() + column * x, place.top() + row * y, x, y)
        least = self._theme.px(5)
        grown = max((least - cell.width()) / 2, 0), max((least - cell.height()) / 2, 0)
        cell.adjust(-grown[0], -grown[1], grown[0], grown[1])
        painter.setPen(QPen(self._theme.color("accent"), 2))
        painter.drawRect(cell)

    def _name(self, painter: QPainter, picture: SeenPicture, place: QRectF) -> None:
        theme = self._theme
        font = theme.font("small")
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        room = max(place.width(), theme.px(_LEAST_PX)) + theme.px(_GAP_PX) - 3
        bottom = place.bottom() + theme.px(3)
        right = Qt.TextElideMode.ElideRight
        for line, (words, role) in enumerate(
            ((picture.path, "secondary"), (self._which(picture), "faint"))
        ):
            painter.setPen(theme.color(role))
            at = QPointF(place.left(), bottom + metrics.ascent() + line * metrics.height())
            painter.drawText(at, metrics.elidedText(words, right, room))

    def _which(self, picture: SeenPicture) -> str:
        if picture.region is None or (picture.channel >= 0 and picture.channels > 1):
            return self.tr("map {number} of {all}").format(
                number=picture.channel, all=picture.channels
            )
        if picture.channels in (1, 3):
            height, width = picture.region.size
            return f"{height} × {width}"
        return self.tr("mean of {all} maps").format(all=picture.channels)

    # Qt's events

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.cell_hovered.emit(self._cell_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.cell_hovered.emit(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self._cell_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and cell is not None:
            self.cell_clicked.emit(cell)
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (0, -1, 0),
            Qt.Key.Key_Right: (0, 1, 0),
            Qt.Key.Key_Up: (-1, 0, 0),
            Qt.Key.Key_Down: (1, 0, 0),
            Qt.Key.Key_PageUp: (0, 0, -1),
            Qt.Key.Key_PageDown: (0, 0, 1),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(*step)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._images, self._places = [], []

    def _restyle(self) -> None:
        self._images, self._places = [], []
        super()._restyle()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(280), self._theme.px(130))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), self._theme.px(60))


def cell_words(cell: Cell) -> str:
    """What is under the pointer, as ``conv1 (3, 7): 0.41``."""
    return f"{cell.picture.path} ({cell.row}, {cell.column}): {short_number(cell.value)}"


def _ends(picture: np.ndarray[tuple[int, ...], np.dtype[np.float32]]) -> tuple[float, float]:
    low, high = float(np.nanmin(picture)), float(np.nanmax(picture))
    return (low, high) if high > low else (low, low + 1.0)
