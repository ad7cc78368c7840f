"""The same step again and again: a recurrent node folded, and laid out along time."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.inspection.sequence.lanes import Lane, LineLane, MapLane, TokenLane
from gui.theme.colour_maps import colour_table, to_image
from gui.theme.theme import Theme
from gui.theme.tokens import RADIUS_CARD
from gui.widgets.number_text import short_number
from gui.widgets.themed_widget import ThemedWidget

Numbers = np.ndarray[Any, np.dtype[Any]]

_FOLDED_PX, _STEP_PX, _ARROW_PX, _END_PX = 124, 78, 26, 34
_MOST_NUMBERS = 12
_LEAST_ROW_PX = 12


class UnrolledView(ThemedWidget):
    """A folded box with its loop, and the boxes of the steps one after the other.

    In each box stands the state after that step, as coloured cells, with numbers where there is
    room; below it what came in, above it what is said. The wheel and the arrow keys go on in time.

    Signals:
        pointed: (step, unit) the pointer is at; None: it left.
        node_clicked: the folded box was clicked.
        step_clicked: the box of a step was clicked.
    """

    pointed = Signal(object)
    node_clicked = Signal()
    step_clicked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._title = ""
        self._state: MapLane | None = None
        self._below: Lane | None = None
        self._above: Lane | None = None
        self._start = 0
        self._marked: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.px(120), theme.px(60))

    @property
    def state(self) -> MapLane | None:
        """The states that are shown, (units, steps)."""
        return self._state

    @property
    def start(self) -> int:
        """The first step in sight."""
        return self._start

    def show_steps(
        self, title: str, state: MapLane | None, below: Lane | None, above: Lane | None
    ) -> None:
        """Show other steps: the state after each, what comes in, and what is said."""
        is_first = self._state is None
        self._title, self._state, self._below, self._above = title, state, below, above
        self._start = min(self._start, self._last_start())
        if is_first:
            self._bring_marked()
        self.update()

    def mark_step(self, step: int | None) -> None:
        """Mark the box of a step, and bring it into sight; None: none."""
        if step != self._marked:
            self._marked = step
            self._bring_marked()
            self.update()

    def box(self, step: int) -> QRectF:
        """Where a step's box is painted."""
        px = self._theme.px
        left = self._folded().right() + px(_ARROW_PX) * 2.4
        left += (step - self._start) * (px(_STEP_PX) + px(_ARROW_PX))
        top, height = self._band()
        return QRectF(left, top, px(_STEP_PX), height)

    def cell(self, step: int, unit: int) -> QRectF:
        """Where one number of a state is painted."""
        return self._cells(step)[unit]

    def _cells(self, step: int) -> list[QRectF]:
        """Where the numbers of a state are painted, in columns from the top."""
        assert self._state is not None
        inner = self.box(step).adjusted(6, 6, -6, -6)
        rows = self._state.values.shape[0]
        columns = self._columns(rows, inner.height())
        down = -(-rows // columns)
        width, height = inner.width() / columns, inner.height() / down
        left, top = inner.left(), inner.top()
        return [
            QRectF(left + unit // down * width, top + unit % down * height, width, height)
            for unit in range(rows)
        ]

    def shown_steps(self) -> int:
        """How many boxes there is room for; the last may be cut."""
        px = self._theme.px
        room = self.width() - self.box(self._start).left()
        return max(int((room + px(_ARROW_PX)) // (px(_STEP_PX) + px(_ARROW_PX))), 1)

    def _columns(self, rows: int, height: float) -> int:
        fitting = max(int(height // self._theme.px(4)), 1)
        return max(-(-rows // fitting), 1)

    def _steps(self) -> int:
        return self._state.steps if self._state is not None else 0

    def _bring_marked(self) -> None:
        step, shown = self._marked, self.shown_steps()
        if step is not None and not 0 <= step - self._start < shown:
            self._go(step - shown // 2)

    def _last_start(self) -> int:
        return max(self._steps() - self.shown_steps(), 0)

    def _band(self) -> tuple[float, float]:
        """Top and height of the boxes."""
        px = self._theme.px
        end = float(px(_END_PX))
        height = max(self.height() - 2 * end - px(16), px(24))
        return end, min(height, px(420.0))

    def _folded(self) -> QRectF:
        top, height = self._band()
        width = min(self._theme.px(_FOLDED_PX), self.width() / 4)
        side = self._theme.px(18)
        return QRectF(self._theme.px(4), top + height / 4, width - 2 * side, height / 2)

    def _go(self, start: int) -> None:
        start = min(max(start, 0), self._last_start())
        if start != self._start:
            self._start = start
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(520), self._theme.px(230))

    def wheelEvent(self, event: QWheelEvent) -> None:
        moved = event.angleDelta().x() or event.angleDelta().y()
        self._go(self._start - (1 if moved > 0 else -1))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_PageUp: -self.shown_steps(),
            Qt.Key.Key_PageDown: self.shown_steps(),
            Qt.Key.Key_Home: -self._steps(),
            Qt.Key.Key_End: self._steps(),
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._go(self._start + steps[key])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        is_left = event.button() == Qt.MouseButton.LeftButton
        step = self._step_at(event.position())
        if is_left and self._folded().contains(event.position()):
            self.node_clicked.emit()
        elif is_left and step is not None:
            self.step_clicked.emit(step)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.pointed.emit(self._at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(None)

    def _at(self, position: QPointF) -> tuple[int, int] | None:
        step = self._step_at(position)
        if step is None:
            return None
        cells = enumerate(self._cells(step))
        return next(((step, unit) for unit, cell in cells if cell.contains(position)), None)

    def _step_at(self, position: QPointF) -> int | None:
        """The step whose box is at a point."""
        last = min(self._start + self.shown_steps() + 1, self._steps())
        steps = range(self._start, last)
        return next((step for step in steps if self.box(step).contains(position)), None)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._state is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_folded(painter)
            last = min(self._start + self.shown_steps() + 1, self._steps())
            for step in range(self._start, last):
                self._paint_step(painter, step)

    def _paint_folded(self, painter: QPainter) -> None:
        theme, box = self._theme, self._folded()
        self._paint_box(painter, box)
        font = theme.font("body")
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        words = QFontMetrics(font).elidedText(
            self._title, Qt.TextElideMode.ElideMiddle, int(box.width() - 8)
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        middle = box.center().x()
        top, height = self._band()
        self._paint_arrow(
            painter, QPointF(middle, top + height + 12), QPointF(middle, box.bottom())
        )
        self._paint_arrow(painter, QPointF(middle, box.top()), QPointF(middle, top - 10))
        self._paint_loop(painter, box)
        right = self.box(self._start).left() - theme.px(_ARROW_PX)
        painter.setPen(theme.color("secondary"))
        painter.setFont(theme.font("title"))
        left = box.right() + theme.px(18)
        equal = QRectF(left, box.top(), right - left, box.height())
        painter.drawText(equal, Qt.AlignmentFlag.AlignCenter, "=")

    def _paint_loop(self, painter: QPainter, box: QRectF) -> None:
        """The way back, with the black square that means one step later."""
        theme, out = self._theme, float(self._theme.px(13))
        colour = theme.color("recurrent")
        right, top = box.right() + out, box.top() - out
        end = QPointF(box.center().x() + box.width() * 0.3, box.top())
        path = QPainterPath(QPointF(box.right(), box.center().y()))
        path.lineTo(right - out / 2, box.center().y())
        path.quadTo(right, box.center().y(), right, box.center().y() - out / 2)
        path.lineTo(right, top + out / 2)
        path.quadTo(right, top, right - out / 2, top)
        path.lineTo(end.x() + out / 2, top)
        path.quadTo(end.x(), top, end.x(), top + out / 2)
        path.lineTo(end)
        painter.setPen(QPen(colour, 1.6 * theme.scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        self._paint_head(painter, end, QPointF(0, 1), colour)
        side = float(theme.px(9))
        middle = (box.center().y() + top) / 2
        square = QRectF(right - side / 2, middle - side / 2, side, side)
        painter.fillRect(square, theme.color("text"))

    def _paint_step(self, painter: QPainter, step: int) -> None:
        theme, box = self._theme, self.box(step)
        self._paint_box(painter, box, is_marked=step == self._marked)
        self._paint_state(painter, step)
        px = theme.px
        middle = box.center()
        before = QPointF(box.left() - px(_ARROW_PX), middle.y())
        self._paint_arrow(painter, before, QPointF(box.left(), middle.y()), "recurrent")
        bottom, top = QPointF(middle.x(), box.bottom()), QPointF(middle.x(), box.top())
        self._paint_arrow(painter, bottom + QPointF(0, px(12)), bottom)
        self._paint_arrow(painter, top, top - QPointF(0, px(10)))
        room = box.width() + px(_ARROW_PX) - 4
        below = QRectF(middle.x() - room / 2, box.bottom() + px(12), room, px(_END_PX) - px(14))
        above = QRectF(middle.x() - room / 2, 0, room, box.top() - px(10))
        self._paint_end(painter, below, self._below, step)
        self._paint_end(painter, above, self._above, step)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("faint"))
        foot = QRectF(box.left(), below.bottom(), box.width(), px(14))
        painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter, str(step + 1))

    def _paint_state(self, painter: QPainter, step: int) -> None:
        assert self._state is not None
        theme, state = self._theme, self._state
        table = colour_table(state.colour_map, theme.is_dark)
        if state.values.shape[0] > _MOST_NUMBERS:
            self._paint_picture(painter, step, table)
            return
        span = (state.high - state.low) or 1.0
        font = theme.font("small")
        metrics = QFontMetrics(font)
        painter.setFont(font)
        has_numbers = state.values.shape[0] <= _MOST_NUMBERS and self.cell(step, 0).height() >= max(
            theme.px(_LEAST_ROW_PX), metrics.ascent()
        )
        for unit, value in enumerate(state.values[:, step].tolist()):
            cell = self.cell(step, unit)
            level = min(max((value - state.low) / span, 0.0), 1.0) if np.isfinite(value) else 0.5
            red, green, blue = (int(part) for part in table[round(level * 255)])
            gap = 1.0 if cell.height() > 5 else 0.0
            painter.fillRect(cell.adjusted(0, 0, -gap, -gap), QColor(red, green, blue))
            if has_numbers:
                is_bright = 0.3 * red + 0.59 * green + 0.11 * blue > 140
                painter.setPen(theme.color("canvas" if is_bright == theme.is_dark else "text"))
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, short_number(value, 2))

    def _paint_picture(self, painter: QPainter, step: int, table: Numbers) -> None:
        """A state of many numbers at once, in the same places."""
        assert self._state is not None
        inner = self.box(step).adjusted(6, 6, -6, -6)
        values = self._state.values[:, step]
        columns = self._columns(len(values), inner.height())
        down = -(-len(values) // columns)
        filled = np.full(down * columns, np.nan, dtype=np.float32)
        filled[: len(values)] = values
        picture = filled.reshape(columns, down).T  # column by column
        painter.drawImage(inner, to_image(picture, self._state.low, self._state.high, table))

    def _paint_end(self, painter: QPainter, room: QRectF, lane: Lane | None, step: int) -> None:
        """What comes in below, or is said above: a word, a number or small cells."""
        theme = self._theme
        if lane is None or step >= lane.steps:
            return
        font = theme.font("body")
        painter.setFont(font)
        match lane:
            case TokenLane():
                painter.setPen(theme.color(lane.roles[step]))
                words = lane.words[step]
            case LineLane():
                painter.setPen(theme.color("accent"))
                words = short_number(float(lane.values[step]), 2)
            case MapLane() if lane.values.shape[0] <= 2:
                painter.setPen(theme.color("text"))
                numbers = lane.values[:, step].tolist()
                words = ", ".join(short_number(float(value), 2) for value in numbers)
            case MapLane():
                self._paint_strip(painter, room, lane, step)
                return
        words = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_strip(self, painter: QPainter, room: QRectF, lane: MapLane, step: int) -> None:
        table = colour_table(lane.colour_map, self._theme.is_dark)
        span = (lane.high - lane.low) or 1.0
        values = lane.values[:, step]
        width = room.width() / len(values)
        height = min(room.height(), self._theme.px(12))
        top = room.center().y() - height / 2
        for number, value in enumerate(values.tolist()):
            level = min(max((value - lane.low) / span, 0.0), 1.0) if np.isfinite(value) else 0.5
            red, green, blue = (int(part) for part in table[round(level * 255)])
            cell = QRectF(room.left() + number * width, top, width, height)
            painter.fillRect(cell, QColor(red, green, blue))

    def _paint_box(self, painter: QPainter, box: QRectF, *, is_marked: bool = False) -> None:
        theme = self._theme
        painter.setPen(
            QPen(theme.color("accent"), 2) if is_marked else QPen(theme.color("line"), 1)
        )
        painter.setBrush(theme.color("card"))
        radius = theme.px(RADIUS_CARD)
        painter.drawRoundedRect(box, radius, radius)

    def _paint_arrow(
        self, painter: QPainter, start: QPointF, end: QPointF, role: str = "secondary"
    ) -> None:
        colour = self._theme.color(role)
        painter.setPen(QPen(colour, 1.6 * self._theme.scale))
        painter.drawLine(start, end)
        way = end - start
        length = max((way.x() ** 2 + way.y() ** 2) ** 0.5, 1e-9)
        self._paint_head(painter, end, way / length, colour)

    def _paint_head(self, painter: QPainter, at: QPointF, way: QPointF, colour: QColor) -> None:
        size = float(self._theme.px(5))
        side = QPointF(-way.y(), way.x())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        back = at - way * size
        painter.drawPolygon(QPolygonF([at, back + side * size * 0.6, back - side * size * 0.6]))
