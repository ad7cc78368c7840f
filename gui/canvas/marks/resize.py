"""Make a note larger or smaller by its edges and corners."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt

from engine.api import LEAST_NOTE, ResizeSticky
from gui.canvas.gestures.gesture import Gesture, Keys
from gui.canvas.marks.sticky_item import CURSORS, Sides, StickyItem
from gui.canvas.stage import Stage


class ResizeNote(Gesture):
    """The edges that are held follow the hand; letting go is one command."""

    scrolls = True

    def __init__(self, stage: Stage, item: StickyItem, sides: Sides, place: QPointF) -> None:
        self._stage, self._name, self._sides, self._start = stage, item.name, sides, place
        self._before = item.body
        self._body = item.body
        self.cursor = CURSORS.get(sides, Qt.CursorShape.ArrowCursor)
        if item.name not in stage.selection.everything:
            stage.selection.choose((item.name,))

    def follow(self, place: QPointF, keys: Keys) -> None:
        self._body = _sized(self._before, self._sides, place - self._start)
        self._show(self._body)

    def end(self, place: QPointF, keys: Keys) -> None:
        self.follow(place, keys)
        body = self._body
        if body == self._before:
            self._stage.selection.choose((self._name,))
            return
        command = ResizeSticky(self._name, body.x(), body.y(), body.width(), body.height())
        if not self._stage.bridge.do(command):
            self._show(self._before)

    def cancel(self) -> None:
        self._show(self._before)

    def _show(self, body: QRectF) -> None:
        self._stage.scene.marks.show_body(self._name, body)


def _sized(body: QRectF, sides: Sides, by: QPointF) -> QRectF:
    """A rectangle with some of its sides moved; the opposite ones stay."""
    dx, dy = round(by.x()), round(by.y())
    width, height = LEAST_NOTE
    sized = QRectF(body)
    if "left" in sides:
        sized.setLeft(min(body.left() + dx, body.right() - width))
    if "right" in sides:
        sized.setRight(max(body.right() + dx, body.left() + width))
    if "top" in sides:
        sized.setTop(min(body.top() + dy, body.bottom() - height))
    if "bottom" in sides:
        sized.setBottom(max(body.bottom() + dy, body.top() + height))
    return sized
