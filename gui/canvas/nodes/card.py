"""The measures of a node's card, and where things stand on it; a function of its face alone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF

from gui.canvas.nodes.node_face import NodeFace
from gui.canvas.nodes.picture_kind import PictureKind
from gui.canvas.wires import bend
from gui.theme.fonts import font_for
from gui.theme.tokens import FONT_SIZES

WIDTH, NARROW, WIDEST = 152.0, 136.0, 240.0
EDGE, HEADER, FOOTER = 10.0, 46.0, 28.0
PORT_Y, PORT_STEP, PORT_RADIUS = 26.0, 24.0, 5.0
FAR, PILL_FAR = 2.0, 1.5
"""How much larger names are written that are read from far away: legible at 0.3. On small nodes
there is less room."""

TAGS_HEIGHT, NAMED_STEP = 20.0, 20.0
WIDEST_DOWN, NAMED_INSET, NAMED_ROOM = 400.0, 14.0, 22.0
"""Where data flow downwards: ports with names stand side by side, each with its name's room."""

STACK_STEP, MOST_STACKED = 4.0, 2
PICTURE_HEIGHTS = {
    PictureKind.NONE: 0.0,
    PictureKind.MAPS: 88.0,
    PictureKind.IMAGE: 116.0,
    PictureKind.BARS: 48.0,
    PictureKind.SCORES: 48.0,
    PictureKind.TEXT: 48.0,
    PictureKind.FILTERS: 88.0,
    PictureKind.HISTOGRAM: 62.0,
    PictureKind.STATISTICS: 74.0,
}
LARGE_HEIGHTS = {
    PictureKind.NONE: 0.0,
    PictureKind.MAPS: 224.0,
    PictureKind.IMAGE: 252.0,
    PictureKind.BARS: 120.0,
    PictureKind.SCORES: 120.0,
    PictureKind.TEXT: 120.0,
    PictureKind.FILTERS: 224.0,
    PictureKind.HISTOGRAM: 148.0,
    PictureKind.STATISTICS: 100.0,
}
ENDS = 14.0
"""Height of the line below a picture that tells what its ends mean."""

WIDE, WIDEST_LARGE = 272.0, 360.0

ICON, ICON_ROOM, MARK_ROOM = 15.0, 21.0, 17.0
"""Side of the type's icon; what it and the mark of a frozen node take of the name's line."""

BASELINE, DETAIL_STEP, DETAIL_END = 12.5, 17.0, 4.0
"""The footer's words above the lower edge; a large card's lines apart, and above that."""

PILL, PILL_STEP = 32.0, 18.0
"""Height of a small node, and how far apart its ports are."""


@dataclass(frozen=True)
class Card:
    """Where things stand on a node's card, from its top left corner.

    Attributes:
        foot: baseline of the footer; a large card's further lines stand below it.
        top: its upper edge. A small node is put lower, so that its wires stay where they are.
    """

    size: QSizeF
    picture: QRectF
    inputs: tuple[QPointF, ...]
    outputs: tuple[QPointF, ...]
    tags: QRectF
    foot: float = 0.0
    top: float = 0.0

    @cached_property
    def frame(self) -> QRectF:
        """The card itself."""
        return QRectF(QPointF(0.0, self.top), self.size)

    @cached_property
    def badge(self) -> QPointF:
        """Middle of the badge that tells of a problem."""
        return QPointF(self.size.width() - 4.0, self.top + 3.0)


def card_of(face: NodeFace) -> Card:
    """Lay out the card of a face."""
    if face.is_bend:
        size = QSizeF(bend.SIDE, bend.SIDE)
        return Card(size, QRectF(), (bend.MIDDLE,), (bend.MIDDLE,), QRectF())
    if face.size == "small":
        ports = len(face.inputs), len(face.outputs)
        return _pill(_pill_width(face), *ports, face.flow == "down")
    heights = LARGE_HEIGHTS if face.size == "large" else PICTURE_HEIGHTS
    return _card(
        _width(face),
        heights[face.picture],
        (len(face.inputs), face.names_inputs),
        (len(face.outputs), face.names_outputs),
        TAGS_HEIGHT if face.tags else 0.0,
        face.flow == "down",
        _details_height(detail_count(face)),
    )


def image_room(kind: PictureKind, room: QRectF) -> QRectF:
    """What of the place for the picture is the image's; below some stand words."""
    has_ends = kind in (PictureKind.FILTERS, PictureKind.HISTOGRAM)
    return room.adjusted(0.0, 0.0, 0.0, -ENDS) if has_ends and room.height() > ENDS else room


def detail_count(face: NodeFace) -> int:
    """How many lines a large card has below its footer."""
    if face.size != "large":
        return 0
    return bool(face.count) + bool(face.field)


def _details_height(count: int) -> float:
    return count * DETAIL_STEP + DETAIL_END if count else 0.0


def stack_height(copies: int) -> float:
    """How far the cards of a repeated block look out from behind the first."""
    return STACK_STEP * min(max(copies - 1, 0), MOST_STACKED)


def card_font(role: str, factor: float = 1.0) -> QFont:
    """A type role at its plain size, or so many times as large: the canvas has a zoom of its own.

    The same in every theme.
    """
    font = font_for(role, 1.0)
    font.setPixelSize(round(factor * FONT_SIZES[role]))
    return font


