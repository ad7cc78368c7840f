"""A layer type, or an own block, dragged in: put on the canvas, or into the wire it is over."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from engine.api import BlockUse
from gui.canvas.adding.additions import Additions
from gui.canvas.gestures.gesture import Gesture, Keys
from gui.canvas.marks.frame_drop import light_for_new
from gui.canvas.stage import Stage
from gui.canvas.wires.wire_item import WireItem

LAYER_MIME = "application/x-chainrule-layer"
"""What the palette drags: the id of a layer type, or of an own block, in UTF-8."""

_REACH_PX = 18.0
_HOLD = QPointF(16.0, 16.0)
"""Where the dragged picture of a node is held."""


class DropLayer(Gesture):
    """Lights up the wire, or the frame, below the pointer; the drop is one command."""

    cursor = Qt.CursorShape.DragCopyCursor
    scrolls = True

    def __init__(self, stage: Stage, additions: Additions, type_id: str) -> None:
        self._stage, self._additions, self._type_id = stage, additions, type_id
        kind = additions.kind(type_id)
        self._can_splice = issubclass(kind, BlockUse) or bool(kind.inputs and kind.outputs)
        self._target: WireItem | None = None

    def follow(self, place: QPointF, keys: Keys) -> None:
        reach = _REACH_PX / self._stage.camera.zoom
        self._aim(self._stage.scene.wire_at(place, reach) if self._can_splice else None)
        light_for_new(self._stage, place - _HOLD if self._target is None else None)

    def end(self, place: QPointF, keys: Keys) -> None:
        self.follow(place, keys)
        target = self._target
        self.cancel()
        if target is None:
            self._additions.add_layer(self._type_id, place - _HOLD)
        else:
            self._additions.splice(self._type_id, target.wire)

    def cancel(self) -> None:
        self._aim(None)
        light_for_new(self._stage, None)

    def _aim(self, target: WireItem | None) -> None:
        if target is self._target:
            return
        if self._target is not None:
            self._target.mark(is_lit=False)
        if target is not None:
            target.mark(is_lit=True)
        self._target = target
