"""How a bend in a wire is painted: a dot, with a ring where wires can be drawn from it."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPen

from gui.canvas.nodes.node_ink import NodeInk
from gui.canvas.nodes.node_look import NodeLook, PortMark
from gui.canvas.wires.bend import MIDDLE, RING

_DOT, _FAR_DOT_PX = 5.5, 2.2
_FADED = 0.3


def paint_bend(painter: QPainter, look: NodeLook, ink: NodeInk, zoom: float) -> None:
    """Paint the dot with its card's upper left corner at the origin."""
    is_asked = look.is_hovered or PortMark.CHOSEN in look.marks.values()
    radius = max(_DOT, _FAR_DOT_PX / zoom) + (1.5 if look.is_selected or is_asked else 0.0)
    if look.is_lit or (look.is_current and look.is_selected):
        painter.setPen(ink.glow)
        painter.drawEllipse(MIDDLE, radius, radius)
    painter.setOpacity(_FADED if look.is_faded else 1.0)
    if is_asked:
        painter.setBrush(ink.no_brush)
        painter.setPen(QPen(ink.faint, 1.2))
        painter.drawEllipse(MIDDLE, RING + 3.0, RING + 3.0)
    painter.setPen(ink.no_pen)
    painter.setBrush(_colour(look, ink))
    painter.drawEllipse(MIDDLE, radius, radius)
    painter.setOpacity(1.0)


def _colour(look: NodeLook, ink: NodeInk) -> QColor:
    if look.is_selected or look.marks:
        return ink.accent
    if look.face.problem:
        return ink.warning if look.face.is_warning else ink.problem
    return ink.text if look.is_hovered else ink.secondary
