"""Belief nets, and what is wished to be seen of their dreams, with the answer; needs no torch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from engine.catalogue.torch_later import later
from engine.inspection.probe import Progress, Study

if TYPE_CHECKING:
    from engine.inspection.dreams import dreaming
    from engine.inspection.sight import Sight
else:
    dreaming = later("engine.inspection.dreams.dreaming")

Array = NDArray[np.float32]
Beginning = Literal["noise", "example"]

TOPMOST = -1
"""In the place of a machine's number: the highest one that has learned."""


@dataclass(frozen=True)
class BoltzmannLayer:
    """A dense layer that learns as a restricted Boltzmann machine.

    Attributes:
        layer: the node that holds weights and hidden biases.
        source: the node that gives its visible units.
        inputs, units: how many visible and hidden units there are.
        has_gaussian_visible, has_gaussian_hidden: of which kind they are; else binary.
    """

    layer: str
    source: str
    inputs: int
    units: int
    has_gaussian_visible: bool = False
    has_gaussian_hidden: bool = False


@dataclass(frozen=True)
class BeliefNet:
    """Machines on top of each other; a single one is a restricted Boltzmann machine.

    Attributes:
        machines: from the data up; the hidden units of each are the visible ones of the next.
        field: the data's field that the lowest visible units are; empty: they are none.
    """

    machines: tuple[BoltzmannLayer, ...]
    field: str = ""


@dataclass(frozen=True)
class Dreams(Study):
    """Chains of block Gibbs sampling in the highest machine, each state led down to the data.

    Source: Hinton, Osindero and Teh 2006, “A fast learning algorithm for deep belief nets”,
    section 6: a sample of a belief net is one of its highest machine, passed down once.

    What is shown of a state are the means of the visible units, led down by means as well; the
    chains go on from draws.

    Attributes:
        top: number of the highest machine that takes part, or `TOPMOST`.
        count: how many chains, independent of each other.
        beginning: ``noise``: visible units of the highest machine at random; ``example``: as the
            chosen example, led up by its probabilities, makes them.
        seed: of all chance; what is drawn follows from it and the number of the step.
        stride: steps of every chain from one frame to the next; in each all hidden units are
            drawn, then all visible ones.
        frames: how many are wanted.
        after: where the chains stand already; None: at their beginning, which is a frame as well.
            Chains of another machine than is highest now begin anew.
    """

    net: BeliefNet
    top: int = TOPMOST
    count: int = 36
    beginning: Beginning = "noise"
    seed: int = 0
    stride: int = 1
    frames: int = 1
    after: Chains | None = None

    def steps(self, sight: Sight) -> Iterator[Progress]:
        """A step of all chains with each; the findings are `Dreamt`.

        Raises:
            GraphHasProblems: if the machine has not learned, or its visible biases are not known.
        """
        return dreaming.dreamt(self, sight)


@dataclass(frozen=True, eq=False)
class Chains:
    """Where chains stand.

    Attributes:
        top: number of the machine that they are chains of.
        steps: how many they have made.
        visible: the machine's visible units as drawn last, shape (count, inputs).
    """

    top: int
    steps: int
    visible: Array


@dataclass(frozen=True, eq=False)
class DreamFrame:
    """All chains at one moment.

    Attributes:
        step: how many steps they have made.
        pictures: means of the lowest visible units, shape (count, inputs).
        energies: free energy of each chain's state in its machine, shape (count,); states of the
            highest machine that are likelier have less.
    """

    step: int
    pictures: Array
    energies: Array


@dataclass(frozen=True, eq=False)
class Dreamt:
    """What belief nets made so far.

    Attributes:
        frames: one after the other.
        chains: where they stand at the last one.
        is_tuned: the network's weights are others by now than those of the machines, which are
            shown as they were when their stage was over.
    """

    frames: tuple[DreamFrame, ...]
    chains: Chains
    is_tuned: bool
