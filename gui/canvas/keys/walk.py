"""Where the keyboard goes from a node: along wires with the flow, to neighbours across it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt

from engine.api import Graph

_LEAST_STEP = 20.0


def next_node(
    graph: Graph, bodies: Mapping[str, QRectF], name: str | None, key: Qt.Key
) -> str | None:
    """The node that an arrow key leads to; the first of all where there is none to start from."""
    if not bodies:
        return None
    if name is None:
        return min(bodies, key=lambda n: (bodies[n].top(), bodies[n].left()))
    is_down = graph.marks.flow == "down"
    match key, is_down:
        case (Qt.Key.Key_Right, False) | (Qt.Key.Key_Down, True):
            return _nearest(graph.topology.feeds(name), bodies, name)
        case (Qt.Key.Key_Left, False) | (Qt.Key.Key_Up, True):
            return _nearest(graph.topology.fed_by(name), bodies, name)
    here = bodies[name].center()
    ahead = 1 if key in (Qt.Key.Key_Down, Qt.Key.Key_Right) else -1

    def by(other: str) -> tuple[float, float]:
        """How far ahead another node is, and how far to the side."""
        way = bodies[other].center() - here
        return (way.x() * ahead, way.y()) if is_down else (way.y() * ahead, way.x())

    near = [other for other in bodies if by(other)[0] > _LEAST_STEP]
    return min(near, key=lambda n: by(n)[0] + 2 * abs(by(n)[1]), default=None)


def _nearest(names: tuple[str, ...], bodies: Mapping[str, QRectF], name: str) -> str | None:
    here = bodies[name].center()
    return min(names, key=lambda n: (bodies[n].center() - here).manhattanLength(), default=None)
