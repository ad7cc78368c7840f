"""Draws a traced model with blocks where its tree of modules shows them.

A call of a module is drawn as a block where its class is the user's own and is used more than once,
or is large; where several calls use the same weights; and where the class says that it was a block.
All other calls are drawn into what they are called in. Calls that do the same become uses of one
block, and equal copies that follow each other become one node that is repeated.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import msgspec
from torch import Tensor

from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse, State
from engine.errors import ChainruleError
from engine.graph.graph import Block, Blocks, End, Graph, Node, Wire
from engine.graph.names import free_name
from engine.interchange.function_forms import FORMS, called
from engine.interchange.import_drawing import (
    Call,
    CanNotExpress,
    Drawing,
    Lifted,
    Spot,
    Unknown,
    kept_as_placeholder,
    settle,
)
from engine.interchange.marks import PORTS, STEP, block_mark, outputs_of, step_of
from engine.interchange.module_forms import drawn_module
from engine.interchange.recurrent_forms import ATEN
from engine.interchange.traced import Frame, Step, Traced, Value
from engine.interchange.variables import variable_at
from engine.tensor_spec import TensorSpec

LARGE = 6
"""A class of the user's that is used once becomes a block from this many layers on."""


@dataclass(eq=False)
class Blocked:
    """The blocks of a model as they come about.

    Attributes:
        definitions: by name.
        shared: names of the blocks whose uses share weights, by the key of their module.
        flat: draw none but those that are needed for shared weights.
    """

    frames: list[Frame]
    flat: bool
    definitions: dict[str, Block] = field(default_factory=dict)
    shared: dict[object, str] = field(default_factory=dict)
    shared_keys: frozenset[object] = frozenset()
    counts: Counter[str] = field(default_factory=Counter)
    alike: Counter[tuple[str, str]] = field(default_factory=Counter)


def drawn_graph(traced: Traced, drawing: Drawing, *, flat: bool) -> tuple[Graph, dict[str, Tensor]]:
    """The graph of a model whose inputs are drawn already, and its weights by our paths."""
    frames = list(traced.root.frames())
    blocked = Blocked(frames, flat, shared_keys=frozenset(_shared_keys(frames)))
    for kind, keys in _modules_by_kind(frames).items():
        blocked.counts[kind] = len(keys)
    for place in {(_container(f.path), _tree(f)) for f in frames if _is_numbered(f)}:
        here = {f.path for f in frames if (_container(f.path), _tree(f)) == place}
        blocked.alike[place] = len(here)
    _draw(traced.root, drawing, blocked)
    _merge_repeated(drawing)
    definitions = _in_order(drawing, blocked.definitions)
    graph = Graph(tuple(drawing.nodes.values()), tuple(drawing.wires), Blocks(definitions))
    return graph, {**drawing.flat_weights(), **drawing.shared.weights}


def draw_step(step: Step, drawing: Drawing) -> None:
    """Draw one step; what can not be expressed is noted, and becomes a placeholder."""
    call = Call(drawing, step, stem=_stem(step))
    try:
        if step.module is not None:
            result = drawn_module(call, step.module, step.args, step.kwargs)
        else:
            result = _drawn_function(call, step)
        settle(step, drawing, result)
    except ChainruleError as fault:
        reason = str(fault)
        drawing.shared.unknown.append(Unknown(step.path, step.name, step.place, reason))
        kept_as_placeholder(drawing, step, reason)


def _drawn_function(call: Call, step: Step) -> object:
    names = [step.name, step.name.rstrip("_")]
    if step.is_aten:
        names = [f"aten.{names[1]}", *names]
    known = {**FORMS, **ATEN}
    form = next((known[name] for name in names if name in known), None)
    if form is None:
        raise CanNotExpress("there is no node for it in the palette")
    return called(call, form, step.args, step.kwargs)


def _stem(step: Step) -> str:
    """What the node of a step is called: as the attribute that holds its module, or a variable."""
    last = step.path.rpartition(".")[2]
    if step.frame.is_leaf:
        return last if last.isidentifier() else ""
    return _variable(step, step.frame)


def _variable(item: Step | Frame, within: Frame) -> str:
    """The variable that gets the result of the last thing that a statement does."""
    place, name = variable_at(item.line)
    at = within.items.index(item)
    following = within.items[at + 1] if at + 1 < len(within.items) else None
    is_last = following is None or variable_at(following.line)[0] != place
    return name if is_last else ""


def _draw(frame: Frame, drawing: Drawing, blocked: Blocked) -> None:
    _draw_items(frame.items, drawing, blocked)


