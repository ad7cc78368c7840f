"""The right button: it selects what is below the pointer, and opens the menu about it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QGraphicsView

from gui.canvas.adding.finder import Finder
from gui.canvas.context_menu import Below, context_menu
from gui.canvas.gestures.hands import Hands
from gui.canvas.marks.mark_edits import MarkEdits
from gui.canvas.overlays.asking import Asking
from gui.canvas.stage import Stage


class RightButton:
    """What a click of it does, and the key for menus."""

    def __init__(
        self, stage: Stage, hands: Hands, marks: MarkEdits, finder: Finder, view: QGraphicsView
    ) -> None:
        self._scene, self._selection = stage.scene, stage.selection
        self._hands, self._marks, self._finder, self._view = hands, marks, finder, view
        self._asking = Asking(stage)

    def press(self, place: QPointF) -> None:
        """Select the node, wire, frame or note at a point of the canvas, unless it is already."""
        node = self._scene.node_at(place)
        if node is not None and node.name not in self._selection.names:
            self._selection.choose((node.name,))
        elif node is None and (wire := self._hands.wire_below(place)):
            self._selection.choose((), wire.wire)
        elif node is None:
            if self._selection.wire is not None:
                self._selection.choose()
            self._marks.select_at(place)

    def open_menu(self, event: QContextMenuEvent) -> None:
        """Open the menu of what is selected, unless the button has just moved something."""
        if event.reason() == QContextMenuEvent.Reason.Mouse and self._hands.took_right_button():
            return
        self._open_menu(self._view.mapToScene(event.pos()), event.globalPos())

    def _open_menu(self, place: QPointF, on_screen: QPoint) -> None:
        menu = context_menu(self._view, self._below())
        self._marks.add_to_menu(menu, place)
        self._asking.add_to_menu(menu, place)
        if self._scene.node_at(place) is None and self._hands.wire_below(place) is None:
            self._finder.add_to_menu(menu, place)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(on_screen)

    def _below(self) -> Below:
        """What the menu is about."""
        if self._selection.wire is not None:
            return Below.WIRE
        return Below.NODES if self._selection.everything else Below.GROUND
