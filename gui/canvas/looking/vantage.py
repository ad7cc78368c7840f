"""From where each drawing was last looked at, so that coming back finds it as it was left."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF

from gui.canvas.looking.camera import Camera
from gui.open_drawing import Path


class Vantage:
    """Remembers zoom and place by the way to a drawing."""

    def __init__(self, camera: Camera) -> None:
        self._camera = camera
        self._seen: dict[Path, tuple[float, QPointF]] = {}
        self._path: Path = ()

    @property
    def seen(self) -> dict[Path, tuple[float, QPointF]]:
        """Zoom and place of the drawings that were left."""
        return dict(self._seen)

    def recall(self, seen: Mapping[Path, tuple[float, QPointF]]) -> None:
        """Know these drawings, as when a project comes to the front again."""
        self._seen = dict(seen)

    def forget(self) -> None:
        """Begin anew, as with another document."""
        self._seen.clear()
        self._path = ()

    def leave(self) -> tuple[Path, float, QPointF]:
        """Another drawing is about to be shown; gives the one that is left, and how it is seen."""
        self._seen[self._path] = self._camera.goal
        return self._path, *self._camera.goal

    def arrive(self, path: Path, *, returns: bool) -> bool:
        """Look at a drawing as before, if one ``returns`` to it; gives whether that was known."""
        self._path = path
        seen = self._seen.get(path) if returns else None
        if seen is None:
            return False
        zoom, centre = seen
        self._camera.zoom_to(zoom)
        self._camera.look_at(centre)
        return True