def _draw_items(items: Iterable[Step | Frame], drawing: Drawing, blocked: Blocked) -> None:
    for item in items:
        if isinstance(item, Step):
            draw_step(item, drawing)
        elif _is_block(item, blocked):
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


def _is_block(frame: Frame, blocked: Blocked) -> bool:
    if frame.key in blocked.shared_keys or (frame.module is not None and step_of(frame.module)):
        return True
    if blocked.flat or frame.is_leaf:
        return False
    if block_mark(frame.module) is not None:
        return True
    count = sum(1 for _ in frame.steps())
    if frame.kind.startswith("torch.nn."):
        place = (_container(frame.path), _tree(frame))
        return _is_numbered(frame) and count > 1 and blocked.alike[place] > 1
    return count > 1 and (blocked.counts[frame.kind] > 1 or count >= LARGE)


def _draw_block(frame: Frame, outer: Drawing, blocked: Blocked) -> None:
    inner = Drawing(outer.shared)
    steps = list(frame.steps())
    made = {value for step in steps for value in step.made()}
    sources = _inputs(frame, steps, made, outer)
    for name, value in sources.items():
        spot = _resolved(outer, value, steps[0])
        inner.input(name, BlockInput(), value, spot.spec)
    _draw(frame, inner, blocked)
    _merge_repeated(inner)
    results = _outputs(frame, made, outer.shared.used, blocked)
    is_marked = block_mark(frame.module) is not None
    if inner.is_empty() and frame.key not in blocked.shared_keys and not is_marked:
        _draw(frame, outer, blocked)  # it only hands on what it is given
        return
    ports: dict[str, Value] = {}
    for value in results:
        spot = _resolved(inner, value, steps[-1])
        told = outputs_of(frame.module) if is_marked else []
        stem = "out" if len(results) == 1 else f"out{len(ports) + 1}"
        if len(told) == len(results):
            stem = told[len(ports)]
        name = inner.add(stem, BlockOutput(), {"x": spot})
        ports[name] = value
    is_shared = frame.key in blocked.shared_keys
    name = _defined(frame, inner, blocked, is_shared=is_shared)
    layer = BlockUse(block=name, shared=is_shared)
    if is_shared:
        outer.shared.weights |= {f"shared.{name}.{k}": v for k, v in inner.flat_weights().items()}
    spots = {port: _resolved(outer, value, steps[0]) for port, value in sources.items()}
    use = outer.add(
        _use_stem(frame, name, is_shared=is_shared),
        layer,
        spots,
        weights={} if is_shared else inner.flat_weights(),
        origin=frame.path,
    )
    outer.lines[use] = frame.line
    for port, value in ports.items():
        spot = _resolved(inner, value, steps[-1])
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
        sources[port] = spot = _resolved(outer, value, at)
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
        spot = _resolved(inner, value, at)
        inner.wires.append(Wire(spot.end, End(home.end.node, "next")))
    specs: dict[str, TensorSpec] = {}
    for name, value in zip(results, first.gives, strict=False):
        spot = _resolved(inner, value, at)
        inner.add(name, BlockOutput(steps=words[name]), {"x": spot})
        specs[name] = spot.spec
    _merge_repeated(inner)
    is_shared = frame.key in blocked.shared_keys
    block = _defined(frame, inner, blocked, is_shared=is_shared)
    layer = BlockUse(
        block=block,
        shared=is_shared,
        over_time=True,
        backwards=bool(told.get("backwards", False)),
    )
    if is_shared:
        outer.shared.weights |= {f"shared.{block}.{k}": v for k, v in inner.flat_weights().items()}
    stem = _use_stem(frame, block, is_shared=is_shared)
    weights = {} if is_shared else inner.flat_weights()
    use = outer.add(stem, layer, sources, weights=weights, origin=frame.path)
    for name, value in zip(results, frame.gives, strict=True):
        spec = specs[name]
        if words[name] == "every":
            axes = ("T", *spec.axes)
            spec = TensorSpec(value.shape, spec.dtype, axes, spec.classes)
        outer.spots[value] = Spot(End(use, name), spec, 0)


def _resolved(drawing: Drawing, value: Value, step: Step) -> Spot:
    """Where a value is to be had, with any axis in front that it still lacks."""
    return Call(drawing, step).spot(value)


