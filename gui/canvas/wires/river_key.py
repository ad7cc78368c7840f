"""What rivers mean, in words and as a wedge: over the canvas, and in pictures of it."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QLinearGradient, QPainter, QPolygonF

from gui.canvas.nodes.card import card_font, card_metrics
from gui.canvas.wires.river_ink import BROADEST, NARROWEST, river_colour
from gui.canvas.wires.river_scale import RiverScale
from gui.canvas.wires.rivers import GRADIENTS, Rivers
from gui.theme.theme import Theme
from gui.widgets.number_text import short_number

_TICK_PX, _STOPS = 46, 12
_WEDGE, _GAP = QSizeF(190.0, 30.0), 24.0
_TITLE, _NOTE = "heading", "small"


@dataclass(frozen=True)
class RiverKey:
    """What stands in a picture of rivers, so that it can be read by itself."""

    title: str
    note: str
    scale: RiverScale

    @property
    def size(self) -> QSizeF:
        """The room it takes, in pixels of the canvas."""
        return QSizeF(self._words + _GAP + _WEDGE.width(), _WEDGE.height() + 4.0)

    @property
    def _words(self) -> float:
        title = card_metrics(_TITLE).horizontalAdvance(self.title)
        return max(title, card_metrics(_NOTE).horizontalAdvance(self.note))

    def paint(self, painter: QPainter, place: QPointF, theme: Theme) -> None:
        """Paint it with its top left corner at a place: words, and the wedge beside them."""
        title, note = card_metrics(_TITLE), card_metrics(_NOTE)
        painter.setFont(card_font(_TITLE))
        painter.setPen(theme.color("text"))
        painter.drawText(place + QPointF(0.0, title.ascent()), self.title)
        painter.setFont(card_font(_NOTE))
        painter.setPen(theme.color("secondary"))
        below = title.height() + note.ascent()
        painter.drawText(place + QPointF(0.0, below), self.note)
        corner = place + QPointF(self._words + _GAP, 0.0)
        paint_scale(painter, QRectF(corner, _WEDGE), self.scale, theme, card_font(_NOTE))


def key_of(rivers: Rivers) -> RiverKey | None:
    """What the rivers mean that are drawn now; None: there are none."""
    if not rivers.kind or rivers.seen is None:
        return None
    return RiverKey(title_of(rivers), note_of(rivers), rivers.scale)


def title_of(rivers: Rivers) -> str:
    """What is drawn."""
    if rivers.kind == GRADIENTS:
        return QCoreApplication.translate("RiverLegend", "Gradient of the loss")
    return QCoreApplication.translate("RiverLegend", "Magnitude")


def note_of(rivers: Rivers) -> str:
    """For which examples and since when, or why nothing can be seen."""
    if rivers.is_hidden_inside:
        return QCoreApplication.translate(
            "RiverLegend",
            "No single step of this block can be seen, so its wires tell nothing.",
        )
    if rivers.fault:
        return rivers.fault
    if rivers.seen is None:
        return QCoreApplication.translate("RiverLegend", "The network is being looked at …")
    words = QCoreApplication.translate(
        "RiverLegend", "first {count} training examples, step {step}"
    )
    note = words.format(count=rivers.seen.examples, step=short_number(rivers.step))
    if rivers.time is None:
        return note
    step, steps = rivers.time
    words = QCoreApplication.translate("RiverLegend", "t = {0} of {1}")
    return f"{note}, {words.format(step + 1, steps)}"


def paint_scale(
    painter: QPainter, room: QRectF, scale: RiverScale, theme: Theme, font: QFont, unit: float = 1.0
) -> None:
    """Paint a wedge that grows as rivers do, with powers of ten below.

    Args:
        painter: where to.
        room: the place for both.
        scale: what the breadths mean.
        theme: of its colours.
        font: of the numbers.
        unit: how many pixels one of the interface has.
    """
    middle = room.top() + BROADEST / 2 + 1.0
    left, right = room.left() + 2.0, room.right() - 8.0 * unit
    wedge = QPolygonF(
        [
            QPointF(left, middle - NARROWEST / 2),
            QPointF(right, middle - BROADEST / 2),
            QPointF(right, middle + BROADEST / 2),
            QPointF(left, middle + NARROWEST / 2),
        ]
    )
    gradient = QLinearGradient(left, 0.0, right, 0.0)
    for stop in range(_STOPS + 1):
        colour = river_colour(stop / _STOPS, is_dark=theme.is_dark)
        gradient.setColorAt(stop / _STOPS, colour)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(gradient))
    painter.drawPolygon(wedge)
    painter.setFont(font)
    painter.setPen(theme.color("secondary"))
    metrics = QFontMetricsF(font)
    base = room.top() + BROADEST + 4.0 * unit + metrics.ascent()
    for share, words in ticks(scale, _TICK_PX * unit / (right - left)):
        width = metrics.horizontalAdvance(words)
        x = left + share * (right - left) - width / 2
        x = min(max(x, room.left()), room.right() - width)
        painter.drawText(QPointF(x, base), words)


def ticks(scale: RiverScale, gap: float) -> list[tuple[float, str]]:
    """Both ends, and whole powers of ten between them as far as they have room."""
    low, high = scale.low, scale.high
    ticks = [(0.0, short_number(10.0**low, 1)), (1.0, short_number(10.0**high, 1))]
    for power in range(ceil(low), floor(high) + 1):
        share = (power - low) / (high - low)
        if all(abs(share - other) >= gap for other, _ in ticks):
            ticks.append((share, short_number(10.0**power, 1)))
    return ticks
