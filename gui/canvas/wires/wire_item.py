"""A wire on the canvas, and the pill that tells what flows through it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsPathItem,
    QStyleOptionGraphicsItem,
    QWidget,
)

from engine.api import Wire
from gui.canvas.nodes.card import card_font
from gui.canvas.wires.river_ink import far_pens, river_pens
from gui.theme.theme import Theme

_SAMPLES = 24
_REACH = 240.0
PILL_HEIGHT = 19.0


class WireInk:
    """Pens of the theme in force, made once for all wires."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.refresh()

    def refresh(self) -> None:
        """Take over the theme's colours anew."""
        colour = self.theme.color
        # Large type is for a projector, where thin lines are lost before small letters are.
        self._breadth = max(1.0, self.theme.scale) ** 1.5
        self.plain = self._pen(colour("faint"))
        self.answer = self._pen(colour("warning"))
        self.hovered = self._pen(colour("text"))
        self.chosen = self._pen(colour("accent"), 2.6)
        self.lit = self._pen(colour("accent"), 4.0)
        self.before, self.after = self._pen(colour("secondary")), self._pen(colour("accent"))
        self.square, self.accent = colour("text"), colour("accent")
        faded = QColor(colour("line"))
        self.faded = self._pen(faded)
        self.rivers = river_pens(self.theme, self._breadth)
        self.far_rivers = far_pens(self.theme)
        self.font = card_font("small")
        self.pill_edge = QPen(colour("line"), 1.0)
        self.pill_ground, self.pill_text = colour("canvas"), colour("secondary")

    def _pen(self, colour: QColor, width: float = 2.0) -> QPen:
        line, end = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap
        return QPen(colour, width * self._breadth, line, end)


class WireItem(QGraphicsPathItem):
    """Draws one wire; knows which, and nothing of the engine's doings.

    Attributes:
        wire: its two ends.
        words: what flows through it, as ``N × 16 × 5 × 5``.
        read: gives numbers about that, told while the pointer is on it; None: there are none.
        river: how broad it is drawn, a level of `river_scale`; None: as usual.
        is_answer: it carries the true answer to a loss or a metric.
        is_plain: what flows through it may be told at its middle, where nothing else stands.
        is_long: it may have to run past other cards.
        is_upright: it runs from above to below, so that pills lie across it.
        kin: it lies on the way to a node that is looked at, ``before``, or from it, ``after``.
        room: how much of its length runs straight on, where a pill can lie.
    """

    def __init__(self, wire: Wire, ink: WireInk, *, is_answer: bool) -> None:
        super().__init__()
        self.wire = wire
        self.words = ""
        self.read: Callable[[Wire], str] | None = None
        self.river: int | None = None
        self.is_answer = is_answer
        self.is_plain = not is_answer
        self.is_selected = self.is_hovered = self.is_lit = self.is_faded = False
        self.is_long = self.is_upright = False
        self.kin = ""
        self.room = 0.0
        self.ink = ink
        self._places: list[QPointF] = []
        self.setZValue(1)
        self.restyle()

    def lead(self, path: QPainterPath, *, is_upright: bool = False) -> None:
        """Take another course."""
        if path != self.path():
            self.setPath(path)
            self._places = []
            box = path.boundingRect()
            excess = box.width() - box.height()
            self.is_upright = is_upright
            self.room = max(-excess if is_upright else excess, 0.0)

    @property
    def reach(self) -> QRectF:
        """Where a card may be in its way."""
        return self.path().boundingRect().adjusted(-_REACH, -_REACH, _REACH, _REACH)

    def mark(self, **states: bool | str) -> None:
        """Set ``is_selected``, ``is_hovered``, ``is_lit``, ``is_faded`` or ``kin``."""
        changed = {key: on for key, on in states.items() if getattr(self, key) != on}
        for key, on in changed.items():
            setattr(self, key, on)
        if changed:
            self.restyle()

    def show_river(self, river: int | None) -> None:
        """Be drawn as broad as much flows; None: as usual."""
        if river != self.river:
            self.river = river
            self.restyle()

    @property
    def is_read(self) -> bool:
        """Whether somebody wants to know its numbers, if there are any."""
        return self.read is not None and (self.is_hovered or self.is_selected)

    @property
    def told(self) -> str:
        """What its pill says."""
        if self.read is None or not self.is_read:
            return self.words
        return " · ".join(filter(None, (self.words, self.read(self.wire))))

    def restyle(self) -> None:
        """Take the pen that goes with the state."""
        ink = self.ink
        plain = ink.answer if self.is_answer else ink.plain
        if self.river is not None:
            plain = ink.rivers[self.river]
        for is_so, pen in (
            (self.is_lit, ink.lit),
            (self.is_faded, ink.faded),
            (self.kin == "before", ink.before),
            (self.kin == "after", ink.after),
            (self.is_selected, ink.chosen),
            (self.is_hovered, ink.hovered),
        ):
            if is_so:
                shown = QPen(pen)
                shown.setWidthF(max(pen.widthF(), plain.widthF()))
                self.setPen(self._drawn_with(shown))
                return
        self.setPen(self._drawn_with(plain))

    def _drawn_with(self, pen: QPen) -> QPen:
        """The pen for its kind of wire."""
        return pen

    def distance_to(self, place: QPointF) -> float:
        """How far a point of the canvas is from the wire; the stock shape would fill its loops."""
        if not self._places:
            path = self.path()
            self._places = [path.pointAtPercent(i / _SAMPLES) for i in range(_SAMPLES + 1)]
        pairs = zip(self._places, self._places[1:], strict=False)
        return min(_distance(place, a, b) for a, b in pairs)

    @property
    def middle(self) -> QPointF:
        """The point half-way along."""
        return self.path().pointAtPercent(0.5)


