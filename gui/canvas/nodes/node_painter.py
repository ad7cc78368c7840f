"""How a node is painted: a card with a band in its family's colour, words, picture and ports."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from gui.canvas.nodes.block_painter import paint_stack, paint_tags
from gui.canvas.nodes.card import DETAIL_STEP, EDGE, ICON, ICON_ROOM, Card
from gui.canvas.nodes.content_painter import paint_content
from gui.canvas.nodes.mark_painter import (
    paint_badge,
    paint_bypass,
    paint_learning_mark,
    paint_share,
)
from gui.canvas.nodes.node_ink import NodeInk
from gui.canvas.nodes.node_look import NodeLook
from gui.canvas.nodes.port_painter import paint_ports
from gui.canvas.wires.bend_painter import paint_bend
from gui.theme.tokens import RADIUS_CARD

TEXT_ZOOM = 0.45
"""Below it only names and values are left, in large type."""

_SMALL_TEXT_ZOOM = 0.55
"""Below it names stand in large type; icons and other words are left out."""

_SHADOW_ZOOM = 0.6

_NAME_Y, _SUMMARY_Y, _BAND = 21.5, 37.5, 3.0
_ICON_Y, _PILL_NAME = 9.5, 4.7
_FAR_NAME_Y, _FAR_VALUE_Y, _FAR_PILL_NAME = 33.0, 62.0, 7.0
_NARROWEST = 0.65
"""How much smaller a value may be written, to stay on its card."""
_FADED, _WAITING, _PAST, _PAST_PICTURE = 0.3, 0.5, 0.7, 0.4


def paint_node(painter: QPainter, look: NodeLook, ink: NodeInk, zoom: float) -> None:
    """Paint a node with its top left corner at the origin."""
    face = look.face
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if face.is_bend:
        paint_bend(painter, look, ink, zoom)
        return
    _paint_card(painter, look, ink, zoom)
    if look.is_faded or face.is_bypassed or face.is_waiting:
        painter.setOpacity(_FADED if look.is_faded else _PAST if face.is_bypassed else _WAITING)
    if look.card.picture.height():
        if face.is_bypassed and not look.is_faded:
            painter.setOpacity(_PAST_PICTURE)
            paint_content(painter, look, ink, has_words=zoom >= _SMALL_TEXT_ZOOM)
            painter.setOpacity(_PAST)
        else:
            paint_content(painter, look, ink, has_words=zoom >= _SMALL_TEXT_ZOOM)
    if zoom >= _SMALL_TEXT_ZOOM:
        _paint_words(painter, look, ink, zoom)
    else:
        _paint_far_name(painter, look, ink)
    if face.share is not None and face.size != "small":
        paint_share(painter, look, ink)
    if zoom >= TEXT_ZOOM:
        painter.setOpacity(1.0)
        paint_ports(painter, look, ink)
        if zoom >= _SMALL_TEXT_ZOOM or not _has_far_value(look):  # they would share a place
            paint_tags(painter, look, ink)
    if face.problem:
        painter.setOpacity(1.0)
        if zoom >= _SMALL_TEXT_ZOOM:
            _paint_reason(painter, look, ink)
        paint_badge(painter, look, ink, zoom)


def _paint_card(painter: QPainter, look: NodeLook, ink: NodeInk, zoom: float) -> None:
    frame, face = look.card.frame, look.face
    if zoom >= _SHADOW_ZOOM and not face.is_bypassed:
        painter.setPen(ink.no_pen)
        painter.setBrush(ink.shadow)
        painter.drawRoundedRect(frame.translated(0.0, 2.0), RADIUS_CARD, RADIUS_CARD)
    if face.copies > 1:
        paint_stack(painter, look, ink)
    if look.is_lit or (look.is_current and look.is_selected):
        painter.setPen(ink.glow)
        painter.drawRoundedRect(frame, RADIUS_CARD, RADIUS_CARD)
    painter.setPen(_edge(look, ink))
    if face.is_bypassed:
        painter.setBrush(ink.pale_card)
    else:
        painter.setBrush(ink.raised if look.is_hovered and not look.is_selected else ink.card)
    painter.drawRoundedRect(frame, RADIUS_CARD, RADIUS_CARD)
    if face.is_bypassed:
        if zoom >= _SMALL_TEXT_ZOOM:  # from afar it would strike out the name
            paint_bypass(painter, look, ink)
    elif face.is_frozen:
        painter.setPen(ink.frozen_band)
        y = frame.top() + 1.0
        painter.drawLine(QPointF(8.0, y), QPointF(frame.width() - 8.0, y))
    else:
        band = QRectF(8.0, frame.top() - 0.5, frame.width() - 16.0, _BAND)
        painter.fillRect(band, ink.families[face.category])


def _edge(look: NodeLook, ink: NodeInk) -> QPen:
    if look.face.is_bypassed:
        return ink.chosen_bypassed_edge if look.is_selected else ink.bypassed_edge
    if look.is_selected:
        return ink.chosen_edge
    if look.is_culprit:
        return ink.culprit_edge
    if look.face.problem:
        return ink.warning_edge if look.face.is_warning else ink.problem_edge
    return ink.edge


def _paint_words(painter: QPainter, look: NodeLook, ink: NodeInk, zoom: float) -> None:
    face, words = look.face, look.words
    is_pill = face.size == "small"
    middle = look.card.foot  # of a small node, which has but one line
    place = QRectF(EDGE, middle - ICON / 2 if is_pill else _ICON_Y, ICON, ICON)
    ink.paint_icon(painter, place, face.icon, face.category, zoom)
    painter.setFont(ink.name_font)
    painter.setPen(ink.text)
    name_y = middle + _PILL_NAME if is_pill else _NAME_Y
    painter.drawText(QPointF(EDGE + ICON_ROOM, name_y), words.name)
    if face.has_mark:
        paint_learning_mark(painter, look, ink, zoom, place.center().y())
    if is_pill:
        return
    painter.setFont(ink.small_font)
    painter.setPen(ink.secondary)
    painter.drawText(QPointF(EDGE, _SUMMARY_Y), words.summary)
    foot = look.card.foot
    for line in words.details:
        foot += DETAIL_STEP
        painter.drawText(QPointF(EDGE, foot), line)
    if left := look.value or face.shape:
        painter.setPen(ink.families[face.category])
        painter.drawText(QPointF(EDGE, look.card.foot), left)
    if words.count:
        painter.setPen(ink.faint)
        painter.drawText(QPointF(words.count_x, look.card.foot), words.count)


def _paint_far_name(painter: QPainter, look: NodeLook, ink: NodeInk) -> None:
    is_pill = look.face.size == "small"
    painter.setFont(ink.pill_far_font if is_pill else ink.far_font)
    painter.setPen(ink.text)
    name_y = look.card.foot + _FAR_PILL_NAME if is_pill else _FAR_NAME_Y
    painter.drawText(QPointF(EDGE / 2, name_y), look.words.far_name)
    if _has_far_value(look):
        painter.setPen(ink.families[look.face.category])
        _paint_narrowed(painter, QPointF(EDGE / 2, _FAR_VALUE_Y), look.value, look.card)


def _paint_narrowed(painter: QPainter, place: QPointF, words: str, card: Card) -> None:
    """Where a card is too narrow for a value, its first word gives way, then the type's size."""
    room, metrics = card.size.width() - EDGE, QFontMetricsF(painter.font())
    words = value_for(room, metrics, words)
    if (length := metrics.horizontalAdvance(words)) > room:
        font = painter.font()
        font.setPixelSize(round(font.pixelSize() * max(room / length, _NARROWEST)))
        painter.setFont(font)
        words = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
    painter.drawText(place, words)


def value_for(room: float, metrics: QFontMetricsF, words: str) -> str:
    """A value without its first word where that is too long: of ``test 97.1 %`` the number.

    With its unit it says more than where it is from.
    """
    if metrics.horizontalAdvance(words) <= room:
        return words
    return words.partition(" ")[2] or words


def _has_far_value(look: NodeLook) -> bool:
    """Whether its number is written in large type where names are."""
    is_pill = look.face.size == "small"
    return bool(look.value) and not is_pill and not look.card.picture.height()


def _paint_reason(painter: QPainter, look: NodeLook, ink: NodeInk) -> None:
    """Where no picture can be, the reason stands in its place."""
    room = look.card.picture.adjusted(6.0, 4.0, -6.0, -4.0)
    if look.content is None and room.height() > 0:
        painter.setFont(ink.small_font)
        painter.setPen(ink.warning if look.face.is_warning else ink.problem)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, flags, look.face.problem)
