"""Where a new node is put: beside others, with the flow, and never over one."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from engine.api import Wire
from gui.canvas.nodes.card import PORT_Y, WIDTH
from gui.canvas.stage import Loose, Stage

_GAP, _STEP = 40.0, 32.0
_HEIGHT = 164.0
"""Room that a new node may need: it grows when something is known of it."""


class Placing:
    """Finds places on one canvas; they are the upper left corners of nodes."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def beside(self, name: str | None) -> QPointF:
        """A free place after a node, or in the middle of the screen."""
        place = self._stage.camera.centre - QPointF(WIDTH / 2, _HEIGHT / 2)
        if name is not None:
            body = self._stage.scene.nodes[name].body
            after = (body.left(), body.bottom() + _GAP)
            place = QPointF(*after) if self._is_down else QPointF(body.right() + _GAP, body.top())
        return self._free_from(place)

    def before(self, name: str) -> QPointF:
        """A free place ahead of a node, beside what is wired to it already."""
        body = self._stage.scene.nodes[name].body
        if self._is_down:
            return self._free_from(QPointF(body.left(), body.top() - _GAP - _HEIGHT))
        return self._free_from(QPointF(body.left() - _GAP - WIDTH, body.top()))

    def at_loose_end(self, place: QPointF, loose: Loose) -> QPointF:
        """Where a node has its first port at the end of a wire that was let go there."""
        if self._is_down:
            return place - QPointF(WIDTH / 2, 0.0 if loose.is_output else _HEIGHT)
        return place - QPointF(0.0 if loose.is_output else WIDTH, PORT_Y)

    def in_wire(self, wire: Wire) -> tuple[QPointF, frozenset[str], QPointF]:
        """The middle of a wire; which nodes have to make room for a card there, and how far."""
        source, target = self._ends(wire)
        nothing = frozenset[str](), QPointF()
        if self._is_down:
            room, need = target.top() - source.bottom(), _HEIGHT
            top = source.bottom() + max((room - need) / 2, _GAP)
            corner, shift = QPointF(source.left(), top), QPointF(0.0, need + 2 * _GAP - room)
        else:
            room, need = target.left() - source.right(), WIDTH
            left = source.right() + max((room - need) / 2, _GAP)
            corner, shift = QPointF(left, source.top()), QPointF(need + 2 * _GAP - room, 0.0)
        if not 0 < room < need + 2 * _GAP:
            return corner, *nothing
        return corner, self._after(source.united(target), target), shift

    def _after(self, lane: QRectF, target: QRectF) -> frozenset[str]:
        """The target of a wire and what follows it in its row, or below it in its column."""
        found = set()
        for name, item in self._stage.scene.nodes.items():
            body = item.body
            if self._is_down:
                follows = body.top() >= target.top() - 1
                is_in_lane = body.left() < lane.right() and body.right() > lane.left()
            else:
                follows = body.left() >= target.left() - 1
                is_in_lane = body.top() < lane.bottom() and body.bottom() > lane.top()
            if follows and is_in_lane:
                found.add(name)
        return frozenset(found)

    def _ends(self, wire: Wire) -> tuple[QRectF, QRectF]:
        nodes = self._stage.scene.nodes
        return nodes[wire.source.node].body, nodes[wire.target.node].body

    def _free_from(self, place: QPointF) -> QPointF:
        """The first free place from here across the flow."""
        scene = self._stage.scene
        while True:
            body = QRectF(place.x(), place.y(), WIDTH, _HEIGHT)
            hit = [item for item in scene.nodes_in(body) if item.body.intersects(body)]
            if not hit:
                return place
            if self._is_down:
                place.setX(max(item.body.right() for item in hit) + _STEP)
            else:
                place.setY(max(item.body.bottom() for item in hit) + _STEP)

    @property
    def _is_down(self) -> bool:
        return self._stage.graph.marks.flow == "down"
