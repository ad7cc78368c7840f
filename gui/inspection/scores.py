"""What a network says about an example: where its scores are, and what they mean."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from engine.api import DataField, Graph, Loss, Metric

Scores = np.ndarray[tuple[int], np.dtype[np.float32]]
Shares = np.ndarray[tuple[int], np.dtype[np.float64]]

_RULES = {"cross_entropy": "softmax", "binary_cross_entropy": "sigmoid"}


class ScoresAt(NamedTuple):
    """Where a network's answer stands.

    Attributes:
        node: whose output it is.
        rule: ``softmax``, ``sigmoid`` or ``plain``: how it becomes shares.
        target: the node that stands for the right answer; None if there is none.
        input: the node that brings the example in; None if there is none.
    """

    node: str
    rule: str
    target: str | None = None
    input: str | None = None


def find_scores(graph: Graph) -> ScoresAt | None:
    """What the first loss is measured on; cross-entropy before others, metrics last."""
    ends = [node for node in graph.nodes if isinstance(node.layer, Loss | Metric)]
    ends.sort(key=lambda node: (node.layer.id not in _RULES, not isinstance(node.layer, Loss)))
    for end in ends:
        wired = [(port, source) for port, source in graph.wired_inputs(end.name) if source]
        answer = next((source.node for port, source in wired if not port.is_target), None)
        if answer is None:
            continue
        target = next((source.node for port, source in wired if port.is_target), None)
        rule = _RULES.get(end.layer.id, "plain")
        return ScoresAt(answer, rule, target, _input_of(graph, answer))
    return None


def shares_of(scores: Scores, rule: str) -> Shares:
    """The share of each class.

    Shapes: (classes,) → (classes,), and for one yes-or-no score (1,) → (2,)
    """
    flat = scores.reshape(-1).astype(np.float64)
    match rule:
        case "softmax":
            raised = np.exp(flat - flat.max())
            shares: Shares = raised / raised.sum()
            return shares
        case "sigmoid":
            yes = 1.0 / (1.0 + np.exp(-np.clip(flat, -500, 500)))
            return np.array([1 - yes[0], yes[0]]) if len(yes) == 1 else yes
    if len(flat) == 1:
        share = float(np.clip(flat[0], 0.0, 1.0))
        return np.array([1 - share, share])
    return np.clip(flat, 0.0, 1.0)


def _input_of(graph: Graph, name: str) -> str | None:
    upstream = graph.topology.upstream(name)
    for node in graph.nodes:
        if node.name in upstream and isinstance(node.layer, DataField):
            return node.name
    return None
