"""While something is dragged near an edge of the canvas, what is seen moves on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QPoint, QPointF, QSize, QTimer
from PySide6.QtWidgets import QGraphicsView

from gui.canvas.looking.camera import Camera

ZONE_PX = 36.0
_FASTEST_PX = 22.0
_STEP_MS = 16
_DWELL_MS = 200
"""So long the pointer has to stay at the edge, so that what only passes it moves nothing."""


class EdgeScroll(QObject):
    """Moves the canvas in small steps, the faster the nearer to the edge the pointer is."""

    def __init__(
        self, camera: Camera, view: QGraphicsView, follow: Callable[[QPointF], None]
    ) -> None:
        """Begin at rest.

        Args:
            camera: what is moved.
            view: where the edges are.
            follow: told the pointer's place on the view after each step.
        """
        super().__init__(view)
        self._camera, self._view, self._follow = camera, view, follow
        self._at = QPointF()
        self._dwell = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(_STEP_MS)
        self._timer.timeout.connect(self._step)

    @property
    def is_running(self) -> bool:
        """Whether the pointer is at an edge."""
        return self._timer.isActive()

    def look(self, at: QPointF) -> None:
        """Something is dragged and is now at this place of the view."""
        self._at = at
        if speed(at, self._view.viewport().size()).isNull():
            self._timer.stop()
        elif not self._timer.isActive():
            self._dwell.start()
            self._timer.start()

    def stop(self) -> None:
        """Nothing is dragged any more."""
        self._timer.stop()

    def _step(self) -> None:
        if self._dwell.elapsed() >= _DWELL_MS:
            self._camera.pan(-speed(self._at, self._view.viewport().size()))
            self._follow(self._at)


def speed(at: QPointF, room: QSize) -> QPoint:
    """How many pixels a step goes with the pointer there; beyond the edge as fast as it can."""
    return QPoint(_along(at.x(), room.width()), _along(at.y(), room.height()))


def _along(at: float, length: float) -> int:
    zone = min(ZONE_PX, length / 4)
    depth = max(zone - at, 0.0) - max(at - (length - zone), 0.0)
    share = min(abs(depth) / zone, 1.0)
    pace = round(1.0 + (_FASTEST_PX - 1.0) * share * share) if share else 0
    return -pace if depth > 0 else pace
