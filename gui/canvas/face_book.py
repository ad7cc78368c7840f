"""The faces of all nodes, kept from update to update so that only changed ones are made anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from engine.api import DataField, Graph, Inference, Project, TensorSpec
from gui.canvas.expected import expected_specs
from gui.canvas.node_face import NodeFace, node_face

_STEPS = 512


class FaceBook:
    """Works out what each node shows."""

    def __init__(self) -> None:
        self._faces: dict[str, tuple[tuple[Any, ...], NodeFace]] = {}
        self._counted: tuple[Inference | None, int] = (None, 0)

    def read(
        self,
        graph: Graph,
        project: Project,
        inference: Inference,
        example: int,
        *,
        has_pictures: bool = True,
    ) -> dict[str, NodeFace]:
        """The face of every node; one that did not change is the same object as last time."""
        fields = {field.name: field.spec for field in project.data.fields()}
        expected = _expected(graph, inference, fields)
        ports, readers = _wiring(graph)
        faces: dict[str, tuple[tuple[Any, ...], NodeFace]] = {}
        total = self._total_of(inference)
        for node in graph.nodes:
            name, layer = node.name, node.layer
            wired = frozenset(ports.get(name, ()))
            guess = expected.get(name)
            words = _data_words(project, layer, fields, example)
            key = (
                inference.nodes.get(name),
                layer,
                node.note,
                graph.declared_inputs(layer),
                graph.declared_outputs(layer),
                wired,
                readers.get(name),
                guess,
                words,
                inference.is_pending,
                has_pictures,
                graph.marks.flow,
                (node.size, node.is_frozen, node.is_bypassed),
            )
            last = self._faces.get(name)
            if last is not None and last[0] == key:
                face = last[1]
            else:
                face = node_face(
                    graph, inference, name, wired, guess, words, has_picture=has_pictures
                )
            faces[name] = (key, _with_share(face, total))
        self._faces = faces
        return {name: face for name, (_, face) in faces.items()}

    def _total_of(self, inference: Inference) -> int:
        """All learned numbers of the drawing, counted once for each finding; 0: not known."""
        if self._counted[0] is not inference:
            is_known = not any(report.waiting for report in inference.nodes.values())
            total = inference.totals.parameters if is_known and not inference.has_errors else 0
            self._counted = (inference, total)
        return self._counted[1]


def _with_share(face: NodeFace, total: int) -> NodeFace:
    """The face with its share of all parameters, in steps too fine to be seen.

    Steps, as else every edit of one node would paint all others anew.
    """
    is_known = total and face.parameters
    share = round(face.parameters / total * _STEPS) / _STEPS if is_known else None
    return face if face.share == share else replace(face, share=share)


def _expected(
    graph: Graph, inference: Inference, fields: Mapping[str, TensorSpec]
) -> dict[str, TensorSpec]:
    """What nodes of which nothing is known may give; none of those of which it is known."""
    known = {name for name, report in inference.nodes.items() if report.outputs}
    if all(node.name in known for node in graph.nodes):
        return {}
    return {n: s for n, s in expected_specs(graph, fields).items() if n not in known}


def _wiring(graph: Graph) -> tuple[dict[str, set[str]], dict[str, list[str]]]:
    """Wired input ports, and the nodes that are fed, by node name."""
    ports, readers = defaultdict[str, set[str]](set), defaultdict[str, list[str]](list)
    for wire in graph.wires:
        ports[wire.target.node].add(wire.target.port)
        readers[wire.source.node].append(wire.target.node)
    return ports, readers


def _data_words(
    project: Project, layer: object, fields: Mapping[str, TensorSpec], example: int
) -> str | None:
    """Under a data node's name: where its examples come from; None for other nodes."""
    if not isinstance(layer, DataField) or layer.field not in fields:
        return None
    if fields[layer.field].is_label:
        return layer.field
    words = QCoreApplication.translate("Canvas", "{data}, example {number}")
    return words.format(data=project.data.title, number=example)
