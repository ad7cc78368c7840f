"""Which nodes can be mapped, and which is mapped unless the user says otherwise."""

from __future__ import annotations

from collections.abc import Iterable

from engine.api import Answer, Field, Graph, Inference, Loss, Metric, answers_of, decoders_of

BUDGET = 1.5e9
"""A look may take so many floating-point operations; what takes more is worked out in slices."""


def mappable(graph: Graph, inference: Inference) -> tuple[str, ...]:
    """Nodes that give real numbers for each example, in the order data flows."""
    return tuple(name for name in graph.topology.order if _gives_numbers(graph, inference, name))


def usual_node(graph: Graph, inference: Inference, fields: Iterable[Field] = ()) -> str:
    """What the first answer is read off: the node before it; empty if there is nothing.

    Of an autoencoder of these fields it is the code, which is what it makes of its input.
    """
    offered = mappable(graph, inference)
    codes = (decoder.encoder for decoder in decoders_of(graph, inference, fields))
    code = next((name for name in codes if name in offered), None)
    if code is not None:
        return code
    answer: Answer | None = next(iter(answers_of(graph, inference)), None)
    if answer is not None and answer.node in graph.by_name:
        before = (end.node for _, end in graph.wired_inputs(answer.node) if end is not None)
        found = next((name for name in before if name in offered), None)
        if found is not None:
            return found
    return offered[-1] if offered else ""


def takes_long(inference: Inference, examples: int) -> bool:
    """Whether a look at so many examples would hold up a run."""
    return inference.totals.flops * examples > BUDGET


def _gives_numbers(graph: Graph, inference: Inference, name: str) -> bool:
    report = inference.nodes.get(name)
    if name not in graph.by_name or report is None or not report.is_sound or not report.outputs:
        return False
    is_judge = isinstance(graph.node(name).layer, Loss | Metric)
    return not is_judge and report.outputs[0].dtype.startswith("float")
