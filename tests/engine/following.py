"""A session that is followed until something is so."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from engine.inspection.snapshot import Snapshot
from engine.session import Session
from engine.training.events import BatchDone, EpochDone, RunChanged, RunState

News = RunChanged | BatchDone | EpochDone | Snapshot
Kind = TypeVar("Kind", RunChanged, BatchDone, EpochDone, Snapshot)

_DEADLINE_S = 100.0


class Follower:
    """Polls a session as the window does, and keeps what it told."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.told: list[News] = []

    def until(self, condition: Callable[[], object]) -> None:
        """Poll until the condition holds; fails where it never does."""
        deadline = time.monotonic() + _DEADLINE_S
        while not condition():
            assert time.monotonic() < deadline, f"never so; told: {self.told[-5:]}"
            news = self.session.poll()
            self.told += news
            if not news:
                time.sleep(0.001)

    def until_state(self, state: RunState) -> None:
        """Poll until the run is in a state."""
        self.until(lambda: self.session.run_state is state)

    def until_new(self, kind: type[Kind]) -> Kind:
        """Poll until another piece of news of that kind is told; gives it."""
        before = len(self.told)
        self.until(lambda: any(isinstance(news, kind) for news in self.told[before:]))
        return next(news for news in self.told[before:] if isinstance(news, kind))

    def until_new_state(self, state: RunState) -> None:
        """Poll until it is told anew that the run is in a state."""
        before = len(self.told)
        self.until(lambda: any(getattr(n, "state", None) is state for n in self.told[before:]))

    def until_data(self) -> None:
        """Poll until torch and the data are there, or the data are refused."""
        self.until(lambda: self.session.data_set or self.session.data_problem)

    def states(self) -> list[RunState]:
        """The states told so far."""
        return [news.state for news in self.told if isinstance(news, RunChanged)]

    def last_words(self) -> str:
        """What was said of the run last."""
        return [news.text for news in self.told if isinstance(news, RunChanged)][-1]
