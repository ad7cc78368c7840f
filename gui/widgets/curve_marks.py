"""Thin labelled lines on a curve plot: what happened there."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from gui.theme.theme import Theme

_TICK_PX = 5
_ROWS = 3
_LONGEST_PX = 220

Mark = tuple[float, str]


def draw_marks(
    painter: QPainter,
    theme: Theme,
    area: QRectF,
    marks: Sequence[Mark],
    column_of: Callable[[float], float],
) -> None:
    """Draw a line for each mark, and its words beside the line's upper end.

    Words that would meet others go a row lower; where there is no row left, the line stands alone.

    Args:
        painter: in pixels of the plot.
        theme: colours and type.
        area: where curves are drawn.
        marks: places and words, by ascending place.
        column_of: the pixel column of a place.
    """
    font = theme.font("small")
    metrics = QFontMetrics(font)
    painter.setFont(font)
    gap, height = theme.px(4), metrics.height()
    free = [area.left()] * _ROWS
    for x, words in marks:
        column = column_of(x)
        if not area.left() <= column <= area.right():
            continue
        painter.setPen(QPen(theme.color("disabled"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(column, area.top()), QPointF(column, area.bottom()))
        left = column + gap
        row = next((row for row, end in enumerate(free) if end <= left), None)
        room = min(area.right() - left, theme.px(_LONGEST_PX))
        if row is None or room < height:
            continue
        text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room))
        width = metrics.horizontalAdvance(text)
        place = QRectF(left, area.top() + row * height, width + gap, height)
        ground = theme.color("panel")
        ground.setAlphaF(0.8)
        painter.fillRect(place, ground)
        painter.setPen(theme.color("secondary"))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
        free[row] = place.right() + gap


def draw_hidden(
    painter: QPainter,
    theme: Theme,
    area: QRectF,
    words: str,
    places: Mapping[str, np.ndarray[Any, Any]],
    column_of: Callable[[float], float],
) -> None:
    """Mark at the lower edge where numbers lie that powers of ten can not show, and say so.

    Args:
        painter: in pixels of the plot.
        theme: colours and type.
        area: where curves are drawn.
        words: what is left out.
        places: where, by the colour role of the curve.
        column_of: the pixel column of a place.
    """
    for role, at in places.items():
        painter.setPen(QPen(theme.color(role), 1))
        columns = sorted({round(column_of(float(x))) for x in at})
        for column in columns:
            if area.left() <= column <= area.right():
                foot = QPointF(column, area.bottom())
                painter.drawLine(foot, QPointF(column, area.bottom() - theme.px(_TICK_PX)))
    painter.setFont(theme.font("small"))
    metrics = painter.fontMetrics()
    text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(area.width()))
    height = metrics.height()
    top = area.bottom() - theme.px(_TICK_PX + 1) - height
    room = QRectF(area.left(), top, metrics.horizontalAdvance(text) + theme.px(4), height)
    ground = theme.color("panel")
    ground.setAlphaF(0.8)
    painter.fillRect(room, ground)
    painter.setPen(theme.color("secondary"))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
