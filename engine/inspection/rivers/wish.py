"""The probe that measures every wire, and its answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.catalogue.torch_later import later
from engine.graph.graph import Wire
from engine.inspection.probe import Probe

if TYPE_CHECKING:
    from engine.inspection.rivers import measured
    from engine.inspection.sight import Sight
else:
    measured = later("engine.inspection.rivers.measured")

WireAt = tuple[str, Wire]
"""A wire: the path of the block it lies in, with a dot at its end (empty outside), and which."""


@dataclass(frozen=True)
class Rivers(Probe):
    """What every wire carries for the first training examples, in a few numbers each.

    Attributes:
        examples: so many are put through, the first of the training part.
        gradients: whether the gradient of the loss is wanted, too.
        within: path of a block over time whose wires inside are measured as well, at one step;
            ``block.0`` for a copy of a repeated one; empty: of none.
        step: which one, from 0, at most the last; None: the one that is computed last.
    """

    examples: int = 32
    gradients: bool = True
    within: str = ""
    step: int | None = None

    def seen(self, sight: Sight) -> RiverMap:
        """Measure them as when the network is measured: nothing is dropped, nothing is learned.

        Raises:
            GraphHasProblems: if gradients are wanted and there is no loss.
        """
        return measured.river_map(self, sight)


@dataclass(frozen=True)
class Carries:
    """What one wire carries for all the examples together.

    Attributes:
        rms: root of the mean square of the values.
        mean: of the values.
        zeros: the share of them that is exactly zero.
        gradient: Euclidean norm of the gradient of the loss with respect to all of them, by way of
            this wire alone; None: it does not lead to the loss, or gradients were not asked for.
        is_broken: a value, or a number of the gradient, is infinite or no number.
        is_real: the values are measures; else they are numbers of classes or letters.
    """

    rms: float
    mean: float
    zeros: float
    gradient: float | None = None
    is_broken: bool = False
    is_real: bool = True


@dataclass(frozen=True)
class Culprit:
    """Where the first number was made that is none.

    Attributes:
        path: of the node.
        is_backward: its values are sound, but the gradient that it hands back is not.
    """

    path: str
    is_backward: bool = False


@dataclass(frozen=True, eq=False)
class RiverMap:
    """What all wires carry.

    Attributes:
        wires: by place.
        examples: how many were put through.
        culprit: None: all numbers are sound.
        step: inside the block over time, which step is told, from 0; None: none is.
        steps: how many there are.
    """

    wires: Mapping[WireAt, Carries]
    examples: int
    culprit: Culprit | None = None
    step: int | None = None
    steps: int = 0
