"""A node on the canvas: one item for its card, its ports and its words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsSceneHoverEvent,
    QStyleOptionGraphicsItem,
    QWidget,
)

from gui.canvas.nodes.card import stack_height
from gui.canvas.nodes.node_content import Content
from gui.canvas.nodes.node_face import NodeFace, PortFace
from gui.canvas.nodes.node_ink import NodeInk
from gui.canvas.nodes.node_look import NodeLook, PortMark
from gui.canvas.nodes.node_painter import paint_node
from gui.canvas.nodes.node_tips import BADGE_REACH, is_on_badge, rest_tip, tip_at
from gui.canvas.nodes.port_painter import NAMES_DOWN

_MARGIN = 11.0
"""Beyond the card: ports, the glow, and a badge seen from afar."""


class NodeItem(QGraphicsItem):
    """Draws one node; knows its name and its look, and nothing of the engine."""

    def __init__(self, face: NodeFace, ink: NodeInk) -> None:
        super().__init__()
        self.look = NodeLook.of(face)
        self._ink = ink
        self._bounds = _bounds_of(self.look)
        self.setZValue(2)
        self.setAcceptHoverEvents(True)

    @property
    def name(self) -> str:
        """The node's name."""
        return self.look.face.name

    @property
    def body(self) -> QRectF:
        """The card, in canvas coordinates."""
        return self.look.card.frame.translated(self.pos())

    def show_face(self, face: NodeFace) -> None:
        """Show other facts."""
        self.prepareGeometryChange()
        self.look.show_face(face)
        self._bounds = _bounds_of(self.look)
        if not face.problem:
            self.look.is_badge_hovered = False
        if self.look.is_hovered:
            self.setToolTip(rest_tip(self.look))
        self.update()

    def show_content(self, content: Content | None) -> None:
        """Show something else in its body; None: nothing is known now."""
        self.look.content = content
        self.look.content_room = self.look.card.picture.size()
        self.update(self.look.card.picture)

    def show_value(self, value: str) -> None:
        """Show another value in the footer."""
        if value != self.look.value:
            self.look.value = value
            self.update()

    def mark(self, **states: bool) -> None:
        """Set some of the look's ``is_…``."""
        changed = {key: on for key, on in states.items() if getattr(self.look, key) != on}
        for key, on in changed.items():
            setattr(self.look, key, on)
        if "is_selected" in changed:
            self.setZValue(3 if self.look.is_selected else 2)
        if changed:
            self.update()

    def mark_ports(self, marks: dict[tuple[bool, str], PortMark]) -> None:
        """Light up ports, given as (is output, name); an empty mapping ends it."""
        if marks != self.look.marks:
            self.look.marks = marks
            self.update()

    def input_place(self, port: str) -> QPointF:
        """Where an input port is on the canvas."""
        return self.pos() + self.look.input_place(port)

    def output_place(self, port: str) -> QPointF:
        """Where an output port is on the canvas."""
        return self.pos() + self.look.output_place(port)

    def port_at(self, place: QPointF) -> tuple[PortFace, bool] | None:
        """The port within reach of a point of the canvas, and whether it is an output."""
        return self.look.port_at(place - self.pos())

    def is_on_badge(self, place: QPointF, reach: float = BADGE_REACH) -> bool:
        """Whether a point of the canvas is on the badge of its problem."""
        return is_on_badge(self.look, place - self.pos(), reach)

    def boundingRect(self) -> QRectF:
        return self._bounds

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(self.boundingRect())
        return path

    def hoverEnterEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        self.mark(is_hovered=True)
        self.setToolTip(rest_tip(self.look))

    def hoverMoveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        self.mark(is_badge_hovered=self.is_on_badge(event.scenePos()))
        self.setToolTip(tip_at(self.look, event.pos()))

    def hoverLeaveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        self.mark(is_hovered=False, is_badge_hovered=False)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        zoom = option.levelOfDetailFromTransform(painter.worldTransform())
        paint_node(painter, self.look, self._ink, zoom)


def _bounds_of(look: NodeLook) -> QRectF:
    """The card with what reaches out of it."""
    stacked = stack_height(look.face.copies)
    across = NAMES_DOWN if look.face.flow == "down" else _MARGIN
    return look.card.frame.adjusted(-_MARGIN, -across, _MARGIN + stacked, across + stacked)