@lru_cache(maxsize=32)
def card_metrics(role: str, factor: float = 1.0) -> QFontMetricsF:
    """Measures of texts in that font."""
    return QFontMetricsF(card_font(role, factor))


@lru_cache(maxsize=4096)
def _card(
    width: float,
    picture_height: float,
    inputs: tuple[int, bool],
    outputs: tuple[int, bool],
    tags_height: float,
    is_down: bool,
    details: float,
) -> Card:
    """Ports with names stand in rows of their own below the head, the picture below them.

    Where data flow downwards, inputs are on the upper edge and outputs on the lower.
    """
    head = HEADER + tags_height
    at_sides = () if is_down else (inputs, outputs)
    rows = max((count for count, is_named in at_sides if is_named), default=0)
    plain = max((count for count, is_named in at_sides if not is_named), default=0)
    body = head + rows * NAMED_STEP
    height = body + picture_height + FOOTER + details - (0.0 if picture_height else 2.0)
    height = max(height, PORT_Y + (plain - 1) * PORT_STEP + 20.0)
    return Card(
        QSizeF(width, height),
        QRectF(EDGE, body, width - 2 * EDGE, picture_height),
        _row(0.0, width, *inputs) if is_down else _side(0.0, head, *inputs),
        _row(height, width, *outputs) if is_down else _side(width, head, *outputs),
        QRectF(EDGE, HEADER - 4.0, width - 2 * EDGE, tags_height),
        height - BASELINE - details,
    )


@lru_cache(maxsize=1024)
def _pill(width: float, inputs: int, outputs: int, is_down: bool) -> Card:
    """One line: icon and name, with the ports about its middle."""
    at_side = 0 if is_down else max(inputs, outputs, 1) - 1
    height = PILL + at_side * PILL_STEP
    top = 0.0 if is_down else PORT_Y - PILL / 2
    if is_down:
        inward, outward = _row(0.0, width, inputs, False), _row(height, width, outputs, False)
    else:
        inward, outward = _column(0.0, inputs), _column(width, outputs)
    middle = top + height / 2
    nowhere = QRectF(EDGE, middle, width - 2 * EDGE, 0.0)
    return Card(QSizeF(width, height), nowhere, inward, outward, nowhere, middle, top)


def _column(x: float, count: int) -> tuple[QPointF, ...]:
    """Ports at a side of a small node, the first where that of a larger one is."""
    return tuple(QPointF(x, PORT_Y + i * PILL_STEP) for i in range(count))


def _side(x: float, head: float, count: int, is_named: bool) -> tuple[QPointF, ...]:
    top, step = (head + 8.0, NAMED_STEP) if is_named else (PORT_Y, PORT_STEP)
    return tuple(QPointF(x, top + i * step) for i in range(count))


def _row(y: float, width: float, count: int, is_named: bool) -> tuple[QPointF, ...]:
    """Ports on the upper or lower edge: the first in the middle, so that chains are straight."""
    if is_named:
        step = (width - NAMED_INSET) / max(count, 1)
        return tuple(QPointF(NAMED_INSET + i * step, y) for i in range(count))
    if width / 2 + (count - 1) * PORT_STEP <= width - EDGE:
        return tuple(QPointF(width / 2 + i * PORT_STEP, y) for i in range(count))
    step = (width - 2 * EDGE) / (count - 1)
    return tuple(QPointF(EDGE + i * step, y) for i in range(count))


def _width(face: NodeFace) -> float:
    is_large = face.size == "large"
    usual = WIDE if is_large else NARROW if face.picture is PictureKind.IMAGE else WIDTH
    name = _header_width(face)
    tags = sum(_text_width(tag, "small") + 16.0 for tag in face.tags)
    wanted = max(name, tags, _ports_width(face))
    widest = WIDEST_DOWN if face.flow == "down" else WIDEST_LARGE if is_large else WIDEST
    return min(widest, max(usual, 8.0 * ceil((wanted + 2 * EDGE) / 8.0)))


def _pill_width(face: NodeFace) -> float:
    least = 2 * EDGE + PORT_STEP * max(len(face.inputs), len(face.outputs), 2)
    wanted = max(_header_width(face) + 2 * EDGE + 4.0, least)
    return min(WIDEST, 8.0 * ceil(wanted / 8.0))


def _header_width(face: NodeFace) -> float:
    name = _text_width(face.name, "heading")
    return name + ICON_ROOM + (MARK_ROOM if face.has_mark else 0.0)


def _ports_width(face: NodeFace) -> float:
    sides = ((face.inputs, face.names_inputs), (face.outputs, face.names_outputs))
    named = [ports for ports, is_named in sides if is_named]
    if face.flow == "down":
        widths = [len(p) * max(_text_width(i.name, "small") for i in p) for p in named]
        counts = [len(ports) * NAMED_ROOM for ports in named]
        return max((a + b for a, b in zip(widths, counts, strict=True)), default=0.0)
    return sum(max(_text_width(p.name, "small") for p in ports) + 12.0 for ports in named)


@lru_cache(maxsize=8192)
def _text_width(words: str, role: str) -> float:
    return card_metrics(role).horizontalAdvance(words)
