"""What was measured of a network, its training and its data; plain numbers that rules read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Points = tuple[NDArray[np.float64], NDArray[np.float64]]


@dataclass(frozen=True)
class ActivationFacts:
    """What an activation gave for the probed examples.

    Attributes:
        units: how many units (features, or channels of a picture) it has.
        silent: share of the units that gave 0 for every example, at every place.
        at_ends: share of all numbers that lie so near an end of the range that the slope is below
            a twelfth of its greatest; 0 for activations without ends.
    """

    units: int
    silent: float = 0.0
    at_ends: float = 0.0


@dataclass(frozen=True)
class WeightFacts:
    """One weight tensor with two or more axes that is learned.

    Attributes:
        node: path of the node it belongs to.
        depth: place of that node in the order of computing.
        size: root mean square of the weights.
        gradient: root mean square of the gradient of the loss.
        step_ratio: length of the last step over the length of the weights; None if not measured.
    """

    node: str
    depth: int
    size: float
    gradient: float
    step_ratio: float | None = None


@dataclass(frozen=True)
class FieldFacts:
    """The numbers of an input field over the training part.

    Attributes:
        names: the features, as far as they have names of their own.
        means, deviations: one for each feature of a vector; one for all of a picture or a sequence.
    """

    names: tuple[str, ...]
    means: tuple[float, ...]
    deviations: tuple[float, ...]


@dataclass(frozen=True)
class DataFacts:
    """What does not change while a network learns.

    Attributes:
        inputs: by field, those of real numbers.
        counts: by field of labels, how many examples of the training part each class has.
        spreads: by target field of real numbers, the variance over the training part.
        test_count: examples in the test part.
        shared: how many of them are in the training part too, number for number.
        is_whole: the examples are all that are possible, so nothing could be kept apart.
    """

    inputs: Mapping[str, FieldFacts] = field(default_factory=dict)
    counts: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    spreads: Mapping[str, float] = field(default_factory=dict)
    test_count: int = 0
    shared: int = 0
    is_whole: bool = False


@dataclass(frozen=True)
class Fault:
    """Where the first number was made that is none.

    Attributes:
        node: path of the node.
        cause: ``weights``, ``exponential``, ``logarithm``, ``division``, ``root``, ``sum``,
            ``gradient``, ``data`` or ``unknown``.
        lowest, highest: of what reached the node; NaN if nothing did.
        nearest_zero: the smallest distance from 0 of what reached the node.
        share: how much of what the node gave is not finite.
    """

    node: str
    cause: str
    lowest: float
    highest: float
    nearest_zero: float
    share: float


@dataclass(frozen=True)
class Evidence:
    """All that is known at one moment of a run.

    Attributes:
        step: batches learned.
        epoch: epochs learned, with the fraction of the running one.
        epochs: how many it will be.
        rate: learning rate of the last step, as a share of what was set: the schedule's factor.
        activations: by the node's path.
        weights: by the tensor's path.
        gradient_norms: length of the whole gradient at this look and those before, newest last.
        data: what is known of the data; None until they were looked at.
        curves: by name (``train/loss``, ``test/loss`` …) places in epochs and values.
        fault: of a run that broke down.
    """

    step: int = 0
    epoch: float = 0.0
    epochs: int = 0
    rate: float = 1.0
    activations: Mapping[str, ActivationFacts] = field(default_factory=dict)
    weights: Mapping[str, WeightFacts] = field(default_factory=dict)
    gradient_norms: tuple[float, ...] = ()
    data: DataFacts | None = None
    curves: Mapping[str, Points] = field(default_factory=dict)
    fault: Fault | None = None

    def curve(self, name: str) -> Points:
        """A curve; empty if nothing was recorded under that name."""
        nothing = np.empty(0)
        return self.curves.get(name, (nothing, nothing))
