"""Questions about the structure of a drawing, asked of networkx."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

import networkx as nx


class Topology:
    """Who feeds whom, by node names."""

    def __init__(self, names: Iterable[str], edges: Iterable[tuple[str, str]]) -> None:
        self._net = nx.DiGraph()
        self._net.add_nodes_from(names)
        self._net.add_edges_from(edges)

    @cached_property
    def order(self) -> tuple[str, ...]:
        """Names so that every node comes after all that feed it; ties keep the drawing's order."""
        place = {name: i for i, name in enumerate(self._net)}
        return tuple(nx.lexicographical_topological_sort(self._net, key=place.__getitem__))

    @cached_property
    def depth(self) -> dict[str, int]:
        """Length of the longest way to each node from a node that nothing feeds."""
        depth: dict[str, int] = {}
        for name in self.order:
            depth[name] = max((depth[p] + 1 for p in self._net.predecessors(name)), default=0)
        return depth

    def path(self, start: str, end: str) -> tuple[str, ...]:
        """The names on a shortest way from ``start`` to ``end``; empty if there is none."""
        try:
            return tuple(nx.shortest_path(self._net, start, end))
        except nx.NetworkXNoPath:
            return ()

    def cycle(self) -> tuple[str, ...]:
        """The names along some loop; empty if there is none."""
        try:
            edges = nx.find_cycle(self._net)
        except nx.NetworkXNoCycle:
            return ()
        return (*(edge[0] for edge in edges), edges[0][0])

    def feeds(self, name: str) -> tuple[str, ...]:
        """The nodes directly after ``name``."""
        return tuple(self._net.successors(name))

    def fed_by(self, name: str) -> tuple[str, ...]:
        """The nodes directly before ``name``."""
        return tuple(self._net.predecessors(name))

    def upstream(self, name: str) -> frozenset[str]:
        """All nodes from which something reaches ``name``."""
        return frozenset(nx.ancestors(self._net, name))

    def downstream(self, name: str) -> frozenset[str]:
        """All nodes that something from ``name`` reaches."""
        return frozenset(nx.descendants(self._net, name))
