"""Which gesture a press of the mouse begins."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from engine.api import End
from gui.canvas.editing.joining import free_output
from gui.canvas.gestures.band import Band
from gui.canvas.gestures.gesture import Gesture, Keys
from gui.canvas.gestures.move import Move
from gui.canvas.gestures.wiring import Wiring
from gui.canvas.marks.begin_mark import mark_gesture
from gui.canvas.stage import Stage
from gui.canvas.wires.wire_item import WireItem

WIRE_REACH_PX = 6.0
_END_PX = 48.0
"""So near to its end a wire is taken off there; at most a third of its length."""


def begun_gesture(stage: Stage, place: QPointF, keys: Keys) -> Gesture:
    """The gesture that begins with the left button at a point of the canvas."""
    found = stage.scene.port_at(place)
    if found is not None:
        item, port, is_output = found
        end = End(item.name, port.name)
        at_port = _from_output if is_output else _from_input
        return at_port(stage, end, place, keys)
    node = stage.scene.node_at(place)
    if node is not None:
        return Move(stage, node.name, place, keys)
    wire = stage.scene.wire_at(place, WIRE_REACH_PX / stage.camera.zoom)
    if wire is not None:
        stage.selection.choose((), wire.wire)
        return _from_wire(stage, wire, place)
    return mark_gesture(stage, place, keys) or Band(stage, place, keys)


def _from_output(stage: Stage, end: End, place: QPointF, keys: Keys) -> Gesture:
    """A new wire; with Ctrl all of the output's are taken elsewhere, with Shift one from each."""
    taken = tuple(wire for wire in stage.graph.wires_at((end.node,)) if wire.source == end)
    if taken and keys & Keys.ControlModifier:
        ends = tuple(wire.target for wire in taken)
        return Wiring(stage, ends, place, is_output=False, taken=taken)
    ends = (end,)
    if keys & Keys.ShiftModifier and end.node in stage.selection.names:
        ends = _selected_outputs(stage, end)
    return Wiring(stage, ends, place, is_output=True)


def _from_input(stage: Stage, end: End, place: QPointF, keys: Keys) -> Gesture:
    """A wire that ends there is taken off; with Shift wires from all selected nodes are drawn."""
    if keys & Keys.ShiftModifier:
        sources = tuple(e for e in _selected_outputs(stage) if e.node != end.node)
        if len(sources) > 1:
            return Wiring(stage, (end,), place, is_output=False, gathered=sources)
    taken = stage.graph.wire_into.get(end)
    if taken is not None:
        return Wiring(stage, (taken.source,), place, is_output=True, taken=(taken,))
    return Wiring(stage, (end,), place, is_output=False)


def _from_wire(stage: Stage, item: WireItem, place: QPointF) -> Gesture:
    """Near one of its ends a wire is taken off there; elsewhere it is only selected."""
    wire, path = item.wire, item.path()
    reach = min(_END_PX / stage.camera.zoom, path.length() / 3)
    to_source = (place - path.pointAtPercent(0.0)).manhattanLength()
    to_target = (place - path.pointAtPercent(1.0)).manhattanLength()
    if min(to_source, to_target) > reach:
        return Gesture()
    if to_source < to_target:
        return Wiring(stage, (wire.target,), place, is_output=False, taken=(wire,))
    return Wiring(stage, (wire.source,), place, is_output=True, taken=(wire,))


def _selected_outputs(stage: Stage, pressed: End | None = None) -> tuple[End, ...]:
    """An output of each selected node, the highest first, so that their wires do not cross."""
    nodes = [name for name in stage.selection.names if name in stage.graph.by_name]
    places = {name: stage.graph.node(name).position for name in nodes}
    found = []
    for name in sorted(nodes, key=lambda name: (places[name].y, places[name].x)):
        is_pressed = pressed is not None and pressed.node == name
        end = pressed if is_pressed else free_output(stage.graph, name)
        if end is not None:
            found.append(end)
    return tuple(found)
