"""What flows through the wires, in words."""

from __future__ import annotations

from functools import lru_cache

from engine.api import End, Graph, Inference, TensorSpec, Wire


def spec_at(graph: Graph, inference: Inference, end: End) -> TensorSpec | None:
    """What comes out of a port; of a node whose port is not named, out of its first."""
    report = inference.nodes.get(end.node)
    if report is None or not report.outputs:
        return None
    if len(report.outputs) == 1:
        return report.outputs[0]
    ports = [port.name for port in graph.output_ports(end.node)]
    index = ports.index(end.port) if end.port in ports else 0
    return report.outputs[min(index, len(report.outputs) - 1)]


def flows(graph: Graph, inference: Inference) -> dict[Wire, str]:
    """What flows through each wire, with the batch axis, as far as it is known."""
    words: dict[Wire, str] = {}
    for wire in graph.wires:
        spec = spec_at(graph, inference, wire.source)
        if spec is not None:
            words[wire] = _words(spec)
    return words


@lru_cache(maxsize=4096)
def _words(spec: TensorSpec) -> str:
    return f"N × {spec}" if spec.shape else "N"
