"""What is found at a node without building its layer."""

from __future__ import annotations

from collections import defaultdict

from engine.catalogue.layer import WHOLE, Layer, Loss, Metric, Port, Window
from engine.catalogue.layers.block import BlockOutput
from engine.catalogue.placeholder import Placeholder
from engine.errors import ShapeMismatch
from engine.graph.graph import End, Graph, Wire
from engine.inference.measure import Specs
from engine.inference.receptive_field import EVERYTHING, ReceptiveField, joint
from engine.inference.report import Inference, NodeReport, Problem

Wired = tuple[tuple[Port, End | None], ...]


def wires_into(graph: Graph) -> dict[str, tuple[Wire, ...]]:
    """The wires that end at each node, by its name."""
    found = defaultdict[str, list[Wire]](list)
    for wire in graph.wires:
        found[wire.target.node].append(wire)
    return {name: tuple(wires) for name, wires in found.items()}


def is_seen(port: Port) -> bool:
    """Whether what reaches a port is looked at for the values that come out."""
    return not port.is_delayed and not port.is_unseen


def needed_for_learning(graph: Graph) -> frozenset[str]:
    """The nodes a training step runs through: losses, metrics, outputs and all before them."""
    ends = {n.name for n in graph.nodes if isinstance(n.layer, Loss | Metric | BlockOutput)}
    needed: set[str] = set()
    while ends:
        needed |= ends
        needed |= frozenset().union(*(graph.topology.upstream(name) for name in ends))
        # What a needed state is given for its next step is needed too.
        back = {
            w.source.node for w in graph.wires if graph.is_delayed(w) and w.target.node in needed
        }
        ends = back - needed
    return frozenset(needed)


def missing_inputs(layer: Layer, wired: Wired, graph: Graph) -> Problem | None:
    """What is wrong if an input has no wire."""
    ports = [port for port in graph.declared_inputs(layer) if not port.is_optional]
    names = [p.name for p, source in wired if source is None and not p.is_optional]
    if not names and (wired or not ports):
        return None
    listed = " and ".join(names) or ports[0].name
    text = (
        f"inputs {listed} are not connected"
        if len(names) > 1
        else f"input {listed} is not connected"
    )
    return Problem(text, "Draw a wire to it.")


def shapes_given(inside: Graph, body: Inference) -> tuple[tuple[int, ...], ...]:
    """Shapes of what reaches the inside of a block, for one step if it runs over time."""
    names = (port.name for port in inside.interface[0])
    return tuple(spec.shape for name in names for spec in body.nodes[name].outputs)


def in_words(shapes: tuple[tuple[int, ...], ...]) -> str:
    """Shapes as the user reads them."""
    return " and ".join(" × ".join(map(str, shape)) or "1" for shape in shapes)


def misplaced(text: str, hint: str) -> NodeReport:
    """The report of a node that does not belong where it is."""
    return NodeReport(problem=Problem(text, hint))


def unknown_report(layer: Placeholder) -> NodeReport:
    """What is wrong with a layer of a type not known here, whatever reaches it."""
    try:
        layer.check()
    except ShapeMismatch as refusal:
        return NodeReport(problem=Problem(str(refusal), refusal.hint))
    raise AssertionError(layer)


def receptive_field_of(
    layer: Layer, inputs: Specs, before: list[NodeReport]
) -> ReceptiveField | None:
    """What an output of a layer sees of the input picture; None where that means nothing."""
    seen = joint(report.receptive_field for report in before)
    if seen is None or isinstance(layer, Loss | Metric):
        return None
    match layer.window(*inputs):
        case Window() as window:
            return seen.through(window)
        case whole if whole == WHOLE:
            return EVERYTHING
        case _:
            return seen
