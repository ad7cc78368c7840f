"""What a run tells: frozen values, named in the past tense."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class RunState(StrEnum):
    """Where a run stands."""

    IDLE = "idle"
    PREPARING = "preparing"
    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"
    STOPPED = "stopped"
    FAILED = "failed"

    @property
    def is_active(self) -> bool:
        """Whether the run's thread is at work or waits to go on."""
        return self in (RunState.PREPARING, RunState.RUNNING, RunState.PAUSED)


@dataclass(frozen=True)
class RunChanged:
    """A run went into another state.

    Attributes:
        text: in words for the user: the device chosen, the reason of an end, the fault.
        node: the node a fault came from, if it is known.
    """

    state: RunState
    text: str = ""
    node: str | None = None


@dataclass(frozen=True)
class BatchDone:
    """Batches were learned; of several only the newest is told.

    Attributes:
        step: batches since the start.
        epoch: epochs finished, with the fraction of the running one.
        loss: of the newest batch; None until it was read from the device.
        samples_per_second: examples learned a second, over the last moments.
        seconds_left: until the last epoch ends; None while unknown.
        stage: which stage of the run's plan is at work.
    """

    step: int
    epoch: float
    epochs: int
    loss: float | None
    learning_rate: float
    samples_per_second: float
    seconds_left: float | None
    stage: int = 0


@dataclass(frozen=True)
class EpochDone:
    """All examples were seen once more, and the test set was measured.

    Attributes:
        train, test: values of all losses and metrics by node name, and ``loss`` for the sum.
    """

    epoch: int
    step: int
    train: Mapping[str, float] = field(default_factory=dict)
    test: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class RateFound:
    """Learning rates were tried, from low to high; the network is as it was.

    Attributes:
        rates: those tried so far, rising in equal factors.
        losses: of the batch that was learned with each.
        smoothed: the same without the jumps from batch to batch.
        suggestion: a good rate; None while they are being tried, and where none is good.
        reason: why it is suggested, or why none is; empty while they are being tried.
        is_over: whether nothing more will be tried.
    """

    rates: tuple[float, ...]
    losses: tuple[float, ...]
    smoothed: tuple[float, ...]
    suggestion: float | None = None
    reason: str = ""
    is_over: bool = False


@dataclass(frozen=True)
class SpeedTried:
    """One way of computing, timed.

    Attributes:
        title: in words.
        settings: the training settings that make it so.
        step_s: seconds that a step takes (median); None while unknown.
        ratio: to those of a step with 32 bits.
        gap: by how large a share its first losses differ from those.
        failure: why it can not be had here; empty: it can.
    """

    title: str
    settings: Mapping[str, Any]
    step_s: float | None
    ratio: float | None
    gap: float
    failure: str = ""


@dataclass(frozen=True)
class SpeedMeasured:
    """Ways of computing were timed on copies of the network.

    Attributes:
        tried: those timed so far.
        best: the settings of the one that pays; None while unknown.
        text: what was found, in words; empty while unknown.
        is_over: whether nothing more will be timed.
    """

    tried: tuple[SpeedTried, ...]
    best: Mapping[str, Any] | None
    text: str
    is_over: bool = False


TrainingEvent = RunChanged | BatchDone | EpochDone | RateFound | SpeedMeasured
