"""What is drawn of a recurrent block that is shown step by step."""

from __future__ import annotations

import msgspec

from engine.api import (
    Graph,
    Inference,
    Marks,
    Point,
    Project,
    UnrollBlock,
    part_of,
    tidy_places,
)
from gui.canvas.face_book import FaceBook
from gui.canvas.scene import CanvasScene

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
    nodes = tuple(
        msgspec.structs.replace(node, position=places.get(node.name, node.position))
        for node in part.nodes
    )
    scene.show(msgspec.structs.replace(part, nodes=nodes), faces)


def _first_port(scene: CanvasScene, name: str) -> float:
    card = scene.nodes[name].look.card
    ports = card.inputs or card.outputs
    return ports[0].y() if ports else 0.0
