"""The keys the canvas answers itself: letters, Tab, Space, Escape, Enter, Backspace, arrows."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from gui.canvas.editing.edits import Edits
from gui.canvas.gestures.hands import Hands
from gui.canvas.keys.walk import next_node
from gui.canvas.stage import Stage

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_NUDGE, _FINE_NUDGE = 8, 1
_SAME_WORD_S = 0.7
"""Letters that follow one another so quickly belong to one word."""


class Keyboard:
    """Nudges with the arrows; walks with them where nothing is selected, or with Ctrl."""

    def __init__(
        self,
        stage: Stage,
        edits: Edits,
        hands: Hands,
        *,
        open_quick_add: Callable[[], None],
        type_layer: Callable[[str], None],
        activate: Callable[[str], None],
        delete_or_go_up: Callable[[], None],
        write_mark: Callable[[], bool],
    ) -> None:
        self._stage, self._edits, self._hands = stage, edits, hands
        self._open_quick_add, self._activate = open_quick_add, activate
        self._type_layer = type_layer
        self._word = ("", 0.0)
        self._delete_or_go_up, self._write_mark = delete_or_go_up, write_mark

    def press(self, event: QKeyEvent) -> bool:
        """A key went down; gives whether it was answered."""
        key, keys = Qt.Key(event.key()), event.modifiers()
        current = self._stage.selection.current
        if key in _ARROWS and not keys & Qt.KeyboardModifier.AltModifier:
            self._arrow(key, keys)
            return True
        if key == Qt.Key.Key_Escape:
            if not self._hands.cancel():
                self._stage.selection.choose()
            return True
        if not keys & ~Qt.KeyboardModifier.ShiftModifier and self._types(event.text()):
            return True
        if keys & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        match key:
            case Qt.Key.Key_Tab:
                self._open_quick_add()
            case Qt.Key.Key_Space:
                self._hands.hold_space(True)
            case Qt.Key.Key_Backspace:
                self._delete_or_go_up()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if current is not None:
                self._activate(current)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                return self._write_mark()
            case _:
                return False
        return True

    def release(self, event: QKeyEvent) -> None:
        """A key went up."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._hands.hold_space(False)

    def overhear(self, event: QKeyEvent) -> None:
        """A key is about to be a shortcut, or to be pressed if it is none.

        Who types ``flatten`` begins with a shortcut; what follows at once still makes it a word.
        """
        text, now = event.text(), monotonic()
        if not text.isalpha() or event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self._word = ("", 0.0)
        elif not event.isAutoRepeat():
            word, when = self._word
            self._word = (text if now - when > _SAME_WORD_S else word + text, now)

    def _types(self, text: str) -> bool:
        """A letter that is no shortcut, for those come first, begins the name of a layer."""
        if not text.isalpha() or self._hands.is_busy:
            return False
        word, _ = self._word
        self._word = ("", 0.0)
        self._type_layer(word if word.endswith(text) else text)
        return True

    def _arrow(self, key: Qt.Key, keys: Qt.KeyboardModifier) -> None:
        selection = self._stage.selection
        if selection.wire is not None:  # along it, to the node at that end
            wire = selection.wire
            end = wire.target if key in (Qt.Key.Key_Right, Qt.Key.Key_Down) else wire.source
            selection.choose((end.node,))
            self._stage.camera.show(self._stage.scene.nodes[end.node].body)
            return
        if selection.everything and not keys & Qt.KeyboardModifier.ControlModifier:
            step = _FINE_NUDGE if keys & Qt.KeyboardModifier.ShiftModifier else _NUDGE
            across, down = _ARROWS[key]
            self._edits.nudge(across * step, down * step)
            return
        bodies = {name: item.body for name, item in self._stage.scene.nodes.items()}
        name = next_node(self._stage.graph, bodies, selection.current, key)
        if name is not None:
            selection.choose((name,))
            self._stage.camera.show(bodies[name])
