"""Which nodes can be shown over all inputs there could be, and what their numbers mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import prod

from engine.api import (
    MOST_NUMBERS,
    Category,
    DataField,
    Field,
    Graph,
    Inference,
    Loss,
    Metric,
    Node,
)

_RULES = {"cross_entropy": "softmax", "binary_cross_entropy": "sigmoid", "nll": "exponential"}
_HALVES = frozenset({"sigmoid", "hard_sigmoid", "threshold_unit", "step"})
_NO_FIELD_NEEDED = frozenset({"constant"})


@dataclass(frozen=True)
class Answer:
    """That a node's numbers are compared with a target.

    Attributes:
        target: the data's field.
        is_label: whether that is a class; else numbers.
        rule: how scores become shares: ``softmax``, ``sigmoid``, ``exponential`` or ``plain``.
        threshold: above it, a single score says class 1.
    """

    target: str
    is_label: bool
    rule: str = "plain"
    threshold: float = 0.5


@dataclass(frozen=True)
class Offer:
    """A node that can be shown.

    Attributes:
        numbers: how many it gives for an input.
        level: where a unit changes sides, as 0, or 0.5 where it gives 0 … 1.
        answer: what it is compared with; None: it is no answer.
    """

    node: str
    numbers: int
    level: float = 0.0
    answer: Answer | None = None


@dataclass(frozen=True)
class Offers:
    """What there is to show of a drawing.

    Attributes:
        field: the data's field of one or two numbers; None: there is none, or nothing follows it.
        nodes: those that can be shown, in the order data flow.
        makers: nodes that make inputs of their own from noise, in that order.
    """

    field: Field | None = None
    nodes: tuple[Offer, ...] = ()
    makers: tuple[str, ...] = ()

    @property
    def axes(self) -> int:
        """How many numbers an input has: 1 or 2; 0 if there is nothing to show."""
        return prod(self.field.spec.shape) if self.field is not None else 0

    @property
    def answers(self) -> tuple[Offer, ...]:
        """The nodes that are compared with a target."""
        return tuple(offer for offer in self.nodes if offer.answer is not None)

    @property
    def usual(self) -> Offer | None:
        """What is shown unless something is chosen: the first answer, else the last node."""
        return next(iter((*self.answers, *self.nodes[::-1])), None)

    def named(self, node: str) -> Offer | None:
        """What is offered of a node."""
        return next((offer for offer in self.nodes if offer.node == node), None)


def offers_of(graph: Graph, inference: Inference, fields: Iterable[Field]) -> Offers:
    """What of a drawing can be shown: the first input of one or two numbers, and what follows."""
    known = {field.name: field for field in fields}
    brought = {node.layer.field for node in graph.nodes if isinstance(node.layer, DataField)}
    field = next((f for f in known.values() if f.name in brought and _is_place(f)), None)
    if field is None:
        return Offers()
    order = [graph.node(name) for name in graph.topology.order if name in graph.by_name]
    sound = [node for node in order if _numbers_of(inference, node.name)]
    answers = dict(_answers(graph, known))
    nodes = tuple(
        Offer(
            node.name,
            min(_numbers_of(inference, node.name), MOST_NUMBERS),
            0.5 if node.layer.id in _HALVES else 0.0,
            answers.get(node.name),
        )
        for node in sound
        if _sources(graph, node) == {field.name} and not isinstance(node.layer, DataField)
    )
    size = prod(field.spec.shape)
    makers = tuple(
        node.name
        for node in sound
        if _sources(graph, node) == {""}
        and _numbers_of(inference, node.name) == size
        and node.layer.category is not Category.DATA
    )
    return Offers(field, nodes, makers) if nodes else Offers()


def has_place(fields: Iterable[Field]) -> bool:
    """Whether an input of the data is one or two numbers, and no other one is anything else."""
    inputs = [field for field in fields if field.role == "input"]
    return bool(inputs) and all(_is_place(field) for field in inputs)


def _is_place(field: Field) -> bool:
    is_number = field.spec.dtype.startswith("float")
    return field.role == "input" and is_number and field.spec.shape in ((1,), (2,))


def _numbers_of(inference: Inference, name: str) -> int:
    """How many numbers a node gives for an example, in one row; 0: it does not."""
    report = inference.nodes.get(name)
    if report is None or not report.is_sound or not report.outputs:
        return 0
    spec = report.outputs[0]
    return prod(spec.shape) if len(spec.shape) <= 1 and spec.dtype.startswith("float") else 0


def _sources(graph: Graph, node: Node) -> set[str]:
    """The fields that reach a node, with an empty name for noise; losses and metrics: none."""
    if isinstance(node.layer, Loss | Metric):
        return set()
    before = [graph.node(name) for name in graph.topology.upstream(node.name)]
    found = set()
    for each in (*before, node):
        if isinstance(each.layer, DataField):
            found.add(each.layer.field)
        elif not graph.input_ports(each.name) and each.layer.id not in _NO_FIELD_NEEDED:
            found.add("")
    return found


def _answers(graph: Graph, fields: dict[str, Field]) -> Iterator[tuple[str, Answer]]:
    """Nodes that are compared with targets; what counts most comes last."""
    ends = [node for node in graph.nodes if isinstance(node.layer, Loss | Metric)]
    thresholds: dict[str, float] = {}
    pairs = []
    for end in ends:
        wired = [(port, source) for port, source in graph.wired_inputs(end.name) if source]
        said = next((source.node for port, source in wired if not port.is_target), None)
        target = next((source.node for port, source in wired if port.is_target), None)
        layer = graph.node(target).layer if target is not None else None
        if said is None or not isinstance(layer, DataField) or layer.field not in fields:
            continue
        threshold = getattr(end.layer, "threshold", None)
        if isinstance(threshold, float | int):
            thresholds.setdefault(said, float(threshold))
        pairs.append((said, fields[layer.field], _RULES.get(end.layer.id, "plain")))
    # Labels before numbers, rules that make shares before others: the last one is kept.
    pairs.sort(
        key=lambda pair: (pair[1].spec.is_label and not pair[1].spec.shape, pair[2] != "plain")
    )
    for said, field, rule in pairs:
        usual = 0.0 if rule == "sigmoid" else 0.5
        is_label = field.spec.is_label and not field.spec.shape
        yield said, Answer(field.name, is_label, rule, thresholds.get(said, usual))
