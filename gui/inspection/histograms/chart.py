"""One layer's histograms over a run, as ridges or as a heat map."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.inspection.histograms.axes import draw_ticks_below, draw_ticks_beside
from gui.inspection.histograms.content import Content
from gui.inspection.histograms.heat import Heat
from gui.inspection.histograms.ridges import Ridges
from gui.theme.theme import Theme
from gui.widgets.themed_widget import ThemedWidget

RIDGES, HEAT = "ridges", "heat"

_LEFT_PX, _RIGHT_PX, _GAP_PX = 46, 10, 4


@dataclass(frozen=True)
class Pointed:
    """Where the cursor is.

    Attributes:
        path: of the layer.
        index: of the look.
        value: on the axis of values.
    """

    path: str
    index: int
    value: float


class HistogramChart(ThemedWidget):
    """Ridges (values across, time downwards) or a heat map (time across, values upwards).

    The pointer, or the arrow keys, read a bin: up and down or left and right along time and values
    as they are drawn.

    Signals:
        pointed: a `Pointed`, or None.
    """

    pointed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._content: Content | None = None
        self._way = RIDGES
        self._time_word = ""
        self._at: Pointed | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Histograms over time"))

    @property
    def content(self) -> Content | None:
        """What is shown."""
        return self._content

    @property
    def at(self) -> Pointed | None:
        """Where the cursor is."""
        return self._at

    def show_content(self, content: Content | None, way: str, time_word: str) -> None:
        """Show histograms.

        Args:
            content: of one layer; None: there are none.
            way: `RIDGES` or `HEAT`.
            time_word: what time is counted in.
        """
        self._content, self._way, self._time_word = content, way, time_word
        if self._at is not None and (content is None or self._at.index >= len(content.looks)):
            self._at = None
        self.update()

    def plot(self) -> QRectF:
        """Where the ridges or columns are drawn."""
        px, line = self._theme.px, self._line
        top, bottom = line + px(_GAP_PX + 2), line + px(_GAP_PX)
        word = QFontMetrics(self._theme.font("small")).horizontalAdvance(self._time_word)
        left, right = max(px(_LEFT_PX), word + px(_GAP_PX + 5)), px(_RIGHT_PX)
        return QRectF(left, top, self.width() - left - right, self.height() - top - bottom)

    def place_of(self, index: int, value: float) -> QPointF:
        """Where a bin of a look is drawn."""
        drawn = self._drawn()
        assert drawn is not None
        if isinstance(drawn, Heat):
            return QPointF(sum(drawn.extent(index)) / 2, drawn.values.place(value))
        return QPointF(drawn.values.place(value), drawn.base(index))

    def _drawn(self) -> Heat | Ridges | None:
        if self._content is None:
            return None
        made = Heat if self._way == HEAT else Ridges
        return made(self._content, self.plot(), self._theme)

    @property
    def _line(self) -> int:
        return QFontMetrics(self._theme.font("small")).lineSpacing()

    def _point(self, at: Pointed | None) -> None:
        if at != self._at:
            self._at = at
            self.update()
            self.pointed.emit(at)

    def _under(self, place: QPointF) -> Pointed | None:
        drawn, content = self._drawn(), self._content
        if drawn is None or content is None or not self.plot().contains(place):
            return None
        if isinstance(drawn, Heat):
            index, value = drawn.at(place.x()), drawn.values.value(place.y())
        else:
            index, value = drawn.at(place.y()), drawn.values.value(place.x())
        return None if index is None else Pointed(content.path, index, value)

    def _step(self, along: int, across: int) -> None:
        """Move the cursor by looks and by bins."""
        content = self._content
        drawn = self._drawn()
        if content is None or drawn is None:
            return
        shown = drawn.shown if isinstance(drawn, Ridges) else list(range(len(content.looks)))
        last = content.looks[shown[-1]]
        if self._at is None:
            middle = (content.shares.low + content.shares.high) / 2
            self._point(Pointed(content.path, shown[-1], middle))
            return
        now = min(range(len(shown)), key=lambda i: abs(shown[i] - self._at.index))  # type: ignore[union-attr]  # asked above
        index = shown[min(max(now + along, 0), len(shown) - 1)]
        width = (last.high - last.low) / len(last.counts)
        value = self._at.value + across * width
        low, high = content.shares.low, content.shares.high
        self._point(Pointed(content.path, index, min(max(value, low), high)))

    # Painting

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._theme.px(200))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(150), self._theme.px(96))

    def paintEvent(self, event: QPaintEvent) -> None:
        drawn, content, plot = self._drawn(), self._content, self.plot()
        if drawn is None or content is None or plot.width() < 8 or plot.height() < 8:
            return
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(theme.font("small"))
            across, down = drawn.values, drawn.time
            if isinstance(drawn, Heat):
                across, down = down, across
            is_heat = isinstance(drawn, Heat)
            draw_ticks_below(painter, theme, plot, across, 0.0 if is_heat else plot.left())
            if drawn.time.high > drawn.time.low or is_heat:
                draw_ticks_beside(painter, theme, plot, down)
            self._paint_head(painter, content, plot)
            self._paint_gaps(painter, drawn, plot)
            if isinstance(drawn, Heat):
                drawn.paint(painter)
            else:
                drawn.paint(painter, self._at.index if self._at is not None else None)
            self._paint_cursor(painter, drawn, plot)

    def _paint_head(self, painter: QPainter, content: Content, plot: QRectF) -> None:
        theme, line = self._theme, self._line
        room = QRectF(plot.left(), theme.px(1), plot.width(), line)
        painter.setPen(theme.color("text"))
        words = painter.fontMetrics().elidedText(
            content.path, Qt.TextElideMode.ElideMiddle, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft, words)
        painter.setPen(theme.color("faint"))
        if self._way == HEAT:
            left = painter.fontMetrics().horizontalAdvance(words)
            if left + painter.fontMetrics().horizontalAdvance(self._time_word) < room.width():
                painter.drawText(room, Qt.AlignmentFlag.AlignRight, self._time_word)
        else:  # below the numbers beside the plot, away from the name above it
            corner = QRectF(0, plot.bottom() + theme.px(3), plot.left() - theme.px(5), line)
            painter.drawText(corner, Qt.AlignmentFlag.AlignRight, self._time_word)

    def _paint_gaps(self, painter: QPainter, drawn: Heat | Ridges, plot: QRectF) -> None:
        """Hatch the times at which nobody looked."""
        painter.setPen(Qt.PenStyle.NoPen)
        for low, high in self._content.gaps if self._content is not None else ():
            first, last = drawn.time.place(low), drawn.time.place(high)
            if isinstance(drawn, Heat):
                room = QRectF(first, plot.top(), last - first, plot.height())
            else:
                room = QRectF(plot.left(), first, plot.width(), last - first)
            ground = self._theme.color("line")
            painter.setBrush(ground)
            painter.setBrush(Qt.BrushStyle.BDiagPattern)
            brush = painter.brush()
            brush.setColor(ground)
            painter.fillRect(room, brush)

    def _paint_cursor(self, painter: QPainter, drawn: Heat | Ridges, plot: QRectF) -> None:
        if self._at is None:
            return
        theme = self._theme
        if isinstance(drawn, Heat):
            first, last = drawn.extent(self._at.index)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("text"), 1))
            painter.drawRect(QRectF(first, plot.top(), max(last - first, 1.0), plot.height()))
            y = drawn.values.place(self._at.value)
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        else:
            x = drawn.values.place(self._at.value)
            painter.setPen(QPen(theme.color("disabled"), 1))
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))

    # What the user does

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(self._under(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._point(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._point(None)
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, 1),
            Qt.Key.Key_Down: (0, -1),
        }
        step = keys.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape and self._at is not None:
            self._point(None)
        elif step is None:
            super().keyPressEvent(event)
        elif self._way == HEAT:
            self._step(*step)
        else:  # time runs downwards, values to the right
            self._step(-step[1], step[0])
