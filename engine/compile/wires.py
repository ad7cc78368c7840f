"""The drawing in code that gives, beside what every node gives, what every wire carries.

Each wire is a step of its own there: where a value is used twice, each use has its own gradient,
and what the value itself gets is their sum. That is the chain rule over all paths.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from torch import Tensor, fx, nn

from engine.compile.model import Model
from engine.compile.writer import Traces, Value, Values, Writer
from engine.graph.graph import End, Graph, Wire
from engine.inference.report import Inference


@dataclass(frozen=True)
class Place:
    """A wire of the drawing.

    Attributes:
        inside: path of the block it lies in, with a dot at its end; empty outside all blocks.
        wire: which wire there.
    """

    inside: str
    wire: Wire

    def __str__(self) -> str:
        return f"{self.inside}{self.wire.source.node} → {self.inside}{self.wire.target.node}"


@dataclass(frozen=True, eq=False)
class WiresCode:
    """Fields → (what the nodes give, what the wires carry), each a tuple in the order below.

    Attributes:
        module: the code.
        fields: the data fields it takes, in order.
        nodes: paths of the nodes, in the order in which they are computed; of each the first
            output.
        wires: where the wires lie.
        steps: by a node's path or a wire, the name of the step of the code that computes it.
    """

    module: fx.GraphModule
    fields: tuple[str, ...]
    nodes: tuple[str, ...]
    wires: tuple[Place, ...]
    steps: Mapping[str | Place, str]


def wires_code(model: Model) -> WiresCode:
    """Write the drawing, as far as it is sound, with every wire as a step of its own.

    What happens inside a block that runs over time is not seen.
    """
    writer = WireWriter(model.root)
    known = {name for name, report in model.inference.nodes.items() if report.is_sound}
    order = [name for name in model.graph.topology.order if name in known]
    writer.write(model.graph, model.inference, order)
    given = {path: values[0] for path, values in writer.results.items() if values}
    nodes = {path: value for path, value in given.items() if isinstance(value, fx.Node)}
    steps: dict[str | Place, str] = {path: step.name for path, step in nodes.items()}
    steps |= {place: step.name for place, step in writer.wires.items()}
    module = writer.module("Wires", (tuple(nodes.values()), tuple(writer.wires.values())))
    fields = model.fields_of(module)
    return WiresCode(module, fields, tuple(nodes), tuple(writer.wires), steps)


def carried(value: Tensor) -> Tensor:
    """What a wire carries: the same numbers, with a gradient of their own."""
    if not value.is_floating_point():
        return value
    return value.view_as(value) if value.requires_grad else value.detach().requires_grad_()


class WireWriter(Writer):
    """Writes a step for each wire between what a node gives and the node that takes it."""

    def __init__(self, root: nn.Module, traces: Traces | None = None) -> None:
        super().__init__(root, traces)
        self.wires: dict[Place, fx.Node] = {}
        self._expected: Iterator[Wire] = iter(())

    def write_inside(
        self,
        graph: Graph,
        inference: Inference,
        inputs: Mapping[str, Value],
        prefix: str,
        home: str,
    ) -> Values:
        found = super().write_inside(graph, inference, inputs, prefix, home)
        ends = (End(port.name, "x") for port in graph.interface[1])
        return tuple(
            self._carried(value, prefix, graph.wire_into[end])
            for value, end in zip(found, ends, strict=True)
        )

    def _write_node(
        self, graph: Graph, inference: Inference, name: str, prefix: str, home: str
    ) -> None:
        self._expected = iter(
            [
                Wire(end, End(name, port.name))
                for port, end in graph.wired_inputs(name)
                if end is not None and not port.is_delayed
            ]
        )
        super()._write_node(graph, inference, name, prefix, home)

    def _at(self, graph: Graph, end: End, prefix: str) -> Value:
        value = super()._at(graph, end, prefix)
        wire = next(self._expected, None)
        return value if wire is None else self._carried(value, prefix, wire)

    def following(self, graph: Graph, states: Iterable[str]) -> Values:
        """What states inside a block are given for the next step."""
        wires = [graph.wire_into[End(name, "next")] for name in states]
        self._expected = iter(wires)
        return tuple(self._at(graph, wire.source, ".") for wire in wires)

    def _carried(self, value: Value, prefix: str, wire: Wire) -> Value:
        if not isinstance(value, fx.Node):
            return value
        step = self.call("wire", carried, value)
        self.wires[Place(prefix, wire)] = step
        return step
