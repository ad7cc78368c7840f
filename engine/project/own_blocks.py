"""The user's own blocks: saved once, at hand in every project.

Each lies in a file of its own, in the form in which copied nodes are text: it can be sent to
somebody, and dropped into the folder by hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import msgspec

from engine.catalogue.catalogue import Catalogue
from engine.catalogue.layers.block import BlockUse
from engine.errors import ChainruleError, CommandRefused, FileRefused
from engine.graph.block_command import RenameBlock
from engine.graph.clipboard import part_from_text, part_to_text
from engine.graph.command import RenameNode
from engine.graph.graph import Graph, Point
from engine.project.places import data_folder
from engine.whole_file import write_text

SUFFIX = ".block.json"
_LARGEST_FILE = 20_000_000


@dataclass(frozen=True)
class SavedBlock:
    """A block of the user's palette.

    Attributes:
        name: what the block is called.
        part: a drawing of one node that stands for it, with all the blocks inside.
        note: the user's words about it.
        path: its file.
    """

    name: str
    part: Graph
    note: str
    path: Path


def library_folder() -> Path:
    """Where they lie."""
    return data_folder() / "blocks"


def saved_blocks(catalogue: Catalogue) -> tuple[tuple[SavedBlock, ...], tuple[str, ...]]:
    """All blocks by name, and what is wrong with the files that can not be read."""
    found, faults = [], []
    for path in sorted(library_folder().glob(f"*{SUFFIX}")):
        try:
            found.append(read_block(path, catalogue))
        except ChainruleError as fault:
            faults.append(str(fault))
    return tuple(found), tuple(faults)


def read_block(path: Path, catalogue: Catalogue) -> SavedBlock:
    """The block in a file.

    Raises:
        FileRefused: if it can not be read, or holds something else than one block.
    """
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise FileRefused(f"{path} is larger than a block can be.")
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) else "it is not a text file"
        raise FileRefused(f"{path} can not be read: {reason}.") from fault
    try:
        part = part_from_text(text, catalogue)
    except ChainruleError as fault:
        raise FileRefused(f"{path} holds no block. {fault}") from fault
    layer = part.nodes[0].layer if len(part.nodes) == 1 else None
    if not isinstance(layer, BlockUse):
        raise FileRefused(f"{path} holds no single block; save one from the node's menu.")
    return SavedBlock(layer.block, part, part.nodes[0].note, path)


def save_block(graph: Graph, name: str, *, called: str = "", replace: bool = False) -> Path:
    """Save the block that a node stands for, with all the blocks inside it; gives its file.

    What the user wrote about the node goes with it; how it is repeated stays as it is.

    Args:
        graph: the drawing.
        name: of the node.
        called: what the saved block is called; empty: as the block is.
        replace: put it in the place of one of that name.

    Raises:
        CommandRefused: if the node is no block, or one of that name is saved and ``replace`` is
            false.
        FileRefused: if the disk does not take it.
    """
    node = graph.node(name)
    if not isinstance(node.layer, BlockUse):
        raise CommandRefused(f"{name} is no block; make one of it first.")
    alone = msgspec.structs.replace(
        node, name=node.layer.block, position=Point(0.0, 0.0), frame="", is_bypassed=False
    )
    part = _called(Graph((alone,), (), graph.blocks), called or node.layer.block)
    path = file_of(part.nodes[0].name)
    if path.exists() and not replace:
        raise CommandRefused(f"Your palette has a block called {part.nodes[0].name!r} already.")
    _write(part, path)
    return path


def rename_block(block: SavedBlock, name: str) -> Path:
    """Give a saved block another name; gives its new file.

    Raises:
        CommandRefused: if the name can not name a block, or another saved one has it.
        FileRefused: if the disk does not take it.
    """
    if name == block.name:
        return block.path
    path = file_of(name)
    part = _called(block.part, name)
    if path.exists():
        raise CommandRefused(f"Your palette has a block called {name!r} already.")
    _write(part, path)
    delete_block(block)
    return path


def file_of(name: str) -> Path:
    """Where a block of that name is saved."""
    return library_folder() / f"{name}{SUFFIX}"


def delete_block(block: SavedBlock) -> None:
    """Take a block out of the palette; projects that use it keep theirs.

    Raises:
        FileRefused: if its file can not be deleted.
    """
    try:
        block.path.unlink(missing_ok=True)
    except OSError as fault:
        raise FileRefused(f"{block.path} can not be deleted: {fault.strerror}.") from fault


def _called(part: Graph, name: str) -> Graph:
    """A part of one node that stands for a block, with another name for both."""
    node = part.nodes[0]
    assert isinstance(node.layer, BlockUse)
    part = RenameBlock(node.layer.block, name).apply(part)
    return RenameNode(node.name, name).apply(part)


def _write(part: Graph, path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise FileRefused(f"{path.parent} can not be made: {fault.strerror}.") from fault
    write_text(part_to_text(part, [part.nodes[0].name]) + "\n", path)
