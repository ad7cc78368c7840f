"""From a problem to what mends it: badges are clicked, mends are chosen, causes are shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtWidgets import QGraphicsView

from engine.api import Mend, NodeReport
from gui.canvas.looking.overview import ZOOM
from gui.canvas.nodes.mend_menu import MendMenu
from gui.canvas.nodes.node_item import NodeItem
from gui.canvas.nodes.node_tips import BADGE_REACH
from gui.canvas.stage import Stage
from gui.language.engine_words import translated

_LEAST_REACH_PX = 9.0


class Mending(QObject):
    """Opens what mends a node's problem, and asks for it as one edit."""

    def __init__(self, stage: Stage, show_node: Callable[[str], None], view: QGraphicsView) -> None:
        super().__init__(view)
        self._stage, self._show_node, self._view = stage, show_node, view
        self.menu = MendMenu(stage.theme, view)
        self._name = ""
        self._mends: tuple[Mend, ...] = ()
        self.menu.chosen.connect(self._mend)
        self.menu.cause_wanted.connect(self._show_cause)
        stage.camera.moved.connect(self.menu.close_panel)
        stage.drawing.updated.connect(self.menu.close_panel)

    def press(self, place: QPointF) -> bool:
        """Open the menu if there is a badge at a point of the canvas; gives whether there was."""
        item = self._badge_at(place)
        if item is not None:
            self.open_for(item.name)
        return item is not None

    def open(self) -> None:
        """Open the menu for the selected node, or else for the next one with a problem."""
        selection, reports = self._stage.selection, self._stage.inference.nodes
        faulty = [n for n in (selection.current, *selection.names) if n and _is_wrong(reports, n)]
        faulty += [name for name, _ in self._stage.inference.problems]
        if not faulty:
            self._stage.tell(self.tr("There are no problems to mend in this drawing."))
        else:
            self._stage.camera.show(self._stage.scene.nodes[faulty[0]].body)
            self.open_for(faulty[0])

    def open_for(self, name: str) -> None:
        """Open the menu beside a node's badge."""
        item, report = self._stage.scene.nodes.get(name), self._stage.inference.nodes.get(name)
        if item is None or report is None or report.problem is None:
            return
        self._name = name
        drawing, session = self._stage.drawing, self._stage.bridge.session
        self._mends = session.mends(drawing.path, name)
        self._stage.selection.choose((name,))
        problem = report.problem
        text, hint = translated(problem.text), translated(problem.hint)
        self.menu.tell(text, hint, is_warning=problem.severity == "warning")
        has_cause = any(copy.problems for copy in report.inside)
        self.menu.offer([translated(mend.title) for mend in self._mends], has_cause=has_cause)
        self.menu.open_beside(self._view.mapFromScene(item.body).boundingRect())

    def _mend(self, place: int) -> None:
        command = self._mends[place].command
        self.menu.close_panel()
        self._stage.bridge.do(command)

    def _show_cause(self) -> None:
        """Go into the block, and into blocks inside it, until the node that is wrong is seen."""
        self.menu.close_panel()
        drawing, name = self._stage.drawing, self._name
        while drawing.opens(name):
            report = drawing.inference.nodes.get(name)
            if report is None or not any(copy.problems for copy in report.inside):
                break
            drawing.open(name)
            problems = drawing.inference.problems
            if not problems:
                return
            name = problems[0][0]
        self._show_node(name)

    def _badge_at(self, place: QPointF) -> NodeItem | None:
        zoom = self._stage.camera.zoom
        if zoom < ZOOM or self._stage.scene.port_at(place) is not None:
            return None
        reach = max(BADGE_REACH, _LEAST_REACH_PX / zoom)
        area = QRectF(place.x() - reach, place.y() - reach, 2 * reach, 2 * reach)
        near = [i for i in self._stage.scene.nodes_in(area) if i.is_on_badge(place, reach)]
        return max(near, key=lambda item: item.zValue(), default=None)


def _is_wrong(reports: Mapping[str, NodeReport], name: str) -> bool:
    report = reports.get(name)
    return report is not None and report.problem is not None
