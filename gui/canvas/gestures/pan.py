"""Move what is seen, as with a hand on paper."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt

from gui.canvas.gestures.gesture import Gesture
from gui.canvas.stage import Stage


class Pan(Gesture):
    """The canvas follows the hand; nothing of the document changes."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, stage: Stage, screen_place: QPoint) -> None:
        self._stage = stage
        self._last = screen_place

    def drag(self, place: QPoint) -> None:
        """Follow in screen pixels, which the movement itself does not shift."""
        self._stage.camera.pan(place - self._last)
        self._last = place
