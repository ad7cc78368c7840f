"""The drawing as it counts: what is bypassed is a bend in the wire, or is not there.

A bypassed node gives out of its first output what reaches its first input; a bypassed loss or
metric is left out. Where that means nothing, `why_not_bypassed` tells so and the node stays.
"""

from __future__ import annotations

import msgspec

from engine.catalogue.layer import Loss, Metric
from engine.catalogue.layers.block import State
from engine.catalogue.layers.reroute import Reroute
from engine.graph.graph import Block, Blocks, End, Graph, Node, Wire

_ENTRY, _EXIT = Reroute.inputs[0].name, Reroute.outputs[0].name


def led_past(graph: Graph) -> Graph:
    """This drawing without what is bypassed in it; its blocks stay as they are drawn."""
    bypassed = [node for node in graph.nodes if node.is_bypassed]
    if not bypassed:
        return graph
    out = {node.name for node in bypassed if is_left_out(node)}
    entries = {
        node.name: entry
        for node in bypassed
        if node.name not in out
        and why_not_bypassed(graph, node) is None
        and (entry := entry_of(graph, node.name)) is not None
    }
    nodes = tuple(_bend(n) if n.name in entries else n for n in graph.nodes if n.name not in out)
    wires = tuple(_led(w, entries) for w in graph.wires if _counts(w, entries, out))
    return Graph(nodes, wires, graph.blocks, graph.marks)


def in_effect(graph: Graph) -> Graph:
    """The drawing and its blocks without what is bypassed; the same value if nothing is."""
    drawings = (graph.nodes, *(block.nodes for block in graph.blocks.definitions))
    if not any(node.is_bypassed for nodes in drawings for node in nodes):
        return graph
    found = []
    for block in graph.blocks.definitions:
        inside = led_past(graph.blocks.inside(block.name))
        found.append(Block(block.name, inside.nodes, inside.wires, block.marks))
    return msgspec.structs.replace(led_past(graph), blocks=Blocks(tuple(found)))


def straightened(graph: Graph) -> Graph:
    """The drawing and its blocks with the bends taken out of wires; those at an end stay."""
    found = []
    for block in graph.blocks.definitions:
        inside = _straight(graph.blocks.inside(block.name))
        found.append(Block(block.name, inside.nodes, inside.wires, block.marks))
    return msgspec.structs.replace(_straight(graph), blocks=Blocks(tuple(found)))


def is_left_out(node: Node) -> bool:
    """Whether a node is a loss or a metric that is bypassed, and so not there at all."""
    return node.is_bypassed and isinstance(node.layer, Loss | Metric)


def entry_of(graph: Graph, name: str) -> End | None:
    """The input whose data a bypassed node lets pass: its first, of which nothing is wired yet."""
    for port, _ in graph.wired_inputs(name):
        if not port.is_target and not port.is_delayed:
            return End(name, port.name)
    many = [p for p in graph.input_ports(name) if not p.is_target and not p.is_delayed]
    return End(name, many[0].name) if many else None


def why_not_bypassed(graph: Graph, node: Node) -> tuple[str, str] | None:
    """What keeps data from going past a node, and what would mend it; None if nothing does."""
    again = "Switch off Bypass"
    if isinstance(node.layer, State):
        return "a state can not be bypassed, as it gives what came one step earlier", f"{again}."
    outputs = graph.output_ports(node.name)
    if not outputs:
        return "it can not be bypassed, as nothing goes out of it", f"{again}."
    entry = entry_of(graph, node.name)
    if entry is None:
        return (
            "it can not be bypassed, as nothing comes into it that could go past",
            f"{again}, or delete the node.",
        )
    if entry not in graph.wire_into:
        text = f"input {entry.port} is not connected, so nothing can go past it"
        return text, "Draw a wire to it, or switch off Bypass."
    wired = {w.source.port for w in graph.wires if w.source.node == node.name}
    further = [port.name for port in outputs[1:] if port.name in wired]
    if further:
        text = f"bypassed, it gives {outputs[0].name} alone, but {further[0]} is wired too"
        return text, f"{again}, or delete the wires from {further[0]}."
    return None


def _bend(node: Node) -> Node:
    return msgspec.structs.replace(node, layer=Reroute(), is_bypassed=False)


def _counts(wire: Wire, entries: dict[str, End], out: set[str]) -> bool:
    if wire.source.node in out or wire.target.node in out:
        return False
    return entries.get(wire.target.node, wire.target) == wire.target


def _led(wire: Wire, entries: dict[str, End]) -> Wire:
    source, target = wire.source, wire.target
    if source.node in entries:
        source = End(source.node, _EXIT)
    if target.node in entries:
        target = End(target.node, _ENTRY)
    return Wire(source, target)


def _straight(graph: Graph) -> Graph:
    sources = {w.target.node: w.source for w in graph.wires}
    led_on = {w.source.node for w in graph.wires}
    bends = {
        n.name
        for n in graph.nodes
        if isinstance(n.layer, Reroute) and n.name in sources and n.name in led_on
    }
    if not bends:
        return graph

    def begin(end: End) -> End:
        while end.node in bends:
            end = sources[end.node]
        return end

    return msgspec.structs.replace(
        graph,
        nodes=tuple(n for n in graph.nodes if n.name not in bends),
        wires=tuple(
            Wire(begin(w.source), w.target) for w in graph.wires if w.target.node not in bends
        ),
    )
