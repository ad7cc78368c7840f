"""A bend in a wire: how the node that leads a wire round a corner is measured and held."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from gui.canvas.nodes.node_face import NodeFace, PortFace

SIDE = 16.0
"""Width and height of a bend; the wires meet in its middle."""

RING = 8.0
_REACH = 18.0

MIDDLE = QPointF(SIDE / 2, SIDE / 2)


def bend_port_at(face: NodeFace, place: QPointF) -> tuple[PortFace, bool] | None:
    """The port that a hand beside the dot takes hold of; on the dot it takes the dot itself."""
    off = place - MIDDLE
    distance = (off.x() ** 2 + off.y() ** 2) ** 0.5
    if not RING < distance < _REACH:
        return None
    is_output = (off.y() if face.flow == "down" else off.x()) > 0
    ports = face.outputs if is_output else face.inputs
    return (ports[0], is_output) if ports else None
