"""The user's own blocks, as panels and canvas offer them: saved once, at hand in every project."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QFileSystemWatcher, QObject, Qt, QTimer, Signal

from engine.api import (
    BlockUse,
    Catalogue,
    Category,
    Graph,
    SavedBlock,
    delete_block,
    library_folder,
    rename_block,
    save_block,
    saved_blocks,
)

_OWN = "saved:"
_SETTLED_MS = 120
_WATCHER = "saved_blocks"


class ShelfBlock:
    """A saved block, found and listed as layer types are.

    Attributes:
        id: stands for it where a layer type's id is expected; no type is called so.
    """

    def __init__(self, saved: SavedBlock) -> None:
        self.saved = saved
        self.id = f"{_OWN}{saved.name}"
        self.title = saved.name
        self.keywords: tuple[str, ...] = ()
        self.category = Category.BLOCK
        self.formula = ""

    def help_text(self) -> str:
        """What the user wrote about it, or else what its ports are."""
        return self.saved.note.strip() or self.ports()

    def ports(self) -> str:
        """Its inputs and outputs by name: ``x, h → out``."""
        node = self.saved.part.nodes[0]
        part = self.saved.part
        inputs = ", ".join(port.name for port in part.declared_inputs(node.layer))
        outputs = ", ".join(port.name for port in part.declared_outputs(node.layer))
        nothing = QCoreApplication.translate("Shelf", "nothing")
        return f"{inputs or nothing} → {outputs or nothing}"

    @property
    def layer(self) -> BlockUse:
        """How it uses its block."""
        layer = self.saved.part.nodes[0].layer
        assert isinstance(layer, BlockUse)
        return layer


class Shelf(QObject):
    """Knows the blocks that the user saved, and follows when another window saves one.

    Signals:
        changed: there are others now.
    """

    changed = Signal()

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._blocks: tuple[ShelfBlock, ...] = ()
        self._faults: tuple[str, ...] = ()
        self._seen: object = None
        self._settled = QTimer(self)  # a file is written beside, then put in its place
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self.refresh)

    @property
    def blocks(self) -> tuple[ShelfBlock, ...]:
        """All that can be read, by name."""
        if self._seen is None:
            self._read()
        return self._blocks

    @property
    def faults(self) -> tuple[str, ...]:
        """What is wrong with the files that can not be read."""
        if self._seen is None:
            self._read()
        return self._faults

    def block(self, id_: str) -> ShelfBlock | None:
        """The block that an id stands for; None if it stands for none."""
        if not id_.startswith(_OWN):
            return None
        return next((block for block in self.blocks if block.id == id_), None)

    def has(self, name: str) -> bool:
        """Whether one of that name is saved, perhaps in a file that can not be read."""
        files = {file.split(".")[0] for file, *_ in _files()}
        return name in files or any(block.saved.name == name for block in self.blocks)

    def refresh(self) -> None:
        """Look whether the files are others now."""
        if self._seen is not None and self._seen != _files():
            self._read()
            self.changed.emit()

    def save(self, graph: Graph, node: str, *, called: str = "", replace: bool = False) -> Path:
        """Save the block that a node stands for.

        Raises:
            ChainruleError: if it can not be saved.
        """
        path = save_block(graph, node, called=called, replace=replace)
        for block in self.blocks:  # a file that was put there by hand may be called otherwise
            if path.name.startswith(f"{block.saved.name}.") and block.saved.path != path:
                delete_block(block.saved)
        self._show_files()
        return path

    def rename(self, block: SavedBlock, name: str) -> None:
        """Give a saved block another name.

        Raises:
            ChainruleError: if it can not have that name.
        """
        rename_block(block, name)
        self._show_files()

    def delete(self, block: SavedBlock) -> None:
        """Take a block away; projects that use it keep theirs.

        Raises:
            ChainruleError: if its file can not be deleted.
        """
        delete_block(block)
        self._show_files()

    def _show_files(self) -> None:
        self._read()
        self.changed.emit()

    def _read(self) -> None:
        self._seen = _files()
        saved, self._faults = saved_blocks(self._catalogue)
        self._blocks = tuple(ShelfBlock(block) for block in saved)
        folder = str(library_folder())
        watcher = _watcher()
        watcher.directoryChanged.connect(self._wait, Qt.ConnectionType.UniqueConnection)
        if folder not in watcher.directories() and library_folder().is_dir():
            watcher.addPath(folder)

    def _wait(self, _folder: str) -> None:
        self._settled.start()


def _watcher() -> QFileSystemWatcher:
    """The only one of the program: the system lends few, and each wants the window's thread."""
    program = QCoreApplication.instance()
    assert program is not None, "a shelf is read beside a window"
    found = program.findChild(QFileSystemWatcher, _WATCHER)
    if found is None:
        found = QFileSystemWatcher(program)
        found.setObjectName(_WATCHER)
    return found


def _files() -> tuple[Any, ...]:
    """What tells that a file came, went or was written anew."""
    try:
        stats = ((path.name, path.stat()) for path in sorted(library_folder().iterdir()))
        return tuple((name, stat.st_mtime_ns, stat.st_size) for name, stat in stats)
    except OSError:
        return ()
