"""A tidy layout: layers from left to right after Sugiyama, long drawings folded into rows.

Each wire that spans several columns runs over stand-ins (tuples), one in each column between, so
that it is given room there. Nodes are aligned by their upper edges, where the first port is: the
wires of a chain become straight whatever the heights of its nodes.

Source: Sugiyama, Tagawa, Toda 1981, "Methods for visual understanding of hierarchical system
structures"; places within a column by isotonic regression (pool adjacent violators).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from engine.graph.graph import Graph, Point

COLUMN_GAP, NODE_GAP, ROW_GAP = 40.0, 32.0, 88.0
_STAND_IN = (0.0, 12.0)
_SWEEPS = 6

Key = str | tuple[str, int]
Sizes = Mapping[str, tuple[float, float]]
Links = dict[Key, list[Key]]
Columns = list[list[Key]]


def tidy_places(
    graph: Graph, sizes: Sizes, max_width: float | None = None
) -> tuple[tuple[str, Point], ...]:
    """Where each node should stand: data flow to the right, and no two nodes overlap.

    Args:
        graph: the drawing; where nothing else decides, its order does.
        sizes: width and height of each node's body.
        max_width: fold drawings that are wider into rows below each other.
    """
    places: dict[str, tuple[float, float]] = {}
    top = 0.0
    for part in _components(graph):
        columns, before, after = _columns(graph, part)
        _order(columns, before, after)
        for row, indent in _rows(columns, after, sizes, max_width):
            heights = _heights(row, before, after, sizes)
            upper = min(heights[key] for column in row for key in column)
            bottom, x = top, indent
            for column in row:
                names = [key for key in column if isinstance(key, str)]
                for name in names:
                    y = top + heights[name] - upper
                    places[name] = (x, y)
                    bottom = max(bottom, y + sizes[name][1])
                x += _width(column, sizes) + COLUMN_GAP
            top = bottom + ROW_GAP
    return tuple((name, Point(float(round(x)), float(round(y)))) for name, (x, y) in places.items())


def _components(graph: Graph) -> Iterable[list[str]]:
    """The parts that no wire joins, each in the drawing's order."""
    seen: set[str] = set()
    for node in graph.nodes:
        if node.name in seen:
            continue
        part, waiting = {node.name}, [node.name]
        while waiting:
            name = waiting.pop()
            near = {*graph.topology.feeds(name), *graph.topology.fed_by(name)} - part
            part |= near
            waiting += near
        seen |= part
        yield [other.name for other in graph.nodes if other.name in part]


def _columns(graph: Graph, part: Sequence[str]) -> tuple[Columns, Links, Links]:
    """Nodes and stand-ins by column, and who stands before and after whom."""
    topology = graph.topology
    depth = {name: topology.depth[name] for name in part}
    for name in part:  # what nothing feeds stands just before what it feeds
        if not topology.fed_by(name) and topology.feeds(name):
            depth[name] = min(depth[next_] for next_ in topology.feeds(name)) - 1
    aside = _answers(graph)
    columns: Columns = [[] for _ in range(max(depth.values()) + 1)]
    before, after = defaultdict[Key, list[Key]](list), defaultdict[Key, list[Key]](list)
    for name in part:
        columns[depth[name]].append(name)
    for name in part:
        way: list[Key] = [name]
        for target in sorted(topology.feeds(name), key=depth.__getitem__):
            while depth[target] > depth[name] + len(way):
                stand_in = (name, depth[name] + len(way))
                columns[stand_in[1]].append(stand_in)
                before[stand_in].append(way[-1])
                after[way[-1]].append(stand_in)
                way.append(stand_in)
            last = way[depth[target] - depth[name] - 1]
            after[last].append(target)
            if (name, target) not in aside:
                before[target].append(last)
    return columns, before, after


def _answers(graph: Graph) -> set[tuple[str, str]]:
    """Who brings the true answer to whom: such wires draw no node away from the signal's line."""
    targets = {
        (node.name, port.name)
        for node in graph.nodes
        for port in node.layer.inputs
        if port.is_target
    }
    return {
        (wire.source.node, wire.target.node)
        for wire in graph.wires
        if (wire.target.node, wire.target.port) in targets
    }


