"""What inference finds out about a drawing; plain values, known without torch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from engine.graph.graph import Graph
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
class ReceptiveField:
    """The part of the input picture one output sees.

    Attributes:
        size: (height, width) in input pixels; None where it is the whole input.
        stride: step between neighbours' fields, (height, width) in input pixels.
    """

    size: tuple[int, int] | None
    stride: tuple[int, int] = (1, 1)

    def __str__(self) -> str:
        return "whole input" if self.size is None else f"{self.size[0]} × {self.size[1]}"


@dataclass(frozen=True)
class Counts:
    """Sizes of one node, for one example."""

    weights: int = 0
    biases: int = 0
    links: int = 0
    flops: int = 0
    activations: int = 0

    @property
    def parameters(self) -> int:
        """Learned numbers: weights and biases."""
        return self.weights + self.biases

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
        )


@dataclass(frozen=True)
class NodeReport:
    """What is known of one node.

    Attributes:
        inputs: specs that reach it, one for each port it is called with; None where nothing does.
        outputs: specs of its output ports; empty if not known.
        counts: its sizes.
        arithmetic: how its number of parameters comes about.
        receptive_field: what one output sees of the input picture; None where that means nothing.
        problem: what is wrong with it.
        waiting: it is not wrong itself, but a node before it is, or it is being checked.
    """

    inputs: tuple[TensorSpec | None, ...] = ()
    outputs: tuple[TensorSpec, ...] = ()
    counts: Counts = Counts()
    arithmetic: str = ""
    receptive_field: ReceptiveField | None = None
    problem: Problem | None = None
    waiting: bool = False


@dataclass(frozen=True)
class Inference:
    """What is known of a whole drawing.

    Attributes:
        nodes: a report for each node, by name.
        is_pending: nothing was looked at yet (torch is still being loaded).
    """

    nodes: Mapping[str, NodeReport] = field(default_factory=dict)
    is_pending: bool = False

    @property
    def problems(self) -> tuple[tuple[str, Problem], ...]:
        """All problems with the name of their node."""
        return tuple((n, r.problem) for n, r in self.nodes.items() if r.problem is not None)

    @property
    def has_errors(self) -> bool:
        """Whether something keeps the drawing from being compiled."""
        return any(problem.severity == "problem" for _, problem in self.problems)

    @property
    def totals(self) -> Counts:
        """Sums over all nodes."""
        return sum((report.counts for report in self.nodes.values()), Counts())


def pending(graph: Graph) -> Inference:
    """The report of a drawing that was not looked at yet."""
    waiting = NodeReport(waiting=True)
    return Inference({node.name: waiting for node in graph.nodes}, is_pending=True)
