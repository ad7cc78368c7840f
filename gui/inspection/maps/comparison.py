"""With what the feature maps are compared: another moment, or another example."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.api import ExampleOutputs, OwnExample

Output = np.ndarray[tuple[int, ...], np.dtype[np.float32]]

LIVE, BOTH, DIFFERENCE = "live", "both", "difference"


@dataclass(frozen=True, eq=False)
class Held:
    """What the layers gave at one moment.

    Attributes:
        outputs: by path, without batch axis.
        title: of which example, and after how many steps.
    """

    outputs: Mapping[str, Output]
    title: str


@dataclass(frozen=True, eq=False)
class Other:
    """Another example, which flows through the network beside the chosen one.

    Attributes:
        split, index: which example of the data.
        own: one of the user's own instead.
        title: what it is called.
    """

    split: str
    index: int
    own: OwnExample | None
    title: str

    def probe(self, nodes: tuple[str, ...]) -> ExampleOutputs:
        """What is asked of the engine."""
        return ExampleOutputs(frozenset(nodes), self.split, self.index, self.own)


def difference(now: Output, then: Output | None) -> Output | None:
    """By how much what comes out is larger than what came out; None: they can not be compared."""
    if then is None or then.shape != now.shape:
        return None
    return now - then


def activity_order(output: Any) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """The channels, that with the largest mean of absolute values first; shape (C, …) → (C,)."""
    activity = np.abs(output.reshape(len(output), -1)).mean(axis=1)
    order: np.ndarray[tuple[int], np.dtype[np.int64]] = np.argsort(-activity, kind="stable")
    return order
