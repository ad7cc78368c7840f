"""What passes between the interface's thread and the engine's: wishes down, news up.

Every order has a number. Requests to a run and news of it carry the number of its order, so a stop
that was meant for one run can not end the next, and late news are known for what they are.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from pathlib import Path

from engine.data.data_set import DataSet
from engine.data.source import DataSource
from engine.diagnosis.finding import Diagnosed
from engine.graph.renamings import Renamings
from engine.inference.report import Inference
from engine.inspection.probe import Study, StudyTold
from engine.inspection.snapshot import Snapshot, Wish
from engine.lock_step import LockStep
from engine.project.project import Project
from engine.runs.folder import NO_ORIGIN, Origin
from engine.runs.moments import DEFAULT_BUDGET_MIB
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


@dataclass(frozen=True)
class Order:
    """A project to be looked at, or trained.

    Attributes:
        number: greater than that of every order before it.
        train: whether to train it; otherwise it is compiled to be looked into.
        keep: start from the weights learned last where paths and shapes agree.
        folder: where the run's checkpoints go.
        resume: go on from the checkpoint in ``folder``.
        pace: how far a run goes before it pauses.
        renamings: how the nodes were called when they learned last.
        origin: which run it comes from. If that names a step, the weights of that moment are what
            it begins with.
        source: the folder of the run it comes from.
        repeats: how many runs, each with the next seed.
        is_edit: the run that was trained last goes on in its folder with an edited project.
        lock_step: with which other run it goes step by step, and as which of the two, 0 or 1.
        finds: what is to be tried on copies instead; None: nothing.
    """

    number: int
    project: Project
    inference: Inference
    train: bool = False
    keep: bool = True
    folder: Path | None = None
    resume: bool = False
    pace: GoOn | None = None
    renamings: Renamings = field(default_factory=Renamings)
    origin: Origin = NO_ORIGIN
    source: Path | None = None
    repeats: int = 1
    is_edit: bool = False
    finds: FindRate | MeasureSpeed | None = None
    lock_step: tuple[LockStep, int] | None = None


@dataclass(frozen=True)
class MeasureSpeed:
    """Time the ways of computing on copies of the network.

    Attributes:
        compiles: whether compiled code is tried too, which takes up to a minute to make.
    """

    compiles: bool = True


@dataclass(frozen=True)
class FindRate:
    """Try learning rates on a copy of the network.

    Attributes:
        lowest, highest: the ends of the range.
        steps: how many are tried, evenly by their logarithm.
        stage: which stage of the plan they are for.
    """

    lowest: float = 1e-7
    highest: float = 10.0
    steps: int = 120
    stage: int = -1


@dataclass(frozen=True)
class GoOn:
    """Learn on, and pause after so many batches or epochs; without a number, to the end."""

    batches: int | None = None
    epochs: int | None = None


@dataclass(frozen=True)
class Pause:
    """Halt after the running batch."""


@dataclass(frozen=True)
class Stop:
    """End the run."""


@dataclass(frozen=True)
class ChangeRate:
    """Go on with another learning rate."""

    rate: float


Request = GoOn | Pause | Stop | ChangeRate


class Pace:
    """How far a run may go, by all that was asked for so far."""

    def __init__(self) -> None:
        self.stops = False
        self._last_step: int | None = None
        self._last_epoch: int | None = None

    def follow(self, request: Request, step: int, epoch: int) -> None:
        """Take in a request made of a run that stands at ``step``, after ``epoch`` epochs.

        Batches and epochs asked for before those of an earlier request were learned are added.
        """
        match request:
            case Stop():
                self.stops = True
            case Pause():
                self._last_step, self._last_epoch = step, None
            case GoOn(batches=int(batches)):
                self._last_step = max(self._last_step or 0, step) + batches
                self._last_epoch = None
            case GoOn(epochs=int(epochs)):
                self._last_epoch = max(self._last_epoch or 0, epoch) + epochs
                self._last_step = None
            case GoOn():
                self._last_step = self._last_epoch = None

    def begin(self, step: int, epoch: int) -> None:
        """What was asked for so far is meant from here on, where a run goes on that was kept."""
        if self._last_step is not None:
            self._last_step += step
        if self._last_epoch is not None:
            self._last_epoch += epoch

    def holds(self, step: int, epoch: int) -> bool:
        """Whether a run that stands there is to wait."""
        if self._last_step is not None:
            return step >= self._last_step
        return self._last_epoch is not None and epoch >= self._last_epoch


class Controls:
    """What the interface wants of the engine's thread.

    The thread reads ``attention`` after every batch, which costs nothing; only when it is set does
    it look further.
    """

    def __init__(self) -> None:
        self.attention = False
        self.closed = False
        self.wish = Wish()
        self.look_interval_s = 0.033
        self.snapshots_mib = DEFAULT_BUDGET_MIB
        self.moment: int | None = None
        self._changed = threading.Condition()
        self._order: Order | None = None
        self._requests: list[tuple[int, Request]] = []
        self._studies: dict[str, Study | None] = {}
        self._wish_is_new = False

    # The interface's side

    def give(self, order: Order) -> None:
        """Leave an order; one that was not taken up yet gives way."""
        with self._changed:
            self._order = order
            self._wake()

    def ask(self, number: int, request: Request) -> None:
        """Leave a request to the run of the order with that number."""
        with self._changed:
            self._requests.append((number, request))
            self._wake()

    def show(self, wish: Wish) -> None:
        """Leave another wish."""
        with self._changed:
            self.wish = wish
            self._wish_is_new = True
            self._wake()

    def study(self, owner: str, study: Study | None) -> None:
        """Leave a question in place of what the same owner asked before; None: it asks no more."""
        with self._changed:
            self._studies[owner] = study
            self._wake()

    def look_back(self, step: int | None) -> None:
        """Wish to see the network as it was after so many steps; None: as it is."""
        with self._changed:
            self.moment = step
            self._wish_is_new = True
            self._wake()

    def leave_moment(self, step: int) -> None:
        """Wish to see the network as it is, unless another moment is wished for by now."""
        with self._changed:
            if self.moment == step:
                self.moment = None

    def set_budget(self, mib: float) -> None:
        """Let the moments of a run take so much on the disk."""
        with self._changed:
            self.snapshots_mib = max(mib, 0.0)
            self._wake()

    def close(self) -> None:
        """End the thread, and the run before it."""
        with self._changed:
            self.closed = True
            self._wake()

    # The engine's side

    def wait(self) -> None:
        """Sleep until something was left, or return at once if something was since last heard."""
        with self._changed:
            while not self.attention:
                self._changed.wait()
            self.attention = False

    @property
    def has_order(self) -> bool:
        """Whether an order waits to be taken up."""
        return self._order is not None

    def take_order(self) -> Order | None:
        """The order that waits, which is then taken as seen to."""
        with self._changed:
            order, self._order = self._order, None
            return order

    def is_stopped(self, number: int) -> bool:
        """Whether the run of that order is to end, perhaps before it began."""
        with self._changed:
            return self.closed or (number, Stop()) in self._requests

    def is_halted(self, number: int) -> bool:
        """Whether the run of that order is to pause or to end; cheap enough to be asked often."""
        if self.closed:
            return True
        # Without the lock: the list is replaced as a whole or only grows.
        return any(n == number and isinstance(r, Pause | Stop) for n, r in tuple(self._requests))

    def take_requests(self, number: int) -> tuple[Request, ...]:
        """The requests to a run, in their order; those to earlier runs are forgotten."""
        with self._changed:
            self.attention = False
            taken = tuple(request for run, request in self._requests if run == number)
            self._requests = [(run, r) for run, r in self._requests if run > number]
            return taken

    def take_wish(self) -> Wish | None:
        """The wish, if it changed since the last time."""
        with self._changed:
            is_new, self._wish_is_new = self._wish_is_new, False
            return self.wish if is_new else None

    def take_studies(self) -> dict[str, Study | None]:
        """What was asked since the last time, by owner."""
        if not self._studies:
            return {}
        with self._changed:
            taken, self._studies = self._studies, {}
            return taken

    def _wake(self) -> None:
        self.attention = True
        self._changed.notify_all()
