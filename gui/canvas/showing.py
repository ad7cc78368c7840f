"""Brings the scene in line with the drawing: first what can be seen, and then the rest."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from gui.bridge import Bridge
from gui.canvas.looking import overview
from gui.canvas.looking.camera import Camera
from gui.canvas.nodes.face_book import FaceBook, FirstNames
from gui.canvas.scene import CanvasScene, Touched
from gui.canvas.wires.flows import flows

_NEXT_MS = 8


class Showing(QObject):
    """Shows the drawing that is open.

    An edit may change what hundreds of nodes tell. Those on screen, and those with a problem, tell
    it at once; the others a moment later, some at a time.

    Signals:
        caught_up: `Touched`; more nodes tell what holds now.
    """

    caught_up = Signal(object)

    def __init__(self, bridge: Bridge, scene: CanvasScene, camera: Camera, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._scene, self._camera = bridge, scene, camera
        self._book = FaceBook()
        self._later = QTimer(self, singleShot=True, interval=_NEXT_MS)
        self._later.timeout.connect(self._go_on)

    def show(self) -> Touched:
        """Show it as it is now."""
        return self._show(self._names_on_screen)

    def forget(self) -> None:
        """Another drawing comes."""
        self._later.stop()
        self._book.forget()
        self._scene.clear_all()

    def _show(self, first: FirstNames) -> Touched:
        drawing = self._bridge.drawing
        graph, inference = drawing.graph, drawing.inference
        faces = self._book.read(
            graph,
            self._bridge.project,
            inference,
            self._bridge.example[1],
            own=self._bridge.own,
            has_pictures=not drawing.is_over_time or drawing.over_time_path is not None,
            first=first,
        )
        touched = self._scene.show(graph, faces)
        self._scene.pills.tell(self._scene.wires, flows(graph, inference))
        if self._book.is_behind:
            self._later.start()
        else:
            self._later.stop()
        return touched

    def _go_on(self) -> None:
        self.caught_up.emit(self._show(frozenset))

    def _names_on_screen(self) -> frozenset[str]:
        if self._camera.zoom < overview.ZOOM:
            return frozenset()  # from so far away only problems are told apart
        return frozenset(item.name for item in self._scene.nodes_in(self._camera.seen))
