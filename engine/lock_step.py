"""Two runs step by step, in turn: a twin experiment, in which only the drawn difference counts.

Each run has an engine's thread of its own. torch's random numbers are those of the whole process,
so each takes its own with it when its turn comes, and gives the same numbers as if it ran alone.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from engine.catalogue.torch_later import computing, torch

T = TypeVar("T")
_END = object()
_WAIT_S = 0.02
"""How long a run waits for its turn before it looks whether something else is wanted of it."""


class LockStep:
    """Whose step it is: of two runs the one that has made fewer, the first if both made as many.

    What is measured after a step is none: two runs that are paused one step apart, where an epoch
    ends, could else not both be taken one step further. A run that has ended, or left, holds
    nobody up.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._steps = [0, 0]
        self._news = [0, 0]
        self._states: list[Any] = [None, None]
        self._is_here = [False, False]
        self._is_gone = [False, False]
        self._holders = 0

    @contextmanager
    def holding(self, lock: threading.Lock) -> Iterator[None]:
        """Hold a lock together: from when the first of both comes until the last has gone."""
        with self._changed:
            self._holders += 1
            if self._holders == 1:
                lock.acquire()
        try:
            yield
        finally:
            with self._changed:
                self._holders -= 1
                if not self._holders:
                    lock.release()

    def join(self, party: int) -> None:
        """Be ready for the first step, or again after having left."""
        with self._changed:
            self._is_here[party], self._is_gone[party] = True, False
            self._states[party] = _random_state()
            self._changed.notify_all()

    def leave(self, party: int) -> None:
        """Make no more steps; the other goes on alone."""
        with self._changed:
            self._is_gone[party] = True
            self._changed.notify_all()

    def in_turn(
        self,
        party: int,
        steps: Iterator[T],
        is_wanted: Callable[[], bool],
        made: Callable[[], int],
    ) -> Iterator[T]:
        """The same, with every step made when it is the run's turn.

        Args:
            party: 0 or 1.
            steps: makes one step each time it is asked, or measures what the last one led to.
            is_wanted: whether the run's thread is wanted for something else; then None is given in
                place of a step, so that it can see to it.
            made: how many steps the run has made.
        """
        while True:
            if not self._waited(party):
                if is_wanted():
                    yield None  # type: ignore[misc]  # as for a step without news
                continue
            before = made()
            with self._own_numbers(party):
                news = next(steps, _END)
            if news is _END:
                return
            with self._changed:
                self._steps[party] += made() - before
                self._news[party] += 1
                self._changed.notify_all()
            yield news  # type: ignore[misc]  # not the end

    def _waited(self, party: int) -> bool:
        """Wait a while for the turn; gives whether it came."""
        with self._changed:
            return self._changed.wait_for(lambda: self._has_turn(party), _WAIT_S)

    def _has_turn(self, party: int) -> bool:
        other = 1 - party
        if self._is_gone[other]:
            return True
        mine, theirs = self._steps[party], self._steps[other]
        if mine == theirs:
            is_next = party == 0 or self._news[party] < self._news[other]
        else:
            is_next = mine < theirs
        return self._is_here[other] and is_next

    @contextmanager
    def _own_numbers(self, party: int) -> Iterator[None]:
        """Draw from where this run stands, whatever was drawn meanwhile."""
        with computing:
            _set_random_state(self._states[party])
            try:
                yield
            finally:
                self._states[party] = _random_state()


def _random_state() -> Any:
    on_gpu = torch.cuda.get_rng_state_all() if torch.cuda.is_available() else []
    return torch.get_rng_state(), on_gpu


def _set_random_state(state: Any) -> None:
    torch.set_rng_state(state[0])
    if state[1]:
        torch.cuda.set_rng_state_all(state[1])
