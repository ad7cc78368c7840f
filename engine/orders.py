"""What can be asked of the engine's thread: orders, and requests to the run of one.

Every order has a number. Requests to a run and news of it carry the number of its order, so a stop
that was meant for one run can not end the next, and late news are known for what they are.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from engine.graph.renamings import Renamings
from engine.inference.report import Inference
from engine.lock_step import LockStep
from engine.project.project import Project
from engine.runs.folder import NO_ORIGIN, Origin


@dataclass(frozen=True)
class Order:
    """A project to be looked at, or trained.

    Attributes:
        number: greater than that of every order before it.
        train: whether to train it; otherwise it is compiled to be looked into.
        keep: start from the weights learned last where paths and shapes agree.
        folder: where the run's checkpoints go; of a network that is looked at, where its run lies.
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
