"""The drawing that is open: the network itself, or what is inside one of its blocks.

Every panel that shows or edits nodes asks here for the graph, and for what is known of it; edits go
through the bridge, which carries them out in the block that is open. So no panel has to know where
it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from engine.api import BlockUse, Graph, GraphCommand, InBlock, Inference, NodeReport, ProjectUpdate

Path = tuple[str, ...]


@dataclass(frozen=True)
class Shown:
    """Something changed about the drawing that is open.

    Attributes:
        is_other: it is another drawing than before.
        is_other_document: another document was opened.
        left: the block's node that was left by going up; None if none was.
        is_other_copy: of the block that is open another copy is seen than before.
    """

    is_other: bool = False
    is_other_document: bool = False
    left: str | None = None
    is_other_copy: bool = False


class OpenDrawing(QObject):
    """Knows which blocks were opened one inside the other, and stays with them through edits.

    Signals:
        updated: `Shown`; the drawing, or what is known of it, is another now.
    """

    updated = Signal(object)

    def __init__(self, newest: Callable[[], ProjectUpdate], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest = newest
        self._path: Path = ()
        self._expected: Path = ()
        self._project = newest().project
        self._copies: dict[Path, int] = {}
        self._kept_levels: tuple[object, ...] = (None, (), {})
        self._known_levels: tuple[_Level, ...] = ()

    @property
    def path(self) -> Path:
        """Names of the nodes that were opened, from the outermost block to the innermost."""
        return self._path

    @property
    def graph(self) -> Graph:
        """The drawing."""
        return self.uses[-1][0] if self._path else self._newest().project.graph

    @property
    def uses(self) -> tuple[tuple[Graph, BlockUse], ...]:
        """What is drawn inside each opened node, and its layer; from the outermost inwards."""
        graph = self._newest().project.graph
        found = []
        for name in self._path:
            layer = graph.node(name).layer
            assert isinstance(layer, BlockUse)
            graph = graph.inside(name)
            found.append((graph, layer))
        return tuple(found)

    @property
    def block(self) -> str | None:
        """Name of the block that is open; None: the network itself."""
        return self.uses[-1][1].block if self._path else None

    @property
    def is_over_time(self) -> bool:
        """Whether what is open runs once for each step of a sequence."""
        return any(layer.over_time for _, layer in self.uses)

    @property
    def is_known(self) -> bool:
        """Whether what reaches the block is known, and so what happens inside."""
        return len(self._levels) == len(self._path)

    @property
    def inference(self) -> Inference:
        """What is known of its nodes; inside a block, for the use that was opened."""
        if not self._path:
            return self._newest().inference
        if self.is_known:
            return self._levels[-1].inference
        waiting = NodeReport(waiting=True)
        is_pending = self._newest().inference.is_pending
        return Inference({node.name: waiting for node in self.graph.nodes}, is_pending)

    @property
    def prefix(self) -> str | None:
        """What stands before the names of its nodes in the paths of the running network.

        None where it does not tell: inside a block that runs over time, or that nothing reaches.
        """
        return None if self.is_over_time else self.seen_prefix

    @property
    def over_time_path(self) -> str | None:
        """The path of the block over time in which it lies, in the running network.

        None where it lies in none, or in two one inside the other, or in one that nothing reaches.
        """
        loops = [depth for depth, (_, layer) in enumerate(self.uses, 1) if layer.over_time]
        if len(loops) != 1 or not self.is_known:
            return None
        return "".join(self._ways[: loops[0]]).removesuffix(".")

    @property
    def seen_prefix(self) -> str | None:
        """As `prefix`, and the same inside a block over time, of which one step can be seen.

        None where what nodes give can not be seen at all.
        """
        can_see = not self.is_over_time or self.over_time_path is not None
        return "".join(self._ways) if can_see and self.is_known else None

    @property
    def _ways(self) -> list[str]:
        """What each block that was opened adds to the paths of what is inside."""
        known = zip(self._path, self.uses, self._levels, strict=True)
        return [
            f"{name}." if layer.repeat == 1 else f"{name}.{level.copy}."
            for name, (_, layer), level in known
        ]

    @property
    def copy(self) -> int:
        """Which copy of a repeated block is seen, from 0; at first one with a problem, if any."""
        return self._levels[-1].copy if self._levels else 0

    @property
    def copies(self) -> int:
        """Of how many copies of the block that is open something is known."""
        return self._levels[-1].copies if self._levels and self.is_known else 0

    def show_copy(self, copy: int) -> None:
        """See another copy of the repeated block that is open."""
        if 0 <= copy < self.copies and copy != self.copy:
            self._copies = {**self._copies, self._path: copy}
            self.updated.emit(Shown(is_other_copy=True))

    def enclosed(self, command: GraphCommand) -> GraphCommand:
        """The edit of this drawing as an edit of the whole network."""
        block = self.block
        return command if block is None else InBlock(block, command)

    def opens(self, name: str | None) -> bool:
        """Whether a node of this drawing is a block."""
        node = self.graph.by_name.get(name or "")
        return node is not None and isinstance(node.layer, BlockUse)

    def open(self, name: str) -> None:
        """Go into a block of this drawing; anything else stays closed."""
        if self.opens(name):
            self._go((*self._path, name))

    def go_up(self) -> None:
        """Back to the drawing in which the block stands."""
        self.go_to(len(self._path) - 1)

    def go_to(self, depth: int) -> None:
        """Back to the drawing inside so many blocks."""
        if 0 <= depth < len(self._path):
            self._go(self._path[:depth])

    def show(self, path: Path) -> None:
        """Open what is inside these blocks, one inside the other, as far as they lead."""
        self._go(self._led(path), is_left=False)

    def expect(self, path: Path) -> None:
        """Open what is inside these blocks when another document comes next."""
        self._expected = path

    def visit(self, path: Path) -> bool:
        """Go along a way into blocks at once; gives whether all of them are there."""
        graph = self._newest().project.graph
        for name in path:
            node = graph.by_name.get(name)
            if node is None or not isinstance(node.layer, BlockUse):
                return False
            graph = graph.inside(name)
        if path != self._path:
            self._go(path)
        return True

    def follow(self, update: ProjectUpdate) -> None:
        """The document changed: stay where one is, as far as it is still there."""
        is_other_document = update.before is None and update.project is not self._project
        self._project = update.project
        before = self._path
        if is_other_document:
            self._copies = {}
            self._path, self._expected = self._led(self._expected), ()
        elif before:
            self._path = kept_path(before, update)
        is_other = is_other_document or len(self._path) != len(before)
        left = before[len(self._path)] if not is_other_document and is_other else None
        self.updated.emit(Shown(is_other, is_other_document, left))

    def _led(self, path: Path) -> Path:
        """A path as far as it leads into blocks of the document as it is."""
        graph, led = self._newest().project.graph, 0
        for name in path:
            node = graph.by_name.get(name)
            if node is None or not isinstance(node.layer, BlockUse):
                break
            graph, led = graph.inside(name), led + 1
        return path[:led]

    def _go(self, path: Path, *, is_left: bool = True) -> None:
        is_up = is_left and len(path) < len(self._path)
        left = self._path[len(path)] if is_up else None
        self._path = path
        self.updated.emit(Shown(is_other=True, left=left))

    @property
    def _levels(self) -> tuple[_Level, ...]:
        """What is known at each step of the way inwards, as far as anything is."""
        whole = self._newest().inference
        known, path, copies = self._kept_levels
        if known is not whole or path != self._path or copies is not self._copies:
            self._kept_levels = whole, self._path, self._copies
            self._known_levels = _levels(whole, self._path, self._copies)
        return self._known_levels


@dataclass(frozen=True)
class _Level:
    copy: int
    copies: int
    inference: Inference


def _levels(inference: Inference, path: Path, copies: Mapping[Path, int]) -> tuple[_Level, ...]:
    levels: list[_Level] = []
    for depth, name in enumerate(path, 1):
        report = inference.nodes.get(name)
        if report is None or not report.inside:
            break
        known = len(report.inside)
        wanted = copies.get(path[:depth])
        copy = wanted if wanted is not None and wanted < known else _telling_copy(report)
        inference = report.inside[copy]
        levels.append(_Level(copy, known, inference))
    return tuple(levels)


def _telling_copy(report: NodeReport) -> int:
    """Which copy of a repeated block is looked at: the first that has a problem, or the first."""
    faulty = (i for i, copy in enumerate(report.inside) if copy.has_errors)
    return next(faulty, 0)


def kept_path(path: Path, update: ProjectUpdate) -> Path:
    """The path as far as it still leads into blocks; a node that was renamed is followed."""
    now = update.project.graph
    before: Graph | None = update.before.graph if update.before is not None else None
    kept: list[str] = []
    for name in path:
        new = name if name in now.by_name else _renamed(before, now, name)
        if new is None or not isinstance(now.node(new).layer, BlockUse):
            break
        kept.append(new)
        was = before.by_name.get(name) if before is not None else None
        is_block = was is not None and isinstance(was.layer, BlockUse)
        before = before.inside(name) if before is not None and is_block else None
        now = now.inside(new)
    return tuple(kept)


def _renamed(before: Graph | None, now: Graph, name: str) -> str | None:
    """The new name of the one node that was renamed; None if it is simply gone."""
    if before is None or name not in before.by_name:
        return None
    gone = [node for node in before.nodes if node.name not in now.by_name]
    come = [node for node in now.nodes if node.name not in before.by_name]
    if len(gone) != 1 or len(come) != 1:
        return None
    is_same = gone[0].layer == come[0].layer and gone[0].position == come[0].position
    return come[0].name if is_same else None
