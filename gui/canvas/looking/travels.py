"""Where one has been on the canvas, and the ways there: a history as a browser has it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtWidgets import QGraphicsView

from gui.canvas.looking.framing import Framing, Margins
from gui.canvas.stage import Stage
from gui.open_drawing import Path

_SELECTION_MARGINS = (64, 88, 64, 64)
_LARGEST_SELECTION = 1.6
_SAME_PX = 24.0
_SAME_ZOOM = 0.05
_MOST = 100


@dataclass(frozen=True)
class Visit:
    """A drawing, and from where it was looked at."""

    path: Path
    zoom: float
    centre: QPointF

    def is_near(self, other: Visit) -> bool:
        """Whether both see about the same."""
        way = (self.centre - other.centre) * self.zoom
        is_as_large = abs(self.zoom / other.zoom - 1.0) < _SAME_ZOOM
        return self.path == other.path and is_as_large and way.manhattanLength() < _SAME_PX


class Travels(QObject):
    """Remembers what was seen before each jump, and goes back there and forth again.

    Signals:
        left: the view goes elsewhere; whether the whole drawing is to be seen from now on.
    """

    left = Signal(bool)

    def __init__(self, stage: Stage, framing: Framing, view: QGraphicsView) -> None:
        super().__init__(view)
        self._stage, self._framing = stage, framing
        self._behind: list[Visit] = []
        self._ahead: list[Visit] = []
        self._is_silent = False

    @property
    def here(self) -> Visit:
        """What is seen now, or where the camera is gliding to."""
        return Visit(self._stage.drawing.path, *self._stage.camera.goal)

    def depart(self, visit: Visit | None = None) -> None:
        """A jump follows: remember what is seen, or was seen."""
        if self._is_silent:
            return
        self.left.emit(False)
        visit = visit or self.here
        if not (self._behind and self._behind[-1].is_near(visit)):
            self._behind = [*self._behind, visit][-_MOST:]
        self._ahead = []

    def forget(self) -> None:
        """Begin anew, as with another document."""
        self._behind, self._ahead = [], []

    def back(self) -> None:
        """Look again at what was seen before the last jump."""
        self._retrace(self._behind, self._ahead)

    def forward(self) -> None:
        """Undo going back."""
        self._retrace(self._ahead, self._behind)

    def press(self, button: Qt.MouseButton) -> bool:
        """A button of the mouse went down; gives whether it was one of those for going back."""
        if button == Qt.MouseButton.BackButton:
            self.back()
        elif button == Qt.MouseButton.ForwardButton:
            self.forward()
        else:
            return False
        return True

    def fit(self) -> None:
        """Show the whole drawing."""
        area = self._stage.scene.drawn()
        self._show(area, self._framing.margins(area))
        self.left.emit(True)

    def fit_selection(self) -> None:
        """Show what is selected as large as it fits; where nothing is, the whole drawing."""
        scene, area = self._stage.scene, QRectF()
        for name in scene.marks.spread(self._stage.selection.names):
            item = scene.nodes.get(name)
            area = area.united(item.body if item is not None else scene.marks.area_of(name))
        if area.isEmpty():
            self.fit()
        else:
            self._show(area, _SELECTION_MARGINS, _LARGEST_SELECTION)

    def go(self, visit: Visit) -> bool:
        """Look at a drawing from somewhere, without remembering it; gives whether it is there."""
        is_here = visit.path == self._stage.drawing.path
        is_there = self.enter(visit.path)
        if is_there:
            self.left.emit(False)
            if is_here:
                self._stage.camera.glide_to(visit.centre, visit.zoom)
            else:
                self._stage.camera.zoom_to(visit.zoom)
                self._stage.camera.look_at(visit.centre)
        return is_there

    def enter(self, path: Path) -> bool:
        """Open the blocks along a way, without remembering; gives whether they are there."""
        was_silent, self._is_silent = self._is_silent, True
        is_there = self._stage.drawing.visit(path)
        self._is_silent = was_silent
        return is_there

    def _show(self, area: QRectF, margins: Margins, largest: float | None = None) -> None:
        if area.isEmpty():
            return
        self.depart()
        camera = self._stage.camera
        zoom, centre = (
            camera.framing(area, margins, largest) if largest else camera.framing(area, margins)
        )
        camera.glide_to(centre, zoom)

    def _retrace(self, way: list[Visit], other: list[Visit]) -> None:
        """Take the way back by one that is still there, and from which something else is seen."""
        here = self.here
        while way:
            visit = way.pop()
            if not visit.is_near(here) and self.go(visit):
                other.append(here)
                return
