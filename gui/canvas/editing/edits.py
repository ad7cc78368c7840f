"""The edits that keys, menus and drops ask for, each as one command."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count
from time import monotonic

from engine.api import (
    Disconnect,
    GraphCommand,
    InsertPart,
    MoveNodes,
    RemoveNodes,
    RenameNode,
    part_of,
)
from gui.canvas.marks.words import titled
from gui.canvas.stage import Stage

_STEP = 32.0
_SAME_NUDGE_S = 1.0


class Edits:
    """Asks the bridge for edits of the drawing, and selects what came of them."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._drags = count(1)
        self._nudge = (0, 0.0, frozenset[str]())

    def duplicate(self) -> None:
        """Insert the selected nodes once more, a little lower."""
        part = part_of(self._stage.graph, frozenset(self._stage.selection.everything))
        if part.nodes or part.marks.stickies:
            self.do_and_select(InsertPart(part, _STEP, _STEP, title="Duplicate"))

    def delete_selected(self) -> None:
        """Delete what is selected: nodes, closing the chain through them, marks, or a wire."""
        selection = self._stage.selection
        if names := selection.everything:
            command = RemoveNodes(frozenset(names))
            self._stage.bridge.do(titled("Delete", self._stage.graph, names, command))
        elif selection.wire is not None:
            self._stage.bridge.do(Disconnect(selection.wire))

    def rename(self, name: str, new_name: str) -> bool:
        """Give a node another name."""
        return self._stage.bridge.do(RenameNode(name, new_name.strip()))

    def nudge(self, dx: float, dy: float) -> None:
        """Shift the selected nodes and marks; quick successions are one step of undo."""
        names = frozenset(self._stage.selection.everything)
        drag, when, before = self._nudge
        if names != before or monotonic() - when > _SAME_NUDGE_S:
            drag = next(self._drags)
        self._nudge = (drag, monotonic(), names)
        move = MoveNodes(names, dx, dy, drag)
        self._stage.bridge.do(titled("Move", self._stage.graph, names, move))

    def do_and_select(self, command: GraphCommand) -> bool:
        """Ask for an edit, and select the nodes and notes that came with it."""
        before = {*self._stage.graph.by_name, *self._stage.graph.marks.names}
        done = self._stage.bridge.do(command)
        if done:
            self._select_new(before)
        return done

    def _select_new(self, before: Iterable[str]) -> None:
        known = set(before)
        graph = self._stage.graph
        here = (*graph.by_name, *(sticky.name for sticky in graph.marks.stickies))
        self._stage.selection.choose(name for name in here if name not in known)
