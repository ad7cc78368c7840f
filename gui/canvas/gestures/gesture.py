"""The form of every gesture."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

Keys = Qt.KeyboardModifier


class Gesture:
    """Begins when it is made, follows the mouse, and ends or is cancelled.

    It shows what it would do, and asks for it with one command at its end.

    Attributes:
        cursor: how the pointer looks meanwhile.
        scrolls: near an edge of the view the canvas moves on below it.
    """

    cursor = Qt.CursorShape.ArrowCursor
    scrolls = False

    def follow(self, place: QPointF, keys: Keys) -> None:
        """The mouse is now at this point of the canvas."""

    def end(self, place: QPointF, keys: Keys) -> None:
        """The button was let go here: do it."""

    def cancel(self) -> None:
        """Leave everything as it was."""
