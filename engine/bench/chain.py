"""Drawings of any size, to be opened and moved about."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from engine.catalogue.layer import Layer
from engine.catalogue.layers.activation import ReLU
from engine.catalogue.layers.data import InputField
from engine.catalogue.layers.dense import Linear
from engine.data.catalogue import builtin_sources
from engine.graph.graph import End, Graph, Node, Point, Wire
from engine.project.file import write_project
from engine.project.project import Project

COLUMNS = 40
_ACROSS_PX, _DOWN_PX = 200.0, 180.0
_UNITS = 16


def place(number: int) -> tuple[float, float]:
    """Where the node of this number stands, in rows of `COLUMNS`."""
    row, column = divmod(number, COLUMNS)
    return column * _ACROSS_PX, row * _DOWN_PX


def chain(count: int) -> Graph:
    """An input, and then dense layers and activations in turn, so many nodes in all."""
    layers: list[Layer] = [InputField(field="point")]
    layers += [Linear(units=_UNITS) if number % 2 else ReLU() for number in range(1, count)]
    nodes = tuple(
        Node(name=f"{layer.id}_{number}", layer=layer, position=Point(*place(number)))
        for number, layer in enumerate(layers)
    )
    wires = tuple(Wire(End(a.name, "out"), End(b.name, "x")) for a, b in pairwise(nodes))
    return Graph(nodes=nodes, wires=wires)


def write_chain(count: int, path: Path) -> None:
    """Write a project with such a drawing."""
    source = builtin_sources()["spirals"]
    write_project(Project(name=f"Chain of {count}", graph=chain(count), data=source()), path)
