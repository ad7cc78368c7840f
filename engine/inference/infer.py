"""Specs, counts and problems of every node of a drawing, down into its blocks.

Nodes are looked at in topological order. What one layer makes of given specs is remembered, and so
is what a whole block makes of what reaches it, so an edit measures only what lies downstream of it,
and stops where the specs come out as before. What is bypassed is a bend in the wire::

    infer          the drawing: its sources are the fields of the data set
      block        a node that stands for a block: its copies, one after another
        body       what is drawn inside: its sources are the block's inputs
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from engine.catalogue.layer import DataField, Layer, Loss, Metric
from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse, State
from engine.catalogue.layers.reroute import Reroute
from engine.catalogue.placeholder import Placeholder
from engine.graph.bypass import led_past, why_not_bypassed
from engine.graph.graph import End, Graph, Node, Structure, Wire
from engine.graph.painted import Shapes, what_does_not_fit
from engine.inference.findings import (
    Wired,
    in_words,
    is_seen,
    misplaced,
    missing_inputs,
    needed_for_learning,
    receptive_field_of,
    shapes_given,
    unknown_report,
    wires_into,
)
from engine.inference.looks import Look, Looks
from engine.inference.measure import Measured, Specs, measure
from engine.inference.receptive_field import EVERYTHING, ReceptiveField, joint
from engine.inference.report import (
    Inference,
    NodeReport,
    Problem,
    SharedWeights,
    each_once,
)
from engine.inference.steps import Arrival, Arrivals, as_sequence, gives_every, per_step
from engine.tensor_spec import TensorSpec

_LARGEST_MEMO = 20_000


class Memo:
    """What each (layer, input specs), and each (block, arrivals), was found to give.

    Attributes:
        looks: the last look at each node of the whole drawing.
    """

    def __init__(self) -> None:
        self.looks = Looks()
        self._layers: dict[tuple[Layer, Specs], Measured | Problem] = {}
        self._bodies: dict[tuple[Structure, Arrivals, bool, bool], Inference] = {}

    def beside(self) -> Memo:
        """The same memory with looks of its own, for a drawing that is only tried."""
        other = Memo()
        other.looks = self.looks.copied()
        other._layers, other._bodies = self._layers, self._bodies
        return other

    def measure(self, layer: Layer, inputs: Specs) -> Measured | Problem:
        """As `engine.inference.measure.measure`, remembered."""
        key = (layer, inputs)
        known = self._layers.get(key)
        if known is None:
            if len(self._layers) >= _LARGEST_MEMO:
                self._layers.clear()
            known = self._layers[key] = measure(layer, inputs)
        return known

    def body(
        self, inside: Graph, arrivals: Arrivals, over_time: bool, is_frozen: bool
    ) -> Inference:
        """What is known inside a block that is given ``arrivals``, remembered."""
        key = (inside.structure, arrivals, over_time, is_frozen)
        known = self._bodies.get(key)
        if known is None:
            if len(self._bodies) >= _LARGEST_MEMO:
                self._bodies.clear()
            names = (port.name for port in inside.interface[0])
            inputs = dict(zip(names, arrivals, strict=True))
            walk = _Walk(inside, self, inputs, over_time, is_frozen=is_frozen)
            known = self._bodies[key] = walk.inference()
        return known


def infer(graph: Graph, fields: Mapping[str, TensorSpec], memo: Memo) -> Inference:
    """Look at every node.

    Args:
        graph: the drawing.
        fields: specs of the data set's fields by name.
        memo: what was measured before; it is added to.
    """
    return _Walk(graph, memo, fields=memo.looks.kept_fields(fields)).inference()


class _Walk:
    """One way through a drawing: the whole one, where fields are given, or a block's inside."""

    def __init__(
        self,
        graph: Graph,
        memo: Memo,
        inputs: Mapping[str, Arrival] | None = None,
        over_time: bool = False,
        fields: Mapping[str, TensorSpec] | None = None,
        *,
        is_frozen: bool = False,
    ) -> None:
        self._drawn = graph
        self._graph = led_past(graph)
        self._memo = memo
        self._inputs = inputs or {}
        self._over_time = over_time
        self._fields = fields
        self._is_frozen = is_frozen
        self._reports: dict[str, NodeReport] = {}
        self._looks: dict[str, Look] = {}
        self._shared: dict[str, tuple[SharedWeights, str]] = {}

    def inference(self) -> Inference:
        """Reports of all nodes, in the drawing's order."""
        graph = self._graph
        needed = needed_for_learning(graph)
        into, is_whole = wires_into(graph), self._fields is not None
        for name in graph.topology.order:
            found = self._look(name, into.get(name, ())) if is_whole else self._found(name)
            report = self._agreed(name, found)
            if report.problem is not None and name not in needed:
                problem = replace(report.problem, severity="warning")
                report = replace(report, problem=problem)
            self._reports[name] = report
        for node in graph.nodes:
            if isinstance(node.layer, State):
                self._close_loop(node.name)
        return Inference({node.name: self._as_drawn(node) for node in self._drawn.nodes})

    def _look(self, name: str, wires: tuple[Wire, ...]) -> NodeReport:
        """What is found at a node, taken from the last look if nothing has changed since."""
        assert self._fields is not None
        graph, before = self._graph, self._memo.looks.last.get(name)
        sources = tuple(
            self._looks[w.source.node].report if w.source.node in self._looks else None
            for w in wires
        )
        old = NodeReport() if before is None else before.report
        look = Look(graph.node(name), wires, sources, graph.blocks, self._fields, old)
        # Whether a node can be bypassed depends on what follows it, too.
        if before is None or look.node.is_bypassed or not before.is_of(look):
            found = self._found(name)
            if found != old:  # what comes out as before is the same value to those who follow
                look = replace(look, report=found)
            self._memo.looks.last[name] = look
        self._looks[name] = look
        return look.report

    def _found(self, name: str) -> NodeReport:
        return self._with_frozen(name, self._with_painted(name, self._report(name)))

    def _as_drawn(self, node: Node) -> NodeReport:
        """The report of a node; of one that is bypassed, with all that reaches it."""
        report = self._reports.get(node.name, NodeReport())
        if not node.is_bypassed:
            return report
        arriving = (self._spec_at(source) for _, source in self._drawn.wired_inputs(node.name))
        return replace(report, inputs=tuple(arriving))

    def _with_frozen(self, name: str, report: NodeReport) -> NodeReport:
        """The report with its parameters counted as frozen, if they are."""
        if report.inside or not report.own.parameters:
            return report
        painted = sum(len(one.values) for one in self._graph.node(name).painted)
        frozen = report.own.parameters if self._freezes(name) else painted
        return replace(report, own=replace(report.own, frozen=frozen)) if frozen else report

    def _with_painted(self, name: str, report: NodeReport) -> NodeReport:
        """The report, with a problem if painted filters do not fit the layer's weights."""
        node = self._graph.node(name)
        if not node.painted or not report.is_sound:
            return report
        shapes: Shapes = ()
        if report.own.parameters and not report.inside:
            measured = self._memo.measure(node.layer, report.inputs)
            shapes = measured.weights if isinstance(measured, Measured) else ()
        text = what_does_not_fit(node.painted, shapes)
        if not text:
            return report
        hint = "Paint it anew in the filters panel, or let the painted filters learn there."
        return replace(report, problem=Problem(text, hint))

    def _freezes(self, name: str) -> bool:
        return self._is_frozen or self._graph.node(name).is_frozen

    def _report(self, name: str) -> NodeReport:
        node = self._graph.node(name)
        layer = node.layer
        if node.is_bypassed:
            return misplaced(*(why_not_bypassed(self._graph, node) or ("it is bypassed", "")))
        match layer:
            case DataField():
                return self._field(layer)
            case BlockInput():
                return self._block_input(name)
            case Placeholder():
                return unknown_report(layer)
            case State() if not self._over_time:
                return misplaced(
                    "a state works only inside a block that runs over time",
                    "Switch on Over time at the block, or move it into one.",
                )
            case Loss() | Metric() if self._fields is None:
                return misplaced(
                    f"a {layer.category.value} inside a block is not seen by the training",
                    "Give what it needs out of the block, and put it outside.",
                )
            case BlockOutput() if self._fields is not None:
                return misplaced("a block output belongs inside a block", "Delete it.")
        wired = self._graph.wired_inputs(name)
        inputs = tuple(self._spec_at(source) for _, source in wired)
        missing = missing_inputs(layer, wired, self._graph)
        if missing:
            return NodeReport(inputs=inputs, problem=missing)
        if any(
            spec is None and source is not None and not port.is_delayed
            for spec, (port, source) in zip(inputs, wired, strict=True)
        ):
            return NodeReport(inputs=inputs, waiting=True)
        seen = [self._reports[s.node] for p, s in wired if s is not None and is_seen(p)]
        match layer:
            case BlockOutput() | Reroute():
                given = tuple(spec for spec in inputs if spec is not None)
                field = seen[0].receptive_field
                return NodeReport(inputs=inputs, outputs=given, receptive_field=field)
            case BlockUse():
                return self._block(name, layer, wired, inputs)
            case State():
                return self._state(layer, inputs)
        return self._measured(layer, inputs, seen)

    def _measured(self, layer: Layer, inputs: Specs, seen: list[NodeReport]) -> NodeReport:
        measured = self._memo.measure(layer, inputs)
        if isinstance(measured, Problem):
            return NodeReport(inputs=inputs, problem=measured)
        return NodeReport(
            inputs=inputs,
            outputs=measured.outputs,
            own=measured.counts,
            arithmetic=measured.arithmetic,
            receptive_field=receptive_field_of(layer, inputs, seen),
        )

    def _field(self, layer: DataField) -> NodeReport:
        if self._fields is None:
            return misplaced(
                "data do not come into a block by themselves",
                "Put a Block input here, and wire the data to the block outside.",
            )
        spec = self._fields.get(layer.field)
        if spec is None:
            known = ", ".join(self._fields) or "no fields"
            text = f"the data set has no field {layer.field!r}; it has {known}"
            return NodeReport(problem=Problem(text, "Choose another field, or another data set."))
        seen = ReceptiveField() if spec.rank >= 2 else None
        return NodeReport(outputs=(spec,), receptive_field=seen)

    def _block_input(self, name: str) -> NodeReport:
        if self._fields is not None:
            return misplaced("a block input belongs inside a block", "Use an Input instead.")
        arrival = self._inputs.get(name)
        if arrival is None:
            return NodeReport(waiting=True)
        return NodeReport(outputs=(arrival.spec,), receptive_field=arrival.seen)

    def _state(self, layer: State, inputs: Specs) -> NodeReport:
        """A state begins with what is wired to its start, or with numbers of its own."""
        start = inputs[1]
        if start is not None:
            return NodeReport(inputs=inputs, outputs=(start,))
        report = self._measured(layer, (None, None), [])
        return replace(report, inputs=inputs)

    def _close_loop(self, name: str) -> None:
        """Look whether what comes back to a state has the state's shape."""
        report = self._reports[name]
        wire = self._graph.wire_into.get(End(name, "next"))
        back = self._spec_at(wire.source) if wire is not None else None
        if not report.outputs or report.problem is not None or back is None:
            return
        problem = None
        if back.shape != report.outputs[0].shape:
            wanted = ", ".join(map(str, back.shape)) or "1"
            problem = Problem(
                f"the state is {report.outputs[0]}, but {back} comes back to it",
                f"Set shape to {wanted}."
                if report.inputs[1] is None
                else "Change the layers between until both shapes agree.",
            )
        self._reports[name] = replace(report, inputs=(back, *report.inputs[1:]), problem=problem)

    def _block(self, name: str, layer: BlockUse, wired: Wired, inputs: Specs) -> NodeReport:
        inside = self._graph.blocks.inside(layer.block)
        arrivals = tuple(
            Arrival(spec, self._reports[source.node].receptive_field)
            for spec, (_, source) in zip(inputs, wired, strict=True)
            if spec is not None and source is not None
        )
        copies: list[Inference] = []
        report = NodeReport(inputs=inputs)
        for _ in range(layer.repeat):
            one = _one_copy(inside, layer, arrivals, self._memo, self._freezes(name))
            copies += one.inside
            own = report.own + one.own
            if layer.shared and len(copies) > 1:
                before = report.own
                own = replace(
                    own, weights=before.weights, biases=before.biases, frozen=before.frozen
                )
            shared = each_once(report.shared | one.shared)
            report = replace(one, inputs=inputs, inside=tuple(copies), own=own, shared=shared)
            if report.problem is not None:
                return report
            given = tuple(Arrival(spec, one.receptive_field) for spec in one.outputs)
            arrivals = (*given, *arrivals[len(given) :])[: len(arrivals)]
        if not layer.shared:
            return report
        sizes = shapes_given(inside, copies[0])
        if any(shapes_given(inside, copy) != sizes for copy in copies):
            text = "the copies can not share weights, as what reaches them differs in size"
            return replace(report, problem=Problem(text, "Switch off Shared, or repeat it once."))
        own = report.own
        weights = SharedWeights(layer.block, sizes, own.weights, own.biases, own.frozen)
        own = replace(own, weights=0, biases=0, frozen=0)
        return replace(report, own=own, shared=report.shared | {weights})

    def _agreed(self, name: str, report: NodeReport) -> NodeReport:
        """The report, with a problem if it can not share weights with a node before it."""
        for weights in report.shared:
            first, who = self._shared.setdefault(weights.block, (weights, name))
            if first.given != weights.given:
                ours, theirs = in_words(weights.given), in_words(first.given)
                text = (
                    f"it can not share the weights of {weights.block} with {who}: {ours} reaches "
                    f"it, and {theirs} there"
                )
                hint = "Give both the same sizes, or switch off Shared."
                return replace(report, problem=Problem(text, hint))
        return report

    def _spec_at(self, source: End | None) -> TensorSpec | None:
        if source is None or source.node not in self._reports:
            return None
        outputs = self._reports[source.node].outputs
        ports = [port.name for port in self._graph.output_ports(source.node)]
        index = ports.index(source.port) if source.port in ports else 0
        return outputs[index] if index < len(outputs) else None


