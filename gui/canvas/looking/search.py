"""Finding nodes by their names, types or problems, in a drawing and in the blocks inside it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from engine.api import BlockUse, Graph, Inference, Node
from gui.language.engine_words import translated
from gui.open_drawing import Path

_BREAKS = re.compile(r"[^\w]+|_")
_MOST = 5000


@dataclass(frozen=True)
class Hit:
    """A node that can be found.

    Attributes:
        path: the blocks it lies in, from the outermost inwards.
        name: of the node.
        title: of its layer type.
        problem: what is wrong with it; empty if nothing is.
        words: all else that it is found by, in small letters, a blank before each.
    """

    path: Path
    name: str
    title: str
    problem: str
    words: str

    @property
    def full_name(self) -> str:
        """The name with the way to it."""
        return ".".join((*self.path, self.name))

    def fits(self, query: str) -> bool:
        """Whether each word of a query is in its name, or begins a word of what else it is."""
        wanted = query.lower().split()
        name = self.full_name.lower()
        return bool(wanted) and all(word in name or f" {word}" in self.words for word in wanted)


def nodes_of(graph: Graph, inference: Inference | None, opened: Path) -> list[Hit]:
    """All nodes of a network: first those of the drawing that is open, then the others in order."""
    hits: list[Hit] = []
    for hit in _walk(graph, inference, ()):
        hits.append(hit)
        if len(hits) == _MOST:
            break
    return sorted(hits, key=lambda hit: hit.path != opened)


def _walk(graph: Graph, inference: Inference | None, path: Path) -> Iterable[Hit]:
    for name in graph.topology.order:
        node = graph.node(name)
        report = inference.nodes.get(name) if inference is not None else None
        problem = report.problem.text if report is not None and report.problem else ""
        yield _hit(node, path, problem)
        if isinstance(node.layer, BlockUse):
            inside = report.inside[0] if report is not None and report.inside else None
            yield from _walk(graph.inside(name), inside, (*path, name))


def _hit(node: Node, path: Path, problem: str) -> Hit:
    layer = node.layer
    block = layer.block if isinstance(layer, BlockUse) else ""
    told = [
        layer.title,
        translated(layer.title),
        layer.id,
        str(layer.category),
        *layer.keywords,
        block,
        node.note,
    ]
    if problem:
        told += [
            QCoreApplication.translate("Canvas", "problem"),
            "problem",
            problem,
            translated(problem),
        ]
    words = " " + " ".join(_BREAKS.split(" ".join(told).lower()))
    return Hit(path, node.name, translated(layer.title), translated(problem), words)
