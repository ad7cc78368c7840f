"""Where the network of a drawing begins and ends, without its losses and metrics."""

from __future__ import annotations

from dataclasses import dataclass

from engine.catalogue.layer import DataField, Layer, Loss, Metric
from engine.catalogue.layers.block import BlockUse
from engine.errors import GraphHasProblems
from engine.graph.graph import End, Graph
from engine.inference.report import Inference


@dataclass(frozen=True)
class Ends:
    """What a network takes and what it gives.

    Attributes:
        inputs: names of the data fields' nodes that reach an output.
        outputs: the ports that it gives.
        nodes: the nodes from the inputs to the outputs, in the order they are computed.
        objective: losses, metrics and what prepares their targets, in the order they are computed.
    """

    inputs: tuple[str, ...]
    outputs: tuple[End, ...]
    nodes: tuple[str, ...]
    objective: tuple[str, ...]

    def in_words(self) -> str:
        """As ``takes image; gives scores``."""
        taken = ", ".join(self.inputs) or "nothing"
        return f"takes {taken}; gives {', '.join(name_of(self, end) for end in self.outputs)}"


def ends_of(graph: Graph, inference: Inference) -> Ends:
    """The network's ends; every format that is written uses them.

    The outputs are what losses and metrics look at, in the order of their nodes and ports: whatever
    is wired into them except targets, and a target too where weights, blocks or random numbers
    have a part in it. Without a loss or metric they are the outputs that feed nothing. The
    inputs are the data fields that reach an output.

    Raises:
        GraphHasProblems: if nodes on the way have problems, or there is nothing to give.
    """
    judged = [n.name for n in graph.nodes if isinstance(n.layer, Loss | Metric)]
    judged = [name for name in judged if inference.nodes[name].is_sound]
    outputs = dict.fromkeys(_looked_at(graph, inference, judged) or _loose(graph, inference))
    needed = {end.node for end in outputs}
    needed |= frozenset().union(*(graph.topology.upstream(name) for name in needed))
    _refuse_problems(inference, needed | (set() if judged else set(inference.nodes)))
    if not outputs:
        raise GraphHasProblems(
            "There is no network to export: no node's output reaches a loss or a metric, and none "
            "is left without a wire. Add layers after the data."
        )
    order = graph.topology.order
    objective = set(judged).union(*(graph.topology.upstream(name) for name in judged)) - needed
    # What the network makes on its way and a target is made of has to come out too.
    outputs |= dict.fromkeys(
        source
        for name in order
        if name in objective
        for _, source in graph.wired_inputs(name)
        if source is not None and source.node in needed and not _is_field(graph, source.node)
    )
    return Ends(
        inputs=tuple(n for n in order if n in needed and _is_field(graph, n)),
        outputs=tuple(outputs),
        nodes=tuple(n for n in order if n in needed),
        objective=tuple(n for n in order if n in objective and not _is_field(graph, n)),
    )


def name_of(ends: Ends, end: End) -> str:
    """What an output is called: its node's name, with the port's where there are several."""
    alike = [other for other in ends.outputs if other.node == end.node]
    return end.node if len(alike) == 1 else f"{end.node}_{end.port}"


def _looked_at(graph: Graph, inference: Inference, judged: list[str]) -> list[End]:
    found = []
    for name in judged:
        for port, source in graph.wired_inputs(name):
            if source is None or _is_field(graph, source.node):
                continue
            if not port.is_target or _is_learned(graph, inference, source.node):
                found.append(source)
    return found


def _is_learned(graph: Graph, inference: Inference, name: str) -> bool:
    """Whether a target takes more to make than plain functions of the data."""
    before = {name, *graph.topology.upstream(name)}
    return any(
        inference.nodes[n].counts.parameters
        or isinstance(graph.node(n).layer, BlockUse)
        or graph.node(n).layer.takes_batch_size
        or graph.node(n).layer.differs_in_training
        for n in before
    )


def _loose(graph: Graph, inference: Inference) -> list[End]:
    """Outputs that feed nothing."""
    fed = {wire.source for wire in graph.wires}
    return [
        End(node.name, port.name)
        for node in graph.nodes
        if not isinstance(node.layer, DataField | Loss | Metric)
        for port in graph.output_ports(node.name)
        if not any(end.node == node.name for end in fed) and _counts(inference, node.name)
    ]


def _counts(inference: Inference, name: str) -> bool:
    report = inference.nodes[name]
    return report.is_sound or report.problem is not None


def _is_field(graph: Graph, name: str) -> bool:
    layer: Layer = graph.node(name).layer
    return isinstance(layer, DataField)


def _refuse_problems(inference: Inference, needed: set[str]) -> None:
    errors = [(n, p) for n, p in inference.problems if p.severity == "problem" or n in needed]
    if errors:
        listed = "; ".join(f"{name}: {problem.text}" for name, problem in errors[:3])
        more = f"; and {len(errors) - 3} more" if len(errors) > 3 else ""
        raise GraphHasProblems(f"The network can not be exported. {listed}{more}.")
