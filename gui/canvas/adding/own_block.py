"""Putting one of the user's own blocks on the canvas, with all the blocks inside it."""

from __future__ import annotations

import msgspec

from engine.api import (
    BlockUse,
    Connect,
    Disconnect,
    End,
    Graph,
    GraphCommand,
    InsertPart,
    JoinFrame,
    Layer,
    Point,
    Wire,
)
from gui.shelf import ShelfBlock

Entry = type[Layer] | ShelfBlock
"""What quick-add lists: a layer type, or an own block."""


def kind_of(entry: Entry) -> type[Layer]:
    """The layer type of what it puts on the canvas."""
    return BlockUse if isinstance(entry, ShelfBlock) else entry


def insertion(block: ShelfBlock, name: str, corner: Point) -> InsertPart:
    """The edit that puts a block on the canvas; its node is called ``name``, which is free."""
    part = block.saved.part
    node = msgspec.structs.replace(part.nodes[0], name=name, position=corner)
    placed = msgspec.structs.replace(part, nodes=(node,))
    return InsertPart(placed, title=f"Add {block.title}")


def spliced(graph: Graph, name: str, wire: Wire) -> list[GraphCommand] | None:
    """The edits that lead a wire through a node just added; None if it has no port for that."""
    inputs, outputs = graph.input_ports(name), graph.output_ports(name)
    if not inputs or not outputs:
        return None
    commands: list[GraphCommand] = [
        Disconnect(wire),
        Connect(Wire(wire.source, End(name, inputs[0].name))),
        Connect(Wire(End(name, outputs[0].name), wire.target)),
    ]
    frames = {graph.node(end.node).frame for end in (wire.source, wire.target)}
    if len(frames) == 1 and frames != {""}:
        commands.append(JoinFrame(frozenset({name}), frames.pop()))
    return commands
