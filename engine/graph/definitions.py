"""How the blocks of a drawing come, change and go together with the nodes that stand for them."""

from __future__ import annotations

import msgspec

from engine.catalogue.layer import Layer
from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse
from engine.graph.graph import (
    Block,
    Blocks,
    End,
    Graph,
    Node,
    Point,
    Wire,
    block_of,
    check_nesting,
    used_blocks,
)
from engine.graph.names import free_name

_NEW = "block"
_NEW_WIDTH = 260.0


def stem_of(layer: Layer) -> str:
    """What a node of this layer is called at first."""
    return layer.block if isinstance(layer, BlockUse) else layer.id


def with_definition(graph: Graph, layer: Layer) -> tuple[Graph, Layer]:
    """The drawing with the block that ``layer`` names; a name that is free makes a new block.

    Raises:
        CommandRefused: if the name can not name a block.
    """
    if not isinstance(layer, BlockUse) or layer.block in graph.blocks.by_name:
        return graph, layer
    name = free_name(layer.block or _NEW, graph.blocks.by_name)
    new = Block(
        name,
        nodes=(
            Node(name="x", layer=BlockInput()),
            Node(name="out", layer=BlockOutput(), position=Point(_NEW_WIDTH, 0.0)),
        ),
        wires=(Wire(End("x", "out"), End("out", "x")),),
    )
    return with_blocks(graph, graph.blocks.replaced(new)), layer.replace(block=name)


def with_blocks(graph: Graph, blocks: Blocks) -> Graph:
    """The drawing with other blocks; wires to ports that are gone go too, at every depth.

    Raises:
        CommandRefused: if a block would contain itself.
    """
    check_nesting(blocks)
    blocks = _without_loose_wires(blocks)
    return msgspec.structs.replace(graph, blocks=blocks).without_loose_wires()


def with_inside(graph: Graph, name: str, inside: Graph) -> Graph:
    """The drawing with the block ``name`` drawn as ``inside``.

    Where a port was renamed, the wires at every use follow.

    Raises:
        CommandRefused: if the block would contain itself.
    """
    before = graph.blocks.inside(name)
    blocks = inside.blocks.replaced(block_of(name, inside))
    for old, new in _renamed_ports(before, inside):
        graph = _rewired(graph, name, old, new)
        blocks = Blocks(
            tuple(
                block_of(b.name, _rewired(_graph_of(b, blocks), name, old, new))
                for b in blocks.definitions
            )
        )
    return with_blocks(graph, blocks)


def with_blocks_of(graph: Graph, part: Graph) -> tuple[Graph, Graph]:
    """The drawing with the blocks that a pasted part brings, and the part that uses them.

    A block that is here already and drawn alike is used; one of the same name that is drawn
    otherwise comes under another name.
    """
    names: dict[str, str] = {}
    taken = set(graph.blocks.by_name) | set(part.blocks.by_name)
    for block in part.blocks.definitions:
        here = graph.blocks.by_name.get(block.name)
        names[block.name] = block.name
        if here is not None and not _alike(graph, part, block.name):
            names[block.name] = free_name(block.name, taken)
            taken.add(names[block.name])
    blocks = graph.blocks
    for block in part.blocks.definitions:
        nodes = tuple(_renamed_use(node, names) for node in block.nodes)
        if names[block.name] not in graph.blocks.by_name:
            copied = Block(names[block.name], nodes, block.wires, block.marks)
            blocks = blocks.replaced(copied)
    nodes = tuple(_renamed_use(node, names) for node in part.nodes)
    return with_blocks(graph, blocks), Graph(nodes, part.wires, blocks, part.marks)


def pruned(graph: Graph) -> Graph:
    """The whole drawing, seen from outside all blocks, without what nothing uses.

    Nothing uses a block that no node stands for, and a frame that nothing lies in.
    """
    marks = graph.marks.with_frames_used_by(node.frame for node in graph.nodes)
    if marks is not graph.marks:
        graph = msgspec.structs.replace(graph, marks=marks)
    used = graph.blocks.within(used_blocks(graph.nodes))
    if len(used) == len(graph.blocks.definitions):
        return graph
    kept = tuple(b for b in graph.blocks.definitions if b.name in used)
    return msgspec.structs.replace(graph, blocks=Blocks(kept))


def _alike(graph: Graph, part: Graph, name: str) -> bool:
    """Whether a block is drawn alike in both, down to the blocks inside it."""
    inner = part.blocks.within((name,))
    return all(graph.blocks.by_name.get(block) == part.blocks.by_name.get(block) for block in inner)


def _renamed_use(node: Node, names: dict[str, str]) -> Node:
    if not isinstance(node.layer, BlockUse) or names.get(node.layer.block) is None:
        return node
    layer = node.layer.replace(block=names[node.layer.block])
    return msgspec.structs.replace(node, layer=layer)


def _renamed_ports(before: Graph, after: Graph) -> list[tuple[str, str]]:
    """Ports that have another name now but the same place among the inputs, or outputs."""
    renamed = []
    for old, new in zip(before.interface, after.interface, strict=True):
        old_names, new_names = [p.name for p in old], [p.name for p in new]
        changed = [(o, n) for o, n in zip(old_names, new_names, strict=False) if o != n]
        if len(old_names) == len(new_names) and len(changed) == 1:
            renamed += changed
    return renamed


def _rewired(graph: Graph, block: str, old: str, new: str) -> Graph:
    """The drawing with the wires at a block's port ``old`` at its port ``new``."""
    uses = {n.name for n in graph.nodes if isinstance(n.layer, BlockUse) and n.layer.block == block}

    def moved(end: End) -> End:
        return End(end.node, new) if end.node in uses and end.port == old else end

    wires = tuple(Wire(moved(w.source), moved(w.target)) for w in graph.wires)
    return msgspec.structs.replace(graph, wires=wires)


def _without_loose_wires(blocks: Blocks) -> Blocks:
    kept = tuple(
        Block(b.name, b.nodes, blocks.inside(b.name).without_loose_wires().wires, b.marks)
        for b in blocks.definitions
    )
    return blocks if kept == blocks.definitions else Blocks(kept)


def _graph_of(block: Block, blocks: Blocks) -> Graph:
    return Graph(block.nodes, block.wires, blocks, block.marks)
