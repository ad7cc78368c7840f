"""The whole drawing as one item of plain shapes, for when single nodes are too small to read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.canvas.node_ink import NodeInk
from gui.canvas.node_item import NodeItem
from gui.canvas.wire_item import WireItem

ZOOM = 0.3
"""Below it the overview stands in for nodes and wires."""


class Overview(QGraphicsItem):
    """Paints all nodes and wires at once; hidden while they paint themselves."""

    def __init__(self, ink: NodeInk) -> None:
        super().__init__()
        self._ink = ink
        self._box = QRectF()
        self._cards: dict[str, list[QRectF]] = {}
        self._bands: dict[str, list[QRectF]] = {}
        self._lines: list[QLineF] = []
        self.setZValue(5)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setVisible(False)

    def take(self, nodes: Iterable[NodeItem], wires: Iterable[WireItem]) -> None:
        """Draw these from now on."""
        self.prepareGeometryChange()
        self._cards, self._bands = defaultdict(list), defaultdict(list)
        box = QRectF()
        for item in nodes:
            body, look = item.body, item.look
            box = box.united(body)
            state = "problem" if look.face.problem else "plain"
            self._cards["chosen" if look.is_selected else state].append(body)
            band = QRectF(body.left(), body.top(), body.width(), max(10.0, body.height() * 0.16))
            self._bands[look.face.category].append(band)
        self._lines = [line for wire in wires for line in _lines(wire)]
        self._box = box.adjusted(-80, -80, 80, 80)
        self.update()

    def boundingRect(self) -> QRectF:
        return self._box

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        ink = self._ink
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        line = QPen(ink.faint, 0)
        painter.setPen(line)
        painter.drawLines(self._lines)
        for state, rects in self._cards.items():
            edge = {"plain": ink.edge.color(), "problem": ink.problem, "chosen": ink.accent}[state]
            painter.setPen(QPen(edge, 0))
            painter.setBrush(ink.card)
            painter.drawRects(rects)
        painter.setPen(ink.no_pen)
        for family, rects in self._bands.items():
            painter.setBrush(QBrush(ink.families[family]))
            painter.drawRects(rects)


def _lines(wire: WireItem) -> list[QLineF]:
    path = wire.path()
    points = [QPointF(path.elementAt(i).x, path.elementAt(i).y) for i in range(path.elementCount())]
    if len(points) <= 4:
        return [QLineF(points[0], points[-1])] if points else []
    return [QLineF(a, b) for a, b in pairwise(points)]