def _inputs(
    frame: Frame, steps: Iterable[Step], made: set[Value], outer: Drawing
) -> dict[str, Value]:
    """What a block is given, by the names its ports get: the arguments of forward first."""
    given = dict.fromkeys(
        value
        for step in steps
        for value in step.used()
        if value not in made and value in outer.spots
    )
    order = list(frame.arguments)
    ranked = sorted(given, key=lambda v: order.index(v.name) if v.name in order else len(order))
    names: dict[str, Value] = {}
    for value in ranked:
        names[free_name(frame.arguments.get(value.name, "x"), names)] = value
    return names


def _outputs(
    frame: Frame, made: set[Value], used: frozenset[Value], blocked: Blocked
) -> list[Value]:
    """What a block gives: whatever of it is used outside, at this call or at another."""
    if block_mark(frame.module) is not None:
        return [value for value in frame.gives if value.held is None]
    if frame.key in blocked.shared_keys and frame.gives:
        alike = [f for f in blocked.frames if f.key == frame.key]
        found = [_given_out(f, {v for s in f.steps() for v in s.made()}, used) for f in alike]
        wanted = {n for f, out in zip(alike, found, strict=True) for n in _places(f, out)}
        return [frame.gives[n] for n in sorted(wanted) if n < len(frame.gives)]
    return _given_out(frame, made, used)


def _places(frame: Frame, values: Iterable[Value]) -> list[int]:
    """Where among the results of a call some values stand."""
    return [frame.gives.index(value) for value in values if value in frame.gives]


def _given_out(frame: Frame, made: set[Value], used: frozenset[Value]) -> list[Value]:
    """What of a call is used outside it."""
    inside = {id(step) for step in frame.steps()}
    root = frame.lineage()[0]
    outside = {v for step in root.steps() if id(step) not in inside for v in step.used()}
    outside |= {v for v in root.gives if v in made}
    found = [v for step in frame.steps() for v in step.made() if v in outside and v in used]
    order = {id(value): n for n, value in enumerate(frame.gives)}
    return sorted(dict.fromkeys(found), key=lambda v: order.get(id(v), len(order)))


def _defined(frame: Frame, inner: Drawing, blocked: Blocked, *, is_shared: bool) -> str:
    """The name of the block that is drawn like this; one that is there already, if there is."""
    nodes, wires = tuple(inner.nodes.values()), tuple(inner.wires)
    if is_shared and frame.key in blocked.shared:
        name = blocked.shared[frame.key]
        if blocked.definitions[name] != Block(name, nodes, wires):
            raise CanNotExpress(
                f"{frame.path} is called several times with the same weights, but does not do the "
                "same each time"
            )
        return name
    stem = _block_stem(frame)
    if not is_shared:
        for known in blocked.definitions.values():
            is_free = known.name not in blocked.shared.values()
            is_alike = known == Block(known.name, nodes, wires)
            if is_free and is_alike and _base(known.name) == _base(stem):
                return known.name
    name = free_name(stem, blocked.definitions)
    blocked.definitions[name] = Block(name, nodes, wires)
    if is_shared:
        blocked.shared[frame.key] = name
    return name


def _base(name: str) -> str:
    """A name without its number."""
    return re.sub(r"_\d+$", "", name)


def _block_stem(frame: Frame) -> str:
    """What a block is called: its class in snake case, or the attribute that holds it."""
    mark = block_mark(frame.module)
    if mark is not None and mark.get("block"):
        return str(mark["block"])
    if frame.kind.startswith("torch.nn."):
        names = [part for part in frame.path.split(".") if part.isidentifier()]
        return names[-1] if names else snake_case(frame.class_name)
    return snake_case(frame.class_name)


def snake_case(name: str) -> str:
    """A class's name as a block's: ``BasicBlock`` → ``basic_block``."""
    parts = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name)
    return parts.strip("_").lower()


def _use_stem(frame: Frame, block: str, *, is_shared: bool) -> str:
    """What the node of a block is called: its attribute, or that of the list it is in."""
    assert frame.parent is not None
    if is_shared and (name := _variable(frame, frame.parent)):
        return name
    names = [part for part in frame.path.split(".") if part.isidentifier()]
    return names[-1] if names else block


def _is_numbered(frame: Frame) -> bool:
    return frame.path.rpartition(".")[2].isdigit()


def _container(path: str) -> str:
    return path.rpartition(".")[0]


def _tree(frame: Frame) -> str:
    """What a module does, in words, to tell those that may be copies."""
    return " ".join([frame.kind, *(step.name for step in frame.steps())])


def _modules_by_kind(frames: Iterable[Frame]) -> Mapping[str, set[object]]:
    found: dict[str, set[object]] = {}
    for frame in frames:
        found.setdefault(frame.kind, set()).add(frame.key)
    return found


