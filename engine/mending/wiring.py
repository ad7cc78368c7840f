"""Mends that wire what is not wired, choose a field, or take away what nobody needs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, product

from engine.catalogue.layer import Category, DataField, Layer, Loss, Metric, Port
from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse, State
from engine.catalogue.layers.data import InputField, TargetField
from engine.graph.command import AddNode, Connect, GraphCommand, RemoveNodes, SetParameter
from engine.graph.graph import End, Point, Wire
from engine.graph.names import free_name
from engine.graph.state_command import Bypass
from engine.mending.case import Case, Mend, mend
from engine.tensor_spec import TensorSpec

_MOST_SOURCES = 4
_BESIDE = 174.0
_BELOW = 130.0

Source = tuple[str, End, TensorSpec, tuple[GraphCommand, ...]]
"""What an input may be wired to: its words, the output, what it gives, and what makes it first."""


def fields(case: Case) -> Iterator[Mend]:
    """Another field of the data set, for a node that names one there is not."""
    layer = case.layer
    if not isinstance(layer, DataField) or case.node.is_bypassed:
        return
    role = _role(layer)
    fitting = [field for field in case.fields if field.role == role]
    for field in fitting or case.fields:
        yield mend(f"Take the field {field.name}", SetParameter(case.name, "field", field.name))


def connections(case: Case) -> Iterator[Mend]:
    """Wires to inputs that have none, from what gives nothing to anybody yet."""
    if isinstance(case.layer, State) or case.node.is_bypassed:
        return
    missing = _missing(case)
    if not missing:
        return
    options = [list(islice(_sources(case, port), _MOST_SOURCES)) for port in missing]
    for chosen in product(*options):
        if len({end for _, end, _, _ in chosen}) < len(chosen):
            continue
        given = {port.name: spec for port, (_, _, spec, _) in zip(missing, chosen, strict=True)}
        if not isinstance(case.layer, BlockUse | BlockOutput) and not _fits(case, given):
            continue
        commands: list[GraphCommand] = []
        for port, (_, end, _, first) in zip(missing, chosen, strict=True):
            commands += [*first, Connect(Wire(end, End(case.name, port.name)))]
        yield mend(_told([words for words, *_ in chosen]), *commands, where=f"to {case.name}")


def removals(case: Case) -> Iterator[Mend]:
    """Without the node: led past, or deleted, if nothing else helps."""
    graph, name = case.graph, case.name
    names = frozenset((name,))
    if case.layer.category is Category.POOLING and not case.node.is_bypassed:
        yield mend(f"Bypass {name}", Bypass(names))
    feeds = any(wire.source.node == name for wire in graph.wires)
    is_fed = any(wire.target.node == name for wire in graph.wires)
    is_idle = case.report.problem is not None and case.report.problem.severity == "warning"
    if (not feeds and (is_idle or not is_fed)) or _is_misplaced(case):
        yield mend(f"Delete {name}", RemoveNodes(names))


def _is_misplaced(case: Case) -> bool:
    """Whether a node works only outside blocks and is in one, or the other way round."""
    outside, inside = (DataField, Loss, Metric), (BlockInput, BlockOutput)
    return isinstance(case.layer, outside if case.is_inside else inside)


def _missing(case: Case) -> list[Port]:
    """The inputs that need a wire; of a port that takes many the first, if none of it is wired."""
    missing = [port for port, source, _ in case.ports if source is None and not port.is_optional]
    if not missing and not case.ports:
        missing = [p for p in case.graph.input_ports(case.name) if not p.is_optional]
    return missing


def _sources(case: Case, port: Port) -> Iterator[Source]:
    """What may be wired to an input: outputs that feed nothing, targets, and a new Target."""
    graph = case.graph
    after = graph.topology.downstream(case.name) | {case.name}
    fed = {wire.source for wire in graph.wires}
    found = []
    for node in graph.nodes:
        if node.name in after or isinstance(node.layer, Loss | Metric):
            continue
        is_target = isinstance(node.layer, TargetField)
        for output in graph.output_ports(node.name):
            end = End(node.name, output.name)
            spec = case.spec_at(end)
            is_free = end not in fed or is_target or _is_judged(case, end)
            if spec is not None and is_target == port.is_target and is_free:
                found.append((end, spec))
    here = case.node.position
    found.sort(key=lambda one: _distance(graph.node(one[0].node).position, here))
    for end, spec in found:
        yield f"Connect {end.node}", end, spec, ()
    if not found:
        yield from _new_fields(case, port)


def _told(words: list[str]) -> str:
    """``Connect a`` and ``Connect b`` in one."""
    first, *further = words
    return " and ".join([first, *(word.removeprefix("Connect ") for word in further)])


def _is_judged(case: Case, end: End) -> bool:
    """Whether an output feeds losses and metrics alone, and the node is one of these too."""
    if not isinstance(case.layer, Loss | Metric):
        return False
    fed = [case.graph.node(w.target.node).layer for w in case.graph.wires if w.source == end]
    return all(isinstance(layer, Loss | Metric) for layer in fed)


def _new_fields(case: Case, port: Port) -> Iterator[Source]:
    """A field of the data set that no node brings in yet."""
    graph, here = case.graph, case.node.position
    role = "target" if port.is_target else "input"
    known = {n.layer.field for n in graph.nodes if isinstance(n.layer, DataField)}
    for field in case.fields:
        if field.role != role or field.name in known:
            continue
        layer: Layer = (TargetField if port.is_target else InputField)(field=field.name)
        name = free_name(field.name, graph.by_name)
        below = _BELOW if port.is_target else 0.0
        add = AddNode(layer, Point(here.x - _BESIDE, here.y + below), name)
        yield f"Add {layer.title} {field.name}", End(name, "out"), field.spec, (add,)


def _fits(case: Case, given: dict[str, TensorSpec]) -> bool:
    if not case.ports:
        return case.takes(tuple(given.values()))
    return case.takes(tuple(given.get(port.name, spec) for port, _, spec in case.ports))


def _role(layer: DataField) -> str:
    return "target" if isinstance(layer, TargetField) else "input"


def _distance(one: Point, other: Point) -> float:
    return abs(one.x - other.x) + abs(one.y - other.y)
