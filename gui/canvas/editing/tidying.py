"""Placing nodes and notes anew, and turning a drawing's direction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QGraphicsView

from engine.api import Arrange, SetFlow, Together, tidy_places
from gui.canvas.nodes.card import card_of
from gui.canvas.nodes.node_face import NodeFace
from gui.canvas.stage import Stage

_SHORTEST_ROW, _SHORTEST_COLUMN = 1200.0, 760.0
_ROW_OF_WIDTH, _ROW_OF_HEIGHT = 1.1, 1.5
_FLOW_ACTION = "view.flow_down"


class Tidying(QObject):
    """Asks for tidy layouts, each as one step."""

    def __init__(self, stage: Stage, fit: Callable[[], None], view: QGraphicsView) -> None:
        super().__init__(view)
        self._stage, self._fit, self._view = stage, fit, view

    def tidy(self) -> None:
        """Place all nodes and notes anew; where several are selected, only these."""
        chosen = frozenset(self._stage.scene.marks.spread(self._stage.selection.names))
        graph = self._stage.graph
        everything = {*graph.by_name, *(note.name for note in graph.marks.stickies)}
        if 1 < len(chosen) < len(everything):
            title = QCoreApplication.translate("Canvas", "Tidy selection")
            self._stage.bridge.do(self._arranged(graph.marks.flow, chosen, title))
            return
        title = QCoreApplication.translate("Canvas", "Tidy layout")
        self._stage.bridge.do(self._arranged(graph.marks.flow, None, title))
        self._fit()

    def flow_down(self) -> None:
        """Let data flow downwards, or to the right again, with everything placed anew."""
        flow = "right" if self._stage.graph.marks.flow == "down" else "down"
        turn = SetFlow(flow)
        self._stage.bridge.do(
            Together((turn, self._arranged(flow, None, turn.title)), title=turn.title)
        )
        self._fit()

    def show_state(self) -> None:
        """Tick the entry of the menu as the drawing has it."""
        for action in self._view.actions():
            if action.data() == _FLOW_ACTION:
                action.setChecked(self._stage.graph.marks.flow == "down")

    def _arranged(self, flow: str, names: frozenset[str] | None, title: str) -> Arrange:
        sizes: dict[str, tuple[float, float]] = {}
        lines: dict[str, float] = {}
        for name, item in self._stage.scene.nodes.items():
            sizes[name], lines[name] = self._measured(item.look.face, flow)
        places = tidy_places(
            self._stage.graph,
            sizes,
            self._longest(flow),
            lines=lines,
            names=names,
            flow=flow,
        )
        return Arrange(places, title)

    def _measured(self, face: NodeFace, flow: str) -> tuple[tuple[float, float], float]:
        """The size of a card, and where its first port is, with data flowing that way."""
        turned = face if face.flow == flow else replace(face, flow=flow)
        card = card_of(turned)
        ports = card.inputs or card.outputs
        line = 0.0
        if ports:
            line = ports[0].x() if flow == "down" else ports[0].y()
        return (card.size.width(), card.size.height()), line

    def _longest(self, flow: str) -> float:
        """Rows are about as long as the view is; where data flow downwards, as it is high."""
        seen = self._view.viewport()
        if flow == "down":
            return max(_SHORTEST_COLUMN, _ROW_OF_HEIGHT * seen.height())
        return max(_SHORTEST_ROW, _ROW_OF_WIDTH * seen.width())