def _one_copy(
    inside: Graph, layer: BlockUse, arrivals: Arrivals, memo: Memo, is_frozen: bool
) -> NodeReport:
    """What a block gives that is not repeated, with its sizes."""
    outputs = inside.interface[1]
    if not outputs:
        text = f"the block {layer.block} gives nothing"
        return NodeReport(problem=Problem(text, "Put a Block output into it."))
    steps = 1
    if layer.over_time:
        found = per_step(inside, arrivals)
        if isinstance(found, Problem):
            return NodeReport(problem=found)
        steps, arrivals = found
    body = memo.body(inside, arrivals, layer.over_time, is_frozen)
    fault = next(((n, p) for n, p in body.problems if p.severity == "problem"), None)
    if fault is not None:
        name, problem = fault
        problem = Problem(f"inside, {name}: {problem.text}", problem.hint)
        return NodeReport(problem=problem, inside=(body,))
    reports = [body.nodes[port.name] for port in outputs]
    if not all(report.outputs for report in reports):
        return NodeReport(waiting=True, inside=(body,))
    specs = [report.outputs[0] for report in reports]
    seen = joint(r.receptive_field for r in reports)
    if layer.over_time:
        specs = [
            as_sequence(spec, steps) if gives_every(inside, port.name) else spec
            for spec, port in zip(specs, outputs, strict=True)
        ]
        seen = None if seen is None else EVERYTHING
    return NodeReport(
        outputs=tuple(specs),
        own=body.own.times(steps),
        shared=body.shared,
        receptive_field=seen,
        inside=(body,),
        steps=steps,
    )
