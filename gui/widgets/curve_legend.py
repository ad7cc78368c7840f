"""What is written over a curve plot: the legend, the label of x, the cursor and what it reads."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from gui.theme.theme import Theme
from gui.widgets.curve import Curve
from gui.widgets.number_text import short_number


def write_x_label(painter: QPainter, theme: Theme, area: QRectF, label: str) -> None:
    """Write what x counts, faintly, below the right end of its numbers."""
    painter.setFont(theme.font("small"))
    painter.setPen(theme.color("faint"))
    height = painter.fontMetrics().height()
    below = QRectF(area.left(), area.bottom() + theme.px(20), area.width(), height)
    painter.drawText(below, Qt.AlignmentFlag.AlignRight, label)


def write_legend(
    painter: QPainter, theme: Theme, area: QRectF, curves: Sequence[Curve], cursor: float | None
) -> None:
    """Write the curves' names above the plot, from the right, with their values at the cursor."""
    font = _bold(theme)
    metrics = QFontMetrics(font)
    painter.setFont(font)
    right = area.right()
    for curve in reversed(curves):
        point = None if cursor is None else curve.value_near(cursor)
        words = curve.label if point is None else f"{curve.label}  {short_number(point[1], 4)}"
        left = right - metrics.horizontalAdvance(words)
        painter.setPen(theme.color(curve.colour_role))
        painter.drawText(QPointF(left, _baseline(theme, metrics)), words)
        right = left - theme.px(16)


def draw_cursor(
    painter: QPainter, theme: Theme, area: QRectF, x: float, words: str, role: str = "disabled"
) -> None:
    """Draw a cursor line, and write above the plot's left end where it stands."""
    if area.left() <= x <= area.right():
        painter.setPen(QPen(theme.color(role), 1))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
    font = _bold(theme)
    painter.setFont(font)
    painter.setPen(theme.color("secondary" if role == "disabled" else role))
    painter.drawText(QPointF(area.left(), _baseline(theme, QFontMetrics(font))), words)


def draw_dots(
    painter: QPainter, theme: Theme, area: QRectF, dots: Iterable[tuple[str, QPointF]]
) -> None:
    """Mark the points that are read, each in its curve's colour."""
    painter.setPen(QPen(theme.color("panel"), 1.5))
    for colour_role, place in dots:
        if area.contains(place):
            painter.setBrush(theme.color(colour_role))
            painter.drawEllipse(place, theme.px(4), theme.px(4))


def _bold(theme: Theme) -> QFont:
    font = theme.font("small")
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _baseline(theme: Theme, metrics: QFontMetrics) -> int:
    return theme.px(8) + metrics.ascent()
