"""The faces of all nodes, kept from update to update so that only changed ones are made anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from engine.api import DataField, Graph, Inference, Project, TensorSpec
from gui.canvas.node_face import NodeFace, expected_specs, node_face


class FaceBook:
    """Works out what each node shows."""

    def __init__(self) -> None:
        self._faces: dict[str, tuple[tuple[Any, ...], NodeFace]] = {}

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
            )
            last = self._faces.get(name)
            if last is not None and last[0] == key:
                faces[name] = last
            else:
                face = node_face(
                    graph, inference, name, wired, guess, words, has_picture=has_pictures
                )
                faces[name] = (key, face)
        self._faces = faces
        return {name: face for name, (_, face) in faces.items()}


def _expected(
    graph: Graph, inference: Inference, fields: Mapping[str, TensorSpec]
) -> dict[str, TensorSpec]:
    reports = inference.nodes
    if all(node.name in reports and reports[node.name].outputs for node in graph.nodes):
        return {}
    return expected_specs(graph, fields)


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
