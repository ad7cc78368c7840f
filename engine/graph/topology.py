"""Questions about the structure of a drawing.

They are asked at every edit, of drawings of a thousand nodes too, so what is asked always is worked
out here in one pass; for what is asked seldom there is networkx, which takes its time to load.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from graphlib import CycleError
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx

Links = Mapping[str, dict[str, None]]


class Topology:
    """Who feeds whom, by node names."""

    def __init__(self, names: Iterable[str], edges: Iterable[tuple[str, str]]) -> None:
        self._after: dict[str, dict[str, None]] = {name: {} for name in names}
        self._before: dict[str, dict[str, None]] = {name: {} for name in self._after}
        for source, target in edges:
            self._after[source][target] = None
            self._before[target][source] = None

    @cached_property
    def order(self) -> tuple[str, ...]:
        """Names so that every node comes after all that feed it; ties keep the drawing's order.

        Source: Kahn 1962, "Topological sorting of large networks".

        Raises:
            CycleError: if there is a loop.
        """
        names = tuple(self._after)
        place = {name: i for i, name in enumerate(names)}
        left = {name: len(before) for name, before in self._before.items()}
        ready = [place[name] for name, count in left.items() if not count]
        heapify(ready)
        order = []
        while ready:
            name = names[heappop(ready)]
            order.append(name)
            for target in self._after[name]:
                left[target] -= 1
                if not left[target]:
                    heappush(ready, place[target])
        if len(order) < len(names):
            raise CycleError("the wires close a loop")
        return tuple(order)

    @cached_property
    def depth(self) -> dict[str, int]:
        """Length of the longest way to each node from a node that nothing feeds."""
        depth: dict[str, int] = {}
        for name in self.order:
            depth[name] = max((depth[p] + 1 for p in self._before[name]), default=0)
        return depth

    def path(self, start: str, end: str) -> tuple[str, ...]:
        """The names on a shortest way from ``start`` to ``end``; empty if there is none."""
        if end != start and end not in self.downstream(start):
            return ()
        import networkx as nx

        return tuple(nx.shortest_path(self._net, start, end))

    def cycle(self) -> tuple[str, ...]:
        """The names along some loop; empty if there is none."""
        try:
            _ = self.order
        except CycleError:
            import networkx as nx

            edges = nx.find_cycle(self._net)
        else:
            return ()
        return (*(edge[0] for edge in edges), edges[0][0])

    def feeds(self, name: str) -> tuple[str, ...]:
        """The nodes directly after ``name``."""
        return tuple(self._after[name])

    def fed_by(self, name: str) -> tuple[str, ...]:
        """The nodes directly before ``name``."""
        return tuple(self._before[name])

    def upstream(self, name: str) -> frozenset[str]:
        """All nodes from which something reaches ``name``."""
        return _reached(self._before, name)

    def downstream(self, name: str) -> frozenset[str]:
        """All nodes that something from ``name`` reaches."""
        return _reached(self._after, name)

    @cached_property
    def _net(self) -> nx.DiGraph:
        import networkx as nx

        net = nx.DiGraph()
        net.add_nodes_from(self._after)
        net.add_edges_from((a, b) for a, after in self._after.items() for b in after)
        return net


def _reached(links: Links, start: str) -> frozenset[str]:
    """All that can be reached from ``start``, without itself."""
    found, waiting = {start}, [start]
    while waiting:
        for name in links[waiting.pop()]:
            if name not in found:
                found.add(name)
                waiting.append(name)
    return frozenset(found - {start})
