"""Where a block is used, and what hangs on its ports there."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from engine.catalogue.layers.block import BlockUse
from engine.graph.graph import Graph, Wire


@dataclass(frozen=True)
class Use:
    """A node that stands for a block.

    Attributes:
        path: the blocks that lead to the drawing it stands in, from the outermost inwards; where
            several do, the shortest way.
        name: of the node.
        layer: how it uses the block.
    """

    path: tuple[str, ...]
    name: str
    layer: BlockUse


def uses_of(graph: Graph, block: str) -> tuple[Use, ...]:
    """All nodes of a network that stand for a block, those of the network itself first.

    A node inside a block is one use, however often that block is used.
    """
    return tuple(
        Use(path, node.name, node.layer)
        for path, drawn in _drawings(graph)
        for node in drawn.nodes
        if isinstance(node.layer, BlockUse) and node.layer.block == block
    )


def wires_at_port(graph: Graph, block: str, port: str) -> tuple[tuple[Wire, ...], int]:
    """The wires that hang on a block's port at all its uses, and at how many uses they do."""
    wires, uses = list[Wire](), 0
    for _, drawn in _drawings(graph):
        names = [
            node.name
            for node in drawn.nodes
            if isinstance(node.layer, BlockUse) and node.layer.block == block
        ]
        for name in names:
            here = [
                wire
                for wire in drawn.wires_at((name,))
                if (wire.source.node == name and wire.source.port == port)
                or (wire.target.node == name and wire.target.port == port)
            ]
            wires += here
            uses += bool(here)
    return tuple(wires), uses


def _drawings(graph: Graph) -> list[tuple[tuple[str, ...], Graph]]:
    """The network and every block that is used in it, each once, with the shortest way there."""
    found: list[tuple[tuple[str, ...], Graph]] = []
    waiting, seen = deque[tuple[tuple[str, ...], Graph]]([((), graph)]), set[str]()
    while waiting:
        path, drawn = waiting.popleft()
        found.append((path, drawn))
        for node in drawn.nodes:
            layer = node.layer
            if not isinstance(layer, BlockUse) or layer.block in seen:
                continue
            seen.add(layer.block)
            if layer.block in graph.blocks.by_name:
                waiting.append(((*path, node.name), graph.blocks.inside(layer.block)))
    return found
