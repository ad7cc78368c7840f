"""How a node is painted: a card with a band in its family's colour, words, picture and ports."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from gui.canvas.block_painter import paint_stack, paint_tags
from gui.canvas.card import EDGE, HEADER
from gui.canvas.node_ink import NodeInk
from gui.canvas.node_look import NodeLook
from gui.canvas.node_picture import fitted
from gui.canvas.port_painter import paint_ports
from gui.theme.tokens import RADIUS_CARD

TEXT_ZOOM = 0.45
"""Below it only names and values are left, in large type."""

_SMALL_TEXT_ZOOM = 0.55
"""Below it names stand in large type, and other words are left out."""

_SHADOW_ZOOM = 0.6

_NAME_Y, _SUMMARY_Y, _FOOTER_Y, _BAND = 21.5, 37.5, 10.5, 3.0
_FAR_NAME_Y, _FAR_VALUE_Y = 33.0, 62.0


def paint_node(painter: QPainter, look: NodeLook, ink: NodeInk, zoom: float) -> None:
    """Paint a node with its top left corner at the origin."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_card(painter, look, ink, zoom)
    if look.is_faded or look.face.is_waiting:
        painter.setOpacity(0.3 if look.is_faded else 0.5)
    if look.card.picture.height():
        _paint_picture(painter, look, ink)
    if zoom >= _SMALL_TEXT_ZOOM:
        _paint_words(painter, look, ink)
    else:
        _paint_far_name(painter, look, ink)
    if zoom >= TEXT_ZOOM:
        painter.setOpacity(1.0)
        paint_ports(painter, look, ink)
        paint_tags(painter, look, ink)
    if look.face.problem:
        _paint_badge(painter, look, ink)
        if zoom >= _SMALL_TEXT_ZOOM:
            _paint_reason(painter, look, ink)


def _paint_card(painter: QPainter, look: NodeLook, ink: NodeInk, zoom: float) -> None:
    frame = QRectF(QPointF(0.0, 0.0), look.card.size)
    if zoom >= _SHADOW_ZOOM:
        painter.setPen(ink.no_pen)
        painter.setBrush(ink.shadow)
        painter.drawRoundedRect(frame.translated(0.0, 2.0), RADIUS_CARD, RADIUS_CARD)
    if look.face.copies > 1:
        paint_stack(painter, look, ink)
    if look.is_lit or (look.is_current and look.is_selected):
        painter.setPen(ink.glow)
        painter.drawRoundedRect(frame, RADIUS_CARD, RADIUS_CARD)
    painter.setPen(_edge(look, ink))
    painter.setBrush(ink.raised if look.is_hovered and not look.is_selected else ink.card)
    painter.drawRoundedRect(frame, RADIUS_CARD, RADIUS_CARD)
    band = QRectF(8.0, -0.5, frame.width() - 16.0, _BAND)
    painter.fillRect(band, ink.families[look.face.category])


def _edge(look: NodeLook, ink: NodeInk) -> QPen:
    if look.is_selected:
        return ink.chosen_edge
    if look.face.problem:
        return QPen(ink.warning if look.face.is_warning else ink.problem, 1.4)
    return ink.edge


def _paint_picture(painter: QPainter, look: NodeLook, ink: NodeInk) -> None:
    room = look.card.picture
    if look.picture is None or look.picture.isNull():
        painter.setPen(ink.no_pen)
        painter.setBrush(ink.hollow)
        painter.drawRoundedRect(room, 4.0, 4.0)
        return
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(fitted(look.picture, room), look.picture)


def _paint_words(painter: QPainter, look: NodeLook, ink: NodeInk) -> None:
    face, words = look.face, look.words
    painter.setFont(ink.name_font)
    painter.setPen(ink.text)
    painter.drawText(QPointF(EDGE, _NAME_Y), words.name)
    painter.setFont(ink.small_font)
    painter.setPen(ink.secondary)
    painter.drawText(QPointF(EDGE, _SUMMARY_Y), words.summary)
    foot = look.card.size.height() - _FOOTER_Y
    if left := look.value or face.shape:
        painter.setPen(ink.families[face.category])
        painter.drawText(QPointF(EDGE, foot), left)
    if words.count:
        painter.setPen(ink.faint)
        painter.drawText(QPointF(words.count_x, foot), words.count)


def _paint_far_name(painter: QPainter, look: NodeLook, ink: NodeInk) -> None:
    painter.setFont(ink.far_font)
    painter.setPen(ink.text)
    painter.drawText(QPointF(EDGE / 2, _FAR_NAME_Y), look.words.far_name)
    if look.value and not look.card.picture.height():
        painter.setPen(ink.families[look.face.category])
        painter.drawText(QPointF(EDGE / 2, _FAR_VALUE_Y), look.value)


def _paint_badge(painter: QPainter, look: NodeLook, ink: NodeInk) -> None:
    centre = QPointF(look.card.size.width() - EDGE - 5.0, HEADER / 2 - 6.0)
    painter.setPen(ink.no_pen)
    painter.setBrush(ink.warning if look.face.is_warning else ink.problem)
    painter.drawEllipse(centre, 7.5, 7.5)
    painter.setBrush(ink.on_badge)
    painter.drawRoundedRect(QRectF(centre.x() - 1.0, centre.y() - 4.2, 2.0, 5.2), 1.0, 1.0)
    painter.drawEllipse(centre + QPointF(0.0, 3.2), 1.15, 1.15)


def _paint_reason(painter: QPainter, look: NodeLook, ink: NodeInk) -> None:
    """Where no picture can be, the reason stands in its place."""
    room = look.card.picture.adjusted(6.0, 4.0, -6.0, -4.0)
    if look.picture is None and room.height() > 0:
        painter.setFont(ink.small_font)
        painter.setPen(ink.warning if look.face.is_warning else ink.problem)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, flags, look.face.problem)
