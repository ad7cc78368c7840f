"""What a network says about an example: where its scores are, and what they mean."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from engine.api import DataField, Graph, Inference, Loss, Metric

Scores = np.ndarray[tuple[int], np.dtype[np.float32]]
Shares = np.ndarray[tuple[int], np.dtype[np.float64]]

_RULES = {"cross_entropy": "softmax", "binary_cross_entropy": "sigmoid", "nll": "exponential"}


class ScoresAt(NamedTuple):
    """Where a network's answer stands.

    Attributes:
        node: whose output it is.
        rule: ``softmax``, ``sigmoid``, ``exponential`` or ``plain``: how it becomes shares.
        target: the node that stands for the right answer; None if there is none.
        input: the node that brings the example in; None if there is none.
    """

    node: str
    rule: str
    target: str | None = None
    input: str | None = None


def find_scores(graph: Graph, inference: Inference) -> ScoresAt | None:
    """What the first loss is measured on, or a metric if there is none.

    What is compared with one class label comes before numbers, cross-entropy before other losses.
    """
    ends = [node for node in graph.nodes if isinstance(node.layer, Loss | Metric)]
    ends.sort(
        key=lambda node: (
            not _has_label(graph, inference, node.name),
            node.layer.id not in _RULES,
            not isinstance(node.layer, Loss),
        )
    )
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
    """The share of each class; of plain scores, which are no shares, the scores themselves.

    Shapes: (classes,) → (classes,), and for one yes-or-no score (1,) → (2,)
    """
    flat = scores.reshape(-1).astype(np.float64)
    match rule:
        case "softmax":
            raised = np.exp(flat - flat.max())
            shares: Shares = raised / raised.sum()
            return shares
        case "exponential":
            chances: Shares = np.exp(np.minimum(flat, 0.0))
            return chances
        case "sigmoid":
            yes = 1.0 / (1.0 + np.exp(-np.clip(flat, -500, 500)))
            return np.array([1 - yes[0], yes[0]]) if len(yes) == 1 else yes
    if len(flat) == 1:
        share = float(np.clip(flat[0], 0.0, 1.0))
        return np.array([1 - share, share])
    return flat


def lengths_of(scores: Shares) -> Shares:
    """How long the bars of plain scores are, from 0 to 1, the largest the longest.

    Scores that might be shares are shown as such; others from the least to the largest.
    """
    finite = scores[np.isfinite(scores)]
    low, high = (min(finite.min(), 0.0), max(finite.max(), 0.0)) if finite.size else (0.0, 1.0)
    if low >= 0 and high <= 1:
        low, high = 0.0, 1.0
    return np.nan_to_num((np.clip(scores, low, high) - low) / (high - low))


def _has_label(graph: Graph, inference: Inference, name: str) -> bool:
    """Whether a loss or metric compares with one class label for each example."""
    report = inference.nodes.get(name)
    if report is None:
        return False
    ports = [port for port, _ in graph.wired_inputs(name)]
    return any(
        spec is not None and port.is_target and spec.is_label and not spec.shape
        for port, spec in zip(ports, report.inputs, strict=False)
    )


def _input_of(graph: Graph, name: str) -> str | None:
    upstream = graph.topology.upstream(name)
    for node in graph.nodes:
        if node.name in upstream and isinstance(node.layer, DataField):
            return node.name
    return None
