"""The marks on a node: a problem's badge, its share of the parameters, frozen, bypassed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from gui.canvas.nodes.card import EDGE, ICON
from gui.canvas.nodes.node_ink import NodeInk
from gui.canvas.nodes.node_look import NodeLook

_BADGE, _SHARE_HEIGHT, _SHARE_Y = 7.5, 2.5, 6.5
_LEAST_SHARE = 2.0
_BADGE_ZOOM, _LARGEST_BADGE = 0.7, 1.45


def paint_badge(painter: QPainter, look: NodeLook, ink: NodeInk, zoom: float) -> None:
    """Paint a problem's badge on the corner; a little larger under the pointer, and from afar."""
    centre = look.card.badge
    scale = min(max(1.0, _BADGE_ZOOM / zoom), _LARGEST_BADGE) + 0.2 * look.is_badge_hovered
    radius = _BADGE * scale
    painter.setPen(ink.ring)
    painter.setBrush(ink.warning if look.face.is_warning else ink.problem)
    painter.drawEllipse(centre, radius, radius)
    painter.setPen(ink.no_pen)
    painter.setBrush(ink.on_badge)
    left, top = centre.x() - 1.0 * scale, centre.y() - 4.2 * scale
    painter.drawRoundedRect(QRectF(left, top, 2.0 * scale, 5.2 * scale), scale, scale)
    painter.drawEllipse(centre + QPointF(0.0, 3.2 * scale), 1.15 * scale, 1.15 * scale)


def paint_share(painter: QPainter, look: NodeLook, ink: NodeInk) -> None:
    """Paint the node's part of all parameters as a bar; what of it does not learn is hollow."""
    face, size = look.face, look.card.size
    room = size.width() - 2 * EDGE
    track = QRectF(EDGE, size.height() - _SHARE_Y, room, _SHARE_HEIGHT)
    painter.fillRect(track, ink.track)
    length = max((face.share or 0.0) * room, _LEAST_SHARE)
    if not face.frozen:
        track.setWidth(length)
        painter.fillRect(track, ink.families[face.category])
        return
    learning = length * (1.0 - face.frozen / max(face.parameters, 1))
    painter.fillRect(QRectF(EDGE, track.y(), learning, _SHARE_HEIGHT), ink.families[face.category])
    painter.setPen(ink.frozen_share)
    painter.setBrush(ink.card)
    hollow = QRectF(EDGE + learning, track.y(), length - learning, _SHARE_HEIGHT)
    painter.drawRect(hollow.adjusted(0.5, 0.0, -0.5, 0.0))


def paint_learning_mark(
    painter: QPainter, look: NodeLook, ink: NodeInk, zoom: float, y: float
) -> None:
    """Paint a snowflake at the end of the name's line, or a dial where it learns otherwise."""
    icon, role = ("frozen", "frozen") if look.face.is_frozen else ("own-rate", "secondary")
    left = look.card.size.width() - EDGE - ICON + 1.0
    ink.paint_icon(painter, QRectF(left, y - ICON / 2, ICON, ICON), icon, role, zoom)


def paint_bypass(painter: QPainter, look: NodeLook, ink: NodeInk) -> None:
    """Paint the way data take past the node: straight from its first input to its output."""
    card = look.card
    if card.inputs and card.outputs:
        painter.setPen(ink.past)
        painter.drawLine(card.inputs[0], card.outputs[0])
