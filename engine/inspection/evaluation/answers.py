"""Which nodes of a drawing are compared with right answers, and what their numbers mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from engine.catalogue.layer import Layer, Metric
from engine.catalogue.layers.loss import PairedLoss
from engine.catalogue.layers.metric import PairedMetric
from engine.catalogue.layers.pairing import class_axis, classes_of, fit_of, is_one_score
from engine.errors import ShapeMismatch
from engine.graph.bypass import in_effect
from engine.graph.graph import End, Graph
from engine.inference.report import Inference
from engine.tensor_spec import TensorSpec

_RULES = {
    "cross_entropy": "softmax",
    "perplexity": "softmax",
    "bits_per_character": "softmax",
    "dice": "softmax",
    "nll": "exponential",
    "binary_cross_entropy": "sigmoid",
}
_RULES_OF_LAYERS = {"softmax": "shares", "sigmoid": "shares", "log_softmax": "exponential"}
_HALF = 0.5

Pair = tuple[str, int, str, int]


@dataclass(frozen=True)
class Answer:
    """A node whose numbers are compared with right answers.

    Attributes:
        node: which says something.
        truth: the node that gives what is right.
        judge: the loss or metric in which the two meet.
        output, truth_output: which of their outputs, counted from 0.
        classes: how many there are to choose from; 0: the answer is numbers.
        axis: along which the classes have a score, 1 or −1; 0: a single score decides between two.
        rule: how scores become shares of a whole: ``softmax``, ``sigmoid``, ``exponential``,
            ``shares`` (they are that already), or ``plain`` (they are not meant so).
        threshold: a single score above it says class 1.
        ignored: a class whose places are left out, as padding; −1: none.
        obstacle: why it can not be judged; empty: it can.
    """

    node: str
    truth: str
    judge: str
    output: int = 0
    truth_output: int = 0
    classes: int = 0
    axis: int = 1
    rule: str = "plain"
    threshold: float = 0.0
    ignored: int = -1
    obstacle: str = ""

    @property
    def is_label(self) -> bool:
        """Whether one of several classes is said."""
        return self.classes > 0


def answers_of(graph: Graph, inference: Inference) -> tuple[Answer, ...]:
    """The answers of a drawing, each pair of node and truth once, those of losses first.

    Where several losses and metrics look at the same pair, the one counts that knows most of it:
    labels before numbers, a rule that makes shares before none; the threshold is the metric's.
    """
    graph = in_effect(graph)
    found: dict[Pair, Answer] = {}
    thresholds: dict[Pair, float] = {}
    for answer, threshold in _each(graph, inference):
        pair = answer.node, answer.output, answer.truth, answer.truth_output
        if threshold is not None:
            thresholds.setdefault(pair, threshold)
        if pair not in found or _worth(answer) > _worth(found[pair]):
            found[pair] = answer
    usual = {pair: _usual_threshold(answer.rule) for pair, answer in found.items()}
    return tuple(
        _with_threshold(answer, thresholds.get(pair, usual[pair])) for pair, answer in found.items()
    )


def _each(graph: Graph, inference: Inference) -> Iterator[tuple[Answer, float | None]]:
    ends = [node for node in graph.nodes if isinstance(node.layer, PairedLoss | PairedMetric)]
    ends.sort(key=lambda node: isinstance(node.layer, Metric))
    for end in ends:
        wired = graph.wired_inputs(end.name)
        said = next((source for port, source in wired if source and not port.is_target), None)
        truth = next((source for port, source in wired if source and port.is_target), None)
        if said is None or truth is None:
            continue
        report = inference.nodes.get(end.name)
        specs = report.inputs if report is not None and report.is_sound else ()
        answer = _answer(graph, end.name, said, truth, specs)
        threshold = getattr(end.layer, "threshold", None)
        yield answer, float(threshold) if isinstance(threshold, float | int) else None


def _answer(
    graph: Graph, judge: str, said: End, truth: End, specs: tuple[TensorSpec | None, ...]
) -> Answer:
    layer = graph.node(judge).layer
    places = (_place(graph, said), _place(graph, truth))
    bare = Answer(said.node, truth.node, judge, *places)
    if layer.id == "ctc":
        return _refused(
            bare,
            f"{judge} compares a text with steps that are not aligned to it, letter by letter"
            ", so there is no class that is right at a step.",
        )
    scores, target = (*specs, None, None)[:2]
    if scores is None or target is None:
        return _refused(bare, f"{judge} has a problem, or what is wired into it has.")
    try:
        return _understood(bare, layer, graph.node(said.node).layer, scores, target)
    except ShapeMismatch as reason:
        return _refused(bare, f"{judge}: {str(reason).rstrip('.')}.")


def _place(graph: Graph, end: End) -> int:
    """Which output of its node a wire begins at."""
    return [port.name for port in graph.output_ports(end.node)].index(end.port)


def _understood(
    bare: Answer, judge: Layer, source: Layer, scores: TensorSpec, target: TensorSpec
) -> Answer:
    rule = _RULES.get(judge.id) or _RULES_OF_LAYERS.get(source.id, "plain")
    if not target.is_label:
        fit_of(scores, target)
        # A sigmoid that is built into the loss belongs to what the network says.
        kept = "sigmoid" if judge.id == "binary_cross_entropy" else "plain"
        return replace(bare, rule=kept)
    ignored = int(getattr(judge, "ignored_class", -1))
    if is_one_score(scores, target):
        rule = "sigmoid" if rule == "softmax" else rule
        rule = "plain" if rule == "exponential" else rule
        return replace(bare, classes=2, axis=0, rule=rule, ignored=ignored)
    classes, axis = classes_of(scores, target), class_axis(scores, target)
    if source.id == "sigmoid":
        rule = rule if judge.id in _RULES else "plain"  # each by itself: no shares of a whole
    return replace(bare, classes=classes, axis=axis, rule=rule, ignored=ignored)


def _refused(answer: Answer, words: str) -> Answer:
    return replace(answer, obstacle=words)


def _worth(answer: Answer) -> tuple[bool, bool, bool]:
    return not answer.obstacle, answer.is_label, answer.rule != "plain"


def _usual_threshold(rule: str) -> float:
    return _HALF if rule == "shares" else 0.0


def _with_threshold(answer: Answer, threshold: float) -> Answer:
    if answer.axis != 0 or answer.obstacle:
        return answer
    return replace(answer, threshold=threshold)
