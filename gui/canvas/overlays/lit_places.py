"""Lights up, on the pictures of nodes, what one number sees of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.api import SeenArea
from gui.canvas.nodes.node_item import NodeItem
from gui.canvas.overlays.maps_on_node import maps_on
from gui.canvas.stage import Stage

_ABOVE_NODES = 6.0


class LitPlaces(QObject):
    """Draws a frame on every map of every node of which a number sees a part."""

    def __init__(self, stage: Stage, parent: QObject) -> None:
        super().__init__(parent)
        self._stage = stage
        self._areas: Mapping[str, SeenArea] = {}
        self._frames = _Frames(stage)
        stage.scene.addItem(self._frames)
        self._frames.hide()
        stage.bridge.places_lit.connect(self.show)
        stage.drawing.updated.connect(self._draw)
        stage.bridge.snapshot_taken.connect(self._draw)

    def show(self, areas: Mapping[str, SeenArea]) -> None:
        """Light these parts, by path; none of others any more."""
        self._areas = areas
        self._draw()

    def frames(self) -> list[QRectF]:
        """Where frames are drawn, on the canvas."""
        return list(self._frames.rects) if self._frames.isVisible() else []

    def _draw(self, _: object = None) -> None:
        prefix = self._stage.drawing.prefix
        rects: list[QRectF] = []
        if prefix is not None:
            for path, area in self._areas.items():
                if not path.startswith(prefix):
                    continue
                item = self._stage.scene.nodes.get(path[len(prefix) :])
                if item is not None:
                    rects += _on(item, area)
        if rects != self._frames.rects:
            self._frames.take(rects)
        self._frames.setVisible(bool(rects))


def _on(item: NodeItem, area: SeenArea) -> Iterator[QRectF]:
    """The part of each map of a node's picture, on the canvas."""
    maps = maps_on(item)
    if maps is None:
        return
    if area.is_whole:  # one frame about all maps is calmer than one about each
        yield maps.place
    elif maps.size == area.size:
        yield from maps.frames(area)


class _Frames(QGraphicsItem):
    """Paints all frames at once."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self.rects: list[QRectF] = []
        self._box = QRectF()
        self.setZValue(_ABOVE_NODES)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def take(self, rects: list[QRectF]) -> None:
        """Paint these."""
        self.prepareGeometryChange()
        self.rects = rects
        self._box = QRectF()
        for rect in rects:
            self._box = self._box.united(rect)
        self._box.adjust(-3, -3, 3, 3)
        self.update()

    def boundingRect(self) -> QRectF:
        return self._box

    def shape(self) -> QPainterPath:
        return QPainterPath()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        zoom = max(option.levelOfDetailFromTransform(painter.worldTransform()), 0.1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # A dark line below a light one can be seen on every colour.
        theme = self._stage.theme
        for role, width in (("canvas", 3.2), ("accent", 1.6)):
            painter.setPen(QPen(theme.color(role), width / zoom))
            painter.drawRects(self.rects)
