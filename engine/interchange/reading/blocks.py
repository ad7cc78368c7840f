"""Draws a traced model with blocks where its tree of modules shows them.

A call of a module is drawn as a block where its class is the user's own and is used more than once,
or is large; where several calls use the same weights; and where the class says that it was a block.
All other calls are drawn into what they are called in. Calls that do the same become uses of one
block, and equal copies that follow each other become one node that is repeated.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

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
    is_shared = frame.key in blocked.shared_keys
    name = defined_block(frame, inner, blocked, is_shared=is_shared)
    layer = BlockUse(block=name, shared=is_shared)
    if is_shared:
        outer.shared.weights |= {f"shared.{name}.{k}": v for k, v in inner.flat_weights().items()}
    spots = {port: resolved(outer, value, steps[0]) for port, value in sources.items()}
    use = outer.add(
        use_stem(frame, name, is_shared=is_shared),
        layer,
        spots,
        weights={} if is_shared else inner.flat_weights(),
        origin=frame.path,
    )
    outer.lines[use] = frame.line
    for port, value in ports.items():
        spot = resolved(inner, value, steps[-1])
        outer.spots[value] = Spot(End(use, port), spot.spec, value.batch_axis or 0)


def _draw_loop(frame: Frame, outer: Drawing, blocked: Blocked) -> None:
    """Draw a block that runs over time: what is before its first step, and that step."""
    assert frame.module is not None
    told = block_mark(frame.module) or {}
    words = dict(getattr(frame.module, PORTS, ()))
    first = next(i for i in frame.items if isinstance(i, Frame) and i.kind == STEP)
    before = frame.items[: frame.items.index(first)]
    inner = Drawing(outer.shared)
    names = [frame.arguments[value.name] for value in frame.takes]
    ports = [name for name, word in words.items() if word in ("step", "whole")]
    results = [name for name, word in words.items() if word in ("every", "last")]
    at = list(before[-1].steps())[-1] if isinstance(before[-1], Frame) else before[-1]
    assert isinstance(at, Step)
    sources: dict[str, Spot] = {}
    for name, port, value, part in zip(names, ports, frame.takes, first.takes, strict=False):
        sources[port] = spot = resolved(outer, value, at)
        each, spec = words[port], spot.spec
        if each == "step":
            axes = spec.axes[1:] if spec.axes[0] == "T" else ()
            spec = TensorSpec(spec.shape[1:], spec.dtype, axes, spec.classes)
        inner.input(port, BlockInput(each_step=each), part, spec)
        assert name
        for step in [s for s in before if isinstance(s, Step)]:
            if step.name == "getitem" and step.args[0] is value and each == "step":
                inner.spots[step.made()[0]] = inner.spots[part]
    # The same value may begin several states, so the names are those of the step's arguments.
    named = [first.arguments[value.name] for value in first.takes]
    states = dict(zip(named[len(ports) :], first.takes[len(ports) :], strict=True))
    for item in before:
        if isinstance(item, Step) and (item.name == "unbind" or item.made()[0] in inner.spots):
            continue
        _draw_items([item], inner, blocked)
    for name, value in states.items():
        begun = inner.spots.get(value)
        assert isinstance(begun, Spot)
        if isinstance(inner.nodes[begun.end.node].layer, State):
            continue
        node = inner.add(name, State(shape=begun.spec.shape), {"start": begun})
        inner.spots[value] = Spot(End(node, "out"), begun.spec, 0)
    homes = [inner.spots[value] for value in states.values()]
    _draw(first, inner, blocked)
    for home, value in zip(homes, first.gives[len(results) :], strict=True):
        assert isinstance(home, Spot)
        spot = resolved(inner, value, at)
        inner.wires.append(Wire(spot.end, End(home.end.node, "next")))
    specs: dict[str, TensorSpec] = {}
    for name, value in zip(results, first.gives, strict=False):
        spot = resolved(inner, value, at)
        inner.add(name, BlockOutput(steps=words[name]), {"x": spot})
        specs[name] = spot.spec
    merge_repeated(inner)
    is_shared = frame.key in blocked.shared_keys
    block = defined_block(frame, inner, blocked, is_shared=is_shared)
    layer = BlockUse(
        block=block,
        shared=is_shared,
        over_time=True,
        backwards=bool(told.get("backwards", False)),
    )
    if is_shared:
        outer.shared.weights |= {f"shared.{block}.{k}": v for k, v in inner.flat_weights().items()}
    stem = use_stem(frame, block, is_shared=is_shared)
    weights = {} if is_shared else inner.flat_weights()
    use = outer.add(stem, layer, sources, weights=weights, origin=frame.path)
    for name, value in zip(results, frame.gives, strict=True):
        spec = specs[name]
        if words[name] == "every":
            axes = ("T", *spec.axes)
            spec = TensorSpec(value.shape, spec.dtype, axes, spec.classes)
        outer.spots[value] = Spot(End(use, name), spec, 0)


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
