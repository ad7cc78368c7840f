"""Paints a run's curve into its row."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from engine.api import KeptRun
from gui.runs.runs_model import INK, RUN
from gui.theme.theme import Theme

_DOT_PX = 2.0


class SparklineDelegate(QStyledItemDelegate):
    """Draws the metric that counts over the run; without one, the loss."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(self._theme.px(88), self._theme.px(28))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        run = index.data(RUN)
        if not isinstance(run, KeptRun):
            return
        values = run.summary.progress or run.summary.loss
        room = QRectF(option.rect).adjusted(10, 6, -10, -6)
        pieces = pieces_of(values, room)
        if not pieces:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.color(str(index.data(INK)))
        painter.setPen(QPen(colour, 1.5 * self._theme.scale))
        for piece in pieces:
            painter.drawPolyline(QPolygonF(piece))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(pieces[-1][-1], _DOT_PX, _DOT_PX)
        painter.restore()


def pieces_of(values: tuple[float | None, ...], room: QRectF) -> list[list[QPointF]]:
    """A curve as lines within a rectangle; what is no number leaves a gap."""
    known = [value for value in values if value is not None]
    if not known or room.width() <= 0:
        return []
    low, high = min(known), max(known)
    span = high - low
    step = room.width() / max(len(values) - 1, 1)
    pieces: list[list[QPointF]] = [[]]
    for place, value in enumerate(values):
        if value is None:
            pieces.append([])
            continue
        share = (value - low) / span if span > 0 else 0.5
        pieces[-1].append(
            QPointF(room.left() + place * step, room.bottom() - share * room.height())
        )
    return [piece for piece in pieces if piece]
