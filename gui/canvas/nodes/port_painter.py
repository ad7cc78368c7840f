"""How the ports of a node are painted, with their names where it has several."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from gui.canvas.nodes.card import EDGE, NAMED_STEP, PORT_RADIUS
from gui.canvas.nodes.node_face import PortFace
from gui.canvas.nodes.node_ink import NodeInk
from gui.canvas.nodes.node_look import NodeLook, PortMark

NAMES_DOWN = 19.0
"""Room above and below a card for the names of its ports, where data flow downwards."""

_SQUARE = 4.5
_BESIDE = 9.0
_CENTRED = Qt.AlignmentFlag.AlignVCenter


def paint_ports(painter: QPainter, look: NodeLook, ink: NodeInk) -> None:
    """Paint the ports: circles, fainter where optional; a square where one step later counts."""
    marks = look.marks
    for ports, places, is_output in (
        (look.face.inputs, look.card.inputs, False),
        (look.face.outputs, look.card.outputs, True),
    ):
        for port, place in zip(ports, places, strict=True):
            is_answer = port.is_target or (is_output and look.face.value_kind == "label")
            mark = marks.get((is_output, port.name)) if marks else None
            if mark is None:
                _paint_port(painter, port, place, ink, is_answer=is_answer)
            else:
                _paint_marked_port(painter, place, mark, ink)
    if look.words.inputs or look.words.outputs:
        _paint_names(painter, look, ink)


def _paint_port(
    painter: QPainter, port: PortFace, place: QPointF, ink: NodeInk, *, is_answer: bool
) -> None:
    if port.is_delayed:
        painter.setPen(ink.no_pen)
        painter.setBrush(ink.delayed)
        corner = place - QPointF(_SQUARE, _SQUARE)
        painter.drawRect(QRectF(corner.x(), corner.y(), 2 * _SQUARE, 2 * _SQUARE))
        return
    is_faint = port.is_optional and not port.is_wired
    painter.setPen(ink.target_port if is_answer else ink.optional_port if is_faint else ink.port)
    painter.setBrush(ink.canvas)
    painter.drawEllipse(place, PORT_RADIUS, PORT_RADIUS)


def _paint_marked_port(painter: QPainter, place: QPointF, mark: PortMark, ink: NodeInk) -> None:
    painter.setPen(ink.glow)
    painter.setBrush(ink.accent if mark is PortMark.CHOSEN else ink.canvas)
    painter.drawEllipse(place, PORT_RADIUS + 1.0, PORT_RADIUS + 1.0)
    painter.setPen(QPen(ink.accent, 2.0))
    painter.drawEllipse(place, PORT_RADIUS + 0.5, PORT_RADIUS + 0.5)
    painter.setBrush(ink.canvas)


def _paint_names(painter: QPainter, look: NodeLook, ink: NodeInk) -> None:
    painter.setFont(ink.small_font)
    room, half = look.card.size.width() - 2 * EDGE, NAMED_STEP / 2
    sides = (
        (look.words.inputs, look.face.inputs, look.card.inputs, Qt.AlignmentFlag.AlignLeft),
        (look.words.outputs, look.face.outputs, look.card.outputs, Qt.AlignmentFlag.AlignRight),
    )
    for words, ports, places, side in sides:
        for name, port, place in zip(words, ports, places, strict=False):
            painter.setPen(ink.faint if port.is_optional else ink.secondary)
            if look.face.flow == "down":  # beside the wire, where nothing else is written
                above = place.y() == 0.0
                y = place.y() - NAMES_DOWN if above else place.y()
                row = QRectF(place.x() + _BESIDE, y, look.card.size.width(), NAMES_DOWN)
                painter.drawText(row, Qt.AlignmentFlag.AlignLeft | _CENTRED, name)
                continue
            row = QRectF(EDGE, place.y() - half, room, NAMED_STEP)
            painter.drawText(row, side | _CENTRED, name)
