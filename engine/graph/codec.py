"""A drawing as plain JSON values, and back; used by project files and by the clipboard."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from engine.catalogue.catalogue import Catalogue
from engine.catalogue.layer import Layer
from engine.catalogue.placeholder import Placeholder
from engine.errors import ChainruleError, FileRefused
from engine.graph.graph import (
    SHOWN,
    SIZES,
    Block,
    Blocks,
    End,
    Graph,
    Node,
    Point,
    Wire,
    checked_graph,
)
from engine.graph.marks import COLOURS, FLOWS, Frame, Marks, Sticky
from engine.graph.painted import Painted

_FAR = 1e9
"""No place on the canvas is further from its middle; what is not finite is further."""


def graph_to_json(graph: Graph) -> dict[str, Any]:
    """The stored form: nodes and wires as lists, in the drawing's order, and blocks, if any."""
    stored = _drawing_to_json(graph)
    if graph.blocks.definitions:
        stored["blocks"] = [
            {"name": block.name, **_drawing_to_json(block)} for block in graph.blocks.definitions
        ]
    return stored


def graph_from_json(data: Mapping[str, Any], catalogue: Catalogue, path: str = "$.graph") -> Graph:
    """The drawing of a stored form; unknown layer types become placeholders.

    Raises:
        FileRefused: with the path of the fault, as ``$.graph.nodes[3].settings``.
    """
    blocks = tuple(
        _block_from_json(item, catalogue, f"{path}.blocks[{i}]")
        for i, item in enumerate(_list(data, "blocks", path))
    )
    nodes, wires, marks = _drawing_from_json(data, catalogue, path)
    try:
        return checked_graph(Graph(nodes, wires, Blocks(blocks), marks))
    except ChainruleError as fault:
        raise FileRefused(f"{path}: {fault}") from fault


def _drawing_to_json(drawing: Graph | Block) -> dict[str, Any]:
    stored: dict[str, Any] = {
        "nodes": [_node_to_json(node) for node in drawing.nodes],
        "wires": [
            {
                "source": [wire.source.node, wire.source.port],
                "target": [wire.target.node, wire.target.port],
            }
            for wire in drawing.wires
        ],
    }
    marks = drawing.marks
    if marks.frames:
        stored["frames"] = [_told(frame) for frame in marks.frames]
    if marks.stickies:
        stored["notes"] = [_told(sticky) for sticky in marks.stickies]
    if marks.flow != FLOWS[0]:
        stored["flow"] = marks.flow
    return stored


def _told(mark: Frame | Sticky) -> dict[str, Any]:
    """All of a mark that is said of it; an empty frame name says nothing."""
    values = {key: getattr(mark, key) for key in mark.__struct_fields__}
    return {
        key: _plain(value) if isinstance(value, float) else value
        for key, value in values.items()
        if value != ""
    }


def _drawing_from_json(
    data: Mapping[str, Any], catalogue: Catalogue, path: str
) -> tuple[tuple[Node, ...], tuple[Wire, ...], Marks]:
    nodes = tuple(
        _node_from_json(item, catalogue, f"{path}.nodes[{i}]")
        for i, item in enumerate(_list(data, "nodes", path))
    )
    wires = tuple(
        _wire_from_json(item, f"{path}.wires[{i}]")
        for i, item in enumerate(_list(data, "wires", path))
    )
    return nodes, wires, _marks_from_json(data, path)


def _marks_from_json(data: Mapping[str, Any], path: str) -> Marks:
    frames = tuple(
        Frame(
            name=_mark_name(item, f"{path}.frames[{i}]"),
            title=_typed(item.get("title", ""), str, f"{path}.frames[{i}].title"),
            colour=_one_of(COLOURS, item, "colour", "grey", f"{path}.frames[{i}]"),
        )
        for i, item in enumerate(_list(data, "frames", path))
    )
    notes = _list(data, "notes", path)
    stickies = tuple(_sticky_from_json(n, f"{path}.notes[{i}]") for i, n in enumerate(notes))
    return Marks(frames, stickies, _one_of(FLOWS, data, "flow", FLOWS[0], path))


def _sticky_from_json(item: Any, path: str) -> Sticky:
    name = _mark_name(item, path)
    places = {}
    for key, default in (("x", 0), ("y", 0), ("width", 240), ("height", 120)):
        place = item.get(key, default)
        if not _is_place(place):
            raise FileRefused(f"{path}.{key}: expected a number, found {place!r}.")
        places[key] = float(place)
    return Sticky(
        name=name,
        text=_typed(item.get("text", ""), str, f"{path}.text"),
        colour=_one_of(COLOURS, item, "colour", "yellow", path),
        frame=_typed(item.get("frame", ""), str, f"{path}.frame"),
        **places,
    )


def _mark_name(item: Any, path: str) -> str:
    name: str = _typed(_typed(item, dict, path).get("name"), str, f"{path}.name")
    if not name.startswith("#"):
        raise FileRefused(f"{path}.name: expected # and a number, found {name!r}.")
    return name


def _one_of(
    choices: tuple[str, ...], stored: Mapping[str, Any], key: str, default: str, path: str
) -> str:
    word = stored.get(key, default)
    if word not in choices:
        raise FileRefused(f"{path}.{key}: expected one of {', '.join(choices)}, found {word!r}.")
    return str(word)


