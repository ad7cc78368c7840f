"""The faces of all nodes, kept from update to update so that only changed ones are made anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from engine.api import (
    BlockUse,
    DataField,
    DataSource,
    Field,
    Graph,
    Inference,
    Layer,
    Node,
    NodeReport,
    OwnExample,
    Project,
    TensorSpec,
)
from gui.canvas.nodes.expected import expected_specs
from gui.canvas.nodes.node_face import NodeFace, node_face
from gui.figures.picture_before import picture_before

_STEPS = 512
_AT_ONCE = 100
"""So many faces are worked out in one go beside those that come first: about 5 ms."""

FirstNames = Callable[[], frozenset[str]]
"""Asked for the nodes whose faces are worked out in any case; only if it is needed."""

_Seen = tuple[
    Node,
    NodeReport | None,
    Sequence[str],
    Sequence[str],
    TensorSpec | None,
    str | None,
    object,
    float | None,
    tuple[bool, bool, str, DataSource],
    tuple[int, int, int] | None,
]
"""What a face follows from: the node, what is known of it, its wired inputs, the nodes it feeds,
what it may give, words about its data, the ports of its block, its share of the parameters, the
state of the canvas with where its data come from, and the picture that its weights look at."""


class FaceBook:
    """Works out what each node shows.

    Attributes:
        is_behind: some faces tell still what was known before; another reading goes on with them.
    """

    def __init__(self) -> None:
        self._pages: dict[str, _Page] = {}
        self._counted: Inference | None = None
        self._total = 0
        self._known: dict[str, TensorSpec] = {}
        self.is_behind = False

    def read(
        self,
        graph: Graph,
        project: Project,
        inference: Inference,
        example: int,
        *,
        own: OwnExample | None = None,
        has_pictures: bool = True,
        first: FirstNames = frozenset,
    ) -> dict[str, NodeFace]:
        """The face of every node; one that did not change is the same object as last time."""
        left, names = _AT_ONCE, None
        self.is_behind = False
        known_fields = project.data.fields()
        fields = {field.name: field.spec for field in known_fields}
        expected = self._expected(graph, inference, fields)
        ports, readers = _wiring(graph)
        total = self._total_of(inference)
        around = inference.is_pending, has_pictures, graph.marks.flow, project.data
        pages: dict[str, _Page] = {}
        for node in graph.nodes:
            name, layer = node.name, node.layer
            report = inference.nodes.get(name)
            seen = (
                node,
                report,
                ports.get(name, ()),
                readers.get(name, ()),
                expected.get(name),
                _data_words(project, layer, fields, example, own),
                _ports_of_block(graph, layer),
                _share(report, total),
                around,
                picture_before(graph, inference, name) if node.shows == "filters" else None,
            )
            page = self._pages.get(name)
            if page is None or not page.tells(seen):
                may_wait = page is not None and page.is_of(seen) and not _is_wrong(report)
                if may_wait and not left:
                    names = first() if names is None else names
                    may_wait = name not in names
                left -= bool(left)
                if page is None or left or not may_wait:
                    page = _page(graph, inference, seen, page, known_fields)
                else:
                    self.is_behind = True
            pages[name] = page
        self._pages = pages
        return {name: page.face for name, page in pages.items()}

    def forget(self) -> None:
        """Another drawing comes; nothing of this one counts for it."""
        self._pages, self._known, self._counted, self._total = {}, {}, None, 0

    def _expected(
        self, graph: Graph, inference: Inference, fields: Mapping[str, TensorSpec]
    ) -> Mapping[str, TensorSpec]:
        """What nodes may give of which nothing is known: as before, or else what is usual."""
        known = {name: r.outputs[0] for name, r in inference.nodes.items() if r.outputs}
        before, self._known = self._known, {**self._known, **known}
        if all(node.name in self._known for node in graph.nodes):
            return {name: spec for name, spec in before.items() if name not in known}
        return expected_specs(graph, fields, known)

    def _total_of(self, inference: Inference) -> int:
        """All learned numbers of the drawing; as long as some are not known, as they were."""
        if self._counted is not inference:
            self._counted = inference
            is_known = not any(report.waiting for report in inference.nodes.values())
            if is_known and not inference.has_errors:
                self._total = inference.totals.parameters
        return self._total


def _is_wrong(report: NodeReport | None) -> bool:
    return report is not None and report.problem is not None


def _share(report: NodeReport | None, total: int) -> float | None:
    """Its part of all parameters, in steps too fine to be seen.

    Steps, as else every edit of one node would paint all others anew.
    """
    parameters = report.counts.parameters if report is not None else 0
    return min(round(parameters / total * _STEPS) / _STEPS, 1.0) if parameters and total else None


@dataclass(frozen=True)
class _Page:
    """The face of one node, and what it was worked out from."""

    seen: _Seen
    face: NodeFace

    def is_of(self, seen: _Seen) -> bool:
        """Whether it is the same node with the same wires, of which something else is known."""
        return self.seen[0] is seen[0] and self.seen[2:4] == seen[2:4]

    def tells(self, seen: _Seen) -> bool:
        """Whether nothing has changed; of the two that are dear to compare, the very values."""
        return self.seen[0] is seen[0] and self.seen[1] is seen[1] and self.seen[2:] == seen[2:]


def _page(
    graph: Graph,
    inference: Inference,
    seen: _Seen,
    before: _Page | None,
    fields: Sequence[Field],
) -> _Page:
    """Another page; where the face comes out as it was, it is the same object."""
    node, _, wired, _, guess, words, _, share, around, looks_at = seen
    name, has_picture = node.name, around[1]
    face = node_face(
        graph,
        inference,
        name,
        frozenset(wired),
        guess,
        words,
        share=share,
        has_picture=has_picture,
        fields=fields,
        looks_at=looks_at,
    )
    if before is not None and face == before.face:
        face = before.face
    return _Page(seen, face)


def _ports_of_block(graph: Graph, layer: Layer) -> object:
    """The ports of a block, which change with what is inside it."""
    if not isinstance(layer, BlockUse):
        return None
    return graph.declared_inputs(layer), graph.declared_outputs(layer)


def _wiring(graph: Graph) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Wired input ports, and the nodes that are fed, by node name."""
    ports, readers = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for wire in graph.wires:
        ports[wire.target.node].append(wire.target.port)
        readers[wire.source.node].append(wire.target.node)
    return ports, readers


def _data_words(
    project: Project,
    layer: object,
    fields: Mapping[str, TensorSpec],
    example: int,
    own: OwnExample | None,
) -> str | None:
    """Under a data node's name: where its examples come from; None for other nodes."""
    if not isinstance(layer, DataField) or layer.field not in fields:
        return None
    if fields[layer.field].is_label:
        return layer.field
    if own is not None and own.title and layer.field in set(own.arrays) - own.borrowed:
        return own.title
    words = QCoreApplication.translate("Canvas", "{data}, example {number}")
    return words.format(data=project.data.title, number=example)
