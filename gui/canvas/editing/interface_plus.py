"""A place for a new port, at the edge of the block that a wire is led over."""

from __future__ import annotations

from collections.abc import Set

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.api import (
    AddPort,
    BlockUse,
    Connect,
    End,
    InBlock,
    OnGraph,
    Together,
    Wire,
)
from gui.canvas.nodes.card import NAMED_STEP, PORT_STEP
from gui.canvas.nodes.node_item import NodeItem
from gui.canvas.stage import Stage

_RADIUS, _REACH, _NEAR = 7.0, 10.0, 24.0


class InterfacePlus:
    """Offers the block below a wire's loose end another port, and makes it with the wire.

    Args:
        stage: the canvas.
        end: the port from which the wire is led; None: nothing is offered.
        is_output: whether that port is an output.
    """

    def __init__(self, stage: Stage, end: End | None, *, is_output: bool) -> None:
        self._stage, self._end, self._is_output = stage, end, is_output
        self._barred: Set[str] = frozenset()
        self._item: _PlusItem | None = None
        self._over: NodeItem | None = None
        self.is_aimed = False

    def bar(self, names: Set[str]) -> None:
        """Offer these nodes none: a wire to them would close a loop."""
        self._barred = names

    def follow(self, place: QPointF) -> QPointF | None:
        """The pointer is there; gives where the new port would be, if it is aimed at."""
        self._over = self._block_near(place)
        self.is_aimed = False
        if self._over is None:
            self._hide()
            return None
        where = self._place_on(self._over)
        self.is_aimed = QLineF(where, place).length() <= _REACH
        if self._item is None:
            self._item = _PlusItem(self._stage)
            self._stage.scene.addItem(self._item)
        self._item.show_at(where, is_aimed=self.is_aimed)
        return where if self.is_aimed else None

    def drop(self) -> bool:
        """The wire is let go: make the port with its wire, if it is aimed at; gives whether."""
        if not self.is_aimed or self._over is None or self._end is None:
            return False
        node = self._over.name
        layer = self._stage.graph.node(node).layer
        assert isinstance(layer, BlockUse)
        # What it is called outside tells what comes in; a port that leads out is plainly one.
        stem = self._end.node if self._is_output else "out"
        port = End(node, self._stage.graph.inside(node).free_name(stem))
        wire = Wire(self._end, port) if self._is_output else Wire(port, self._end)
        added = InBlock(layer.block, AddPort(is_output=not self._is_output, name=port.port))
        drawn = self._stage.drawing.enclosed(Connect(wire))
        self._stage.bridge.do(OnGraph(Together((added, drawn), title=added.title)))
        return True

    def remove(self) -> None:
        """The gesture is over."""
        if self._item is not None:
            self._stage.scene.removeItem(self._item)
            self._item = None

    def _hide(self) -> None:
        if self._item is not None:
            self._item.hide()

    def _block_near(self, place: QPointF) -> NodeItem | None:
        """The block whose card is at a place, or whose edge is near it."""
        if self._end is None:
            return None
        area = QRectF(place.x() - _NEAR / 2, place.y() - _NEAR / 2, _NEAR, _NEAR)
        near = (
            item
            for item in self._stage.scene.nodes_in(area)
            if self._stage.drawing.opens(item.name)
            and item.name not in self._barred
            and item.look.face.size != "small"
        )
        return next(near, None)

    def _place_on(self, item: NodeItem) -> QPointF:
        """After the last port of that side."""
        body, face, card = item.body, item.look.face, item.look.card
        places = card.inputs if self._is_output else card.outputs
        is_named = face.names_inputs if self._is_output else face.names_outputs
        if face.flow == "down":
            last = max((at.x() for at in places), default=0.0) + PORT_STEP
            edge = body.top() if self._is_output else body.bottom()
            return QPointF(min(body.left() + last, body.right() - _RADIUS), edge)
        step = NAMED_STEP if is_named else PORT_STEP
        last = max((at.y() for at in places), default=2.0) + step
        edge = body.left() if self._is_output else body.right()
        return QPointF(edge, min(body.top() + last, body.bottom()))


class _PlusItem(QGraphicsItem):
    """A ring with a plus in it; full while it is aimed at."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage, self._is_aimed = stage, False
        self.setZValue(8)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def show_at(self, place: QPointF, *, is_aimed: bool) -> None:
        """Stand there."""
        if is_aimed != self._is_aimed:
            self._is_aimed = is_aimed
            self.update()
        self.setPos(place)
        self.show()

    def boundingRect(self) -> QRectF:
        side = _RADIUS + 2.0
        return QRectF(-side, -side, 2 * side, 2 * side)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        ink = self._stage.scene.node_ink
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink.accent, 1.6))
        painter.setBrush(ink.accent if self._is_aimed else ink.canvas)
        painter.drawEllipse(QPointF(0.0, 0.0), _RADIUS, _RADIUS)
        painter.setPen(QPen(ink.on_badge if self._is_aimed else ink.accent, 1.6))
        arm = _RADIUS - 3.2
        painter.drawLine(QPointF(-arm, 0.0), QPointF(arm, 0.0))
        painter.drawLine(QPointF(0.0, -arm), QPointF(0.0, arm))
