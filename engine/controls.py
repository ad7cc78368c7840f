"""What passes between the interface's thread and the engine's: wishes down, news up."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path

from engine.data.data_set import DataSet
from engine.inference.report import Inference
from engine.inspection.snapshot import Snapshot, Wish
from engine.project.project import Project
from engine.training.events import BatchDone, TrainingEvent
from engine.training.history import History


@dataclass(frozen=True)
class EngineReady:
    """torch is loaded and warm."""


@dataclass(frozen=True)
class DataReady:
    """The project's data were loaded, or could not be."""

    data_set: DataSet | None
    problem: str | None = None


@dataclass(frozen=True)
class HistoryBegun:
    """A run began to record."""

    history: History
    run_folder: Path


News = TrainingEvent | Snapshot | EngineReady | DataReady | HistoryBegun


class Mailbox:
    """News from one thread to another; of batches and snapshots only the newest is kept."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._facts: list[News] = []
        self._newest: dict[type, News] = {}

    def put(self, news: News) -> None:
        """Leave a piece of news."""
        with self._lock:
            if isinstance(news, BatchDone | Snapshot):
                self._newest[type(news)] = news
            else:
                self._facts.append(news)

    def take(self) -> tuple[News, ...]:
        """All news since the last time."""
        if not self._facts and not self._newest:
            return ()
        with self._lock:
            news = (*self._newest.values(), *self._facts)
            self._newest, self._facts = {}, []
        return news


@dataclass(frozen=True)
class Order:
    """A project to be looked at, or trained.

    Attributes:
        train: whether to train it; otherwise it is compiled to be looked into.
        keep: start from the weights at hand where paths and shapes agree.
        folder: where the run's checkpoints go.
        resume: go on from the checkpoint in ``folder``.
        batches, epochs: pause after so many; None: go on.
    """

    project: Project
    inference: Inference
    train: bool = False
    keep: bool = True
    folder: Path | None = None
    resume: bool = False
    batches: int | None = None
    epochs: int | None = None


class Controls:
    """What the interface wants of the engine's thread.

    The thread reads ``attention`` after every batch, which costs nothing; only when it is set does
    it look further.
    """

    def __init__(self) -> None:
        self.changed = threading.Condition()
        self.attention = False
        self.order: Order | None = None
        self.wish = Wish()
        self.wish_is_new = False
        self.pause = False
        self.stop = False
        self.batches: int | None = None
        self.epochs: int | None = None
        self.learning_rate: float | None = None
        self.closed = False
        self.look_interval_s = 0.033

    def give(self, **wants: object) -> None:
        """Set some of the attributes at once and wake the thread."""
        with self.changed:
            for name, value in wants.items():
                setattr(self, name, value)
            self.attention = True
            self.changed.notify_all()

    def ends_run(self) -> bool:
        """Whether the running run is to be left."""
        return self.stop or self.closed

    def holds_run(self) -> bool:
        """Whether the running run is to wait."""
        return self.pause and not self.ends_run()

    def wait_for_news(self) -> None:
        """Sleep until there is something to do while a run is held."""
        with self.changed:
            while self.holds_run() and not self.wish_is_new:
                self.changed.wait()

    def take_order(self) -> Order | None:
        """The order that waits, which is then taken as seen to."""
        with self.changed:
            order, self.order = self.order, None
            return order

    def take_wish(self) -> Wish | None:
        """The wish, if it changed since the last time."""
        with self.changed:
            is_new, self.wish_is_new = self.wish_is_new, False
            return self.wish if is_new else None

    def take_learning_rate(self) -> float | None:
        """The learning rate to go on with, if it was changed."""
        with self.changed:
            rate, self.learning_rate = self.learning_rate, None
            return rate
