"""Draws a traced model with blocks where its tree of modules shows them.

A call of a module is drawn as a block where its class is the user's own and is used more than once,
or is large; where several calls use the same weights; and where the class says that it was a block.
All other calls are drawn into what they are called in. Calls that do the same become uses of one
block, and equal copies that follow each other become one node that is repeated.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from torch import Tensor

from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse, State
from engine.errors import ChainruleError
from engine.graph.graph import Block, Blocks, End, Graph, Node, Wire
from engine.interchange.marks import PORTS, STEP, block_mark, outputs_of, step_of
from engine.interchange.reading.block_choice import (
    Blocked,
    container_of,
    defined_block,
    in_words,
    is_block,
    is_numbered,
    modules_by_kind,
    shared_keys,
    use_stem,
)
from engine.interchange.reading.block_ports import block_inputs, block_outputs, resolved
from engine.interchange.reading.drawing import Drawing, Spot, Unknown
from engine.interchange.reading.repeats import merge_repeated
from engine.interchange.reading.steps import draw_step
from engine.interchange.reading.traced import Frame, Step, Traced, Value
from engine.tensor_spec import TensorSpec


def drawn_graph(traced: Traced, drawing: Drawing, *, flat: bool) -> tuple[Graph, dict[str, Tensor]]:
    """The graph of a model whose inputs are drawn already, and its weights by our paths."""
    frames = list(traced.root.frames())
    blocked = Blocked(frames, flat, shared_keys=frozenset(shared_keys(frames)))
    for kind, keys in modules_by_kind(frames).items():
        blocked.counts[kind] = len(keys)
    for place in {(container_of(f.path), in_words(f)) for f in frames if is_numbered(f)}:
        here = {f.path for f in frames if (container_of(f.path), in_words(f)) == place}
        blocked.alike[place] = len(here)
    _draw(traced.root, drawing, blocked)
    merge_repeated(drawing)
    definitions = _in_order(drawing, blocked.definitions)
    graph = Graph(tuple(drawing.nodes.values()), tuple(drawing.wires), Blocks(definitions))
    return graph, {**drawing.flat_weights(), **drawing.shared.weights}


def _draw(frame: Frame, drawing: Drawing, blocked: Blocked) -> None:
    _draw_items(frame.items, drawing, blocked)


def _draw_items(items: Iterable[Step | Frame], drawing: Drawing, blocked: Blocked) -> None:
    for item in items:
        if isinstance(item, Step):
            draw_step(item, drawing)
        elif is_block(item, blocked):
            try:
                if item.module is not None and step_of(item.module):
                    _draw_loop(item, drawing, blocked)
                else:
                    _draw_block(item, drawing, blocked)
            except ChainruleError as fault:
                unknown = Unknown(item.path, item.class_name, "", str(fault))
                drawing.shared.unknown.append(unknown)
                _draw(item, drawing, blocked)
        else:
            _draw(item, drawing, blocked)


def _draw_block(frame: Frame, outer: Drawing, blocked: Blocked) -> None:
    inner = Drawing(outer.shared)
    steps = list(frame.steps())
    made = {value for step in steps for value in step.made()}
    sources = block_inputs(frame, steps, made, outer)
    for name, value in sources.items():
        spot = resolved(outer, value, steps[0])
        inner.input(name, BlockInput(), value, spot.spec)
    _draw(frame, inner, blocked)
    merge_repeated(inner)
    results = block_outputs(frame, made, outer.shared.used, blocked)
    is_marked = block_mark(frame.module) is not None
    if inner.is_empty() and frame.key not in blocked.shared_keys and not is_marked:
        _draw(frame, outer, blocked)  # it only hands on what it is given
        return
    ports: dict[str, Value] = {}
    for value in results:
        spot = resolved(inner, value, steps[-1])
        told = outputs_of(frame.module) if is_marked else []
        stem = "out" if len(results) == 1 else f"out{len(ports) + 1}"
        if len(told) == len(results):
            stem = told[len(ports)]
        name = inner.add(stem, BlockOutput(), {"x": spot})
        ports[name] = value
    spots = {port: resolved(outer, value, steps[0]) for port, value in sources.items()}
    use = _add_use(frame, inner, outer, blocked, spots)
    outer.lines[use] = frame.line
    for port, value in ports.items():
        spot = resolved(inner, value, steps[-1])
        outer.spots[value] = Spot(End(use, port), spot.spec, value.batch_axis or 0)


def _add_use(
    frame: Frame,
    inner: Drawing,
    outer: Drawing,
    blocked: Blocked,
    sources: Mapping[str, Spot],
    **settings: Any,
) -> str:
    """Make a block of what is drawn inside; gives the name of the node that stands for it.

    Args:
        frame: the call that is drawn so.
        inner: the drawing inside.
        outer: the one in which it is used.
        blocked: takes the block up.
        sources: what its inputs are given, by their ports.
        settings: of the node, beside which block it is and whether that shares weights.
    """
    is_shared, weights = frame.key in blocked.shared_keys, inner.flat_weights()
    block = defined_block(frame, inner, blocked, is_shared=is_shared)
    if is_shared:
        outer.shared.weights |= {f"shared.{block}.{k}": v for k, v in weights.items()}
    return outer.add(
        use_stem(frame, block, is_shared=is_shared),
        BlockUse(block=block, shared=is_shared, **settings),
        sources,
        weights={} if is_shared else weights,
        origin=frame.path,
    )


def _draw_loop(frame: Frame, outer: Drawing, blocked: Blocked) -> None:
    """Draw a block that runs over time: what is before its first step, and that step."""
    assert frame.module is not None
    told = block_mark(frame.module) or {}
    words = dict(getattr(frame.module, PORTS, ()))
    first = next(i for i in frame.items if isinstance(i, Frame) and i.kind == STEP)
    before = frame.items[: frame.items.index(first)]
    inner = Drawing(outer.shared)
    ports = {name: word for name, word in words.items() if word in ("step", "whole")}
    results = {name: word for name, word in words.items() if word in ("every", "last")}
    at = list(before[-1].steps())[-1] if isinstance(before[-1], Frame) else before[-1]
    assert isinstance(at, Step)
    sources = {
        port: resolved(outer, value, at) for port, value in zip(ports, frame.takes, strict=False)
    }
    _draw_loop_inputs(frame, first, before, inner, sources, ports)
    for item in before:
        if isinstance(item, Step) and (item.name == "unbind" or item.made()[0] in inner.spots):
            continue
        _draw_items([item], inner, blocked)
    states = _draw_states(first, inner, len(ports))
    _draw(first, inner, blocked)
    for state, value in zip(states, first.gives[len(results) :], strict=True):
        spot = resolved(inner, value, at)
        inner.wires.append(Wire(spot.end, End(state, "next")))
    specs: dict[str, TensorSpec] = {}
    for (name, word), value in zip(results.items(), first.gives, strict=False):
        spot = resolved(inner, value, at)
        inner.add(name, BlockOutput(steps=word), {"x": spot})
        specs[name] = spot.spec
    merge_repeated(inner)
    backwards = bool(told.get("backwards", False))
    use = _add_use(frame, inner, outer, blocked, sources, over_time=True, backwards=backwards)
    for (name, word), value in zip(results.items(), frame.gives, strict=True):
        spec = specs[name]
        if word == "every":
            axes = ("T", *spec.axes)
            spec = TensorSpec(value.shape, spec.dtype, axes, spec.classes)
        outer.spots[value] = Spot(End(use, name), spec, 0)


def _draw_loop_inputs(
    frame: Frame,
    first: Frame,
    before: Iterable[Step | Frame],
    inner: Drawing,
    sources: Mapping[str, Spot],
    ports: Mapping[str, str],
) -> None:
    """Draw what a loop is given: whole at each step, or a step of it at each."""
    for (port, each), value, part in zip(ports.items(), frame.takes, first.takes, strict=False):
        assert frame.arguments[value.name]
        spec = sources[port].spec
        if each == "step":
            axes = spec.axes[1:] if spec.axes[0] == "T" else ()
            spec = TensorSpec(spec.shape[1:], spec.dtype, axes, spec.classes)
        inner.input(port, BlockInput(each_step=each), part, spec)
        for step in (s for s in before if isinstance(s, Step)):
            if step.name == "getitem" and step.args[0] is value and each == "step":
                inner.spots[step.made()[0]] = inner.spots[part]


def _draw_states(first: Frame, inner: Drawing, inputs: int) -> list[str]:
    """Draw a state for each value that the first step is given beside the loop's inputs."""
    # The same value may begin several states, so the names are those of the step's arguments.
    named = {first.arguments[value.name]: value for value in first.takes[inputs:]}
    for name, value in named.items():
        begun = inner.spots.get(value)
        assert isinstance(begun, Spot)
        if not isinstance(inner.nodes[begun.end.node].layer, State):
            node = inner.add(name, State(shape=begun.spec.shape), {"start": begun})
            inner.spots[value] = Spot(End(node, "out"), begun.spec, 0)
    homes = [inner.spots[value] for value in named.values()]
    return [home.end.node for home in homes if isinstance(home, Spot)]


def _in_order(drawing: Drawing, definitions: Mapping[str, Block]) -> tuple[Block, ...]:
    """The blocks that are used, in the order they are met."""
    found: dict[str, Block] = {}

    def visit(nodes: Iterable[Node]) -> None:
        for node in nodes:
            if isinstance(node.layer, BlockUse) and node.layer.block not in found:
                found[node.layer.block] = definitions[node.layer.block]
                visit(definitions[node.layer.block].nodes)

    visit(drawing.nodes.values())
    return tuple(found.values())
