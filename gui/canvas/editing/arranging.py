"""Selected nodes put into line, or evenly apart, each time as one step."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QGraphicsView

from engine.api import PlaceNodes, Point
from gui.canvas.editing.alignment import Bodies, Shifts, aligned, distributed
from gui.canvas.editing.possible import allow
from gui.canvas.stage import Stage

_LINES = ("left", "centre", "right", "top", "middle", "bottom")


class Arranging(QObject):
    """Asks for other places of what is selected; its names for them are those of the menu."""

    def __init__(self, stage: Stage, view: QGraphicsView) -> None:
        super().__init__(view)
        self._stage, self._view = stage, view
        stage.selection.changed.connect(self.show_possible)

    def left(self) -> None:
        """The left edges in one line."""
        self._place(aligned(self._bodies(), "left"), self.tr("Align left"))

    def centre(self) -> None:
        """The middles in one upright line."""
        self._place(aligned(self._bodies(), "centre"), self.tr("Align centres"))

    def right(self) -> None:
        """The right edges in one line."""
        self._place(aligned(self._bodies(), "right"), self.tr("Align right"))

    def top(self) -> None:
        """The upper edges in one line."""
        self._place(aligned(self._bodies(), "top"), self.tr("Align tops"))

    def middle(self) -> None:
        """The middles in one level line."""
        self._place(aligned(self._bodies(), "middle"), self.tr("Align middles"))

    def bottom(self) -> None:
        """The lower edges in one line."""
        self._place(aligned(self._bodies(), "bottom"), self.tr("Align bottoms"))

    def across(self) -> None:
        """Equal gaps from left to right."""
        title = self.tr("Distribute horizontally")
        self._place(distributed(self._bodies(), is_across=True), title)

    def down(self) -> None:
        """Equal gaps from top to bottom."""
        title = self.tr("Distribute vertically")
        self._place(distributed(self._bodies(), is_across=False), title)

    def show_possible(self) -> None:
        """Lines take two nodes, gaps three."""
        count = len(self._chosen())
        possible = {f"node.align_{edge}": count > 1 for edge in _LINES}
        possible |= {f"node.distribute_{way}": count > 2 for way in ("across", "down")}
        allow(self._view, possible)

    def _chosen(self) -> list[str]:
        """The selected nodes and notes; frames follow from what lies in them."""
        graph, selection = self._stage.graph, self._stage.selection
        notes = (name for name in selection.marks if graph.marks.sticky(name) is not None)
        return [*(name for name in selection.names if name in graph.by_name), *notes]

    def _bodies(self) -> Bodies:
        return {name: self._stage.scene.body_of(name) for name in self._chosen()}

    def _place(self, shifts: Shifts, title: str) -> None:
        places = tuple(
            (name, self._corner(name).moved(float(round(by.x())), float(round(by.y()))))
            for name, by in shifts.items()
            if not by.isNull()
        )
        if places:
            self._stage.bridge.do(PlaceNodes(places, title=title))

    def _corner(self, name: str) -> Point:
        sticky = self._stage.graph.marks.sticky(name)
        if sticky is not None:
            return Point(sticky.x, sticky.y)
        return self._stage.graph.node(name).position
