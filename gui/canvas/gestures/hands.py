"""The hand on the canvas: turns presses, movements and drops into gestures, one at a time."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent, QMouseEvent
from PySide6.QtWidgets import QGraphicsView

from engine.api import Graph
from gui.canvas.adding.additions import Additions
from gui.canvas.gestures.begin import WIRE_REACH_PX, begun_gesture
from gui.canvas.gestures.drop import LAYER_MIME, DropLayer
from gui.canvas.gestures.edge_scroll import EdgeScroll
from gui.canvas.gestures.gesture import Gesture
from gui.canvas.gestures.pan import Pan
from gui.canvas.stage import Stage
from gui.canvas.wires.wire_item import WireItem

_START_PX = 4.0


class Hands:
    """Holds the gesture that is going on.

    The right button, Escape and an edit from elsewhere cancel it; at an edge of the view it goes
    on while the canvas moves below it.
    """

    def __init__(self, stage: Stage, additions: Additions, view: QGraphicsView) -> None:
        self._stage, self._additions, self._view = stage, additions, view
        self._gesture: Gesture | None = None
        self._begun_on: Graph | None = None
        self._button = Qt.MouseButton.NoButton
        self._pressed_at: QPointF | None = None
        self._keys = Qt.KeyboardModifier.NoModifier
        self._hovered: WireItem | None = None
        self._has_space = False
        self._took_right_button = False
        self._scroll = EdgeScroll(stage.camera, view, self._follow)

    @property
    def is_busy(self) -> bool:
        """Whether a gesture is going on."""
        return self._gesture is not None

    def hold_space(self, is_down: bool) -> None:
        """The Space bar went down or up."""
        self._has_space = is_down
        self._show_cursor()

    def press(self, event: QMouseEvent) -> bool:
        """A button went down: begin a gesture, or cancel one; gives whether it was cancelled."""
        self._took_right_button = False
        if self._gesture is not None:
            if event.button() == Qt.MouseButton.RightButton:
                self._took_right_button = True
                self.cancel()
            return self._took_right_button
        self._hover(None)
        self._button = event.button()
        place, keys = self._place(event.position()), event.modifiers()
        pans = event.button() == Qt.MouseButton.MiddleButton or self._has_space
        if pans:
            self._begin(Pan(self._stage, event.globalPosition().toPoint()))
        elif event.button() == Qt.MouseButton.LeftButton:
            self._begin(begun_gesture(self._stage, place, keys))
            self._pressed_at = event.position()
        self._show_cursor()
        return False

    def move(self, event: QMouseEvent) -> bool:
        """The mouse moved; gives whether a gesture followed it."""
        if isinstance(self._gesture, Pan):
            self._gesture.drag(event.globalPosition().toPoint())
        elif self._gesture is not None:
            self._keys = event.modifiers()
            self._follow(event.position())
            self._scroll_at(event.position())
        else:
            self._hover(self.wire_below(self._place(event.position())))
        return self._gesture is not None

    def release(self, event: QMouseEvent) -> None:
        """A button went up: end the gesture that it began."""
        if event.button() != self._button:
            return
        gesture = self._let_go()
        if gesture is not None:
            gesture.end(self._place(event.position()), event.modifiers())
        self._show_cursor()

    def cancel(self) -> bool:
        """Leave everything as it was before the gesture; gives whether there was one."""
        gesture = self._let_go()
        if gesture is not None:
            gesture.cancel()
        self._show_cursor()
        return gesture is not None

    def took_right_button(self) -> bool:
        """Whether the last press of the right button cancelled a gesture and opens no menu."""
        return self._took_right_button

    def follow_drawing(self) -> None:
        """The drawing may be another: a gesture that was begun on an earlier one is cancelled."""
        if self._gesture is not None and self._begun_on is not self._stage.graph:
            self.cancel()

    def drag_in(self, event: QDropEvent) -> bool:
        """Something is dragged over the canvas; gives whether it can be dropped."""
        data = event.mimeData()
        if not data.hasFormat(LAYER_MIME):
            return False
        id_ = bytes(data.data(LAYER_MIME).data()).decode("utf-8", "replace")
        if not self._additions.knows(id_):
            return False
        if not isinstance(self._gesture, DropLayer):
            self.cancel()
            self._begin(DropLayer(self._stage, self._additions, id_))
        self._keys = event.modifiers()
        self._follow(event.position())
        self._scroll_at(event.position())
        return True

    def drop(self, event: QDropEvent) -> bool:
        """It was dropped; gives whether that was wanted."""
        if not self.drag_in(event) or self._gesture is None:
            return False
        gesture = self._let_go()
        if gesture is not None:
            gesture.end(self._place(event.position()), event.modifiers())
        return True

    def forget(self) -> None:
        """The wires are gone, as with another document."""
        self.cancel()
        self._hovered = None

    def wire_below(self, place: QPointF) -> WireItem | None:
        """The wire at a point of the canvas where no node lies over it."""
        if self._stage.scene.node_at(place) is not None:
            return None
        return self._stage.scene.wire_at(place, WIRE_REACH_PX / self._stage.camera.zoom)

    def _begin(self, gesture: Gesture) -> None:
        self._gesture, self._begun_on = gesture, self._stage.graph
        self._pressed_at = None

    def _let_go(self) -> Gesture | None:
        """The gesture that was going on, which is none any more."""
        self._scroll.stop()
        gesture, self._gesture, self._begun_on = self._gesture, None, None
        return gesture

    def _follow(self, at: QPointF) -> None:
        if self._gesture is not None:
            self._gesture.follow(self._place(at), self._keys)

    def _scroll_at(self, at: QPointF) -> None:
        """Scroll if the pointer is at an edge, but not for a mere click there."""
        pressed = self._pressed_at
        has_moved = pressed is None or (at - pressed).manhattanLength() >= _START_PX
        if self._gesture is not None and self._gesture.scrolls and has_moved:
            self._scroll.look(at)

    def _place(self, on_view: QPointF) -> QPointF:
        """A point of the viewport on the canvas, to a fraction of a pixel."""
        inverse, _ = self._view.viewportTransform().inverted()
        return inverse.map(on_view)

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
