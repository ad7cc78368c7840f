"""The classes of blocks that run over time: one step, and the loop around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from engine.catalogue.layers.block import BlockUse, State
from engine.graph.graph import End, Graph
from engine.interchange.writing.block_marks import each_step, every_step, mark_lines, port_names
from engine.interchange.writing.class_body import Body, Method
from engine.interchange.writing.layout import (
    Assign,
    Attribute,
    Do,
    Loop,
    Plain,
    flat,
)
from engine.interchange.writing.scope import Scope, plain_call, result_type, returned

Write = Callable[["Scope", str], None]


def body_over_time(scope: Scope, layer: BlockUse, write: Write) -> Body:
    """The class of a block that runs over time: one step, and the loop around it.

    Args:
        scope: of one step, still empty.
        layer: how the block is used.
        write: writes a node into a scope.
    """
    graph = scope.graph
    inputs, outputs = graph.interface
    states = [n.name for n in graph.nodes if isinstance(n.layer, State)]
    before = replace(scope, made=scope.made, results={}, names=set(), lines=[])
    _write_first_states(before, layer, states, write)
    arguments = scope.name_inputs()
    for name in states:
        arguments.append(scope.name(name))
        scope.results[name] = (Plain(arguments[-1]),)
    needed = _needed_each_step(graph, states)
    for name in graph.topology.order:
        is_done = name in scope.results or (name in before.results and name not in needed)
        if scope.is_written(name) and not is_done:
            write(scope, name)
    scope.uses_shared = scope.uses_shared or before.uses_shared
    found = [scope.given_out(port.name) for port in outputs]
    found += [scope.at(graph.wire_into[End(name, "next")].source) for name in states]
    ways = "One step: inputs and states → outputs and next states." if states else "One step."
    name = "step" if "step" not in graph.by_name else "one_step"
    step = Method(
        name,
        scope.signature(arguments),
        (*scope.lines, returned(found)),
        result_type(len(found)),
        (ways,),
    )
    before.uses_shared = scope.uses_shared
    way = ", from the last one to the first" if layer.backwards else ""
    words = f"The block {layer.block} at each step of a sequence{way}: "
    words += f"{port_names(inputs)} → {port_names(outputs)}."
    made = {line.target: line for line in scope.made if isinstance(line, Assign)}
    methods = (step, _loop(before, layer, states, name))
    return Body((words,), mark_lines(graph, layer), tuple(made.values()), methods)


def _write_first_states(scope: Scope, layer: BlockUse, states: list[str], write: Write) -> None:
    """What is done before the first step."""
    graph = scope.graph
    names = scope.name_inputs()
    begun = frozenset[str]().union(*(graph.topology.upstream(name) for name in states))
    for port, name in zip(graph.interface[0], names, strict=True):
        scope.wholes[port.name] = Plain(name)
        if port.name in begun and each_step(graph, port.name):
            # The start of a state sees the first step alone.
            first = scope.temporary(f"{port.name}_first")
            at = "[:, -1]" if layer.backwards else "[:, 0]"
            scope.lines.append(Assign(first, Attribute(Plain(name), at)))
            scope.results[port.name] = (Plain(first),)
    for name in graph.topology.order:
        if name in begun and name not in scope.results:
            write(scope, name)
    for name in states:
        start = scope.arriving(name)
        if not start:
            write(scope, name)
            continue
        own = scope.name(name)
        scope.lines.append(Assign(own, start[0]))
        scope.results[name] = (Plain(own),)


def _loop(scope: Scope, layer: BlockUse, states: list[str], step: str) -> Method:
    """The function that runs a step again and again."""
    graph = scope.graph
    inputs, outputs = graph.interface
    parts = {
        port.name: scope.temporary(f"{port.name}_t")
        for port in inputs
        if each_step(graph, port.name)
    }
    given = [Plain(parts[p.name]) if p.name in parts else scope.wholes[p.name] for p in inputs]
    variables = [flat(scope.results[name][0]) for name in states]
    arguments = [*given, *map(Plain, variables)]
    if scope.uses_shared:
        arguments.append(Plain(scope.shared()))
    results = [scope.name(port.name) for port in outputs]
    lines, kept, results_back = list(scope.lines), [], []
    for port, name in zip(outputs, results, strict=True):
        if not every_step(graph, port.name):
            results_back.append(Plain(name))
            continue
        steps = scope.temporary(f"{port.name}_steps")
        kept.append(Do(plain_call(f"{steps}.append", [Plain(name)])))
        lines.append(Assign(steps, Plain("[]")))
        order = f"{steps}[::-1]" if layer.backwards else steps
        results_back.append(Plain(f"torch.stack({order}, 1)"))
    once = Assign(", ".join([*results, *variables]), plain_call(f"self.{step}", arguments))
    over = [f"{flat(scope.wholes[name])}.unbind(1)" for name in parts]
    if layer.backwards:
        over = [f"reversed({one})" for one in over]
    if len(over) > 1:
        over = [f"zip({', '.join(over)}, strict=True)"]
    lines.append(Loop(", ".join(parts.values()), Plain(over[0]), (once, *kept)))
    signature = scope.signature(flat(scope.wholes[port.name]) for port in inputs)
    body = (*lines, returned(results_back))
    return Method("forward", signature, body, result_type(len(outputs)))


def _needed_each_step(graph: Graph, states: list[str]) -> set[str]:
    """The nodes that outputs and next states come from."""
    waiting = [graph.wire_into[End(port.name, "x")].source.node for port in graph.interface[1]]
    waiting += [graph.wire_into[End(name, "next")].source.node for name in states]
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in found and name not in states:
            found.add(name)
            waiting += [end.node for _, end in graph.wired_inputs(name) if end is not None]
    return found
