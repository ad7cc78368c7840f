"""What is drawn of a recurrent block that is shown step by step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations

import msgspec
from PySide6.QtCore import QRectF

from engine.api import (
    BlockUse,
    Graph,
    Inference,
    Marks,
    Point,
    Project,
    UnrollBlock,
    part_of,
    tidy_places,
)
from gui.canvas.nodes.face_book import FaceBook
from gui.canvas.scene import CanvasScene

_AIR = 32.0
_UNKNOWN = Inference({}, is_pending=True)


def unrolled_part(graph: Graph, name: str, steps: int) -> Graph:
    """A block over time as so many copies of one step, with what feeds it and what it feeds.

    Raises:
        CommandRefused: if it can not be unrolled.
    """
    unrolled = UnrollBlock(name, steps).apply(graph)
    new = frozenset(unrolled.by_name.keys() - graph.by_name.keys())
    near = {end for w in unrolled.wires_at(new) for end in (w.source.node, w.target.node)}
    part = part_of(unrolled, new | near)
    wires = tuple(w for w in part.wires if {w.source.node, w.target.node} & new)
    nodes = tuple(msgspec.structs.replace(n, size="normal", frame="") for n in part.nodes)
    return Graph(nodes, wires, part.blocks, Marks())


def show_in(scene: CanvasScene, part: Graph, project: Project) -> None:
    """Draw a part of a network tidily; of its shapes only what can be guessed is told."""
    scene.clear_all()
    faces = FaceBook().read(part, project, _UNKNOWN, 0, has_pictures=False)
    scene.show(part, faces)
    sizes = {n: (item.body.width(), item.body.height()) for n, item in scene.nodes.items()}
    lines = {n: _first_port(scene, n) for n in scene.nodes}
    places: dict[str, Point] = dict(tidy_places(part, sizes, lines=lines))
    above = places | _above_their_steps(part, sizes, places)
    places = places if _overlap(above, sizes) else above
    nodes = tuple(
        msgspec.structs.replace(node, position=places.get(node.name, node.position))
        for node in part.nodes
    )
    scene.show(msgspec.structs.replace(part, nodes=nodes), faces)


def _above_their_steps(
    part: Graph, sizes: Mapping[str, tuple[float, float]], places: Mapping[str, Point]
) -> dict[str, Point]:
    """What each step is given of a sequence stands above that step, and its source beside it."""
    found: dict[str, Point] = {}
    rows: dict[str, int] = defaultdict(int)
    sources: dict[str, Point] = {}
    for node in part.nodes:
        into = [w.source.node for w in part.wires if w.target.node == node.name]
        steps = [w.target.node for w in part.wires if w.source.node == node.name]
        if node.layer.id != "select" or len(steps) != 1 or len(into) != 1:
            continue
        step = part.node(steps[0])
        if not isinstance(step.layer, BlockUse):
            continue
        width, height = sizes[node.name]
        rows[step.name] += 1
        corner = places[step.name]
        up = rows[step.name] * (height + _AIR) + _AIR
        found[node.name] = Point(corner.x - width - _AIR / 2, corner.y - up)
        sources.setdefault(into[0], found[node.name])
    for name, first in sources.items():
        found[name] = Point(min(places[name].x, first.x - sizes[name][0] - _AIR), first.y)
    return found


def _overlap(places: Mapping[str, Point], sizes: Mapping[str, tuple[float, float]]) -> bool:
    bodies = [QRectF(at.x, at.y, *sizes[name]) for name, at in places.items() if name in sizes]
    return any(one.intersects(other) for one, other in combinations(bodies, 2))


def _first_port(scene: CanvasScene, name: str) -> float:
    card = scene.nodes[name].look.card
    ports = card.inputs or card.outputs
    return ports[0].y() if ports else 0.0
