"""Puts one repeated node in the place of equal copies that follow each other."""

from __future__ import annotations

import msgspec

from engine.catalogue.layers.block import BlockUse
from engine.graph.graph import End, Wire
from engine.interchange.reading.drawing import Drawing, Lifted, Spot


def merge_repeated(drawing: Drawing) -> None:
    """Put one repeated node in the place of equal copies that follow each other."""
    for name in list(drawing.nodes):
        chain = _chain(drawing, name) if name in drawing.nodes else []
        if len(chain) > 1:
            _merge(drawing, chain)


def _chain(drawing: Drawing, first: str) -> list[str]:
    chain = [first]
    layer = drawing.nodes[first].layer
    if not isinstance(layer, BlockUse) or layer.repeat > 1:
        return chain
    if not layer.shared and not drawing.origins[first].rpartition(".")[2].isdigit():
        return chain
    while (following := _follower(drawing, chain[-1])) is not None:
        chain.append(following)
    return chain


def _follower(drawing: Drawing, name: str) -> str | None:
    """The node that does the same again with what this one gives."""
    out = [w for w in drawing.wires if w.source.node == name]
    targets = {w.target.node for w in out}
    if len(targets) != 1:
        return None
    (next_,) = targets
    if drawing.nodes[next_].layer != drawing.nodes[name].layer:
        return None
    layer = drawing.nodes[name].layer
    assert isinstance(layer, BlockUse)
    container, _, number = drawing.origins[name].rpartition(".")
    if layer.shared:
        line = drawing.lines.get(name, ("", 0))
        if line != drawing.lines.get(next_) or not line[0]:
            return None  # the same weights again, but not in a loop
    elif drawing.origins[next_] != f"{container}.{int(number) + 1}".lstrip("."):
        return None
    mine = {w.target.port: w.source for w in drawing.wires if w.target.node == name}
    theirs = {w.target.port: w.source for w in drawing.wires if w.target.node == next_}
    ports = list(mine)
    if len(out) != len({w.source.port for w in out}):
        return None
    for number_of_port, port in enumerate(ports):
        is_fed = number_of_port < len(out)
        if is_fed != (theirs[port].node == name):
            return None
        if not is_fed and theirs[port] != mine[port]:
            return None
    fed = [theirs[port].port for port in ports[: len(out)]]
    return next_ if fed == sorted(fed) else None


def _merge(drawing: Drawing, chain: list[str]) -> None:
    first, last = chain[0], chain[-1]
    node = drawing.nodes[first]
    layer = node.layer.replace(repeat=len(chain))
    weights = {
        f"{number}.{path}": tensor  # of a shared block there are none here
        for number, name in enumerate(chain)
        for path, tensor in drawing.weights[name].items()
    }
    gone = set(chain[1:])
    drawing.nodes[first] = msgspec.structs.replace(node, layer=layer)
    drawing.weights[first] = weights
    for name in gone:
        del drawing.nodes[name], drawing.weights[name], drawing.origins[name]

    def moved(end: End) -> End:
        return End(first, end.port) if end.node == last else end

    drawing.wires[:] = [
        Wire(moved(w.source), w.target)
        for w in drawing.wires
        if w.target.node not in gone and (w.source.node not in gone or w.source.node == last)
    ]
    for value, spot in drawing.spots.items():
        if isinstance(spot, Lifted):
            inner = spot.spot
            moved_spot = Spot(moved(inner.end), inner.spec, inner.batch_axis)
            drawing.spots[value] = Lifted(moved_spot)
        else:
            drawing.spots[value] = Spot(moved(spot.end), spot.spec, spot.batch_axis)
