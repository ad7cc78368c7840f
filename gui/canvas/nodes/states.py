"""How nodes stand in their drawing: what learns, what is left out, how much of each is shown."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGraphicsView

from engine.api import SIZES, Bypass, Freeze, GraphCommand, Node, SetSize, Together
from gui.canvas.stage import Stage


class NodeStates(QObject):
    """Asks for states of the selected nodes; its names for them are those of the menu ``Node``."""

    def __init__(self, stage: Stage, view: QGraphicsView) -> None:
        super().__init__(view)
        self._stage, self._view = stage, view
        stage.selection.changed.connect(self.show_possible)
        stage.drawing.updated.connect(self.show_possible)

    def freeze(self) -> None:
        """Keep what the selected nodes have learned; if all are frozen, let them learn again."""
        if chosen := self._chosen():
            on = not all(node.is_frozen for node in chosen)
            self._stage.bridge.do(Freeze(_names(chosen), on))

    def bypass(self) -> None:
        """Lead data past the selected nodes; if all are bypassed, through them again."""
        if chosen := self._chosen():
            on = not all(node.is_bypassed for node in chosen)
            self._stage.bridge.do(Bypass(_names(chosen), on))

    def smaller(self) -> None:
        """Show less of each selected node."""
        self._resize_by(-1)

    def larger(self) -> None:
        """Show more of each selected node."""
        self._resize_by(1)

    def size_small(self) -> None:
        """Show the selected nodes as one line each."""
        self._resize("small")

    def size_normal(self) -> None:
        """Show the selected nodes as usual."""
        self._resize("normal")

    def size_large(self) -> None:
        """Show the selected nodes with large pictures and all details."""
        self._resize("large")

    def show_possible(self) -> None:
        """Let the menu tell how the selected nodes stand, and what can be changed about that."""
        chosen = self._chosen()
        sizes = {node.size for node in chosen}
        checked = {f"node.size_{size}": sizes == {size} for size in SIZES}
        checked["node.freeze"] = bool(chosen) and all(node.is_frozen for node in chosen)
        checked["node.bypass"] = bool(chosen) and all(node.is_bypassed for node in chosen)
        possible = {
            "node.smaller": bool(sizes - {SIZES[0]}),
            "node.larger": bool(sizes - {SIZES[-1]}),
            "node.mend": bool(self._stage.inference.problems),
        }
        for action in self._view.actions():
            id_ = str(action.data())
            if id_ in checked:
                _show(action, is_checked=checked[id_], is_possible=bool(chosen))
            elif id_ in possible:
                action.setEnabled(possible[id_])

    def _chosen(self) -> list[Node]:
        known = self._stage.graph.by_name
        return [known[name] for name in self._stage.selection.names if name in known]

    def _resize(self, size: str) -> None:
        if others := [node for node in self._chosen() if node.size != size]:
            self._stage.bridge.do(SetSize(_names(others), size))

    def _resize_by(self, steps: int) -> None:
        """One step for each node from where it is, all of them together one edit."""
        edits: list[GraphCommand] = []
        for place, size in enumerate(SIZES):
            after = SIZES[min(max(place + steps, 0), len(SIZES) - 1)]
            here = [node for node in self._chosen() if node.size == size]
            if here and after != size:
                edits.append(SetSize(_names(here), after))
        if len(edits) == 1:
            self._stage.bridge.do(edits[0])
        elif edits:
            title = self.tr("Show nodes larger") if steps > 0 else self.tr("Show nodes smaller")
            # Sizes are told apart first, so that no node takes two steps.
            self._stage.bridge.do(Together(tuple(edits), title))


def _names(nodes: Iterable[Node]) -> frozenset[str]:
    return frozenset(node.name for node in nodes)


def _show(action: QAction, *, is_checked: bool, is_possible: bool) -> None:
    action.setCheckable(True)
    action.setChecked(is_checked)
    action.setEnabled(is_possible)
