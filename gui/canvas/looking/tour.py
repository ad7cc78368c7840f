"""Going through a drawing step by step: frame by frame, or node by node as the data flow."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtWidgets import QGraphicsView

from gui.canvas.stage import Stage

_LARGEST = 2.0
_MARGINS = (48, 72, 48, 48)
_FRAME_ROOM, _NODE_ROOM = (28.0, 28.0), (90.0, 36.0)


class Tour(QObject):
    """Shows one stop after another; before the first and after the last stands the whole.

    Signals:
        left: the view goes elsewhere; whether the whole drawing is seen from now on.
    """

    left = Signal(bool)

    def __init__(self, stage: Stage, view: QGraphicsView) -> None:
        super().__init__(view)
        self._stage = stage
        self._at = ""

    def next(self) -> None:
        """Show the next stop."""
        self._step(1)

    def previous(self) -> None:
        """Show the stop before."""
        self._step(-1)

    def stops(self) -> dict[str, QRectF]:
        """What is gone through, by name: the whole as "", frames if there are any, else nodes."""
        scene, graph = self._stage.scene, self._stage.graph
        known = [name for name in graph.topology.order if name in scene.nodes]
        inside: dict[str, QRectF] = {}
        for name in known:
            frame = graph.node(name).frame
            if frame:
                inside[frame] = inside.get(frame, QRectF()).united(scene.nodes[name].body)
        found = {"": scene.drawn()}
        if inside:
            found |= {name: _grown(area, _FRAME_ROOM) for name, area in inside.items()}
        else:
            found |= {name: _grown(scene.nodes[name].body, _NODE_ROOM) for name in known}
        return found

    def _step(self, by: int) -> None:
        stops = self.stops()
        names = list(stops)
        current = self._stage.selection.current
        at = self._at if self._at in stops else ""
        if current is not None and current in stops:
            at = current  # go on from the node that was chosen meanwhile
        self._at = names[(names.index(at) + by) % len(names)]
        if self._at in self._stage.scene.nodes:
            self._stage.selection.choose((self._at,))
        elif current is not None:
            self._stage.selection.choose()
        self._show(stops[self._at])

    def _show(self, area: QRectF) -> None:
        if not area.isEmpty():
            self.left.emit(not self._at)
            zoom, centre = self._stage.camera.framing(area, _MARGINS, _LARGEST)
            self._stage.camera.glide_to(centre, zoom)


def _grown(area: QRectF, by: tuple[float, float]) -> QRectF:
    across, down = by
    return area.adjusted(-across, -down, across, down)
