"""Where the keyboard goes from a node: along wires to the sides, to neighbours up and down."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt

from engine.api import Graph


def next_node(
    graph: Graph, bodies: Mapping[str, QRectF], name: str | None, key: Qt.Key
) -> str | None:
    """The node that an arrow key leads to; the first of all where there is none to start from."""
    if not bodies:
        return None
    if name is None:
        return min(bodies, key=lambda n: (bodies[n].top(), bodies[n].left()))
    match key:
        case Qt.Key.Key_Right:
            return _nearest(graph.topology.feeds(name), bodies, name)
        case Qt.Key.Key_Left:
            return _nearest(graph.topology.fed_by(name), bodies, name)
    here = bodies[name].center()
    down = 1 if key == Qt.Key.Key_Down else -1
    ahead = [n for n in bodies if (bodies[n].center().y() - here.y()) * down > 20.0]
    return min(ahead, key=lambda n: _reach(bodies[n].center() - here), default=None)


def _nearest(names: tuple[str, ...], bodies: Mapping[str, QRectF], name: str) -> str | None:
    here = bodies[name].center()
    return min(names, key=lambda n: (bodies[n].center() - here).manhattanLength(), default=None)


def _reach(by: QPointF) -> float:
    """A distance in which going sideways counts double."""
    return 2 * abs(by.x()) + abs(by.y())
