"""How far a pass through the network has come, for the canvas to show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np

Array = np.ndarray[Any, np.dtype[Any]]


class WireKey(NamedTuple):
    """A wire: the path of the block it lies in with a dot at its end, and its two ends."""

    inside: str
    source: str
    port: str
    target: str
    socket: str


@dataclass(frozen=True, eq=False)
class WireWords:
    """What stands at a wire.

    Attributes:
        value: forward, in a word or two.
        gradient: back; empty: it has not come there yet, or there is none.
        picture: of what it carries now, signed; None: there is none.
        is_present: it belongs to the node that the pass is at.
    """

    value: str
    gradient: str = ""
    picture: Array | None = None
    is_present: bool = False


@dataclass(frozen=True, eq=False)
class ShownPass:
    """Where a pass stands.

    Attributes:
        node: path of the node that it is at.
        is_backward: whether it goes back.
        passed: the nodes it has come through in this direction.
        wires: what it has reached.
    """

    node: str
    is_backward: bool
    passed: frozenset[str] = frozenset()
    wires: Mapping[WireKey, WireWords] = field(default_factory=dict)
