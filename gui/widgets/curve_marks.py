"""Thin labelled lines on a curve plot: what happened there."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from gui.theme.theme import Theme

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
