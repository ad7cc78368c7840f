"""The measures of a node's card, and where things stand on it; a function of its face alone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF

from gui.canvas.node_face import NodeFace, PictureKind
from gui.theme.theme import Theme
from gui.theme.tokens import FONT_SIZES

WIDTH, NARROW, WIDEST = 152.0, 136.0, 240.0
EDGE, HEADER, FOOTER = 10.0, 46.0, 28.0
PORT_Y, PORT_STEP, PORT_RADIUS = 26.0, 24.0, 5.0
PICTURE_HEIGHTS = {
    PictureKind.NONE: 0.0,
    PictureKind.MAPS: 88.0,
    PictureKind.IMAGE: 116.0,
    PictureKind.BARS: 48.0,
    PictureKind.SCORES: 48.0,
}


@dataclass(frozen=True)
class Card:
    """Where things stand on a node's card, from its top left corner."""

    size: QSizeF
    picture: QRectF
    inputs: tuple[QPointF, ...]
    outputs: tuple[QPointF, ...]


def card_of(face: NodeFace, theme: Theme) -> Card:
    """Lay out the card of a face."""
    return _card(
        _width(face, theme), PICTURE_HEIGHTS[face.picture], len(face.inputs), len(face.outputs)
    )


def card_font(theme: Theme, role: str) -> QFont:
    """A type role at its plain size: the canvas has a zoom of its own."""
    font = theme.font(role)
    font.setPixelSize(FONT_SIZES[role])
    return font


@lru_cache(maxsize=4096)
def _card(width: float, picture_height: float, inputs: int, outputs: int) -> Card:
    ports = max(inputs, outputs)
    height = HEADER + picture_height + FOOTER - (0.0 if picture_height else 2.0)
    height = max(height, PORT_Y + (ports - 1) * PORT_STEP + 20.0)
    picture = QRectF(EDGE, HEADER, width - 2 * EDGE, picture_height)
    return Card(
        QSizeF(width, height),
        picture,
        tuple(QPointF(0.0, PORT_Y + i * PORT_STEP) for i in range(inputs)),
        tuple(QPointF(width, PORT_Y + i * PORT_STEP) for i in range(outputs)),
    )


def _width(face: NodeFace, theme: Theme) -> float:
    usual = NARROW if face.picture is PictureKind.IMAGE else WIDTH
    name = _name_width(face.name, card_font(theme, "heading").key())
    return min(WIDEST, max(usual, 8.0 * ceil((name + 2 * EDGE + 16.0) / 8.0)))


@lru_cache(maxsize=8192)
def _name_width(name: str, font_key: str) -> float:
    font = QFont()
    font.fromString(font_key)
    return QFontMetricsF(font).horizontalAdvance(name)
