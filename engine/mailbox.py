"""News from the engine's thread, on its way up to whoever ordered it."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path

from engine.data.data_set import DataSet
from engine.data.source import DataSource
from engine.diagnosis.finding import Diagnosed
from engine.inspection.probe import StudyTold
from engine.inspection.snapshot import Snapshot
from engine.runs.news import MomentsChanged, RunNews
from engine.training.events import BatchDone, EpochDone, RateFound, RunChanged, SpeedMeasured
from engine.training.game_events import EpisodePlayed, GameSeen
from engine.training.history import History


@dataclass(frozen=True)
class EngineReady:
    """torch is loaded and warm."""


@dataclass(frozen=True)
class EngineFailed:
    """The engine's thread ended by a fault; nothing can be trained any more."""

    text: str


@dataclass(frozen=True)
class DataReady:
    """The data of a source were loaded, or could not be."""

    source: DataSource
    data_set: DataSet | None
    problem: str | None = None


@dataclass(frozen=True)
class HistoryBegun:
    """A run began to record."""

    history: History
    run_folder: Path


News = (
    RunChanged
    | BatchDone
    | EpochDone
    | Snapshot
    | EngineReady
    | EngineFailed
    | DataReady
    | HistoryBegun
    | Diagnosed
    | RateFound
    | SpeedMeasured
    | GameSeen
    | EpisodePlayed
    | StudyTold
    | RunNews
)


_NEWEST_COUNTS = (
    *(BatchDone, Snapshot, Diagnosed, RateFound, SpeedMeasured, MomentsChanged),
    *(GameSeen, EpisodePlayed),
)


class Mailbox:
    """News from one thread to another; of what is told again and again only the newest stays."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._news: dict[object, tuple[int, News]] = {}

    def put(self, order: int, news: News) -> None:
        """Leave a piece of news of the order with that number."""
        key: object = type(news) if isinstance(news, _NEWEST_COUNTS) else object()
        if isinstance(news, StudyTold):
            key = StudyTold, news.owner
        with self._lock:
            self._news.pop(key, None)
            self._news[key] = (order, news)

    def take(self) -> tuple[tuple[int, News], ...]:
        """All news since the last time with their orders, in the order they came."""
        if not self._news:
            return ()
        with self._lock:
            news, self._news = self._news, {}
        return tuple(news.values())
