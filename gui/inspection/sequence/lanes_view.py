"""Lanes below each other along the steps of a sequence; a pointer reads a step off all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from gui.inspection.sequence.lanes import Lane, LineLane, MapLane, TokenLane
from gui.theme.colour_maps import colour_table, to_image
from gui.theme.theme import Theme
from gui.widgets.themed_widget import ThemedWidget

_TITLE_PX, _WORDS_PX, _LINE_PX, _GAP_PX, _AXIS_PX = 84, 20, 48, 6, 16
_ROW_PX, _LEAST_MAP_PX = 7, 14
_FONT_ROOM = 6


class StepPoint(NamedTuple):
    """What is pointed at: a lane, a step and, in a picture, a row."""

    lane: int
    step: int
    row: int


class LanesView(ThemedWidget):
    """Paints lanes of the same steps.

    Signals:
        pointed: a `StepPoint` that the pointer or the keys are at; None: they left.
        value_asked: a `StepPoint` of a picture whose number is asked for.
        step_clicked: a step that was clicked, or confirmed by Enter.
    """

    pointed = Signal(object)
    value_asked = Signal(object)
    step_clicked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._lanes: tuple[Lane, ...] = ()
        self._images: dict[int, QImage] = {}
        self._places: list[QRectF] = []
        self._point: StepPoint | None = None
        self._marked: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.px(120), theme.px(60))

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """What is painted."""
        return self._lanes

    @property
    def steps(self) -> int:
        """How many steps there are."""
        return max((lane.steps for lane in self._lanes), default=0)

    def set_lanes(self, lanes: Sequence[Lane]) -> None:
        """Paint other lanes."""
        self._lanes = tuple(lanes)
        self._images.clear()
        self._places.clear()
        if self._point is not None and (
            self._point.lane >= len(self._lanes) or self._point.step >= self.steps
        ):
            self._point = None
        self.update()

    def mark_step(self, step: int | None) -> None:
        """Mark a step in all lanes; None: none."""
        if step != self._marked:
            self._marked = step
            self.update()

    def place(self, index: int) -> QRectF:
        """Where a lane is painted."""
        if not self._places:
            left, top = self._title_width(), 0.0
            for height in self._heights():
                self._places.append(QRectF(left, top, max(self.width() - left - 2, 1), height))
                top += height + self._theme.px(_GAP_PX)
        return QRectF(self._places[index])

    def cell(self, index: int, step: int, row: int = 0) -> QRectF:
        """Where one number or word is painted."""
        place, lane = self.place(index), self._lanes[index]
        width = place.width() / max(self.steps, 1)
        rows = lane.values.shape[0] if isinstance(lane, MapLane) else 1
        height = place.height() / rows
        return QRectF(place.left() + step * width, place.top() + row * height, width, height)

    def told(self, point: StepPoint) -> str:
        """What is read at a step: of all lanes, of the one pointed at its row."""
        lane = self._lanes[point.lane]
        words = [lane.told(point.step, point.row)]
        words += [
            other.told(point.step, 0)
            for number, other in enumerate(self._lanes)
            if number != point.lane
            and point.step < other.steps
            and not (isinstance(other, MapLane) and other.values.shape[0] > 1)
        ]
        step = self.tr("step {step}").format(step=point.step + 1)
        return "; ".join([step, *words])

    def title_room(self, index: int) -> QRectF:
        """Where the title of a lane is painted: as high as its letters, however thin the lane."""
        place = self.place(index)
        height = max(place.height(), float(QFontMetrics(self._theme.font("small")).height()))
        top = max(place.center().y() - height / 2, 0.0)
        return QRectF(0, top, place.left() - self._theme.px(6), height)

    def _title_width(self) -> float:
        return float(min(self._theme.px(_TITLE_PX), self.width() // 4))

    def _heights(self) -> list[float]:
        """Words and lines have their height, pictures share the rest by their rows."""
        px = self._theme.px
        room = self.height() - px(_AXIS_PX) - px(_GAP_PX) * len(self._lanes)
        fixed = {TokenLane: px(_WORDS_PX), LineLane: px(_LINE_PX)}
        heights = [float(fixed.get(type(lane), 0)) for lane in self._lanes]
        maps = [i for i, lane in enumerate(self._lanes) if isinstance(lane, MapLane)]
        left = max(room - sum(heights), px(_LEAST_MAP_PX) * len(maps))
        wishes = {i: float(self._rows(i)) ** 0.6 for i in maps}
        for number in maps:
            heights[number] = left * wishes[number] / sum(wishes.values())
        return heights

    def _rows(self, index: int) -> int:
        lane = self._lanes[index]
        return max(lane.values.shape[0], 1) if isinstance(lane, MapLane) else 1

    def _at(self, position: QPointF) -> StepPoint | None:
        for number, lane in enumerate(self._lanes):
            place = self.place(number)
            if place.contains(position) and self.steps:
                step = int((position.x() - place.left()) / place.width() * self.steps)
                row = int((position.y() - place.top()) / place.height() * self._rows(number))
                if step < lane.steps:
                    return StepPoint(number, step, min(row, self._rows(number) - 1))
        return None

    def _go(self, point: StepPoint | None) -> None:
        if point != self._point:
            self._point = point
            self.update()
            self.pointed.emit(point)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(420), self._theme.px(220))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._go(self._at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = self._at(event.position())
        if point is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self._can_ask(point):
                self.value_asked.emit(point)
        else:
            self.step_clicked.emit(point.step)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        point = self._at(QPointF(event.pos()))
        if not self._can_ask(point):
            return
        self._go(point)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Where does this number come from?"), self._ask)
        menu.popup(event.globalPos())

    def _can_ask(self, point: StepPoint | None) -> bool:
        if point is None:
            return False
        lane = self._lanes[point.lane]
        return isinstance(lane, MapLane) and bool(lane.path)

    def _ask(self) -> None:
        if self._point is not None:
            self.value_asked.emit(self._point)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._go(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        point = self._point or StepPoint(0, 0, 0)
        if not self._lanes:
            super().keyPressEvent(event)
            return
        match event.key():
            case Qt.Key.Key_Left:
                point = point._replace(step=max(point.step - 1, 0))
            case Qt.Key.Key_Right:
                point = point._replace(step=min(point.step + 1, self.steps - 1))
            case Qt.Key.Key_Up:
                point = self._row_before(point)
            case Qt.Key.Key_Down:
                point = self._row_after(point)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._point is not None:
                self.step_clicked.emit(point.step)
                return
            case _:
                super().keyPressEvent(event)
                return
        if point.step < self._lanes[point.lane].steps:
            self._go(point)

    def _row_before(self, point: StepPoint) -> StepPoint:
        if point.row > 0:
            return point._replace(row=point.row - 1)
        if point.lane > 0:
            return StepPoint(point.lane - 1, point.step, self._rows(point.lane - 1) - 1)
        return point

    def _row_after(self, point: StepPoint) -> StepPoint:
        if point.row + 1 < self._rows(point.lane):
            return point._replace(row=point.row + 1)
        if point.lane + 1 < len(self._lanes):
            return StepPoint(point.lane + 1, point.step, 0)
        return point

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._places.clear()

    def _restyle(self) -> None:
        self._images.clear()
        self._places.clear()
        super()._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for number, lane in enumerate(self._lanes):
                self._paint_title(painter, number)
                match lane:
                    case TokenLane():
                        self._paint_words(painter, number, lane)
                    case MapLane():
                        self._paint_map(painter, number, lane)
                    case LineLane():
                        self._paint_line(painter, number, lane)
            if self._lanes:
                self._paint_axis(painter)
                self._paint_mark(painter)
                self._paint_point(painter)

    def _paint_title(self, painter: QPainter, index: int) -> None:
        theme = self._theme
        font = theme.font("small")
        painter.setFont(font)
        painter.setPen(theme.color("secondary"))
        room = self.title_room(index)
        words = QFontMetrics(font).elidedText(
            self._lanes[index].title, Qt.TextElideMode.ElideMiddle, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)

    def _paint_words(self, painter: QPainter, index: int, lane: TokenLane) -> None:
        theme = self._theme
        font = theme.font("mono")
        metrics = QFontMetrics(font)
        width = self.cell(index, 0).width()
        longest = max((metrics.horizontalAdvance(word) for word in set(lane.words)), default=0)
        painter.setFont(font)
        if longest + 2 <= width:
            for step, (word, role) in enumerate(zip(lane.words, lane.roles, strict=True)):
                painter.setPen(theme.color(role))
                painter.drawText(self.cell(index, step), Qt.AlignmentFlag.AlignCenter, word)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        for step, role in enumerate(lane.roles):  # no room for words: their colours alone
            cell = self.cell(index, step)
            colour = QColor(theme.color("faint" if role == "text" else role))
            gap = 1.0 if cell.width() > 4 else 0.0
            painter.fillRect(
                cell.adjusted(0, cell.height() * 0.3, -gap, -cell.height() * 0.3), colour
            )
        self._paint_changes(painter, index, lane)

    def _paint_changes(self, painter: QPainter, index: int, lane: TokenLane) -> None:
        """Where what is said stays the same for a while, say it once, if there is room."""
        theme = self._theme
        metrics = QFontMetrics(theme.font("small"))
        painter.setFont(theme.font("small"))
        start = 0
        for step in range(1, lane.steps + 1):
            if step < lane.steps and lane.words[step] == lane.words[start]:
                continue
            room = QRectF(self.cell(index, start))
            room.setRight(self.cell(index, step - 1).right())
            if metrics.horizontalAdvance(lane.words[start]) + _FONT_ROOM < room.width():
                width = metrics.horizontalAdvance(lane.words[start]) + _FONT_ROOM
                middle = room.center()
                box = QRectF(middle.x() - width / 2, room.top(), width, room.height())
                painter.fillRect(box, theme.color("panel"))
                painter.setPen(theme.color(lane.roles[start]))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, lane.words[start])
                painter.setPen(Qt.PenStyle.NoPen)
            start = step

    def _paint_map(self, painter: QPainter, index: int, lane: MapLane) -> None:
        if index not in self._images:
            table = colour_table(lane.colour_map, self._theme.is_dark)
            self._images[index] = to_image(lane.values, lane.low, lane.high, table)
        place, image = self.place(index), self._images[index]
        place.setWidth(place.width() * lane.steps / max(self.steps, 1))
        is_small = place.width() < image.width() or place.height() < image.height()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, is_small)
        painter.drawImage(place, image)
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place)

    def _paint_line(self, painter: QPainter, index: int, lane: LineLane) -> None:
        theme, place = self._theme, self.place(index)
        painter.fillRect(place, theme.color("canvas"))
        known = np.concatenate([lane.values, lane.truth])
        known = known[np.isfinite(known)]
        if not known.size:
            return
        low, high = min(float(known.min()), 0.0), float(known.max())
        span = (high - low) or 1.0

        def point(step: int, value: float) -> QPointF:
            y = place.bottom() - 3 - (value - low) / span * (place.height() - 6)
            return QPointF(self.cell(index, step).center().x(), y)

        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(
            QPointF(place.left(), point(0, 0.0).y()), QPointF(place.right(), point(0, 0.0).y())
        )
        painter.setPen(QPen(theme.color("accent"), 1.6 * theme.scale))
        places = [point(s, float(v)) for s, v in enumerate(lane.values) if np.isfinite(v)]
        painter.drawPolyline(places)
        painter.setPen(QPen(theme.color("good"), 1.6 * theme.scale))
        for step in np.flatnonzero(np.isfinite(lane.truth)).tolist():
            painter.drawEllipse(point(step, float(lane.truth[step])), theme.px(3), theme.px(3))

    def _paint_axis(self, painter: QPainter) -> None:
        theme = self._theme
        last = len(self._lanes) - 1
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("faint"))
        top = self.place(last).bottom() + 1
        width = self.cell(last, 0).width()
        every = next((n for n in (1, 2, 5, 10, 20, 50, 100, 200, 500) if n * width >= 26), 1000)
        steps = [s for s in range(self.steps) if (s + 1) % every == 0 or s == 0]
        for step in steps:
            middle = self.cell(last, step).center().x()
            wide = painter.fontMetrics().horizontalAdvance(str(step + 1))
            left = min(middle - wide / 2, self.width() - wide)
            box = QRectF(left, top, wide + 1, theme.px(_AXIS_PX))
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft, str(step + 1))
        room = QRectF(0, top, self._title_width() - theme.px(6), theme.px(_AXIS_PX))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight, self.tr("step"))

    def _paint_mark(self, painter: QPainter) -> None:
        """A frame about the cells of the marked step in all lanes."""
        if self._marked is None or self._marked >= self.steps:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("accent"), 1.6 * self._theme.scale))
        step, last = self._marked, len(self._lanes) - 1
        cell = self.cell(0, step)
        painter.drawRect(
            QRectF(cell.left(), cell.top(), cell.width(), self.place(last).bottom() - cell.top())
        )

    def _paint_point(self, painter: QPainter) -> None:
        point = self._point
        if point is None:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        colour = self._theme.color("text")
        painter.setPen(QPen(colour, 1, Qt.PenStyle.DotLine))
        for number, lane in enumerate(self._lanes):
            if point.step < lane.steps:
                x = self.cell(number, point.step).center().x()
                place = self.place(number)
                painter.drawLine(QLineF(x, place.top(), x, place.bottom()))
        painter.setPen(QPen(self._theme.color("accent"), 2))
        cell = self.cell(point.lane, point.step, point.row)
        painter.drawRect(cell.adjusted(-1, -1, 1, 1))
