"""Specs, counts and problems of every node of a drawing.

Nodes are looked at in topological order. What one layer makes of given specs is remembered, so an
edit measures only what lies downstream of it, and stops where the specs come out as before.
"""

from __future__ import annotations

from collections.abc import Mapping

from engine.catalogue.layer import WHOLE, DataField, Layer, Loss, Metric, Window
from engine.catalogue.placeholder import Placeholder
from engine.errors import ShapeMismatch
from engine.graph.graph import End, Graph
from engine.inference.measure import Measured, Specs, measure
from engine.inference.report import Inference, NodeReport, Problem, ReceptiveField
from engine.tensor_spec import TensorSpec

_LARGEST_MEMO = 20_000


class Memo:
    """What each (layer, input specs) was found to give."""

    def __init__(self) -> None:
        self._known: dict[tuple[Layer, Specs], Measured | Problem] = {}

    def measure(self, layer: Layer, inputs: Specs) -> Measured | Problem:
        """As `engine.inference.measure.measure`, remembered."""
        key = (layer, inputs)
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= _LARGEST_MEMO:
                self._known.clear()
            known = self._known[key] = measure(layer, inputs)
        return known


def infer(graph: Graph, fields: Mapping[str, TensorSpec], memo: Memo) -> Inference:
    """Look at every node.

    Args:
        graph: the drawing.
        fields: specs of the data set's fields by name.
        memo: what was measured before; it is added to.
    """
    reports: dict[str, NodeReport] = {}
    needed = _needed(graph)
    for name in graph.topology.order:
        report = _report(graph, name, fields, memo, reports)
        if report.problem is not None and name not in needed:
            problem = Problem(report.problem.text, report.problem.hint, "warning")
            report = NodeReport(inputs=report.inputs, problem=problem)
        reports[name] = report
    return Inference({node.name: reports[node.name] for node in graph.nodes})


def _needed(graph: Graph) -> frozenset[str]:
    """The nodes a training step runs through: losses, metrics and all before them."""
    ends = [n.name for n in graph.nodes if isinstance(n.layer, Loss | Metric)]
    needed = set(ends)
    for name in ends:
        needed |= graph.topology.upstream(name)
    return frozenset(needed)


def _report(
    graph: Graph,
    name: str,
    fields: Mapping[str, TensorSpec],
    memo: Memo,
    reports: Mapping[str, NodeReport],
) -> NodeReport:
    layer = graph.node(name).layer
    if isinstance(layer, DataField):
        return _field_report(layer, fields)
    if isinstance(layer, Placeholder):
        return _unknown_report(layer)
    wired = graph.wired_inputs(name)
    inputs = tuple(_spec_at(source, graph, reports) for _, source in wired)
    missing = [port.name for port, source in wired if source is None]
    if missing or (layer.inputs and not wired):
        names = " and ".join(missing) or layer.inputs[0].name
        inputs_are = "inputs {} are" if len(missing) > 1 else "input {} is"
        text = f"{inputs_are.format(names)} not connected"
        return NodeReport(inputs=inputs, problem=Problem(text, "Draw a wire to it."))
    known = tuple(spec for spec in inputs if spec is not None)
    if len(known) < len(inputs):
        return NodeReport(inputs=inputs, waiting=True)
    measured = memo.measure(layer, known)
    if isinstance(measured, Problem):
        return NodeReport(inputs=inputs, problem=measured)
    return NodeReport(
        inputs=inputs,
        outputs=measured.outputs,
        counts=measured.counts,
        arithmetic=measured.arithmetic,
        receptive_field=_receptive_field(
            layer, known, [reports[source.node] for _, source in wired if source is not None]
        ),
    )


def _field_report(layer: DataField, fields: Mapping[str, TensorSpec]) -> NodeReport:
    spec = fields.get(layer.field)
    if spec is None:
        known = ", ".join(fields) or "no fields"
        text = f"the data set has no field {layer.field!r}; it has {known}"
        return NodeReport(problem=Problem(text, "Choose another field, or another data set."))
    seen = ReceptiveField((1, 1)) if spec.rank >= 2 else None
    return NodeReport(outputs=(spec,), receptive_field=seen)


def _unknown_report(layer: Placeholder) -> NodeReport:
    """What is wrong with a layer of a type not known here, whatever reaches it."""
    try:
        layer.check()
    except ShapeMismatch as refusal:
        return NodeReport(problem=Problem(str(refusal), refusal.hint))
    raise AssertionError(layer)


def _spec_at(
    source: End | None, graph: Graph, reports: Mapping[str, NodeReport]
) -> TensorSpec | None:
    if source is None:
        return None
    outputs = reports[source.node].outputs
    ports = [port.name for port in graph.node(source.node).layer.outputs]
    index = ports.index(source.port) if source.port in ports else 0
    return outputs[index] if index < len(outputs) else None


def _receptive_field(
    layer: Layer, inputs: tuple[TensorSpec, ...], before: list[NodeReport]
) -> ReceptiveField | None:
    fields = [r.receptive_field for r in before if r.receptive_field is not None]
    if not fields or isinstance(layer, Loss | Metric):
        return None
    if any(f.size is None for f in fields):
        return ReceptiveField(None)
    sizes = [f.size for f in fields if f.size is not None]
    size = (max(s[0] for s in sizes), max(s[1] for s in sizes))
    stride = (max(f.stride[0] for f in fields), max(f.stride[1] for f in fields))
    match layer.window(*inputs):
        case Window() as window:
            return ReceptiveField(
                (
                    size[0] + (window.size[0] - 1) * stride[0],
                    size[1] + (window.size[1] - 1) * stride[1],
                ),
                (stride[0] * window.stride[0], stride[1] * window.stride[1]),
            )
        case whole if whole == WHOLE:
            return ReceptiveField(None)
        case _:
            return ReceptiveField(size, stride)
