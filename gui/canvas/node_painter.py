"""How a node is painted: a card with a band in its family's colour, words, picture and ports."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from gui.canvas.card import EDGE, HEADER, PORT_RADIUS, card_font
from gui.canvas.node_look import NodeLook, PortMark
from gui.canvas.node_picture import fitted
from gui.theme.theme import Theme
from gui.theme.tokens import CATEGORIES, RADIUS_CARD

TEXT_ZOOM = 0.45
"""Below it words are left out."""

_SMALL_TEXT_ZOOM = 0.55
_SHADOW_ZOOM = 0.6

_NAME_Y, _SUMMARY_Y, _FOOTER_Y, _BAND = 21.5, 37.5, 10.5, 3.0


class NodeInk:
    """Pens, brushes and fonts of the theme in force, made once for all nodes."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.refresh()

    def refresh(self) -> None:
        """Take over the theme's colours anew."""
        colour = self.theme.color
        self.name_font = card_font(self.theme, "heading")
        self.small_font = card_font(self.theme, "small")
        self.text, self.secondary = colour("text"), colour("secondary")
        self.faint, self.problem = colour("faint"), colour("problem")
        self.warning, self.accent, self.good = colour("warning"), colour("accent"), colour("good")
        self.on_badge = colour("canvas")
        self.families = {name: colour(name) for name in CATEGORIES}
        self.card, self.raised = QBrush(colour("card")), QBrush(colour("raised"))
        self.canvas = QBrush(colour("canvas"))
        shadow = colour("shadow")
        shadow.setAlpha(130 if self.theme.is_dark else 110)
        self.shadow = QBrush(shadow)
        hollow = QColor(colour("canvas"))
        hollow.setAlpha(110)
        self.hollow = QBrush(hollow)
        self.edge = QPen(colour("line"), 1.0)
        self.chosen_edge = QPen(self.accent, 1.8)
        self.port = QPen(colour("faint"), 1.6)
        self.target_port = QPen(self.warning, 1.6)
        glow = QColor(self.accent)
        glow.setAlpha(70)
        self.glow = QPen(glow, 6.0)
        self.no_pen = QPen(Qt.PenStyle.NoPen)


def paint_node(painter: QPainter, look: NodeLook, ink: NodeInk, zoom: float) -> None:
    """Paint a node with its top left corner at the origin."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_card(painter, look, ink, zoom)
    if look.is_faded or look.face.is_waiting:
        painter.setOpacity(0.3 if look.is_faded else 0.5)
    if look.card.picture.height():
        _paint_picture(painter, look, ink)
    if zoom >= TEXT_ZOOM:
        _paint_words(painter, look, ink, zoom)
        painter.setOpacity(1.0)
        _paint_ports(painter, look, ink)
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


def _paint_words(painter: QPainter, look: NodeLook, ink: NodeInk, zoom: float) -> None:
    face, words = look.face, look.words
    painter.setFont(ink.name_font)
    painter.setPen(ink.text)
    painter.drawText(QPointF(EDGE, _NAME_Y), words.name)
    if zoom < _SMALL_TEXT_ZOOM:
        return
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


def _paint_ports(painter: QPainter, look: NodeLook, ink: NodeInk) -> None:
    painter.setBrush(ink.canvas)
    marks = look.marks
    for ports, places, is_output in (
        (look.face.inputs, look.card.inputs, False),
        (look.face.outputs, look.card.outputs, True),
    ):
        for port, place in zip(ports, places, strict=True):
            is_answer = port.is_target or (is_output and look.face.value_kind == "label")
            mark = marks.get((is_output, port.name)) if marks else None
            if mark is None:
                painter.setPen(ink.target_port if is_answer else ink.port)
                painter.drawEllipse(place, PORT_RADIUS, PORT_RADIUS)
            else:
                _paint_marked_port(painter, place, mark, ink)


def _paint_marked_port(painter: QPainter, place: QPointF, mark: PortMark, ink: NodeInk) -> None:
    painter.setPen(ink.glow)
    painter.setBrush(ink.accent if mark is PortMark.CHOSEN else ink.canvas)
    painter.drawEllipse(place, PORT_RADIUS + 1.0, PORT_RADIUS + 1.0)
    painter.setPen(QPen(ink.accent, 2.0))
    painter.drawEllipse(place, PORT_RADIUS + 0.5, PORT_RADIUS + 0.5)
    painter.setBrush(ink.canvas)


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
