"""Into which column each box belongs, and where its wires pass the columns between."""

from __future__ import annotations

from collections import defaultdict

from engine.graph.layout.net import Columns, Key, Links, Net


def columns_of(net: Net) -> tuple[Columns, Links, Links]:
    """Boxes and stand-ins by column, and who stands before and after whom.

    A wire that spans several columns runs over stand-ins, one in each column between, so that it
    is given room there.
    """
    depth = _depths(net)
    columns: Columns = [[] for _ in range(max(depth.values()) + 1)]
    before, after = defaultdict[Key, list[Key]](list), defaultdict[Key, list[Key]](list)
    for name in net.boxes:
        columns[depth[name]].append(name)
    for name in net.boxes:
        way: list[Key] = [name]
        for target in sorted(net.feeds[name], key=depth.__getitem__):
            while depth[target] > depth[name] + len(way):
                stand_in = (name, depth[name] + len(way))
                columns[stand_in[1]].append(stand_in)
                before[stand_in].append(way[-1])
                after[way[-1]].append(stand_in)
                way.append(stand_in)
            last = way[depth[target] - depth[name] - 1]
            after[last].append(target)
            if (name, target) not in net.aside:
                before[target].append(last)
    return columns, before, after


def _depths(net: Net) -> dict[str, int]:
    """Columns by the longest way; what nothing feeds stands just before what it feeds."""
    if not any(net.feeds.values()):
        return {name: i for i, name in enumerate(net.boxes)}
    count = dict.fromkeys(net.boxes, 0)
    for after in net.feeds.values():
        for name in after:
            count[name] += 1
    sources = [name for name in net.boxes if not count[name]]
    depth, waiting = dict.fromkeys(net.boxes, 0), list(sources)
    while waiting:
        name = waiting.pop()
        for target in net.feeds[name]:
            depth[target] = max(depth[target], depth[name] + 1)
            count[target] -= 1
            if not count[target]:
                waiting.append(target)
    for name in sources:
        if net.feeds[name]:
            depth[name] = min(depth[target] for target in net.feeds[name]) - 1
    return depth
