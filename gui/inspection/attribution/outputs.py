"""Which nodes can be explained, and what their numbers are called."""

from __future__ import annotations

from engine.api import Category, Field, Graph, Inference
from gui.inspection.scores import find_scores

_NOT_OFFERED = frozenset({Category.DATA, Category.LOSS, Category.METRIC})
_MOST_NUMBERS = 2000


def outputs_of(graph: Graph, inference: Inference) -> tuple[str, ...]:
    """Nodes that give a number or a row of numbers, in the order data flow."""
    found = []
    for name in graph.topology.order:
        report = inference.nodes.get(name)
        if name not in graph.by_name or report is None or not report.is_sound:
            continue
        spec = report.outputs[0]
        is_row = spec.rank <= 1 and spec.dtype.startswith("float") and spec.size <= _MOST_NUMBERS
        if is_row and graph.node(name).layer.category not in _NOT_OFFERED:
            found.append(name)
    return tuple(found)


def usual_output(graph: Graph, inference: Inference, offered: tuple[str, ...]) -> str | None:
    """The scores that are compared with an answer; else the last that is offered."""
    scores = find_scores(graph, inference)
    if scores is not None and scores.node in offered:
        return scores.node
    return offered[-1] if offered else None


def names_of_numbers(
    graph: Graph, inference: Inference, node: str, fields: tuple[Field, ...]
) -> tuple[str, ...]:
    """What each number of an output is called: a class, if it is a score of one."""
    spec = inference.nodes[node].outputs[0]
    for field in fields:
        is_answer = field.role == "target" and field.spec.is_label and not field.spec.shape
        if is_answer and field.spec.classes == spec.size:
            named = field.class_names
            return tuple(named[n] if n < len(named) else str(n) for n in range(spec.size))
    return tuple(str(number) for number in range(spec.size))
