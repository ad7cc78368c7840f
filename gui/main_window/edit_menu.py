"""What the menu ``Edit`` does beside what the canvas answers itself."""

from __future__ import annotations

from gui.bridge import Bridge
from gui.canvas.view import CanvasView


class EditMenu:
    """Steps back and forth, and layers by their names."""

    def __init__(self, bridge: Bridge, canvas: CanvasView) -> None:
        self._bridge, self._canvas = bridge, canvas

    def undo(self) -> None:
        """Take the last step back."""
        self._bridge.undo()

    def redo(self) -> None:
        """Repeat the step that was undone."""
        self._bridge.redo()

    def add(self) -> None:
        """Open quick-add over the canvas."""
        self._canvas.setFocus()
        self._canvas.open_quick_add()
