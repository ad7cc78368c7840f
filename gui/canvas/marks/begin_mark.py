"""Which gesture a press on a frame or a note begins."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QUrl
from PySide6.QtGui import QDesktopServices

from gui.canvas.gestures.gesture import Gesture, Keys
from gui.canvas.gestures.move import Move
from gui.canvas.marks.resize import ResizeNote
from gui.canvas.stage import Stage


def mark_gesture(stage: Stage, place: QPointF, keys: Keys) -> Gesture | None:
    """The gesture that begins there with the left button; None where no frame or note is.

    On the free area of a frame Shift and Ctrl draw a rubber band, as they do on the canvas.
    """
    marks = stage.scene.marks
    sticky = marks.sticky_at(place)
    if sticky is not None:
        link = sticky.link_at(place) if keys & Keys.ControlModifier else None
        if link is not None:
            return OpenLink(link)
        sides = sticky.sides_at(place)
        if sides and not keys:
            return ResizeNote(stage, sticky, sides, place)
        return Move(stage, sticky.name, place, keys)
    frame = marks.frame_at(place)
    if frame is None:
        return None
    has_key = bool(keys & (Keys.ShiftModifier | Keys.ControlModifier))
    if has_key and not frame.title_bar.contains(place):
        return None
    return Move(stage, frame.name, place, keys)


class OpenLink(Gesture):
    """A click on a link in a note: the browser shows it."""

    def __init__(self, link: QUrl) -> None:
        self._link = link

    def end(self, place: QPointF, keys: Keys) -> None:
        QDesktopServices.openUrl(self._link)
