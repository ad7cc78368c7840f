"""The hand on the canvas: turns presses, movements and drops into gestures, one at a time."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent, QMouseEvent
from PySide6.QtWidgets import QGraphicsView

from gui.canvas.additions import Additions
from gui.canvas.gestures.begin import WIRE_REACH_PX, begun_gesture
from gui.canvas.gestures.drop import LAYER_MIME, DropLayer
from gui.canvas.gestures.gesture import Gesture
from gui.canvas.gestures.pan import Pan
from gui.canvas.stage import Stage
from gui.canvas.wire_item import WireItem


class Hands:
    """Holds the gesture that is going on.

    Attributes:
        has_space: the Space bar is down, so that the left button moves the canvas.
    """

    def __init__(self, stage: Stage, additions: Additions, view: QGraphicsView) -> None:
        self._stage, self._additions, self._view = stage, additions, view
        self._gesture: Gesture | None = None
        self._hovered: WireItem | None = None
        self._has_space = False

    def hold_space(self, is_down: bool) -> None:
        """The Space bar went down or up."""
        self._has_space = is_down
        self._show_cursor()

    def press(self, event: QMouseEvent) -> None:
        """A button went down: begin a gesture."""
        if self._gesture is not None:
            return
        self._hover(None)
        place, keys = self._place(event.position()), event.modifiers()
        pans = event.button() == Qt.MouseButton.MiddleButton or self._has_space
        if pans:
            self._gesture = Pan(self._stage, event.globalPosition().toPoint())
        elif event.button() == Qt.MouseButton.LeftButton:
            self._gesture = begun_gesture(self._stage, place, keys)
        self._show_cursor()

    def move(self, event: QMouseEvent) -> bool:
        """The mouse moved; gives whether a gesture followed it."""
        place = self._place(event.position())
        if isinstance(self._gesture, Pan):
            self._gesture.drag(event.globalPosition().toPoint())
        elif self._gesture is not None:
            self._gesture.follow(place, event.modifiers())
        else:
            self._hover(self._wire_below(place))
        return self._gesture is not None

    def release(self, event: QMouseEvent) -> None:
        """The button went up: end the gesture."""
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.end(self._place(event.position()), event.modifiers())
        self._show_cursor()

    def cancel(self) -> bool:
        """Leave everything as it was before the gesture; gives whether there was one."""
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.cancel()
        self._show_cursor()
        return gesture is not None

    def drag_in(self, event: QDropEvent) -> bool:
        """Something is dragged over the canvas; gives whether it can be dropped."""
        data = event.mimeData()
        if not data.hasFormat(LAYER_MIME):
            return False
        id_ = bytes(data.data(LAYER_MIME).data()).decode("utf-8", "replace")
        if id_ not in self._stage.bridge.session.catalogue:
            return False
        if not isinstance(self._gesture, DropLayer):
            self.cancel()
            self._gesture = DropLayer(self._stage, self._additions, id_)
        self._gesture.follow(self._place(event.position()), event.modifiers())
        return True

    def drop(self, event: QDropEvent) -> bool:
        """It was dropped; gives whether that was wanted."""
        if not self.drag_in(event) or self._gesture is None:
            return False
        gesture, self._gesture = self._gesture, None
        gesture.end(self._place(event.position()), event.modifiers())
        return True

    def forget(self) -> None:
        """The wires are gone, as with another document."""
        self.cancel()
        self._hovered = None

    def _place(self, on_view: QPointF) -> QPointF:
        """A point of the viewport on the canvas, to a fraction of a pixel."""
        inverse, _ = self._view.viewportTransform().inverted()
        return inverse.map(on_view)

    def _wire_below(self, place: QPointF) -> WireItem | None:
        if self._stage.scene.node_at(place) is not None:
            return None
        return self._stage.scene.wire_at(place, WIRE_REACH_PX / self._stage.camera.zoom)

    def _hover(self, wire: WireItem | None) -> None:
        if wire is self._hovered:
            return
        for item, is_so in ((self._hovered, False), (wire, True)):
            if item is not None and item.wire in self._stage.scene.wires:
                item.mark(is_hovered=is_so)
                self._stage.scene.pills.follow(item)
        self._hovered = wire

    def _show_cursor(self) -> None:
        if self._gesture is not None:
            self._view.viewport().setCursor(self._gesture.cursor)
        elif self._has_space:
            self._view.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self._view.viewport().unsetCursor()
