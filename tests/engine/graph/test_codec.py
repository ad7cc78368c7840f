"""A drawing as JSON values, and back."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest

from engine.catalogue.builtin import builtin_catalogue
from engine.catalogue.catalogue import Catalogue
from engine.catalogue.layers.activation import ReLU
from engine.catalogue.layers.dense import Linear
from engine.catalogue.placeholder import Placeholder
from engine.errors import FileRefused
from engine.graph.codec import graph_from_json, graph_to_json
from engine.graph.command import SetNote
from engine.graph.graph import SHOWN, Graph
from engine.graph.state_command import SetShown
from tests.engine.networks import CONV, drawn, inferred, lenet, tiny_classifier

CATALOGUE = builtin_catalogue()


def stored() -> dict[str, Any]:
    return copy.deepcopy(graph_to_json(tiny_classifier()))


@pytest.mark.parametrize("make", [Graph, tiny_classifier, lenet])
def test_a_drawing_survives_json(make: Callable[[], Graph]) -> None:
    text = json.dumps(graph_to_json(make()))
    assert graph_from_json(json.loads(text), CATALOGUE) == make()


def test_notes_are_stored() -> None:
    graph = SetNote(CONV, "Kanten – edges").apply(tiny_classifier())
    assert graph_from_json(graph_to_json(graph), CATALOGUE) == graph


@pytest.mark.parametrize("shows", SHOWN)
def test_what_is_seen_on_a_node_is_stored(shows: str) -> None:
    graph = SetShown(frozenset((CONV,)), shows).apply(tiny_classifier())
    text = json.dumps(graph_to_json(graph))
    assert ('"shows"' in text) == (shows != "output")
    assert graph_from_json(json.loads(text), CATALOGUE) == graph


def faulty(change: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    data = stored()
    change(data)
    return data


FAULTS: dict[str, tuple[Callable[[dict[str, Any]], object], str]] = {
    "nodes": (lambda d: d.update(nodes=3), r"\$\.graph\.nodes: expected list, found int"),
    "a node": (lambda d: d["nodes"].insert(1, "x"), r"nodes\[1\]: expected dict, found str"),
    "no name": (lambda d: d["nodes"][0].pop("name"), r"nodes\[0\]\.name: expected str"),
    "no type": (lambda d: d["nodes"][2].pop("type"), r"nodes\[2\]\.type: expected str"),
    "version": (lambda d: d["nodes"][0].update(version=True), r"nodes\[0\]\.version"),
    "settings": (lambda d: d["nodes"][0].update(settings=[]), r"nodes\[0\]\.settings"),
    "out of range": (
        lambda d: d["nodes"][1]["settings"].update(kernel=99),
        r"nodes\[1\]\.settings: kernel: expected 1 … 31 px \(whole\), received 99",
    ),
    "unknown setting": (
        lambda d: d["nodes"][1]["settings"].update(self=1),
        r"nodes\[1\]\.settings: .*self",
    ),
    "note": (lambda d: d["nodes"][0].update(note=1), r"nodes\[0\]\.note"),
    "position": (lambda d: d["nodes"][0].update(position=[1]), r"nodes\[0\]\.position"),
    "words as a position": (lambda d: d["nodes"][0].update(position=["a", 1]), "two numbers"),
    "yes as a position": (lambda d: d["nodes"][0].update(position=[True, 1]), "two numbers"),
    "endless position": (
        lambda d: d["nodes"][0].update(position=[float("inf"), 1]),
        "two numbers",
    ),
    "huge position": (lambda d: d["nodes"][0].update(position=[10**400, 1]), "two numbers"),
    "wire": (lambda d: d["wires"].insert(0, []), r"wires\[0\]: expected dict"),
    "end": (lambda d: d["wires"][0].update(source=["image"]), r"wires\[0\]\.source"),
    "no end": (lambda d: d["wires"][1].pop("target"), r"wires\[1\]\.target"),
    "bad name": (lambda d: d["nodes"][0].update(name="a b"), "'a b' can not name a node"),
    "twice the same name": (lambda d: d["nodes"].append(d["nodes"][0]), "already"),
    "two wires into one input": (
        lambda d: d["wires"].append(d["wires"][0]),
        r"Two wires end at conv\.x",
    ),
    "no such port": (
        lambda d: d["wires"][0].update(target=["conv", "z"]),
        "conv has no input called 'z'",
    ),
    "odd port": (lambda d: d["wires"][0].update(target=["conv", "x²"]), "no input"),
    "no such node": (lambda d: d["wires"][0].update(source=["no", "out"]), "'no'"),
    "loop": (
        lambda d: d["wires"].__setitem__(0, {"source": ["pool", "out"], "target": ["conv", "x"]}),
        "close a loop",
    ),
}


@pytest.mark.parametrize(("change", "words"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_with_its_place(
    change: Callable[[dict[str, Any]], object], words: str
) -> None:
    with pytest.raises(FileRefused, match=words):
        graph_from_json(faulty(change), CATALOGUE)


def with_unknown() -> dict[str, Any]:
    unknown = {
        "name": "memory",
        "type": "plugin.memory",
        "version": 7,
        "settings": {"cells": [1, 2.5, {"deep": None}], "é": "ü", "big": 1e300},
        "position": [1.5, 2],
    }
    data = stored()
    data["nodes"].append(unknown)
    data["wires"] += [
        {"source": ["pool", "out"], "target": ["memory", "write"]},
        {"source": ["memory", "read"], "target": ["flatten", "x"]},
    ]
    data["wires"] = [
        w for w in data["wires"] if w["source"][0] != "pool" or "memory" in w["target"]
    ]
    return data


def test_an_unknown_layer_is_kept_as_it_was() -> None:
    data = with_unknown()
    graph = graph_from_json(data, CATALOGUE)
    assert isinstance(graph.node("memory").layer, Placeholder)
    kept = json.dumps(graph_to_json(graph), sort_keys=True)
    assert kept == json.dumps(data, sort_keys=True)


def test_an_unknown_layer_keeps_its_ports() -> None:
    graph = graph_from_json(with_unknown(), CATALOGUE)
    assert [p.name for p in graph.input_ports("memory")] == ["write"]
    assert [p.name for p in graph.output_ports("memory")] == ["read"]


def test_an_unknown_layer_is_a_problem_in_words_and_what_follows_waits() -> None:
    nodes = inferred(graph_from_json(with_unknown(), CATALOGUE)).nodes
    problem = nodes["memory"].problem
    assert problem is not None
    assert "does not know the layer type 'plugin.memory' (version 7)" in problem.text
    assert nodes["flatten"].waiting


def test_a_layer_of_a_newer_version_is_kept_too() -> None:
    data = stored()
    data["nodes"][1].update(version=99, settings={"new": 1})
    graph = graph_from_json(data, CATALOGUE)
    assert graph_to_json(graph) == data


def test_a_layer_that_a_smaller_catalogue_lacks_is_kept() -> None:
    data = graph_to_json(drawn("a > b", a=Linear(), b=ReLU()))
    graph = graph_from_json(data, Catalogue([Linear]))
    assert isinstance(graph.node("b").layer, Placeholder)
    assert graph_to_json(graph) == data
