"""Choosing what of the running network is seen on nodes: on the selected ones, or on all."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partialmethod

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGraphicsView

from engine.api import (
    BlockUse,
    Graph,
    GraphCommand,
    InBlock,
    Inference,
    Node,
    OnGraph,
    SetShown,
    Together,
)
from gui.canvas.nodes.picture_kind import has_filters
from gui.canvas.stage import Stage

_OF_CHOSEN, _OF_ALL = "node.shows_", "view.shows_"


class Shows(QObject):
    """Asks for what nodes show; its names for it are those of the menus ``Node`` and ``View``."""

    def __init__(self, stage: Stage, view: QGraphicsView) -> None:
        super().__init__(view)
        self._stage, self._view = stage, view
        self._known: Graph | None = None
        self._kinds: set[str] = set()
        stage.selection.changed.connect(self.show_possible)
        stage.drawing.updated.connect(self.show_possible)

    def _show_chosen(self, shows: str) -> None:
        chosen = self._possible(self._chosen(), shows)
        if any(node.shows != shows for node in chosen):
            self._stage.bridge.do(SetShown(frozenset(n.name for n in chosen), shows))

    output = partialmethod(_show_chosen, "output")
    filters = partialmethod(_show_chosen, "filters")
    histogram = partialmethod(_show_chosen, "histogram")
    statistics = partialmethod(_show_chosen, "statistics")
    nothing = partialmethod(_show_chosen, "nothing")

    def _show_all(self, shows: str) -> None:
        """One edit of the whole network; what has no filters goes on showing what it does."""
        update = self._stage.bridge.update
        edits: list[GraphCommand] = []
        for block, names in _needing(update.project.graph, update.inference, shows):
            edit = SetShown(names, shows)
            edits.append(edit if block is None else InBlock(block, edit))
        if edits:
            self._stage.bridge.do(OnGraph(Together(tuple(edits), self._title(shows))))
        else:
            self._stage.tell(self.tr("All nodes show that already."))

    all_output = partialmethod(_show_all, "output")
    all_filters = partialmethod(_show_all, "filters")
    all_histogram = partialmethod(_show_all, "histogram")
    all_statistics = partialmethod(_show_all, "statistics")
    all_nothing = partialmethod(_show_all, "nothing")

    def show_possible(self) -> None:
        """Let the menus tell what the nodes show, and what they could."""
        chosen, every = self._chosen(), self._kinds_of_all()
        for action in self._view.actions():
            id_ = str(action.data())
            if id_.startswith(_OF_CHOSEN):
                shows = id_.removeprefix(_OF_CHOSEN)
                possible = self._possible(chosen, shows)
                _tick(action, {node.shows for node in possible} == {shows})
                action.setEnabled(bool(possible))
            elif id_.startswith(_OF_ALL):
                _tick(action, every == {id_.removeprefix(_OF_ALL)})
                action.setEnabled(bool(every))

    def _kinds_of_all(self) -> set[str]:
        """What the nodes of the drawing show, looked up once for each drawing."""
        graph = self._stage.graph
        if self._known is not graph:
            self._known, self._kinds = graph, {node.shows for node in graph.nodes}
        return self._kinds

    def _chosen(self) -> list[Node]:
        known = self._stage.graph.by_name
        return [known[name] for name in self._stage.selection.names if name in known]

    def _possible(self, nodes: list[Node], shows: str) -> list[Node]:
        """Those that can show it."""
        if shows != "filters":
            return nodes
        reports = self._stage.inference.nodes
        return [node for node in nodes if has_filters(node.layer, reports.get(node.name))]

    def _title(self, shows: str) -> str:
        titles = {
            "output": self.tr("Show what all nodes give"),
            "filters": self.tr("Show all filters"),
            "histogram": self.tr("Show a histogram on all nodes"),
            "statistics": self.tr("Show statistics on all nodes"),
            "nothing": self.tr("Show nothing on all nodes"),
        }
        return titles[shows]


def _needing(
    graph: Graph, inference: Inference, shows: str, block: str | None = None
) -> Iterator[tuple[str | None, frozenset[str]]]:
    """By block, the nodes that could show it and do not; each block is looked into once."""
    seen: set[str] = set()
    open_ = [(block, graph, inference)]
    while open_:
        name, drawing, known = open_.pop()
        found = frozenset(
            node.name
            for node in drawing.nodes
            if node.shows != shows
            and (shows != "filters" or has_filters(node.layer, known.nodes.get(node.name)))
        )
        if found:
            yield name, found
        for node in drawing.nodes:
            if isinstance(node.layer, BlockUse) and node.layer.block not in seen:
                report = known.nodes.get(node.name)
                inside = report.inside[0] if report is not None and report.inside else Inference({})
                if node.layer.block in graph.blocks.by_name:
                    seen.add(node.layer.block)
                    open_.append((node.layer.block, drawing.inside(node.name), inside))


def _tick(action: QAction, is_on: bool) -> None:
    action.setCheckable(True)
    action.setChecked(is_on)
