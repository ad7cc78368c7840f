"""A plane with pictures, points and lines on it, and a place that is moved with mouse or keys."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
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
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.theme import Theme
from gui.widgets.scatter_view import CLASS_ROLES
from gui.widgets.themed_widget import ThemedWidget
from gui.widgets.ticks import linear_ticks, tick_texts

Numbers = np.ndarray[Any, np.dtype[Any]]

_LEFT_PX, _BELOW_PX = 40, 18
_REACH_PX = 7
_STEPS, _COARSE = 60, 6
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


@dataclass(frozen=True, eq=False)
class Chart:
    """All that is painted.

    Attributes:
        low, high: the corners, (x, y).
        image: fills the whole plane, its last row the lowest; None: nothing.
        points: examples, shape (N, 2).
        classes: of each, shape (N,); None: they have none.
        letters: of each class what is written in the place of a dot; empty: dots.
        made: what the network made, shape (N, 2).
        mesh: lines, shape (n, 2 ends, 2).
        chosen: where the chosen example lies.
        axes: what the axes are called.
    """

    low: tuple[float, float] = (-1.0, -1.0)
    high: tuple[float, float] = (1.0, 1.0)
    image: QImage | None = None
    points: Numbers | None = None
    classes: Numbers | None = None
    letters: tuple[str, ...] = ()
    made: Numbers | None = None
    mesh: Numbers | None = None
    chosen: tuple[float, float] | None = None
    axes: tuple[str, str] = ("", "")


class ChartView(ThemedWidget):
    """Paints a `Chart`, with equal scales on both axes unless pictures fill it.

    Signals:
        pointed: a place (x, y) the pointer is at; None: it left.
        moved: the place (x, y) that the user takes the mark to.
        point_clicked: index of an example.
    """

    pointed = Signal(object)
    moved = Signal(float, float)
    point_clicked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._chart = Chart()
        self._mark: tuple[float, float] | None = None
        self._is_walked = False
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.px(72), theme.px(64))

    @property
    def chart(self) -> Chart:
        """What is painted."""
        return self._chart

    @property
    def mark(self) -> tuple[float, float] | None:
        """Where the mark is."""
        return self._mark

    def show_chart(self, chart: Chart) -> None:
        """Paint something else."""
        self._chart = chart
        self.update()

    def set_walked(self, is_walked: bool) -> None:
        """Whether the mark can be moved."""
        self._is_walked = is_walked
        policy = Qt.FocusPolicy.StrongFocus if is_walked else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        cursor = Qt.CursorShape.CrossCursor if is_walked else Qt.CursorShape.ArrowCursor
        self.setCursor(cursor)

    def set_mark(self, at: tuple[float, float] | None) -> None:
        """Put the mark somewhere; nothing is announced."""
        if at != self._mark:
            self._mark = at
            self.update()

    def area(self) -> QRectF:
        """Where the plane is painted, in widget pixels."""
        px, chart = self._theme.px, self._chart
        room = QRectF(self.rect()).adjusted(px(_LEFT_PX), 3, -3, -px(_BELOW_PX))
        width, height = chart.high[0] - chart.low[0], chart.high[1] - chart.low[1]
        if chart.image is not None and not chart.image.isNull():
            width, height = chart.image.width(), chart.image.height()
        scale = min(room.width() / max(width, 1e-9), room.height() / max(height, 1e-9))
        area = QRectF(0, 0, max(width * scale, 1.0), max(height * scale, 1.0))
        area.moveTopLeft(room.topLeft())
        return area

    def place(self, x: float, y: float) -> QPointF:
        """Where a point of the plane is painted."""
        left, top = self._placed(np.array([[x, y]]))[0]
        return QPointF(float(left), float(top))

    def at(self, position: QPointF) -> tuple[float, float]:
        """The point of the plane that is painted there; within the plane."""
        area, chart = self.area(), self._chart
        x = (position.x() - area.left()) / area.width()
        y = (area.bottom() - position.y()) / area.height()
        x, y = min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0)
        (left, below), (right, above) = chart.low, chart.high
        return left + x * (right - left), below + y * (above - below)

    def _placed(self, points: Numbers) -> Numbers:
        """Points of the plane in widget pixels; (…, 2) → (…, 2)."""
        area, chart = self.area(), self._chart
        low, high = np.asarray(chart.low), np.asarray(chart.high)
        share = (np.asarray(points, dtype=np.float64) - low) / np.maximum(high - low, 1e-12)
        placed: Numbers = np.stack(
            [
                area.left() + share[..., 0] * area.width(),
                area.bottom() - share[..., 1] * area.height(),
            ],
            axis=-1,
        )
        return placed

    def _walk_to(self, position: QPointF) -> None:
        if self._is_walked:
            self._mark = self.at(position)
            self.update()
            self.moved.emit(*self._mark)

    def _nearest(self, position: QPointF) -> int | None:
        points = self._chart.points
        if points is None or not len(points):
            return None
        away = np.hypot(*(self._placed(points) - [position.x(), position.y()]).T)
        index = int(np.nanargmin(away)) if np.isfinite(away).any() else 0
        return index if away[index] <= self._theme.px(_REACH_PX) else None

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(280), self._theme.px(240))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        nearest = self._nearest(event.position())
        self._walk_to(event.position())
        if nearest is not None:
            self.point_clicked.emit(nearest)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._walk_to(event.position())
        inside = self.area().contains(event.position())
        self.pointed.emit(self.at(event.position()) if inside else None)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _ARROWS.get(Qt.Key(event.key()))
        if way is None or not self._is_walked:
            super().keyPressEvent(event)
            return
        (left, below), (right, above) = self._chart.low, self._chart.high
        at = self._mark or ((left + right) / 2, (below + above) / 2)
        coarse = _COARSE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        x = at[0] + way[0] * coarse * (right - left) / _STEPS
        y = at[1] + way[1] * coarse * (above - below) / _STEPS
        self._mark = min(max(x, left), right), min(max(y, below), above)
        self.update()
        self.moved.emit(*self._mark)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        area, chart, theme = self.area(), self._chart, self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_axes(painter, area)
            painter.save()
            painter.setClipRect(area)
            painter.fillRect(area, theme.color("canvas"))
            if chart.image is not None and not chart.image.isNull():
                is_small = area.width() < chart.image.width()
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, is_small)
                painter.drawImage(area, chart.image)
            self._paint_mesh(painter)
            self._paint_points(painter)
            self._paint_mark(painter, area)
            painter.restore()
            role = "accent" if self.hasFocus() else "line"
            painter.setPen(QPen(theme.color(role), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area)

    def _paint_mesh(self, painter: QPainter) -> None:
        if self._chart.mesh is not None:
            painter.setPen(QPen(self._theme.color("faint"), 1))
            placed = self._placed(self._chart.mesh).reshape(-1, 4)
            lines = placed[np.isfinite(placed).all(axis=1)].tolist()
            painter.drawLines([QLineF(*line) for line in lines])

    def _paint_points(self, painter: QPainter) -> None:
        theme, chart = self._theme, self._chart
        if chart.points is not None:
            kinds = [-1] if chart.classes is None else np.unique(chart.classes).tolist()
            for kind in kinds:
                ink = theme.color(class_role(int(kind)))
                here = (
                    chart.points if chart.classes is None else chart.points[chart.classes == kind]
                )
                if 0 <= int(kind) < len(chart.letters):
                    self._paint_letters(painter, here, ink, chart.letters[int(kind)])
                else:
                    self._paint_dots(painter, here, ink, 4.5)
        if chart.made is not None:
            self._paint_dots(painter, chart.made, theme.color("text"), 5.0)
        if chart.chosen is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for role, width in (("canvas", 3.0), ("text", 1.5)):
                painter.setPen(QPen(theme.color(role), width * theme.scale))
                painter.drawEllipse(self.place(*chart.chosen), theme.px(6), theme.px(6))

    def _paint_dots(self, painter: QPainter, points: Numbers, ink: QColor, side: float) -> None:
        side *= self._theme.scale
        painter.setPen(QPen(self._theme.color("canvas"), 0.8))
        painter.setBrush(ink)
        placed = self._placed(points)
        for x, y in placed[np.isfinite(placed).all(axis=1)].tolist():
            painter.drawEllipse(QRectF(x - side / 2, y - side / 2, side, side))

    def _paint_letters(self, painter: QPainter, points: Numbers, ink: QColor, letter: str) -> None:
        theme = self._theme
        font = theme.font("small")
        font.setBold(True)
        path = QPainterPath()
        box = QFontMetricsF(font).tightBoundingRect(letter)
        side = max(box.width(), box.height()) + theme.px(6)
        path.addText(side / 2 - box.center().x(), side / 2 - box.center().y(), font, letter)
        stamp = self._stamp(path, side, ink)  # drawn once, for there are hundreds of them
        placed = self._placed(points) - side / 2
        for x, y in placed[np.isfinite(placed).all(axis=1)].tolist():
            painter.drawPixmap(QPointF(x, y), stamp)

    def _stamp(self, path: QPainterPath, side: float, ink: QColor) -> QPixmap:
        ratio = self.devicePixelRatioF()
        stamp = QPixmap(ceil(side * ratio), ceil(side * ratio))
        stamp.setDevicePixelRatio(ratio)
        stamp.fill(Qt.GlobalColor.transparent)
        with QPainter(stamp) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ground = self._theme.color("canvas")
            painter.strokePath(path, QPen(ground, 2.2 * self._theme.scale))
            painter.fillPath(path, ink)
        return stamp

    def _paint_mark(self, painter: QPainter, area: QRectF) -> None:
        if self._mark is None:
            return
        theme, at, arm = self._theme, self.place(*self._mark), self._theme.px(9)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for role, width in (("canvas", 4.0), ("accent", 2.0)):
            painter.setPen(QPen(theme.color(role), width * theme.scale))
            painter.drawLine(QPointF(at.x() - arm, at.y()), QPointF(at.x() + arm, at.y()))
            painter.drawLine(QPointF(at.x(), at.y() - arm), QPointF(at.x(), at.y() + arm))
            painter.drawEllipse(at, arm * 0.6, arm * 0.6)

    def _paint_axes(self, painter: QPainter, area: QRectF) -> None:
        theme, chart = self._theme, self._chart
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("faint"))
        metrics = painter.fontMetrics()
        name_x, name_y = chart.axes
        room = metrics.horizontalAdvance(name_x) + theme.px(8) if name_x else 0
        xs = linear_ticks(chart.low[0], chart.high[0], max(int(area.width() / theme.px(44)), 2))
        inside = [x for x in xs if chart.low[0] <= x <= chart.high[0]]
        for x, words in zip(inside, tick_texts(inside), strict=True):
            width = metrics.horizontalAdvance(words)
            left = self.place(x, chart.low[1]).x() - width / 2
            left = max(left, area.left())
            if left + width <= area.right() - room:
                painter.drawText(QPointF(left, area.bottom() + metrics.ascent() + 2), words)
        if name_x:
            at = QPointF(area.right() - room + theme.px(8), area.bottom() + metrics.ascent() + 2)
            painter.drawText(at, name_x)
        ys = linear_ticks(chart.low[1], chart.high[1], max(int(area.height() / theme.px(32)), 2))
        inside = [y for y in ys if chart.low[1] <= y <= chart.high[1]]
        room = metrics.height() if name_y else 0
        for y, words in zip(inside, tick_texts(inside), strict=True):
            top = self.place(chart.low[0], y).y() - metrics.height() / 2
            top = min(top, area.bottom() - metrics.height())
            if top >= area.top() + room:
                box = QRectF(0, top, area.left() - theme.px(4), metrics.height())
                painter.drawText(box, Qt.AlignmentFlag.AlignRight, words)
        if name_y:
            box = QRectF(0, area.top(), area.left() - theme.px(4), metrics.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignRight, name_y)


def class_role(number: int) -> str:
    """The colour of a class; of what has none, the neutral one."""
    return "secondary" if number < 0 else CLASS_ROLES[number % len(CLASS_ROLES)]