def _order(columns: Columns, before: Links, after: Links) -> None:
    """Sort each column by the mean place of its neighbours, to and fro, so that few wires cross."""
    rank: dict[Key, float] = {}
    for column in columns:
        rank.update({key: i / len(column) for i, key in enumerate(column)})
    for sweep in range(_SWEEPS):
        forward = sweep % 2 == 0
        links = before if forward else after
        for column in columns if forward else reversed(columns):
            wanted = {key: _mean([rank[n] for n in links[key]], rank[key]) for key in column}
            column.sort(key=wanted.__getitem__)
            rank.update({key: (i + 0.5) / len(column) for i, key in enumerate(column)})


def _rows(
    columns: Columns, after: Links, sizes: Sizes, max_width: float | None
) -> Iterable[tuple[Columns, float]]:
    """Fold the columns into rows, each with its indentation: few wires go from row to row."""
    widths = [_width(column, sizes) + COLUMN_GAP for column in columns]
    starts = [0]
    if max_width is not None and sum(widths) - COLUMN_GAP > max_width:
        starts = _breaks(columns, widths, after, max_width + COLUMN_GAP)
    ends = [*starts[1:], len(columns)]
    reach = max(sum(widths[a:b]) for a, b in zip(starts, ends, strict=True))
    for a, b in zip(starts, ends, strict=True):
        yield columns[a:b], (reach - sum(widths[a:b]) if a else 0.0)


def _breaks(columns: Columns, widths: list[float], after: Links, room: float) -> list[int]:
    """The first column of each row, by dynamic programming over the places to break."""
    crossing = [sum(bool(after[key]) for key in column) for column in columns]
    best: list[tuple[float, list[int]]] = [(0.0, [])]
    for end in range(1, len(columns) + 1):
        choices, width = [], 0.0
        for start in range(end - 1, -1, -1):
            width += widths[start]
            if width > room and start < end - 1:
                break
            slack = max(0.0, 1 - width / room)
            wires = crossing[start - 1] - 1 if start else 0
            cost = best[start][0] + 1.0 + slack * slack + 0.4 * wires
            choices.append((cost, [*best[start][1], start]))
        best.append(min(choices))
    return best[-1][1]


def _heights(row: Columns, before: Links, after: Links, sizes: Sizes) -> dict[Key, float]:
    """Upper edges: each as near to its neighbours' as the order and the gaps allow."""
    y: dict[Key, float] = {}
    for column in row:
        y.update(_spread([0.0] * len(column), column, sizes))
    heirs = {next(iter(after[key]), None) for column in row for key in column}
    for sweep in range(_SWEEPS + 1):
        forward = sweep % 2 == 0
        links = before if forward else after
        for column in row if forward else reversed(row):
            wanted = [_line(links[key], y, y[key]) for key in column]
            y.update(_spread(wanted, column, sizes, heirs))
    return y


def _spread(
    wanted: list[float], column: list[Key], sizes: Sizes, heirs: Collection[Key | None] = ()
) -> dict[Key, float]:
    """The places nearest to the wanted ones that keep order and distance.

    Stand-ins give way first; last those who come first after a node, so that its line goes on.
    """
    offset, offsets = 0.0, []
    for key in column:
        offsets.append(offset)
        offset += _size(key, sizes)[1] + NODE_GAP
    groups: list[tuple[float, float, int]] = []  # mean, weight, how many
    for key, place, shift in zip(column, wanted, offsets, strict=True):
        mean, count = place - shift, 1
        weight = (1e6 if key in heirs else 1e3) if isinstance(key, str) else 1.0
        while groups and groups[-1][0] > mean:
            last_mean, last_weight, last_count = groups.pop()
            mean = (mean * weight + last_mean * last_weight) / (weight + last_weight)
            weight, count = weight + last_weight, count + last_count
        groups.append((mean, weight, count))
    means = [mean for mean, _, count in groups for _ in range(count)]
    return {k: mean + shift for k, mean, shift in zip(column, means, offsets, strict=True)}


def _size(key: Key, sizes: Sizes) -> tuple[float, float]:
    return sizes[key] if isinstance(key, str) else _STAND_IN


def _width(column: list[Key], sizes: Sizes) -> float:
    return max(_size(key, sizes)[0] for key in column)


def _line(neighbours: list[Key], y: Mapping[Key, float], otherwise: float) -> float:
    """Where a node would like to be: in line with those next to it, else with the stand-ins."""
    near = [n for n in neighbours if n in y]
    real = [n for n in near if isinstance(n, str)]
    return _mean([y[n] for n in real or near], otherwise)


def _mean(values: list[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise
