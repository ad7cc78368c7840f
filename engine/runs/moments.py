"""The moments of a run whose weights are kept: when to keep one, and which to let go.

Early in a run much changes with every step, later little: moments lie each a tenth of its steps
after the one before, until that would be more than a two-hundredth of the run; then evenly.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
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
    found = []
    try:
        for path in (folder / FOLDER).iterdir():
            if path.suffix == _ENDING:
                found.append((moment_at(path), path))
    except FileNotFoundError:  # the run may thin them out meanwhile
        if not (folder / FOLDER).is_dir():
            return []
        return files_of(folder)
    except (OSError, ValueError):
        return []
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


def gap_after(step: int, steps: int) -> float:
    """Steps until the next moment in a run of ``steps``, if space were no matter."""
    return max(1.0, min(step * _RATIO, steps / _EVENLY))


def place_of(step: int, steps: int) -> float:
    """How many moments there are before ``step``, if space were no matter."""
    even = max(1.0, steps / _EVENLY)
    first = 1.0 / _RATIO  # until here every step
    later = max(first, even / _RATIO)  # from here on evenly
    place = min(step, first)
    if step > first:
        place += math.log(min(step, later) / first) / _RATIO
    return place + max(0.0, step - later) / even


def stretch(each: int, budget: int, steps: int) -> float:
    """How many times further apart moments must lie so that a whole run's take ``budget`` bytes.

    Infinite if the budget holds not even two.
    """
    room = budget // max(each, 1)
    return max(1.0, (place_of(steps, steps) + 2) / room) if room >= 2 else math.inf


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
