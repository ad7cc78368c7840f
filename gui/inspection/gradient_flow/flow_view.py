"""Layers below each other in the order data flow, each with its bars."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.inspection.gradient_flow.room import GAP_PX, SPARK_PX, TEXT_PX, Room, room_for
from gui.inspection.gradient_flow.rows import GUIDE, Cell, Column, Decades, Row, decades_of
from gui.theme.theme import Theme
from gui.widgets.themed_widget import ThemedWidget

ROW_PX = 20


class FlowView(ThemedWidget):
    """Bars on scales of powers of ten; silent units as a share.

    A click, or Enter, asks for the layer on the canvas; the arrow keys go from layer to layer.

    Signals:
        pointed: the number of the row under the pointer or the keys' mark, or None.
        chosen: path of a layer that was clicked.
    """

    pointed = Signal(object)
    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._rows: tuple[Row, ...] = ()
        self._columns: tuple[Column, ...] = ()
        self._scales: dict[Column, Decades] = {}
        self._at: int | None = None
        self._name_px = 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(self.tr("Layers"))

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._rows

    @property
    def scales(self) -> dict[Column, Decades]:
        """The scale of each column."""
        return self._scales

    def show_rows(self, rows: Sequence[Row], columns: Sequence[Column]) -> None:
        """Show these layers, and of each these numbers."""
        grew = len(rows) != len(self._rows)
        self._rows, self._columns = tuple(rows), tuple(columns)
        self._measure()
        self._scales = {column: decades_of(self._rows, column) for column in self._columns}
        if self._at is not None and self._at >= len(rows):
            self._at = None
        told = (f"{r.path}: {', '.join(c.text for c in r.cells.values())}" for r in self._rows)
        self.setAccessibleDescription("; ".join(told))
        if grew:
            self.updateGeometry()
        self.update()

    def bar(self, row: int, column: Column) -> QRectF:
        """Where a number's bar is drawn; empty where there is none."""
        cell = self._rows[row].cells.get(column)
        if cell is None or column not in self._columns:
            return QRectF()
        track = self._track(row, self._columns.index(column))
        share = cell.value if column is Column.SILENT else self._scales[column].place(cell.value)
        return QRectF(track.left(), track.top(), track.width() * min(share, 1.0), track.height())

    def row_at(self, y: float) -> int | None:
        """The row at a height."""
        row = int(y // self._row_px)
        return row if 0 <= row < len(self._rows) else None

    @property
    def name_px(self) -> int:
        """The length of the longest name."""
        return self._name_px

    def _measure(self) -> None:
        metrics = QFontMetrics(self._theme.font("small"))
        lengths = (metrics.horizontalAdvance(row.path) for row in self._rows)
        self._name_px = max(lengths, default=0)

    @property
    def _room(self) -> Room:
        return room_for(self._theme, self.width(), len(self._columns), self.name_px)

    @property
    def _row_px(self) -> int:
        return self._theme.px(ROW_PX)

    def _track(self, row: int, column: int) -> QRectF:
        """The whole length that a bar can have."""
        room, height = self._room, self._row_px
        return QRectF(room.lefts[column], (row + 0.28) * height, room.track, 0.44 * height)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(300), self._row_px * max(len(self._rows), 1))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._row_px * len(self._rows))

    def _restyle(self) -> None:
        self._measure()
        super()._restyle()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, area = self._theme, event.rect()
        first = max(area.top() // self._row_px, 0)
        last = min(area.bottom() // self._row_px + 1, len(self._rows))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(theme.font("small"))
            self._paint_guide(painter)
            for row in range(first, last):
                self._paint_row(painter, row)

    def _paint_guide(self, painter: QPainter) -> None:
        """A band where updates usually lie."""
        if Column.UPDATE not in self._columns or not self._rows:
            return
        track = self._track(0, self._columns.index(Column.UPDATE))
        scale = self._scales[Column.UPDATE]
        left, right = (track.left() + track.width() * scale.place(end) for end in GUIDE)
        ground = self._theme.color("good")
        ground.setAlphaF(0.13)
        painter.fillRect(QRectF(left, 0, right - left, self._row_px * len(self._rows)), ground)

    def _paint_row(self, painter: QPainter, number: int) -> None:
        theme, row, height = self._theme, self._rows[number], self._row_px
        top = number * height
        if number == self._at:
            painter.fillRect(QRectF(0, top, self.width(), height), theme.color("raised"))
        room = self._room
        painter.setPen(theme.color("text" if number == self._at else "secondary"))
        words = painter.fontMetrics().elidedText(
            row.path, Qt.TextElideMode.ElideLeft, int(room.name_px - theme.px(GAP_PX))
        )
        painter.drawText(QRectF(0, top, room.name_px, height), Qt.AlignmentFlag.AlignVCenter, words)
        for place, column in enumerate(self._columns):
            if (cell := row.cells.get(column)) is not None:
                self._paint_cell(painter, number, place, column, cell)

    def _paint_cell(
        self, painter: QPainter, number: int, place: int, column: Column, cell: Cell
    ) -> None:
        theme, track, bar = self._theme, self._track(number, place), self.bar(number, column)
        radius = track.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        if column is Column.SILENT:
            painter.setBrush(theme.color("card"))
            painter.drawRoundedRect(track, radius, radius)
        if bar.width() > 0.5:
            painter.setBrush(theme.color(cell.role))
            bar.setWidth(max(bar.width(), track.height()))
            painter.drawRoundedRect(bar, radius, radius)
        px = theme.px
        text = QRectF(track.right() + px(5), track.top() - px(6), px(TEXT_PX - 5), px(ROW_PX))
        text.moveTop(number * self._row_px)
        painter.setPen(theme.color("text" if cell.role != "problem" else "problem"))
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, cell.text)
        if self._room.has_history and len(cell.history) > 1:
            spark = QRectF(text.right(), number * self._row_px + px(4), px(SPARK_PX), px(12))
            self._paint_history(painter, spark, column, cell)

    def _paint_history(self, painter: QPainter, room: QRectF, column: Column, cell: Cell) -> None:
        """A thin line through the last looks, on the bar's own scale."""
        scale = self._scales[column]
        shares = [v if column is Column.SILENT else scale.place(v) for v in cell.history]
        step = room.width() / max(len(shares) - 1, 1)
        points = [
            QPointF(room.left() + index * step, room.bottom() - min(share, 1.0) * room.height())
            for index, share in enumerate(shares)
        ]
        painter.setPen(QPen(self._theme.color("faint"), 1))
        painter.drawPolyline(QPolygonF(points))

    # What the user does

    def _point(self, row: int | None) -> None:
        if row != self._at:
            self._at = row
            self.update()
            self.pointed.emit(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(self.row_at(event.position().y()))

    def leaveEvent(self, event: QEvent) -> None:
        self._point(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.row_at(event.position().y())
        if row is not None and event.button() == Qt.MouseButton.LeftButton:
            self._point(row)
            self.chosen.emit(self._rows[row].path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._rows) - 1
        at = self._at
        match event.key():
            case Qt.Key.Key_Down if last >= 0:
                self._point(0 if at is None else min(at + 1, last))
            case Qt.Key.Key_Up if last >= 0:
                self._point(last if at is None else max(at - 1, 0))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if at is not None:
                self.chosen.emit(self._rows[at].path)
            case Qt.Key.Key_Escape if at is not None:
                self._point(None)
            case _:
                super().keyPressEvent(event)
