"""What a block's class says of itself, so that an import draws the same block."""

from __future__ import annotations

from collections.abc import Sequence

from engine.catalogue.layer import Port
from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse
from engine.graph.graph import Graph
from engine.interchange.marks import MARK, PORTS
from engine.interchange.writing.layout import (
    Assign,
    Items,
    Plain,
    Statement,
    literal,
)


def mark_lines(graph: Graph, layer: BlockUse) -> tuple[Statement, ...]:
    """What a block's class says of itself."""
    settings: dict[str, object] = {"block": layer.block}
    settings |= {"over_time": True} if layer.over_time else {}
    settings |= {"backwards": True} if layer.over_time and layer.backwards else {}
    if not {MARK, PORTS}.isdisjoint(graph.by_name):
        return ()  # a node of that name takes its place
    told = ", ".join(f"{literal(k)}: {literal(v)}" for k, v in settings.items())
    lines: list[Statement] = [Assign(MARK, Plain(f'("block", {{{told}}})'))]
    inputs, outputs = graph.interface
    words: list[tuple[str, str]] = []
    if layer.over_time:
        words = [(p.name, "step" if each_step(graph, p.name) else "whole") for p in inputs]
        words += [(p.name, "every" if every_step(graph, p.name) else "last") for p in outputs]
    elif [p.name for p in outputs] != ["out"]:
        words = [*((p.name, "in") for p in inputs), *((p.name, "out") for p in outputs)]
    if words:
        pairs = tuple(Plain(f"({literal(name)}, {literal(word)})") for name, word in words)
        lines.append(Assign(PORTS, Items(pairs)))
    return tuple(lines)


def each_step(graph: Graph, port: str) -> bool:
    """Whether an input of a block over time gets one step after the other."""
    layer = graph.node(port).layer
    return isinstance(layer, BlockInput) and layer.each_step == "step"


def every_step(graph: Graph, port: str) -> bool:
    """Whether an output of a block over time gives all steps."""
    layer = graph.node(port).layer
    return isinstance(layer, BlockOutput) and layer.steps == "every"


def port_names(ports: Sequence[Port]) -> str:
    """The names of ports, in words."""
    return ", ".join(port.name for port in ports) or "nothing"
