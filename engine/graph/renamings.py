"""Which name each node had before: what it learned belongs to the node, not to its name."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from engine.catalogue.layers.block import BlockUse
from engine.graph.graph import Graph, Node

_SHARED = "shared"

Place = tuple[str, str]
"""The block whose inside a node lies in, empty for the drawing itself, and the node's name."""


class Renamings(msgspec.Struct, frozen=True):
    """How nodes are called now, and how they were called at some time.

    Attributes:
        before: by the place of a node, the name it had; nodes of the same name are left out.
    """

    before: dict[Place, str] = {}  # msgspec copies it for each value

    def after(self, old: Graph, new: Graph) -> Renamings:
        """With what one edit, or its undoing, has renamed."""
        if old is new:
            return self
        renamed = dict(_renamed("", old, new))
        for name in old.blocks.by_name.keys() & new.blocks.by_name.keys():
            renamed |= _renamed(name, old.blocks.inside(name), new.blocks.inside(name))
        if not renamed:
            return self
        left = {(place[0], name) for place, name in renamed.items()}
        found = {place: name for place, name in self.before.items() if place not in left}
        for place, name in renamed.items():
            found[place] = self.before.get((place[0], name), name)
        return Renamings({place: name for place, name in found.items() if place[1] != name})

    def path(self, graph: Graph, path: str) -> str | None:
        """What a tensor's path in ``graph`` was; None if another node was called so then."""
        parts = path.split(".")
        drawing: Graph | None = graph
        where, found = "", []
        if parts[0] == _SHARED and len(parts) > 1 and parts[1] in graph.blocks.by_name:
            where, drawing = parts[1], graph.blocks.inside(parts[1])
            found, parts = parts[:2], parts[2:]
        for part in parts:
            node = drawing.by_name.get(part) if drawing is not None else None
            if node is None:
                found.append(part)
                continue
            name = self._name(where, part)
            if name is None:
                return None
            found.append(name)
            drawing = None
            if isinstance(node.layer, BlockUse) and node.layer.block in graph.blocks.by_name:
                where, drawing = node.layer.block, graph.blocks.inside(node.layer.block)
        return ".".join(found)

    def _name(self, where: str, name: str) -> str | None:
        known = self.before.get((where, name))
        if known is not None:
            return known
        taken = any(place[0] == where and old == name for place, old in self.before.items())
        return None if taken else name


def _renamed(where: str, old: Graph, new: Graph) -> Iterator[tuple[Place, str]]:
    """The nodes that are called otherwise and are the same in all else, with their old names."""
    if old is new or old.nodes is new.nodes:
        return
    come = [node for node in new.nodes if node.name not in old.by_name]
    gone = [node for node in old.nodes if node.name not in new.by_name]
    for node in come:
        alike = [other for other in gone if _is_called(other, node.name) == node]
        if len(alike) == 1:
            yield (where, node.name), alike[0].name


def _is_called(node: Node, name: str) -> Node:
    return msgspec.structs.replace(node, name=name)