def _block_from_json(item: Any, catalogue: Catalogue, path: str) -> Block:
    stored = _typed(item, dict, path)
    name = _typed(stored.get("name"), str, f"{path}.name")
    return Block(name, *_drawing_from_json(stored, catalogue, path))


def _node_to_json(node: Node) -> dict[str, Any]:
    stored: dict[str, Any] = {
        "name": node.name,
        **_layer_to_json(node.layer),
        "position": [_plain(node.position.x), _plain(node.position.y)],
    }
    if node.note:
        stored["note"] = node.note
    if node.size != "normal":
        stored["size"] = node.size
    if node.shows != "output":
        stored["shows"] = node.shows
    if node.is_frozen:
        stored["frozen"] = True
    if node.is_bypassed:
        stored["bypassed"] = True
    if node.frame:
        stored["frame"] = node.frame
    if node.rate_factor != 1.0:
        stored["rate_factor"] = node.rate_factor
    if node.weight_decay is not None:
        stored["weight_decay"] = node.weight_decay
    if node.painted:
        stored["painted"] = [
            {"place": list(filter_.place), "values": list(filter_.values)}
            for filter_ in node.painted
        ]
    return stored


def _plain(place: float) -> float:
    """Whole pixels without a decimal point, as a person writes them."""
    whole = int(place)
    return whole if whole == place else place


def _layer_to_json(layer: Layer) -> dict[str, Any]:
    if isinstance(layer, Placeholder):
        kind, version, settings = layer.type_id, layer.type_version, layer.settings()
    else:
        kind, version, settings = layer.id, layer.version, layer.values()
    return {"type": kind, "version": version, "settings": settings}


def _node_from_json(item: Any, catalogue: Catalogue, path: str) -> Node:
    stored = _typed(item, dict, path)
    name = _typed(stored.get("name"), str, f"{path}.name")
    kind = _typed(stored.get("type"), str, f"{path}.type")
    version = _typed(stored.get("version", 1), int, f"{path}.version")
    settings = _typed(stored.get("settings", {}), dict, f"{path}.settings")
    try:
        layer = catalogue.make(kind, version, settings)
    except (ChainruleError, TypeError) as fault:
        raise FileRefused(f"{path}.settings: {fault}") from fault
    return Node(
        name=name,
        layer=layer,
        position=_point(stored, path),
        note=_typed(stored.get("note", ""), str, f"{path}.note"),
        size=_one_of(SIZES, stored, "size", "normal", path),
        shows=_one_of(SHOWN, stored, "shows", "output", path),
        is_frozen=_typed(stored.get("frozen", False), bool, f"{path}.frozen"),
        is_bypassed=_typed(stored.get("bypassed", False), bool, f"{path}.bypassed"),
        frame=_typed(stored.get("frame", ""), str, f"{path}.frame"),
        rate_factor=_amount(stored, "rate_factor", 1.0, path),
        weight_decay=None
        if stored.get("weight_decay") is None
        else _amount(stored, "weight_decay", 0.0, path),
        painted=tuple(
            _painted(item, f"{path}.painted[{i}]")
            for i, item in enumerate(_list(stored, "painted", path))
        ),
    )


def _painted(item: Any, path: str) -> Painted:
    stored = _typed(item, dict, path)
    place, values = _list(stored, "place", path), _list(stored, "values", path)
    if not place or not all(isinstance(v, int) and _is_place(v) and v >= 0 for v in place):
        raise FileRefused(f"{path}.place: expected indices, found {place!r}.")
    for i, value in enumerate(values):
        if not _is_place(value):
            raise FileRefused(f"{path}.values[{i}]: expected a number, found {value!r}.")
    return Painted(tuple(place), tuple(float(v) for v in values))


def _amount(stored: Mapping[str, Any], key: str, default: float, path: str) -> float:
    """A number that is not below zero."""
    value = stored.get(key, default)
    if not _is_place(value) or value < 0:
        raise FileRefused(f"{path}.{key}: expected a number from 0 on, found {value!r}.")
    return float(value)


def _point(stored: Mapping[str, Any], path: str) -> Point:
    place = _typed(stored.get("position", [0, 0]), list, f"{path}.position")
    if len(place) != 2 or not all(_is_place(v) for v in place):
        raise FileRefused(f"{path}.position: expected two numbers, found {place!r}.")
    return Point(float(place[0]), float(place[1]))


def _is_place(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= _FAR


def _wire_from_json(item: Any, path: str) -> Wire:
    stored = _typed(item, dict, path)
    return Wire(_end(stored, "source", path), _end(stored, "target", path))


def _end(stored: Mapping[str, Any], name: str, path: str) -> End:
    end = _typed(stored.get(name), list, f"{path}.{name}")
    if len(end) != 2 or not all(isinstance(v, str) for v in end):
        raise FileRefused(f"{path}.{name}: expected [node, port], found {end!r}.")
    return End(end[0], end[1])


def _list(data: Mapping[str, Any], name: str, path: str) -> list[Any]:
    return list(_typed(data.get(name, []), list, f"{path}.{name}"))


def _typed(value: Any, kind: type, path: str) -> Any:
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise FileRefused(f"{path}: expected {kind.__name__}, found {type(value).__name__}.")
    return value
