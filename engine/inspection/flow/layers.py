"""The layers of a drawing in the order data flow through them, those inside blocks among them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from engine.catalogue.layer import Category, Layer, Loss, Metric
from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse, State
from engine.graph.graph import Graph
from engine.inference.report import Inference, NodeReport

_NO_LAYERS = (BlockInput, BlockOutput, State, Loss, Metric)


@dataclass(frozen=True, eq=False)
class InnerLayer:
    """A layer, wherever it lies.

    Attributes:
        path: of its node, as ``block.node``, or ``block.0.node`` in a repeated block.
        layer: what it is.
        report: what is known of it.
        is_stepped: it lies in a block that runs over time: what it gives at each step is not seen.
        source: path of the node that its first input comes from, in the same drawing.
    """

    path: str
    layer: Layer
    report: NodeReport
    is_stepped: bool = False
    source: str = ""

    @property
    def has_weights(self) -> bool:
        """Whether it learns anything, or holds what was learned."""
        return bool(self.report.own.parameters or self.report.shared)

    @property
    def gives_numbers(self) -> bool:
        """Whether what it gives is seen, and is numbers."""
        outputs = self.report.outputs
        return bool(outputs) and not self.is_stepped and outputs[0].dtype.startswith("float")

    @property
    def is_activation(self) -> bool:
        """Whether it only bends numbers."""
        return self.layer.category is Category.ACTIVATION


def inner_layers(graph: Graph, inference: Inference) -> tuple[InnerLayer, ...]:
    """All sound layers between data and losses; blocks are told by what they hold."""
    return tuple(_inside(graph, inference, "", is_stepped=False))


def _inside(
    graph: Graph, inference: Inference, prefix: str, *, is_stepped: bool
) -> Iterator[InnerLayer]:
    for name in graph.topology.order:
        node, report = graph.by_name.get(name), inference.nodes.get(name)
        if node is None or report is None or not report.is_sound or node.is_bypassed:
            continue
        layer = node.layer
        if isinstance(layer, BlockUse):
            inside = graph.inside(name)
            stepped = is_stepped or layer.over_time
            for number, known in enumerate(report.inside):
                copy = name if layer.repeat == 1 else f"{name}.{number}"
                yield from _inside(inside, known, f"{prefix}{copy}.", is_stepped=stepped)
        elif layer.category is not Category.DATA and not isinstance(layer, _NO_LAYERS):
            ends = (end.node for _, end in graph.wired_inputs(name) if end is not None)
            source = next((f"{prefix}{node}" for node in ends), "")
            yield InnerLayer(f"{prefix}{name}", layer, report, is_stepped, source)
