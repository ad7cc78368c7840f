"""Measure two ways of doing the same in turn, so that a machine's moods hit both alike."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Result:
    """One comparison.

    Attributes:
        name, case: which benchmark, and which of its cases.
        ours, peer: medians, in ``unit``; None where there is no peer on this machine.
        ratio: median of the ratios of neighbouring rounds, ours to peer.
        peer_is: what it was compared with.
    """

    name: str
    case: str
    ours: float
    peer: float | None
    ratio: float | None
    unit: str
    peer_is: str

    def to_json(self) -> dict[str, Any]:
        """As the command line prints it."""
        return asdict(self)

    def __str__(self) -> str:
        ratio = "" if self.ratio is None else f"ratio {self.ratio:.3f}"
        peer = "" if self.peer is None else f"{self.peer:.4g} {self.unit}"
        return (
            f"{self.name:8} {self.case:34} {self.ours:10.4g} {self.unit:8} "
            f"{ratio:12} {peer:18} {self.peer_is}"
        )


def seconds_of(work: Callable[[], object]) -> float:
    """How long ``work`` takes, without Python's garbage collector in between."""
    gc.collect()
    gc.disable()
    try:
        began = time.perf_counter()
        work()
        return time.perf_counter() - began
    finally:
        gc.enable()


def compared(
    name: str,
    case: str,
    ours: Callable[[], object],
    peer: Callable[[], object],
    peer_is: str,
    *,
    rounds: int = 15,
    per: int = 1,
) -> Result:
    """Time both in turn; ``per`` is how many units of work (steps) one call does."""
    ours()
    peer()
    pairs = []
    for index in range(rounds):
        if index % 2:
            theirs = seconds_of(peer)
            mine = seconds_of(ours)
        else:
            mine = seconds_of(ours)
            theirs = seconds_of(peer)
        pairs.append((mine, theirs))
    return Result(
        name=name,
        case=case,
        ours=statistics.median(m for m, _ in pairs) / per * 1e6,
        peer=statistics.median(t for _, t in pairs) / per * 1e6,
        ratio=statistics.median(m / t for m, t in pairs),
        unit="us",
        peer_is=peer_is,
    )
