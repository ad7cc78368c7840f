"""What the panels are shown of the inside of a network: wishes and the newest answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.inspection.probe import Probe

Array = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class OwnExample:
    """An example that is not in the data: drawn by hand, read from a file, seen by a camera.

    Attributes:
        arrays: by field of the data, as the data's own are, without batch axis. Answers may be
            missing: then what needs them is not computed.
        title: what it is, in a word or two.
        borrowed: fields whose numbers are those of the example of the data, as an example of one's
            own was made for another input only.
    """

    arrays: Mapping[str, NDArray[np.generic]]
    title: str = ""
    borrowed: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Wish:
    """What is on screen and so worth computing.

    Attributes:
        activations: nodes whose outputs are wanted.
        weights: nodes whose learned weights are wanted; inside a block by path, as ``block.conv``.
        split: ``train`` or ``test``: where the example is taken from.
        example: its index.
        starts: nodes whose weights are wanted as they were before any learning; by path as well.
        probes: what else is looked at.
        own: an example of the user's own, which is looked at instead.
        game: whether to tell how the game stands that a run learns from.
        episode: the number of an episode that the network is to play; each number is played once.
    """

    activations: frozenset[str] = frozenset()
    weights: frozenset[str] = frozenset()
    split: str = "test"
    example: int = 0
    starts: frozenset[str] = frozenset()
    probes: frozenset[Probe] = frozenset()
    own: OwnExample | None = None
    game: bool = False
    episode: int | None = None

    @property
    def is_inside(self) -> bool:
        """Whether anything is wanted of the inside of the network."""
        return bool(self.activations or self.weights or self.starts or self.probes)


@dataclass(frozen=True, eq=False)
class Snapshot:
    """One look inside, all from the same moment.

    Attributes:
        step: batches learned until then.
        wish: what was asked for.
        activations: output of each node for the example, without batch axis.
        weights: main weight of each node, as stored by PyTorch
            (convolution: out × in × height × width; dense: out × in).
        starts: of the nodes wished for, the main weight as it was at the start.
        truth: the example's target values by field name.
        found: the answer to each probe that could be given.
        faults: why the others could not.
    """

    step: int
    wish: Wish
    activations: Mapping[str, Array] = field(default_factory=dict)
    weights: Mapping[str, Array] = field(default_factory=dict)
    starts: Mapping[str, Array] = field(default_factory=dict)
    truth: Mapping[str, Array] = field(default_factory=dict)
    found: Mapping[Probe, Any] = field(default_factory=dict)
    faults: Mapping[Probe, str] = field(default_factory=dict)
