"""The map: a mark for each example, with what it looks like where the pointer is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.inspection.embedding.marks import role_of, shape_of, stamp
from gui.theme.colour_maps import colour_table
from gui.theme.theme import Theme
from gui.widgets.themed_widget import ThemedWidget

Numbers = np.ndarray[Any, np.dtype[Any]]
Face = tuple[QImage | None, tuple[str, ...]]

_MARK_PX, _REACH_PX, _MARGIN_PX, _FACE_PX = 6, 14, 16, 72
_DRAG_PX = 5
_SHADES = 24


@dataclass(frozen=True, eq=False)
class MapPicture:
    """All that is painted.

    Attributes:
        places: of the points, shape (N, 2).
        kinds: of each the class, or the shade of its value from 0 to `_SHADES` − 1; shape (N,).
        is_class: whether kinds are classes.
        is_shown: of each point whether it is to be seen; shape (N,).
        ringed: the point that is looked at; None: it is none of them.
        present: where the example lies that is looked at; None: it is not known.
        has_equal_scales: whether a unit is as long on both axes.
        axes: what the axes are; empty: they mean nothing by themselves.
    """

    places: Numbers = field(default_factory=lambda: np.zeros((0, 2)))
    kinds: Numbers = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    is_class: bool = True
    is_shown: Numbers = field(default_factory=lambda: np.zeros(0, dtype=bool))
    ringed: int | None = None
    present: tuple[float, float] | None = None
    has_equal_scales: bool = True
    axes: tuple[str, str] = ("", "")


def shades(values: Numbers) -> tuple[Numbers, float, float]:
    """Values as shades of the colour map, with the numbers at its ends; (N,) → (N,)."""
    low, high = (float(values.min()), float(values.max())) if len(values) else (0.0, 1.0)
    share = (values.astype(np.float64) - low) / max(high - low, 1e-12)
    return np.clip((share * _SHADES).astype(np.int64), 0, _SHADES - 1), low, high


class MapView(ThemedWidget):
    """Paints a `MapPicture`.

    A click chooses a point; a drag draws a lasso round some, with Shift a rectangle. Arrows go to
    the next point that way, Enter chooses it, Escape lets go of what is selected.

    Signals:
        pointed: number of the point the pointer is at; None: at none.
        point_clicked: number of a point.
        selected: numbers of the points that are selected, an array.

    Attributes:
        face: gives what a point's example looks like.
        words: gives what is said of a point.
    """

    pointed = Signal(object)
    point_clicked = Signal(int)
    selected = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.face: Callable[[int], Face] = lambda _: (None, ())
        self.words: Callable[[int], Sequence[str]] = lambda _: ()
        self._picture = MapPicture()
        self._selected: Numbers = np.zeros(0, dtype=np.int64)
        self._at: int | None = None
        self._pressed: QPointF | None = None
        self._drawn: list[QPointF] = []
        self._is_rectangle = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.px(120), theme.px(96))

    @property
    def picture(self) -> MapPicture:
        """What is painted."""
        return self._picture

    @property
    def selection(self) -> Numbers:
        """Numbers of the points that are selected."""
        return self._selected

    def show_picture(self, picture: MapPicture) -> None:
        """Paint something else; points keep their numbers."""
        if len(picture.places) != len(self._picture.places):
            self._selected, self._at = np.zeros(0, dtype=np.int64), None
        self._picture = picture
        self.update()

    def select(self, numbers: Numbers) -> None:
        """Select points."""
        self._selected = numbers
        self.update()
        self.selected.emit(numbers)

    def place(self, number: int) -> QPointF:
        """Where a point is painted."""
        x, y = self.placed()[number].tolist()
        return QPointF(x, y)

    def placed(self) -> Numbers:
        """All points in widget pixels; → (N, 2)."""
        return self._to_pixels(self._picture.places)

    def _to_pixels(self, places: Numbers) -> Numbers:
        shown = self._picture.places
        if not len(shown) or not len(places):
            return np.zeros((len(places), 2))
        low, high = shown.min(axis=0), shown.max(axis=0)
        span = np.maximum(high - low, 1e-9)
        margin = self._theme.px(_MARGIN_PX)
        room = np.maximum([self.width() - 2 * margin, self.height() - 2 * margin], 1)
        scale = room / span
        if self._picture.has_equal_scales:
            scale = np.full(2, scale.min())
        away = (np.asarray(places, dtype=np.float64) - (low + high) / 2) * scale * [1.0, -1.0]
        found: Numbers = away + np.array([self.width() / 2, self.height() / 2])
        return found

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._theme.px(260))

    # The mouse and the keys

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        position = event.position()
        pressed, reach = self._pressed, self._theme.px(_DRAG_PX)
        if pressed is not None and (position - pressed).manhattanLength() > reach:
            self._drawn = self._drawn or [pressed]
        if self._drawn:
            self._drawn.append(position)
            self.update()
        else:
            self._point(self._nearest(position))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._pressed = event.position()
        self._is_rectangle = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            super().mouseReleaseEvent(event)
            return
        drawn, pressed = self._drawn, self._pressed
        self._drawn, self._pressed = [], None
        if drawn:
            self.select(self._inside([*drawn, event.position()]))
        else:
            nearest = self._nearest(pressed)
            if nearest is not None:
                self.point_clicked.emit(nearest)
            elif len(self._selected):
                self.select(np.zeros(0, dtype=np.int64))
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        key = Qt.Key(event.key())
        if key in ways:
            self._point(self._next(np.array(ways[key], dtype=np.float64)))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._at is not None:
            self.point_clicked.emit(self._at)
        elif key == Qt.Key.Key_Escape and (self._drawn or len(self._selected)):
            self._drawn, self._pressed = [], None
            self.select(np.zeros(0, dtype=np.int64))
        else:
            super().keyPressEvent(event)

    def _point(self, number: int | None) -> None:
        if number != self._at:
            self._at = number
            words = "" if number is None else ", ".join(self.words(number))
            self.setAccessibleDescription(words)
            self.pointed.emit(number)
            self.update()

    def _nearest(self, position: QPointF) -> int | None:
        shown = np.flatnonzero(self._picture.is_shown)
        if not len(shown):
            return None
        away = np.hypot(*(self.placed()[shown] - [position.x(), position.y()]).T)
        nearest = int(away.argmin())
        return int(shown[nearest]) if away[nearest] <= self._theme.px(_REACH_PX) else None

    def _next(self, way: Numbers) -> int | None:
        """The nearest point that lies more that way than to a side."""
        shown = np.flatnonzero(self._picture.is_shown)
        if not len(shown):
            return self._at
        if self._at is None:
            ringed = self._picture.ringed
            return int(shown[0]) if ringed is None else ringed
        placed = self.placed()
        away = placed[shown] - placed[self._at]
        along, across = away @ way, np.abs(away @ way[::-1])
        is_that_way = (along > 1e-6) & (across <= along)
        if not is_that_way.any():
            return self._at
        distance = np.where(is_that_way, np.hypot(*away.T), np.inf)
        return int(shown[int(distance.argmin())])

    def _inside(self, drawn: Sequence[QPointF]) -> Numbers:
        """The points that are seen within what was drawn."""
        shape = QPolygonF(list(drawn))
        if self._is_rectangle:
            shape = QPolygonF(QRectF(drawn[0], drawn[-1]).normalized())
        box, placed = shape.boundingRect(), self.placed()
        near = (
            self._picture.is_shown
            & (placed[:, 0] >= box.left())
            & (placed[:, 0] <= box.right())
            & (placed[:, 1] >= box.top())
            & (placed[:, 1] <= box.bottom())
        )
        rule = Qt.FillRule.OddEvenFill
        found = [
            number
            for number in np.flatnonzero(near).tolist()
            if shape.containsPoint(QPointF(*placed[number].tolist()), rule)
        ]
        return np.array(found, dtype=np.int64)

    # What is painted

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            placed = self.placed()
            self._paint_axes(painter)
            self._paint_points(painter, placed)
            self._paint_rings(painter, placed)
            self._paint_drawn(painter)
            if self._at is not None and self._at < len(placed) and not self._drawn:
                self._paint_face(painter, placed[self._at])

    def _paint_points(self, painter: QPainter, placed: Numbers) -> None:
        picture, side = self._picture, self._theme.px(_MARK_PX)
        has_selection = bool(len(self._selected))
        chosen = np.zeros(len(placed), dtype=bool)
        chosen[self._selected] = True
        for faint in (True, False):
            here = picture.is_shown & (~chosen if faint else chosen)
            painter.setOpacity(0.25 if faint and has_selection else 1.0)
            for kind in np.unique(picture.kinds[here]).tolist():
                pixmap = self._stamp(int(kind), side)
                half = pixmap.deviceIndependentSize().width() / 2
                for x, y in (placed[here & (picture.kinds == kind)] - half).tolist():
                    painter.drawPixmap(QPointF(x, y), pixmap)
        painter.setOpacity(1.0)

    def _stamp(self, kind: int, side: int) -> QPixmap:
        if self._picture.is_class:
            colour = self._theme.color(role_of(kind) if kind >= 0 else "secondary")
            return stamp(side, shape_of(max(kind, 0)), colour.name(), self.devicePixelRatioF())
        table = colour_table("viridis", self._theme.is_dark)
        colour = QColor(*map(int, table[int(kind * 255 / (_SHADES - 1))]))
        return stamp(side, 0, colour.name(), self.devicePixelRatioF())

    def _paint_rings(self, painter: QPainter, placed: Numbers) -> None:
        theme, picture = self._theme, self._picture
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if picture.ringed is not None and picture.ringed < len(placed):
            self._ring(painter, placed[picture.ringed], "text", theme.px(7))
        elif picture.present is not None:
            place = self._to_pixels(np.array([picture.present]))[0]
            edge = theme.px(8)
            place = np.clip(place, edge, [self.width() - edge, self.height() - edge])
            self._ring(painter, place, "text", theme.px(7))
            self._ring(painter, place, "text", theme.px(2))
        if self._at is not None and self._at < len(placed):
            self._ring(painter, placed[self._at], "accent", theme.px(6))

    def _ring(self, painter: QPainter, place: Numbers, role: str, radius: int) -> None:
        painter.setPen(QPen(self._theme.color(role), 1.6 * self._theme.scale))
        painter.drawEllipse(QPointF(float(place[0]), float(place[1])), radius, radius)

    def _paint_drawn(self, painter: QPainter) -> None:
        if not self._drawn:
            return
        ground = self._theme.color("accent")
        painter.setPen(QPen(ground, 1.4))
        ground.setAlphaF(0.15)
        painter.setBrush(ground)
        if self._is_rectangle:
            painter.drawRect(QRectF(self._drawn[0], self._drawn[-1]).normalized())
        else:
            painter.drawPolygon(QPolygonF(self._drawn))

    def _paint_axes(self, painter: QPainter) -> None:
        theme = self._theme
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("faint"))
        metrics = painter.fontMetrics()
        across, up = self._picture.axes
        if across:
            room = QRectF(0, self.height() - metrics.height(), self.width(), metrics.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, across)
        if up:
            painter.save()
            painter.translate(0, self.height())
            painter.rotate(-90)
            room = QRectF(0, 0, self.height(), metrics.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, up)
            painter.restore()

    def _paint_face(self, painter: QPainter, place: Numbers) -> None:
        """A card beside the point: the example, and what is said of it."""
        assert self._at is not None
        theme, px = self._theme, self._theme.px
        image, lines = self.face(self._at)
        words = [*lines, *self.words(self._at)]
        metrics, pad = painter.fontMetrics(), px(6)
        wide = max((metrics.horizontalAdvance(line) for line in words), default=0)
        picture = QRectF()
        if image is not None and not image.isNull():
            scale = px(_FACE_PX) / max(image.width(), image.height())
            picture = QRectF(0, 0, image.width() * scale, image.height() * scale)
        room = max(self.width() - 2 * pad, 1)
        width = min(max(wide, int(picture.width())) + 2 * pad, room)
        height = picture.height() + len(words) * metrics.lineSpacing() + 2 * pad
        card = QRectF(0, 0, width, height)
        left = place[0] + px(12)
        left = left if left + width <= self.width() else place[0] - px(12) - width
        top = min(max(place[1] - height / 2, 0.0), max(self.height() - height, 0.0))
        card.moveTopLeft(QPointF(max(float(left), 0.0), float(top)))
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(theme.color("card"))
        painter.drawRoundedRect(card, px(6), px(6))
        if image is not None and picture.height():
            picture.moveTopLeft(QPointF(card.center().x() - picture.width() / 2, card.top() + pad))
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
            painter.drawImage(picture, image)
        top = card.top() + pad + picture.height()
        for number, line in enumerate(words):
            painter.setPen(theme.color("secondary" if number < len(lines) else "text"))
            text = metrics.elidedText(line, Qt.TextElideMode.ElideRight, int(width - 2 * pad) + 1)
            painter.drawText(QPointF(card.left() + pad, top + metrics.ascent()), text)
            top += metrics.lineSpacing()
