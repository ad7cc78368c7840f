"""Writing another name where the old one stands, on a node's card."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QGraphicsView

from engine.api import BlockUse, OnGraph, RenameBlock
from gui.canvas.editing.edits import Edits
from gui.canvas.editing.name_field import NameField
from gui.canvas.nodes.card import EDGE, HEADER
from gui.canvas.stage import Stage

_HEIGHT, _LEAST_WIDTH = 31, 140.0
_NAME_TOP = 3.0


class Renaming:
    """Opens the line in which the name of a node, or of its block, is edited."""

    def __init__(self, stage: Stage, edits: Edits, view: QGraphicsView) -> None:
        self._stage, self._edits, self._view = stage, edits, view
        self._field = NameField(stage.theme, view)

    def of_node(self, name: str) -> None:
        """Edit the name of a node."""
        self._open(name, name, _NAME_TOP, self._edits.rename)

    def of_block(self, name: str) -> None:
        """Edit the name of the block that a node stands for."""
        layer = self._stage.graph.node(name).layer
        if isinstance(layer, BlockUse):
            below = HEADER / 2 * self._stage.camera.zoom
            self._open(name, layer.block, below, self._rename_block)

    def _open(self, node: str, text: str, top: float, rename: Callable[[str, str], object]) -> None:
        body, camera = self._stage.scene.nodes[node].body, self._stage.camera
        camera.show(body)
        area = QRectF(self._view.mapFromScene(body.topLeft()), QSize(1, 1))
        width = max(body.width() * camera.zoom - EDGE, _LEAST_WIDTH)
        self._field.open_for(text, area.adjusted(5, top, width, top + _HEIGHT), rename)

    def _rename_block(self, block: str, wanted: str) -> None:
        # Of the whole network, as the block may be used anywhere.
        self._stage.bridge.do(OnGraph(RenameBlock(block, wanted.strip())))
