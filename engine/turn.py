"""Whose run it is: of all projects open in a process, one is trained at a time.

A run draws from torch's random numbers, which the whole process shares. A second run would seed
them anew, and neither would give the numbers it gives alone.
"""

from __future__ import annotations

import threading
import weakref
from typing import Protocol

from engine.errors import RunActiveElsewhere


class Runner(Protocol):
    """Something that can have a run."""

    @property
    def is_running(self) -> bool:
        """Whether it has one now."""

    @property
    def name(self) -> str:
        """What the user calls it."""


class Turn:
    """Knows who has the run.

    Attributes:
        running: held by the engine's thread that runs, from its first step to its last; a run that
            was told to stop may still finish its step when the next one is asked for.
    """

    def __init__(self) -> None:
        self.running = threading.Lock()
        self._holders: tuple[weakref.ref[Runner], ...] = ()

    def take(self, *runners: Runner) -> None:
        """Have the turn from now on; of several, all of them, who take care of each other.

        Raises:
            RunActiveElsewhere: naming who has it.
        """
        self.check(*runners)
        self._holders = tuple(weakref.ref(runner) for runner in runners)

    def check(self, *runners: Runner) -> None:
        """Ask whether the turn can be had.

        Raises:
            RunActiveElsewhere: naming who has it.
        """
        for reference in self._holders:
            holder = reference()
            if holder is None or holder in runners or not holder.is_running:
                continue
            raise RunActiveElsewhere(
                f"“{holder.name}” is being trained. Only one project is trained at a time, so "
                "that every run gives the same numbers each time; stop that run first.",
                holder,
            )


TURN = Turn()
"""That of this process, as are torch's random numbers."""
