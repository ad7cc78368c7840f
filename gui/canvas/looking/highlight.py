"""What a node hangs on: all that it is made of and all that is made of it stand out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsView, QStyleOptionGraphicsItem, QWidget

from engine.api import Graph, Wire
from gui.canvas.looking.emphasis import Emphasis
from gui.canvas.looking.overview import ZOOM
from gui.canvas.nodes.siblings import siblings_of
from gui.canvas.stage import Stage
from gui.theme.tokens import RADIUS_CARD

REST_MS = 400
"""How long the pointer rests on a node before the others fade."""

_AIR = 5.0


class Highlight(QObject):
    """Follows the pointer; where it rests on a node, what has nothing to do with it fades.

    What comes before the node has a dashed outline, what comes after it a solid one.

    Attributes:
        is_wanted: it may do so at all.
    """

    def __init__(self, stage: Stage, emphasis: Emphasis, view: QGraphicsView) -> None:
        super().__init__(view)
        self._stage, self._view, self._emphasis = stage, view, emphasis
        self.is_wanted = True
        self.name: str | None = None
        self._place = QPointF()
        self._outlines = _Outlines(stage)
        self._outlines.hide()
        stage.scene.addItem(self._outlines)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._show_below)
        stage.camera.moved.connect(self.end)
        view.installEventFilter(self)  # few events go to it; most go to its viewport

    def want(self, *, is_wanted: bool) -> None:
        """Do so from now on, or leave it."""
        self.is_wanted = is_wanted
        self.end()

    def follow(self, event: QMouseEvent) -> None:
        """The mouse moved."""
        if not self.is_wanted:
            return
        if event.buttons() != Qt.MouseButton.NoButton:
            self.end()
            return
        self._place = self._view.mapToScene(event.position().toPoint())
        if self.name is not None and not self._is_on(self.name):
            self.end()
        if self.name is None:
            self._rest.start()

    def end(self) -> None:
        """Let everything look as usual."""
        self._rest.stop()
        if self.name is None:
            return
        self.name = None
        self._outlines.hide()
        self._emphasis.clear()
        self._view.viewport().removeEventFilter(self)

    def show(self, name: str) -> None:
        """Let a node stand out with all that it hangs on and that hangs on it."""
        self.end()
        graph = self._stage.graph
        before, after = graph.topology.upstream(name), graph.topology.downstream(name)
        self.name = name
        alike = siblings_of(graph, (name,))  # what shares its weights is made by it, too
        self._emphasis.show({name, *before, *after, *alike}, _kin_wires(graph, name, before, after))
        bodies = {n: item.body for n, item in self._stage.scene.nodes.items()}
        self._outlines.take([bodies[n] for n in before], [bodies[n] for n in after])
        self._outlines.show()
        self._view.viewport().installEventFilter(self)  # only now: it costs time at every event

    def _show_below(self) -> None:
        """The pointer rests."""
        if self._emphasis.is_on or self._stage.camera.zoom < ZOOM:
            return
        node = self._stage.scene.node_at(self._place)
        if node is not None:
            self.show(node.name)

    def _is_on(self, name: str) -> bool:
        item = self._stage.scene.nodes.get(name)
        return item is not None and item.body.contains(self._place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The pointer left the canvas, or a button or the wheel was used."""
        ends = (QEvent.Type.Leave, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel)
        if event.type() in ends:
            self.end()
        return False


def _kin_wires(
    graph: Graph, name: str, before: frozenset[str], after: frozenset[str]
) -> dict[Wire, str]:
    """The wires on the ways to a node and from it, and which of the two they are."""
    kin: dict[Wire, str] = {}
    for wire in graph.wires:
        source, target = wire.source.node, wire.target.node
        if source in before and (target in before or target == name):
            kin[wire] = "before"
        elif target in after and (source in after or source == name):
            kin[wire] = "after"
    return kin


class _Outlines(QGraphicsItem):
    """Draws the outlines of all these nodes at once."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self._before: list[QRectF] = []
        self._after: list[QRectF] = []
        self._box = QRectF()
        self.setZValue(4)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def take(self, before: list[QRectF], after: list[QRectF]) -> None:
        """Draw them about these cards."""
        self.prepareGeometryChange()
        grown = [
            [body.adjusted(-_AIR, -_AIR, _AIR, _AIR) for body in bodies]
            for bodies in (before, after)
        ]
        self._before, self._after = grown
        self._box = QRectF()
        for body in (*self._before, *self._after):
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
        radius = RADIUS_CARD + _AIR
        ink = self._stage.scene.wire_ink
        for bodies, pen in ((self._before, ink.before), (self._after, ink.after)):
            style = Qt.PenStyle.DashLine if bodies is self._before else Qt.PenStyle.SolidLine
            painter.setPen(QPen(pen.color(), 1.6, style))
            for body in bodies:
                if body.intersects(option.exposedRect):
                    painter.drawRoundedRect(body, radius, radius)