def _shared_keys(frames: Iterable[Frame]) -> set[object]:
    """Modules with weights that are called several times, by something called once."""
    calls: dict[object, list[Frame]] = {}
    for frame in frames:
        calls.setdefault(frame.key, []).append(frame)
    found: set[object] = set()
    for key, several in calls.items():
        for other in several[1:]:
            found.add(_shared_by(several[0], other) or key)
    weighted = {f.key for f in frames if _has_weights(f)}
    return found & weighted


def _shared_by(one: Frame, other: Frame) -> object:
    """The outermost module that both calls are made in, by two calls of it."""
    mine, theirs = one.lineage(), other.lineage()
    common = sum(1 for a, b in zip(mine, theirs, strict=False) if a is b)
    there = {frame.key for frame in theirs[common:]}
    return next((frame.key for frame in mine[common:] if frame.key in there), None)


def _has_weights(frame: Frame) -> bool:
    if frame.module is not None:
        return any(True for _ in frame.module.parameters())
    return any(v.is_learned for step in frame.steps() for v in step.used())


def _merge_repeated(drawing: Drawing) -> None:
    """Put one repeated node in the place of equal copies that follow each other."""
    for name in list(drawing.nodes):
        chain = _chain(drawing, name) if name in drawing.nodes else []
        if len(chain) > 1:
            _merge(drawing, chain)


def _chain(drawing: Drawing, first: str) -> list[str]:
    chain = [first]
    layer = drawing.nodes[first].layer
    if not isinstance(layer, BlockUse) or layer.repeat > 1:
        return chain
    if not layer.shared and not drawing.origins[first].rpartition(".")[2].isdigit():
        return chain
    while (following := _follower(drawing, chain[-1])) is not None:
        chain.append(following)
    return chain


def _follower(drawing: Drawing, name: str) -> str | None:
    """The node that does the same again with what this one gives."""
    out = [w for w in drawing.wires if w.source.node == name]
    targets = {w.target.node for w in out}
    if len(targets) != 1:
        return None
    (next_,) = targets
    if drawing.nodes[next_].layer != drawing.nodes[name].layer:
        return None
    layer = drawing.nodes[name].layer
    assert isinstance(layer, BlockUse)
    container, _, number = drawing.origins[name].rpartition(".")
    if layer.shared:
        line = drawing.lines.get(name, ("", 0))
        if line != drawing.lines.get(next_) or not line[0]:
            return None  # the same weights again, but not in a loop
    elif drawing.origins[next_] != f"{container}.{int(number) + 1}".lstrip("."):
        return None
    mine = {w.target.port: w.source for w in drawing.wires if w.target.node == name}
    theirs = {w.target.port: w.source for w in drawing.wires if w.target.node == next_}
    ports = list(mine)
    if len(out) != len({w.source.port for w in out}):
        return None
    for number_of_port, port in enumerate(ports):
        is_fed = number_of_port < len(out)
        if is_fed != (theirs[port].node == name):
            return None
        if not is_fed and theirs[port] != mine[port]:
            return None
    fed = [theirs[port].port for port in ports[: len(out)]]
    return next_ if fed == sorted(fed) else None


def _merge(drawing: Drawing, chain: list[str]) -> None:
    first, last = chain[0], chain[-1]
    node = drawing.nodes[first]
    layer = node.layer.replace(repeat=len(chain))
    weights = {
        f"{number}.{path}": tensor  # of a shared block there are none here
        for number, name in enumerate(chain)
        for path, tensor in drawing.weights[name].items()
    }
    gone = set(chain[1:])
    drawing.nodes[first] = msgspec.structs.replace(node, layer=layer)
    drawing.weights[first] = weights
    for name in gone:
        del drawing.nodes[name], drawing.weights[name], drawing.origins[name]

    def moved(end: End) -> End:
        return End(first, end.port) if end.node == last else end

    drawing.wires[:] = [
        Wire(moved(w.source), w.target)
        for w in drawing.wires
        if w.target.node not in gone and (w.source.node not in gone or w.source.node == last)
    ]
    for value, spot in drawing.spots.items():
        if isinstance(spot, Lifted):
            inner = spot.spot
            moved_spot = Spot(moved(inner.end), inner.spec, inner.batch_axis)
            drawing.spots[value] = Lifted(moved_spot)
        else:
            drawing.spots[value] = Spot(moved(spot.end), spot.spec, spot.batch_axis)


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
