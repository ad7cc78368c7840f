"""What shows that a node is a block: the cards behind it, and the tags under its name."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from gui.canvas.nodes.block_tags import LINKED
from gui.canvas.nodes.card import STACK_STEP, stack_height
from gui.canvas.nodes.node_ink import NodeInk
from gui.canvas.nodes.node_look import NodeLook
from gui.theme.tokens import RADIUS_CARD

_TAG_HEIGHT, _GAP = 16.0, 4.0
_LINK, _LINK_LEFT = 11.0, 6.0


def paint_stack(painter: QPainter, look: NodeLook, ink: NodeInk) -> None:
    """Paint the cards of a repeated block's further copies, the last first."""
    frame = look.card.frame
    painter.setPen(ink.edge)
    painter.setBrush(ink.card)
    offset = stack_height(look.face.copies)
    while offset > 0:
        painter.drawRoundedRect(frame.translated(offset, offset), RADIUS_CARD, RADIUS_CARD)
        offset -= STACK_STEP


def paint_tags(painter: QPainter, look: NodeLook, ink: NodeInk) -> None:
    """Paint how a block is used; what has no room is left out."""
    row = look.card.tags
    if not look.words.tags:
        return
    painter.setFont(ink.small_font)
    left = row.left()
    for words, width in look.words.tags:
        if left + width > row.right() + 0.5:
            return
        tag = QRectF(left, row.top() + 1.0, width, _TAG_HEIGHT)
        painter.setPen(ink.tag_edge)
        painter.setBrush(ink.no_brush)
        painter.drawRoundedRect(tag, _TAG_HEIGHT / 2, _TAG_HEIGHT / 2)
        painter.setPen(ink.families[look.face.category])
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, words)
        if words.startswith(LINKED):
            link = QRectF(tag.left() + _LINK_LEFT, tag.center().y() - _LINK / 2, _LINK, _LINK)
            zoom = painter.worldTransform().m11()
            ink.paint_icon(painter, link, "link", look.face.category, zoom)
        left += width + _GAP
