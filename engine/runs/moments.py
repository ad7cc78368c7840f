"""The moments of a run whose weights are kept: when to keep one, and which to let go.

Early in a run much changes with every step, later little: moments lie each a tenth of its steps
after the one before, until that would be more than a two-hundredth of the run; then evenly.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

FOLDER = "snapshots"
_ENDING = ".safetensors"
_RATIO = 0.1
_EVENLY = 200
DEFAULT_BUDGET_MIB = 64.0
MIB = 1 << 20


class Moment(NamedTuple):
    """A moment of a run that can be gone back to.

    Attributes:
        step: batches learned until then.
        epoch: where it lies on the curves.
        bytes: what it takes on the disk.
    """

    step: int
    epoch: float
    bytes: int


def moments_of(folder: Path) -> tuple[Moment, ...]:
    """The moments kept of the run in ``folder``, in order."""
    return tuple(moment for moment, _ in files_of(folder))


def files_of(folder: Path) -> list[tuple[Moment, Path]]:
    """The moments kept of the run in ``folder`` with their files, in order."""
    try:
        paths = sorted((folder / FOLDER).glob(f"*{_ENDING}"))
    except OSError:
        return []
    found = []
    for path in paths:
        # One that the run lets go meanwhile is gone, and other files are none of ours.
        with suppress(OSError, ValueError):
            found.append((moment_at(path), path))
    return sorted(found)


def moment_at(path: Path) -> Moment:
    """The moment whose weights lie in a file, by its name.

    Raises:
        ValueError: if it is the name of none.
    """
    step, _, epoch = path.name.removesuffix(_ENDING).partition("-")
    return Moment(int(step), float(epoch), path.stat().st_size)


def file_of(folder: Path, step: int, epoch: float) -> Path:
    """Where a moment's weights lie."""
    return folder / FOLDER / f"{step:010d}-{epoch:.6f}{_ENDING}"


def place_of(step: float, steps: int) -> float:
    """How many moments there are before ``step``, if space were no matter."""
    first, later, even = _bounds(steps)
    if step <= first:
        return step
    grown = first + math.log(min(step, later) / first) / _RATIO
    return grown + max(0.0, step - later) / even


def step_at(place: float, steps: int) -> float:
    """The step before which there are ``place`` moments; `place_of` the other way round."""
    first, later, even = _bounds(steps)
    if place <= first:
        return place
    grown = first + math.log(later / first) / _RATIO
    if place <= grown:
        return first * math.exp((place - first) * _RATIO)
    return later + (place - grown) * even


def due_after(step: int, steps: int, stretched: float) -> float:
    """The step at which the next moment is due; at least one later.

    Args:
        step: of the last moment.
        steps: of the whole run.
        stretched: how many times fewer moments there are to be than if space were no matter.
    """
    return max(step + 1.0, step_at(place_of(step, steps) + stretched, steps))


def stretch(each: int, budget: int, steps: int) -> float:
    """How many times fewer moments there must be so that a whole run's take ``budget`` bytes.

    Infinite if the budget holds not even two.
    """
    room = budget // max(each, 1)
    # One is there at the start, and one is kept of the end whether it is due or not.
    return max(1.0, (place_of(steps, steps) + 1) / max(room - 1, 1)) if room >= 2 else math.inf


def _bounds(steps: int) -> tuple[float, float, float]:
    """Until where every step counts, from where on evenly, and how far apart they lie there."""
    first, even = 1.0 / _RATIO, max(1.0, steps / _EVENLY)
    return first, max(first, even / _RATIO), even


def superfluous(moments: Iterable[Moment], budget: int, steps: int) -> tuple[Moment, ...]:
    """Which moments to let go so that the others take ``budget`` bytes and stay spread.

    The first and the last stay, the densest go first.
    """
    kept = sorted(moments)
    taken = sum(moment.bytes for moment in kept)
    gone = []
    while taken > budget and len(kept) > 2:
        places = [place_of(moment.step, steps) for moment in kept]
        densest = min(range(1, len(kept) - 1), key=lambda i: places[i + 1] - places[i - 1])
        gone.append(kept.pop(densest))
        taken -= gone[-1].bytes
    if taken > budget:
        gone += kept
    return tuple(gone)


def nearest(moments: Sequence[Moment], step: int) -> Moment | None:
    """The moment closest to a step; None if there is none."""
    return min(moments, key=lambda moment: abs(moment.step - step), default=None)
