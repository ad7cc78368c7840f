"""A plane coloured by what a node gives, with the examples of the data on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.inspection.plane.points import Points
from gui.theme.theme import Theme
from gui.widgets.number_text import short_number
from gui.widgets.scatter_view import CLASS_ROLES
from gui.widgets.themed_widget import ThemedWidget
from gui.widgets.ticks import linear_ticks, tick_texts

Numbers = np.ndarray[Any, np.dtype[Any]]

REACH_PX = 12
NEUTRAL, MADE = "secondary", "good"
"""How points without a class are coloured, and those that a network made."""

_DOT_PX, _RING_PX, _CROSS_PX = 4.0, 6.5, 4.0
_LEFT_PX, _BELOW_PX = 34, 18
_ANY_WIDTH_PX = 16_777_215  # what Qt starts with


@dataclass(frozen=True, eq=False)
class Picture:
    """All that is painted.

    Attributes:
        low, high: the corners, (x, y).
        image: the ground, its first row the lowest y; None: none.
        lines: of each kind of line its colour role and the lines, shape (n, 2 ends, 2), in units
            of the axes.
        dashed: further lines, each of one piece, shape (n points, 2).
        points: examples.
        made: what the network makes of noise, shape (N, 2).
        axes: what the axes are called.
        has_equal_scales: whether a unit is as long on both axes.
    """

    low: tuple[float, float] = (-1.0, -1.0)
    high: tuple[float, float] = (1.0, 1.0)
    image: QImage | None = None
    lines: tuple[tuple[str, Numbers], ...] = ()
    dashed: tuple[tuple[str, Numbers], ...] = ()
    points: tuple[Points, ...] = ()
    made: Numbers = field(default_factory=lambda: np.zeros((0, 2)))
    axes: tuple[str, str] = ("x", "y")
    has_equal_scales: bool = True


class PlaneView(ThemedWidget):
    """Paints a `Picture`.

    Signals:
        pointed: a place of the plane (x, y) the pointer is at; None: it left.
        point_clicked: part (``train`` or ``test``) and index of an example.
    """

    pointed = Signal(object)
    point_clicked = Signal(str, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._picture = Picture()
        self._chosen: tuple[str, int] | None = None
        self._at: QPointF | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.px(104), theme.px(88))

    @property
    def picture(self) -> Picture:
        """What is painted."""
        return self._picture

    def show_picture(self, picture: Picture) -> None:
        """Paint something else."""
        self._picture = picture
        self.update()

    def set_chosen(self, split: str, index: int) -> None:
        """Ring the example that is looked at."""
        self._chosen = split, index
        self.update()

    def area(self) -> QRectF:
        """Where the plane is painted, in widget pixels."""
        px, picture = self._theme.px, self._picture
        room = QRectF(self.rect()).adjusted(px(_LEFT_PX), 2, -2, -px(_BELOW_PX))
        if not picture.has_equal_scales:
            return room
        width, height = picture.high[0] - picture.low[0], picture.high[1] - picture.low[1]
        scale = min(room.width() / width, room.height() / height)
        area = QRectF(0, 0, max(width * scale, 1.0), max(height * scale, 1.0))
        area.moveTopLeft(room.topLeft())
        return area

    def width_for(self, height: int) -> int:
        """How wide it can be before room is left over beside the plane."""
        px = self._theme.px
        if not self._picture.has_equal_scales:
            return _ANY_WIDTH_PX
        return max(height - px(_BELOW_PX) + px(_LEFT_PX), px(120))

    def height_for(self, width: int) -> int:
        """How much of a height can be used where it is so wide; all of it for curves."""
        if not self._picture.has_equal_scales:
            return _ANY_WIDTH_PX
        px, picture = self._theme.px, self._picture
        across, up = picture.high[0] - picture.low[0], picture.high[1] - picture.low[1]
        room = max(width - px(_LEFT_PX) - 2, 1)
        return max(round(room * up / across) + px(_BELOW_PX) + 2, px(120))

    def place(self, x: float, y: float) -> QPointF:
        """Where a point of the plane is painted."""
        placed = self._placed(np.array([[x, y]]))[0]
        return QPointF(float(placed[0]), float(placed[1]))

    def _placed(self, points: Numbers) -> Numbers:
        """Points of the plane in widget pixels; (…, 2) → (…, 2)."""
        area, picture = self.area(), self._picture
        low, high = np.asarray(picture.low), np.asarray(picture.high)
        share = (np.asarray(points, dtype=np.float64) - low) / (high - low)
        placed: Numbers = np.stack(
            [
                area.left() + share[..., 0] * area.width(),
                area.bottom() - share[..., 1] * area.height(),
            ],
            axis=-1,
        )
        return placed

    def _point_at(self, position: QPointF) -> tuple[float, float] | None:
        area, picture = self.area(), self._picture
        if not area.contains(position):
            return None
        x = (position.x() - area.left()) / area.width()
        y = (area.bottom() - position.y()) / area.height()
        (left, below), (right, above) = picture.low, picture.high
        return left + x * (right - left), below + y * (above - below)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(220))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._at = event.position()
        self.pointed.emit(self._point_at(self._at))
        self.update()

    def leaveEvent(self, event: Any) -> None:
        super().leaveEvent(event)
        self._at = None
        self.pointed.emit(None)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        nearest = self._nearest(event.position())
        if event.button() != Qt.MouseButton.LeftButton or nearest is None:
            super().mousePressEvent(event)
            return
        self.point_clicked.emit(*nearest)

    def _nearest(self, position: QPointF) -> tuple[str, int] | None:
        here = np.array([position.x(), position.y()])
        best, found = float(self._theme.px(REACH_PX)), None
        for points in self._picture.points[::-1]:  # those on top first
            if not len(points.places):
                continue
            away = np.hypot(*(self._placed(points.places) - here).T)
            index = int(away.argmin())
            if away[index] < best:
                best, found = float(away[index]), (points.split, index)
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        area, picture, theme = self.area(), self._picture, self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_axes(painter, area)
            painter.save()
            painter.setClipRect(area)
            painter.fillRect(area, theme.color("canvas"))
            if picture.image is not None and not picture.image.isNull():
                self._paint_ground(painter, area, picture.image)
            for paint in self._in_order():
                paint(painter)
            self._paint_made(painter)
            self._paint_chosen(painter)
            self._paint_cross(painter, area)
            painter.restore()
            painter.setPen(QPen(theme.color("line"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area)

    def _paint_ground(self, painter: QPainter, area: QRectF, image: QImage) -> None:
        """The grid's outer points lie on the edges, so each cell reaches half beyond."""
        half_x = area.width() / max(image.width() - 1, 1) / 2
        half_y = area.height() / max(image.height() - 1, 1) / 2
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(area.adjusted(-half_x, -half_y, half_x, half_y), image)

    def _in_order(self) -> tuple[Callable[[QPainter], None], ...]:
        """Borders lie below the examples; curves, which are to be seen, above them."""
        if self._picture.has_equal_scales:
            return self._paint_lines, self._paint_examples
        return self._paint_examples, self._paint_lines

    def _paint_lines(self, painter: QPainter) -> None:
        theme = self._theme
        for role, lines in self._picture.lines:
            painter.setPen(QPen(theme.color(role), 1.5 * theme.scale))
            placed = self._placed(lines).reshape(-1, 4).tolist()
            painter.drawLines([QLineF(*line) for line in placed])
        for role, curve in self._picture.dashed:
            painter.setPen(QPen(theme.color(role), 1.5 * theme.scale, Qt.PenStyle.DashLine))
            points = self._placed(curve).tolist()
            painter.drawPolyline([QPointF(x, y) for x, y in points])

    def _paint_examples(self, painter: QPainter) -> None:
        for points in self._picture.points:
            self._paint_points(painter, points)

    def _paint_points(self, painter: QPainter, points: Points) -> None:
        theme, placed = self._theme, self._placed(points.places)
        classes = points.classes
        kinds: Sequence[int] = [-1] if classes is None else np.unique(classes).tolist()
        for number in kinds:
            colour = theme.color(class_role(number))
            here = placed if classes is None else placed[classes == number]
            self._paint_marks(painter, points.split, colour, here)
        if points.wrong is not None and points.wrong.any():
            arm = _CROSS_PX * theme.scale
            painter.setPen(QPen(theme.color("text"), 1.4 * theme.scale))
            for x, y in placed[points.wrong].tolist():
                painter.drawLine(QLineF(x - arm, y - arm, x + arm, y + arm))
                painter.drawLine(QLineF(x - arm, y + arm, x + arm, y - arm))

    def _paint_marks(self, painter: QPainter, split: str, colour: QColor, placed: Numbers) -> None:
        """Dots for what is learned from, rings for what is tested with."""
        theme, is_test = self._theme, split == "test"
        side = (_RING_PX if is_test else _DOT_PX) * theme.scale
        painter.setBrush(Qt.BrushStyle.NoBrush if is_test else colour)
        ground = theme.color("canvas")
        painter.setPen(QPen(colour, 1.6 * theme.scale) if is_test else QPen(ground, 0.5))
        for x, y in placed.tolist():
            painter.drawEllipse(QRectF(x - side / 2, y - side / 2, side, side))

    def _paint_made(self, painter: QPainter) -> None:
        theme = self._theme
        side = _DOT_PX * theme.scale
        painter.setPen(QPen(theme.color("canvas"), 0.5))
        painter.setBrush(theme.color(MADE))
        for x, y in self._placed(self._picture.made).tolist():
            painter.drawEllipse(QRectF(x - side / 2, y - side / 2, side, side))

    def _paint_chosen(self, painter: QPainter) -> None:
        for points in self._picture.points:
            if self._chosen is None or points.split != self._chosen[0]:
                continue
            if self._chosen[1] < len(points.places):
                x, y = points.places[self._chosen[1]].tolist()
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._theme.color("text"), 1.5 * self._theme.scale))
                radius = self._theme.px(7)
                painter.drawEllipse(self.place(x, y), radius, radius)

    def _paint_cross(self, painter: QPainter, area: QRectF) -> None:
        if self._at is None or not area.contains(self._at):
            return
        pen = QPen(self._theme.color("secondary"), 1, Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLine(QPointF(area.left(), self._at.y()), QPointF(area.right(), self._at.y()))
        painter.drawLine(QPointF(self._at.x(), area.top()), QPointF(self._at.x(), area.bottom()))

    def _paint_axes(self, painter: QPainter, area: QRectF) -> None:
        theme, picture = self._theme, self._picture
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("faint"))
        metrics = painter.fontMetrics()
        most = max(int(area.width() / theme.px(44)), 3)
        xs = linear_ticks(picture.low[0], picture.high[0], most)
        inside = [x for x in xs if picture.low[0] <= x <= picture.high[0]]
        for x, words in zip(inside, tick_texts(inside), strict=True):
            width = metrics.horizontalAdvance(words)
            left = self.place(x, picture.low[1]).x() - width / 2
            left = min(max(left, area.left()), area.right() - width)
            painter.drawText(QPointF(left, area.bottom() + metrics.ascent() + 2), words)
        most = max(int(area.height() / theme.px(32)), 3)
        ys = linear_ticks(picture.low[1], picture.high[1], most)
        inside = [y for y in ys if picture.low[1] <= y <= picture.high[1]]
        for y, words in zip(inside, tick_texts(inside), strict=True):
            top = self.place(picture.low[0], y).y() - metrics.height() / 2
            top = min(max(top, area.top()), area.bottom() - metrics.height())
            room = QRectF(0, top, area.left() - theme.px(4), metrics.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignRight, words)


def class_role(number: int) -> str:
    """The colour of a class; of what has none, the neutral one."""
    return NEUTRAL if number < 0 else CLASS_ROLES[number % len(CLASS_ROLES)]


def place_words(axes: Sequence[str], place: Sequence[float]) -> str:
    """Where the pointer is, as ``x 0.31, y −0.2``."""
    return ", ".join(f"{name} {short_number(at)}" for name, at in zip(axes, place, strict=True))
