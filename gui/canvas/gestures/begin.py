"""Which gesture a press of the mouse begins."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from engine.api import End
from gui.canvas.gestures.band import Band
from gui.canvas.gestures.gesture import Gesture, Keys
from gui.canvas.gestures.move import Move
from gui.canvas.gestures.wiring import Wiring
from gui.canvas.stage import Stage

WIRE_REACH_PX = 6.0


def begun_gesture(stage: Stage, place: QPointF, keys: Keys) -> Gesture:
    """The gesture that begins with the left button at a point of the canvas."""
    found = stage.scene.port_at(place)
    if found is not None:
        item, port, is_output = found
        end = End(item.name, port.name)
        taken = None if is_output else stage.graph.wire_into.get(end)
        if taken is not None:
            return Wiring(stage, taken.source, place, is_output=True, taken=taken)
        return Wiring(stage, end, place, is_output=is_output)
    node = stage.scene.node_at(place)
    if node is not None:
        return Move(stage, node.name, place, keys)
    wire = stage.scene.wire_at(place, WIRE_REACH_PX / stage.camera.zoom)
    if wire is not None:
        stage.selection.choose((), wire.wire)
        return Gesture()
    return Band(stage, place, keys)
