"""A few blocks of the user's own, saved in the folder that is in force."""

from __future__ import annotations

from engine.api import (
    AddNode,
    BlockUse,
    End,
    Graph,
    InBlock,
    Point,
    SetNote,
    SpliceNode,
    Wire,
    save_block,
)
from tests.gui.fake_bridge import CATALOGUE


def saved(name: str = "squash", note: str = "") -> None:
    """Save a block of linear → tanh."""
    place, way = Point(0.0, 0.0), Wire(End("x", "out"), End("out", "x"))
    graph = AddNode(BlockUse(block=name), place).apply(Graph())
    graph = InBlock(name, SpliceNode(CATALOGUE["tanh"](), place, way)).apply(graph)
    way = Wire(End("x", "out"), End("tanh", "x"))
    graph = InBlock(name, SpliceNode(CATALOGUE["linear"](), place, way, "dense")).apply(graph)
    save_block(SetNote(name, note).apply(graph), name)
