"""Shows what becomes of the wires when nodes are taken out of their chain."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from engine.api import TakeOut, Wire
from gui.canvas.stage import Stage
from gui.canvas.wires.wire_path import wire_path


class TakingOut:
    """The wires that would go are faded; those that would close the chain are drawn dashed.

    Attributes:
        command: the edit it shows.
        gone: the wires that would go; none where the nodes are free already.
    """

    def __init__(self, stage: Stage, names: Iterable[str]) -> None:
        self._stage = stage
        self.command = TakeOut(frozenset(names))
        before, after = stage.graph.wires, self.command.apply(stage.graph).wires
        self.gone: tuple[Wire, ...] = tuple(set(before) - set(after))
        self._item = QGraphicsPathItem(self._course(set(after) - set(before)))
        pen = QPen(stage.theme.color("accent"), 2.0, Qt.PenStyle.DashLine)
        self._item.setPen(pen)
        self._item.setZValue(1)
        self._is_shown = False

    def show(self, on: bool) -> None:
        """Show it, or everything as it is."""
        if on == self._is_shown:
            return
        self._is_shown = on
        scene = self._stage.scene
        for wire in self.gone:
            if item := scene.wires.get(wire):
                item.mark(is_faded=on)
        if on:
            scene.addItem(self._item)
        else:
            scene.removeItem(self._item)

    def _course(self, wires: Iterable[Wire]) -> QPainterPath:
        nodes, whole = self._stage.scene.nodes, QPainterPath()
        flow = self._stage.graph.marks.flow
        for wire in wires:
            source, target = nodes[wire.source.node], nodes[wire.target.node]
            start = source.output_place(wire.source.port)
            end = target.input_place(wire.target.port)
            whole.addPath(wire_path(start, end, source.body, target.body, flow=flow))
        return whole
