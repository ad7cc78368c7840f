"""Marks of the classes: seven colours, and four shapes for more classes than that."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QPolygonF

from gui.widgets.scatter_view import CLASS_ROLES

_SHAPES = 4


def role_of(number: int) -> str:
    """The colour of a class."""
    return CLASS_ROLES[number % len(CLASS_ROLES)]


def shape_of(number: int) -> int:
    """The shape of a class: disc, square, triangle, diamond; they change after seven classes."""
    return number // len(CLASS_ROLES) % _SHAPES


def paint_mark(painter: QPainter, middle: QPointF, side: float, shape: int, colour: QColor) -> None:
    """One mark."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    half, x, y = side / 2, middle.x(), middle.y()
    match shape:
        case 0:
            painter.drawEllipse(middle, half, half)
        case 1:
            painter.drawRect(QRectF(x - 0.85 * half, y - 0.85 * half, 1.7 * half, 1.7 * half))
        case 2:
            painter.drawPolygon(_corners(middle, half, (0.0, -1.15), (1.0, 0.75), (-1.0, 0.75)))
        case _:
            ends = ((0.0, -1.2), (1.0, 0.0), (0.0, 1.2), (-1.0, 0.0))
            painter.drawPolygon(_corners(middle, half, *ends))


def _corners(middle: QPointF, half: float, *ends: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(middle.x() + half * x, middle.y() + half * y) for x, y in ends])


@lru_cache(maxsize=256)
def stamp(side: int, shape: int, colour: str, ratio: float) -> QPixmap:
    """A mark as a picture, of which many are set down quickly; sharp at ``ratio``."""
    room = side + 4
    picture = QPixmap(round(room * ratio), round(room * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = QColor(colour)
        ink.setAlphaF(0.9)
        paint_mark(painter, QPointF(room / 2, room / 2), side, shape, ink)
    return picture
