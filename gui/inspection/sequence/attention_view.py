"""How much each query looks at each key, with words along both sides."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.colour_maps import colour_table, to_image
from gui.theme.theme import Theme
from gui.widgets.themed_widget import ThemedWidget

Numbers = np.ndarray[Any, np.dtype[Any]]

_AIR_PX, _LONGEST_PX = 4, 84


class AttentionView(ThemedWidget):
    """Queries downwards, keys to the right; the row of the query that is pointed at is framed.

    Signals:
        pointed: (query, key) that the pointer or the keys are at; None: they left.
    """

    pointed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._weights: Numbers = np.zeros((0, 0), dtype=np.float32)
        self._queries: tuple[str, ...] = ()
        self._keys: tuple[str, ...] = ()
        self._top = 1.0
        self._image: QImage | None = None
        self._at: tuple[int, int] | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.px(100), theme.px(60))

    @property
    def weights(self) -> Numbers:
        """What is painted; (queries, keys)."""
        return self._weights

    def show_weights(
        self, weights: Numbers, queries: tuple[str, ...], keys: tuple[str, ...], top: float
    ) -> None:
        """Show weights with what queries and keys are called, and what the brightest means."""
        self._weights, self._queries, self._keys, self._top = weights, queries, keys, top
        self._image = None
        if self._at is not None and (
            self._at[0] >= weights.shape[0] or self._at[1] >= weights.shape[1]
        ):
            self._at = None
        self.update()

    def area(self) -> QRectF:
        """Where the weights are painted."""
        px, small = self._theme.px, QFontMetrics(self._theme.font("small"))
        left = min(self._longest(self._queries), px(_LONGEST_PX)) + px(_AIR_PX)
        top = small.height() + px(_AIR_PX)
        room = QRectF(left, top, self.width() - left - 2, self.height() - top - 2)
        rows, columns = max(self._weights.shape[0], 1), max(self._weights.shape[1], 1)
        side = min(room.width() / columns, room.height() / rows)
        stretched = min(room.width() / columns, side * 3)
        return QRectF(left, top, max(stretched * columns, 1), max(side * rows, 1))

    def cell(self, query: int, key: int) -> QRectF:
        """Where one weight is painted."""
        area, (rows, columns) = self.area(), self._weights.shape
        width, height = area.width() / max(columns, 1), area.height() / max(rows, 1)
        return QRectF(area.left() + key * width, area.top() + query * height, width, height)

    def _longest(self, words: tuple[str, ...]) -> int:
        metrics = QFontMetrics(self._theme.font("small"))
        return max((metrics.horizontalAdvance(word) for word in set(words)), default=0)

    def _go(self, at: tuple[int, int] | None) -> None:
        if at != self._at:
            self._at = at
            self.update()
            self.pointed.emit(at)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._theme.px(260))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        area, (rows, columns) = self.area(), self._weights.shape
        at = None
        if area.contains(event.position()) and rows and columns:
            query = int((event.position().y() - area.top()) / area.height() * rows)
            key = int((event.position().x() - area.left()) / area.width() * columns)
            at = min(query, rows - 1), min(key, columns - 1)
        self._go(at)

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
        ways = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        way = ways.get(Qt.Key(event.key()))
        rows, columns = self._weights.shape
        if way is None or not rows or not columns:
            super().keyPressEvent(event)
            return
        at = self._at or (0, 0)
        query, key = at[0] + way[0], at[1] + way[1]
        self._go((min(max(query, 0), rows - 1), min(max(key, 0), columns - 1)))

    def _restyle(self) -> None:
        self._image = None
        super()._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._weights.size:
            return
        area, theme = self.area(), self._theme
        if self._image is None:
            table = colour_table("viridis", theme.is_dark)
            self._image = to_image(self._weights, 0.0, self._top, table)
        with QPainter(self) as painter:
            is_small = area.width() < self._image.width() or area.height() < self._image.height()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, is_small)
            painter.drawImage(area, self._image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            role = "accent" if self.hasFocus() else "line"
            painter.setPen(QPen(theme.color(role), 1))
            painter.drawRect(area)
            self._paint_queries(painter, area)
            self._paint_keys(painter, area)
            self._paint_at(painter, area)

    def _paint_queries(self, painter: QPainter, area: QRectF) -> None:
        font = self._theme.font("small")
        metrics = QFontMetrics(font)
        painter.setFont(font)
        height = self.cell(0, 0).height()
        every = max(-(-metrics.height() // max(int(height), 1)), 1)
        room = area.left() - self._theme.px(_AIR_PX)
        for query, word in enumerate(self._queries[: self._weights.shape[0]]):
            is_at = self._at is not None and self._at[0] == query
            if query % every and not is_at:
                continue
            painter.setPen(self._theme.color("text" if is_at else "faint"))
            middle = self.cell(query, 0).center().y()
            box = QRectF(0, middle - metrics.height() / 2, room, metrics.height())
            fitting = metrics.elidedText(word, Qt.TextElideMode.ElideRight, int(room))
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, side, fitting)

    def _paint_keys(self, painter: QPainter, area: QRectF) -> None:
        font = self._theme.font("small")
        metrics = QFontMetrics(font)
        painter.setFont(font)
        width = max(self.cell(0, 0).width(), 1e-9)
        every = max(int(-(-(self._longest(self._keys) + 4) // width)), 1)
        for key, word in enumerate(self._keys[: self._weights.shape[1]]):
            is_at = self._at is not None and self._at[1] == key
            if key % every and not is_at:
                continue
            if self._at is not None and not is_at and abs(key - self._at[1]) < every:
                continue
            painter.setPen(self._theme.color("text" if is_at else "faint"))
            middle = self.cell(0, key).center().x()
            wide = metrics.horizontalAdvance(word)
            left = min(max(middle - wide / 2, area.left()), self.width() - wide)
            painter.drawText(QPointF(left, metrics.ascent()), word)

    def _paint_at(self, painter: QPainter, area: QRectF) -> None:
        if self._at is None:
            return
        query, key = self._at
        row = QRectF(area.left(), self.cell(query, 0).top(), area.width(), self.cell(0, 0).height())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("secondary"), 1))
        painter.drawRect(row.adjusted(-1, -1, 1, 1))
        painter.setPen(QPen(self._theme.color("accent"), 2))
        painter.drawRect(self.cell(query, key).adjusted(-1, -1, 1, 1))
