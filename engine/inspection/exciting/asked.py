"""What can be asked about a unit, and the answers; plain values, known without torch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.catalogue.torch_later import later
from engine.inspection.probe import Progress, Study
from engine.inspection.units import Box

if TYPE_CHECKING:
    from engine.inspection.exciting import ascending, patches
    from engine.inspection.sight import Sight
else:
    patches = later("engine.inspection.exciting.patches")
    ascending = later("engine.inspection.exciting.ascending")

Array = NDArray[np.float32]

WAYS_BACK = ("", "deconvolution", "guided")


@dataclass(frozen=True)
class BestPatches(Study):
    """Where in the data a unit responds most, and what it saw there.

    Attributes:
        path: the node.
        unit: which of its channels, or features.
        split: ``train`` or ``test``.
        most: so many examples are looked through, the first ones.
        count: so many are shown, the strongest first.
        response: ``max`` ranks examples by the strongest place, ``mean`` by the mean of all.
        way_back: the activation of the strongest place is led back to the input: by a
            ``deconvolution`` network (Zeiler and Fergus 2014), by ``guided`` backpropagation
            (Springenberg and others 2015), or not at all.
    """

    path: str
    unit: int = 0
    split: str = "test"
    most: int = 1000
    count: int = 9
    response: str = "max"
    way_back: str = ""

    def steps(self, sight: Sight) -> Iterator[Progress]:
        """The findings are `Patches`."""
        return patches.searched(self, sight)


@dataclass(frozen=True, eq=False)
class Patch:
    """One example to which a unit responds.

    Attributes:
        index: of the example, within its part of the data.
        value: of the response by which examples are ranked.
        place: of the strongest response, row and column or step; empty if there is one place only.
        strongest: the response there.
        box: what is seen there of the picture; may reach beyond it. None: all of it.
        seen: the input under the box, not a number beyond its border; else the whole input.
        led_back: what leads back to the input, cut out alike; None: not asked for, or not yet.
    """

    index: int
    value: float
    place: tuple[int, ...]
    strongest: float
    box: Box | None
    seen: Array
    led_back: Array | None = None


@dataclass(frozen=True, eq=False)
class Patches:
    """Those to which it responds most.

    Attributes:
        field: the data's field that is shown.
        found: the strongest first.
        examined: examples that were looked through so far.
        relus: on the way back, how many ReLUs are passed.
    """

    field: str
    found: tuple[Patch, ...]
    examined: int
    relus: int = 0


@dataclass(frozen=True)
class Ascent(Study):
    """An input that excites a unit, found by climbing its gradient from noise.

    After every step the input is pulled towards the data's mean, blurred from time to time, and
    kept within the data's range, so that it stays an input and becomes no noise that happens to
    excite.

    Attributes:
        path, unit: the unit.
        aim: ``centre`` climbs the response in the middle of its map, ``mean`` that of all places.
        seeds: so many are climbed beside each other, each from noise of its own.
        count: steps.
        rate: length of a step, as a share of the data's range.
        decay: share of the way to the data's mean that is gone back after each step.
        blur: width of the blur in pixels; 0: none.
        blur_every: steps between two blurs.
        jitter: before each step the picture is moved by up to so many pixels, and back after it.

    Source: Erhan and others 2009; decay by Simonyan, Vedaldi and Zisserman 2014; blur by Yosinski
    and others 2015; jitter by Mordvintsev, Olah and Tyka 2015.
    """

    path: str
    unit: int = 0
    aim: str = "centre"
    seeds: int = 6
    count: int = 120
    rate: float = 0.05
    decay: float = 0.02
    blur: float = 0.5
    blur_every: int = 4
    jitter: int = 1

    def steps(self, sight: Sight) -> Iterator[Progress]:
        """The findings are `Climbed`."""
        return ascending.climbed(self, sight)


@dataclass(frozen=True, eq=False)
class Climbed:
    """Inputs on their way up.

    Attributes:
        field: the data's field that they could stand for.
        inputs: one for each seed, shape (seeds, …).
        values: the responses to them, shape (seeds,).
        first: the responses to the noise they came from, shape (seeds,).
        low, high: the data's range, over all of its numbers.
        step: steps climbed.
        box: of the unit in the middle, what it sees; None: all of it, or the mean is climbed.
    """

    field: str
    inputs: Array
    values: Array
    first: Array
    low: float
    high: float
    step: int
    box: Box | None = None
