"""What inference finds out about a drawing; plain values, known without torch."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from engine.graph.graph import Graph
from engine.inference.receptive_field import ReceptiveField
from engine.tensor_spec import TensorSpec


@dataclass(frozen=True)
class Problem:
    """Something at a node that keeps it from working.

    Attributes:
        text: what is wrong, in the user's words, with the numbers.
        hint: what would mend it; may be empty.
        severity: ``problem`` (can not be compiled) or ``warning`` (can, but look).
    """

    text: str
    hint: str = ""
    severity: str = "problem"


@dataclass(frozen=True)
class Counts:
    """Sizes of one node, for one example.

    Attributes:
        frozen: how many of the weights and biases stay as they are while the others learn.
    """

    weights: int = 0
    biases: int = 0
    links: int = 0
    flops: int = 0
    activations: int = 0
    frozen: int = 0

    @property
    def parameters(self) -> int:
        """Weights and biases."""
        return self.weights + self.biases

    @property
    def learned(self) -> int:
        """The weights and biases that are learned: those not frozen."""
        return self.parameters - self.frozen

    @property
    def multiply_adds(self) -> int:
        """Multiplications with their additions; half of the FLOPs."""
        return self.flops // 2

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.weights + other.weights,
            self.biases + other.biases,
            self.links + other.links,
            self.flops + other.flops,
            self.activations + other.activations,
            self.frozen + other.frozen,
        )

    def times(self, count: int) -> Counts:
        """The same weights used ``count`` times, as over the steps of a sequence."""
        return replace(
            self,
            links=self.links * count,
            flops=self.flops * count,
            activations=self.activations * count,
        )


@dataclass(frozen=True)
class SharedWeights:
    """The weights that all shared uses of one block have together.

    Attributes:
        block: the block's name.
        given: shapes of what the block is given.
        weights, biases: how many numbers they are.
        frozen: how many of them stay as they are; what one use freezes is frozen for all.
    """

    block: str
    given: tuple[tuple[int, ...], ...]
    weights: int
    biases: int
    frozen: int = 0


@dataclass(frozen=True)
class NodeReport:
    """What is known of one node.

    Attributes:
        inputs: specs that reach it, one for each port it is called with; None where nothing does.
        outputs: specs of its output ports; empty if not known.
        own: its sizes, without the weights of shared blocks.
        shared: the weights of shared blocks it stands for or holds inside.
        arithmetic: how its number of parameters comes about.
        receptive_field: what one output sees of the input picture; None where that means nothing.
        problem: what is wrong with it.
        waiting: it is not wrong itself, but a node before it is, or it is being checked.
        inside: of a node that stands for a block, what is known of the nodes inside; one for each
            copy of a repeated block.
        steps: how often a block that runs over time is run; 1 for all else.
    """

    inputs: tuple[TensorSpec | None, ...] = ()
    outputs: tuple[TensorSpec, ...] = ()
    own: Counts = Counts()
    shared: frozenset[SharedWeights] = frozenset()
    arithmetic: str = ""
    receptive_field: ReceptiveField | None = None
    problem: Problem | None = None
    waiting: bool = False
    inside: tuple[Inference, ...] = ()
    steps: int = 1

    @cached_property
    def counts(self) -> Counts:
        """Its sizes, with the weights of shared blocks."""
        return total(self.own, self.shared)

    @property
    def is_sound(self) -> bool:
        """Whether it can be compiled: what comes out is known, and nothing is wrong."""
        return bool(self.outputs) and self.problem is None


@dataclass(frozen=True)
class Inference:
    """What is known of a whole drawing.

    Attributes:
        nodes: a report for each node, by name.
        is_pending: nothing was looked at yet (torch is still being loaded).
    """

    nodes: Mapping[str, NodeReport] = field(default_factory=dict)
    is_pending: bool = False

    @cached_property
    def problems(self) -> tuple[tuple[str, Problem], ...]:
        """All problems with the name of their node."""
        return tuple((n, r.problem) for n, r in self.nodes.items() if r.problem is not None)

    @property
    def has_errors(self) -> bool:
        """Whether something keeps the drawing from being compiled."""
        return any(problem.severity == "problem" for _, problem in self.problems)

    @property
    def own(self) -> Counts:
        """Sums over all nodes, without the weights of shared blocks."""
        return sum((report.own for report in self.nodes.values()), Counts())

    @property
    def shared(self) -> frozenset[SharedWeights]:
        """The weights of shared blocks, each once."""
        return each_once(weights for report in self.nodes.values() for weights in report.shared)

    @cached_property
    def totals(self) -> Counts:
        """Sums over all nodes; weights that are shared count once."""
        return total(self.own, self.shared)

    def at(self, path: tuple[str, ...]) -> Inference | None:
        """What is known inside a block inside a block …; of repeated ones, in the first copy."""
        found = self
        for name in path:
            report = found.nodes.get(name)
            if report is None or not report.inside:
                return None
            found = report.inside[0]
        return found

    def training_bytes(self, batch_size: int, averages: int = 2) -> int:
        """Memory that learning takes, in bytes: 4 for each number.

        Counted are weights, and of those that are learned the gradients and the optimiser's running
        averages (2 for Adam); and what every node gives for each example, which is kept for the way
        back.
        """
        totals = self.totals
        numbers = totals.parameters + totals.learned * (1 + averages)
        return 4 * (numbers + totals.activations * batch_size)


def total(own: Counts, shared: frozenset[SharedWeights]) -> Counts:
    """``own``, and the shared weights each once."""
    weights = sum(s.weights for s in shared)
    biases = sum(s.biases for s in shared)
    frozen = sum(s.frozen for s in shared)
    return own + Counts(weights, biases, frozen=frozen) if shared else own


def each_once(shared: Iterable[SharedWeights]) -> frozenset[SharedWeights]:
    """The weights of each block once: where uses freeze more or less of them, as most freeze."""
    found: dict[str, SharedWeights] = {}
    for weights in shared:
        known = found.get(weights.block)
        if known is None or weights.frozen > known.frozen:
            found[weights.block] = weights
    return frozenset(found.values())


def pending(graph: Graph) -> Inference:
    """The report of a drawing that was not looked at yet."""
    waiting = NodeReport(waiting=True)
    return Inference({node.name: waiting for node in graph.nodes}, is_pending=True)