class ShapePill(QGraphicsItem):
    """Tells what flows through a wire, at its middle; no larger on screen than at zoom 1.

    Attributes:
        enlarged: so many times as large as it would be, so that it can be read from afar.
    """

    def __init__(self, ink: WireInk, words: str, place: QPointF, enlarged: float = 1.0) -> None:
        super().__init__()
        self.words, self.enlarged = words, enlarged
        self._ink = ink
        width = QFontMetricsF(ink.font).horizontalAdvance(words) + 20.0
        self._frame = QRectF(-width / 2, -PILL_HEIGHT / 2, width, PILL_HEIGHT)
        self.setPos(place)
        self.setZValue(4)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    @property
    def width(self) -> float:
        """Its width at zoom 1."""
        return self._frame.width()

    def boundingRect(self) -> QRectF:
        frame, times = self._frame.adjusted(-1, -1, 1, 1), self.enlarged
        return QRectF(frame.topLeft() * times, frame.size() * times)

    def shape(self) -> QPainterPath:
        return QPainterPath()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        zoom = max(1.0, option.levelOfDetailFromTransform(painter.worldTransform()))
        painter.scale(self.enlarged / zoom, self.enlarged / zoom)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._ink.pill_edge)
        painter.setBrush(self._ink.pill_ground)
        painter.drawRoundedRect(self._frame, PILL_HEIGHT / 2, PILL_HEIGHT / 2)
        painter.setFont(self._ink.font)
        painter.setPen(self._ink.pill_text)
        painter.drawText(self._frame, Qt.AlignmentFlag.AlignCenter, self.words)


def _distance(place: QPointF, a: QPointF, b: QPointF) -> float:
    along, to = b - a, place - a
    length = along.x() ** 2 + along.y() ** 2
    share = 0.0 if length == 0 else (to.x() * along.x() + to.y() * along.y()) / length
    nearest = a + along * min(max(share, 0.0), 1.0)
    gap = place - nearest
    return float((gap.x() ** 2 + gap.y() ** 2) ** 0.5)
