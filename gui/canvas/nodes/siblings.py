"""Which nodes share their weights with one that is selected: they are outlined while it is."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsView, QStyleOptionGraphicsItem, QWidget

from engine.api import BlockUse, Graph
from gui.canvas.stage import Stage
from gui.theme.tokens import RADIUS_CARD

_AIR = 5.0


def siblings_of(graph: Graph, names: Iterable[str]) -> frozenset[str]:
    """The other nodes of a drawing that share their weights with one of these."""
    chosen = frozenset(names)
    blocks = {shared_block(graph, name) for name in chosen} - {""}
    if not blocks:
        return frozenset()
    alike = (node.name for node in graph.nodes if shared_block(graph, node.name) in blocks)
    return frozenset(alike) - chosen


def shared_block(graph: Graph, name: str) -> str:
    """The block whose weights a node shares; empty if it shares none."""
    node = graph.by_name.get(name)
    layer = node.layer if node is not None else None
    return layer.block if isinstance(layer, BlockUse) and layer.shared else ""


class Siblings(QObject):
    """Follows the selection."""

    def __init__(self, stage: Stage, view: QGraphicsView) -> None:
        super().__init__(view)
        self._stage = stage
        self.names: frozenset[str] = frozenset()
        self._outlines = _Outlines(stage)
        self._outlines.hide()
        stage.scene.addItem(self._outlines)
        stage.selection.changed.connect(self.refresh)

    def refresh(self) -> None:
        """The selection or the drawing is another: outline those that share weights now."""
        graph = self._stage.graph
        self.names = siblings_of(graph, self._stage.selection.names)
        if not self.names and not self._outlines.isVisible():
            return
        items = self._stage.scene.nodes
        self._outlines.take([items[name].body for name in self.names if name in items])
        self._outlines.setVisible(bool(self.names))


class _Outlines(QGraphicsItem):
    """Draws the outlines of all these nodes at once."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self._bodies: list[QRectF] = []
        self._box = QRectF()
        self.setZValue(4)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def take(self, bodies: list[QRectF]) -> None:
        """Draw them about these cards."""
        self.prepareGeometryChange()
        self._bodies = [body.adjusted(-_AIR, -_AIR, _AIR, _AIR) for body in bodies]
        self._box = QRectF()
        for body in self._bodies:
            self._box = self._box.united(body)
        self._box.adjust(-2, -2, 2, 2)

    def boundingRect(self) -> QRectF:
        return self._box

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._stage.scene.node_ink.families["block"], 1.6))
        radius = RADIUS_CARD + _AIR
        for body in self._bodies:
            if body.intersects(option.exposedRect):
                painter.drawRoundedRect(body, radius, radius)
