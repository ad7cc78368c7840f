"""A pass forward and backward in brief: what wires carry, and what each node makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.catalogue.torch_later import later
from engine.inspection.probe import Probe

if TYPE_CHECKING:
    from engine.inspection.backprop import passing
    from engine.inspection.sight import Sight
else:
    passing = later("engine.inspection.backprop.passing")

Array = NDArray[np.float32]

SMALL = 8
"""The most numbers that go in and come out of a node whose whole Jacobian is told."""


@dataclass(frozen=True, eq=False)
class Brief:
    """Numbers in brief.

    Attributes:
        shape: with the batch axis, if they have one.
        norm: the length of all of them taken as one vector.
        numbers: all, if they are few, in a row; else none.
        picture: of the first example, (height, width), at most 24 a side; None of single numbers.
    """

    shape: tuple[int, ...]
    norm: float
    numbers: tuple[float, ...] = ()
    picture: Array | None = None

    @property
    def number(self) -> float | None:
        """The only number; None: there are several."""
        return self.numbers[0] if len(self.numbers) == 1 else None


@dataclass(frozen=True, eq=False)
class WirePass:
    """A wire of the drawing.

    Attributes:
        inside: path of the block it lies in, with a dot at its end; empty outside all blocks.
        source, target: names of the nodes at its ends, within that block.
        port, socket: of these, the output and the input.
        value: what it carries forward.
        gradient: what it carries back; None: nothing, as labels, or where nothing depends on it.
    """

    inside: str
    source: str
    port: str
    target: str
    socket: str
    value: Brief
    gradient: Brief | None = None

    def __str__(self) -> str:
        return f"{self.inside}{self.source} → {self.inside}{self.target}"


@dataclass(frozen=True, eq=False)
class Jacobian:
    """How each number that comes out of a node grows with each that goes in, of one example.

    Attributes:
        socket: the input.
        matrix: shape (numbers out, numbers in).
        back: what comes back: the gradient at the output times the matrix; shape (numbers in,).
        wire: what the wire carries back, by autograd; shape (numbers in,).
    """

    socket: str
    matrix: NDArray[np.float64]
    back: NDArray[np.float64]
    wire: NDArray[np.float64]

    @property
    def is_diagonal(self) -> bool:
        """Whether each number out hangs on the number in at its own place alone."""
        rows, columns = self.matrix.shape
        return rows == columns and not np.any(self.matrix[~np.eye(rows, dtype=bool)])


@dataclass(frozen=True, eq=False)
class LocalStep:
    """What the chain rule does at one node.

    Attributes:
        path: of the node.
        rule: its derivative in mathematical notation.
        words: what it does with the gradient that arrives.
        jacobians: where the numbers are few.
        weights: by name, the gradients of what is learned in it, in brief.
        is_one_step: it lies inside a block over time: these are the gradients by way of the step
            that is told; those of all steps add up.
    """

    path: str
    rule: str
    words: str
    jacobians: tuple[Jacobian, ...] = ()
    weights: Mapping[str, Brief] = field(default_factory=dict)
    is_one_step: bool = False


@dataclass(frozen=True, eq=False)
class NodePass:
    """A node on the way.

    Attributes:
        path: with the blocks it lies in.
        title: of its layer.
        value: what it gives.
        gradient: how the end grows with what it gives: the sum over all wires that begin there.
        goes_in, goes_out: its wires.
        is_block: it stands for a block that is not opened.
    """

    path: str
    title: str
    value: Brief
    gradient: Brief | None
    goes_in: tuple[WirePass, ...]
    goes_out: tuple[WirePass, ...]
    is_block: bool = False

    @property
    def paths(self) -> tuple[WirePass, ...]:
        """The wires through which it reaches the end."""
        return tuple(wire for wire in self.goes_out if wire.gradient is not None)


@dataclass(frozen=True, eq=False)
class ThroughPass:
    """A whole pass.

    Attributes:
        end: what is derived: the path of a node, or ``loss``.
        value: what comes out there; of a node of several numbers their sum.
        nodes: in the order they compute, those alone that lead to the end.
        ends: what could be derived: ``loss`` if there is one, and the nodes that take gradients.
        local: the step at the node that was asked for, if one was.
        examples: of how many examples the pass is.
        steps: by path of the blocks over time that are opened, which step is told, from 0.
    """

    end: str
    value: float
    nodes: tuple[NodePass, ...]
    ends: tuple[str, ...]
    local: LocalStep | None = None
    examples: int = 1
    steps: Mapping[str, int] = field(default_factory=dict)

    def node(self, path: str) -> NodePass | None:
        """A node on the way."""
        return next((node for node in self.nodes if node.path == path), None)


@dataclass(frozen=True)
class Backpropagation(Probe):
    """A pass forward and backward for the example that is looked at, or for a batch.

    Attributes:
        end: the node that is derived (the sum of all it gives); empty: the loss, and where there
            is none the last node.
        batch: how many examples, from the one that is looked at on.
        at: path of a node whose own step is told in full; empty: of none.
        opened: whether the nodes inside blocks are told, instead of the blocks.
        step: which step is told inside opened blocks over time, from 0, at most the last; None:
            the one that is computed last.
    """

    end: str = ""
    batch: int = 1
    at: str = ""
    opened: bool = False
    step: int | None = None

    def seen(self, sight: Sight) -> ThroughPass:
        """What all wires carry.

        Raises:
            GraphHasProblems: if there is nothing to derive, or the example has no answer.
        """
        found: ThroughPass = passing.pass_of(self, sight)
        return found
